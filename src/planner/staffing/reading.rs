//! A model with the values of its inputs.

use std::sync::Arc;

use crate::figure::FigureId;
use crate::graph::{Formula, Values};
use crate::model::{Decision, Input, Model};
use crate::scenario::{Scenario, WhatIf};

/// A model with the values of its inputs, and what follows from them.
#[derive(Clone, Debug)]
pub struct Reading {
    pub model: Arc<Model>,
    /// What is tried on the scenario.
    pub what_if: Option<WhatIf>,
    pub inputs: Vec<f64>,
    pub values: Values,
}

impl Reading {
    /// Reads a scenario with a model that is known, where that serves it, else with a new one.
    /// Nothing is decided yet: nobody is hired, nobody lent.
    pub fn of(
        scenario: &Scenario,
        what_if: Option<WhatIf>,
        known: Option<&Self>,
        write: fn(&Scenario, Option<WhatIf>) -> Model,
    ) -> Self {
        let known = known.map(|known| &known.model);
        let model = match known.filter(|known| known.serves(scenario, what_if)) {
            Some(known) => Arc::clone(known),
            None => Arc::new(write(scenario, what_if)),
        };
        let undecided = |decision| match decision {
            Decision::Hires(..) | Decision::Lent(_) | Decision::LentLeads(_) => 0.0,
            Decision::LargestPlanFactor(_)
            | Decision::TodayRevenueMore
            | Decision::WorkRevenueMore(..)
            | Decision::DelayedWorth(..)
            | Decision::MadeWithout(..) => f64::NAN,
        };
        let inputs = model.inputs(scenario, what_if, undecided);
        let values = model.graph.values(&inputs);
        Self { model, what_if, inputs, values }
    }

    /// Takes decisions, and computes what follows from them; what is said nothing of stays as it is.
    pub fn decide(&mut self, decided: impl Fn(Decision) -> Option<f64>) {
        for (input, slot) in self.model.graph.inputs().iter().zip(&mut self.inputs) {
            if let Input::Decided(decision) = *input
                && let Some(value) = decided(decision)
            {
                *slot = value;
            }
        }
        self.model.graph.evaluate(&self.inputs, &mut self.values);
    }

    /// The value of a figure; `None` where it doesn't apply.
    pub fn get(&self, figure: FigureId) -> Option<f64> {
        self.model.graph.get(&self.values, &figure)
    }

    /// Every figure that applies.
    pub fn figures(&self) -> impl Iterator<Item = (FigureId, f64)> + '_ {
        let figures = self.model.graph.figures();
        figures.filter_map(|(figure, cell)| Some((figure, self.values.get(cell)?)))
    }

    /// How a figure is made; `None` where it doesn't apply.
    pub fn formula(&self, figure: FigureId) -> Option<Formula<Input, FigureId>> {
        let graph = &self.model.graph;
        graph.formula(&self.values, graph.cell(&figure)?)
    }

    /// What is asked of each input, with the places of those that answer.
    pub(super) fn inputs_by<T>(&self, ask: impl Fn(Input) -> Option<T>) -> Vec<(usize, T)> {
        let inputs = self.model.graph.inputs().iter().enumerate();
        inputs.filter_map(|(place, input)| Some((place, ask(*input)?))).collect()
    }

    /// The same of decisions alone.
    pub(super) fn decisions<T>(&self, ask: impl Fn(Decision) -> Option<T>) -> Vec<(usize, T)> {
        self.inputs_by(|input| match input {
            Input::Decided(decision) => ask(decision),
            Input::Entered(_) | Input::Tried(_) => None,
        })
    }

    pub(super) fn input(&self, place: usize) -> f64 {
        self.inputs.get(place).copied().unwrap_or_default()
    }
}
