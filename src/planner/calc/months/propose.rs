//! The hires that meet the plan, role by role in the order in which the roles follow from each
//! other (model §5, backward).

use super::cohorts::{Cohorts, Staffed};
use super::forward::Starters;
use super::hires::{Hires, Need, hires};
use super::model::{Model, RoleModel};
use super::planned::{Planned, needed};
use crate::calc::people::depends;
use crate::scenario::TimelineField;

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
    propose_by(model, planned, hires)
}

/// The same, with something that finds the hires of one role.
pub(super) fn propose_by(
    model: &Model<'_, f64>,
    planned: &Planned<f64>,
    find: fn(&Need) -> Hires,
) -> Proposal {
    let months = model.horizon;
    let mut starters: Starters = vec![vec![0.0; months]; model.roles.len()];
    let mut paid: Vec<Vec<f64>> = vec![vec![0.0; months]; model.roles.len()];
    let limit = model.scenario.timeline.inputs.entry(TimelineField::HiresPerMonth);
    let mut free: Option<Vec<f64>> = limit.map(|limit| vec![limit.value; months]);
    let mut proved = true;
    for place in turns(model) {
        let Some(role) = model.roles.get(place) else { continue };
        let today = alone(Cohorts::today(role), months, |month| joining(role, month));
        let each = alone(Cohorts::nobody(role), months, |month| f64::from(u8::from(month == 0)));
        let missing = planned.work.iter().zip(&today).enumerate().map(|(month, (work, there))| {
            let people = |other: usize| {
                paid.get(other).and_then(|paid| paid.get(month)).copied().unwrap_or(0.0)
            };
            let fte = needed(model, place, month, work, &people);
            (fte / role.overload - there.ramped).max(0.0)
        });
        let missing: Vec<f64> = missing.collect();
        let output: Vec<f64> = each.iter().map(|staffed| staffed.ramped).collect();
        let most = most(&missing, &output, role.ramp.len(), free.as_deref());
        let earliest = earliest(model, role);
        let found = find(&Need { missing, output, earliest, most });
        proved &= found.proved;
        let starts: Vec<f64> = found.starts.iter().copied().map(f64::from).collect();
        if let Some(free) = &mut free {
            for (free, now) in free.iter_mut().zip(&starts) {
                *free -= now;
            }
        }
        if let Some(paid) = paid.get_mut(place) {
            for (month, slot) in paid.iter_mut().enumerate() {
                let there = today.get(month).map_or(0.0, |staffed| staffed.paid);
                let hired = starts.iter().take(month + 1).enumerate().map(|(start, people)| {
                    people * each.get(month - start).map_or(0.0, |staffed| staffed.paid)
                });
                *slot = there + hired.sum::<f64>();
            }
        }
        if let Some(slot) = starters.get_mut(place) {
            *slot = starts;
        }
    }
    Proposal { starters, proved }
}

/// The order in which roles are hired: each after those that its number follows from, and among
/// those that are free to be next the one that takes longest to be at full output, because under a
/// limit of hires whoever comes first takes the early months.
fn turns(model: &Model<'_, f64>) -> Vec<usize> {
    let mut left = model.order.clone();
    let mut turns = Vec::with_capacity(left.len());
    let depends = |role: usize, other: usize| {
        let roles = &model.scenario.roles;
        roles.get(role).zip(roles.get(other)).is_some_and(|(role, other)| depends(role, other))
    };
    let lead =
        |role: usize| model.roles.get(role).map_or(0, |role| role.months_to_fill + role.ramp.len());
    while !left.is_empty() {
        let is_free = |role: usize| !left.iter().any(|other| depends(role, *other));
        let free = left.iter().copied().enumerate().filter(|(_, role)| is_free(*role));
        // Of equals the first; in a circle nobody is free, and the scenario's order holds.
        let next = free.max_by_key(|(place, role)| (lead(*role), std::cmp::Reverse(*place)));
        turns.push(left.remove(next.map_or(0, |(place, _)| place)));
    }
    turns
}

/// The first month of the horizon in which somebody who is sought from the planning month on may
/// start.
pub(super) fn earliest(model: &Model<'_, f64>, role: &RoleModel<f64>) -> usize {
    let timeline = &model.scenario.timeline;
    let planning = timeline.planning.map_or(0, |month| month.since(timeline.start));
    let months_to_fill = i32::try_from(role.months_to_fill).unwrap_or(i32::MAX);
    usize::try_from(planning.saturating_add(months_to_fill)).unwrap_or(0)
}

/// Of today's people those who start in this month.
fn joining(role: &RoleModel<f64>, month: usize) -> f64 {
    role.joining.iter().filter(|(start, _)| *start == month).map(|(_, people)| people).sum()
}

fn alone(
    mut cohorts: Cohorts<'_, f64>,
    months: usize,
    starters: impl Fn(usize) -> f64,
) -> Vec<Staffed<f64>> {
    (0..months).map(|month| cohorts.pass(starters(month))).collect()
}

/// Most people who may start, month by month.
fn most(missing: &[f64], output: &[f64], ramp: usize, free: Option<&[f64]>) -> Vec<u32> {
    let greatest = missing.iter().copied().fold(0.0, f64::max);
    let least = output.iter().skip(ramp).copied().fold(1.0, f64::min).max(LEAST_OUTPUT);
    let enough = (greatest / least).ceil().min(MOST) as u32;
    let limited = |month: usize| free.and_then(|free| free.get(month)).copied();
    (0..missing.len())
        .map(|month| limited(month).map_or(enough, |free| enough.min(free as u32)))
        .collect()
}
