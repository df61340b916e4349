//! What each hire costs, and what it costs to be late.

use super::cohorts::plus;
use super::forward::{Run, Starters, forward};
use super::model::{Model, nth_month};
use super::planned::Planned;
use crate::calc::{FigureId, Metric, Numeric, Place, Team};
use crate::scenario::{Month, RoleKey};

/// People of a role who start in the same month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hire {
    pub role: RoleKey,
    pub people: u32,
    /// The month by which the vacancies have to be open.
    pub open_by: Month,
    pub start: Month,
    /// The first month at full output.
    pub full: Month,
    /// Pay and recruiting until then.
    pub cost_until_full: f64,
    /// What it costs if they start a month later: the margin that is lost over the horizon, less
    /// the cost that is saved. Negative where the delay saves money.
    pub delay_cost: f64,
}

/// The numbers of a hire.
pub(super) struct HireNumbers<N> {
    /// The role's place, and the month's.
    pub role: usize,
    pub month: usize,
    pub people: f64,
    pub cost_until_full: N,
    /// Revenue and cost of the horizon if they start a month later.
    pub delayed: Delayed<N>,
    pub delay_cost: N,
}

#[derive(Clone, Copy)]
pub(super) struct Delayed<N> {
    pub revenue: N,
    pub cost: N,
}

/// Everybody who is hired, by start and role; `delayed` says what comes of it if the people of this
/// role and month start a month later.
pub(super) fn hire_numbers<N: Numeric>(
    model: &Model<'_, N>,
    starters: &Starters,
    run: &Run<N>,
    delayed: impl Fn(usize, usize) -> Delayed<f64>,
) -> Vec<HireNumbers<N>> {
    let mut hires = Vec::new();
    for month in 0..model.horizon {
        for (place, (role, of)) in model.roles.iter().zip(&model.scenario.roles).enumerate() {
            let people = starters.get(place).and_then(|starts| starts.get(month)).copied();
            let Some(people) = people.filter(|people| *people > 0.0) else { continue };
            let name = |metric, value: N| {
                let start = nth_month(model.scenario, month);
                let figure = || FigureId::new(metric, Place::Role(of.key));
                value.named(|| figure().at(Some(start), Some(Team::Hired)))
            };
            let pay = role.seat * N::number(role.ramp.len() as f64);
            let pay = if role.ramp.is_empty() { N::number(0.0) } else { pay };
            let cost_until_full = plus(pay, role.recruiting) * N::number(people);
            let Delayed { revenue, cost } = delayed(place, month);
            let delayed = Delayed {
                revenue: name(Metric::DelayedRevenue, N::number(revenue)),
                cost: name(Metric::DelayedCost, N::number(cost)),
            };
            let lost = (run.revenue - delayed.revenue) * model.margin;
            hires.push(HireNumbers {
                role: place,
                month,
                people,
                cost_until_full: name(Metric::CostUntilFull, cost_until_full),
                delayed,
                delay_cost: name(Metric::DelayCost, lost - (run.cost - delayed.cost)),
            });
        }
    }
    hires
}

/// What comes of it if the people of a role who start in a month start a month later.
pub(super) fn delayed(
    model: &Model<'_, f64>,
    planned: &Planned<f64>,
    starters: &Starters,
    (role, month): (usize, usize),
) -> Delayed<f64> {
    let mut late = starters.clone();
    if let Some(starts) = late.get_mut(role) {
        let people = starts.get_mut(month).map(std::mem::take).unwrap_or_default();
        if let Some(slot) = starts.get_mut(month + 1) {
            *slot += people;
        }
    }
    let Run { revenue, cost, .. } = forward(model, planned, Team::Hired, &late);
    Delayed { revenue, cost }
}

/// The hires with their months.
pub(super) fn hires(model: &Model<'_, f64>, numbers: &[HireNumbers<f64>]) -> Vec<Hire> {
    let hire = |numbers: &HireNumbers<f64>| {
        let role = model.roles.get(numbers.role)?;
        let start = nth_month(model.scenario, numbers.month);
        // Both are at most 24.
        let (fill, ramp) = (role.months_to_fill as i32, role.ramp.len() as i32);
        Some(Hire {
            role: model.scenario.roles.get(numbers.role)?.key,
            people: numbers.people as u32,
            open_by: start.plus(-fill),
            start,
            full: start.plus(ramp),
            cost_until_full: numbers.cost_until_full,
            delay_cost: numbers.delay_cost,
        })
    };
    numbers.iter().filter_map(hire).collect()
}
