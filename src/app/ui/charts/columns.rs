//! A column a month, beside the line of the plan.

use repcount::chart::{MonthMade, columns};

use super::drawing::{Mark, drawing};
use super::length;
use super::months::{LEFT, MonthsContent, every, frame, larger, names, room, whole};
use crate::platform::dom::El;

#[derive(Default)]
pub struct ColumnsContent {
    pub months: MonthsContent,
    pub made: Vec<MonthMade>,
    /// What stands beside the plan's line.
    pub plan: String,
    /// How much is missing in each month, as it is written; empty where nothing is.
    pub missing: Vec<String>,
}

const TOP: f64 = 18.0;
const HEIGHT: f64 = 170.0;
const TICKS: usize = 4;
/// How close above each other two texts may stand.
const LINE: f64 = 13.0;
/// Draws what is made against the plan; `amount` writes a tick. A table says the same in numbers.
pub fn columns_chart(
    content: impl Fn() -> ColumnsContent + 'static,
    amount: impl Fn(f64) -> String + 'static,
) -> El {
    drawing("months", move || picture(&content(), &amount)).attr("aria-hidden", "true")
}

fn picture(content: &ColumnsContent, amount: &dyn Fn(f64) -> String) -> ([f64; 4], Vec<Mark>) {
    let months = content.made.len();
    let frame = frame(months, TOP, HEIGHT);
    let shape = columns(&content.made, frame, 0.62, TICKS);
    let foot = TOP + HEIGHT;
    let right = LEFT + frame.width;
    let level = |tick: &f64| foot - tick / shape.axis.top * HEIGHT;
    let ticks = shape.axis.ticks.iter().flat_map(|tick| {
        let y = level(tick);
        let line = ["M", &length(LEFT), " ", &length(y), "H", &length(right)].concat();
        [Mark::path("tick", line), Mark::text("tick-name", LEFT - 8.0, y + 4.0, &amount(*tick))]
    });
    let step = every(room(content.missing.iter()), frame, months);
    let missing = shape.columns.iter().zip(&content.missing).enumerate();
    let missing = missing.map(|(place, (column, missing))| {
        let missing = if place.is_multiple_of(step) { missing } else { "" };
        let [x, y, width, _] = column.gap.unwrap_or(column.base);
        Mark::text("missing", x + width / 2.0, y - 5.0, missing)
    });
    let columns = || shape.columns.iter();
    let bars = [
        Mark::rects("made", columns().map(|column| column.base)),
        Mark::rects("made-more", columns().map(|column| column.more)),
        Mark::rects("made-gap", columns().filter_map(|column| column.gap)),
    ];
    let bars = bars.into_iter().chain(missing);
    let corner = |(place, (x, y)): (usize, &(f64, f64))| {
        let command = if place == 0 { "M" } else { "L" };
        [command, &length(*x), " ", &length(*y)].concat()
    };
    let line: String = shape.line.iter().enumerate().map(corner).collect();
    // Before the line's start, where no column and no gap is in its way; an amount of the axis may be.
    let start = shape.line.first().map_or(foot, |(_, y)| *y);
    let beside = shape.axis.ticks.iter().find(|tick| (level(tick) - start).abs() < LINE);
    let taken = beside.map_or(0.0, |tick| room([amount(*tick)].iter()) * larger(months));
    let plan = [
        Mark::path("plan-line", line),
        Mark::text("plan-name", LEFT - 8.0 - taken, start + 4.0, &content.plan),
    ];
    let marks = ticks.chain(bars).chain(plan).chain(names(&content.months, frame, foot + 18.0));
    (whole(frame, foot + 26.0), marks.collect())
}
