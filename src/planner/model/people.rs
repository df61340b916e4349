//! How many people of each role the work needs (model §3).

use super::draft::Draft;
use super::funnel::Volumes;
use super::sizing::{demand, work_per_person};
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{PolicyField, Role, RoleField, Scenario, Sizing, Source};

/// How a role is sized, and the people that this makes.
#[derive(Clone, Debug)]
pub(super) struct Staff {
    /// The work that there is for the role; `None` for a fixed number.
    pub demand: Option<Cell>,
    /// Work of one full-time equivalent a month, availability included; `None` for a fixed number.
    pub capacity: Option<Cell>,
    pub fte: Cell,
    /// The same without those who stand in for others.
    pub own_fte: Cell,
    pub people: Cell,
}

/// The most of a year that anybody can be on leave.
pub const LONGEST_LEAVE: f64 = 0.9;

/// Whether this source's volumes are the role's (model §4): the role books or closes it, or does
/// that with no source at all.
pub(super) fn is_of(scenario: &Scenario, role: &Role, source: &Source) -> bool {
    source.is_handled_by(role.key) || !scenario.handles_sources(role.key)
}

/// A volume of a source.
pub(super) type Part = fn(&Volumes) -> Cell;

/// The total of a volume over the sources whose volumes are the role's.
pub(super) fn total_of_volumes(
    draft: &mut Draft<'_>,
    role: &Role,
    volumes: &[Volumes],
    part: Part,
) -> Cell {
    let scenario = draft.scenario;
    let pairs = scenario.sources.iter().zip(volumes);
    let own = pairs.filter(|(source, _)| is_of(scenario, role, source));
    let parts: Vec<Cell> = own.map(|(_, volumes)| part(volumes)).collect();
    draft.sum(&parts)
}

/// The people of roles so far, and the share of the year that they are on leave.
pub(super) struct Others<'a> {
    /// Of each role; `None` while they aren't known, and then they count as nobody.
    pub people: &'a [Option<Cell>],
    pub leaves: &'a [Option<Cell>],
}

/// The staff of each role, in the scenario's order.
pub(super) fn staffing(draft: &mut Draft<'_>, order: &[usize], volumes: &[Volumes]) -> Vec<Staff> {
    let scenario = draft.scenario;
    let leaves: Vec<Option<Cell>> =
        scenario.roles.iter().map(|role| named_leave(draft, role)).collect();
    let mut people: Vec<Option<Cell>> = vec![None; scenario.roles.len()];
    let mut known: Vec<Option<Staff>> = vec![None; scenario.roles.len()];
    for place in order.iter().copied() {
        let Some(role) = scenario.roles.get(place) else { continue };
        let leave = leaves.get(place).copied().flatten();
        let others = Others { people: &people, leaves: &leaves };
        let staff = staff(draft, role, volumes, leave, &others);
        if let Some(slot) = people.get_mut(place) {
            *slot = Some(staff.people);
        }
        if let Some(slot) = known.get_mut(place) {
            *slot = Some(staff);
        }
    }
    known.into_iter().flatten().collect()
}

fn staff(
    draft: &mut Draft<'_>,
    role: &Role,
    volumes: &[Volumes],
    leave: Option<Cell>,
    others: &Others<'_>,
) -> Staff {
    let place = Place::Role(role.key);
    if role.sizing == Sizing::Fixed {
        let people = draft.role(role, RoleField::FixedPeople);
        let people = draft.figure(Metric::People, place, people);
        let fte = draft.figure(Metric::Fte, place, people);
        return Staff { demand: None, capacity: None, fte, own_fte: fte, people };
    }
    let needs = needs(draft, role, volumes, leave, others);
    let stretched = stretched(draft, role);
    let people = draft.divide(needs.fte, stretched);
    let people = draft.round_up(people);
    let people = draft.figure(Metric::People, place, people);
    Staff { people, ..needs }
}

/// What the work needs of a role that is sized by it, before people are whole.
pub(super) fn needs(
    draft: &mut Draft<'_>,
    role: &Role,
    volumes: &[Volumes],
    leave: Option<Cell>,
    others: &Others<'_>,
) -> Staff {
    let place = Place::Role(role.key);
    let demand = demand(draft, role, volumes, others);
    let demand = draft.figure(Metric::Demand, place, demand);
    let per_person = work_per_person(draft, role);
    let per_person = draft.figure(Metric::WorkPerPerson, place, per_person);
    let availability = availability(draft, role, leave);
    let availability = draft.figure(Metric::Availability, place, availability);
    let capacity = draft.multiply(per_person, availability);
    let own_fte = draft.divide(demand, capacity);
    let mut fte = own_fte;
    if let Some((stand_in, is_some)) = stand_in(draft, role, others) {
        let stand_in = draft.figure_if(is_some, Metric::StandIn, place, stand_in);
        fte = draft.add(fte, stand_in);
    }
    let fte = draft.figure(Metric::Fte, place, fte);
    Staff { demand: Some(demand), capacity: Some(capacity), fte, own_fte, people: fte }
}

/// 1 + tolerated overload; a number that is typed is meant as it is.
pub(super) fn stretched(draft: &mut Draft<'_>, role: &Role) -> Cell {
    if role.sizing == Sizing::Fixed {
        return draft.number(1.0);
    }
    let overload = draft.role(role, RoleField::Overload);
    draft.one_plus(overload)
}

/// Share of the year that people of the role are on leave: `min(0.9, days off / (12 × working days
/// a month))`.
pub(super) fn leave(draft: &mut Draft<'_>, role: &Role) -> Option<Cell> {
    role.inputs.given(RoleField::DaysOff)?;
    let days_off = draft.role(role, RoleField::DaysOff);
    let days = draft.policy(PolicyField::DaysPerMonth);
    let months = draft.number(12.0);
    let year = draft.multiply(days, months);
    let leave = draft.divide(days_off, year);
    let most = draft.number(LONGEST_LEAVE);
    Some(draft.least(leave, most))
}

fn named_leave(draft: &mut Draft<'_>, role: &Role) -> Option<Cell> {
    let leave = leave(draft, role)?;
    let is_some = draft.is_some(leave);
    Some(draft.figure_if(is_some, Metric::Leave, Place::Role(role.key), leave))
}

/// Share of paid time that may be planned: leave is taken off where nobody stands in.
pub(super) fn availability(draft: &mut Draft<'_>, role: &Role, leave: Option<Cell>) -> Cell {
    let utilisation = draft.role(role, RoleField::Utilisation);
    match leave {
        Some(leave) if role.covered_by.is_none() => {
            let one = draft.number(1.0);
            let there = draft.subtract(one, leave);
            draft.multiply(utilisation, there)
        }
        _ => utilisation,
    }
}

/// What standing in for other roles takes, and whether it takes anything.
pub(super) fn stand_in(
    draft: &mut Draft<'_>,
    role: &Role,
    others: &Others<'_>,
) -> Option<(Cell, Cell)> {
    let roles = draft.scenario.roles.iter().zip(others.people).zip(others.leaves);
    let covered = roles.filter(|((other, _), _)| other.covered_by == Some(role.key));
    let parts: Vec<(Cell, Cell)> =
        covered.filter_map(|((_, people), leave)| (*people).zip(*leave)).collect();
    if parts.is_empty() {
        return None;
    }
    let leaves: Vec<Cell> = parts.iter().map(|(_, leave)| *leave).collect();
    let any = draft.sum(&leaves);
    let any = draft.is_some(any);
    Some((draft.sum_of_products(&parts), any))
}
