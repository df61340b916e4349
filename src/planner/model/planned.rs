//! The plan on the calendar (model §3 with the lag of the sales cycle).

use super::WorkValue;
use super::draft::Draft;
use super::funnel::{Rates, Volumes, backward, carriers, given};
use super::split::{Carrier, split};
use super::targets::targets;
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{Measure, Month, Role, Scenario, Source};

/// The month of the horizon in this place, from 0.
pub(super) fn nth_month(scenario: &Scenario, place: usize) -> Month {
    scenario.timeline.start.plus(i32::try_from(place).unwrap_or(i32::MAX))
}

/// The plan on the calendar.
pub(super) struct Planned {
    /// The plan of each month of the horizon.
    pub targets: Vec<Cell>,
    /// For each month the work of each source.
    pub work: Vec<Vec<Volumes>>,
    /// For each month the deals that are to close, source by source.
    pub deals: Vec<Vec<Cell>>,
}

/// Months that are looked at whom to hire for: the horizon, and after it as many as the longest
/// vacancy, ramp and sales cycle take, so that nobody is left out because the horizon ends before
/// they pay (model §5, backward, 1).
pub(super) fn window(scenario: &Scenario) -> usize {
    let fill = scenario.roles.iter().map(Role::months_to_fill).max().unwrap_or(0);
    let ramp = scenario.roles.iter().map(Role::months_to_full).max().unwrap_or(0);
    scenario.timeline.horizon() + fill + ramp + longest_cycle(scenario)
}

fn longest_cycle(scenario: &Scenario) -> usize {
    scenario.sources.iter().map(Source::sales_cycle).max().unwrap_or(0)
}

/// Writes the plan of every month.
pub(super) fn planned(draft: &mut Draft<'_>, rates: &[Rates]) -> Planned {
    let scenario = draft.scenario;
    let (horizon, window) = (scenario.timeline.horizon(), window(scenario));
    let given = given(draft, rates);
    let carriers = carriers(draft, rates, &given);
    // Work of the last months is for deals that close after them.
    let mut targets = targets(draft, window + longest_cycle(scenario));
    // Months of the same plan have the same deals.
    let mut latest: Option<(Cell, Vec<Cell>)> = None;
    let mut closing: Vec<Vec<Cell>> = Vec::with_capacity(targets.len());
    for (month, target) in targets.iter_mut().enumerate() {
        draft.on_calendar(Some(nth_month(scenario, month)), None);
        let plan = *target;
        *target = draft.figure(Metric::Target, Place::Overall, plan);
        let deals = match latest.take() {
            Some((known, deals)) if known == plan => deals,
            _ => deals_of(draft, *target, rates, &given, &carriers),
        };
        closing.push(deals.clone());
        latest = Some((plan, deals));
    }
    let mut work: Vec<Vec<Volumes>> = Vec::with_capacity(window);
    for month in 0..window {
        draft.on_calendar(Some(nth_month(scenario, month)), None);
        let from_now = closing.get(month..).unwrap_or_default();
        let of_month = work_of(draft, from_now, rates, &given, work.last());
        value_work(draft, &of_month);
        work.push(of_month);
    }
    let mut deals = Vec::with_capacity(horizon);
    for (month, closing) in closing.iter().take(horizon).enumerate() {
        draft.on_calendar(Some(nth_month(scenario, month)), None);
        let sources = scenario.sources.iter().zip(closing);
        let named = sources
            .map(|(source, deals)| draft.figure(Metric::Deals, Place::Source(source.key), *deals));
        deals.push(named.collect());
    }
    targets.truncate(horizon);
    draft.on_calendar(None, None);
    let all = draft.sum(&targets);
    draft.figure(Metric::Target, Place::Overall, all);
    Planned { targets, work, deals }
}

/// The deals of each source that a month of this plan is to close.
fn deals_of(
    draft: &mut Draft<'_>,
    target: Cell,
    rates: &[Rates],
    given: &[Option<Volumes>],
    carriers: &[Carrier],
) -> Vec<Cell> {
    let split = split(draft, target, carriers);
    let sources = rates.iter().zip(given).zip(split.deals);
    sources
        .map(|((rates, given), deals)| match given {
            Some(given) => given.deals,
            None => draft.zero_unless(rates.delivers, deals),
        })
        .collect()
}

/// The work of a month, given the deals that are to close in it, in the next, …; `before` is that
/// of the month before, which is the same where the deals are.
fn work_of(
    draft: &mut Draft<'_>,
    closing: &[Vec<Cell>],
    rates: &[Rates],
    given: &[Option<Volumes>],
    before: Option<&Vec<Volumes>>,
) -> Vec<Volumes> {
    let scenario = draft.scenario;
    let mut work = Vec::with_capacity(rates.len());
    for (place, ((source, rates), given)) in
        scenario.sources.iter().zip(rates).zip(given).enumerate()
    {
        if let Some(given) = given {
            work.push(*given);
            continue;
        }
        let closing = closing.get(source.sales_cycle()).and_then(|deals| deals.get(place)).copied();
        let deals = closing.unwrap_or_else(|| draft.zero());
        let before = before.and_then(|work| work.get(place)).filter(|work| work.deals == deals);
        let mut volumes = match before {
            Some(same) => *same,
            None => backward(draft, rates, deals),
        };
        volumes.name_work(draft, source);
        work.push(volumes);
    }
    work
}

/// Notes what the work of a month leads to.
fn value_work(draft: &mut Draft<'_>, work: &[Volumes]) {
    let scenario = draft.scenario;
    for (source, work) in scenario.sources.iter().zip(work) {
        let value = match scenario.plan.measure {
            Measure::Revenue => work.revenue,
            Measure::Deals => work.deals,
        };
        draft.calendar.work.push(WorkValue { source: source.key, value });
    }
}
