//! The recalculations of `benches/recalculate.rs` as a wasm module without imports, which
//! `tests/e2e/bench-recalculate.mjs` runs in the browser. The clock is on its side.
//!
//! A program and not an example, because examples are built with the crates of the tests, some of
//! which don't compile to wasm; and without wasm-bindgen, because numbers are all that is passed.

#![allow(unsafe_code, reason = "without a fixed name the browser could not call these functions")]

#[path = "../scenarios/mod.rs"]
mod scenarios;

use std::hint::black_box;
use std::sync::LazyLock;

use repcount::answer;
use repcount::figure::Metric;
use repcount::graph::{Trials, Values};
use repcount::model::{Input, Model};
use repcount::scenario::{InputId, Scenario, SourceField};

/// Those of the average month, then those of the calendar.
static SCENARIOS: LazyLock<Vec<(String, Scenario)>> = LazyLock::new(|| {
    let mut all = scenarios::scenarios();
    all.extend(scenarios::calendars());
    all
});

/// The model of each scenario, with the values of its inputs.
static MODELS: LazyLock<Vec<(Model, Vec<f64>)>> = LazyLock::new(|| {
    let read = |(_, scenario): &(String, Scenario)| {
        let model = Model::build(scenario, None);
        let inputs = model.inputs(scenario, |_| 0.0);
        (model, inputs)
    };
    SCENARIOS.iter().map(read).collect()
});

fn main() {}

fn scenario(place: usize) -> Option<&'static Scenario> {
    SCENARIOS.get(place).map(|(_, scenario)| scenario)
}

/// How many scenarios there are.
#[unsafe(no_mangle)]
pub extern "C" fn count() -> usize {
    SCENARIOS.len()
}

/// How many of them, at the end, are of the calendar.
#[unsafe(no_mangle)]
pub extern "C" fn count_calendars() -> usize {
    scenarios::calendars().len()
}

/// Where the scenario's name is in memory.
#[unsafe(no_mangle)]
pub extern "C" fn name(place: usize) -> *const u8 {
    SCENARIOS.get(place).map_or("", |(name, _)| name).as_ptr()
}

#[unsafe(no_mangle)]
pub extern "C" fn name_length(place: usize) -> usize {
    SCENARIOS.get(place).map_or(0, |(name, _)| name.len())
}

#[unsafe(no_mangle)]
pub extern "C" fn sources(place: usize) -> usize {
    scenario(place).map_or(0, |scenario| scenario.sources.len())
}

#[unsafe(no_mangle)]
pub extern "C" fn roles(place: usize) -> usize {
    scenario(place).map_or(0, |scenario| scenario.roles.len())
}

/// Recalculates a scenario so many times.
#[unsafe(no_mangle)]
pub extern "C" fn plan(place: usize, times: usize) {
    if let Some(scenario) = scenario(place) {
        (0..times).for_each(|_| drop(black_box(answer::plan(black_box(scenario)))));
    }
}

/// The same with the explanations of all results.
#[unsafe(no_mangle)]
pub extern "C" fn explain(place: usize, times: usize) {
    if let Some(scenario) = scenario(place) {
        (0..times).for_each(|_| {
            let (plan, _) = answer::plan(black_box(scenario));
            for (figure, _) in plan.figures() {
                black_box(plan.formula(figure));
            }
        });
    }
}

/// Computes all of the calendar, whom to hire included.
#[unsafe(no_mangle)]
pub extern "C" fn outlook(place: usize, times: usize) {
    if let Some(scenario) = scenario(place) {
        (0..times).for_each(|_| drop(black_box(answer::outlook(black_box(scenario)))));
    }
}

/// Writes the model of a scenario.
#[unsafe(no_mangle)]
pub extern "C" fn build(place: usize, times: usize) {
    if let Some(scenario) = scenario(place) {
        (0..times).for_each(|_| drop(black_box(Model::build(black_box(scenario), None))));
    }
}

/// Computes all of its values.
#[unsafe(no_mangle)]
pub extern "C" fn values(place: usize, times: usize) {
    if let Some((model, inputs)) = MODELS.get(place) {
        let mut values = Values::default();
        (0..times).for_each(|_| model.graph.evaluate(black_box(inputs), black_box(&mut values)));
    }
}

/// Computes what all teams make of all months for so many sets of all win rates.
#[unsafe(no_mangle)]
pub extern "C" fn trials(place: usize, times: usize) {
    let Some((model, inputs)) = MODELS.get(place) else { return };
    let is_rate = |input: &Input| {
        matches!(
            input,
            Input::Entered(InputId::Source(
                _,
                SourceField::WinRate | SourceField::MeetingToDeal | SourceField::QualificationRate
            ))
        )
    };
    let varied: Vec<usize> = (0..)
        .zip(model.graph.inputs())
        .filter(|(_, input)| is_rate(input))
        .map(|(at, _)| at)
        .collect();
    let wanted: Vec<_> = model
        .graph
        .figures()
        .filter(|(figure, _)| figure.metric == Metric::PlanMade)
        .map(|(_, cell)| cell)
        .collect();
    let mut trials = Trials::of(&model.graph, &model.graph.values(inputs), &varied, &wanted);
    let give = |number: usize, set: &mut [f64]| {
        for (slot, place) in set.iter_mut().zip(&varied) {
            let usual = inputs.get(*place).copied().unwrap_or_default();
            *slot = usual * (0.8 + (number % 400) as f64 * 0.001);
        }
    };
    trials.run(times, give, |_, made| {
        black_box(made);
    });
}
