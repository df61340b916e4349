//! Counting the plan in something else, without planning for more or less.

use crate::answer;
use crate::figure::{Metric, Place};
use crate::scenario::{Entry, Field, Measure, PlanField, Scenario};

/// Decimals beyond which a number of deals is taken as it comes.
const MOST_DECIMALS: i32 = 9;
/// What rounding may lose at most, as a share of the amount.
const LOSS: f64 = 0.005;

/// Counts the plan in deals or in money; its amount becomes what the same sales are worth.
pub(super) fn set_measure(scenario: &mut Scenario, measure: Measure) {
    if scenario.plan.measure == measure {
        return;
    }
    let amount = scenario.plan.inputs.value(PlanField::Amount);
    let value = value_of_deal(scenario);
    scenario.plan.measure = measure;
    let counted = match measure {
        Measure::Revenue => whole(amount * value),
        Measure::Deals => {
            // As few decimals as make the same money: counted in money again, it is what it was.
            let mut fewest = (0..=MOST_DECIMALS).map(|decimals| {
                let unit = 10.0_f64.powi(decimals);
                (amount / value * unit).round() / unit
            });
            let same = |deals: &f64| {
                let mut rounded = scenario.clone();
                put(&mut rounded, amount, *deals);
                whole(deals * value_of_deal(&rounded)) == whole(amount)
            };
            fewest.find(same).unwrap_or(amount / value)
        }
    };
    put(scenario, amount, counted);
}

/// What a deal brings on average, over the sources as the plan is split; the plan's own value where
/// none is closed.
fn value_of_deal(scenario: &Scenario) -> f64 {
    let plan = answer::first_sight(scenario, None);
    let sum = |metric| plan.get(metric, Place::Overall).unwrap_or(0.0);
    let average = sum(Metric::Revenue) / sum(Metric::Deals);
    if average.is_finite() && average > 0.0 {
        average
    } else {
        scenario.plan.inputs.value(PlanField::DealValue)
    }
}

/// Money without small change, unless it is little else.
fn whole(amount: f64) -> f64 {
    let rounded = amount.round();
    if (rounded - amount).abs() <= LOSS * amount { rounded } else { amount }
}

/// The amount counts as typed, unless it is the one that was there.
fn put(scenario: &mut Scenario, before: f64, amount: f64) {
    if amount != before {
        let amount = amount.min(PlanField::Amount.spec().max);
        scenario.plan.inputs.put(PlanField::Amount, Some(Entry::typed(amount)));
    }
}
