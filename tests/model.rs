//! What holds of every model: it follows the structure of a scenario alone, and its slopes are those of
//! its values.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::scenario::{ordinary, scenario};
use proptest::prelude::*;
use repcount::answer::{Plan, first_sight};
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::graph::Rounding;
use repcount::model::{Input, Model};
use repcount::scenario::{Circumstance, Entry, InputId, Origin, TimelineField, WhatIf};

/// A number within the bounds of an input.
fn within(input: InputId, share: f64) -> f64 {
    let spec = input.spec();
    let value = spec.min + share * (spec.max - spec.min).min(1e6);
    if spec.whole { value.round() } else { value }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 300, ..ProptestConfig::default() })]

    /// Formulas can't see numbers: with all of them changed the model is the same.
    #[test]
    fn the_model_is_that_of_the_structure(
        scenario in scenario(),
        shares in prop::collection::vec(0.0..1.0_f64, 400),
    ) {
        let model = Model::build(&scenario, None);
        let mut changed = scenario.clone();
        for (input, share) in model.graph.inputs().iter().zip(shares.iter().cycle()) {
            let Input::Entered(input) = *input else { continue };
            let given = scenario.entry(input).filter(|entry| entry.origin != Origin::Default);
            if given.is_some() {
                changed.put(input, Some(Entry::typed(within(input, *share))));
            }
        }
        let again = Model::build(&changed, None);
        prop_assert!(model.graph == again.graph, "{}\n\n{}", model.graph, again.graph);
        prop_assert!(model.serves(&changed, None));
    }

    /// A model serves no scenario whose own model is another one, and what comes of one that is kept
    /// is what comes of a new one.
    #[test]
    fn a_model_serves_those_of_its_structure(
        scenario in scenario(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0.0..=1.0_f64), 1..4),
        what_if in prop::option::of(0.0..=5.0_f64),
    ) {
        let mut changed = scenario.clone();
        let all = scenario.inputs();
        for (place, share) in changes {
            let input = *place.get(&all);
            // Now and then at the end of its bounds, or not given any more.
            let value = match share {
                low if low < 0.2 => None,
                high if high > 0.8 => Some(within(input, 1.0)),
                share => Some(within(input, share)),
            };
            changed.put(input, value.filter(|value| input.spec().accepts(*value)).map(Entry::typed));
        }
        let tried = |factor| WhatIf {
            circumstance: Circumstance::ALL[scenario.roles.len() % Circumstance::ALL.len()],
            factor,
            from: scenario.timeline.start,
        };
        let what_if = what_if.map(tried);
        let model = Model::build(&scenario, what_if.map(|_| tried(0.9)));
        if model.serves(&changed, what_if) {
            let own = Model::build(&changed, what_if);
            prop_assert!(model.graph == own.graph, "{}\n\n{}", model.graph, own.graph);
        }
        let (kept, new) = (first_sight(&scenario, None).next(&changed, what_if), first_sight(&changed, what_if));
        let figures = |plan: &Plan| plan.figures().collect::<Vec<_>>();
        prop_assert_eq!(figures(&kept), figures(&new));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 50, ..ProptestConfig::default() })]

    #[test]
    fn slopes_agree_with_differences(mut scenario in ordinary()) {
        scenario.timeline.inputs.put(TimelineField::Horizon, Some(Entry::typed(3.0)));
        let model = Model::build(&scenario, None);
        prop_assume!(model.cycle.is_empty());
        // A whole number of hires would stand where kinks meet, and there a rounding error says which side counts.
        let inputs = model.inputs(&scenario, None, |_| 1.37);
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
                let by = if slope.at_kink {
                    model.graph.rising(&values, cell, place, Rounding::Steps)
                } else {
                    slope.by
                };
                prop_assert!(
                    (by - two).abs() <= 1e-2 * two.abs() + 100.0 * least,
                    "{} with {}: {} and {}", figure, slope.input, by, two
                );
            }
        }
    }
}
