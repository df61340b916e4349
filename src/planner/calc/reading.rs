//! One pass over a scenario: its inputs as numbers of the reading, and the table that fills up.

use super::{FigureId, Figures, Metric, Place, Quantity};
use crate::scenario::{
    InputId, PlanField, PolicyField, Role, RoleField, Scenario, Source, SourceField, SourceKind,
};

/// A place together with its row in the table, so that storing a result needs no search.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub place: Place,
    pub row: usize,
}

impl Spot {
    pub const OVERALL: Self = Self { place: Place::Overall, row: 0 };
}

pub(super) struct Reading<'a, Q> {
    pub scenario: &'a Scenario,
    /// The roles, each after those that its number follows from.
    pub order: &'a [usize],
    /// What the plan is multiplied by; 1 except while the largest plan is sought.
    pub scale: f64,
    /// `None` while only the total is of interest.
    figures: Option<Figures<Q>>,
}

impl<'a, Q: Quantity> Reading<'a, Q> {
    /// A reading that keeps every result.
    pub fn full(scenario: &'a Scenario, order: &'a [usize]) -> Self {
        Self { scenario, order, scale: 1.0, figures: Some(Figures::of(scenario)) }
    }

    /// A reading of the plan times `scale` that keeps nothing.
    pub fn scaled(scenario: &'a Scenario, order: &'a [usize], scale: f64) -> Self {
        Self { scenario, order, scale, figures: None }
    }

    pub fn into_figures(self) -> Figures<Q> {
        self.figures.unwrap_or_else(|| Figures::of(self.scenario))
    }

    /// Whether results are kept.
    pub fn keeps(&self) -> bool {
        self.figures.is_some()
    }

    /// A result that was put before.
    pub fn get(&self, metric: Metric, spot: Spot) -> Option<Q> {
        self.figures.as_ref()?.at(metric, spot.row)
    }

    /// Names a result and stores it.
    pub fn put(&mut self, metric: Metric, spot: Spot, value: Q) -> Q {
        let value = value.named(FigureId { metric, place: spot.place });
        if let Some(figures) = &mut self.figures {
            figures.put(metric, spot.row, value.clone());
        }
        value
    }

    pub fn put_if(&mut self, metric: Metric, spot: Spot, value: Option<Q>) -> Option<Q> {
        value.map(|value| self.put(metric, spot, value))
    }

    pub fn kind_spot(&self, kind: SourceKind) -> Spot {
        Spot { place: Place::Kind(kind), row: 1 + kind as usize }
    }

    pub fn source_spot(&self, index: usize, source: &Source) -> Spot {
        Spot { place: Place::Source(source.key), row: 1 + SourceKind::ALL.len() + index }
    }

    pub fn role_spot(&self, index: usize, role: &Role) -> Spot {
        let row = 1 + SourceKind::ALL.len() + self.scenario.sources.len() + index;
        Spot { place: Place::Role(role.key), row }
    }

    pub fn plan(&self, field: PlanField) -> Q {
        Q::input(self.scenario.plan.inputs.value(field), InputId::Plan(field))
    }

    pub fn policy(&self, field: PolicyField) -> Q {
        Q::input(self.scenario.policy.inputs.value(field), InputId::Policy(field))
    }

    pub fn policy_if(&self, field: PolicyField) -> Option<Q> {
        let entry = self.scenario.policy.inputs.entry(field)?;
        Some(Q::input(entry.value, InputId::Policy(field)))
    }

    pub fn source(&self, source: &Source, field: SourceField) -> Q {
        Q::input(source.inputs.value(field), InputId::Source(source.key, field))
    }

    pub fn source_if(&self, source: &Source, field: SourceField) -> Option<Q> {
        let entry = source.inputs.entry(field)?;
        Some(Q::input(entry.value, InputId::Source(source.key, field)))
    }

    pub fn role(&self, role: &Role, field: RoleField) -> Q {
        Q::input(role.inputs.value(field), InputId::Role(role.key, field))
    }

    pub fn role_if(&self, role: &Role, field: RoleField) -> Option<Q> {
        let entry = role.inputs.entry(field)?;
        Some(Q::input(entry.value, InputId::Role(role.key, field)))
    }
}

/// `a ÷ b`, or nothing where `b` is 0, or so little that the quotient would be infinite.
pub(super) fn per<Q: Quantity>(amount: Q, of: Q) -> Option<Q> {
    (amount.value() / of.value()).is_finite().then(|| amount / of)
}
