//! The page's address.

use leptos::prelude::{location, window};
use leptos::wasm_bindgen::JsValue;

/// The fragment, with its `#`; empty where there is none.
pub fn fragment() -> String {
    location().hash().unwrap_or_default()
}

/// The address of the page without its fragment.
pub fn page() -> String {
    let address = location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_string()
}

/// Puts another fragment into the address, without a step in the browser's history and without a
/// `hashchange` event.
pub fn replace_fragment(fragment: &str) {
    if let Ok(history) = window().history() {
        // Refused only when called hundreds of times a minute; the address is then merely stale.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&with(fragment)));
    }
}

/// The same with a step in the history: the browser's way back leads to where the visitor was.
pub fn push_fragment(fragment: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&with(fragment)));
    }
}

/// The way back to where the visitor was; it is gone a moment later.
pub fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

fn with(fragment: &str) -> String {
    if fragment.is_empty() { page() } else { format!("{}{fragment}", page()) }
}
