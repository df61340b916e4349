//! A mouse, a finger or a pen on an element.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// The element that listens.
fn surface(event: &PointerEvent) -> Option<Element> {
    event.current_target().and_then(|target| target.dyn_into().ok())
}

/// Where in the element that listens the pointer is, as shares of its width and height.
pub fn spot(event: &PointerEvent) -> (f64, f64) {
    let Some(surface) = surface(event) else { return (0.0, 0.0) };
    let bounds = surface.get_bounding_client_rect();
    let share = |at: i32, start: f64, size: f64| (f64::from(at) - start) / size.max(1.0);
    (
        share(event.client_x(), bounds.left(), bounds.width()),
        share(event.client_y(), bounds.top(), bounds.height()),
    )
}

/// The element that listens goes on hearing of this pointer wherever it goes.
pub fn hold(event: &PointerEvent) {
    if let Some(surface) = surface(event) {
        // A pointer that is gone already moves nothing.
        let _ = surface.set_pointer_capture(event.pointer_id());
    }
}

/// Whether the pointer presses.
pub fn is_pressed(event: &PointerEvent) -> bool {
    event.buttons() & 1 == 1
}
