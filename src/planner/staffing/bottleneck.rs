//! What limits today's team.

use super::Reading;
use crate::figure::{FigureId, Metric, Place, Team};
use crate::graph::Trials;
use crate::model::Decision;
use crate::scenario::{RoleKey, Scenario};

/// Relative shortfall below which a plan counts as made.
const MADE: f64 = 1e-9;

/// What limits today's team.
#[derive(Clone, Debug, PartialEq)]
pub struct Limiting {
    pub roles: Vec<RoleKey>,
    /// Revenue of the average month with one more person in each of them.
    pub revenue_more: f64,
}

/// The role whose one more person makes today's team bring most more revenue, of equals the first;
/// where no single one brings anything, the two roles of which one more each does. Nobody where the
/// plan is made, or nobody helps. As a meeting passes through two pairs of hands, more than two
/// roles are never needed.
pub fn bottleneck(scenario: &Scenario, reading: &Reading) -> Option<Limiting> {
    let made = FigureId::new(Metric::PlanMade, Place::Overall).of(Team::Today);
    if reading.get(made).is_none_or(|made| made >= 1.0 - MADE) {
        return None;
    }
    let lent = reading.decisions(|decision| {
        if let Decision::Lent(role) = decision {
            Some(role).filter(|role| scenario.handles_sources(*role))
        } else {
            None
        }
    });
    let count = lent.len();
    let single = (0..count).map(|role| (role, role));
    let pairs = (0..count).flat_map(|one| (one + 1..count).map(move |other| (one, other)));
    let single: Vec<_> = single.collect();
    let found = best(reading, &lent, &single);
    let ((one, other), revenue_more) =
        found.or_else(|| best(reading, &lent, &pairs.collect::<Vec<_>>()))?;
    let keys = lent.iter().enumerate().filter(|(place, _)| [one, other].contains(place));
    Some(Limiting { roles: keys.map(|(_, (_, key))| *key).collect(), revenue_more })
}

/// The set of places that brings most more, of equals the first.
fn best(
    reading: &Reading,
    lent: &[(usize, RoleKey)],
    sets: &[(usize, usize)],
) -> Option<((usize, usize), f64)> {
    let (now, with_lent) = (reading.model.today_revenue, reading.model.today_with_lent);
    let now = reading.values.get(now)?;
    let plan = reading.get(FigureId::new(Metric::Revenue, Place::Overall))?;
    let varied: Vec<usize> = lent.iter().map(|(place, _)| *place).collect();
    let mut best: Option<((usize, usize), f64)> = None;
    let give = |number: usize, set: &mut [f64]| {
        let places = sets.get(number).copied().unwrap_or_default();
        for (place, slot) in set.iter_mut().enumerate() {
            *slot = if place == places.0 || place == places.1 { 1.0 } else { 0.0 };
        }
    };
    let take = |number: usize, revenue: &[f64]| {
        let (Some(set), [revenue]) = (sets.get(number).copied(), revenue) else { return };
        let most = best.map_or(now + MADE * plan, |(_, most)| most * (1.0 + MADE));
        if *revenue > most {
            best = Some((set, *revenue));
        }
    };
    Trials::of(&reading.model.graph, &reading.values, &varied, &[with_lent]).run(
        sets.len(),
        give,
        take,
    );
    best
}
