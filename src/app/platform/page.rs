//! The document around the app: language, theme, title, focus.

use super::{clock, document, window};
use wasm_bindgen::prelude::*;

/// Languages that the visitor prefers, best first, as BCP 47 tags.
pub fn preferred_languages() -> Vec<String> {
    let languages = window().navigator().languages();
    languages.iter().filter_map(|tag| tag.as_string()).collect()
}

pub fn set_language(tag: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", tag);
    }
}

/// `light` or `dark`; `None`: as the system says.
pub fn set_theme(theme: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Takes away what stood there while the page was loading.
pub fn started() {
    if let Some(boot) = document().get_element_by_id("boot") {
        boot.remove();
    }
}

/// Marks what became of the code that is not needed at first sight.
pub fn set_arrival(name: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-later", name);
    }
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Shows the page from its top.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Puts the focus on an element, once the page has been drawn.
pub fn focus(id: &str) {
    let id = id.to_string();
    clock::next_frame(move || {
        let element = document().get_element_by_id(&id);
        if let Some(element) =
            element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
        {
            let _ = element.focus();
        }
    });
}

/// Marks all that stands in a field, which may be about to be drawn.
pub fn select(id: &'static str) {
    clock::next_frame(move || {
        if let Some(field) = document().get_element_by_id(id) {
            field.unchecked_into::<web_sys::HtmlInputElement>().select();
        }
    });
}

#[wasm_bindgen]
extern "C" {
    type CSSStyleSheet;
    #[wasm_bindgen(constructor)]
    fn new() -> CSSStyleSheet;
    #[wasm_bindgen(method, js_name = replaceSync)]
    fn replace_sync(this: &CSSStyleSheet, text: &str);
    #[wasm_bindgen(js_namespace = ["document", "adoptedStyleSheets"], js_name = push)]
    fn adopt(sheet: &CSSStyleSheet);
}

/// Adds a stylesheet after those that the page has.
pub fn add_style(text: &str) {
    let sheet = CSSStyleSheet::new();
    sheet.replace_sync(text);
    adopt(&sheet);
}

thread_local! {
    static OPENER: std::cell::RefCell<Option<web_sys::HtmlElement>> =
        const { std::cell::RefCell::new(None) };
}

/// Remembers the focused element, to come back to it.
pub fn remember_focus() {
    let focused = document().active_element().and_then(|element| element.dyn_into().ok());
    OPENER.with_borrow_mut(|opener| *opener = focused);
}

/// Puts the focus back on the remembered element, if it is still there.
pub fn restore_focus() {
    if let Some(opener) = OPENER.with_borrow_mut(Option::take) {
        let _ = opener.focus();
    }
}
