//! How long a keystroke's arithmetic takes: one recalculation of each preset and of the largest
//! legal scenario, as a table of medians. No verdict: machines differ.

use std::hint::black_box;
use std::time::{Duration, Instant};

use repcount::calc::{explain, plan};
use repcount::document::{Preset, preset};
use repcount::edit::{Command, apply};
use repcount::scenario::{
    BudgetKind, Channel, Entry, MOST_ITEMS, PolicyField, RoleKind, Scenario, SourceKind,
};

/// How long each figure may take to be measured.
const PATIENCE: Duration = Duration::from_millis(700);

fn main() {
    println!("{:<28} {:>8} {:>6} {:>12} {:>12}", "scenario", "sources", "roles", "plan", "explain");
    for known in Preset::ALL {
        let scenario = preset(*known);
        row(known.name(), &scenario);
        row(&format!("{}, over budget", known.name()), &with_budget(scenario, 0.7));
    }
    row("largest", &with_budget(largest(), 0.7));
}

fn row(name: &str, scenario: &Scenario) {
    let planned = median(|| drop(black_box(plan(black_box(scenario)))));
    let explained = median(|| drop(black_box(explain(black_box(scenario)))));
    let (sources, roles) = (scenario.sources.len(), scenario.roles.len());
    let micros = |time: Duration| format!("{:.2} µs", time.as_secs_f64() * 1e6);
    let (planned, explained) = (micros(planned), micros(explained));
    println!("{name:<28} {sources:>8} {roles:>6} {planned:>12} {explained:>12}");
}

/// The median time of one run among as many as patience allows, after some to warm up.
fn median(run: impl Fn()) -> Duration {
    let mut times = Vec::new();
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let start = Instant::now();
        run();
        times.push(start.elapsed());
    }
    let mut times = times.split_off(times.len() / 5);
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The scenario with a budget of so much of what it costs, so that the largest plan is sought.
fn with_budget(mut scenario: Scenario, share: f64) -> Scenario {
    use repcount::calc::{Metric, Place};
    let cost = plan(&scenario).0.get(Metric::Cost, Place::Overall).unwrap_or(0.0);
    scenario.policy.budget_kind = BudgetKind::PerMonth;
    scenario.policy.inputs.put(PolicyField::Budget, Some(Entry::typed(cost * share)));
    scenario
}

/// As many sources and roles as a scenario may hold, every one with work.
fn largest() -> Scenario {
    let mut scenario = preset(Preset::SoftwareDollars);
    let mut grow = |is_full: fn(&Scenario) -> bool, next: fn(&Scenario) -> Vec<Command>| {
        while !is_full(&scenario) {
            for command in next(&scenario) {
                if let Ok(more) = apply(&scenario, &command) {
                    scenario = more;
                }
            }
        }
    };
    grow(
        |scenario| scenario.roles.len() == MOST_ITEMS,
        |scenario| {
            let kinds = [RoleKind::Bdr, RoleKind::Sdr, RoleKind::SalesExecutive];
            let kind = kinds.get(scenario.roles.len() % 3).copied().unwrap_or(RoleKind::Bdr);
            vec![Command::AddRole(kind)]
        },
    );
    grow(
        |scenario| scenario.sources.len() == MOST_ITEMS,
        |scenario| {
            let Some(first) = scenario.sources.first() else {
                return vec![Command::AddSource(SourceKind::Inbound, Channel::Chat)];
            };
            vec![Command::DuplicateSource(first.key)]
        },
    );
    for place in 0..scenario.sources.len() {
        let kinds = |kind| scenario.roles.iter().filter(move |role| role.kind == kind);
        let nth = |kind| {
            let all = kinds(kind).count().max(1);
            kinds(kind).nth(place % all).map(|role| role.key)
        };
        let (booked_by, closed_by) = (nth(RoleKind::Bdr), nth(RoleKind::SalesExecutive));
        if let Some(source) = scenario.sources.get_mut(place) {
            source.booked_by = booked_by;
            source.closed_by = closed_by;
        }
    }
    scenario
}
