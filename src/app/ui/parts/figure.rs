//! A number that opens its explanation.

use crate::reactive::{Get, Signal};

use super::button;
use crate::platform::dom::El;

/// A button that shows a number. `data-metric` and `data-value` carry its identity, such as
/// `cost_per_booked/outbound`, and its raw value; without a value there is nothing to open.
/// `name` says what the number is to those who can't see where it stands.
pub fn figure(
    metric: &str,
    value: Signal<Option<f64>>,
    text: Signal<String>,
    name: Signal<String>,
    on_open: impl Fn() + 'static,
) -> El {
    button("figure", on_open)
        .attr("data-metric", metric)
        .live_attr("data-value", move || value.get().map(|value| value.to_string()))
        .live_attr("title", move || Some(name.get()))
        .live_flag("disabled", move || value.get().is_none())
        .live_text(move || text.get())
}
