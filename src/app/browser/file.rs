//! Files that are given to the visitor, and those that the visitor gives.

use js_sys::Array;
use leptos::prelude::document;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlElement, TextDecoder, TextDecoderOptions, Url};

/// Has the browser save a text as a file.
pub fn save(name: &str, kind: &str, text: &str) {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &properties) {
        save_blob(name, &blob);
    }
}

/// The same of anything.
pub fn save_blob(name: &str, blob: &Blob) {
    let address = Url::create_object_url_with_blob(blob);
    let (Ok(address), Ok(link)) = (address, document().create_element("a")) else { return };
    let _ = link.set_attribute("href", &address);
    let _ = link.set_attribute("download", name);
    if let Ok(link) = link.dyn_into::<HtmlElement>() {
        link.click();
    }
    // The browser holds the file itself by now.
    let _ = Url::revoke_object_url(&address);
}

/// The text of a file, in UTF-8 or, where it is none, in Windows-1251, as old programs save Russian;
/// `None` where it can't be read.
pub async fn read(file: &File) -> Option<String> {
    let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
    let bytes = js_sys::Uint8Array::new(&bytes);
    let strict = TextDecoderOptions::new();
    strict.set_fatal(true);
    let decoded = |decoder: TextDecoder| decoder.decode_with_buffer_source(&bytes).ok();
    TextDecoder::new_with_label_and_options("utf-8", &strict)
        .ok()
        .and_then(decoded)
        .or_else(|| decoded(TextDecoder::new_with_label("windows-1251").ok()?))
}

/// A name for a file, of words without what some system doesn't allow.
pub fn name_of(words: &str, ending: &str) -> String {
    let allowed = |sign: char| if sign.is_alphanumeric() { sign } else { '-' };
    let words: String = words.chars().map(allowed).collect();
    let words = words.split('-').filter(|word| !word.is_empty());
    format!("{}.{ending}", words.collect::<Vec<_>>().join("-"))
}
