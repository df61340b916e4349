//! Elements that keep themselves current.
//!
//! A thin builder over the browser's elements, driven by Leptos' signals: what is given as a
//! function runs again when a signal that it read changes. Every function is boxed at once, so that
//! an element costs the page a few calls and no code of its own; why this and not `view!` is told
//! in docs/decisions/elements.md.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::event::Event;
use crate::reactive::{Get, Memo, Owner, RenderEffect, on_cleanup, untrack};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{self, Comment, DocumentFragment, HtmlInputElement, Node, Text};

// None of these can fail for the constant names that they are called with.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    fn create_element(tag: &str) -> web_sys::Element;
    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    fn create_element_in(namespace: &str, tag: &str) -> web_sys::Element;
    #[wasm_bindgen(js_namespace = document, js_name = createTextNode)]
    fn create_text(text: &str) -> Text;
    #[wasm_bindgen(js_namespace = document, js_name = createComment)]
    fn create_comment(text: &str) -> Comment;
    #[wasm_bindgen(js_namespace = document, js_name = createDocumentFragment)]
    fn create_fragment() -> DocumentFragment;
}

/// Something that can be put into the page: an element, a text, several of them, or nothing.
pub struct View(Node);

/// An element; a copy is the same element.
#[derive(Clone)]
pub struct El(web_sys::Element);

/// An element with a class; an empty class gives none.
pub fn el(tag: &str, class: &str) -> El {
    El(create_element(tag)).class(class)
}

/// The same for pictures.
pub fn svg(tag: &str, class: &str) -> El {
    El(create_element_in("http://www.w3.org/2000/svg", tag)).class(class)
}

/// A text that stays as it is.
pub fn text(text: &str) -> View {
    View(create_text(text).into())
}

/// A text that can be written anew.
pub struct Writing {
    node: Text,
    text: RefCell<String>,
}

impl Writing {
    /// Most writes change nothing, and then the browser has nothing to lay out.
    pub fn write(&self, text: &str) {
        if *self.text.borrow() != text {
            self.node.set_data(text);
            self.text.replace(text.to_string());
        }
    }
}

/// An empty text, and the means to write it.
pub fn written() -> (View, Writing) {
    let node = create_text("");
    (View(node.clone().into()), Writing { node, text: RefCell::default() })
}

/// A text that keeps itself current.
pub fn live_text(text: impl Fn() -> String + 'static) -> View {
    fn make(text: Box<dyn Fn() -> String>) -> View {
        let (view, writing) = written();
        keep_current(move || writing.write(&text()));
        view
    }
    make(Box::new(text))
}

/// A part of the page that is drawn anew when a signal that it read changes.
pub fn live(draw: impl Fn() -> View + 'static) -> View {
    fn make(draw: Box<dyn Fn() -> View>) -> View {
        let (start, end) = markers();
        let (before, after) = (start.clone(), end.clone());
        let whole = several([View(start), View(end)]);
        keep_current(move || {
            let View(drawn) = draw();
            while let Some(old) = before.next_sibling().filter(|old| *old != after) {
                detach(&old);
            }
            put_before(&drawn, &after);
        });
        whole
    }
    make(Box::new(draw))
}

/// A part of the page that is drawn anew only when a fingerprint changes, whatever else it reads.
pub fn live_by(shape: Memo<u64>, draw: impl Fn() -> View + 'static) -> View {
    live(move || {
        // Read, not only tracked: a memo that nobody read follows nothing.
        let _ = shape.get();
        untrack(&draw)
    })
}

/// One part for each key, in the order of the keys. While a key stays, so does its part.
pub fn each(
    keys: impl Fn() -> Vec<String> + 'static,
    draw: impl Fn(&str) -> View + 'static,
) -> View {
    type Part = (Owner, Vec<Node>);
    fn make(keys: Box<dyn Fn() -> Vec<String>>, draw: Box<dyn Fn(&str) -> View>) -> View {
        let (start, end) = markers();
        let after = end.clone();
        let whole = several([View(start), View(end)]);
        // The parts outlive each run of the effect, so their owner is the one around it.
        let around = Owner::current();
        let parts = RefCell::new(Vec::<(String, Part)>::new());
        keep_current(move || {
            let keys = keys();
            // Moving an element takes the focus from what is inside.
            if parts.borrow().iter().map(|(key, _)| key).eq(&keys) {
                return;
            }
            let mut old = parts.take();
            let mut new = Vec::with_capacity(keys.len());
            for key in keys {
                let part = match old.iter().position(|(other, _)| *other == key) {
                    Some(place) => old.swap_remove(place).1,
                    None => {
                        let owner = around.as_ref().map_or_else(Owner::new, Owner::child);
                        let View(drawn) = owner.with(|| draw(&key));
                        (owner, nodes_of(&drawn))
                    }
                };
                for node in &part.1 {
                    put_before(node, &after);
                }
                new.push((key, part));
            }
            for (_, (owner, nodes)) in old {
                nodes.iter().for_each(detach);
                owner.cleanup();
            }
            parts.replace(new);
        });
        whole
    }
    make(Box::new(keys), Box::new(draw))
}

/// Several views one after the other.
pub fn several(views: impl IntoIterator<Item = View>) -> View {
    let fragment = create_fragment();
    for View(node) in views {
        let _ = fragment.append_child(&node);
    }
    View(fragment.into())
}

/// Nothing.
pub fn nothing() -> View {
    View(create_fragment().into())
}

/// Puts a view at the end of the page.
pub fn add_to_page(View(node): View) {
    if let Some(body) = super::document().body() {
        let _ = body.append_child(&node);
    }
}

/// Runs now and whenever a signal that it read changes, as long as the part of the page lives that
/// is being drawn.
pub fn keep_current(run: impl Fn() + 'static) {
    fn keep(run: Box<dyn Fn()>) {
        let effect = send_wrapper::SendWrapper::new(RenderEffect::new(move |_| run()));
        on_cleanup(move || drop(effect));
    }
    keep(Box::new(run));
}

fn markers() -> (Node, Node) {
    (create_comment("").into(), create_comment("").into())
}

fn nodes_of(node: &Node) -> Vec<Node> {
    if node.node_type() != Node::DOCUMENT_FRAGMENT_NODE {
        return vec![node.clone()];
    }
    let children = node.child_nodes();
    (0..children.length()).filter_map(|place| children.item(place)).collect()
}

fn put_before(node: &Node, after: &Node) {
    if let Some(parent) = after.parent_node() {
        let _ = parent.insert_before(node, Some(after));
    }
}

fn detach(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

impl El {
    pub(super) fn element(&self) -> &web_sys::Element {
        &self.0
    }

    pub fn class(self, class: &str) -> Self {
        if class.is_empty() { self } else { self.attr("class", class) }
    }

    pub fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// An attribute that keeps itself current; `None` takes it away.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        fn make(element: El, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
            let before = RefCell::new(None);
            keep_current(move || {
                let now = value();
                if *before.borrow() != now {
                    element.set_attr(name, now.as_deref());
                    before.replace(now);
                }
            });
        }
        make(self.clone(), name, Box::new(value));
        self
    }

    /// An attribute without a value, there while the condition holds.
    pub fn live_flag(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.live_attr(name, move || holds().then(String::new))
    }

    /// `true` or `false`.
    pub fn live_aria(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.live_attr(name, move || Some(if holds() { "true" } else { "false" }.to_string()))
    }

    /// What stands in a field.
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        fn make(element: HtmlInputElement, value: Box<dyn Fn() -> String>) {
            keep_current(move || {
                let value = value();
                // Writing what stands there already would move the cursor.
                if element.value() != value {
                    element.set_value(&value);
                }
            });
        }
        // Fields of one and of many lines and lists all have a `value`.
        make(self.0.clone().unchecked_into(), Box::new(value));
        self
    }

    /// Whether a box is ticked.
    pub fn live_checked(self, checked: impl Fn() -> bool + 'static) -> Self {
        let element: HtmlInputElement = self.0.clone().unchecked_into();
        keep_current(move || element.set_checked(checked()));
        self
    }

    /// Gives an attribute another value, or takes it away.
    pub fn set_attr(&self, name: &str, value: Option<&str>) {
        let _ = match value {
            Some(value) => self.0.set_attribute(name, value),
            None => self.0.remove_attribute(name),
        };
    }

    /// Puts another value into a field or list.
    pub fn set_value(&self, value: &str) {
        let field: &HtmlInputElement = self.0.unchecked_ref();
        field.set_value(value);
    }

    /// Puts a text in the place of all that is inside.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    pub fn text(self, text: &str) -> Self {
        self.child(self::text(text))
    }

    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.child(live_text(text))
    }

    pub fn child(self, child: impl Into<View>) -> Self {
        let View(node) = child.into();
        let _ = self.0.append_child(&node);
        self
    }

    pub fn children(self, children: impl IntoIterator<Item = View>) -> Self {
        self.child(several(children))
    }

    /// Calls back on an event.
    pub fn on(self, event: &str, react: impl Fn(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(react));
        self
    }

    pub fn on_click(self, react: impl Fn() + 'static) -> Self {
        self.on("click", move |_| react())
    }
}

/// Calls back on an event of the whole window, as long as the page lives.
pub fn on_window(event: &str, react: impl Fn(Event) + 'static) {
    listen(&super::window(), event, Box::new(react));
}

fn listen(target: &web_sys::EventTarget, event: &str, react: Box<dyn Fn(Event)>) {
    // An element that is taken away still loses the focus and says so, when the signals that its
    // reaction reads are gone already.
    let alive = Arc::new(AtomicBool::new(true));
    let gone = alive.clone();
    on_cleanup(move || gone.store(false, Ordering::Relaxed));
    let react = Closure::<dyn Fn(web_sys::Event)>::new(move |event| {
        if alive.load(Ordering::Relaxed) {
            react(Event::new(event));
        }
    });
    // The browser lets go of it together with the element.
    let react = react.into_js_value();
    let _ = target.add_event_listener_with_callback(event, react.unchecked_ref());
}

impl From<El> for View {
    fn from(El(element): El) -> Self {
        Self(element.into())
    }
}

impl From<Option<View>> for View {
    fn from(view: Option<View>) -> Self {
        view.unwrap_or_else(nothing)
    }
}

impl From<Option<El>> for View {
    fn from(element: Option<El>) -> Self {
        element.map_or_else(nothing, View::from)
    }
}
