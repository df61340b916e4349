//! A row of people.

use std::cell::RefCell;

use repcount::chart::crew;

use super::length;
use crate::platform::dom::{El, el, keep_current, svg, written};

/// Width and height of a figure.
const WIDTH: f64 = 20.0;
const HEIGHT: f64 = 26.0;
/// How large they are drawn.
const SCALE: f64 = 0.85;

/// Draws people as people; what is pale is paid idle time. `size` says how many people there are,
/// and how many full-time equivalents keep them busy. `colour` is the class that gives the
/// role's colour; `scale` says how many people one figure stands for, where it is more than one.
pub fn crew_row(
    size: impl Fn() -> (f64, f64) + 'static,
    most: usize,
    colour: &'static str,
    scale: impl Fn(f64) -> String + 'static,
) -> El {
    // Written anew rather than drawn anew: people change at nearly every keystroke.
    let idle = svg("path", "crew-idle");
    let busy = svg("path", "crew-busy");
    let part = svg("path", "crew-busy");
    // An inner picture cuts what leaves its box.
    let cut = svg("svg", "").attr("width", &length(WIDTH)).child(part.clone());
    let picture = svg("svg", colour)
        .attr("aria-hidden", "true")
        .attr("height", &length(HEIGHT * SCALE))
        .children([idle.clone().into(), busy.clone().into(), cut.clone().into()]);
    let (scaled, note) = written();
    let row =
        el("span", "crew").child(picture.clone()).child(el("span", "crew-scale").child(scaled));
    let before = RefCell::new(None);
    keep_current(move || {
        let (people, occupied) = size();
        let row = crew(people, occupied, most);
        if before.borrow().as_ref() == Some(&row) {
            return;
        }
        let full = row.fills.iter().take_while(|fill| **fill >= 1.0).count();
        let filled = row.fills.get(full).copied().unwrap_or(0.0);
        let empty = HEIGHT * (1.0 - filled);
        let width = row.fills.len().max(1) as f64 * WIDTH;
        picture.set_attr("width", Some(&length(width * SCALE)));
        picture.set_attr("viewBox", Some(&["0 0 ", &length(width), " 26"].concat()));
        idle.set_attr("d", Some(&bodies(row.fills.len(), 0.0)));
        busy.set_attr("d", Some(&bodies(full, 0.0)));
        part.set_attr("d", Some(&bodies(1, -empty)));
        cut.set_attr("x", Some(&length(full as f64 * WIDTH)));
        cut.set_attr("y", Some(&length(empty)));
        cut.set_attr("height", Some(&length(HEIGHT - empty)));
        let several = row.people_per_figure > 1.0;
        note.write(&if several { scale(row.people_per_figure) } else { String::new() });
        before.replace(Some(row));
    });
    row
}

/// So many heads and shoulders side by side.
fn bodies(count: usize, top: f64) -> String {
    let body = |place: usize| {
        let left = place as f64 * WIDTH;
        let at = |x: f64, y: f64| ["M", &length(left + x), " ", &length(top + y)].concat();
        [
            &at(9.0, 1.5),
            "a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 0 1 0-8.4z",
            &at(1.5, 24.0),
            "v-4.5a7.5 7.5 0 0 1 15 0v4.5z",
        ]
        .concat()
    };
    (0..count).map(body).collect()
}
