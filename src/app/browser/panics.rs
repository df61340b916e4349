//! A panic, which nothing is meant to cause, is told on the page: static/boot.js listens to the event.

use std::panic::{self, PanicHookInfo};

use leptos::prelude::window;
use leptos::wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// From now on a panic is told with its message.
pub fn tell() {
    panic::set_hook(Box::new(|info: &PanicHookInfo| {
        let message = info.to_string();
        web_sys::console::error_1(&JsValue::from_str(&message));
        let given = CustomEventInit::new();
        given.set_detail(&JsValue::from_str(&message));
        if let Ok(event) = CustomEvent::new_with_event_init_dict("repcount-panic", &given) {
            let _ = window().dispatch_event(&event);
        }
    }));
}
