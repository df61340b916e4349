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

use repcount::calc;
use repcount::calc::months::Forward;
use repcount::scenario::Scenario;

/// Those of the average month, then those of the calendar.
static SCENARIOS: LazyLock<Vec<(String, Scenario)>> = LazyLock::new(|| {
    let mut all = scenarios::scenarios();
    all.extend(scenarios::calendars());
    all
});
/// Ready to be carried forward.
static FORWARD: LazyLock<Vec<Forward<'static>>> =
    LazyLock::new(|| SCENARIOS.iter().map(|(_, scenario)| Forward::of(scenario)).collect());

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
        (0..times).for_each(|_| drop(black_box(calc::plan(black_box(scenario)))));
    }
}

/// The same with the explanations of all results.
#[unsafe(no_mangle)]
pub extern "C" fn explain(place: usize, times: usize) {
    if let Some(scenario) = scenario(place) {
        (0..times).for_each(|_| drop(black_box(calc::explain(black_box(scenario)))));
    }
}

/// Carries a team forward over its horizon so many times.
#[unsafe(no_mangle)]
pub extern "C" fn forward(place: usize, times: usize) {
    if let Some(forward) = FORWARD.get(place) {
        (0..times).for_each(|_| {
            black_box(black_box(forward).made());
        });
    }
}

/// Computes all of the calendar, whom to hire included.
#[unsafe(no_mangle)]
pub extern "C" fn outlook(place: usize, times: usize) {
    if let Some(scenario) = scenario(place) {
        (0..times).for_each(|_| drop(black_box(calc::months::outlook(black_box(scenario)))));
    }
}
