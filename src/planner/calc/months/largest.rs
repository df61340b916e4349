//! The largest plan that a budget carries, with the team and the hires that it takes.

use super::forward::{Run, forward};
use super::model::Model;
use super::planned::Planned;
use super::propose::propose_by;
use super::shared::together_soon;
use crate::calc::Team;
use crate::calc::number::per;
use crate::scenario::{BudgetKind, PolicyField, Scenario};

/// The largest plan within the budget.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LargestPlan {
    /// What the plan of every month is multiplied by.
    pub factor: f64,
    /// The plan of the horizon then, in the plan's measure.
    pub plan: f64,
    /// People to hire then, over the horizon.
    pub hires: u32,
    /// What it costs over the horizon.
    pub cost: f64,
}

/// The greatest multiple of the plan that is looked at.
const MOST: f64 = 1e9;
/// Enough to find a factor to a millionth.
const ROUNDS: usize = 30;
/// Shares of deals that are as good as equal.
const HAIR: f64 = 1e-6;

/// The largest multiple of the plan whose cost, proposed hires included, stays within the budget:
/// within a monthly budget in every month, within a yearly one in every twelve months from the
/// start, within a share of revenue over the horizon at today's plan. A larger plan than today's has
/// to be worked for as well in the last month: hires who can't come in time cost nothing. `None`
/// without a budget, or where not even a plan of nothing fits, or nobody and no source
/// works for the plan. Hires placed by hand play no part.
pub fn largest_plan(scenario: &Scenario) -> Option<LargestPlan> {
    let model = Model::<f64>::of(scenario);
    let limit = Limit::of(&model)?;
    let planned = Planned::of(&model, 1.0);
    let no_deals = planned.deals.iter().flatten().all(|deals| *deals == 0.0);
    if scenario.roles.is_empty() || no_deals {
        return None;
    }
    let carry = |planned: &Planned<f64>| {
        let starters = propose_by(&model, planned, together_soon).starters;
        let run = forward(&model, planned, Team::Hired, &starters);
        let worked = worked(&model, planned, &run);
        (starters, run, worked)
    };
    let (.., worked_now) = carry(&planned);
    let fits = |factor: f64| {
        let planned = Planned::of(&model, factor);
        let (starters, run, worked) = carry(&planned);
        let costs: Vec<f64> = run.months.iter().map(|month| month.cost).collect();
        let hires = starters.iter().flatten().sum::<f64>() as u32;
        let plan = planned.targets.iter().sum();
        // A plan that nobody works for costs nothing.
        let hollow = factor > 1.0 && worked < worked_now.min(1.0) - HAIR;
        let found = LargestPlan { factor, plan, hires, cost: run.cost };
        (!hollow && limit.carries(&costs)).then_some(found)
    };
    let mut best = fits(0.0)?;
    let mut high = 1.0;
    while high < MOST {
        match fits(high) {
            Some(found) => best = found,
            None => break,
        }
        high *= 2.0;
    }
    for _ in 0..ROUNDS {
        if high - best.factor <= 1e-6 * high {
            break;
        }
        let middle = f64::midpoint(best.factor, high);
        match fits(middle) {
            Some(found) => best = found,
            None => high = middle,
        }
    }
    Some(best)
}

/// The share of the last month's planned deals that its work leads to.
fn worked(model: &Model<'_, f64>, planned: &Planned<f64>, run: &Run<f64>) -> f64 {
    let (Some(month), Some(work)) = (run.months.last(), planned.work.last()) else { return 1.0 };
    let held = month.sources.iter().map(|source| source.served.held);
    let led_to = model.sources.iter().zip(held);
    let led_to: f64 = led_to.map(|(source, held)| held * source.shocked.held_to_deal()).sum();
    per(led_to, work.iter().map(|work| work.deals).sum()).unwrap_or(1.0)
}

enum Limit {
    Month(f64),
    Year(f64),
    Horizon(f64),
}

impl Limit {
    fn of(model: &Model<'_, f64>) -> Option<Self> {
        let policy = &model.scenario.policy;
        let value = |field| policy.inputs.entry(field).map(|entry| entry.value);
        match policy.budget_kind {
            BudgetKind::None => None,
            BudgetKind::PerMonth => value(PolicyField::Budget).map(Self::Month),
            BudgetKind::PerYear => value(PolicyField::BudgetPerYear).map(Self::Year),
            BudgetKind::ShareOfRevenue => {
                let planned = Planned::of(model, 1.0);
                let closing =
                    planned.deals.iter().flat_map(|deals| deals.iter().zip(&model.sources));
                let revenue: f64 = closing.map(|(deals, source)| deals * source.value).sum();
                value(PolicyField::BudgetShare).map(|share| Self::Horizon(share * revenue))
            }
        }
    }

    fn carries(&self, costs: &[f64]) -> bool {
        let hair = 1.0 + 1e-9;
        match self {
            Self::Month(most) => costs.iter().all(|cost| *cost <= most * hair),
            // A year that is not whole has its part of the budget.
            Self::Year(most) => costs
                .chunks(12)
                .all(|year| year.iter().sum::<f64>() <= most * hair * year.len() as f64 / 12.0),
            Self::Horizon(most) => costs.iter().sum::<f64>() <= most * hair,
        }
    }
}
