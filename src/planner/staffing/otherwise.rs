//! What comes of it if people start a month later, or not at all.

use super::Reading;
use crate::figure::{FigureId, Metric, Place, Team};
use crate::graph::{Cell, Trials};
use crate::model::Decision;
use crate::scenario::{Month, RoleKey};

/// What becomes of the plan if those of a role who start in a month don't do so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Otherwise {
    pub role: RoleKey,
    pub month: Month,
    /// What the window is worth if they start a month later.
    pub worth_delayed: f64,
    /// Share of the plan that the team makes without them; NaN without a plan.
    pub made_without: f64,
}

/// Of everybody who is hired. Who starts in the last month starts after the horizon then.
pub fn otherwise(reading: &Reading) -> Vec<Otherwise> {
    let graph = &reading.model.graph;
    let figures = [Metric::Worth, Metric::PlanMade]
        .map(|metric| FigureId::new(metric, Place::Overall).at(None, Some(Team::Hired)));
    let wanted: Vec<Cell> = figures.iter().filter_map(|figure| graph.cell(figure)).collect();
    let hires = reading.decisions(|decision| {
        if let Decision::Hires(role, month) = decision { Some((role, month)) } else { None }
    });
    let people = |place: usize| reading.input(place);
    let hired: Vec<(usize, (RoleKey, Month))> =
        hires.iter().copied().filter(|(place, _)| people(*place) > 0.0).collect();
    let varied: Vec<usize> = hires.iter().map(|(place, _)| *place).collect();
    let mut found: Vec<Otherwise> = hired
        .iter()
        .map(|(_, (role, month))| Otherwise {
            role: *role,
            month: *month,
            worth_delayed: f64::NAN,
            made_without: f64::NAN,
        })
        .collect();
    // First everybody a month later, one after the other, then everybody not at all.
    let give = |set: usize, inputs: &mut [f64]| {
        let Some((own, (role, start))) = hired.get(set % hired.len()).copied() else { return };
        let is_delayed = set < hired.len();
        for (slot, (place, (other, month))) in inputs.iter_mut().zip(&hires) {
            *slot = people(*place);
            if *place == own {
                *slot = 0.0;
            } else if is_delayed && *other == role && *month == start.plus(1) {
                *slot += people(own);
            }
        }
    };
    let take = |set: usize, values: &[f64]| {
        let [worth, made] = values else { return };
        let Some(slot) = found.get_mut(set % hired.len()) else { return };
        if set < hired.len() {
            slot.worth_delayed = *worth;
        } else {
            slot.made_without = *made;
        }
    };
    Trials::of(graph, &reading.values, &varied, &wanted).run(2 * hired.len(), give, take);
    found
}
