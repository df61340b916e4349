//! What happens on the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

#[wasm_bindgen]
extern "C" {
    /// Of a mouse, a finger or a pen.
    type Pointer;
    #[wasm_bindgen(method, getter, js_name = clientX)]
    fn client_x(this: &Pointer) -> f64;
    #[wasm_bindgen(method, getter, js_name = clientY)]
    fn client_y(this: &Pointer) -> f64;
    #[wasm_bindgen(method, getter, js_name = pointerId)]
    fn pointer_id(this: &Pointer) -> i32;
    #[wasm_bindgen(method, getter)]
    fn buttons(this: &Pointer) -> u16;
    #[wasm_bindgen(method, getter, js_name = currentTarget)]
    fn current_target(this: &Pointer) -> Surface;

    /// What listens to it.
    type Surface;
    #[wasm_bindgen(method, js_name = getBoundingClientRect)]
    fn bounds(this: &Surface) -> Bounds;
    #[wasm_bindgen(method, catch, js_name = setPointerCapture)]
    fn capture(this: &Surface, pointer: i32) -> Result<(), JsValue>;

    type Bounds;
    #[wasm_bindgen(method, getter)]
    fn left(this: &Bounds) -> f64;
    #[wasm_bindgen(method, getter)]
    fn top(this: &Bounds) -> f64;
    #[wasm_bindgen(method, getter)]
    fn width(this: &Bounds) -> f64;
    #[wasm_bindgen(method, getter)]
    fn height(this: &Bounds) -> f64;
}

/// Something that happened.
pub struct Event(web_sys::Event);

impl Event {
    pub(super) fn new(event: web_sys::Event) -> Self {
        Self(event)
    }

    /// What stands in the field that it happened to.
    pub fn value(&self) -> String {
        self.field().map(|field| field.value()).unwrap_or_default()
    }

    /// Puts another value into that field.
    pub fn set_value(&self, value: &str) {
        if let Some(field) = self.field() {
            field.set_value(value);
        }
    }

    /// Whether the box that it happened to is ticked.
    pub fn checked(&self) -> bool {
        self.field().is_some_and(|field| field.checked())
    }

    /// Ticks that box, or takes the tick away.
    pub fn set_checked(&self, checked: bool) {
        if let Some(field) = self.field() {
            field.set_checked(checked);
        }
    }

    fn field(&self) -> Option<HtmlInputElement> {
        self.0.target().map(JsCast::unchecked_into)
    }

    fn keyboard(&self) -> &KeyboardEvent {
        self.0.unchecked_ref()
    }

    /// The key that was pressed, such as `Escape`; only of keyboard events.
    pub fn key(&self) -> String {
        self.keyboard().key()
    }

    /// The key's place on the keyboard, such as `KeyZ`, whatever the alphabet.
    pub fn code(&self) -> String {
        self.keyboard().code()
    }

    /// Whether Control, or Command on a Mac, is held and Alt is not.
    pub fn is_command(&self) -> bool {
        let event = self.keyboard();
        (event.ctrl_key() || event.meta_key()) && !event.alt_key()
    }

    pub fn is_shifted(&self) -> bool {
        self.keyboard().shift_key()
    }

    fn pointer(&self) -> &Pointer {
        self.0.unchecked_ref()
    }

    /// Where in the element that listens the pointer is, as shares of its width and height.
    pub fn spot(&self) -> (f64, f64) {
        let pointer = self.pointer();
        let bounds = pointer.current_target().bounds();
        let share = |at: f64, start: f64, size: f64| (at - start) / size.max(1.0);
        (
            share(pointer.client_x(), bounds.left(), bounds.width()),
            share(pointer.client_y(), bounds.top(), bounds.height()),
        )
    }

    /// The element that listens goes on hearing of this pointer wherever it goes.
    pub fn hold(&self) {
        let pointer = self.pointer();
        // A pointer that is gone already moves nothing.
        let _ = pointer.current_target().capture(pointer.pointer_id());
    }

    /// Whether the pointer presses.
    pub fn is_pressed(&self) -> bool {
        self.pointer().buttons() & 1 == 1
    }

    pub fn prevent_default(&self) {
        self.0.prevent_default();
    }

    pub fn stop_propagation(&self) {
        self.0.stop_propagation();
    }
}
