//! What the plan of each month costs with the people whom it needs, against the budget (model §5).

use super::constants::Constants;
use super::draft::Draft;
use super::month::{SourceMonth, bonuses};
use super::people::Others;
use super::planned::Planned;
use super::{MonthCost, whole};
use crate::figure::Metric;
use crate::graph::Cell;

/// Notes what each month costs with whole people at full output, and what it may cost; and the
/// largest plan that comes of it.
pub(super) fn affordable(
    draft: &mut Draft<'_>,
    constants: &Constants,
    planned: &Planned,
    order: &[usize],
) {
    for month in 0..planned.targets.len() {
        let sources = sources(draft, constants, planned, month);
        let revenue: Vec<Cell> = sources.iter().map(|source| source.revenue).collect();
        let revenue = draft.sum(&revenue);
        let Some(budget) = whole::budget_per_month(draft, Some(revenue)) else { return };
        let people = people(draft, constants, planned, order, month);
        let mut costs: Vec<Cell> = sources.iter().map(|source| source.cost).collect();
        let roles = draft.scenario.roles.iter().zip(&constants.roles).zip(people);
        for ((role, of), people) in roles {
            let people = people.unwrap_or_else(|| draft.zero());
            costs.push(draft.multiply(people, of.seat));
            let somebody = draft.is_some(people);
            for bonus in bonuses(draft, role, of, &sources) {
                costs.push(draft.zero_unless(somebody, bonus));
            }
        }
        let cost = draft.sum(&costs);
        draft.calendar.month_costs.push(MonthCost { cost, budget });
    }
    draft.on_calendar(None, None);
    let plan = draft.overall(Metric::Target);
    whole::largest_plan(draft, plan);
}

/// What each source brings in a month that goes as planned.
fn sources(
    draft: &mut Draft<'_>,
    constants: &Constants,
    planned: &Planned,
    month: usize,
) -> Vec<SourceMonth> {
    let work = planned.work.get(month).into_iter().flatten();
    let closing = planned.deals.get(month).into_iter().flatten();
    let mut months = Vec::with_capacity(constants.sources.len());
    for (((work, deals), of), rates) in
        work.zip(closing).zip(&constants.sources).zip(&constants.planned)
    {
        let revenue = draft.multiply(*deals, rates.value);
        let cost = of.cost(draft, work.leads, work.booked, revenue);
        months.push(SourceMonth { held: work.held, deals: *deals, revenue, cost });
    }
    months
}

/// Whole people of each role whom a month needs.
fn people(
    draft: &mut Draft<'_>,
    constants: &Constants,
    planned: &Planned,
    order: &[usize],
    month: usize,
) -> Vec<Option<Cell>> {
    let scenario = draft.scenario;
    let leaves: Vec<Option<Cell>> = constants.roles.iter().map(|role| role.leave).collect();
    let mut people: Vec<Option<Cell>> = vec![None; scenario.roles.len()];
    let work = planned.work.get(month).map(Vec::as_slice).unwrap_or_default();
    for place in order.iter().copied() {
        let Some((role, of)) = scenario.roles.get(place).zip(constants.roles.get(place)) else {
            continue;
        };
        let others = Others { people: &people, leaves: &leaves };
        let Some(fte) = constants.fte(draft, month, role, work, &others) else { continue };
        let asked = draft.divide(fte, of.stretched);
        let whole = draft.round_up(asked);
        if let Some(slot) = people.get_mut(place) {
            *slot = Some(whole);
        }
    }
    people
}
