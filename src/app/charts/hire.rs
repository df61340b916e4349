//! One hire on the calendar.

use repcount::chart::{HireSpan, Stretch, hire_bars, month_at};

use super::flow::shortened;
use super::months::{LEFT, MonthsContent, frame, names, whole};
use super::{Mark, Picture};

const HEIGHT: f64 = 28.0;
const BAR: f64 = 13.0;
const ROUND: f64 = 4.0;
/// Height of the months over the rows.
const AXIS: f64 = 20.0;

#[derive(Clone, Debug, PartialEq)]
pub struct HireContent {
    pub name: String,
    pub span: HireSpan,
    /// Months of the picture.
    pub months: usize,
    /// The class that gives the role's colour.
    pub colour: &'static str,
}

/// A hire in its row.
pub fn hire_picture(HireContent { name, span, months, colour }: &HireContent) -> Picture {
    let frame = frame(*months, (HEIGHT - BAR) / 2.0, BAR);
    let bars = hire_bars(*span, *months, frame);
    let bar = |kind: &str, stretch: Option<Stretch>, radius: f64| {
        let (left, width) = stretch.unwrap_or((frame.left, 0.0));
        Mark::rect(format!("{kind} {colour}"), [left, frame.top, width, BAR], radius)
    };
    let marks = vec![
        Mark::text("row-name", 0.0, HEIGHT / 2.0 + 4.0, shortened(name)),
        bar("hire-open", bars.open, ROUND),
        bar("hire-ramping", bars.ramping, 0.0),
        bar("hire-full", bars.full, ROUND),
        Mark::Circle {
            class: format!("hire-start {colour}"),
            // Out of sight where the start is.
            x: bars.start.unwrap_or(-20.0),
            y: HEIGHT / 2.0,
            radius: 5.5,
        },
    ];
    Picture { area: whole(frame, HEIGHT), marks }
}

/// The months over the rows.
pub fn hire_axis(months: &MonthsContent) -> Picture {
    let frame = frame(months.names.len(), 0.0, AXIS);
    Picture { area: whole(frame, AXIS), marks: names(months, frame, AXIS - 6.0) }
}

/// The month in which a place of the row's width lies, from 0.
pub fn hire_month(share: f64, months: usize) -> i32 {
    let frame = frame(months, 0.0, HEIGHT);
    let [.., width, _] = whole(frame, HEIGHT);
    month_at((share * width - LEFT) / frame.width, months)
}
