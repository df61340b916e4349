//! The plan on the calendar (model §3 with the lag of the sales cycle), and what stays the same from
//! month to month.

use super::WorkValue;
use super::cost::{fixed_pay, seat};
use super::draft::Draft;
use super::funnel::{Rates, Volumes, backward, carriers, given, held_to_deal, rates};
use super::people::{Others, availability, demand, leave, stand_in, stretched, work_per_person};
use super::split::{Carrier, split};
use super::targets::targets;
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{
    Field, InputId, Measure, Month, PlanField, PolicyField, Role, RoleField, Scenario, Sizing,
    Source, SourceField, TimelineField,
};

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

/// Writes the plan of every month.
pub(super) fn planned(draft: &mut Draft<'_>) -> Planned {
    let scenario = draft.scenario;
    let horizon = scenario.timeline.horizon();
    let rates: Vec<Rates> = scenario.sources.iter().map(|source| rates(draft, source)).collect();
    let given = given(draft, &rates);
    let carriers = carriers(draft, &rates, &given);
    // Work of the last months is for deals that close after them.
    let cycles = scenario.sources.iter().filter(|source| has_cycle(source));
    let beyond = cycles.map(|_| SourceField::SalesCycle.spec().max as usize).max().unwrap_or(0);
    let mut targets = targets(draft, horizon + beyond);
    // Months of the same plan have the same deals.
    let mut latest: Option<(Cell, Vec<Cell>)> = None;
    let mut closing: Vec<Vec<Cell>> = Vec::with_capacity(targets.len());
    for (month, target) in targets.iter_mut().enumerate() {
        draft.on_calendar(Some(nth_month(scenario, month)), None);
        let plan = *target;
        if month < horizon {
            *target = draft.figure(Metric::Target, Place::Overall, plan);
        }
        let deals = match latest.take() {
            Some((known, deals)) if known == plan => deals,
            _ => deals_of(draft, *target, &rates, &given, &carriers),
        };
        closing.push(deals.clone());
        latest = Some((plan, deals));
    }
    let mut work = Vec::with_capacity(horizon);
    let mut deals = Vec::with_capacity(horizon);
    for month in 0..horizon {
        draft.on_calendar(Some(nth_month(scenario, month)), None);
        let from_now = closing.get(month..).unwrap_or_default();
        let of_month =
            work_of(draft, from_now.iter().take(beyond + 1), &rates, &given, work.last());
        value_work(draft, month, &of_month);
        work.push(of_month);
        let sources = scenario.sources.iter().zip(closing.get(month).into_iter().flatten());
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
fn work_of<'d>(
    draft: &mut Draft<'_>,
    closing: impl Iterator<Item = &'d Vec<Cell>> + Clone,
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
        let closing: Vec<Cell> =
            closing.clone().filter_map(|deals| deals.get(place).copied()).collect();
        let deals = after_cycle(draft, source, &closing);
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
fn value_work(draft: &mut Draft<'_>, month: usize, work: &[Volumes]) {
    let scenario = draft.scenario;
    let month = nth_month(scenario, month);
    for (source, work) in scenario.sources.iter().zip(work) {
        let value = match scenario.plan.measure {
            Measure::Revenue => work.revenue,
            Measure::Deals => work.deals,
        };
        draft.calendar.work.push(WorkValue { month, source: source.key, value });
    }
}

fn has_cycle(source: &Source) -> bool {
    source.inputs.given(SourceField::SalesCycle).is_some()
}

/// Of cells of this month, the next, … that of the month in which work of this one comes to deals.
pub(super) fn after_cycle(draft: &mut Draft<'_>, source: &Source, from_now: &[Cell]) -> Cell {
    if !has_cycle(source) {
        return from_now.first().copied().unwrap_or_else(|| draft.zero());
    }
    let cycle = draft.source(source, SourceField::SalesCycle);
    draft.pick(cycle, from_now)
}

/// What doesn't change from month to month.
pub(super) struct Constants {
    /// Rates as they turn out.
    pub rates: Vec<Rates>,
    pub sources: Vec<SourceConstants>,
    pub roles: Vec<RoleConstants>,
    pub margin: Cell,
    /// What the working days of each month scale one person's work by; empty where every month is
    /// alike.
    pub days: Vec<Cell>,
}

pub(super) struct RoleConstants {
    /// Work of one person at full output a month, leave and utilisation included.
    pub work: Cell,
    /// 1 + tolerated overload.
    pub stretched: Cell,
    pub leave: Option<Cell>,
    /// A month of one person without what depends on sales.
    pub seat: Cell,
    pub bonus_per_meeting: Cell,
    pub bonus_per_deal: Cell,
    pub commission: Cell,
    /// 1 + the employer's contributions.
    pub contributed: Cell,
    pub recruiting: Cell,
}

/// What a source costs besides people.
pub(super) struct SourceConstants {
    pub per_lead: Cell,
    pub per_month: Cell,
    pub per_meeting: Cell,
    pub commission: Cell,
}

impl Constants {
    pub fn of(draft: &mut Draft<'_>, horizon: usize) -> Self {
        let scenario = draft.scenario;
        let rates = scenario.sources.iter().map(|source| shocked(draft, source)).collect();
        let sources = scenario.sources.iter().map(|of| SourceConstants::of(draft, of)).collect();
        let roles = scenario.roles.iter().map(|role| RoleConstants::of(draft, role)).collect();
        let margin = draft.plan(PlanField::GrossMargin);
        Self { rates, sources, roles, margin, days: days(draft, horizon) }
    }
}

impl Constants {
    /// Full-time equivalents that a month's work needs of a role.
    pub fn fte(
        &self,
        draft: &mut Draft<'_>,
        month: usize,
        role: &Role,
        work: &[Volumes],
        others: &Others<'_>,
    ) -> Option<Cell> {
        if role.sizing == Sizing::Fixed {
            return Some(draft.role(role, RoleField::FixedPeople));
        }
        let place = draft.scenario.roles.iter().position(|other| other.key == role.key)?;
        let mut per_person = self.roles.get(place)?.work;
        let demand = demand(draft, role, work, others);
        if let Some(days) = self.days.get(month).filter(|_| role.sizing.is_work()) {
            per_person = draft.multiply(per_person, *days);
        }
        // Nobody works in a month of holidays, and then nothing is asked of anybody.
        let fte = draft.divide(demand, per_person);
        let fte = draft.or_zero(fte);
        Some(match stand_in(draft, role, others) {
            Some((stand_in, _)) => draft.add(fte, stand_in),
            None => fte,
        })
    }
}

impl RoleConstants {
    fn of(draft: &mut Draft<'_>, role: &Role) -> Self {
        let leave = leave(draft, role);
        let per_person = work_per_person(draft, role);
        let availability = availability(draft, role, leave);
        let pay = fixed_pay(draft, role);
        Self {
            work: draft.multiply(per_person, availability),
            stretched: stretched(draft, role),
            leave,
            seat: seat(draft, role, pay),
            bonus_per_meeting: draft.role(role, RoleField::BonusPerMeeting),
            bonus_per_deal: draft.role(role, RoleField::BonusPerDeal),
            commission: draft.role(role, RoleField::Commission),
            contributed: {
                let contributions = draft.role(role, RoleField::Contributions);
                draft.one_plus(contributions)
            },
            recruiting: draft.role(role, RoleField::RecruitingCost),
        }
    }
}

impl SourceConstants {
    fn of(draft: &mut Draft<'_>, source: &Source) -> Self {
        Self {
            per_lead: draft.source(source, SourceField::CostPerLead),
            per_month: draft.source(source, SourceField::CostPerMonth),
            per_meeting: draft.source(source, SourceField::CostPerMeeting),
            commission: draft.source(source, SourceField::PartnerCommission),
        }
    }
}

impl SourceConstants {
    /// What these volumes cost, besides people.
    pub fn cost(
        &self,
        draft: &mut Draft<'_>,
        leads: Option<Cell>,
        booked: Cell,
        revenue: Cell,
    ) -> Cell {
        let leads = match leads {
            Some(leads) => draft.or_zero(leads),
            None => draft.zero(),
        };
        let parts = [
            draft.multiply(leads, self.per_lead),
            self.per_month,
            draft.multiply(booked, self.per_meeting),
            draft.multiply(self.commission, revenue),
        ];
        draft.sum(&parts)
    }
}

/// The rates of a source under the shock that is tried.
fn shocked(draft: &mut Draft<'_>, source: &Source) -> Rates {
    let planned = rates(draft, source);
    if draft.scenario.timeline.inputs.given(TimelineField::Shock).is_none() {
        return planned;
    }
    let shock = draft.entered(InputId::Timeline(TimelineField::Shock));
    let one = draft.number(1.0);
    let mut change = |rate: Cell| {
        let changed = draft.multiply(rate, shock);
        draft.least(changed, one)
    };
    let lead_to_meeting = planned.lead_to_meeting.map(&mut change);
    let show = change(planned.show);
    let qualification = planned.qualification.map(&mut change);
    let win = change(planned.win);
    let held_to_deal = held_to_deal(draft, qualification, win);
    Rates { lead_to_meeting, show, qualification, win, held_to_deal, ..planned }
}

fn days(draft: &mut Draft<'_>, horizon: usize) -> Vec<Cell> {
    let timeline = &draft.scenario.timeline;
    if !timeline.by_calendar {
        return Vec::new();
    }
    let average = draft.policy(PolicyField::DaysPerMonth);
    let mut days = Vec::with_capacity(horizon);
    for month in 0..horizon {
        let month = nth_month(draft.scenario, month);
        let own = draft.number(f64::from(month.working_days(&timeline.holidays)));
        days.push(draft.divide(own, average));
    }
    days
}
