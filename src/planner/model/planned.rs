//! The plan on the calendar (model §3 with the lag of the sales cycle), and what stays the same from
//! month to month.

use super::WorkValue;
use super::cost::{fixed_pay, seat};
use super::draft::Draft;
use super::funnel::{Rates, Volumes, backward, carriers, given, held_to_deal};
use super::people::{Others, availability, demand, leave, stand_in, stretched, work_per_person};
use super::split::{Carrier, split};
use super::targets::targets;
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{
    InputId, Measure, Month, PlanField, PolicyField, Role, RoleField, Scenario, Sizing, Source,
    SourceField, TimelineField,
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

/// What doesn't change from month to month.
pub(super) struct Constants {
    /// Rates as they were planned.
    pub planned: Vec<Rates>,
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
    pub fn of(draft: &mut Draft<'_>, planned: &[Rates]) -> Self {
        let scenario = draft.scenario;
        let window = window(scenario);
        let rates = planned.iter().map(|planned| shocked(draft, *planned)).collect();
        let sources = scenario.sources.iter().map(|of| SourceConstants::of(draft, of)).collect();
        let roles = scenario.roles.iter().map(|role| RoleConstants::of(draft, role)).collect();
        let margin = draft.plan(PlanField::GrossMargin);
        let days = days(draft, window);
        Self { planned: planned.to_vec(), rates, sources, roles, margin, days }
    }
}

impl Constants {
    /// Full-time equivalents that a month's work needs of a role, without those who stand in.
    pub fn own_fte(
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
        Some(draft.or_zero(fte))
    }

    /// The same with those who stand in for other roles.
    pub fn fte(
        &self,
        draft: &mut Draft<'_>,
        month: usize,
        role: &Role,
        work: &[Volumes],
        others: &Others<'_>,
    ) -> Option<Cell> {
        let fte = self.own_fte(draft, month, role, work, others)?;
        Some(match stand_in(draft, role, others) {
            Some((stand_in, _)) if role.sizing != Sizing::Fixed => draft.add(fte, stand_in),
            Some(_) | None => fte,
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

/// The rates of a source under the shock that is tried: on deals per meeting held, never more than
/// one deal per opportunity.
fn shocked(draft: &mut Draft<'_>, planned: Rates) -> Rates {
    if draft.scenario.timeline.inputs.given(TimelineField::Shock).is_none() {
        return planned;
    }
    let shock = draft.entered(InputId::Timeline(TimelineField::Shock));
    let one = draft.number(1.0);
    let win = draft.multiply(planned.win, shock);
    let win = draft.least(win, one);
    let held_to_deal = held_to_deal(draft, planned.qualification, win);
    Rates { win, held_to_deal, ..planned }
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
