//! The average month of a plan.

use super::Formula;
use crate::figure::{FigureId, Metric, Place};
use crate::findings::{Finding, findings, is_unpaid};
use crate::model::{Decision, Limit, Model};
use crate::scenario::{RoleKey, Scenario, SourceKey, WhatIf};
use crate::staffing::{Reading, bottleneck, largest_factor};

/// All results of the average month.
#[derive(Clone, Debug)]
pub struct Plan {
    reading: Reading,
    /// The role that limits today's team, or the two that do together; nobody where the team makes
    /// the plan.
    pub bottleneck: Vec<RoleKey>,
}

/// Computes the average month: the results, and the findings with the gravest first.
pub fn plan(scenario: &Scenario) -> (Plan, Vec<Finding>) {
    complete(first_sight(scenario, None), scenario)
}

/// Computes the average month without what takes a search: what limits today's team, and the
/// largest plan of the budget. What is tried changes what today's team makes.
pub fn first_sight(scenario: &Scenario, what_if: Option<WhatIf>) -> Plan {
    Plan::read(scenario, what_if, None)
}

/// Adds what takes a search, and what the user should be told.
pub fn complete(plan: Plan, scenario: &Scenario) -> (Plan, Vec<Finding>) {
    let mut reading = plan.reading;
    let limiting = bottleneck(scenario, &reading);
    let factor = largest_factor(&reading);
    reading.decide(|decision| match decision {
        Decision::LargestPlanFactor(_) => factor,
        Decision::TodayRevenueMore => limiting.as_ref().map(|limiting| limiting.revenue_more),
        Decision::Lent(_)
        | Decision::Hires(..)
        | Decision::LentLeads(_)
        | Decision::WorkRevenueMore(..)
        | Decision::DelayedWorth(..)
        | Decision::MadeWithout(..) => None,
    });
    let bottleneck = limiting.map(|limiting| limiting.roles).unwrap_or_default();
    let findings = findings(scenario, &reading, &bottleneck);
    (Plan { reading, bottleneck }, findings)
}

impl Plan {
    fn read(scenario: &Scenario, what_if: Option<WhatIf>, known: Option<&Reading>) -> Self {
        let reading = Reading::of(scenario, what_if, known, Model::average);
        Self { reading, bottleneck: Vec::new() }
    }

    /// [`first_sight`] of a scenario that is like this plan's: where it has the same structure, its
    /// model need not be written again.
    pub fn next(&self, scenario: &Scenario, what_if: Option<WhatIf>) -> Self {
        Self::read(scenario, what_if, Some(&self.reading))
    }

    /// The model with everything that was found, for those who ask more of it.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// A result; `None` where it does not apply. Every value is finite.
    pub fn get(&self, metric: Metric, place: Place) -> Option<f64> {
        self.value(FigureId::new(metric, place))
    }

    /// A result of the plan, or of today's team.
    pub fn value(&self, figure: FigureId) -> Option<f64> {
        self.reading.get(figure)
    }

    /// Every result that there is.
    pub fn figures(&self) -> impl Iterator<Item = (FigureId, f64)> + '_ {
        self.reading.figures()
    }

    /// How a result is made; `None` where it does not apply.
    pub fn formula(&self, figure: FigureId) -> Option<Formula> {
        self.reading.formula(figure)
    }

    /// Roles that the plan needs people of and no pay is entered for: the cost is not all in.
    pub fn unpaid(&self, scenario: &Scenario) -> Vec<RoleKey> {
        let roles = scenario.roles.iter().map(|role| role.key);
        roles.filter(|role| is_unpaid(&self.reading, *role)).collect()
    }

    /// What ends the growth of this source first.
    pub fn limit(&self, source: SourceKey) -> Option<Limit> {
        self.reading.model.limit(&self.reading.values, source)
    }
}
