//! What stays the same from month to month, but for what is tried.

use super::cost::{fixed_pay, seat};
use super::draft::Draft;
use super::funnel::{Rates, Volumes, held_to_deal};
use super::people::{Others, availability, leave, stand_in, stretched};
use super::planned::{nth_month, window};
use super::sizing::{demand, work_per_person};
use crate::graph::Cell;
use crate::scenario::{
    Circumstance, PlanField, PolicyField, Role, RoleField, Sizing, Source, SourceField,
};

/// What doesn't change from month to month.
pub(super) struct Constants {
    /// Rates as they were planned.
    pub planned: Vec<Rates>,
    /// Rates as they turn out where something is tried on them.
    tried: Vec<Rates>,
    /// What is tried on leads.
    leads: Option<Cell>,
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
    pub per_lead: PerLead,
    pub per_month: Cell,
    pub per_meeting: Cell,
    pub commission: Cell,
}

impl Constants {
    pub fn of(draft: &mut Draft<'_>, planned: &[Rates]) -> Self {
        let scenario = draft.scenario;
        let window = window(scenario);
        let tried = planned.iter().map(|planned| tried(draft, *planned)).collect();
        let leads = draft.tried(Circumstance::Leads);
        let sources = scenario.sources.iter().map(|of| SourceConstants::of(draft, of)).collect();
        let roles = scenario.roles.iter().map(|role| RoleConstants::of(draft, role)).collect();
        let margin = draft.plan(PlanField::GrossMargin);
        let days = days(draft, window);
        Self { planned: planned.to_vec(), tried, leads, sources, roles, margin, days }
    }

    /// Rates as they turn out in what is written now.
    pub fn rates(&self, draft: &Draft<'_>) -> &[Rates] {
        if draft.is_tried() { &self.tried } else { &self.planned }
    }

    /// What leads are multiplied by in what is written now.
    pub fn leads(&self, draft: &Draft<'_>) -> Option<Cell> {
        self.leads.filter(|_| draft.is_tried())
    }

    /// Value of the deals of a source that this month's meetings lead to.
    pub fn value_at_closing(&self, draft: &Draft<'_>, index: usize) -> Option<Cell> {
        let source = draft.scenario.sources.get(index)?;
        let closes_tried = draft.is_tried_after(source.sales_cycle());
        let rates = if closes_tried { &self.tried } else { &self.planned };
        rates.get(index).map(|rates| rates.value)
    }

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
            per_lead: PerLead::of(draft, source),
            per_month: draft.source(source, SourceField::CostPerMonth),
            per_meeting: draft.source(source, SourceField::CostPerMeeting),
            commission: draft.source(source, SourceField::PartnerCommission),
        }
    }
}

/// What a lead costs.
pub(super) struct PerLead {
    planned: Cell,
    /// With what is tried on it.
    tried: Cell,
}

impl PerLead {
    pub fn of(draft: &mut Draft<'_>, source: &Source) -> Self {
        let planned = draft.source(source, SourceField::CostPerLead);
        let tried = match draft.tried(Circumstance::CostPerLead) {
            Some(factor) => draft.multiply(planned, factor),
            None => planned,
        };
        Self { planned, tried }
    }

    /// In what is written now.
    pub fn cell(&self, draft: &Draft<'_>) -> Cell {
        if draft.is_tried() { self.tried } else { self.planned }
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
        let per_lead = self.per_lead.cell(draft);
        let parts = [
            draft.multiply(leads, per_lead),
            self.per_month,
            draft.multiply(booked, self.per_meeting),
            draft.multiply(self.commission, revenue),
        ];
        draft.sum(&parts)
    }
}

/// The rates of a source with what is tried on them: nobody shows up twice, and an opportunity is at
/// most one deal.
fn tried(draft: &mut Draft<'_>, planned: Rates) -> Rates {
    let one = draft.number(1.0);
    if let Some(factor) = draft.tried(Circumstance::DealsPerMeeting) {
        let win = draft.multiply(planned.win, factor);
        let win = draft.least(win, one);
        let held_to_deal = held_to_deal(draft, planned.qualification, win);
        return Rates { win, held_to_deal, ..planned };
    }
    if let Some(factor) = draft.tried(Circumstance::ShowRate) {
        let show = draft.multiply(planned.show, factor);
        return Rates { show: draft.least(show, one), ..planned };
    }
    if let Some(factor) = draft.tried(Circumstance::DealValue) {
        return Rates { value: draft.multiply(planned.value, factor), ..planned };
    }
    planned
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
