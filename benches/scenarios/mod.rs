//! The scenarios whose recalculation is measured, the same ones natively and in the browser.

mod calendar;

pub use calendar::calendars;

use repcount::answer::plan;
use repcount::edit::{Command, apply};
use repcount::figure::{Metric, Place};
use repcount::preset::Preset;
use repcount::scenario::{
    BudgetKind, Channel, Entry, MOST_ITEMS, PolicyField, RoleKind, Scenario, SourceKind,
};

/// How much of what a plan costs its budget covers, so that the largest plan is sought.
const TIGHT: f64 = 0.7;

/// The presets, each also with a budget that is too small, and the largest legal scenario.
pub fn scenarios() -> Vec<(String, Scenario)> {
    let results = |known: &Preset| plan(&known.scenario()).0.figures().count();
    let largest_preset = Preset::ALL.iter().copied().max_by_key(results);
    let mut all = Vec::new();
    for known in Preset::ALL {
        let scenario = known.scenario();
        let mark = if Some(*known) == largest_preset { " (largest preset)" } else { "" };
        all.push((format!("{}{mark}", known.name()), scenario.clone()));
        all.push((format!("{}, over budget", known.name()), with_budget(scenario, TIGHT)));
    }
    all.push(("as large as allowed".to_string(), with_budget(largest(), TIGHT)));
    all
}

/// The scenario with a budget of so much of what it costs, so that the largest plan is sought.
fn with_budget(mut scenario: Scenario, share: f64) -> Scenario {
    let cost = plan(&scenario).0.get(Metric::Cost, Place::Overall).unwrap_or(0.0);
    scenario.policy.budget_kind = BudgetKind::PerMonth;
    scenario.policy.inputs.put(PolicyField::Budget, Some(Entry::typed(cost * share)));
    scenario
}

/// As many sources and roles as a scenario may hold, every one with work.
fn largest() -> Scenario {
    let mut scenario = Preset::SoftwareDollars.scenario();
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
