//! What of the page is in sight.

use super::dom::El;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type IntersectionObserver;
    #[wasm_bindgen(constructor)]
    fn new(react: &JsValue) -> IntersectionObserver;
    #[wasm_bindgen(method)]
    fn observe(this: &IntersectionObserver, element: &web_sys::Element);

    type Entry;
    #[wasm_bindgen(method, getter, js_name = isIntersecting)]
    fn is_intersecting(this: &Entry) -> bool;
}

/// Calls back when an element comes into sight or leaves it, as long as it is in the page.
pub fn watch(element: &El, react: impl Fn(bool) + 'static) {
    let react = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        // Several of one element stand in the order in which they happened.
        let latest: Entry = entries.at(-1).unchecked_into();
        react(latest.is_intersecting());
    });
    // The browser lets go of both together with the element.
    IntersectionObserver::new(&react.into_js_value()).observe(element.element());
}
