//! A section that opens and closes.

use crate::platform::dom::{El, View, el};
use crate::reactive::untrack;

/// A heading that shows and hides what is under it. What the heading says stays visible.
pub fn disclosure(
    id: &str,
    open: impl Fn() -> bool + Clone + 'static,
    on_toggle: impl Fn(bool) + 'static,
    summary: View,
    body: View,
) -> El {
    let region = [id, "-body"].concat();
    let heading = button("disclosure-summary", {
        let open = open.clone();
        move || on_toggle(!untrack(&open))
    })
    .attr("id", id)
    .attr("aria-controls", &region)
    .live_aria("aria-expanded", open.clone())
    .child(el("span", "chevron").attr("aria-hidden", "true"))
    .child(summary);
    let body = el("div", "disclosure-body")
        .attr("id", &region)
        .live_flag("hidden", move || !open())
        .child(body);
    el("div", "disclosure").child(heading).child(body)
}

/// A button that does something.
pub fn button(class: &str, on_press: impl Fn() + 'static) -> El {
    el("button", class).attr("type", "button").on_click(on_press)
}
