//! What holds up each month.

use super::Reading;
use crate::figure::{Place, Team};
use crate::graph::{Cell, Trials};
use crate::model::{Decision, WithLent};
use crate::scenario::{Month, Scenario};

/// What holds up a month of a team: a role, of which one more person at full output would help
/// most, or a source, of which ten more leads would.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    pub month: Month,
    pub team: Team,
    pub place: Place,
    /// Revenue of the deals that the month's work would lead to then.
    pub revenue_more: f64,
}

/// Relative shortfall below which a plan counts as met.
const MET: f64 = 1e-9;
/// Leads that a source without enough of them is lent.
const LENT_LEADS: f64 = 10.0;

/// For each month and team that is held up by something what that is; nothing where the plan of
/// the month's work is met, or no single one more would help.
pub fn bindings(scenario: &Scenario, reading: &Reading) -> Vec<Bound> {
    let lent = &reading.model.calendar.lent;
    let books_or_closes = |place: &Place| match place {
        Place::Role(key) => scenario.handles_sources(*key),
        Place::Overall | Place::Kind(_) | Place::Source(_) => true,
    };
    let lendable = reading.decisions(|decision| {
        match decision {
            Decision::Lent(role) => Some((Place::Role(role), 1.0)),
            Decision::LentLeads(source) => Some((Place::Source(source), LENT_LEADS)),
            Decision::LargestPlanFactor(_)
            | Decision::Hires(..)
            | Decision::TodayRevenueMore
            | Decision::WorkRevenueMore(..)
            | Decision::DelayedWorth(..)
            | Decision::MadeWithout(..) => None,
        }
        .filter(|(place, _)| books_or_closes(place))
    });
    let varied: Vec<usize> = lendable.iter().map(|(place, _)| *place).collect();
    let wanted: Vec<Cell> = lent.iter().map(|month| month.with_lent).collect();
    let mut best: Vec<Option<(Place, f64)>> = vec![None; lent.len()];
    let give = |number: usize, set: &mut [f64]| {
        for (place, (slot, (_, (_, more)))) in set.iter_mut().zip(&lendable).enumerate() {
            *slot = if place == number { *more } else { 0.0 };
        }
    };
    let take = |number: usize, revenues: &[f64]| {
        let Some((_, (place, _))) = lendable.get(number).copied() else { return };
        for ((best, month), more) in best.iter_mut().zip(lent).zip(revenues) {
            if helps(reading, month, *more) && best.is_none_or(|(_, most)| *more > most) {
                *best = Some((place, *more));
            }
        }
    };
    Trials::of(&reading.model.graph, &reading.values, &varied, &wanted).run(
        lendable.len(),
        give,
        take,
    );
    let bound = |(month, best): (&WithLent, Option<(Place, f64)>)| {
        let (place, revenue_more) = best?;
        Some(Bound { month: month.month, team: month.team, place, revenue_more })
    };
    lent.iter().zip(best).filter_map(bound).collect()
}

/// Whether this revenue in the place of what the month's work leads to is worth a word.
fn helps(reading: &Reading, month: &WithLent, more: f64) -> bool {
    let of = |cell| reading.values.get(cell).unwrap_or(0.0);
    let (now, plan) = (of(month.revenue), of(month.planned));
    now < plan * (1.0 - MET) && more - now > MET * plan
}
