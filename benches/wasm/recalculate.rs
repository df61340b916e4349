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
use repcount::scenario::Scenario;

static SCENARIOS: LazyLock<Vec<(String, Scenario)>> = LazyLock::new(scenarios::scenarios);

fn main() {}

fn scenario(place: usize) -> Option<&'static Scenario> {
    SCENARIOS.get(place).map(|(_, scenario)| scenario)
}

/// How many scenarios there are.
#[unsafe(no_mangle)]
pub extern "C" fn count() -> usize {
    SCENARIOS.len()
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
