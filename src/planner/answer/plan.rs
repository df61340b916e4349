//! The average month of a plan.

use super::Formula;
use crate::figure::{FigureId, Metric, Place};
use crate::findings::{Finding, findings};
use crate::model::{Decision, Limit, Model};
use crate::scenario::{RoleKey, Scenario, SourceKey};
use crate::staffing::{Reading, largest_factor};

/// All results of the average month.
#[derive(Clone, Debug)]
pub struct Plan {
    reading: Reading,
    /// The role that limits today's team; `None` where it carries the plan.
    pub bottleneck: Option<RoleKey>,
}

/// Computes the average month: the results, and the findings with the gravest first.
pub fn plan(scenario: &Scenario) -> (Plan, Vec<Finding>) {
    let mut reading = Reading::of(Model::average(scenario), scenario);
    if let Some(factor) = largest_factor(&reading) {
        reading.decide(|decision| match decision {
            Decision::LargestPlanFactor => Some(factor),
            Decision::Hires(..)
            | Decision::Lent(_)
            | Decision::LentLeads(_)
            | Decision::WorkRevenueMore(..)
            | Decision::DelayedRevenue(..)
            | Decision::DelayedCost(..) => None,
        });
    }
    let findings = findings(scenario, &reading);
    let bottleneck = reading.model.bottleneck(&reading.values);
    (Plan { reading, bottleneck }, findings)
}

impl Plan {
    /// A result; `None` where it does not apply. Every value is finite.
    pub fn get(&self, metric: Metric, place: Place) -> Option<f64> {
        self.reading.get(FigureId::new(metric, place))
    }

    /// Every result that there is.
    pub fn figures(&self) -> impl Iterator<Item = (FigureId, f64)> + '_ {
        self.reading.figures()
    }

    /// How a result is made; `None` where it does not apply.
    pub fn formula(&self, figure: FigureId) -> Option<Formula> {
        self.reading.formula(figure)
    }

    /// What ends the growth of this source first.
    pub fn limit(&self, source: SourceKey) -> Option<Limit> {
        self.reading.model.limit(&self.reading.values, source)
    }
}
