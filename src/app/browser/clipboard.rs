//! The clipboard.

use leptos::prelude::window;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Copies a text, and says whether that worked: it doesn't without permission or a secure page.
pub async fn copy(text: &str) -> bool {
    // Where the page is not secure there is no clipboard, whatever web-sys says.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into())
        .ok()
        .filter(|clipboard| !clipboard.is_undefined());
    match clipboard {
        Some(clipboard) => {
            let clipboard = clipboard.unchecked_into::<web_sys::Clipboard>();
            JsFuture::from(clipboard.write_text(text)).await.is_ok()
        }
        None => false,
    }
}
