//! What a team makes of one month's work (model §5, forward).

use super::draft::{Decision, Draft};
use super::funnel::{Rates, Volumes};
use super::people::work_of_source;
use crate::graph::Cell;
use crate::scenario::{Carries, Role, Sizing, Source, SourceField, SourceKind};

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

/// Relative tolerance within which people who can do less than is asked can do it.
const ENOUGH: f64 = 1.0 - 1e-12;

/// A month, as far as people and work are concerned.
pub(super) struct Scene<'a> {
    /// The work that the plan asks for, source by source.
    pub work: &'a [Volumes],
    /// Rates as they turn out.
    pub rates: &'a [Rates],
    /// Work that each role's people can do, in the unit of its sizing.
    pub capacity: &'a [Cell],
    /// Meetings that wait from the month before, source by source.
    pub waiting: &'a [Cell],
    /// Whether roles and sources are lent something, to see what it would bring.
    pub lent: bool,
}

impl Scene<'_> {
    /// What comes of the work of each source.
    pub fn served(&self, draft: &mut Draft<'_>) -> Vec<Served> {
        let scenario = draft.scenario;
        let sources = scenario.sources.iter().zip(self.work).zip(self.rates);
        let coming: Vec<Volumes> = sources
            .map(|((source, work), rates)| self.coming(draft, source, work, rates))
            .collect();
        let parts = self.booked_parts(draft, &coming);
        let mut all = Vec::with_capacity(coming.len());
        let mut new = Vec::with_capacity(coming.len());
        for ((source, coming), rates) in scenario.sources.iter().zip(&coming).zip(self.rates) {
            let booker = scenario.roles.iter().position(|role| Some(role.key) == source.booked_by);
            let part = booker.and_then(|role| parts.get(role).copied().flatten());
            let served = booked(draft, source, coming, part);
            new.push(draft.multiply(served.booked, rates.show));
            all.push(served);
        }
        let parts = self.closed_parts(draft, &new);
        let each = scenario.sources.iter().zip(&mut all).zip(new).zip(self.waiting);
        for (((source, served), new), waited) in each {
            let closer = scenario.roles.iter().position(|role| Some(role.key) == source.closed_by);
            let part = closer.and_then(|role| parts.get(role).copied().flatten());
            let zero = draft.zero();
            let Some((old_part, new_part)) = part else {
                (served.held, served.waiting, served.lost) = (draft.add(*waited, new), zero, zero);
                continue;
            };
            let old = draft.multiply(*waited, old_part);
            let now = draft.multiply(new, new_part);
            served.held = draft.add(old, now);
            served.waiting = draft.subtract(new, now);
            served.lost = draft.subtract(*waited, old);
        }
        all
    }

    /// What comes in: leads at most as many as there are.
    fn coming(
        &self,
        draft: &mut Draft<'_>,
        source: &Source,
        work: &Volumes,
        rates: &Rates,
    ) -> Volumes {
        let Some(mut leads) = work.leads else { return *work };
        if let Some(mut available) = draft.source_if(source, SourceField::LeadsAvailable) {
            if self.lent {
                let lent = draft.decided(Decision::LentLeads(source.key));
                available = draft.add(available, lent);
            }
            leads = draft.least(leads, available);
        }
        let booked = match rates.lead_to_meeting {
            Some(rate) => {
                let booked = draft.multiply(leads, rate);
                // Meetings may be given where leads can't be told from them.
                draft.otherwise(booked, work.booked)
            }
            None => work.booked,
        };
        Volumes { leads: Some(leads), booked, ..*work }
    }

    /// The part of the work that comes in that each booking role has time for; `None`: all of it.
    fn booked_parts(&self, draft: &mut Draft<'_>, coming: &[Volumes]) -> Vec<Option<Cell>> {
        let scenario = draft.scenario;
        let roles = scenario.roles.iter().zip(self.capacity);
        roles
            .map(|(role, capacity)| {
                if !role.sizing.is_booking() {
                    return None;
                }
                let pairs = scenario.sources.iter().zip(coming);
                let demand: Vec<Cell> = pairs
                    .filter_map(|(source, work)| work_of_source(draft, role, source, work))
                    .collect();
                let demand = draft.sum(&demand);
                Some(part(draft, *capacity, demand))
            })
            .collect()
    }

    /// The parts of the meetings that waited, and of the new ones, that each closing role has time
    /// for, the oldest first; `None`: all of them.
    fn closed_parts(&self, draft: &mut Draft<'_>, new: &[Cell]) -> Vec<Option<(Cell, Cell)>> {
        let scenario = draft.scenario;
        let roles = scenario.roles.iter().zip(self.capacity);
        roles
            .map(|(role, capacity)| {
                if !role.sizing.is_closing() {
                    return None;
                }
                let old = self.work_to_close(draft, role, self.waiting);
                let new = self.work_to_close(draft, role, new);
                let old_part = part(draft, *capacity, old);
                let free = draft.subtract(*capacity, old);
                let free = draft.at_least_zero(free);
                Some((old_part, part(draft, free, new)))
            })
            .collect()
    }

    /// What meetings held take of a closing role's capacity.
    fn work_to_close(&self, draft: &mut Draft<'_>, role: &Role, held: &[Cell]) -> Cell {
        let sources = draft.scenario.sources.iter().zip(self.rates).zip(held);
        let own: Vec<(&Rates, Cell)> = sources
            .filter(|((source, _), _)| source.closed_by == Some(role.key))
            .map(|((_, rates), held)| (rates, *held))
            .collect();
        let mut work = Vec::with_capacity(own.len());
        for (rates, held) in own {
            work.push(match role.sizing {
                Sizing::MeetingsHeld => held,
                Sizing::Deals => draft.multiply(held, rates.held_to_deal),
                Sizing::Quota => {
                    let deals = draft.multiply(held, rates.held_to_deal);
                    draft.multiply(deals, rates.value)
                }
                Sizing::MeetingsBooked
                | Sizing::Leads
                | Sizing::HandlingTime
                | Sizing::Hours
                | Sizing::OnePer
                | Sizing::Fixed => draft.zero(),
            });
        }
        draft.sum(&work)
    }
}

/// The part of a demand that a capacity is enough for, at most 1.
fn part(draft: &mut Draft<'_>, capacity: Cell, demand: Cell) -> Cell {
    let enough = draft.number(ENOUGH);
    let needed = draft.multiply(demand, enough);
    let is_enough = draft.is_at_least(capacity, needed);
    let part = draft.divide(capacity, demand);
    let one = draft.number(1.0);
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
    // Nobody misses a contact that was not worked; a request that nobody answers is lost.
    let is_given = matches!(source.carries, Carries::GivenLeads | Carries::GivenMeetings);
    let waits_for_nobody = source.kind == SourceKind::Outbound && !is_given;
    let Some(leads) = coming.leads else { return Served { booked, ..nothing_yet } };
    let worked = draft.multiply(leads, part);
    if waits_for_nobody {
        return Served { leads: Some(worked), booked, ..nothing_yet };
    }
    let lost = draft.subtract(leads, worked);
    Served { leads_lost: draft.or_zero(lost), booked, ..nothing_yet }
}
