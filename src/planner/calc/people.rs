//! How many people of each role the work needs (model §3).

use super::formula;
use super::funnel::Volumes;
use super::reading::{Reading, Spot};
use super::{Metric, Quantity};
use crate::scenario::{
    InputId, PolicyField, Role, RoleField, RoleKey, Scenario, SegmentField, Sizing, Source,
    SourceField, Unit,
};

/// The people of a role, and the work that sizes them.
#[derive(Clone, Debug)]
pub(super) struct Staff {
    /// Whether the role books or closes a source.
    pub handles_some: bool,
    pub fte: Quantity,
    pub people: Quantity,
    /// Share of the year that its people are on leave, where they are.
    pub leave: Option<Quantity>,
    /// Work of one full-time equivalent a month, availability included; `None` for a fixed number.
    pub capacity: Option<Quantity>,
    pub demand: Option<Quantity>,
}

/// The unit of a role's demand and of the work of one person.
pub(super) fn work_unit(sizing: Sizing) -> Unit {
    match sizing {
        Sizing::MeetingsBooked | Sizing::MeetingsHeld => Unit::MeetingsPerMonth,
        Sizing::Leads => Unit::LeadsPerMonth,
        Sizing::HandlingTime => Unit::MinutesPerMonth,
        Sizing::Deals => Unit::DealsPerMonth,
        Sizing::Quota => Unit::MoneyPerMonth,
        Sizing::Hours => Unit::HoursPerMonth,
        Sizing::OnePer | Sizing::Fixed => Unit::People,
    }
}

/// Whether the role books or closes this source.
pub(super) fn handles(role: &Role, source: &Source) -> bool {
    source.booked_by == Some(role.key) || source.closed_by == Some(role.key)
}

/// The total of a volume that is the role's (model §4): over the sources that it books or closes;
/// for a role that does neither, over all.
pub(super) fn total_of_volumes(
    scenario: &Scenario,
    role: &Role,
    sources: &[Volumes],
    part: fn(&Volumes) -> Quantity,
) -> Quantity {
    let all = !scenario.sources.iter().any(|source| handles(role, source));
    let pairs = scenario.sources.iter().zip(sources);
    let own = pairs.filter(|(source, _)| all || handles(role, source));
    Quantity::total(own.map(|(_, volumes)| part(volumes)))
}

/// The staff of each role, in the scenario's order.
pub(super) fn staffing(reading: &mut Reading<'_>, sources: &[Volumes]) -> Vec<Staff> {
    let scenario = reading.scenario;
    let mut roles: Vec<Option<Staff>> = vec![None; scenario.roles.len()];
    for index in reading.order.iter().copied() {
        let Some(role) = scenario.roles.get(index) else { continue };
        let staff = staff(reading, index, role, sources, &roles);
        if let Some(slot) = roles.get_mut(index) {
            *slot = Some(staff);
        }
    }
    roles.into_iter().flatten().collect()
}

fn staff(
    reading: &mut Reading<'_>,
    index: usize,
    role: &Role,
    sources: &[Volumes],
    known: &[Option<Staff>],
) -> Staff {
    let spot = reading.role_spot(index);
    let leave = put_leave(reading, spot, role);
    let handles_some = reading.scenario.sources.iter().any(|source| handles(role, source));
    if role.sizing == Sizing::Fixed {
        let people = reading.role(role, RoleField::FixedPeople);
        let people = reading.put(Metric::People, spot, people);
        let fte = reading.put(Metric::Fte, spot, people);
        return Staff { handles_some, fte, people, leave, capacity: None, demand: None };
    }
    let demand = demand(reading, role, sources, known);
    let demand = reading.put(Metric::Demand, spot, demand);
    let per_person = work_per_person(reading, role);
    let per_person = reading.put(Metric::WorkPerPerson, spot, per_person);
    let utilisation = reading.role(role, RoleField::Utilisation);
    let availability = match leave {
        Some(leave) if role.covered_by.is_none() => utilisation * (Quantity::number(1.0) - leave),
        _ => utilisation,
    };
    let availability = reading.put(Metric::Availability, spot, availability);
    let mut fte = formula::fte(demand, per_person, availability);
    if let Some(stand_in) = stand_in(reading.scenario, role, known) {
        fte = fte + reading.put(Metric::StandIn, spot, stand_in);
    }
    let fte = reading.put(Metric::Fte, spot, fte);
    let overload = reading.role(role, RoleField::Overload);
    let people = formula::people(fte, overload);
    let people = reading.put(Metric::People, spot, people);
    let capacity = Some(per_person * availability);
    Staff { handles_some, fte, people, leave, capacity, demand: Some(demand) }
}

/// The most of a year that anybody can be on leave.
pub(super) const LONGEST_LEAVE: f64 = 0.9;

fn put_leave(reading: &mut Reading<'_>, spot: Spot, role: &Role) -> Option<Quantity> {
    if role.inputs.value(RoleField::DaysOff) == 0.0 {
        return None;
    }
    let year = reading.policy(PolicyField::DaysPerMonth) * Quantity::number(12.0);
    let mut leave = reading.role(role, RoleField::DaysOff) / year;
    if leave.value() > LONGEST_LEAVE {
        leave = leave.at_most(Quantity::number(LONGEST_LEAVE));
    }
    Some(reading.put(Metric::Leave, spot, leave))
}

/// What standing in for other roles takes.
fn stand_in(scenario: &Scenario, role: &Role, known: &[Option<Staff>]) -> Option<Quantity> {
    let mut parts = scenario
        .roles
        .iter()
        .zip(known)
        .filter(|(other, _)| other.covered_by == Some(role.key))
        .filter_map(|(_, staff)| {
            let staff = staff.as_ref()?;
            Some(staff.people * staff.leave?)
        })
        .peekable();
    parts.peek()?;
    Some(Quantity::total(parts))
}

fn work_per_person(reading: &Reading<'_>, role: &Role) -> Quantity {
    match role.sizing {
        Sizing::MeetingsBooked => reading.role(role, RoleField::MeetingsBooked),
        Sizing::Leads => reading.role(role, RoleField::Leads),
        Sizing::HandlingTime => hours(reading, role) * Quantity::number(60.0),
        Sizing::MeetingsHeld => reading.role(role, RoleField::MeetingsHeld),
        Sizing::Deals => reading.role(role, RoleField::Deals),
        Sizing::Quota => {
            let quota = reading.role(role, RoleField::Quota);
            let expected = quota * reading.role(role, RoleField::Attainment);
            formula::plan_per_month(expected, role.quota_period.months())
        }
        Sizing::Hours => hours(reading, role),
        Sizing::OnePer => reading.role(role, RoleField::PeoplePerOne),
        Sizing::Fixed => reading.role(role, RoleField::FixedPeople),
    }
}

/// Paid hours of one person a month.
fn hours(reading: &Reading<'_>, role: &Role) -> Quantity {
    reading.role_if(role, RoleField::HoursPerMonth).unwrap_or_else(|| {
        reading.policy(PolicyField::DaysPerMonth) * reading.policy(PolicyField::HoursPerDay)
    })
}

fn demand(
    reading: &Reading<'_>,
    role: &Role,
    sources: &[Volumes],
    known: &[Option<Staff>],
) -> Quantity {
    let scenario = reading.scenario;
    match role.sizing {
        sizing if sizing.is_booking() || sizing.is_closing() => {
            let pairs = scenario.sources.iter().zip(sources);
            Quantity::total(
                pairs
                    .filter_map(|(source, volumes)| work_of_source(reading, role, source, volumes)),
            )
        }
        Sizing::OnePer => counted_people(scenario, role, known),
        _ => hours_of_work(reading, role, sources, known),
    }
}

/// The work that a source brings a role; nothing where it does not size the role.
pub(super) fn work_of_source(
    reading: &Reading<'_>,
    role: &Role,
    source: &Source,
    volumes: &Volumes,
) -> Option<Quantity> {
    let does = if role.sizing.is_booking() { source.booked_by } else { source.closed_by };
    if does != Some(role.key) {
        return None;
    }
    match role.sizing {
        Sizing::MeetingsBooked => Some(volumes.booked),
        Sizing::Leads => volumes.leads,
        Sizing::HandlingTime => {
            let minutes = reading.source(source, SourceField::MinutesPerLead);
            Some(volumes.leads? * minutes)
        }
        Sizing::MeetingsHeld => Some(volumes.held),
        Sizing::Deals => Some(volumes.deals),
        Sizing::Quota => Some(volumes.revenue),
        Sizing::Hours | Sizing::OnePer | Sizing::Fixed => None,
    }
}

/// All people of the counted roles.
fn counted_people(scenario: &Scenario, role: &Role, known: &[Option<Staff>]) -> Quantity {
    let roles = scenario.roles.iter().zip(known);
    let counted = roles.filter(|(other, _)| role.counted.contains(&other.key));
    Quantity::total(counted.filter_map(|(_, staff)| Some(staff.as_ref()?.people)))
}

fn hours_of_work(
    reading: &Reading<'_>,
    role: &Role,
    sources: &[Volumes],
    known: &[Option<Staff>],
) -> Quantity {
    let mut parts = vec![reading.role(role, RoleField::FixedHours)];
    let volume = |part| total_of_volumes(reading.scenario, role, sources, part);
    let mut add = |field: RoleField, amount: &dyn Fn() -> Quantity| {
        if role.inputs.value(field) != 0.0 {
            parts.push(reading.role(role, field) * amount());
        }
    };
    add(RoleField::HoursPerDeal, &|| volume(|of| of.deals));
    add(RoleField::HoursPerMeeting, &|| volume(|of| of.held));
    add(RoleField::HoursPerPerson, &|| counted_people(reading.scenario, role, known));
    for (row, segment) in (0_u8..).zip(&role.segments) {
        let input = |field| {
            Quantity::input(segment.inputs.value(field), InputId::Segment(role.key, row, field))
        };
        let visits = input(SegmentField::Accounts) * input(SegmentField::VisitsPerYear);
        parts.push(visits * input(SegmentField::HoursPerVisit) / Quantity::number(12.0));
    }
    Quantity::total_of_nonzero(&parts)
}

/// Whether the role's number follows from the people of the roles that it counts.
pub(super) fn counts_people(role: &Role) -> bool {
    match role.sizing {
        Sizing::OnePer => true,
        Sizing::Hours => role.inputs.value(RoleField::HoursPerPerson) > 0.0,
        _ => false,
    }
}

/// Whether the number of `role` follows from the number of `other`.
pub(super) fn depends(role: &Role, other: &Role) -> bool {
    let stands_in = other.covered_by == Some(role.key)
        && other.inputs.value(RoleField::DaysOff) > 0.0
        && role.sizing != Sizing::Fixed;
    (counts_people(role) && role.counted.contains(&other.key)) || stands_in
}

/// The roles in an order in which each comes after those that its number follows from, and the
/// roles that form a circle. Within a circle the scenario's order holds, and what isn't known yet
/// counts as nobody.
pub(super) fn order(scenario: &Scenario) -> (Vec<usize>, Vec<RoleKey>) {
    let roles = &scenario.roles;
    let mut left: Vec<usize> = (0..roles.len()).collect();
    let mut order = Vec::with_capacity(roles.len());
    let needs = |index: &usize, among: &[usize]| {
        roles.get(*index).is_some_and(|role| {
            among.iter().filter_map(|other| roles.get(*other)).any(|other| depends(role, other))
        })
    };
    while let Some(place) = left.iter().position(|index| !needs(index, &left)) {
        order.push(left.remove(place));
    }
    order.extend(&left);
    // What merely hangs on the circle is not part of it.
    let needed = |index: &usize, among: &[usize]| {
        roles.get(*index).is_some_and(|role| {
            among.iter().filter_map(|other| roles.get(*other)).any(|other| depends(other, role))
        })
    };
    while let Some(place) = left.iter().position(|index| !needed(index, &left)) {
        left.remove(place);
    }
    let cycle = left.iter().filter_map(|index| roles.get(*index)).map(|role| role.key).collect();
    (order, cycle)
}

/// The roles whose numbers follow from each other in a circle; empty in a sound scenario.
pub fn sizing_cycle(scenario: &Scenario) -> Vec<RoleKey> {
    order(scenario).1
}
