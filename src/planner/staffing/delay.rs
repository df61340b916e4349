//! What comes of it if people start a month later.

use super::Reading;
use crate::figure::{FigureId, Metric, Place, Team};
use crate::graph::{Cell, Trials};
use crate::model::Decision;
use crate::scenario::{Month, RoleKey};

/// What the window is worth with the hires if those of a role who start in a month start a month
/// later.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Delayed {
    pub role: RoleKey,
    pub month: Month,
    pub worth: f64,
}

/// Of everybody who is hired. Who starts in the last month starts after the horizon then.
pub fn delays(reading: &Reading) -> Vec<Delayed> {
    let worth = FigureId::new(Metric::Worth, Place::Overall).at(None, Some(Team::Hired));
    let wanted: Vec<Cell> = reading.model.graph.cell(&worth).into_iter().collect();
    let hires = reading.decisions(|decision| {
        if let Decision::Hires(role, month) = decision { Some((role, month)) } else { None }
    });
    let people = |place: usize| reading.input(place);
    let late: Vec<(usize, (RoleKey, Month))> =
        hires.iter().copied().filter(|(place, _)| people(*place) > 0.0).collect();
    let varied: Vec<usize> = hires.iter().map(|(place, _)| *place).collect();
    let mut delays = Vec::with_capacity(late.len());
    let give = |number: usize, set: &mut [f64]| {
        let Some((own, (role, start))) = late.get(number).copied() else { return };
        for (slot, (place, (other, month))) in set.iter_mut().zip(&hires) {
            *slot = people(*place);
            if *place == own {
                *slot = 0.0;
            } else if *other == role && *month == start.plus(1) {
                *slot += people(own);
            }
        }
    };
    let take = |number: usize, worth: &[f64]| {
        if let (Some((_, (role, month))), [worth]) = (late.get(number).copied(), worth) {
            delays.push(Delayed { role, month, worth: *worth });
        }
    };
    Trials::of(&reading.model.graph, &reading.values, &varied, &wanted).run(late.len(), give, take);
    delays
}
