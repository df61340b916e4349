//! The budget, and the largest plan that it carries (model §4).

use super::cost::costs;
use super::funnel::funnel;
use super::people::{Staff, staffing};
use super::quantity::TOLERANCE;
use super::reading::{Reading, Spot};
use super::split::SplitFacts;
use super::{Metric, Quantity, trace};
use crate::scenario::{BudgetKind, PolicyField, Role, RoleField, Scenario};

/// The greatest multiple of the plan that is looked at; a budget that carries it sets no limit.
const LARGEST_FACTOR: f64 = 1e6;
/// With more hires than this between two factors, halving the distance finds the decisive one
/// sooner than going from hire to hire.
const FEW_HIRES: f64 = 3.0;
/// By how many people a factor just past a hire is past it.
const PAST: f64 = 3.0 * TOLERANCE;
/// Distance of two factors between which nobody minds; relative, where they are above 1.
const CLOSE: f64 = 1e-7;
/// Enough to halve any distance until nothing is left of it.
const MOST_ROUNDS: usize = 100;

pub(super) fn budget(reading: &mut Reading<'_>) {
    let spot = Spot::OVERALL;
    let budget = match reading.scenario.policy.budget_kind {
        BudgetKind::None => None,
        BudgetKind::PerMonth => reading.policy_if(PolicyField::Budget),
        BudgetKind::PerYear => reading
            .policy_if(PolicyField::BudgetPerYear)
            .map(|budget| budget / Quantity::number(12.0)),
        // The money that this share is at today's plan: a larger plan does not raise it.
        BudgetKind::ShareOfRevenue => reading
            .get(Metric::Revenue, spot)
            .map(|revenue| reading.policy(PolicyField::BudgetShare) * revenue),
    };
    let Some(budget) = reading.put_if(Metric::Budget, spot, budget) else { return };
    let Some(cost) = reading.get(Metric::Cost, spot) else { return };
    reading.put(Metric::BudgetLeft, spot, budget - cost);
    let overall = |metric| reading.get(metric, spot).map(|figure| figure.value());
    let given = overall(Metric::GivenTotal).zip(overall(Metric::PlanPerMonth));
    let given = given.map_or(0.0, |(given, plan)| given / plan);
    let (scenario, order) = (reading.scenario, reading.order);
    let factor = trace::unrecorded(|| largest_factor(scenario, order, budget.value(), given));
    let Some(factor) = factor else { return };
    let factor = Quantity::found(factor, budget);
    let factor = reading.put(Metric::LargestPlanFactor, spot, factor);
    if let Some(plan) = reading.get(Metric::PlanPerMonth, spot) {
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
    fn of(scenario: &Scenario, order: &[usize], factor: f64) -> Self {
        let mut reading = Reading::scaled(scenario, order, factor);
        let funnel = funnel(&mut reading);
        let staff = staffing(&mut reading, &funnel.sources);
        let cost = costs(&mut reading, &funnel.sources, &staff).total.value();
        let full = |role: &Role| 1.0 + role.inputs.value(RoleField::Overload);
        let roles = scenario.roles.iter().zip(&staff);
        let people =
            |(role, staff): (&Role, &Staff)| (staff.people.value(), staff.fte.value() / full(role));
        let roles = roles.map(people).collect();
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
        self.factor + way.clamp(0.0, 1.0) * (other.factor - self.factor)
    }

    /// The factor before the first hire on the way to the other trial, and one just past it, if
    /// work grows evenly. It does, except for roles that follow others' people.
    fn first_hire(&self, other: &Self) -> Option<(f64, f64)> {
        let ways = self.roles.iter().zip(&other.roles).filter(|(own, other)| own.0 < other.0);
        let ways = ways.map(|(own, other)| {
            let (room, growth) = (own.0 - own.1, other.1 - own.1);
            (room.max(0.0) / growth, (room + PAST) / growth)
        });
        let (at, past) = ways.min_by(|left, right| left.0.total_cmp(&right.0))?;
        let [at, past] = [at, past].map(|way| self.factor + way * (other.factor - self.factor));
        Some((at, past))
    }
}

/// The largest factor at which the plan costs no more than the budget, people whole at every step;
/// 0 where not even a plan of nothing fits, `None` where the cost stays below the budget whatever
/// is sold. The given sources make the plan by themselves up to the factor `given`.
///
/// Cost never falls as the plan grows, so the answer lies between a factor that fits and one that
/// doesn't. It is where cost meets the budget on a straight line, or just before a hire.
fn largest_factor(scenario: &Scenario, order: &[usize], budget: f64, given: f64) -> Option<f64> {
    let trial = |factor| Trial::of(scenario, order, factor);
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
    for round in 0..MOST_ROUNDS {
        if low.is_straight_to(&high) {
            return Some(low.meets(budget, &high));
        }
        // Where cost bends or leaps next, if that is likely to be the decisive place.
        let place = if low.split.given_suffice && !high.split.given_suffice {
            Some((given, given * (1.0 + PAST)))
        } else if round % 3 != 2 && low.hires_until(&high) <= FEW_HIRES {
            low.first_hire(&high)
        } else {
            None
        };
        let inside = |past| past > low.factor && past < high.factor;
        if let Some((at, past)) = place.filter(|(_, past)| inside(*past)) {
            let past = trial(past);
            if fits(&past) {
                low = past;
                continue;
            }
            let at = trial(at.max(low.factor));
            if !fits(&at) {
                high = at;
                continue;
            }
            if past.factor - at.factor <= CLOSE * at.factor.max(1.0) {
                return Some(at.factor);
            }
            (low, high) = (at, past);
            continue;
        }
        let middle = low.factor + (high.factor - low.factor) / 2.0;
        let probe = if round % 2 == 0 { low.meets(budget, &high) } else { middle };
        if probe <= low.factor || probe >= high.factor {
            continue;
        }
        let probe = trial(probe);
        if fits(&probe) { low = probe } else { high = probe }
    }
    Some(low.factor)
}
