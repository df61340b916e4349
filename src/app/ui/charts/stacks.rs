//! People by role, in one pile a month.

use repcount::chart::{Pile, Staff, stacks};

use super::drawing::{Mark, drawing};
use super::months::{MonthsContent, every, frame, names, room, whole};
use crate::platform::dom::El;

#[derive(Default)]
pub struct StacksContent {
    pub months: MonthsContent,
    /// The name of each role, the class that gives its colour, and its people month by month.
    pub roles: Vec<(String, &'static str, Vec<Staff>)>,
    /// What stands over each pile and under its month.
    pub notes: Vec<(String, String)>,
}

const TOP: f64 = 22.0;
const HEIGHT: f64 = 130.0;
const SEAM: f64 = 2.0;

/// Draws the piles. A table says the same in numbers.
pub fn stacks_chart(content: impl Fn() -> StacksContent + 'static) -> El {
    drawing("months", move || picture(&content())).attr("aria-hidden", "true")
}

fn picture(content: &StacksContent) -> ([f64; 4], Vec<Mark>) {
    let months = content.months.names.len();
    let frame = frame(months, TOP, HEIGHT);
    let staff: Vec<Vec<Staff>> = content.roles.iter().map(|(.., staff)| staff.clone()).collect();
    let class = |kind: &str, role: usize| {
        [kind, content.roles.get(role).map_or("", |(_, colour, _)| *colour)].concat()
    };
    let legend = content.roles.iter().enumerate().flat_map(|(place, (name, ..))| {
        let y = TOP + 6.0 + 20.0 * place as f64;
        [
            Mark::rect(&class("crowd ", place), [0.0, y - 9.0, 10.0, 10.0]),
            Mark::text("row-name", 16.0, y, &super::flow::shortened(name)),
        ]
    });
    let piles = stacks(&staff, frame, 0.62, SEAM);
    let layers = (0..content.roles.len()).flat_map(|role| {
        let layers = || piles.iter().flat_map(|pile| &pile.layers);
        let own = || layers().filter(move |layer| layer.role == role);
        [
            Mark::rects(&class("crowd ", role), own().map(|layer| layer.present)),
            Mark::rects(&class("crowd-hired ", role), own().map(|layer| layer.hired)),
            Mark::rects("crowd-leaving", own().map(|layer| layer.leavers)),
        ]
    });
    let foot = TOP + HEIGHT;
    let sums = every(room(content.notes.iter().map(|(sum, _)| sum)), frame, months);
    let moves = every(room(content.notes.iter().map(|(_, moves)| moves)), frame, months);
    let notes = piles.iter().zip(&content.notes).enumerate().flat_map(|(place, (pile, note))| {
        let Pile { top, .. } = pile;
        let (left, slot) = frame.slot(place, months);
        let middle = left + slot / 2.0;
        let shown = |text, every| if place.is_multiple_of(every) { text } else { "" };
        [
            Mark::text("pile-sum", middle, top - 6.0, shown(&note.0, sums)),
            Mark::text("pile-moves", middle, foot + 33.0, shown(&note.1, moves)),
        ]
    });
    let names = names(&content.months, frame, foot + 18.0);
    let room = (20.0 * content.roles.len() as f64).max(HEIGHT);
    let marks = legend.chain(layers).chain(notes).chain(names).collect();
    (whole(frame, TOP + room + 42.0), marks)
}
