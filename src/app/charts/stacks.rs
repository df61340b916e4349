//! People by role, in one pile a month.

use repcount::chart::{Frame, Layer, Pile, Staff, stacks};

use super::flow::shortened;
use super::months::{MonthsContent, every, frame, names, room, whole};
use super::{Mark, Picture};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct StacksContent {
    pub months: MonthsContent,
    pub roles: Vec<StackedRole>,
    /// What stands over each pile and under its month.
    pub notes: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StackedRole {
    pub name: String,
    /// The class that gives the role's colour.
    pub colour: &'static str,
    /// Its people month by month.
    pub staff: Vec<Staff>,
}

const TOP: f64 = 22.0;
const HEIGHT: f64 = 130.0;
const FOOT: f64 = TOP + HEIGHT;
const SEAM: f64 = 2.0;
/// Height of a line of the legend.
const LEGEND: f64 = 20.0;

/// The piles. A table says the same in numbers.
pub fn stacks_picture(content: &StacksContent) -> Picture {
    let frame = frame(content.months.names.len(), TOP, HEIGHT);
    let staff: Vec<Vec<Staff>> = content.roles.iter().map(|role| role.staff.clone()).collect();
    let piles = stacks(&staff, frame, 0.62, SEAM);
    let mut marks = legend(&content.roles);
    marks.extend(layers(&content.roles, &piles));
    marks.extend(notes(content, &piles, frame));
    marks.extend(names(&content.months, frame, FOOT + 18.0));
    let height = (LEGEND * content.roles.len() as f64).max(HEIGHT);
    Picture { area: whole(frame, TOP + height + 42.0), marks }
}

fn legend(roles: &[StackedRole]) -> Vec<Mark> {
    let line = |(place, role): (usize, &StackedRole)| {
        let y = TOP + 6.0 + LEGEND * place as f64;
        [
            Mark::rect(format!("crowd {}", role.colour), [0.0, y - 9.0, 10.0, 10.0], 0.0),
            Mark::text("row-name", 16.0, y, shortened(&role.name)),
        ]
    };
    roles.iter().enumerate().flat_map(line).collect()
}

/// All months of a role in one shape.
fn layers(roles: &[StackedRole], piles: &[Pile]) -> Vec<Mark> {
    let shapes = |(place, role): (usize, &StackedRole)| {
        let layers: Vec<&Layer> = piles
            .iter()
            .flat_map(|pile| &pile.layers)
            .filter(|layer| layer.role == place)
            .collect();
        let colour = role.colour;
        [
            Mark::rects(format!("crowd {colour}"), layers.iter().map(|layer| layer.present)),
            Mark::rects(format!("crowd-hired {colour}"), layers.iter().map(|layer| layer.hired)),
            Mark::rects("crowd-leaving", layers.iter().map(|layer| layer.leavers)),
        ]
    };
    roles.iter().enumerate().flat_map(shapes).collect()
}

fn notes(content: &StacksContent, piles: &[Pile], frame: Frame) -> Vec<Mark> {
    let months = content.months.names.len();
    let sums = every(room(content.notes.iter().map(|(sum, _)| sum)), frame, months);
    let moves = every(room(content.notes.iter().map(|(_, moves)| moves)), frame, months);
    let note = |(place, (pile, (sum, moved))): (usize, (&Pile, &(String, String)))| {
        let (left, slot) = frame.slot(place, months);
        let middle = left + slot / 2.0;
        let shown = |text: &str, every| {
            if place.is_multiple_of(every) { text.to_string() } else { String::new() }
        };
        [
            Mark::text("pile-sum", middle, pile.top - 6.0, shown(sum, sums)),
            Mark::text("pile-moves", middle, FOOT + 33.0, shown(moved, moves)),
        ]
    };
    piles.iter().zip(&content.notes).enumerate().flat_map(note).collect()
}
