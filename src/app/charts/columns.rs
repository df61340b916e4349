//! A column a month, beside the line of the plan.

use repcount::chart::{Columns, Frame, MonthMade, columns};

use super::months::{LEFT, MonthsContent, every, frame, larger, names, room, whole};
use super::{Mark, Picture, length};

#[derive(Clone, Debug, Default, PartialEq)]
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
const FOOT: f64 = TOP + HEIGHT;
const TICKS: usize = 4;
/// How close above each other two texts may stand.
const LINE: f64 = 13.0;

/// What is made against the plan; `amount` writes a tick. A table says the same in numbers.
pub fn columns_picture(content: &ColumnsContent, amount: &dyn Fn(f64) -> String) -> Picture {
    let frame = frame(content.made.len(), TOP, HEIGHT);
    let shape = columns(&content.made, frame, 0.62, TICKS);
    let bars = [
        Mark::rects("made", shape.columns.iter().map(|column| column.base)),
        Mark::rects("made-more", shape.columns.iter().map(|column| column.more)),
        Mark::rects("made-gap", shape.columns.iter().filter_map(|column| column.gap)),
    ];
    let mut marks = ticks(&shape, frame, amount);
    marks.extend(bars);
    marks.extend(missing(content, &shape, frame));
    marks.extend(plan_line(content, &shape, amount));
    marks.extend(names(&content.months, frame, FOOT + 18.0));
    Picture { area: whole(frame, FOOT + 26.0), marks }
}

/// How high an amount stands.
fn level(shape: &Columns, amount: f64) -> f64 {
    FOOT - amount / shape.axis.top * HEIGHT
}

fn ticks(shape: &Columns, frame: Frame, amount: &dyn Fn(f64) -> String) -> Vec<Mark> {
    let right = length(LEFT + frame.width);
    let tick = |tick: &f64| {
        let y = level(shape, *tick);
        let line = format!("M{} {}H{right}", length(LEFT), length(y));
        [Mark::path("tick", line), Mark::text("tick-name", LEFT - 8.0, y + 4.0, amount(*tick))]
    };
    shape.axis.ticks.iter().flat_map(tick).collect()
}

/// Over each gap how much it is, as far as there is room for it.
fn missing(content: &ColumnsContent, shape: &Columns, frame: Frame) -> Vec<Mark> {
    let step = every(room(content.missing.iter()), frame, content.made.len());
    let months = shape.columns.iter().zip(&content.missing).enumerate();
    let months = months.map(|(place, (column, missing))| {
        let missing = if place.is_multiple_of(step) { missing } else { "" };
        let [x, y, width, _] = column.gap.unwrap_or(column.base);
        Mark::text("missing", x + width / 2.0, y - 5.0, missing)
    });
    months.collect()
}

/// The plan's line, named before its start, where no column and no gap is in the way; an amount of the
/// axis may be.
fn plan_line(
    content: &ColumnsContent,
    shape: &Columns,
    amount: &dyn Fn(f64) -> String,
) -> [Mark; 2] {
    let corner = |(place, (x, y)): (usize, &(f64, f64))| {
        let command = if place == 0 { "M" } else { "L" };
        format!("{command}{} {}", length(*x), length(*y))
    };
    let line = shape.line.iter().enumerate().map(corner).collect();
    let start = shape.line.first().map_or(FOOT, |(_, y)| *y);
    let beside = shape.axis.ticks.iter().find(|tick| (level(shape, **tick) - start).abs() < LINE);
    let taken =
        beside.map_or(0.0, |tick| room([amount(*tick)].iter()) * larger(content.made.len()));
    [
        Mark::path("plan-line", line),
        Mark::text("plan-name", LEFT - 8.0 - taken, start + 4.0, content.plan.as_str()),
    ]
}
