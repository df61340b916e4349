//! How one number follows another, small.

use repcount::answer::Curve;
use repcount::chart::curve;

use super::{Mark, Picture, length};

const WIDTH: f64 = 200.0;
const HEIGHT: f64 = 36.0;
/// Room around it for the dot.
const ROOM: f64 = 5.0;
const DOT: f64 = 4.0;

/// A line with a dot where it stands. What it shows is said beside it.
pub fn curve_picture(content: &Curve) -> Picture {
    let shape = curve(&content.points, content.now, WIDTH, HEIGHT);
    let mut outline = String::new();
    for stretch in &shape.stretches {
        for (place, (x, y)) in stretch.iter().enumerate() {
            let letter = if place == 0 { "M" } else { "L" };
            outline += &[letter, &length(*x), " ", &length(*y)].concat();
        }
    }
    let mut marks = vec![Mark::path("curve-line", outline)];
    let dot = |(x, y)| Mark::Circle { class: "curve-dot".to_string(), x, y, radius: DOT };
    marks.extend(shape.dot.map(dot));
    Picture { area: [-ROOM, -ROOM, WIDTH + 2.0 * ROOM, HEIGHT + 2.0 * ROOM], marks }
}
