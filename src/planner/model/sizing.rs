//! The formulas of each sizing: the work of one person, the work that there is, and what one meeting
//! more is of it (model §2, §3).

use super::draft::Draft;
use super::funnel::{Rates, Volumes};
use super::people::{Others, Part, is_of, total_of_volumes};
use crate::graph::Cell;
use crate::scenario::{
    InputId, PolicyField, Role, RoleField, SegmentField, Sizing, Source, SourceField,
};

/// Work of one fully ramped person a month.
pub(super) fn work_per_person(draft: &mut Draft<'_>, role: &Role) -> Cell {
    match role.sizing {
        Sizing::MeetingsBooked => draft.role(role, RoleField::MeetingsBooked),
        Sizing::Leads => draft.role(role, RoleField::Leads),
        Sizing::HandlingTime => {
            let hours = hours(draft, role);
            let minutes = draft.number(60.0);
            draft.multiply(hours, minutes)
        }
        Sizing::MeetingsHeld => draft.role(role, RoleField::MeetingsHeld),
        Sizing::Deals => draft.role(role, RoleField::Deals),
        Sizing::Quota => {
            let quota = draft.role(role, RoleField::Quota);
            let attainment = draft.role(role, RoleField::Attainment);
            let expected = draft.multiply(quota, attainment);
            let months = draft.number(role.quota_period.months());
            draft.divide(expected, months)
        }
        Sizing::Hours => hours(draft, role),
        Sizing::OnePer => draft.role(role, RoleField::PeoplePerOne),
        Sizing::Fixed => draft.role(role, RoleField::FixedPeople),
    }
}

/// Paid hours of one person a month.
fn hours(draft: &mut Draft<'_>, role: &Role) -> Cell {
    if let Some(hours) = draft.role_if(role, RoleField::HoursPerMonth) {
        return hours;
    }
    if let Some(hours) = draft.role_if(role, RoleField::HoursPerYear) {
        let months = draft.number(12.0);
        return draft.divide(hours, months);
    }
    let days = draft.policy(PolicyField::DaysPerMonth);
    let hours = draft.policy(PolicyField::HoursPerDay);
    draft.multiply(days, hours)
}

/// The work that there is for a role, in the unit of its sizing.
pub(super) fn demand(
    draft: &mut Draft<'_>,
    role: &Role,
    volumes: &[Volumes],
    others: &Others<'_>,
) -> Cell {
    let scenario = draft.scenario;
    match role.sizing {
        Sizing::MeetingsBooked
        | Sizing::Leads
        | Sizing::HandlingTime
        | Sizing::MeetingsHeld
        | Sizing::Deals
        | Sizing::Quota => {
            let pairs = scenario.sources.iter().zip(volumes);
            let work: Vec<Cell> = pairs
                .filter_map(|(source, volumes)| work_of_source(draft, role, source, volumes))
                .collect();
            draft.sum(&work)
        }
        Sizing::OnePer => counted_people(draft, role, others),
        Sizing::Hours => hours_of_work(draft, role, volumes, others),
        Sizing::Fixed => draft.role(role, RoleField::FixedPeople),
    }
}

/// The work that a source brings a role; nothing where it doesn't size the role.
pub(super) fn work_of_source(
    draft: &mut Draft<'_>,
    role: &Role,
    source: &Source,
    volumes: &Volumes,
) -> Option<Cell> {
    if source.done_by(role.sizing.spec().end?) != Some(role.key) {
        return None;
    }
    match role.sizing {
        Sizing::MeetingsBooked => Some(volumes.booked),
        Sizing::Leads => volumes.leads.map(|leads| draft.or_zero(leads)),
        Sizing::HandlingTime => {
            let leads = draft.or_zero(volumes.leads?);
            let minutes = draft.source(source, SourceField::MinutesPerLead);
            Some(draft.multiply(leads, minutes))
        }
        Sizing::MeetingsHeld => Some(volumes.held),
        Sizing::Deals => Some(volumes.deals),
        Sizing::Quota => Some(volumes.revenue),
        Sizing::Hours | Sizing::OnePer | Sizing::Fixed => None,
    }
}

/// The work that one more meeting booked brings a role, in the unit of its sizing; nothing where
/// it brings none.
pub(super) fn work_of_meeting(
    draft: &mut Draft<'_>,
    role: &Role,
    source: &Source,
    rates: &Rates,
    to_deal: Cell,
) -> Option<Cell> {
    let does = role.sizing.spec().end.and_then(|end| source.done_by(end));
    if role.sizing != Sizing::Hours && does != Some(role.key) {
        return None;
    }
    let one = draft.number(1.0);
    match role.sizing {
        Sizing::MeetingsBooked => Some(one),
        Sizing::Leads => Some(draft.divide(one, rates.lead_to_meeting?)),
        Sizing::HandlingTime => {
            let leads = draft.divide(one, rates.lead_to_meeting?);
            let minutes = draft.source(source, SourceField::MinutesPerLead);
            Some(draft.multiply(leads, minutes))
        }
        Sizing::MeetingsHeld => Some(rates.show),
        Sizing::Deals => Some(to_deal),
        Sizing::Quota => Some(draft.multiply(to_deal, rates.value)),
        Sizing::Hours => {
            if !is_of(draft.scenario, role, source) {
                return None;
            }
            let deal = (draft.role(role, RoleField::HoursPerDeal), to_deal);
            let meeting = (draft.role(role, RoleField::HoursPerMeeting), rates.show);
            Some(draft.sum_of_products(&[deal, meeting]))
        }
        Sizing::OnePer | Sizing::Fixed => None,
    }
}

/// All people of the counted roles.
fn counted_people(draft: &mut Draft<'_>, role: &Role, others: &Others<'_>) -> Cell {
    let roles = draft.scenario.roles.iter().zip(others.people);
    let counted = roles.filter(|(other, _)| role.counted.contains(&other.key));
    let people: Vec<Cell> = counted.filter_map(|(_, people)| *people).collect();
    draft.sum(&people)
}

fn hours_of_work(
    draft: &mut Draft<'_>,
    role: &Role,
    volumes: &[Volumes],
    others: &Others<'_>,
) -> Cell {
    let mut parts = vec![draft.role(role, RoleField::FixedHours)];
    let each: [(RoleField, Part); 2] =
        [(RoleField::HoursPerDeal, |of| of.deals), (RoleField::HoursPerMeeting, |of| of.held)];
    for (field, part) in each {
        let hours = draft.role(role, field);
        if !draft.is_zero(hours) {
            let amount = total_of_volumes(draft, role, volumes, part);
            parts.push(draft.multiply(hours, amount));
        }
    }
    let hours = draft.role(role, RoleField::HoursPerPerson);
    if !draft.is_zero(hours) {
        let people = counted_people(draft, role, others);
        parts.push(draft.multiply(hours, people));
    }
    for (row, _) in (0_u8..).zip(&role.segments) {
        let mut input = |field| draft.entered(InputId::Segment(role.key, row, field));
        let (accounts, visits, hours) = (
            input(SegmentField::Accounts),
            input(SegmentField::VisitsPerYear),
            input(SegmentField::HoursPerVisit),
        );
        let visits = draft.multiply(accounts, visits);
        let hours = draft.multiply(visits, hours);
        let months = draft.number(12.0);
        parts.push(draft.divide(hours, months));
    }
    draft.sum(&parts)
}

/// What a meeting held takes of a closer's time, in the unit of the sizing, at the planned rates: a
/// worse conversion makes no room for more meetings.
pub(super) fn time_of_meeting(draft: &mut Draft<'_>, sizing: Sizing, planned: &Rates) -> Cell {
    match sizing {
        Sizing::Deals => planned.held_to_deal,
        Sizing::Quota => draft.multiply(planned.held_to_deal, planned.value),
        Sizing::MeetingsHeld
        | Sizing::MeetingsBooked
        | Sizing::Leads
        | Sizing::HandlingTime
        | Sizing::Hours
        | Sizing::OnePer
        | Sizing::Fixed => draft.number(1.0),
    }
}
