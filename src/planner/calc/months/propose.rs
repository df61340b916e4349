//! The hires that meet the plan, in the order in which the roles follow from each other (model §5,
//! backward).

use super::cohorts::{Cohorts, Staffed};
use super::crew::{Crew, Stream};
use super::forward::Starters;
use super::hires::{Hires, Need};
use super::model::{Model, RoleModel};
use super::planned::{Planned, needed};
use super::shared::together;
use crate::calc::people::depends;
use crate::scenario::{Sizing, TimelineField};

/// No role is offered more hires a month than this.
const MOST: f64 = 1e6;
/// Output below this a month is nothing to count on.
const LEAST_OUTPUT: f64 = 0.01;

pub(super) struct Proposal {
    pub starters: Starters,
    /// Whether every search came to its end.
    pub proved: bool,
}

/// The fewest hires of each role, and among those the latest starts.
pub(super) fn propose(model: &Model<'_, f64>, planned: &Planned<f64>) -> Proposal {
    propose_by(model, planned, together)
}

/// The same, with something that finds the hires of roles that are hired at the same time.
pub(super) fn propose_by(
    model: &Model<'_, f64>,
    planned: &Planned<f64>,
    find: fn(&Crew) -> Vec<Hires>,
) -> Proposal {
    let months = model.horizon;
    let nobody = vec![vec![0.0; months]; model.roles.len()];
    let mut sought = Sought { model, planned, starters: nobody.clone(), paid: nobody };
    let limit = model.scenario.timeline.inputs.entry(TimelineField::HiresPerMonth);
    let mut free = vec![limit.map_or(u32::MAX, |limit| limit.value as u32); months];
    let mut proved = true;
    for round in rounds(model) {
        // Without a limit roles don't take anything from each other.
        let crews = if limit.is_some() {
            vec![round]
        } else {
            round.chunks(1).map(<[usize]>::to_vec).collect()
        };
        for crew in crews {
            let found = find(&sought.crew(&crew, &free));
            for (role, hires) in crew.into_iter().zip(found) {
                proved &= hires.proved;
                for (free, people) in free.iter_mut().zip(&hires.starts) {
                    *free = free.saturating_sub(*people);
                }
                sought.hire(role, &hires.starts);
            }
        }
    }
    Proposal { starters: sought.starters, proved }
}

/// The order in which roles are hired: in each round those whose number follows from no role that
/// is still to come, the ones first that take longest to be at full output.
fn rounds(model: &Model<'_, f64>) -> Vec<Vec<usize>> {
    let depends = |role: usize, other: usize| {
        let roles = &model.scenario.roles;
        roles.get(role).zip(roles.get(other)).is_some_and(|(role, other)| depends(role, other))
    };
    let lead = |role: &usize| {
        model.roles.get(*role).map_or(0, |role| role.months_to_fill + role.ramp.len())
    };
    let mut left = model.order.clone();
    let mut rounds = Vec::new();
    while !left.is_empty() {
        let is_free = |role: &usize| !left.iter().any(|other| depends(*role, *other));
        let (mut round, mut rest): (Vec<_>, Vec<_>) = left.iter().copied().partition(is_free);
        if round.is_empty() {
            // In a circle the scenario's order holds.
            round = rest.drain(..1).collect();
        }
        round.sort_by_key(|role| std::cmp::Reverse(lead(role)));
        rounds.push(round);
        left = rest;
    }
    rounds
}

/// Who is hired so far.
struct Sought<'a> {
    model: &'a Model<'a, f64>,
    planned: &'a Planned<f64>,
    starters: Starters,
    /// People of the roles that are settled, month by month.
    paid: Vec<Vec<f64>>,
}

impl Sought<'_> {
    /// What these roles need, and what their work is worth.
    fn crew(&self, roles: &[usize], free: &[u32]) -> Crew {
        let model = self.model;
        let needs =
            roles.iter().filter_map(|place| Some(self.need(*place, model.roles.get(*place)?)));
        let mut streams: Vec<Stream> = Vec::new();
        for (place, source) in model.sources.iter().enumerate() {
            let gates = |role: Option<usize>, does: fn(Sizing) -> bool| {
                let role = role?;
                model.roles.get(role).filter(|of| does(of.sizing))?;
                roles.iter().position(|other| *other == role)
            };
            let gates = [
                gates(source.booked_by, Sizing::is_booking),
                gates(source.closed_by, Sizing::is_closing),
            ];
            let work = self.planned.work.iter().filter_map(|work| work.get(place));
            let value = work.map(|work| if model.in_revenue { work.revenue } else { work.deals });
            // What goes through the same hands is one stream.
            match streams.iter_mut().find(|stream| stream.roles == gates) {
                Some(stream) => {
                    stream.value.iter_mut().zip(value).for_each(|(sum, value)| *sum += value);
                }
                None => streams.push(Stream { roles: gates, value: value.collect() }),
            }
        }
        streams.retain(|stream| {
            stream.roles().next().is_some() && stream.value.iter().any(|value| *value > 0.0)
        });
        Crew { needs: needs.collect(), streams, free: free.to_vec() }
    }

    fn need(&self, place: usize, role: &RoleModel<f64>) -> Need {
        let months = self.model.horizon;
        let asked = self.planned.work.iter().enumerate().map(|(month, work)| {
            let people = |other: usize| {
                self.paid.get(other).and_then(|paid| paid.get(month)).copied().unwrap_or(0.0)
            };
            needed(self.model, place, month, work, &people) / role.overload
        });
        let asked: Vec<f64> = asked.collect();
        let there = asked.iter().zip(today(role, months));
        let missing: Vec<f64> =
            there.map(|(asked, there)| (asked - there.ramped).max(0.0)).collect();
        let output: Vec<f64> = one(role, months).iter().map(|staffed| staffed.ramped).collect();
        let most = vec![enough(&missing, &output, role.ramp.len()); months];
        Need { asked, missing, output, earliest: earliest(self.model, role), most }
    }

    /// Settles the hires of a role.
    fn hire(&mut self, place: usize, starts: &[u32]) {
        let Some(role) = self.model.roles.get(place) else { return };
        let months = self.model.horizon;
        let starts: Vec<f64> = starts.iter().copied().map(f64::from).collect();
        if let Some(paid) = self.paid.get_mut(place) {
            let each = one(role, months);
            for ((month, slot), there) in paid.iter_mut().enumerate().zip(today(role, months)) {
                let hired = starts.iter().take(month + 1).enumerate().map(|(start, people)| {
                    people * each.get(month - start).map_or(0.0, |staffed| staffed.paid)
                });
                *slot = there.paid + hired.sum::<f64>();
            }
        }
        if let Some(slot) = self.starters.get_mut(place) {
            *slot = starts;
        }
    }
}

/// The first month of the horizon in which somebody who is sought from the planning month on may
/// start.
pub(super) fn earliest(model: &Model<'_, f64>, role: &RoleModel<f64>) -> usize {
    let timeline = &model.scenario.timeline;
    let planning = timeline.planning.map_or(0, |month| month.since(timeline.start));
    let months_to_fill = i32::try_from(role.months_to_fill).unwrap_or(i32::MAX);
    usize::try_from(planning.saturating_add(months_to_fill)).unwrap_or(0)
}

/// Today's people over the months, left as they are.
fn today(role: &RoleModel<f64>, months: usize) -> Vec<Staffed<f64>> {
    let joining = |month: usize| {
        role.joining.iter().filter(|(start, _)| *start == month).map(|(_, people)| people).sum()
    };
    alone(Cohorts::today(role), months, joining)
}

/// One person who starts in the first month.
fn one(role: &RoleModel<f64>, months: usize) -> Vec<Staffed<f64>> {
    alone(Cohorts::nobody(role), months, |month| f64::from(u8::from(month == 0)))
}

fn alone(
    mut cohorts: Cohorts<'_, f64>,
    months: usize,
    starters: impl Fn(usize) -> f64,
) -> Vec<Staffed<f64>> {
    (0..months).map(|month| cohorts.pass(starters(month))).collect()
}

/// As many as could ever be of use.
fn enough(missing: &[f64], output: &[f64], ramp: usize) -> u32 {
    let greatest = missing.iter().copied().fold(0.0, f64::max);
    let least = output.iter().skip(ramp).copied().fold(1.0, f64::min).max(LEAST_OUTPUT);
    (greatest / least).ceil().min(MOST) as u32
}
