//! Every call into the browser.

pub mod clipboard;
pub mod clock;
pub mod dom;
mod event;
pub mod intl;
pub mod page;
pub mod sight;
pub mod storage;
pub mod url;

use wasm_bindgen::JsCast;
use web_sys::{Document, Window};

/// The window; a page always has one.
fn window() -> Window {
    js_sys::global().unchecked_into()
}

fn document() -> Document {
    // The global object of a page has the document by this name, under either of its types.
    js_sys::Reflect::get(&js_sys::global(), &"document".into()).unwrap_or_default().unchecked_into()
}
