//! What happens on the page.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

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

    pub fn prevent_default(&self) {
        self.0.prevent_default();
    }

    pub fn stop_propagation(&self) {
        self.0.stop_propagation();
    }
}
