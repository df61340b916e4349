//! The share sheet of the system.

use js_sys::{Function, Object, Reflect};
use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, JsValue};

fn sheet() -> Option<Function> {
    Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Whether the system has one for pages: most phones do.
pub fn is_there() -> bool {
    sheet().is_some()
}

/// Offers a link to the apps of the visitor's choice.
pub fn share(link: &str) {
    let Some(sheet) = sheet() else { return };
    let given = Object::new();
    let _ = Reflect::set(&given, &"url".into(), &JsValue::from_str(link));
    if let Ok(shared) = sheet.call1(&window().navigator(), &given)
        && let Ok(shared) = shared.dyn_into::<js_sys::Promise>()
    {
        // Who closes the sheet wants no more of it.
        leptos::task::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(shared).await;
        });
    }
}
