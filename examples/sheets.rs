//! Prints models as the formulas of a spreadsheet, one document a line, for a test that gives them to
//! a spreadsheet engine: tests/e2e/spreadsheet.mjs.
//!
//! `cargo run --example sheets -- 10`: the presets and ten random scenarios, the same at every run.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "part of a test")]

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use repcount::graph::{Cell, Spreadsheet, Values};
use repcount::model::sizing_cycle;
use repcount::model::{Decision, Input, Model};
use repcount::preset::Preset;
use repcount::scenario::{Entry, Origin, Scenario, TimelineField};
use serde_json::{Value, json};

#[path = "../tests/common/scenario.rs"]
mod random;

/// Months of each scenario: a few show all that there is.
const MONTHS: f64 = 4.0;
/// Inputs that are changed.
const CHANGED: usize = 5;

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(10);
    let mut runner = TestRunner::deterministic();
    let mut scenarios: Vec<Scenario> = Preset::ALL.iter().map(|preset| preset.scenario()).collect();
    while scenarios.len() < Preset::ALL.len() + count {
        let tree = random::ordinary().new_tree(&mut runner).expect("a scenario");
        scenarios.extend(Some(tree.current()).filter(|one| sizing_cycle(one).is_empty()));
    }
    for mut scenario in scenarios {
        scenario.timeline.inputs.put(TimelineField::Horizon, Some(Entry::typed(MONTHS)));
        println!("{}", sheet(&scenario));
    }
}

/// The cells of a model below each other in column A, their values, and the same after some inputs
/// were changed.
fn sheet(scenario: &Scenario) -> Value {
    let model = Model::build(scenario, None);
    let inputs = model.inputs(scenario, None, decided);
    let values = model.graph.values(&inputs);
    let rows: Vec<Cell> = model.graph.cells().collect();
    let spreadsheet = Spreadsheet::of(&model.graph);
    let cell = |cell: &Cell| {
        let address = |cell: Cell| format!("A{}", cell.place() + 1);
        match spreadsheet.formula(*cell, address) {
            Some(formula) => json!(format!("={formula}")),
            None => value(&values, *cell),
        }
    };
    let cells: Vec<Value> = rows.iter().map(cell).collect();

    let mut changed = inputs;
    let mut changes = Vec::new();
    let each = model.graph.inputs().iter().zip(&mut changed);
    for (place, (input, slot)) in each.enumerate() {
        let Input::Entered(entered) = *input else { continue };
        let given = scenario.entry(entered).filter(|entry| entry.origin != Origin::Default);
        let spec = entered.spec();
        // A little less, where that is allowed: of a whole number one.
        let less = if spec.whole { *slot - 1.0 } else { *slot * 0.9 };
        if given.is_some() && place % 7 == 3 && changes.len() < CHANGED && less >= spec.min {
            *slot = less;
            changes.push((place, less));
        }
    }
    let after = model.graph.values(&changed);
    let row_of =
        |place: usize| rows.iter().find(|cell| model.graph.input_of(**cell) == Some(place));
    let changes: Vec<Value> = changes
        .iter()
        .filter_map(|(place, less)| Some(json!([row_of(*place)?.place(), less])))
        .collect();
    let all = |values: &Values| rows.iter().map(|cell| value(values, *cell)).collect::<Vec<_>>();
    json!({ "cells": cells, "values": all(&values), "changes": changes, "after": all(&after) })
}

/// Somebody is hired now and then.
fn decided(decision: Decision) -> f64 {
    match decision {
        Decision::Hires(_, month) => f64::from(month.number() % 2),
        Decision::Lent(_) | Decision::LentLeads(_) => 0.0,
        Decision::LargestPlanFactor(_)
        | Decision::TodayRevenueMore
        | Decision::WorkRevenueMore(..)
        | Decision::DelayedWorth(..)
        | Decision::MadeWithout(..) => 1.0,
    }
}

fn value(values: &Values, cell: Cell) -> Value {
    values.get(cell).map_or(json!(""), |value| json!(value))
}
