//! Before the page and after it: static/boot.js shows a frame until the page has drawn itself, and says in
//! words what went wrong where the page can't.

use std::panic::{self, PanicHookInfo};

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// Takes away what index.html shows while the page is loading.
pub fn remove() {
    if let Some(boot) = document().get_element_by_id("boot") {
        boot.remove();
    }
}

/// Whether the browser keeps scenarios of an earlier visit, as static/boot.js found while the page was loading.
pub fn has_library() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.get_attribute("data-library").as_deref() != Some("none"))
}

/// From now on a panic, which nothing is meant to cause, is told with its message.
pub fn tell_panics() {
    panic::set_hook(Box::new(|info: &PanicHookInfo| {
        let message = info.to_string();
        web_sys::console::error_1(&JsValue::from_str(&message));
        tell("repcount-panic", &message);
    }));
}

/// Tells that a part of the page without which it can't go on did not arrive.
pub fn tell_unloaded() {
    tell("repcount-unloaded", "");
}

fn tell(event: &str, detail: &str) {
    let given = CustomEventInit::new();
    given.set_detail(&JsValue::from_str(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &given) {
        let _ = window().dispatch_event(&event);
    }
}
