//! What the next meeting and the next deal of a source cost, how many more fit, and what the
//! person costs who is needed then (model §4).

use super::cost::{fixed_pay, seat, with_contributions};
use super::draft::Draft;
use super::funnel::{Funnel, Rates, Volumes};
use super::people::{Staff, is_of};
use super::sizing::work_of_meeting;
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{Role, RoleField, RoleKey, Source, SourceField, SourceKey};

/// What ends the growth of a source first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A role whose people are full.
    Role(RoleKey),
    /// The leads to be had.
    Leads,
}

/// Something that may end the growth of a source first: 1 where it does.
pub(super) type Limits = Vec<(SourceKey, Limit, Cell)>;

/// Writes the next meeting and deal of each source.
pub(super) fn next(draft: &mut Draft<'_>, funnel: &Funnel, staff: &[Staff]) -> Limits {
    let mut limits = Limits::new();
    let scenario = draft.scenario;
    let sources = scenario.sources.iter().zip(&funnel.rates).zip(&funnel.volumes);
    for ((source, rates), volumes) in sources {
        let Some(to_deal) = draft.known(Metric::BookedToDeal, Place::Source(source.key)) else {
            continue;
        };
        // A source that brings nothing has no next meeting.
        let to_deal = draft.only_if(rates.delivers, to_deal);
        variable_costs(draft, source, rates, to_deal);
        room(draft, source, rates, volumes, staff, to_deal, &mut limits);
    }
    limits
}

fn variable_costs(draft: &mut Draft<'_>, source: &Source, rates: &Rates, to_deal: Cell) {
    let scenario = draft.scenario;
    let (mut meeting, mut deal) = (Vec::new(), Vec::new());
    if let Some(rate) = rates.lead_to_meeting {
        let lead = draft.source(source, SourceField::CostPerLead);
        meeting.push(draft.divide(lead, rate));
    }
    meeting.push(draft.source(source, SourceField::CostPerMeeting));
    for role in scenario.roles.iter().filter(|role| is_of(scenario, role, source)) {
        let bonus = draft.role(role, RoleField::BonusPerMeeting);
        let bonus = draft.multiply(bonus, rates.show);
        meeting.push(with_contributions(draft, role, bonus));
        let bonus = draft.role(role, RoleField::BonusPerDeal);
        deal.push(with_contributions(draft, role, bonus));
        let commission = draft.role(role, RoleField::Commission);
        let commission = draft.multiply(commission, rates.value);
        deal.push(with_contributions(draft, role, commission));
    }
    let place = Place::Source(source.key);
    let meeting = draft.sum(&meeting);
    let meeting = draft.only_if(rates.delivers, meeting);
    let meeting = draft.figure(Metric::NextMeetingCost, place, meeting);
    deal.push(draft.divide(meeting, to_deal));
    let commission = draft.source(source, SourceField::PartnerCommission);
    deal.push(draft.multiply(commission, rates.value));
    let deal = draft.sum(&deal);
    draft.figure(Metric::NextDealCost, place, deal);
}

/// How many more meetings and deals fit until somebody must be hired or leads run out.
fn room(
    draft: &mut Draft<'_>,
    source: &Source,
    rates: &Rates,
    volumes: &Volumes,
    staff: &[Staff],
    to_deal: Cell,
    limits: &mut Limits,
) {
    let scenario = draft.scenario;
    let mut rooms: Vec<(Limit, Option<&Role>, Cell)> = Vec::new();
    for (role, staff) in scenario.roles.iter().zip(staff) {
        let work = work_of_meeting(draft, role, source, rates, to_deal);
        if let Some((work, capacity)) = work.zip(staff.capacity) {
            let fits = room_of_role(draft, role, staff, capacity, work);
            rooms.push((Limit::Role(role.key), Some(role), fits));
        }
    }
    let available = draft.source_if(source, SourceField::LeadsAvailable);
    if let (Some(leads), Some(available), Some(rate)) =
        (volumes.leads, available, rates.lead_to_meeting)
    {
        let spare = draft.subtract(available, leads);
        let spare = draft.at_least_zero(spare);
        rooms.push((Limit::Leads, None, draft.multiply(spare, rate)));
    }
    if rooms.is_empty() {
        return;
    }
    let place = Place::Source(source.key);
    let all: Vec<Cell> = rooms.iter().map(|(.., fits)| *fits).collect();
    let least = draft.least_of_applicable(&all);
    let least = draft.only_if(rates.delivers, least);
    let meetings = draft.round_down(least);
    draft.figure(Metric::MoreMeetings, place, meetings);
    let deals = draft.multiply(least, to_deal);
    let deals = draft.round_down(deals);
    draft.figure(Metric::MoreDeals, place, deals);

    let mut found = draft.zero();
    let (mut seat_cost, mut recruiting) = (draft.nothing(), draft.nothing());
    for (limit, role, fits) in rooms {
        let is_least = draft.is_at_least(least, fits);
        let is_least = draft.or_zero(is_least);
        let is_first = draft.not(found);
        let limits_it = draft.multiply(is_least, is_first);
        found = draft.greatest(found, limits_it);
        limits.push((source.key, limit, limits_it));
        if let Some(role) = role {
            let pay = fixed_pay(draft, role);
            let own = seat(draft, role, pay);
            seat_cost = draft.choose(limits_it, own, seat_cost);
            let own = draft.role(role, RoleField::RecruitingCost);
            recruiting = draft.choose(limits_it, own, recruiting);
        }
    }
    draft.figure(Metric::NextHireCost, place, seat_cost);
    draft.figure(Metric::NextHireRecruiting, place, recruiting);
}

/// Meetings for which a role's people have time besides what they do; doesn't apply where a
/// meeting brings them no work.
fn room_of_role(
    draft: &mut Draft<'_>,
    role: &Role,
    staff: &Staff,
    capacity: Cell,
    work: Cell,
) -> Cell {
    let overload = draft.role(role, RoleField::Overload);
    let stretched = draft.one_plus(overload);
    let room = draft.multiply(staff.people, stretched);
    let spare = draft.subtract(room, staff.fte);
    let spare = draft.at_least_zero(spare);
    let spare = draft.multiply(spare, capacity);
    draft.divide(spare, work)
}
