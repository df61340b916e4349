//! The budget, and the largest plan that it carries (model §4).

use super::cost::costs;
use super::funnel::{SplitFacts, funnel};
use super::people::staffing;
use super::quantity::TOLERANCE;
use super::reading::{Reading, Spot};
use super::{Metric, Place, Quantity};
use crate::scenario::{BudgetKind, PolicyField, Role, RoleField, Scenario};

/// The greatest multiple of the plan that is looked at; a budget that carries it sets no limit.
const LARGEST_FACTOR: f64 = 1e6;
/// With more hires than this between two factors, halving the distance finds the decisive one
/// sooner than going from hire to hire.
const FEW_HIRES: f64 = 3.0;
/// Enough to halve any distance until nothing is left of it.
const MOST_ROUNDS: usize = 100;

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

/// The plan times a factor.
struct Trial {
    factor: f64,
    cost: f64,
    split: SplitFacts,
    /// For each role its people, and the people that it needs before they are rounded up.
    roles: Vec<(f64, f64)>,
}

impl Trial {
    fn of(scenario: &Scenario, factor: f64) -> Self {
        let mut reading = Reading::<f64>::scaled(scenario, factor);
        let funnel = funnel(&mut reading);
        let staff = staffing(&mut reading, &funnel.sources);
        let cost = costs(&mut reading, &funnel.sources, &staff).total;
        let full = |role: &Role| 1.0 + role.inputs.value(RoleField::Overload);
        let roles = scenario.roles.iter().zip(&staff);
        let roles = roles.map(|(role, staff)| (staff.people, staff.fte / full(role))).collect();
        Self { factor, cost, split: funnel.facts, roles }
    }

    fn fits(&self, budget: f64) -> bool {
        self.cost <= budget * (1.0 + 1e-12)
    }

    /// How many people more the other trial has.
    fn hires_until(&self, other: &Self) -> f64 {
        self.roles.iter().zip(&other.roles).map(|(own, other)| other.0 - own.0).sum()
    }

    /// Whether from here to there cost is a straight line: the plan is split in the same way, and
    /// nobody is hired.
    fn is_straight_to(&self, other: &Self) -> bool {
        self.split == other.split && self.hires_until(other) == 0.0
    }

    /// Where the straight line to a trial that doesn't fit meets the budget.
    fn meets(&self, budget: f64, other: &Self) -> f64 {
        let way = (budget - self.cost) / (other.cost - self.cost);
        self.factor + way.max(0.0) * (other.factor - self.factor)
    }

    /// The last factor before the first hire on the way to the other trial, and one just past it,
    /// if work grows evenly. It does, except for roles that follow others' people.
    fn first_hire(&self, other: &Self) -> Option<(f64, f64)> {
        let ways = self.roles.iter().zip(&other.roles).filter(|(own, other)| own.0 != other.0);
        let ways = ways.map(|(own, other)| {
            let growth = other.1 - own.1;
            ((own.0 - own.1) / growth, (own.0 - own.1 + 3.0 * TOLERANCE) / growth)
        });
        let (at, past) = ways.min_by(|left, right| left.0.total_cmp(&right.0))?;
        let [at, past] = [at, past].map(|way| self.factor + way * (other.factor - self.factor));
        (at > self.factor && past > at && past < other.factor).then_some((at, past))
    }
}

/// The largest factor at which the plan costs no more than the budget, people whole at every step;
/// 0 where not even a plan of nothing fits, `None` where the cost stays below the budget whatever
/// is sold.
///
/// Cost never falls as the plan grows, so the answer lies between a factor that fits and one that
/// doesn't. It is where cost meets the budget on a straight line, or just before a hire.
fn largest_factor(scenario: &Scenario, budget: f64) -> Option<f64> {
    let trial = |factor| Trial::of(scenario, factor);
    let fits = |trial: &Trial| trial.fits(budget);
    let mut high = trial(1.0);
    let mut low = if fits(&high) { None } else { Some(trial(0.0)).filter(fits) };
    if low.is_none() && !fits(&high) {
        return Some(0.0);
    }
    while fits(&high) {
        if high.factor >= LARGEST_FACTOR {
            return None;
        }
        let next = trial(high.factor * 2.0);
        low = Some(std::mem::replace(&mut high, next));
    }
    let mut low = low?;
    for _ in 0..MOST_ROUNDS {
        if low.is_straight_to(&high) {
            return Some(low.meets(budget, &high));
        }
        let few = low.hires_until(&high) <= FEW_HIRES;
        if let Some((at, past)) = low.first_hire(&high).filter(|_| few) {
            let at = trial(at);
            if fits(&at) {
                let past = trial(past);
                if !fits(&past) {
                    return Some(at.factor);
                }
                low = past;
            } else {
                high = at;
            }
        }
        let middle = trial(low.factor + (high.factor - low.factor) / 2.0);
        if middle.factor <= low.factor || middle.factor >= high.factor {
            break;
        }
        if fits(&middle) { low = middle } else { high = middle }
    }
    Some(low.factor)
}
