//! One hire on the calendar.

use repcount::chart::{HireSpan, hire_bars, month_at};

use super::drawing::{Mark, drawing};
use super::months::{LEFT, frame, whole};
use crate::platform::dom::El;

const HEIGHT: f64 = 28.0;
const BAR: f64 = 13.0;

/// Draws a hire in its row: its name, its months out of so many, and the class of its colour.
pub fn hire_chart(content: impl Fn() -> (String, HireSpan, usize, &'static str) + 'static) -> El {
    drawing("hire-row", move || {
        let (name, span, months, colour) = content();
        picture(&name, span, months, colour)
    })
    .attr("aria-hidden", "true")
}

fn picture(name: &str, span: HireSpan, months: usize, colour: &str) -> ([f64; 4], Vec<Mark>) {
    let frame = frame(months, (HEIGHT - BAR) / 2.0, BAR);
    let bars = hire_bars(span, months, frame);
    let class = |kind: &str| [kind, colour].concat();
    let bar = |kind: &str, stretch: Option<(f64, f64)>| {
        let (left, width) = stretch.unwrap_or((frame.left, 0.0));
        Mark::rect(&class(kind), [left, frame.top, width, BAR])
    };
    let round = |mark: Mark| mark.attr("rx", "4".to_string());
    let start = bars.start.unwrap_or(-20.0);
    let knob = Mark::new("circle", &class("hire-start "))
        .attr("cx", super::length(start))
        .attr("cy", super::length(HEIGHT / 2.0))
        .attr("r", "5.5".to_string());
    let marks = vec![
        Mark::text("row-name", 0.0, HEIGHT / 2.0 + 4.0, &super::flow::shortened(name)),
        round(bar("hire-open ", bars.open)),
        bar("hire-ramping ", bars.ramping),
        round(bar("hire-full ", bars.full)),
        knob,
    ];
    (whole(frame, HEIGHT), marks)
}

/// The month in which a place of the row's width lies, from 0.
pub fn hire_month(share: f64, months: usize) -> i32 {
    let frame = frame(months, 0.0, HEIGHT);
    let [.., width, _] = whole(frame, HEIGHT);
    month_at((share * width - LEFT) / frame.width, months)
}
