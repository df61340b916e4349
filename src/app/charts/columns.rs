//! A column a month, beside the line of the plan.

use repcount::chart::{Columns, Frame, MonthMade, columns};

use super::months::{
    MonthsContent, compact_frame, compact_names, every, frame, larger, names, room, whole,
};
use super::{Mark, Picture, length};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ColumnsContent {
    pub months: MonthsContent,
    pub made: Vec<MonthMade>,
    /// What stands beside the plan's line.
    pub plan: String,
    /// How much is missing in each month, as it is written; empty where nothing is.
    pub missing: Vec<String>,
    /// Whether it has little room.
    pub compact: bool,
}

const TOP: f64 = 18.0;
const HEIGHT: f64 = 170.0;
const FOOT: f64 = TOP + HEIGHT;
const TICKS: usize = 4;
/// How close above each other two texts may stand.
const LINE: f64 = 13.0;
/// How close beside each other.
const APART: f64 = 8.0;

/// What is made against the plan; `amount` writes a tick. A table says the same in numbers.
pub fn columns_picture(content: &ColumnsContent, amount: &dyn Fn(f64) -> String) -> Picture {
    let months = content.made.len();
    let frame = match content.compact {
        true => compact_frame(months, TOP, HEIGHT),
        false => frame(months, TOP, HEIGHT),
    };
    let shape = columns(&content.made, frame, 0.62, TICKS);
    let bars = [
        Mark::rects("made", shape.columns.iter().map(|column| column.base)),
        Mark::rects("made-more", shape.columns.iter().map(|column| column.more)),
        Mark::rects("made-gap", shape.columns.iter().filter_map(|column| column.gap)),
    ];
    let mut marks = ticks(&shape, frame, amount);
    marks.extend(bars);
    marks.extend(missing(content, &shape, frame));
    marks.extend(plan_line(content, &shape, frame, amount));
    let foot = FOOT + 18.0;
    if content.compact {
        marks.extend(compact_names(&content.months, frame, foot));
        return Picture { area: whole(frame, foot + 22.0), marks };
    }
    marks.extend(names(&content.months, frame, foot));
    Picture { area: whole(frame, foot + 8.0), marks }
}

/// How high an amount stands.
fn level(shape: &Columns, amount: f64) -> f64 {
    FOOT - amount / shape.axis.top * HEIGHT
}

fn ticks(shape: &Columns, frame: Frame, amount: &dyn Fn(f64) -> String) -> Vec<Mark> {
    let (left, right) = (frame.left, length(frame.left + frame.width));
    let tick = |tick: &f64| {
        let y = level(shape, *tick);
        let line = format!("M{} {}H{right}", length(left), length(y));
        [Mark::path("tick", line), Mark::text("tick-name", left - 8.0, y + 4.0, amount(*tick))]
    };
    shape.axis.ticks.iter().flat_map(tick).collect()
}

/// Over each gap how much it is, as far as there is room for it.
fn missing(content: &ColumnsContent, shape: &Columns, frame: Frame) -> Vec<Mark> {
    let apart = if content.compact { APART / 2.0 } else { 0.0 };
    let step = every(room(content.missing.iter()) + apart, frame, content.made.len());
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
    frame: Frame,
    amount: &dyn Fn(f64) -> String,
) -> [Mark; 2] {
    let corner = |(place, (x, y)): (usize, &(f64, f64))| {
        let command = if place == 0 { "M" } else { "L" };
        format!("{command}{} {}", length(*x), length(*y))
    };
    let line = shape.line.iter().enumerate().map(corner).collect();
    let start = shape.line.first().map_or(FOOT, |(_, y)| *y);
    let beside = shape.axis.ticks.iter().find(|tick| (level(shape, **tick) - start).abs() < LINE);
    let taken = beside
        .map_or(0.0, |tick| room([amount(*tick)].iter()) * larger(content.made.len()) + APART);
    [
        Mark::path("plan-line", line),
        Mark::text("plan-name", frame.left - 8.0 - taken, start + 4.0, content.plan.as_str()),
    ]
}
