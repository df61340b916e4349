//! The largest plan that the budget of the months carries.

use super::{Outlook, next_outlook};
use crate::figure::{FigureId, Metric, Place, Team};
use crate::model::Model;
use crate::scenario::{Entry, Field, Inputs, PlanField, Scenario, TargetField};
use crate::staffing::{Reading, largest_month_factor};

/// The largest plan within the budget.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LargestPlan {
    /// What the plan of every month is multiplied by.
    pub factor: f64,
    /// The plan of the horizon then, in the plan's measure.
    pub plan: f64,
    /// People to hire then, over the horizon.
    pub hires: u32,
    /// Share of that plan which the team makes with them over the horizon: what hiring can't reach
    /// in time is missing.
    pub made: f64,
}

/// The largest multiple of every month's plan at which the people whom the month needs, whole and
/// at full output, cost with their sources no more than the month's budget (model §5). Team, dates
/// and limits of hiring play no part in it. `None` without a budget or a plan, or where the budget
/// sets no limit up to ten times the plan. `known` is a calendar of the scenario, or of one like it.
pub fn largest_plan(scenario: &Scenario, known: Option<&Outlook>) -> Option<LargestPlan> {
    let known_reading = known.map(Outlook::reading);
    let reading = Reading::of(scenario, None, known_reading, Model::build);
    let factor = largest_month_factor(&reading)?;
    let target = FigureId::new(Metric::Target, Place::Overall).at(None, None);
    let plan = reading.get(target)? * factor;
    let outlook = next_outlook(&scaled(scenario, factor), known);
    let made = outlook.made(Team::Hired).unwrap_or(0.0);
    Some(LargestPlan { factor, plan, hires: outlook.people_hired(), made })
}

/// The scenario with the plan of every month times a factor, and hires as proposed.
fn scaled(scenario: &Scenario, factor: f64) -> Scenario {
    let mut scaled = scenario.clone();
    scale::<PlanField>(&mut scaled.plan.inputs, &[PlanField::Amount], factor);
    scale::<TargetField>(&mut scaled.timeline.targets, TargetField::ALL, factor);
    scaled.timeline.hires = None;
    scaled
}

fn scale<F: Field>(inputs: &mut Inputs<F>, fields: &[F], factor: f64) {
    for field in fields {
        if let Some(entry) = inputs.given(*field) {
            let value = entry.value * factor;
            inputs.put(*field, Some(Entry { value, ..entry }));
        }
    }
}
