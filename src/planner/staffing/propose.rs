//! The hires that meet the plan, in the order in which the roles follow from each other (model §5,
//! backward).

use super::Reading;
use super::search::{Crew, Hires, Need, Stream, together};
use crate::graph::Cell;
use crate::model::{self, Decision};
use crate::scenario::{Month, Role, RoleField, RoleKey, Scenario, Sizing, TimelineField};

/// No role is offered more hires a month than this.
const MOST: f64 = 1e6;
/// Output below this a month is nothing to count on.
const LEAST_OUTPUT: f64 = 0.01;

/// People of a role who start in the same month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    pub role: RoleKey,
    pub month: Month,
    pub people: u32,
}

/// Whom to hire.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// By month and role.
    pub starts: Vec<Start>,
    /// Whether every search came to its end.
    pub proved: bool,
}

/// The fewest hires of each role, and among those the latest starts. The reading's decisions are
/// those of nobody being hired when it begins, and of the proposal when it ends.
pub fn propose(scenario: &Scenario, reading: &mut Reading) -> Proposal {
    propose_by(scenario, reading, together)
}

/// The same, with something that finds the hires of roles that are hired at the same time.
pub(super) fn propose_by(
    scenario: &Scenario,
    reading: &mut Reading,
    find: fn(&Crew) -> Vec<Hires>,
) -> Proposal {
    let months = scenario.timeline.horizon();
    let limit = scenario.timeline.inputs.entry(TimelineField::HiresPerMonth);
    let mut free = vec![limit.map_or(u32::MAX, |limit| limit.value as u32); months];
    let mut proved = true;
    let mut starts: Vec<Start> = Vec::new();
    let outputs = outputs(scenario, reading);
    for round in rounds(scenario) {
        // Without a limit roles don't take anything from each other.
        let crews = if limit.is_some() {
            vec![round]
        } else {
            round.chunks(1).map(<[_]>::to_vec).collect()
        };
        let before = starts.len();
        for roles in crews {
            let crew = crew(scenario, reading, &roles, &outputs, &free);
            for (role, hires) in roles.into_iter().zip(find(&crew)) {
                proved &= hires.proved;
                take(&hires, &mut free);
                starts.extend(starts_of(scenario, role, &hires));
            }
        }
        if starts.len() > before {
            hire(reading, &starts);
        }
    }
    starts.sort_by_key(|start| {
        let role = scenario.roles.iter().position(|role| role.key == start.role);
        (start.month, role)
    });
    Proposal { starts, proved }
}

fn take(hires: &Hires, free: &mut [u32]) {
    for (free, people) in free.iter_mut().zip(&hires.starts) {
        *free = free.saturating_sub(*people);
    }
}

fn starts_of<'s>(
    scenario: &'s Scenario,
    role: &'s Role,
    hires: &'s Hires,
) -> impl Iterator<Item = Start> + 's {
    let starting = hires.starts.iter().enumerate().filter(|(_, people)| **people > 0);
    starting.map(|(month, people)| Start {
        role: role.key,
        month: scenario.timeline.start.plus(month as i32),
        people: *people,
    })
}

/// Decides that exactly these start.
pub fn hire(reading: &mut Reading, starts: &[Start]) {
    reading.decide(|decision| match decision {
        Decision::Hires(role, month) => {
            let own = starts.iter().filter(|start| (start.role, start.month) == (role, month));
            Some(own.map(|start| f64::from(start.people)).sum())
        }
        Decision::LargestPlanFactor
        | Decision::Lent(_)
        | Decision::LentLeads(_)
        | Decision::WorkRevenueMore(..)
        | Decision::DelayedRevenue(..)
        | Decision::DelayedCost(..) => None,
    });
}

/// The order in which roles are hired: in each round those whose number follows from no role that
/// is still to come, the ones first that take longest to be at full output.
fn rounds(scenario: &Scenario) -> Vec<Vec<&Role>> {
    let lead =
        |role: &&Role| role.inputs.value(RoleField::MonthsToFill) as usize + role.ramp_months();
    let mut left: Vec<&Role> = model::order(scenario);
    let mut rounds = Vec::new();
    while !left.is_empty() {
        let is_free = |role: &&Role| !left.iter().any(|other| model::depends(role, other));
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

/// Of each role what one person who starts in the first month gives in it and those after it, in
/// people at full output.
fn outputs(scenario: &Scenario, reading: &mut Reading) -> Vec<(RoleKey, Vec<f64>)> {
    let first = scenario.timeline.start;
    let one_of_each: Vec<Start> = scenario
        .roles
        .iter()
        .map(|role| Start { role: role.key, month: first, people: 1 })
        .collect();
    let before = reading.values.clone();
    hire(reading, &one_of_each);
    let more = |cell: Cell| {
        let of = |values: &crate::graph::Values| values.get(cell).unwrap_or(0.0);
        of(&reading.values) - of(&before)
    };
    let outputs = scenario.roles.iter().map(|role| {
        let own = reading.model.calendar.gaps.iter().filter(|gap| gap.role == role.key);
        (role.key, own.map(|gap| more(gap.there)).collect())
    });
    let outputs = outputs.collect();
    hire(reading, &[]);
    outputs
}

/// What these roles need, and what their work is worth.
fn crew(
    scenario: &Scenario,
    reading: &Reading,
    roles: &[&Role],
    outputs: &[(RoleKey, Vec<f64>)],
    free: &[u32],
) -> Crew {
    let needs = roles.iter().map(|role| {
        let own = outputs.iter().find(|(key, _)| *key == role.key);
        need(scenario, reading, role, own.map(|(_, output)| output.clone()).unwrap_or_default())
    });
    Crew { needs: needs.collect(), streams: streams(scenario, reading, roles), free: free.to_vec() }
}

fn streams(scenario: &Scenario, reading: &Reading, roles: &[&Role]) -> Vec<Stream> {
    let mut streams: Vec<Stream> = Vec::new();
    for source in &scenario.sources {
        let gate = |key: Option<RoleKey>, does: fn(Sizing) -> bool| {
            roles.iter().position(|role| Some(role.key) == key && does(role.sizing))
        };
        let gates = [
            gate(source.booked_by, Sizing::is_booking),
            gate(source.closed_by, Sizing::is_closing),
        ];
        let work = reading.model.calendar.work.iter().filter(|work| work.source == source.key);
        let value = work.map(|work| reading.values.get(work.value).unwrap_or(0.0));
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
    streams
}

fn need(scenario: &Scenario, reading: &Reading, role: &Role, output: Vec<f64>) -> Need {
    let value = |cell: Cell| reading.values.get(cell).unwrap_or(0.0);
    let own: Vec<_> =
        reading.model.calendar.gaps.iter().filter(|gap| gap.role == role.key).collect();
    let asked: Vec<f64> = own.iter().map(|gap| value(gap.asked)).collect();
    let missing: Vec<f64> =
        own.iter().map(|gap| (value(gap.asked) - value(gap.there)).max(0.0)).collect();
    let most = vec![enough(&missing, &output, role.ramp_months()); asked.len()];
    Need { asked, missing, output, earliest: earliest(scenario, role), most }
}

/// The first month of the horizon in which somebody who is sought from the planning month on may
/// start.
fn earliest(scenario: &Scenario, role: &Role) -> usize {
    let timeline = &scenario.timeline;
    let planning = timeline.planning.map_or(0, |month| month.since(timeline.start));
    // At most 24.
    let months_to_fill = role.inputs.value(RoleField::MonthsToFill) as i32;
    usize::try_from(planning.saturating_add(months_to_fill)).unwrap_or(0)
}

/// The month in which somebody of a role who is sought at once starts, within the horizon.
pub fn earliest_start(scenario: &Scenario, role: &Role) -> Month {
    let last = scenario.timeline.horizon().saturating_sub(1);
    scenario.timeline.start.plus(earliest(scenario, role).min(last) as i32)
}

/// As many as could ever be of use.
fn enough(missing: &[f64], output: &[f64], ramp: usize) -> u32 {
    let greatest = missing.iter().copied().fold(0.0, f64::max);
    let least = output.iter().skip(ramp).copied().fold(1.0, f64::min).max(LEAST_OUTPUT);
    (greatest / least).ceil().min(MOST) as u32
}
