//! By how much a cell changes with each input, all inputs in one backward pass.

use std::hash::Hash;

use super::node::{Cell, List, Node, TOLERANCE};
use super::{Graph, Values};

/// Relative distance within which two sides of a condition are level: formulas let be enough what is less by
/// a rounding error.
const LEVEL: f64 = 2e-12;

fn is_level(one: f64, two: f64) -> bool {
    (one - two).abs() <= LEVEL * one.abs().max(two.abs())
}

/// What rounding does to slopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// What is rounded stays as it is for a while: its slope is 0.
    Steps,
    /// As if nothing were rounded: how things change in the long run.
    Smooth,
}

/// By how much a cell changes for every unit that an input rises.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slope<I> {
    pub input: I,
    pub by: f64,
    /// Whether the input may stand at a kink: then this is the slope to one side of it, and
    /// [`Graph::rising`] says what it is as the input rises.
    pub at_kink: bool,
}

impl<I: Copy, F: Copy + Eq + Hash> Graph<I, F> {
    /// The slopes of a cell, in the order of the inputs; 0 for those that play no part. Empty where
    /// the cell doesn't apply. What doesn't apply counts as if it never did, even where it would
    /// apply a moment later.
    pub fn slopes(&self, values: &Values, of: Cell, rounding: Rounding) -> Vec<Slope<I>> {
        if values.get(of).is_none() {
            return Vec::new();
        }
        let (slopes, at_kink) = Backward::of(self, values, of, rounding).inputs();
        let all = self.inputs.iter().zip(slopes).zip(at_kink);
        all.map(|((input, by), at_kink)| Slope { input: *input, by, at_kink }).collect()
    }

    /// The slope of a cell as one input rises, which is named by its place among the inputs: exact
    /// at kinks as well, in a pass for that input alone.
    pub fn rising(&self, values: &Values, of: Cell, input: usize, rounding: Rounding) -> f64 {
        let mut slopes = Vec::with_capacity(of.place() + 1);
        for (node, place) in self.nodes.iter().zip(0..=of.place()) {
            let forward = Forward { graph: self, values: &values.0, slopes: &slopes, rounding };
            let slope = match node {
                Node::Input(own) if *own as usize == input => 1.0,
                // What plays no part must not spread.
                node if values.get(Cell(place as u32)).is_some() => forward.slope(*node),
                _ => 0.0,
            };
            slopes.push(slope);
        }
        slopes.last().copied().unwrap_or_default()
    }
}

/// The pass from a cell back to the inputs.
struct Backward<'a, I, F: Eq + Hash> {
    graph: &'a Graph<I, F>,
    values: &'a [f64],
    rounding: Rounding,
    slopes: Vec<f64>,
    /// Whether a kink lies between a cell and the one that is asked for.
    at_kink: Vec<bool>,
}

impl<'a, I: Copy, F: Copy + Eq + Hash> Backward<'a, I, F> {
    fn of(graph: &'a Graph<I, F>, values: &'a Values, of: Cell, rounding: Rounding) -> Self {
        let count = of.place() + 1;
        let mut pass = Self {
            graph,
            values: &values.0,
            rounding,
            slopes: vec![0.0; count],
            at_kink: vec![false; count],
        };
        pass.add(of, 1.0);
        for (node, place) in graph.nodes.iter().zip(0..count).rev() {
            let slope = pass.slopes.get(place).copied().unwrap_or_default();
            let at_kink = pass.at_kink.get(place).copied().unwrap_or_default();
            if slope != 0.0 {
                pass.spread(*node, slope);
            }
            if at_kink || (slope != 0.0 && pass.is_kink(*node)) {
                for operand in node.operands(&graph.lists) {
                    pass.mark(operand);
                }
            }
        }
        pass
    }

    /// Of each input its slope, and whether it is at a kink.
    fn inputs(&self) -> (Vec<f64>, Vec<bool>) {
        let mut slopes = vec![0.0; self.graph.inputs.len()];
        let mut at_kink = vec![false; self.graph.inputs.len()];
        let cells = self.graph.nodes.iter().zip(&self.slopes).zip(&self.at_kink);
        for ((node, slope), kink) in cells {
            if let Node::Input(place) = node {
                if let Some(slot) = slopes.get_mut(*place as usize) {
                    *slot = *slope;
                }
                if let Some(slot) = at_kink.get_mut(*place as usize) {
                    *slot = *kink;
                }
            }
        }
        (slopes, at_kink)
    }

    fn at(&self, cell: Cell) -> f64 {
        self.values.get(cell.place()).copied().unwrap_or(f64::NAN)
    }

    fn add(&mut self, cell: Cell, slope: f64) {
        if let Some(slot) = self.slopes.get_mut(cell.place()) {
            *slot += slope;
        }
    }

    fn add_both(&mut self, one: (Cell, f64), two: (Cell, f64)) {
        self.add(one.0, one.1);
        self.add(two.0, two.1);
    }

    fn mark(&mut self, cell: Cell) {
        if let Some(slot) = self.at_kink.get_mut(cell.place()) {
            *slot = true;
        }
    }

    /// Gives the slope of a cell on to its operands.
    fn spread(&mut self, node: Node, slope: f64) {
        match node {
            Node::Nothing
            | Node::Constant(_)
            | Node::Input(_)
            | Node::IsAbove(..)
            | Node::IsAtLeast(..)
            | Node::Applies(_) => {}
            Node::Same(one) => self.add(one, slope),
            Node::Add(one, two) => self.add_both((one, slope), (two, slope)),
            Node::Subtract(one, two) => self.add_both((one, slope), (two, -slope)),
            Node::Multiply(one, two) => {
                self.add_both((one, slope * self.at(two)), (two, slope * self.at(one)));
            }
            Node::Divide(one, two) => {
                let by = self.at(two);
                self.add_both((one, slope / by), (two, -slope * self.at(one) / (by * by)));
            }
            Node::Least(one, two) => {
                self.add(if self.at(one) <= self.at(two) { one } else { two }, slope);
            }
            Node::Greatest(one, two) => {
                self.add(if self.at(one) >= self.at(two) { one } else { two }, slope);
            }
            Node::RoundUp(one) | Node::RoundDown(one) => {
                if self.rounding == Rounding::Smooth {
                    self.add(one, slope);
                }
            }
            Node::Choose(condition, then, or_else) => {
                self.add(if self.at(condition) == 0.0 { or_else } else { then }, slope);
            }
            Node::Otherwise(one, or_else) => {
                self.add(if self.at(one).is_nan() { or_else } else { one }, slope);
            }
            Node::Sum(list) | Node::SumOfApplicable(list) => {
                for cell in list.of(&self.graph.lists) {
                    if !self.at(*cell).is_nan() {
                        self.add(*cell, slope);
                    }
                }
            }
            Node::LeastOfApplicable(list) => {
                if let Some(least) = self.least(list) {
                    self.add(least, slope);
                }
            }
        }
    }

    /// The least of the cells that apply.
    fn least(&self, list: List) -> Option<Cell> {
        let applicable = list.of(&self.graph.lists).iter().filter(|cell| !self.at(**cell).is_nan());
        applicable.min_by(|one, two| self.at(**one).total_cmp(&self.at(**two))).copied()
    }

    /// Whether a condition may be another one a moment later.
    fn is_verge(&self, condition: Cell) -> bool {
        match self.graph.node(condition) {
            Node::IsAbove(one, two) | Node::IsAtLeast(one, two) => {
                is_level(self.at(one), self.at(two))
            }
            Node::Multiply(one, two) | Node::Greatest(one, two) => {
                self.is_verge(one) || self.is_verge(two)
            }
            _ => false,
        }
    }

    /// Whether a little more of one operand and a little less of it make different slopes here.
    fn is_kink(&self, node: Node) -> bool {
        match node {
            Node::Least(one, two) | Node::Greatest(one, two) => self.at(one) == self.at(two),
            Node::RoundUp(one) => {
                self.rounding == Rounding::Steps && (self.at(one) - TOLERANCE).fract() == 0.0
            }
            Node::RoundDown(one) => {
                self.rounding == Rounding::Steps && (self.at(one) + TOLERANCE).fract() == 0.0
            }
            Node::Choose(condition, ..) => self.is_verge(condition),
            Node::LeastOfApplicable(list) => {
                let cells = list.of(&self.graph.lists);
                let least = cells.iter().map(|cell| self.at(*cell)).fold(f64::NAN, f64::min);
                cells.iter().filter(|cell| self.at(**cell) == least).count() > 1
            }
            Node::Nothing
            | Node::Constant(_)
            | Node::Input(_)
            | Node::Same(_)
            | Node::Add(..)
            | Node::Subtract(..)
            | Node::Multiply(..)
            | Node::Divide(..)
            | Node::IsAbove(..)
            | Node::IsAtLeast(..)
            | Node::Applies(_)
            | Node::Otherwise(..)
            | Node::Sum(_)
            | Node::SumOfApplicable(_) => false,
        }
    }
}

/// One step of the pass from an input on: the slopes of all cells before are known.
struct Forward<'a, I, F: Eq + Hash> {
    graph: &'a Graph<I, F>,
    values: &'a [f64],
    slopes: &'a [f64],
    rounding: Rounding,
}

impl<I: Copy, F: Copy + Eq + Hash> Forward<'_, I, F> {
    fn at(&self, cell: Cell) -> f64 {
        self.values.get(cell.place()).copied().unwrap_or(f64::NAN)
    }

    fn of(&self, cell: Cell) -> f64 {
        self.slopes.get(cell.place()).copied().unwrap_or_default()
    }

    fn slope(&self, node: Node) -> f64 {
        match node {
            Node::Nothing
            | Node::Constant(_)
            | Node::Input(_)
            | Node::IsAbove(..)
            | Node::IsAtLeast(..)
            | Node::Applies(_) => 0.0,
            Node::Same(one) => self.of(one),
            Node::Add(one, two) => self.of(one) + self.of(two),
            Node::Subtract(one, two) => self.of(one) - self.of(two),
            Node::Multiply(one, two) => self.of(one) * self.at(two) + self.of(two) * self.at(one),
            Node::Divide(one, two) => {
                let by = self.at(two);
                (self.of(one) - self.of(two) * self.at(one) / by) / by
            }
            Node::Least(one, two) => self.of(if self.falls_below(one, two) { one } else { two }),
            Node::Greatest(one, two) => self.of(if self.falls_below(one, two) { two } else { one }),
            Node::RoundUp(one) | Node::RoundDown(one) => match self.rounding {
                Rounding::Smooth => self.of(one),
                Rounding::Steps => 0.0,
            },
            Node::Choose(condition, then, or_else) => {
                self.of(if self.will_hold(condition) { then } else { or_else })
            }
            Node::Otherwise(one, or_else) => {
                self.of(if self.at(one).is_nan() { or_else } else { one })
            }
            Node::Sum(list) | Node::SumOfApplicable(list) => {
                list.of(&self.graph.lists).iter().map(|cell| self.of(*cell)).sum()
            }
            Node::LeastOfApplicable(list) => {
                let cells = list.of(&self.graph.lists).iter();
                let applicable = cells.filter(|cell| !self.at(**cell).is_nan());
                let by_value_then_slope = |one: &&Cell, two: &&Cell| {
                    let values = self.at(**one).total_cmp(&self.at(**two));
                    values.then(self.of(**one).total_cmp(&self.of(**two)))
                };
                applicable.min_by(by_value_then_slope).map_or(0.0, |cell| self.of(*cell))
            }
        }
    }

    /// Whether the first is the lesser a moment later.
    fn falls_below(&self, one: Cell, two: Cell) -> bool {
        let (left, right) = (self.at(one), self.at(two));
        left < right || (left == right && self.of(one) <= self.of(two))
    }

    /// Whether a condition holds a moment later.
    fn will_hold(&self, condition: Cell) -> bool {
        let holds = self.at(condition) != 0.0;
        match self.graph.node(condition) {
            Node::IsAbove(one, two) | Node::IsAtLeast(one, two)
                if is_level(self.at(one), self.at(two)) && self.of(one) != self.of(two) =>
            {
                self.of(one) > self.of(two)
            }
            Node::Multiply(one, two) => self.will_hold(one) && self.will_hold(two),
            Node::Greatest(one, two) => self.will_hold(one) || self.will_hold(two),
            _ => holds,
        }
    }
}
