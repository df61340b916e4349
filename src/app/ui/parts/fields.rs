//! Fields: a label, something to type or choose, and what is wrong with it.

use std::cell::RefCell;
use std::rc::Rc;

use crate::platform::dom::{El, View, el, keep_current, text};
use crate::reactive::{Get, RwSignal, Set, untrack};

/// Puts a text in force, or says what is wrong with it.
pub type Read = Rc<dyn Fn(String) -> Result<(), String>>;
/// What a typed text comes to, where that is worth saying.
pub type Echo = Box<dyn Fn(&str) -> Option<String>>;
/// A sign, and what it means.
pub type Mark = Box<dyn Fn() -> Option<(&'static str, String)>>;
/// A text that may change.
pub type Live = Rc<dyn Fn() -> String>;
/// What is wrong, while something is.
type Error = Rc<dyn Fn() -> Option<String>>;

/// A field whose element is `control`, with its label and its error under it.
fn framed(id: &str, class: &'static str, label: View, control: El, error: Error) -> El {
    let error_id = [id, "-error"].concat();
    let shown = error.clone();
    let message = el("p", "error")
        .attr("id", &error_id)
        .attr("role", "alert")
        .live_text(move || shown().unwrap_or_default());
    el("div", class)
        .live_flag("data-wrong", move || error().is_some())
        .child(el("label", "").attr("for", id).child(label))
        .child(control)
        .child(message)
}

/// The element that one types into or chooses from.
fn control(tag: &str, id: &str, error: Error) -> El {
    el(tag, "")
        .attr("id", id)
        .attr("aria-describedby", &[id, "-error"].concat())
        .live_attr("aria-invalid", move || error().map(|_| "true".to_string()))
}

/// What stands in a field while it differs from what is in force.
#[derive(Clone)]
struct Draft {
    text: String,
    /// What the field showed in force when this was typed. Once something else is in force (after
    /// an undo, say) the draft is out of date.
    beside: String,
    error: Option<String>,
}

/// What a number field is made of.
pub struct NumberField {
    pub id: String,
    /// The identity of the input, for `data-input`.
    pub input: String,
    pub label: View,
    /// The number in force, as the reader writes it.
    pub shown: Live,
    /// The unit behind the number.
    pub suffix: Live,
    /// What an empty field shows.
    pub placeholder: String,
    pub read: Read,
    pub on_leave: Box<dyn Fn()>,
    /// Says how a text was read, where it could be read in another way.
    pub echo: Echo,
    /// A sign of where the number came from, and what the sign means.
    pub mark: Mark,
    /// Shown under the field while it has the focus.
    pub help: View,
}

/// A number that may be typed in many ways. A half-typed or wrong number stays in the field with
/// its error, while the last good one stays in force.
pub fn number_field(field: NumberField) -> El {
    let NumberField { id, input, label, shown, suffix, placeholder, read, .. } = field;
    let NumberField { on_leave, echo, mark, help, .. } = field;
    let draft = RwSignal::new(None::<Draft>);
    let current: Rc<dyn Fn() -> Option<Draft>> = {
        let shown = shown.clone();
        Rc::new(move || {
            let shown = shown();
            draft.get().filter(|draft| draft.beside == shown)
        })
    };
    let error: Error = {
        let current = current.clone();
        Rc::new(move || current()?.error)
    };
    let settle = {
        let error = error.clone();
        Rc::new(move || {
            // A good number is now written properly; a bad one stays for mending.
            if untrack(|| error()).is_none() {
                draft.set(None);
            }
            on_leave();
        })
    };
    let (settle_too, in_force, typed) = (settle.clone(), shown.clone(), current.clone());
    let input = control("input", &id, error.clone())
        .attr("data-input", &input)
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", &placeholder)
        .live_value(move || current().map_or_else(|| shown(), |draft| draft.text))
        .on("input", move |event| {
            let text = event.value();
            let error = read(text.clone()).err();
            draft.set(Some(Draft { text, beside: untrack(|| in_force()), error }));
        })
        .on("blur", move |_| settle())
        .on("keydown", move |event| {
            if event.key() == "Enter" {
                settle_too();
            }
        });
    let unit = el("span", "suffix").attr("aria-hidden", "true").live_text(move || suffix());
    let sign = el("span", "mark-origin").attr("aria-hidden", "true");
    keep_mark(sign.clone(), mark);
    let boxed = el("span", "box").child(sign).child(input).child(unit);
    let echo = el("p", "echo").live_text(move || {
        let draft = typed().filter(|draft| draft.error.is_none());
        draft.and_then(|draft| echo(&draft.text)).unwrap_or_default()
    });
    // Pressing on it leaves the focus in the field, and so the help where it is.
    let help =
        el("div", "help").on("mousedown", |event| event.prevent_default()).child(echo).child(help);
    framed(&id, "field", label, boxed, error).child(help)
}

fn keep_mark(sign: El, mark: Mark) {
    let before = RefCell::new(Default::default());
    keep_current(move || {
        let now = mark().unwrap_or_default();
        if *before.borrow() != now {
            sign.set_text(now.0);
            sign.set_attr("title", Some(&now.1));
            before.replace(now);
        }
    });
}

/// One of the things that a list offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// A list to choose from; `chosen` is the value in force.
pub fn select_field(
    id: &str,
    label: &str,
    choices: impl Fn() -> Vec<Choice> + 'static,
    chosen: Live,
    read: Read,
) -> El {
    let error = RwSignal::new(None::<String>);
    let in_force = chosen.clone();
    let shown: Error = Rc::new(move || error.get());
    let select = control("select", id, shown.clone()).on("change", move |event| {
        let result = read(event.value());
        if result.is_err() {
            event.set_value(&untrack(|| in_force()));
        }
        error.set(result.err());
    });
    keep_choices(select.clone(), Box::new(choices), chosen);
    framed(id, "field", text(label), select, shown)
}

/// Draws the list anew when it changes, and marks the choice in force.
fn keep_choices(select: El, choices: Box<dyn Fn() -> Vec<Choice>>, chosen: Live) {
    let drawn = RefCell::new(Vec::new());
    let (list, in_force) = (select.clone(), chosen.clone());
    keep_current(move || {
        let choices = choices();
        if *drawn.borrow() == choices {
            return;
        }
        list.set_text("");
        for Choice { value, label } in &choices {
            list.clone().child(el("option", "").attr("value", value).text(label));
        }
        list.set_value(&untrack(|| in_force()));
        drawn.replace(choices);
    });
    let marked = RefCell::new(String::new());
    keep_current(move || {
        let now = chosen();
        if *marked.borrow() != now {
            select.set_value(&now);
            marked.replace(now);
        }
    });
}

/// A line of text; `placeholder` is what an empty one shows.
pub fn text_field(
    id: &str,
    label: &str,
    shown: impl Fn() -> String + 'static,
    placeholder: impl Fn() -> String + 'static,
    read: Read,
    on_leave: impl Fn() + 'static,
) -> El {
    let error = RwSignal::new(None::<String>);
    let wrong: Error = Rc::new(move || error.get());
    let input = control("input", id, wrong.clone())
        .attr("type", "text")
        .attr("autocomplete", "off")
        .live_attr("placeholder", move || Some(placeholder()))
        .live_value(shown)
        .on("input", move |event| error.set(read(event.value()).err()))
        .on("blur", move |_| on_leave());
    framed(id, "field wide", text(label), input, wrong)
}

/// A box to tick.
pub fn check_field(
    id: &str,
    label: &str,
    checked: impl Fn() -> bool + Clone + 'static,
    on_change: impl Fn(bool) + 'static,
) -> El {
    let in_force = checked.clone();
    let input = el("input", "").attr("type", "checkbox").attr("id", id).live_checked(checked).on(
        "change",
        move |event| {
            on_change(event.checked());
            // What was refused is not in force.
            event.set_checked(untrack(&in_force));
        },
    );
    el("label", "check").child(input).child(el("span", "").text(label))
}
