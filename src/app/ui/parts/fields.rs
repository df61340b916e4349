//! Fields: a label, something to type or choose, and what is wrong with it.

use std::rc::Rc;

use crate::reactive::{Get, GetUntracked, RwSignal, Set, Signal};

use crate::platform::dom::{El, View, el, live, several};

/// Puts a text in force, or says what is wrong with it.
pub type Read = Rc<dyn Fn(String) -> Result<(), String>>;

/// A field whose element is `control`, with its label and its error under it.
fn framed(
    id: &str,
    class: &'static str,
    label: &str,
    control: El,
    error: Signal<Option<String>>,
) -> El {
    let error_id = [id, "-error"].concat();
    let message = el("p", "error")
        .attr("id", &error_id)
        .attr("role", "alert")
        .live_text(move || error.get().unwrap_or_default());
    el("div", class)
        .live_flag("data-wrong", move || error.get().is_some())
        .child(el("label", "").attr("for", id).text(label))
        .child(control)
        .child(message)
}

/// The element that one types into or chooses from.
fn control(tag: &str, id: &str, error: Signal<Option<String>>) -> El {
    el(tag, "")
        .attr("id", id)
        .attr("aria-describedby", &[id, "-error"].concat())
        .live_attr("aria-invalid", move || error.get().map(|_| "true".to_string()))
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
    pub label: String,
    /// The number in force, as the reader writes it.
    pub shown: Signal<String>,
    /// The unit behind the number.
    pub suffix: Signal<String>,
    /// What an empty field shows.
    pub placeholder: String,
    pub read: Read,
    pub on_leave: Box<dyn Fn()>,
    /// Shown under the field while it has the focus.
    pub help: View,
}

/// A number that may be typed in many ways. A half-typed or wrong number stays in the field with
/// its error, while the last good one stays in force.
pub fn number_field(field: NumberField) -> El {
    let NumberField { id, input, label, shown, suffix, placeholder, read, on_leave, help } = field;
    let draft = RwSignal::new(None::<Draft>);
    let current = move || draft.get().filter(|draft| draft.beside == shown.get());
    let error = Signal::derive(move || current().and_then(|draft| draft.error));
    let settle = Rc::new(move || {
        // A good number is now written properly; a bad one stays for mending.
        if error.get_untracked().is_none() {
            draft.set(None);
        }
        on_leave();
    });
    let settle_too = settle.clone();
    let input = control("input", &id, error)
        .attr("data-input", &input)
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", &placeholder)
        .live_value(move || current().map_or_else(|| shown.get(), |draft| draft.text))
        .on("input", move |event| {
            let text = event.value();
            let error = read(text.clone()).err();
            draft.set(Some(Draft { text, beside: shown.get_untracked(), error }));
        })
        .on("blur", move |_| settle())
        .on("keydown", move |event| {
            if event.key() == "Enter" {
                settle_too();
            }
        });
    let unit = el("span", "suffix").attr("aria-hidden", "true").live_text(move || suffix.get());
    let box_ = el("span", "box").child(input).child(unit);
    framed(&id, "field", &label, box_, error).child(el("div", "help").child(help))
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
    choices: Signal<Vec<Choice>>,
    chosen: Signal<String>,
    read: Read,
) -> El {
    let error = RwSignal::new(None::<String>);
    let options =
        live(move || {
            several(choices.get().into_iter().map(|choice| {
                el("option", "").attr("value", &choice.value).text(&choice.label).into()
            }))
        });
    let select = control("select", id, error.into())
        .child(options)
        .live_value(move || {
            // When the list itself changes, the choice in force must be marked in it anew.
            let _ = choices.get();
            chosen.get()
        })
        .on("change", move |event| {
            let result = read(event.value());
            if result.is_err() {
                event.set_value(&chosen.get_untracked());
            }
            error.set(result.err());
        });
    framed(id, "field", label, select, error.into())
}

/// A line of text.
pub fn text_field(
    id: &str,
    label: &str,
    shown: Signal<String>,
    placeholder: Signal<String>,
    read: Read,
    on_leave: impl Fn() + 'static,
) -> El {
    let error = RwSignal::new(None::<String>);
    let input = control("input", id, error.into())
        .attr("type", "text")
        .attr("autocomplete", "off")
        .live_attr("placeholder", move || Some(placeholder.get()))
        .live_value(move || shown.get())
        .on("input", move |event| error.set(read(event.value()).err()))
        .on("blur", move |_| on_leave());
    framed(id, "field wide", label, input, error.into())
}

/// A box to tick.
pub fn check_field(
    id: &str,
    label: &str,
    checked: Signal<bool>,
    on_change: impl Fn(bool) + 'static,
) -> El {
    let input = el("input", "")
        .attr("type", "checkbox")
        .attr("id", id)
        .live_checked(move || checked.get())
        .on("change", move |event| on_change(event.checked()));
    el("label", "check").child(input).child(el("span", "").text(label))
}
