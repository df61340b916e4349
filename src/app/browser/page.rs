//! The document around the app: its root element, title, focus.

use std::cell::RefCell;

use js_sys::Reflect;
use leptos::prelude::{document, request_animation_frame, window};
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlInputElement, MouseEvent};

/// Languages that the visitor prefers, best first, as BCP 47 tags.
pub fn preferred_languages() -> Vec<String> {
    let languages = window().navigator().languages();
    languages.iter().filter_map(|tag| tag.as_string()).collect()
}

/// Gives the document's root element an attribute, or takes it away.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Shows the page from its top.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// How far down the page is scrolled, in pixels.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls so far down once what has changed is in the page, before it is painted.
pub fn scroll_to(down: f64) {
    request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, down));
}

/// Scrolls until an element that hangs out of the window's bottom is seen whole.
pub fn show_whole(id: &str) {
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    if let Some(element) = document().get_element_by_id(id)
        && height.is_some_and(|height| element.get_bounding_client_rect().bottom() > height)
    {
        element.scroll_into_view_with_bool(false);
    }
}

/// Whether there is room for more than one thing at a time.
pub fn is_wide() -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_some_and(|width| width >= 1000.0)
}

/// Whether the focus is where keys type something.
pub fn is_typing() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|focused| {
        let types = focused.matches("input:not([type=checkbox], [type=range]), textarea, select");
        types.unwrap_or(false)
    })
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// How much more the page may store, in bytes, where the browser tells.
pub async fn room_left() -> Option<f64> {
    let estimate = window().navigator().storage().estimate().ok()?;
    let estimate = JsFuture::from(estimate).await.ok()?;
    let read = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Some(read("quota")? - read("usage")?)
}

/// Asks the browser not to throw away what the page stores when it needs room. It decides by itself, or asks
/// the visitor.
pub fn ask_to_persist() {
    // Some browsers have no such thing, or only on safe pages.
    let _ = window().navigator().storage().persist();
}

/// Opens the browser's dialogue for printing.
pub fn print() {
    let _ = window().print();
}

/// Puts the focus on an element, once the page has been drawn.
pub fn focus(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Marks all that stands in a field, which may be about to be drawn.
pub fn select(id: &'static str) {
    request_animation_frame(move || {
        let field = document().get_element_by_id(id);
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.select();
        }
    });
}

/// Marks all that stands in the field of an event, unless a part of it is marked.
pub fn select_unless_marked(event: &MouseEvent) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field
        && field.selection_start() == field.selection_end()
    {
        field.select();
    }
}

thread_local! {
    static OPENER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
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
