//! Time.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(run: &JsValue, milliseconds: u32);
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_animation_frame(run: &JsValue);
}

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The year and the month, 1 for January, where the visitor is.
pub fn this_month() -> (u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year(), now.get_month() + 1)
}

/// Runs something later.
pub fn later(milliseconds: u32, run: impl FnOnce() + 'static) {
    set_timeout(&Closure::once_into_js(run), milliseconds);
}

/// Runs a task of the page's own, as far as it gets at a time.
pub fn soon(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Runs something before the page is painted next.
pub fn next_frame(run: impl FnOnce() + 'static) {
    request_animation_frame(&Closure::once_into_js(run));
}

/// Runs something once the next painting of the page is done.
pub fn after_paint(run: impl FnOnce() + 'static) {
    // What is put off in a frame comes after that frame's painting.
    next_frame(move || later(0, run));
}
