//! The model as a graph gives the figures that the formulas give.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use std::collections::BTreeMap;

use common::scenario::{ordinary, scenario};
use proptest::prelude::*;
use repcount::calc::months::{Outlook, outlook};
use repcount::calc::{FigureId, Metric, Place, Team, plan, sizing_cycle};
use repcount::graph::Rounding;
use repcount::model::{Input, Model, decided};
use repcount::preset::Preset;
use repcount::scenario::{Entry, InputId, Origin, Scenario, TimelineField};
use repcount::staffing::{Reading, bindings, delays};

/// Whether two values are the same but for the last digits of long sums.
fn same(one: f64, other: f64) -> bool {
    one == other || (one - other).abs() <= 1e-12 * one.abs().max(other.abs())
}

/// Figures of the plan on the calendar that only explanations had.
fn is_of_the_plan(figure: &FigureId) -> bool {
    figure.at.is_some_and(|at| at.team.is_none()) && figure.metric != Metric::Target
}

/// Whether a figure, by its name, is the difference of others.
fn is_difference(figure: &str) -> bool {
    let metric = figure.split(['/', '@']).next().unwrap_or_default();
    ["binding_margin", "delay_cost", "cash", "cash_needed", "missing", "shortfall", "leads_lost"]
        .contains(&metric)
}

fn check(scenario: &Scenario) -> Result<(), TestCaseError> {
    let model = Model::build(scenario);
    if !model.cycle.is_empty() || !sizing_cycle(scenario).is_empty() {
        return Ok(());
    }
    let (plan, _) = plan(scenario);
    let outlook = outlook(scenario);
    // Seats that lose more to switching than their people give, and the end of time.
    let is_odd = |(figure, value): &(FigureId, f64)| {
        (figure.metric == Metric::Ramped && *value < 0.0)
            || figure.at.and_then(|at| at.month).is_some_and(|month| month.year() == 9999)
    };
    if outlook.figures().iter().any(is_odd) {
        return Ok(());
    }
    let inputs = model.inputs(scenario, |decision| decided(&plan, &outlook, decision));
    let values = model.graph.values(&inputs);
    let expected: BTreeMap<String, f64> = plan
        .figures()
        .chain(outlook.figures())
        .map(|(figure, value)| (figure.to_string(), value))
        .collect();
    let found: BTreeMap<String, f64> = model
        .graph
        .figures()
        .filter(|(figure, _)| !is_of_the_plan(figure))
        .filter_map(|(figure, cell)| Some((figure.to_string(), values.get(cell)?)))
        .collect();
    let largest = expected.values().fold(0.0_f64, |most, value| most.max(value.abs()));
    for (figure, value) in &expected {
        let found = found.get(figure).copied().unwrap_or(f64::NAN);
        // A difference of huge numbers is as exact as those are.
        let is_close = is_difference(figure) && (*value - found).abs() <= 1e-10 * largest;
        prop_assert!(
            same(*value, found) || is_close,
            "{} is {}, in the graph {}",
            figure,
            value,
            found
        );
    }
    for (figure, value) in &found {
        prop_assert!(expected.contains_key(figure), "{} is {} in the graph alone", figure, value);
    }
    check_searches(scenario, &model, inputs, &outlook)?;
    prop_assert_eq!(model.bottleneck(&values), plan.bottleneck);
    for source in &scenario.sources {
        prop_assert_eq!(model.limit(&values, source.key), plan.limit(source.key));
    }
    Ok(())
}

#[test]
fn test_presets() {
    for preset in Preset::ALL {
        check(&preset.scenario()).unwrap();
    }
}

/// What holds up each month, and what it costs to be late, read from the graph.
fn check_searches(
    scenario: &Scenario,
    model: &Model,
    inputs: Vec<f64>,
    outlook: &Outlook,
) -> Result<(), TestCaseError> {
    let reading = Reading::of(model, inputs);
    let get = |metric, place, month, team| {
        outlook.get(FigureId::new(metric, place).at(Some(month), Some(team)))
    };
    let close = |one: f64, other: Option<f64>| {
        other.is_some_and(|other| (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0))
    };
    let found = bindings(scenario, &reading);
    for bound in &found {
        let more = get(Metric::WorkRevenueMore, Place::Overall, bound.month, bound.team);
        prop_assert!(close(bound.revenue_more, more), "{:?} and {:?}", bound, more);
    }
    let bound = outlook.bindings.iter().chain(&outlook.bindings_today).flatten();
    prop_assert_eq!(found.len(), bound.count());
    for delayed in delays(&reading) {
        let place = Place::Role(delayed.role);
        for (found, metric) in
            [(delayed.revenue, Metric::DelayedRevenue), (delayed.cost, Metric::DelayedCost)]
        {
            let expected = get(metric, place, delayed.month, Team::Hired);
            prop_assert!(close(found, expected), "{:?}: {:?}", delayed, expected);
        }
    }
    Ok(())
}

/// A number within the bounds of an input.
fn within(input: InputId, share: f64) -> f64 {
    let spec = input.spec();
    let value = spec.min + share * (spec.max - spec.min).min(1e6);
    if spec.whole { value.round() } else { value }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn ordinary_scenarios(scenario in ordinary()) {
        check(&scenario)?;
    }

    /// Formulas can't see numbers: with all of them changed the model is the same.
    #[test]
    fn the_model_is_that_of_the_structure(
        scenario in scenario(),
        shares in prop::collection::vec(0.0..1.0_f64, 400),
    ) {
        let model = Model::build(&scenario);
        let mut changed = scenario.clone();
        for (input, share) in model.graph.inputs().iter().zip(shares.iter().cycle()) {
            let Input::Entered(input) = *input else { continue };
            let given = scenario.entry(input).filter(|entry| entry.origin != Origin::Default);
            if given.is_some() {
                changed.put(input, Some(Entry::typed(within(input, *share))));
            }
        }
        let again = Model::build(&changed);
        prop_assert!(model.graph == again.graph, "{}\n\n{}", model.graph, again.graph);
    }

    #[test]
    fn extreme_scenarios(scenario in scenario()) {
        check(&scenario)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 50, ..ProptestConfig::default() })]

    #[test]
    fn slopes_agree_with_differences(mut scenario in ordinary()) {
        scenario.timeline.inputs.put(TimelineField::Horizon, Some(Entry::typed(3.0)));
        let model = Model::build(&scenario);
        prop_assume!(model.cycle.is_empty());
        let inputs = model.inputs(&scenario, |_| 1.0);
        let values = model.graph.values(&inputs);
        let horizon = |metric| FigureId::new(metric, Place::Overall).at(None, Some(Team::Hired));
        // What is made of whole people leaps.
        for figure in [
            FigureId::new(Metric::Booked, Place::Overall),
            FigureId::new(Metric::Revenue, Place::Overall),
            horizon(Metric::Revenue),
            horizon(Metric::Cost),
            horizon(Metric::CashNeeded),
        ] {
            let Some(cell) = model.graph.cell(&figure) else { continue };
            let Some(here) = values.get(cell) else { continue };
            let slopes = model.graph.slopes(&values, cell, Rounding::Steps);
            for (place, slope) in slopes.into_iter().enumerate() {
                // From 0 on there may be something that doesn't apply at 0.
                if inputs[place] == 0.0 {
                    continue;
                }
                let size = inputs[place].abs().max(1e-3);
                let by = |step: f64| {
                    let mut moved = inputs.clone();
                    moved[place] += step * size;
                    Some((model.graph.values(&moved).get(cell)? - here) / (step * size))
                };
                // Where steps agree there is neither a kink nor a leap between.
                let steps = (by(2e-6), by(1e-6), by(-1e-6));
                let (Some(one), Some(two), Some(back)) = steps else { continue };
                let least = 1e-8 * here.abs() / size;
                let apart = (one - two).abs().max((back - two).abs());
                if apart > 1e-3 * two.abs() + least {
                    continue;
                }
                prop_assert!(
                    (slope.by - two).abs() <= 1e-2 * two.abs() + 100.0 * least,
                    "{} with {}: {} and {}", figure, slope.input, slope.by, two
                );
            }
        }
    }
}
