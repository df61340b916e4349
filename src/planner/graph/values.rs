//! The value of every cell, in one pass.

use std::hash::Hash;

use super::Graph;
use super::node::{Cell, Node, TOLERANCE};

/// The values of all cells of a graph.
#[derive(Clone, Debug, Default)]
pub struct Values(pub(super) Vec<f64>);

impl Values {
    /// The value of a cell; `None` where it doesn't apply.
    pub fn get(&self, cell: Cell) -> Option<f64> {
        self.0.get(cell.place()).copied().filter(|value| !value.is_nan())
    }
}

impl<I: Copy, F: Copy + Eq + Hash> Graph<I, F> {
    /// The value of every cell, given those of the inputs in their order. An input that is missing
    /// doesn't apply.
    pub fn values(&self, inputs: &[f64]) -> Values {
        let mut values = Values(Vec::with_capacity(self.nodes.len()));
        self.evaluate(inputs, &mut values);
        values
    }

    /// The same into values that were there before, without taking memory anew.
    pub fn evaluate(&self, inputs: &[f64], values: &mut Values) {
        let values = &mut values.0;
        values.clear();
        for node in &self.nodes {
            let value = match node {
                Node::Input(place) => inputs.get(*place as usize).copied().unwrap_or(f64::NAN),
                node => {
                    let at = |cell: Cell| values.get(cell.place()).copied().unwrap_or(f64::NAN);
                    value(*node, &self.lists, at)
                }
            };
            values.push(value);
        }
    }
}

/// What an operation makes of the values of the cells before it.
#[inline(always)]
pub(super) fn value(node: Node, lists: &[Cell], at: impl Fn(Cell) -> f64) -> f64 {
    match node {
        Node::Constant(value) => value,
        Node::Nothing | Node::Input(_) => f64::NAN,
        Node::Same(cell) => at(cell),
        Node::Add(one, two) => at(one) + at(two),
        Node::Subtract(one, two) => at(one) - at(two),
        Node::Multiply(one, two) => at(one) * at(two),
        Node::Divide(one, two) => finite(at(one) / at(two)),
        Node::Least(one, two) => least(at(one), at(two)),
        Node::Greatest(one, two) => greatest(at(one), at(two)),
        Node::RoundUp(cell) => round_up(at(cell)),
        Node::RoundDown(cell) => round_down(at(cell)),
        Node::IsAbove(one, two) => is_above(at(one), at(two)),
        Node::IsAtLeast(one, two) => is_at_least(at(one), at(two)),
        Node::Applies(cell) => f64::from(u8::from(!at(cell).is_nan())),
        Node::Choose(condition, then, or_else) => choose(at(condition), at(then), at(or_else)),
        Node::Otherwise(one, or_else) => otherwise(at(one), at(or_else)),
        Node::Sum(list) => list.of(lists).iter().fold(0.0, |sum, cell| sum + at(*cell)),
        Node::SumOfApplicable(list) => {
            list.of(lists).iter().map(|cell| at(*cell)).fold(f64::NAN, plus_applicable)
        }
        // `min` passes over NaN.
        Node::LeastOfApplicable(list) => {
            list.of(lists).iter().map(|cell| at(*cell)).fold(f64::NAN, f64::min)
        }
    }
}

pub(super) fn choose(condition: f64, then: f64, or_else: f64) -> f64 {
    if condition.is_nan() {
        f64::NAN
    } else if condition == 0.0 {
        or_else
    } else {
        then
    }
}

pub(super) fn otherwise(one: f64, or_else: f64) -> f64 {
    if one.is_nan() { or_else } else { one }
}

pub(super) fn plus_applicable(sum: f64, value: f64) -> f64 {
    match (sum.is_nan(), value.is_nan()) {
        (true, _) => value,
        (false, true) => sum,
        (false, false) => sum + value,
    }
}

pub(super) fn finite(value: f64) -> f64 {
    if value.is_finite() { value } else { f64::NAN }
}

pub(super) fn least(one: f64, two: f64) -> f64 {
    if one.is_nan() || two.is_nan() { f64::NAN } else { one.min(two) }
}

pub(super) fn greatest(one: f64, two: f64) -> f64 {
    if one.is_nan() || two.is_nan() { f64::NAN } else { one.max(two) }
}

pub(super) fn is_above(one: f64, two: f64) -> f64 {
    if one.is_nan() || two.is_nan() { f64::NAN } else { f64::from(u8::from(one > two)) }
}

pub(super) fn is_at_least(one: f64, two: f64) -> f64 {
    if one.is_nan() || two.is_nan() { f64::NAN } else { f64::from(u8::from(one >= two)) }
}

pub(super) fn round_up(value: f64) -> f64 {
    // The ceiling of a little less than 0 would be −0.
    if value <= TOLERANCE { 0.0 } else { (value - TOLERANCE).ceil() }
}

pub(super) fn round_down(value: f64) -> f64 {
    (value + TOLERANCE).floor()
}
