//! A section that opens and closes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::platform::dom::{El, View, el, live_by, nothing};
use crate::reactive::{fingerprint, untrack};

/// A heading that shows and hides what is under it. What the heading says stays visible; the rest is
/// drawn when it is opened first, and stays from then on, with what was typed there.
pub fn disclosure(
    id: &str,
    open: impl Fn() -> bool + Clone + Send + Sync + 'static,
    on_toggle: impl Fn(bool) + 'static,
    summary: View,
    body: impl Fn() -> View + 'static,
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
    let was_open = AtomicBool::new(false);
    let opened = open.clone();
    let drawn = Arc::new(move || {
        // Read in every case, to be told when it opens.
        let open = opened();
        was_open.fetch_or(open, Ordering::Relaxed) || open
    });
    let draws = drawn.clone();
    let body =
        live_by(fingerprint(move || draws()), move || if drawn() { body() } else { nothing() });
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
