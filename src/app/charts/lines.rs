//! Several things over the same months, a line each.

use repcount::chart::lines;

use super::months::{MonthsContent, frame, names, whole};
use super::{Mark, Picture, length};

/// As many lines have a look of their own in the style.
pub const MOST_LINES: usize = 6;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinesContent {
    pub months: MonthsContent,
    /// The values of each line, month by month.
    pub rows: Vec<Vec<Option<f64>>>,
}

const TOP: f64 = 12.0;
const HEIGHT: f64 = 200.0;
const FOOT: f64 = TOP + HEIGHT;
const TICKS: usize = 4;
const DOT: f64 = 2.6;

/// The lines, the first over all others; `amount` writes a tick. What each of them stands for is said
/// beside it, and the numbers in a table.
pub fn lines_picture(content: &LinesContent, amount: &dyn Fn(f64) -> String) -> Picture {
    let months = content.months.names.len();
    let frame = frame(months, TOP, HEIGHT);
    let shape = lines(&content.rows, frame, TICKS);
    let (left, right) = (frame.left, length(frame.left + frame.width));
    let tick = |tick: &f64| {
        let y = FOOT - tick / shape.axis.top * HEIGHT;
        let line = format!("M{} {}H{right}", length(left), length(y));
        [Mark::path("tick", line), Mark::text("tick-name", left - 8.0, y + 4.0, amount(*tick))]
    };
    let mut marks: Vec<Mark> = shape.axis.ticks.iter().flat_map(tick).collect();
    for (place, stretches) in shape.lines.iter().enumerate().rev() {
        let corner = |(place, (x, y)): (usize, &(f64, f64))| {
            let command = if place == 0 { "M" } else { "L" };
            format!("{command}{} {}", length(*x), length(*y))
        };
        let outline = stretches.iter().flat_map(|stretch| stretch.iter().enumerate().map(corner));
        marks.push(Mark::path(format!("series series-{place}"), outline.collect()));
        let class = format!("series-dot series-{place}");
        let dot =
            |(x, y): &(f64, f64)| Mark::Circle { class: class.clone(), x: *x, y: *y, radius: DOT };
        marks.extend(stretches.iter().flatten().map(dot));
    }
    let foot = FOOT + 18.0;
    marks.extend(names(&content.months, frame, foot));
    Picture { area: whole(frame, foot + 8.0), marks }
}
