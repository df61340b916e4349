//! What a team makes of one month's work (model §5, forward).

use super::model::{Model, RoleModel, SourceModel};
use super::planned::{Work, volume};
use crate::calc::Numeric;
use crate::calc::number::per;
use crate::scenario::{Carries, Sizing, SourceKind};

/// What comes of a source's work in a month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Served<N> {
    /// Leads that come in, or are worked; `None` where the source doesn't count them.
    pub leads: Option<N>,
    /// Leads that nobody has time for.
    pub leads_lost: N,
    pub booked: N,
    pub held: N,
    /// Meetings of this month that wait for the next.
    pub waiting: N,
    /// Meetings that waited from the month before and are lost now.
    pub lost: N,
}

/// One more than there is, to see what it would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extra {
    None,
    /// A person at full output in this role.
    Person(usize),
    /// Ten leads of this source.
    Leads(usize),
}

/// Leads that a source without enough of them is lent.
const LENT_LEADS: f64 = 10.0;

/// A month, as far as people and work are concerned.
pub(super) struct Scene<'a, N> {
    pub model: &'a Model<'a, N>,
    pub month: usize,
    pub work: &'a [Work<N>],
    /// People at full output, role by role.
    pub ramped: &'a [N],
    /// Meetings that wait from the month before, source by source.
    pub waiting: &'a [N],
    pub extra: Extra,
}

impl<N: Numeric> Scene<'_, N> {
    /// What comes of the work of each source.
    pub fn served(&self) -> Vec<Served<N>> {
        let zero = N::number(0.0);
        let sources = &self.model.sources;
        let coming: Vec<Work<N>> = (sources.iter().zip(self.work).enumerate())
            .map(|(place, (source, work))| self.coming(place, source, work))
            .collect();
        let booked_parts = self.booked_parts(&coming);
        let mut new = Vec::with_capacity(coming.len());
        let mut all = Vec::with_capacity(coming.len());
        for (source, come) in sources.iter().zip(&coming) {
            let part = source.booked_by.and_then(|role| booked_parts.get(role).copied().flatten());
            let served = booked(source, come, part);
            new.push(served.booked * source.shocked.show);
            all.push(served);
        }
        let closed_parts = self.closed_parts(&new);
        for (((source, served), new), place) in sources.iter().zip(&mut all).zip(new).zip(0..) {
            let waited: N = self.waiting.get::<usize>(place).copied().unwrap_or(zero);
            let parts = source.closed_by.and_then(|role| closed_parts.get(role).copied());
            let (old_part, new_part) = parts.unwrap_or_default();
            served.held = held(waited, new, old_part, new_part);
            served.waiting = left(new, new_part);
            served.lost = left(waited, old_part);
        }
        all
    }

    /// What comes in: leads at most as many as there are.
    fn coming(&self, index: usize, source: &SourceModel<N>, work: &Work<N>) -> Work<N> {
        let Some(mut leads) = work.leads else { return *work };
        if let Some(available) = source.available {
            let mut available = available;
            if self.extra == Extra::Leads(index) {
                available = available + N::number(LENT_LEADS);
            }
            leads = if leads.value() > available.value() { available } else { leads };
        }
        let booked = source.shocked.lead_to_meeting.map_or(work.booked, |rate| leads * rate);
        Work { leads: Some(leads), booked, ..*work }
    }

    /// The part of the work that comes in that each booking role has time for; `None`: all of it.
    fn booked_parts(&self, coming: &[Work<N>]) -> Vec<Option<N>> {
        let part = |(place, role): (usize, &RoleModel<N>)| {
            if !role.sizing.is_booking() {
                return None;
            }
            let pairs = self.model.sources.iter().zip(coming);
            let own = pairs.filter(|(source, _)| source.booked_by == Some(place));
            let demand = own.filter_map(|(source, work)| volume(role.sizing, source, work));
            self.part(self.capacity(place, role), N::total(demand))
        };
        self.model.roles.iter().enumerate().map(part).collect()
    }

    /// The parts of the meetings that waited, and of the new ones, that each closing role has time
    /// for, the oldest first; `None`: all of them.
    fn closed_parts(&self, new: &[N]) -> Vec<(Option<N>, Option<N>)> {
        let parts = |(place, role): (usize, &RoleModel<N>)| {
            if !role.sizing.is_closing() {
                return (None, None);
            }
            let weigh = |source: &SourceModel<N>, held: N| match role.sizing {
                Sizing::MeetingsHeld => held,
                Sizing::Deals => held * source.shocked.held_to_deal(),
                _ => held * source.shocked.held_to_deal() * source.value,
            };
            let own = |of: &'_ [N]| {
                let pairs = self.model.sources.iter().zip(of);
                let own = pairs.filter(|(source, held)| {
                    source.closed_by == Some(place) && held.value() != 0.0
                });
                N::total(own.map(|(source, held)| weigh(source, *held)))
            };
            let capacity = self.capacity(place, role);
            let (old, new) = (own(self.waiting), own(new));
            if old.value() == 0.0 {
                return (None, self.part(capacity, new));
            }
            let free = (capacity - old).at_least(N::number(0.0));
            (self.part(capacity, old), self.part(free, new))
        };
        self.model.roles.iter().enumerate().map(parts).collect()
    }

    fn part(&self, capacity: N, demand: N) -> Option<N> {
        // A rounding error less than enough is enough.
        let enough = capacity.value() >= demand.value() * (1.0 - 1e-12);
        if enough { None } else { per(capacity, demand) }
    }

    /// The work that a role's people can do this month, tolerated overload included.
    fn capacity(&self, place: usize, role: &RoleModel<N>) -> N {
        let mut people = self.ramped.get(place).copied().unwrap_or(N::number(0.0));
        if self.extra == Extra::Person(place) {
            people = people + N::number(1.0);
        }
        let mut capacity = people * role.work;
        if let Some(days) = self.model.days.get(self.month) {
            capacity = capacity * *days;
        }
        if role.overload.value() == 1.0 { capacity } else { capacity * role.overload }
    }
}

fn booked<N: Numeric>(source: &SourceModel<N>, coming: &Work<N>, part: Option<N>) -> Served<N> {
    let zero = N::number(0.0);
    let booked = part.map_or(coming.booked, |part| coming.booked * part);
    // Nobody misses a contact that was not worked; a request that nobody answers is lost.
    let given = matches!(source.carries, Carries::GivenLeads | Carries::GivenMeetings);
    let waits_for_nobody = source.kind == SourceKind::Outbound && !given;
    let (leads, leads_lost) = match (coming.leads, part) {
        (Some(leads), Some(part)) if waits_for_nobody => (Some(leads * part), zero),
        (Some(leads), Some(part)) => (Some(leads), leads - leads * part),
        (leads, _) => (leads, zero),
    };
    Served { leads, leads_lost, booked, held: zero, waiting: zero, lost: zero }
}

fn held<N: Numeric>(waited: N, new: N, old_part: Option<N>, new_part: Option<N>) -> N {
    let new = new_part.map_or(new, |part| new * part);
    if waited.value() == 0.0 {
        return new;
    }
    old_part.map_or(waited, |part| waited * part) + new
}

/// What a part leaves.
fn left<N: Numeric>(of: N, part: Option<N>) -> N {
    match part {
        Some(part) if of.value() != 0.0 => of - of * part,
        _ => N::number(0.0),
    }
}
