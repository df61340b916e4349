//! What a team makes of one month's work (model §5, forward).

use super::constants::{Constants, RoleConstants};
use super::draft::{Decision, Draft};
use super::funnel::{Rates, Volumes};
use super::people::{Others, stand_in};
use super::sizing::{time_of_meeting, work_of_source};
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{Role, RoleKey, Source, SourceField};

/// What comes of a source's work in a month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Served {
    /// Leads that come in, or are worked; `None` where the source doesn't count them.
    pub leads: Option<Cell>,
    /// Leads that nobody has time for.
    pub leads_lost: Cell,
    pub booked: Cell,
    pub held: Cell,
    /// Meetings of this month that wait for the next.
    pub waiting: Cell,
    /// Meetings that waited from the month before and are lost now.
    pub lost: Cell,
}

impl Served {
    /// Makes figures of it.
    pub fn name(&mut self, draft: &mut Draft<'_>, source: &Source) {
        let mut name = |metric, cell: Cell| draft.figure(metric, Place::Source(source.key), cell);
        self.leads = self.leads.map(|leads| name(Metric::Leads, leads));
        self.leads_lost = name(Metric::LeadsLost, self.leads_lost);
        self.booked = name(Metric::Booked, self.booked);
        self.held = name(Metric::Held, self.held);
        self.waiting = name(Metric::Waiting, self.waiting);
        self.lost = name(Metric::MeetingsLost, self.lost);
    }
}

/// What the people of a role can do in a month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ability {
    /// People at full output, tolerated overload included, less those who stand in for others.
    pub people: Cell,
    /// Work of one of them, in the unit of the role's sizing.
    pub work: Cell,
    /// Full-time equivalents that the month's planned work needs.
    pub fte: Cell,
}

/// What people of a role at full output can do: tolerated overload included, less those of them who
/// stand in for others.
pub(super) fn able(
    draft: &mut Draft<'_>,
    role: &Role,
    of: &RoleConstants,
    output: Cell,
    others: &Others<'_>,
) -> Cell {
    let people = draft.multiply(output, of.stretched);
    match stand_in(draft, role, others) {
        Some((standing_in, _)) => {
            let left = draft.subtract(people, standing_in);
            draft.at_least_zero(left)
        }
        None => people,
    }
}

/// What a scene is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// What happens: it has figures.
    Told,
    /// What would happen with the people and leads that are lent: on trial, and told nowhere.
    WithLent,
    /// What would happen if nothing else were tried; told nowhere.
    Untried,
}

impl Aim {
    /// People of a role, with those who are lent.
    pub fn with_lent(self, draft: &mut Draft<'_>, role: &Role, people: Cell) -> Cell {
        match self {
            Self::WithLent => {
                let lent = draft.decided(Decision::Lent(role.key));
                draft.add(people, lent)
            }
            Self::Told | Self::Untried => people,
        }
    }
}

/// Relative tolerance within which people who can do less than is asked can do it.
const ENOUGH: f64 = 1.0 - 1e-12;

/// A month, as far as people and work are concerned.
pub(super) struct Scene<'a> {
    pub constants: &'a Constants,
    /// The work that the plan asks for, source by source.
    pub work: &'a [Volumes],
    pub abilities: &'a [Ability],
    /// Meetings that wait from the month before, source by source; `None`: in the steady month as
    /// many as wait for the next.
    pub waiting: Option<&'a [Cell]>,
    pub aim: Aim,
}

/// The parts of two kinds of work that a role has time for, the first served first; `None`: all of
/// it, as nobody's time is needed.
type Parts = Option<(Cell, Cell)>;

impl Scene<'_> {
    /// What comes of the work of each source.
    pub fn served(&self, draft: &mut Draft<'_>) -> Vec<Served> {
        let scenario = draft.scenario;
        let rates = self.rates(draft);
        let sources = scenario.sources.iter().zip(self.work).zip(rates);
        let coming: Vec<Volumes> = sources
            .map(|((source, work), rates)| self.coming(draft, source, work, rates))
            .collect();
        let roles = scenario.roles.iter().zip(self.abilities);
        let parts: Vec<Parts> =
            roles.map(|(role, ability)| self.booked_parts(draft, role, ability, &coming)).collect();
        let mut all = Vec::with_capacity(coming.len());
        let mut new = Vec::with_capacity(coming.len());
        for ((source, coming), rates) in scenario.sources.iter().zip(&coming).zip(rates) {
            let part = parts_of(draft, &parts, source.booked_by);
            let part = part.map(|(warm, cold)| if source.waits_for_nobody() { cold } else { warm });
            let served = booked(draft, source, coming, part);
            new.push(draft.multiply(served.booked, rates.show));
            all.push(served);
        }
        self.hold(draft, &mut all, &new);
        all
    }

    /// Rates as they turn out.
    pub fn rates(&self, draft: &Draft<'_>) -> &[Rates] {
        match self.aim {
            Aim::Told | Aim::WithLent => self.constants.rates(draft),
            Aim::Untried => &self.constants.planned,
        }
    }

    /// What leads of a source are multiplied by. Those that are worked cold don't come by
    /// themselves.
    fn factor_of_leads(&self, draft: &Draft<'_>, source: &Source) -> Option<Cell> {
        match self.aim {
            _ if source.waits_for_nobody() => None,
            Aim::Told | Aim::WithLent => self.constants.leads(draft),
            Aim::Untried => None,
        }
    }

    /// Lets closers hold what they have time for, of those who waited first.
    fn hold(&self, draft: &mut Draft<'_>, all: &mut [Served], new: &[Cell]) {
        let scenario = draft.scenario;
        let zero = draft.zero();
        let nobody = vec![zero; new.len()];
        let waiting = self.waiting.unwrap_or(&nobody);
        let roles = scenario.roles.iter().zip(self.abilities);
        let parts: Vec<Parts> = roles
            .map(|(role, ability)| self.closed_parts(draft, role, ability, waiting, new))
            .collect();
        let each = scenario.sources.iter().zip(all).zip(new).zip(waiting);
        for (((source, served), new), waited) in each {
            let Some((old_part, new_part)) = parts_of(draft, &parts, source.closed_by) else {
                served.held = draft.add(*waited, *new);
                continue;
            };
            let old = draft.multiply(*waited, old_part);
            let now = draft.multiply(*new, new_part);
            served.held = draft.add(old, now);
            let left = draft.subtract(*new, now);
            if self.waiting.is_some() {
                served.waiting = left;
                served.lost = draft.subtract(*waited, old);
            } else {
                // Those who wait are replaced by as many who waited, and are lost.
                served.lost = left;
            }
        }
    }

    /// What comes in: leads at most as many as there are.
    fn coming(
        &self,
        draft: &mut Draft<'_>,
        source: &Source,
        work: &Volumes,
        rates: &Rates,
    ) -> Volumes {
        let factor = self.factor_of_leads(draft, source);
        let turned_out = |draft: &mut Draft<'_>, cell| match factor {
            Some(factor) => draft.multiply(cell, factor),
            None => cell,
        };
        let given = turned_out(draft, work.booked);
        let Some(mut leads) = work.leads else { return Volumes { booked: given, ..*work } };
        if let Some(mut available) = draft.source_if(source, SourceField::LeadsAvailable) {
            if self.aim == Aim::WithLent {
                let lent = draft.decided(Decision::LentLeads(source.key));
                available = draft.add(available, lent);
            }
            leads = draft.least(leads, available);
        }
        let leads = turned_out(draft, leads);
        let booked = match rates.lead_to_meeting {
            Some(rate) => {
                let booked = draft.multiply(leads, rate);
                // Meetings may be given where leads can't be told from them.
                draft.otherwise(booked, given)
            }
            None => given,
        };
        Volumes { leads: Some(leads), booked, ..*work }
    }

    /// The parts of the work that comes in that a role has time to book: those who wait are served
    /// before it works cold.
    fn booked_parts(
        &self,
        draft: &mut Draft<'_>,
        role: &Role,
        ability: &Ability,
        coming: &[Volumes],
    ) -> Parts {
        let sources = draft.scenario.sources.iter().zip(coming).zip(self.work);
        let own = sources.filter(|((source, _), _)| source.booked_by == Some(role.key));
        let (mut warm, mut cold, mut planned) = (Vec::new(), Vec::new(), Vec::new());
        for ((source, coming), work) in own {
            planned.push(work.booked);
            let measured = role.sizing.is_booking();
            // Of leads that a source doesn't count a role sized by them has no work.
            let Some(work) = (if measured {
                work_of_source(draft, role, source, coming)
            } else {
                Some(coming.booked)
            }) else {
                continue;
            };
            if source.waits_for_nobody() { &mut cold } else { &mut warm }.push(work);
        }
        if planned.is_empty() {
            return None;
        }
        let capacity = if role.sizing.is_booking() {
            draft.multiply(ability.people, ability.work)
        } else {
            ability.of_planned(draft, &planned)
        };
        let names = [Metric::BookingCapacity, Metric::BookedShare, Metric::ColdShare];
        Some(self.served_in_turn(draft, role, names, capacity, &warm, &cold))
    }

    /// The parts of the meetings that waited, and of the new ones, that a role has time to hold.
    fn closed_parts(
        &self,
        draft: &mut Draft<'_>,
        role: &Role,
        ability: &Ability,
        waiting: &[Cell],
        new: &[Cell],
    ) -> Parts {
        let sources = draft.scenario.sources.iter().zip(waiting.iter().zip(new));
        let sources = sources.zip(self.work.iter().zip(&self.constants.planned));
        let own = sources.filter(|((source, _), _)| source.closed_by == Some(role.key));
        let (mut old, mut now, mut planned) = (Vec::new(), Vec::new(), Vec::new());
        for ((_, (waiting, new)), (work, rates)) in own {
            planned.push(work.held);
            let takes = time_of_meeting(draft, role.sizing, rates);
            old.push(draft.multiply(*waiting, takes));
            now.push(draft.multiply(*new, takes));
        }
        if planned.is_empty() {
            return None;
        }
        let capacity = if role.sizing.is_closing() {
            draft.multiply(ability.people, ability.work)
        } else {
            ability.of_planned(draft, &planned)
        };
        let names = [Metric::ClosingCapacity, Metric::WaitedShare, Metric::HeldShare];
        Some(self.served_in_turn(draft, role, names, capacity, &old, &now))
    }

    /// The parts of two kinds of work that a capacity is enough for, the first served first.
    fn served_in_turn(
        &self,
        draft: &mut Draft<'_>,
        role: &Role,
        names: [Metric; 3],
        capacity: Cell,
        first: &[Cell],
        second: &[Cell],
    ) -> (Cell, Cell) {
        let name = |draft: &mut Draft<'_>, metric, cell| match self.aim {
            Aim::Told => draft.figure(metric, Place::Role(role.key), cell),
            Aim::WithLent | Aim::Untried => cell,
        };
        let [of_capacity, of_first, of_second] = names;
        let (first, second) = (draft.sum(first), draft.sum(second));
        let capacity = name(draft, of_capacity, capacity);
        let first_part = part(draft, capacity, first);
        let free = draft.subtract(capacity, first);
        let free = draft.at_least_zero(free);
        let second_part = part(draft, free, second);
        let has_first = !draft.is_zero(first);
        let has_second = !draft.is_zero(second);
        (
            if has_first { name(draft, of_first, first_part) } else { first_part },
            if has_second { name(draft, of_second, second_part) } else { second_part },
        )
    }
}

impl Ability {
    /// What these people can do of planned work that their sizing doesn't measure: as much of it as
    /// they are of the people whom it needs, and all where it needs hardly anybody.
    fn of_planned(&self, draft: &mut Draft<'_>, planned: &[Cell]) -> Cell {
        let planned = draft.sum(planned);
        let part = draft.divide(self.people, self.fte);
        let somebody = draft.is_some(self.people);
        let part = draft.otherwise(part, somebody);
        draft.multiply(part, planned)
    }
}

fn parts_of(draft: &Draft<'_>, parts: &[Parts], role: Option<RoleKey>) -> Parts {
    let place = draft.scenario.roles.iter().position(|other| Some(other.key) == role)?;
    parts.get(place).copied().flatten()
}

/// The part of a demand that a capacity is enough for, at most 1.
fn part(draft: &mut Draft<'_>, capacity: Cell, demand: Cell) -> Cell {
    let one = draft.number(1.0);
    if draft.is_zero(demand) {
        return one;
    }
    let enough = draft.number(ENOUGH);
    let needed = draft.multiply(demand, enough);
    let is_enough = draft.is_at_least(capacity, needed);
    let part = draft.divide(capacity, demand);
    let part = draft.otherwise(part, one);
    draft.choose(is_enough, one, part)
}

fn booked(draft: &mut Draft<'_>, source: &Source, coming: &Volumes, part: Option<Cell>) -> Served {
    let zero = draft.zero();
    let nothing_yet = Served {
        leads: coming.leads,
        leads_lost: zero,
        booked: coming.booked,
        held: zero,
        waiting: zero,
        lost: zero,
    };
    let Some(part) = part else { return nothing_yet };
    let booked = draft.multiply(coming.booked, part);
    let Some(leads) = coming.leads else { return Served { booked, ..nothing_yet } };
    let worked = draft.multiply(leads, part);
    // Nobody misses a contact that was not worked; a request that nobody answers is lost.
    if source.waits_for_nobody() {
        return Served { leads: Some(worked), booked, ..nothing_yet };
    }
    let lost = draft.subtract(leads, worked);
    Served { leads_lost: draft.or_zero(lost), booked, ..nothing_yet }
}
