//! The calendar plays no part in the average month.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::scenario::scenario;
use proptest::prelude::*;
use repcount::answer;
use repcount::preset::Preset;
use repcount::scenario::{Inputs, RoleField, Scenario, SourceField, Timeline};

/// The same scenario without its calendar, and without those who share their time.
fn without_calendar(scenario: &Scenario) -> Scenario {
    let mut plain = scenario.clone();
    plain.timeline = Timeline::default();
    // Who holds a seat counts; since when makes no difference, as long as they are there.
    plain.team.iter_mut().for_each(|seat| seat.started = None);
    for source in &mut plain.sources {
        source.inputs.put(SourceField::SalesCycle, None);
        source.opening = Inputs::default();
    }
    for role in &mut plain.roles {
        role.inputs.put(RoleField::Attrition, None);
        role.inputs.put(RoleField::MonthsToFill, None);
        role.ramp = Inputs::default();
    }
    plain
}

/// All that is said of the average month.
fn answer(scenario: &Scenario) -> String {
    let (plan, findings) = answer::plan(scenario);
    let figures: Vec<String> =
        plan.figures().map(|(id, value)| format!("{id} {value:e}")).collect();
    format!("{figures:?} {findings:?}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn test_the_calendar_does_not_change_the_average_month(scenario in scenario()) {
        let mut everybody_there = scenario;
        everybody_there.team.iter_mut().for_each(|seat| seat.started = None);
        prop_assert_eq!(answer(&everybody_there), answer(&without_calendar(&everybody_there)));
    }
}

/// The presets answer as they would without a calendar, though they have one.
#[test]
fn test_presets_answer_without_their_calendar() {
    for known in Preset::ALL {
        let preset = known.scenario();
        let plain = without_calendar(&preset);
        assert_ne!(preset, plain);
        assert_eq!(answer(&preset), answer(&plain), "{}", known.name());
    }
}
