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
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::graph::{Rounding, Trials, Values};
use repcount::model::{Input, Model};
use repcount::scenario::{Entry, InputId, PlanField, Scenario, SourceField};

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
        let inputs = model.inputs(scenario, None, |_| 0.0);
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

/// The same after another number was typed in one field.
#[unsafe(no_mangle)]
pub extern "C" fn outlook_again(place: usize, times: usize) {
    if let Some(Known { other, outlook, .. }) = KNOWN.get(place) {
        (0..times).for_each(|_| {
            drop(black_box(answer::next_outlook(black_box(other), Some(outlook))));
        });
    }
}

/// Recalculates a scenario after another number was typed in one field.
#[unsafe(no_mangle)]
pub extern "C" fn plan_again(place: usize, times: usize) {
    if let Some(Known { other, plan, .. }) = KNOWN.get(place) {
        (0..times).for_each(|_| {
            let next = plan.next(black_box(other), None);
            drop(black_box(answer::complete(next, other)));
        });
    }
}

/// What is known of each scenario, and the scenario with another plan.
struct Known {
    plan: answer::Plan,
    outlook: answer::Outlook,
    other: Scenario,
}

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let known = |(_, scenario): &(String, Scenario)| Known {
        plan: answer::first_sight(scenario, None),
        outlook: answer::outlook(scenario),
        other: with_another_plan(scenario),
    };
    SCENARIOS.iter().map(known).collect()
});

fn with_another_plan(scenario: &Scenario) -> Scenario {
    let mut other = scenario.clone();
    let amount = scenario.plan.inputs.value(PlanField::Amount);
    other.plan.inputs.put(PlanField::Amount, Some(Entry::typed(amount * 0.99)));
    other
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

/// The average month of each scenario as a model, with the values of its inputs.
static AVERAGES: LazyLock<Vec<(Model, Vec<f64>)>> = LazyLock::new(|| {
    let read = |(_, scenario): &(String, Scenario)| {
        let model = Model::average(scenario, None);
        let inputs = model.inputs(scenario, None, |_| 0.0);
        (model, inputs)
    };
    SCENARIOS.iter().map(read).collect()
});

/// How many cells its average month has, and how many its calendar.
#[unsafe(no_mangle)]
pub extern "C" fn average_cells(place: usize) -> usize {
    AVERAGES.get(place).map_or(0, |(model, _)| model.graph.len())
}

#[unsafe(no_mangle)]
pub extern "C" fn cells(place: usize) -> usize {
    MODELS.get(place).map_or(0, |(model, _)| model.graph.len())
}

/// Computes all values of its average month.
#[unsafe(no_mangle)]
pub extern "C" fn average_values(place: usize, times: usize) {
    if let Some((model, inputs)) = AVERAGES.get(place) {
        let mut values = Values::default();
        (0..times).for_each(|_| model.graph.evaluate(black_box(inputs), black_box(&mut values)));
    }
}

/// By how much the cost of all months changes with each input.
#[unsafe(no_mangle)]
pub extern "C" fn slopes(place: usize, times: usize) {
    let Some((model, inputs)) = MODELS.get(place) else { return };
    let cost = FigureId::new(Metric::Cost, Place::Overall).at(None, Some(Team::Hired));
    let Some(cell) = model.graph.cell(&cost) else { return };
    let values = model.graph.values(inputs);
    (0..times).for_each(|_| {
        black_box(model.graph.slopes(black_box(&values), cell, Rounding::Smooth));
    });
}

/// What the machine can do: a flat array of operations over values before them, with checked access.
#[unsafe(no_mangle)]
pub extern "C" fn flat(_: usize, times: usize) {
    let mut values = vec![1.0; FLAT.len()];
    for _ in 0..times {
        for (place, (operation, one, two, three)) in FLAT.iter().enumerate() {
            let at = |place: &usize| values.get(*place).copied().unwrap_or(f64::NAN);
            let (one, two) = (at(one), at(two));
            let value = match operation {
                0 => one + two,
                1 => one - two,
                2 => one * two,
                3 if two != 0.0 => one / two,
                4 => one.min(two),
                5 => one.max(two),
                6 if one > two => at(three),
                _ => two,
            };
            if let Some(slot) = values.get_mut(place) {
                *slot = value;
            }
        }
        black_box(&values);
    }
}

/// How many operations those are.
#[unsafe(no_mangle)]
pub extern "C" fn flat_cells() -> usize {
    FLAT.len()
}

static FLAT: LazyLock<Vec<(u8, usize, usize, usize)>> = LazyLock::new(|| {
    let before = |place: usize, step: usize| place.saturating_sub(step * 7 + 1);
    let operation = |place: usize| {
        ((place * 5 % 7) as u8, before(place, 1), before(place, place % 13), before(place, 3))
    };
    (0..20_000).map(operation).collect()
});

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
