//! What the next meeting and the next deal of a source cost, how many more fit, and what the
//! person costs who is needed then (model §4).

use super::cost::tools_and_overhead;
use super::formula;
use super::funnel::Volumes;
use super::number::per;
use super::people::{Staff, handles};
use super::quantity::Sum;
use super::reading::{Reading, Spot};
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
pub(super) fn next(
    reading: &mut Reading<'_>,
    sources: &[Volumes],
    staff: &[Staff],
) -> Vec<(SourceKey, Limit)> {
    let scenario = reading.scenario;
    let mut limits = Vec::new();
    for (index, (source, volumes)) in scenario.sources.iter().zip(sources).enumerate() {
        let spot = reading.source_spot(index);
        let Some(to_deal) =
            reading.get(Metric::BookedToDeal, spot).filter(|_| volumes.rates.zero.is_none())
        else {
            continue;
        };
        variable_costs(reading, spot, source, volumes, staff, to_deal);
        if let Some(limit) = room(reading, spot, source, volumes, staff, to_deal) {
            limits.push((source.key, limit));
        }
    }
    limits
}

/// Whether the source's volumes are the role's (model §4).
fn is_of(source: &Source, role: &Role, staff: &Staff) -> bool {
    !staff.handles_some || handles(role, source)
}

fn variable_costs(
    reading: &mut Reading<'_>,
    spot: Spot,
    source: &Source,
    volumes: &Volumes,
    staff: &[Staff],
    to_deal: Quantity,
) {
    let rates = &volumes.rates;
    let (mut meeting, mut deal) = (Sum::default(), Sum::default());
    if let Some(rate) = rates.lead_to_meeting {
        meeting.add_nonzero(reading.source(source, SourceField::CostPerLead) / rate);
    }
    meeting.add_nonzero(reading.source(source, SourceField::CostPerMeeting));
    for (role, staff) in reading.scenario.roles.iter().zip(staff) {
        if !is_of(source, role, staff) {
            continue;
        }
        let paid = |amount| {
            let contributions = reading.role(role, RoleField::Contributions);
            formula::with_contributions(amount, contributions)
        };
        meeting.add_nonzero(paid(reading.role(role, RoleField::BonusPerMeeting) * rates.show));
        deal.add_nonzero(paid(reading.role(role, RoleField::BonusPerDeal)));
        deal.add_nonzero(paid(reading.role(role, RoleField::Commission) * rates.value));
    }
    let meeting = reading.put(Metric::NextMeetingCost, spot, meeting.of_several());
    deal.add_nonzero(meeting / to_deal);
    deal.add_nonzero(reading.source(source, SourceField::PartnerCommission) * rates.value);
    reading.put(Metric::NextDealCost, spot, deal.of_several());
}

/// How many more meetings and deals fit until somebody must be hired or leads run out.
fn room(
    reading: &mut Reading<'_>,
    spot: Spot,
    source: &Source,
    volumes: &Volumes,
    staff: &[Staff],
    to_deal: Quantity,
) -> Option<Limit> {
    let mut least: Option<(Quantity, Limit, Option<&Role>)> = None;
    let mut consider = |fits: Quantity, limit, role| {
        if least.as_ref().is_none_or(|(known, ..)| fits.value() < known.value()) {
            least = Some((fits, limit, role));
        }
    };
    for (role, staff) in reading.scenario.roles.iter().zip(staff) {
        let work = work_of_meeting(reading, role, staff, source, volumes, to_deal);
        let (Some(work), Some(capacity)) = (work, staff.capacity) else { continue };
        let mut room = staff.people;
        if role.inputs.value(RoleField::Overload) != 0.0 {
            room = room * (Quantity::number(1.0) + reading.role(role, RoleField::Overload));
        }
        let spare = (room - staff.fte).at_least(Quantity::number(0.0));
        if let Some(fits) = per(spare * capacity, work) {
            consider(fits, Limit::Role(role.key), Some(role));
        }
    }
    let available = reading.source_if(source, SourceField::LeadsAvailable);
    let rate = volumes.rates.lead_to_meeting;
    if let (Some(leads), Some(available), Some(rate)) = (volumes.leads, available, rate) {
        let spare = (available - leads).at_least(Quantity::number(0.0));
        consider(spare * rate, Limit::Leads, None);
    }
    let (fits, limit, role) = least?;
    reading.put(Metric::MoreMeetings, spot, fits.round_down());
    reading.put(Metric::MoreDeals, spot, (fits * to_deal).round_down());
    if let Some(role) = role {
        let pay = reading.sum_of(role, [RoleField::Base, RoleField::TargetBonus]);
        let contributions = reading.role(role, RoleField::Contributions);
        let seat = formula::seat(pay, contributions, tools_and_overhead(reading, role));
        reading.put(Metric::NextHireCost, spot, seat);
        let recruiting = reading.role(role, RoleField::RecruitingCost);
        reading.put(Metric::NextHireRecruiting, spot, recruiting);
    }
    Some(limit)
}

/// The work that one more meeting booked brings a role, in the unit of its sizing.
fn work_of_meeting(
    reading: &Reading<'_>,
    role: &Role,
    staff: &Staff,
    source: &Source,
    volumes: &Volumes,
    to_deal: Quantity,
) -> Option<Quantity> {
    let rates = &volumes.rates;
    let does = if role.sizing.is_booking() { source.booked_by } else { source.closed_by };
    if role.sizing != Sizing::Hours && does != Some(role.key) {
        return None;
    }
    let lead = || Some(Quantity::number(1.0) / rates.lead_to_meeting?);
    let work = match role.sizing {
        Sizing::MeetingsBooked => Quantity::number(1.0),
        Sizing::Leads => lead()?,
        Sizing::HandlingTime => lead()? * reading.source(source, SourceField::MinutesPerLead),
        Sizing::MeetingsHeld => rates.show,
        Sizing::Deals => to_deal,
        Sizing::Quota => to_deal * rates.value,
        Sizing::Hours => {
            if !is_of(source, role, staff) {
                return None;
            }
            Quantity::total_of_nonzero(&[
                reading.role(role, RoleField::HoursPerDeal) * to_deal,
                reading.role(role, RoleField::HoursPerMeeting) * rates.show,
            ])
        }
        Sizing::OnePer | Sizing::Fixed => return None,
    };
    (work.value() > 0.0).then_some(work)
}
