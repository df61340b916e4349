//! A row of people.

use leptos::prelude::*;
use repcount::chart::Crew;

use super::length;

/// Width and height of a figure.
const WIDTH: f64 = 20.0;
const HEIGHT: f64 = 26.0;
/// How large they are drawn.
const SCALE: f64 = 0.85;

/// People drawn as people; what is pale is paid idle time.
#[component]
pub fn CrewRow(
    /// The people as [`repcount::chart::crew`] arranges them.
    row: Memo<Crew>,
    /// The class that gives the role's colour.
    colour: &'static str,
    /// Says how many people one figure stands for, where it is more than one.
    #[prop(into)]
    scale: Callback<f64, String>,
) -> impl IntoView {
    let note = move || {
        let people = row.with(|row| row.people_per_figure);
        if people > 1.0 { scale.run(people) } else { String::new() }
    };
    let shape = move |read: fn(&Shape) -> String| row.with(|row| read(&Shape::of(row)));
    view! {
        <span class="crew">
            <svg
                class=colour
                aria-hidden="true"
                width=move || shape(|shape| length(shape.width * SCALE))
                height=length(HEIGHT * SCALE)
                viewBox=move || shape(|shape| format!("0 0 {} 26", length(shape.width)))
            >
                <path class="crew-idle" d=move || shape(|shape| bodies(shape.figures, 0.0))></path>
                <path class="crew-busy" d=move || shape(|shape| bodies(shape.full, 0.0))></path>
                // An inner picture cuts what leaves its box.
                <svg
                    width=length(WIDTH)
                    x=move || shape(|shape| length(shape.full as f64 * WIDTH))
                    y=move || shape(|shape| length(shape.empty))
                    height=move || shape(|shape| length(HEIGHT - shape.empty))
                >
                    <path class="crew-busy" d=move || shape(|shape| bodies(1, -shape.empty))></path>
                </svg>
            </svg>
            <span class="crew-scale">{move || note()}</span>
        </span>
    }
}

/// What the row is drawn by.
struct Shape {
    figures: usize,
    /// Those that are filled.
    full: usize,
    /// How much of the next one's height is not.
    empty: f64,
    width: f64,
}

impl Shape {
    fn of(row: &Crew) -> Self {
        let full = row.fills.iter().take_while(|fill| **fill >= 1.0).count();
        let filled = row.fills.get(full).copied().unwrap_or(0.0);
        Self {
            figures: row.fills.len(),
            full,
            empty: HEIGHT * (1.0 - filled),
            width: row.fills.len().max(1) as f64 * WIDTH,
        }
    }
}

/// Heads and shoulders side by side.
fn bodies(count: usize, top: f64) -> String {
    let body = |place: usize| {
        let left = place as f64 * WIDTH;
        let at = |x: f64, y: f64| format!("M{} {}", length(left + x), length(top + y));
        let (head, shoulders) = (at(9.0, 1.5), at(1.5, 24.0));
        format!(
            "{head}a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 0 1 0-8.4z\
             {shoulders}v-4.5a7.5 7.5 0 0 1 15 0v4.5z"
        )
    };
    (0..count).map(body).collect()
}
