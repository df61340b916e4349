//! A row of people.

use repcount::chart::crew;

use super::length;
use crate::platform::dom::{El, View, el, live_by, several, svg};
use crate::reactive::fingerprint;

/// Width and height of a figure.
const WIDTH: f64 = 20.0;
const HEIGHT: f64 = 26.0;
/// How large they are drawn.
const SCALE: f64 = 0.85;

/// Draws people as people; what is pale is paid idle time. `size` says how many people there are,
/// and how many full-time equivalents keep them busy. `colour` is the class that gives the
/// role's colour; `scale` says how many people one figure stands for, where it is more than one.
pub fn crew_row(
    size: impl Fn() -> (f64, f64) + Copy + Send + Sync + 'static,
    most: usize,
    colour: &'static str,
    scale: impl Fn(f64) -> String + 'static,
) -> El {
    let shape = fingerprint(move || [size().0.to_bits(), size().1.to_bits()]);
    el("span", "crew").child(live_by(shape, move || {
        let (people, busy) = size();
        let row = crew(people, busy, most);
        let width = row.fills.len().max(1) as f64 * WIDTH;
        let figures = row.fills.iter().enumerate().map(|(place, fill)| person(place, *fill));
        let picture = svg("svg", colour)
            .attr("aria-hidden", "true")
            .attr("width", &length(width * SCALE))
            .attr("height", &length(HEIGHT * SCALE))
            .attr("viewBox", &["0 0 ", &length(width), " 26"].concat())
            .children(figures);
        let note = (row.people_per_figure > 1.0)
            .then(|| el("span", "crew-scale").text(&scale(row.people_per_figure)));
        several([picture.into(), note.into()])
    }))
}

/// A head and shoulders, filled from the bottom up.
fn person(place: usize, fill: f64) -> View {
    const BODY: &str =
        "M9 1.5a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 0 1 0-8.4zM1.5 24v-4.5a7.5 7.5 0 0 1 15 0V24z";
    let empty = HEIGHT * (1.0 - fill);
    let shift = |x: f64, y: f64| ["translate(", &length(x), " ", &length(y), ")"].concat();
    let idle = svg("path", "crew-idle").attr("d", BODY);
    let busy = svg("path", "crew-busy").attr("d", BODY).attr("transform", &shift(0.0, -empty));
    // An inner picture cuts what leaves its box.
    let cut = svg("svg", "")
        .attr("y", &length(empty))
        .attr("width", &length(WIDTH))
        .attr("height", &length(HEIGHT - empty))
        .child(busy);
    svg("g", "").attr("transform", &shift(place as f64 * WIDTH, 0.0)).child(idle).child(cut).into()
}
