//! A number that opens its explanation.

use std::cell::RefCell;

use super::button;
use crate::platform::dom::{El, Writing, keep_current, written};
use crate::platform::intl::plain_number;

/// A number as it is shown.
#[derive(Default, PartialEq)]
pub struct Shown {
    /// Without a value there is nothing to explain.
    pub value: Option<f64>,
    /// The number as the reader writes it.
    pub text: String,
}

/// A button that shows a number. `data-metric` and `data-value` carry its identity, such as
/// `cost_per_booked/outbound`, and its raw value; `name` is what the number is, for those who
/// can't see where it stands.
pub fn figure(
    metric: &str,
    shown: impl Fn() -> Shown + 'static,
    name: impl Fn() -> String + 'static,
    on_open: impl Fn() + 'static,
) -> El {
    let (text, writing) = written();
    let button = button("figure", on_open)
        .attr("data-metric", metric)
        .live_attr("title", move || Some(name()))
        .child(text);
    keep_figure(button.clone(), writing, Box::new(shown));
    button
}

/// Writes only what changed: a page holds hundreds of figures, and few change at a keystroke.
fn keep_figure(button: El, writing: Writing, shown: Box<dyn Fn() -> Shown>) {
    let before = RefCell::new(None::<Shown>);
    keep_current(move || {
        let now = shown();
        let mut before = before.borrow_mut();
        if before.as_ref() == Some(&now) {
            return;
        }
        button.set_attr("data-value", now.value.map(plain_number).as_deref());
        // Of most figures only the number changes.
        if before.as_ref().is_none_or(|before| before.value.is_some() != now.value.is_some()) {
            button.set_attr("disabled", now.value.is_none().then_some(""));
        }
        writing.write(&now.text);
        *before = Some(now);
    });
}
