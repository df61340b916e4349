//! The budget, and the largest plan that it carries (model §4).

use super::cost::costs;
use super::funnel::funnel;
use super::people::staffing;
use super::reading::{Reading, Spot};
use super::{Metric, Place, Quantity};
use crate::scenario::{BudgetKind, PolicyField, Scenario};

/// The greatest multiple of the plan that is looked at; a budget that carries it sets no limit.
const LARGEST_FACTOR: f64 = 1e6;

pub(super) fn budget<Q: Quantity>(reading: &mut Reading<'_, Q>) {
    let spot = Spot::OVERALL;
    let budget = match reading.scenario.policy.budget_kind {
        BudgetKind::None => None,
        BudgetKind::PerMonth => reading.policy_if(PolicyField::Budget),
        // The money that this share is at today's plan: a larger plan does not raise it.
        BudgetKind::ShareOfRevenue => reading
            .get(Metric::Revenue, Place::Overall)
            .map(|revenue| reading.policy(PolicyField::BudgetShare) * revenue),
    };
    let Some(budget) = reading.put_if(Metric::Budget, spot, budget) else { return };
    let Some(cost) = reading.get(Metric::Cost, Place::Overall) else { return };
    reading.put(Metric::BudgetLeft, spot, budget.clone() - cost);
    let Some(factor) = largest_factor(reading.scenario, budget.value()) else { return };
    let factor = Q::found(factor, vec![budget]);
    let factor = reading.put(Metric::LargestPlanFactor, spot, factor);
    if let Some(plan) = reading.get(Metric::PlanPerMonth, Place::Overall) {
        reading.put(Metric::LargestPlan, spot, plan * factor);
    }
}

/// Cost and people of the plan times a factor.
struct Trial {
    cost: f64,
    people: Vec<f64>,
}

fn trial(scenario: &Scenario, factor: f64) -> Trial {
    let mut reading = Reading::<f64>::scaled(scenario, factor);
    let funnel = funnel(&mut reading);
    let staff = staffing(&mut reading, &funnel.sources);
    let cost = costs(&mut reading, &funnel.sources, &staff).total;
    Trial { cost, people: staff.iter().map(|staff| staff.people).collect() }
}

/// The largest factor at which the plan costs no more than the budget, people whole at every step;
/// `None` where the cost stays below it whatever is sold.
///
/// Cost never falls as the plan grows, so the answer lies between a factor that fits and one that
/// doesn't. While people are the same at both ends, cost is a straight line between them.
fn largest_factor(scenario: &Scenario, budget: f64) -> Option<f64> {
    let fits = |trial: &Trial| trial.cost <= budget * (1.0 + 1e-12);
    let mut low = 0.0;
    let mut low_trial = trial(scenario, low);
    if !fits(&low_trial) {
        return Some(0.0);
    }
    let mut high = 1.0;
    let mut high_trial = trial(scenario, high);
    while fits(&high_trial) {
        if high >= LARGEST_FACTOR {
            return None;
        }
        (low, low_trial) = (high, high_trial);
        high *= 2.0;
        high_trial = trial(scenario, high);
    }
    for _ in 0..100 {
        if low_trial.people == high_trial.people {
            let slope = (high_trial.cost - low_trial.cost) / (high - low);
            if slope > 0.0 {
                let factor = low + (budget - low_trial.cost) / slope;
                let within = factor > low && factor < high;
                if within && fits(&trial(scenario, factor)) {
                    return Some(factor);
                }
            }
        }
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high || high - low <= 1e-12 * high {
            break;
        }
        let middle_trial = trial(scenario, middle);
        if fits(&middle_trial) {
            (low, low_trial) = (middle, middle_trial);
        } else {
            (high, high_trial) = (middle, middle_trial);
        }
    }
    Some(low)
}
