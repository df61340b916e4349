//! What the next meeting and the next deal of a source cost, how many more fit, and what the
//! person costs who is needed then (model §4).

use super::cost::tools_and_overhead;
use super::formula;
use super::funnel::Volumes;
use super::people::{Staff, handles};
use super::reading::{Reading, Spot, per};
use super::{Metric, Quantity};
use crate::scenario::{Role, RoleField, RoleKey, Sizing, Source, SourceField, SourceKey};

/// What ends the growth of a source first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A role whose people are full.
    Role(RoleKey),
    /// The leads to be had.
    Leads,
}

/// Stores the next meeting and deal of each source; returns what limits each.
pub(super) fn next<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    sources: &[Volumes<Q>],
    staff: &[Staff<Q>],
) -> Vec<(SourceKey, Limit)> {
    let scenario = reading.scenario;
    let mut limits = Vec::new();
    for (index, (source, volumes)) in scenario.sources.iter().zip(sources).enumerate() {
        let spot = reading.source_spot(index, source);
        let Some(to_deal) =
            reading.get(Metric::BookedToDeal, spot).filter(|_| volumes.rates.zero.is_none())
        else {
            continue;
        };
        variable_costs(reading, spot, source, volumes, staff, &to_deal);
        if let Some(limit) = room(reading, spot, source, volumes, staff, &to_deal) {
            limits.push((source.key, limit));
        }
    }
    limits
}

/// Whether the source's volumes are the role's (model §4).
fn is_of<Q>(source: &Source, role: &Role, staff: &Staff<Q>) -> bool {
    !staff.handles_some || handles(role, source)
}

fn variable_costs<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    spot: Spot,
    source: &Source,
    volumes: &Volumes<Q>,
    staff: &[Staff<Q>],
    to_deal: &Q,
) {
    let given = |field| source.inputs.value(field) != 0.0;
    let rates = &volumes.rates;
    let mut meeting = Vec::new();
    if let Some(rate) = rates.lead_to_meeting.clone().filter(|_| given(SourceField::CostPerLead)) {
        meeting.push(reading.source(source, SourceField::CostPerLead) / rate);
    }
    meeting.push(reading.source(source, SourceField::CostPerMeeting));
    let mut deal = Vec::new();
    for (role, staff) in reading.scenario.roles.iter().zip(staff) {
        if !is_of(source, role, staff) {
            continue;
        }
        let paid = |field, times: Option<Q>| {
            let amount = reading.role(role, field);
            let amount = match times {
                Some(times) if amount.value() != 0.0 => amount * times,
                _ => amount,
            };
            let contributions = reading.role(role, RoleField::Contributions);
            formula::with_contributions(amount, contributions)
        };
        meeting.push(paid(RoleField::BonusPerMeeting, Some(rates.show.clone())));
        deal.push(paid(RoleField::BonusPerDeal, None));
        deal.push(paid(RoleField::Commission, Some(rates.value.clone())));
    }
    let meeting = reading.put(Metric::NextMeetingCost, spot, Q::total_of_nonzero(meeting));
    deal.push(meeting / to_deal.clone());
    if given(SourceField::PartnerCommission) {
        deal.push(reading.source(source, SourceField::PartnerCommission) * rates.value.clone());
    }
    reading.put(Metric::NextDealCost, spot, Q::total_of_nonzero(deal));
}

/// How many more meetings and deals fit until somebody must be hired or leads run out.
fn room<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    spot: Spot,
    source: &Source,
    volumes: &Volumes<Q>,
    staff: &[Staff<Q>],
    to_deal: &Q,
) -> Option<Limit> {
    let mut least: Option<(Q, Limit, Option<&Role>)> = None;
    let mut consider = |fits: Q, limit, role| {
        if least.as_ref().is_none_or(|(known, ..)| fits.value() < known.value()) {
            least = Some((fits, limit, role));
        }
    };
    for (role, staff) in reading.scenario.roles.iter().zip(staff) {
        let work = work_of_meeting(reading, role, staff, source, volumes, to_deal);
        let (Some(work), Some(capacity)) = (work, staff.capacity.clone()) else { continue };
        let mut room = staff.people.clone();
        if role.inputs.value(RoleField::Overload) != 0.0 {
            room = room * (Q::number(1.0) + reading.role(role, RoleField::Overload));
        }
        let spare = (room - staff.fte.clone()).at_least(Q::number(0.0));
        if let Some(fits) = per(spare * capacity, work) {
            consider(fits, Limit::Role(role.key), Some(role));
        }
    }
    let available = reading.source_if(source, SourceField::LeadsAvailable);
    let rate = volumes.rates.lead_to_meeting.clone();
    if let (Some(leads), Some(available), Some(rate)) = (volumes.leads.clone(), available, rate) {
        let spare = (available - leads).at_least(Q::number(0.0));
        consider(spare * rate, Limit::Leads, None);
    }
    let (fits, limit, role) = least?;
    reading.put(Metric::MoreMeetings, spot, fits.clone().round_down());
    reading.put(Metric::MoreDeals, spot, (fits * to_deal.clone()).round_down());
    if let Some(role) = role {
        let pay = [RoleField::Base, RoleField::TargetBonus].map(|field| reading.role(role, field));
        let contributions = reading.role(role, RoleField::Contributions);
        let seat = formula::seat(
            Q::total_of_nonzero(pay),
            contributions,
            tools_and_overhead(reading, role),
        );
        reading.put(Metric::NextHireCost, spot, seat);
        let recruiting = reading.role(role, RoleField::RecruitingCost);
        reading.put(Metric::NextHireRecruiting, spot, recruiting);
    }
    Some(limit)
}

/// The work that one more meeting booked brings a role, in the unit of its sizing.
fn work_of_meeting<Q: Quantity>(
    reading: &Reading<'_, Q>,
    role: &Role,
    staff: &Staff<Q>,
    source: &Source,
    volumes: &Volumes<Q>,
    to_deal: &Q,
) -> Option<Q> {
    let rates = &volumes.rates;
    let does = if role.sizing.is_booking() { source.booked_by } else { source.closed_by };
    if role.sizing != Sizing::Hours && does != Some(role.key) {
        return None;
    }
    let lead = || Some(Q::number(1.0) / rates.lead_to_meeting.clone()?);
    let work = match role.sizing {
        Sizing::MeetingsBooked => Q::number(1.0),
        Sizing::Leads => lead()?,
        Sizing::HandlingTime => lead()? * reading.source(source, SourceField::MinutesPerLead),
        Sizing::MeetingsHeld => rates.show.clone(),
        Sizing::Deals => to_deal.clone(),
        Sizing::Quota => to_deal.clone() * rates.value.clone(),
        Sizing::Hours => {
            if !is_of(source, role, staff) {
                return None;
            }
            Q::total_of_nonzero([
                reading.role(role, RoleField::HoursPerDeal) * to_deal.clone(),
                reading.role(role, RoleField::HoursPerMeeting) * rates.show.clone(),
            ])
        }
        Sizing::OnePer | Sizing::Fixed => return None,
    };
    (work.value() > 0.0).then_some(work)
}
