//! Searches that read the model: what holds up each month, what it costs to hire later. What they
//! find enters the model as decisions, so that everything that follows from it is a formula again.

mod binding;
mod delay;

pub use binding::{Bound, bindings};
pub use delay::{Delayed, delays};

use crate::graph::Values;
use crate::model::{Decision, Input, Model};

/// A model with the values of its inputs, and what follows from them.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    pub model: &'a Model,
    pub inputs: Vec<f64>,
    pub values: Values,
}

impl<'a> Reading<'a> {
    pub fn of(model: &'a Model, inputs: Vec<f64>) -> Self {
        let values = model.graph.values(&inputs);
        Self { model, inputs, values }
    }

    /// What is asked of each decision, with the place of those that answer among the inputs.
    fn decisions<T>(&self, ask: impl Fn(Decision) -> Option<T>) -> Vec<(usize, T)> {
        let inputs = self.model.graph.inputs().iter().enumerate();
        inputs
            .filter_map(|(place, input)| match *input {
                Input::Decided(decision) => Some((place, ask(decision)?)),
                Input::Entered(_) => None,
            })
            .collect()
    }
}
