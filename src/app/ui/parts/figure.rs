//! A number that opens its explanation.

use std::cell::RefCell;

use super::button;
use crate::platform::dom::{El, keep_current};

/// A number as it is shown.
#[derive(Default, PartialEq)]
pub struct Shown {
    /// Without a value there is nothing to explain.
    pub value: Option<f64>,
    /// The number as the reader writes it.
    pub text: String,
    /// What the number is, for those who can't see where it stands.
    pub name: String,
}

/// A button that shows a number. `data-metric` and `data-value` carry its identity, such as
/// `cost_per_booked/outbound`, and its raw value.
pub fn figure(
    metric: &str,
    shown: impl Fn() -> Shown + 'static,
    on_open: impl Fn() + 'static,
) -> El {
    let button = button("figure", on_open).attr("data-metric", metric);
    keep_figure(button.clone(), Box::new(shown));
    button
}

/// Writes only what changed: a page holds hundreds of figures, and few change at a keystroke.
fn keep_figure(button: El, shown: Box<dyn Fn() -> Shown>) {
    let before = RefCell::new(None::<Shown>);
    keep_current(move || {
        let now = shown();
        if before.borrow().as_ref() == Some(&now) {
            return;
        }
        button.set_attr("data-value", now.value.map(|value| value.to_string()).as_deref());
        button.set_attr("disabled", now.value.is_none().then_some(""));
        // The name stays while the value changes.
        if before.borrow().as_ref().is_none_or(|before| before.name != now.name) {
            button.set_attr("title", Some(&now.name));
        }
        button.set_text(&now.text);
        before.replace(Some(now));
    });
}
