//! Time.

use std::time::Duration;

use js_sys::Promise;
use leptos::prelude::{request_animation_frame, set_timeout};
use leptos::wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The year and the month, 1 for January, where the visitor is.
pub fn this_month() -> (u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year(), now.get_month() + 1)
}

/// Waits.
pub async fn pause(time: Duration) {
    let promise = Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::UNDEFINED)), time);
    });
    let _ = JsFuture::from(promise).await;
}

/// Runs something once the next painting of the page is done.
pub fn after_paint(run: impl FnOnce() + 'static) {
    // What is put off in a frame comes after that frame's painting.
    request_animation_frame(move || set_timeout(run, Duration::ZERO));
}
