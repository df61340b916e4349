//! One pass over a scenario: its inputs as numbers of the reading, and the table that fills up.

use super::{Figures, Metric, Quantity};
use crate::scenario::{
    InputId, PlanField, PolicyField, Role, RoleField, Scenario, Source, SourceField, SourceKind,
};

/// A place, as its row in the table, so that storing a result needs no search.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot(usize);

impl Spot {
    pub const OVERALL: Self = Self(0);
}

pub(super) struct Reading<'a> {
    pub scenario: &'a Scenario,
    /// The roles, each after those that its number follows from.
    pub order: &'a [usize],
    /// What the plan is multiplied by; 1 except while the largest plan is sought.
    pub scale: f64,
    /// `None` while only the total is of interest.
    figures: Option<Figures>,
}

impl<'a> Reading<'a> {
    /// A reading that keeps every result.
    pub fn full(scenario: &'a Scenario, order: &'a [usize]) -> Self {
        Self { scenario, order, scale: 1.0, figures: Some(Figures::of(scenario)) }
    }

    /// A reading of the plan times `scale` that keeps nothing.
    pub fn scaled(scenario: &'a Scenario, order: &'a [usize], scale: f64) -> Self {
        Self { scenario, order, scale, figures: None }
    }

    pub fn into_figures(self) -> Figures {
        self.figures.unwrap_or_else(|| Figures::of(self.scenario))
    }

    /// Whether results are kept.
    pub fn keeps(&self) -> bool {
        self.figures.is_some()
    }

    /// A result that was put before.
    pub fn get(&self, metric: Metric, spot: Spot) -> Option<Quantity> {
        self.figures.as_ref()?.at(metric, spot.0)
    }

    /// A result that was put before; 0 where it does not apply.
    pub fn amount(&self, metric: Metric, spot: Spot) -> Quantity {
        self.get(metric, spot).unwrap_or(Quantity::number(0.0))
    }

    /// Names a result and stores it.
    pub fn put(&mut self, metric: Metric, spot: Spot, value: Quantity) -> Quantity {
        match &mut self.figures {
            Some(figures) => figures.put(metric, spot.0, value),
            None => value,
        }
    }

    pub fn put_if(
        &mut self,
        metric: Metric,
        spot: Spot,
        value: Option<Quantity>,
    ) -> Option<Quantity> {
        value.map(|value| self.put(metric, spot, value))
    }

    pub fn kind_spot(&self, kind: SourceKind) -> Spot {
        Spot(1 + kind as usize)
    }

    pub fn source_spot(&self, index: usize) -> Spot {
        Spot(1 + SourceKind::ALL.len() + index)
    }

    pub fn role_spot(&self, index: usize) -> Spot {
        Spot(1 + SourceKind::ALL.len() + self.scenario.sources.len() + index)
    }

    pub fn plan(&self, field: PlanField) -> Quantity {
        Quantity::input(self.scenario.plan.inputs.value(field), InputId::Plan(field))
    }

    pub fn policy(&self, field: PolicyField) -> Quantity {
        Quantity::input(self.scenario.policy.inputs.value(field), InputId::Policy(field))
    }

    pub fn policy_if(&self, field: PolicyField) -> Option<Quantity> {
        let entry = self.scenario.policy.inputs.entry(field)?;
        Some(Quantity::input(entry.value, InputId::Policy(field)))
    }

    pub fn source(&self, source: &Source, field: SourceField) -> Quantity {
        Quantity::input(source.inputs.value(field), InputId::Source(source.key, field))
    }

    pub fn source_if(&self, source: &Source, field: SourceField) -> Option<Quantity> {
        let entry = source.inputs.entry(field)?;
        Some(Quantity::input(entry.value, InputId::Source(source.key, field)))
    }

    pub fn role(&self, role: &Role, field: RoleField) -> Quantity {
        Quantity::input(role.inputs.value(field), InputId::Role(role.key, field))
    }

    /// The sum of those of the inputs that are not 0.
    pub fn sum_of(&self, role: &Role, fields: [RoleField; 2]) -> Quantity {
        Quantity::total_of_nonzero(&fields.map(|field| self.role(role, field)))
    }

    pub fn role_if(&self, role: &Role, field: RoleField) -> Option<Quantity> {
        let entry = role.inputs.entry(field)?;
        Some(Quantity::input(entry.value, InputId::Role(role.key, field)))
    }
}
