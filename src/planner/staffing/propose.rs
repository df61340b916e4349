//! Whom to hire and when (model §5, backward).

use super::Reading;
use super::search::{Crew, Found, Hires, Need, Stream, find};
use crate::graph::Cell;
use crate::model::{Decision, RoleGap, counts_people};
use crate::scenario::{Month, PolicyField, Role, RoleKey, Scenario, TimelineField};

/// No role is offered more hires than this.
const MOST_HIRES: f64 = 1e6;
/// People who are missing by rounding alone.
const ROUNDING: f64 = 1e-9;
/// Times that the needs of roles which count people are looked at anew.
const MOST_ROUNDS: usize = 6;

/// People of a role who start in the same month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    pub role: RoleKey,
    pub month: Month,
    pub people: u32,
}

/// Whom to hire.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// By month and role.
    pub starts: Vec<Start>,
    /// Whether every search came to its end.
    pub proved: bool,
    /// Roles that people are needed in, but nobody could start in within the horizon, each with the
    /// month in which somebody could.
    pub out_of_reach: Vec<(RoleKey, Month)>,
    /// Where the limit of hires a month leaves work of the plan undone: how many a month would do.
    pub enough: Option<u32>,
}

impl Proposal {
    /// Hires that the user placed.
    pub fn placed(starts: Vec<Start>) -> Self {
        Self { starts, proved: true, out_of_reach: Vec::new(), enough: None }
    }
}

/// Whom to hire. The reading has the proposal among its decisions when it ends.
pub fn propose(scenario: &Scenario, reading: &mut Reading) -> Proposal {
    let mut proposal = Proposal::default();
    // Roles that count people take theirs from the hires under consideration.
    let counting = scenario.roles.iter().any(counts_people)
        || scenario.roles.iter().any(|role| role.covered_by.is_some());
    let mut before = None;
    for _ in 0..MOST_ROUNDS {
        let (crew, out_of_reach) = crew(scenario, reading);
        if before.as_ref() == Some(&crew) {
            return proposal;
        }
        let Found { hires, enough } = find(&crew);
        let starts = starts(scenario, &hires);
        let is_settled = before.is_some() && starts == proposal.starts;
        let proved = hires.iter().all(|hires| hires.proved);
        proposal = Proposal { starts, proved, out_of_reach, enough };
        hire(reading, &proposal.starts);
        if is_settled || !counting {
            return proposal;
        }
        before = Some(crew);
    }
    Proposal { proved: false, ..proposal }
}

fn starts(scenario: &Scenario, found: &[Hires]) -> Vec<Start> {
    let mut starts = Vec::new();
    for place in 0..scenario.timeline.horizon() {
        let month = scenario.timeline.start.plus(place as i32);
        for (role, hires) in scenario.roles.iter().zip(found) {
            let people = hires.starts.get(place).copied().filter(|people| *people > 0);
            starts.extend(people.map(|people| Start { role: role.key, month, people }));
        }
    }
    starts
}

/// Decides that exactly these start.
pub fn hire(reading: &mut Reading, starts: &[Start]) {
    reading.decide(|decision| {
        let Decision::Hires(role, month) = decision else { return None };
        let own = starts.iter().filter(|start| (start.role, start.month) == (role, month));
        Some(own.map(|start| f64::from(start.people)).fold(0.0, |sum, people| sum + people))
    });
}

/// What all roles need and what their work is worth, and the roles that are out of reach.
fn crew(scenario: &Scenario, reading: &Reading) -> (Crew, Vec<(RoleKey, Month)>) {
    let mut out_of_reach = Vec::new();
    let mut needs = Vec::with_capacity(scenario.roles.len());
    for role in &scenario.roles {
        let mut need = need(scenario, reading, role);
        if need.most > 0 && need.earliest >= need.horizon {
            let month = scenario.timeline.start.plus(need.earliest as i32);
            out_of_reach.push((role.key, month));
            // The others are hired for as if it were filled then.
            let mut starts = vec![0; need.missing.len()];
            if let Some(slot) = starts.get_mut(need.earliest) {
                *slot = need.most;
            }
            need = Need { missing: need.short(&starts), most: 0, ..need };
        }
        needs.push(need);
    }
    let months = needs.first().map_or(0, |need| need.missing.len());
    let limit = scenario.timeline.inputs.entry(TimelineField::HiresPerMonth);
    let free = vec![limit.map_or(u32::MAX, |limit| limit.value as u32); months];
    (Crew { needs, streams: streams(scenario, reading), free }, out_of_reach)
}

fn streams(scenario: &Scenario, reading: &Reading) -> Vec<Stream> {
    let mut streams: Vec<Stream> = Vec::new();
    let place = |key: Option<RoleKey>| scenario.roles.iter().position(|role| Some(role.key) == key);
    for source in &scenario.sources {
        let roles = [place(source.booked_by), place(source.closed_by)];
        let work = reading.model.calendar.work.iter().filter(|work| work.source == source.key);
        let value = work.map(|work| reading.values.get(work.value).unwrap_or(0.0));
        // What goes through the same hands is one stream.
        match streams.iter_mut().find(|stream| stream.roles == roles) {
            Some(stream) => {
                stream.value.iter_mut().zip(value).for_each(|(sum, value)| *sum += value);
            }
            None => streams.push(Stream { roles, value: value.collect() }),
        }
    }
    streams.retain(|stream| {
        stream.roles().next().is_some() && stream.value.iter().any(|value| *value > 0.0)
    });
    streams
}

fn need(scenario: &Scenario, reading: &Reading, role: &Role) -> Need {
    let value = |cell: Cell| reading.values.get(cell).unwrap_or(0.0);
    let gaps: Vec<&RoleGap> =
        reading.model.calendar.gaps.iter().filter(|gap| gap.role == role.key).collect();
    let asked: Vec<f64> = gaps.iter().map(|gap| value(gap.asked)).collect();
    let missing: Vec<f64> =
        gaps.iter().map(|gap| (value(gap.asked) - value(gap.there)).max(0.0)).collect();
    let ramp = role.ramp_outputs();
    let output = (0..asked.len()).map(|month| ramp.get(month).copied().unwrap_or(1.0));
    let earliest = earliest(scenario, role);
    let smallest = scenario.policy.inputs.value(PolicyField::SmallestGap);
    let full = missing.get(earliest + role.months_to_full()..).unwrap_or_default();
    let mut most = worth_hiring(full, smallest);
    // The first of a role that books or closes needs no minimum.
    let is_empty = gaps.last().is_some_and(|gap| value(gap.there) <= ROUNDING);
    if scenario.handles_sources(role.key)
        && is_empty
        && missing.last().is_some_and(|missing| *missing > ROUNDING)
    {
        most = most.max(1);
    }
    let horizon = scenario.timeline.horizon();
    Need { asked, missing, output: output.collect(), earliest, horizon, most }
}

/// The most people of whom the last still finds, on average over the months in which all of them
/// are at full output, at least the smallest gap that is worth a hire.
fn worth_hiring(missing: &[f64], smallest: f64) -> u32 {
    let finds = |people: u32| {
        let before = f64::from(people - 1);
        let found = missing.iter().map(|missing| (missing - before).clamp(0.0, 1.0));
        found.sum::<f64>() >= smallest * missing.len() as f64 - ROUNDING
    };
    let greatest = missing.iter().copied().fold(0.0, f64::max).min(MOST_HIRES);
    let (mut low, mut high) = (0, greatest.ceil() as u32);
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if finds(middle) { low = middle } else { high = middle - 1 }
    }
    low
}

/// The first month of the horizon in which somebody who is sought from the planning month on may
/// start.
fn earliest(scenario: &Scenario, role: &Role) -> usize {
    let timeline = &scenario.timeline;
    let planning = timeline.planning.map_or(0, |month| month.since(timeline.start));
    // At most 24.
    let months_to_fill = role.months_to_fill() as i32;
    usize::try_from(planning.saturating_add(months_to_fill)).unwrap_or(0)
}

/// The month in which somebody of a role who is sought at once starts, within the horizon.
pub fn earliest_start(scenario: &Scenario, role: &Role) -> Month {
    let last = scenario.timeline.horizon().saturating_sub(1);
    scenario.timeline.start.plus(earliest(scenario, role).min(last) as i32)
}
