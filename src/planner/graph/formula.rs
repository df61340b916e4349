//! How a figure is made, as it is told to people: what plays no part is left out.

use std::cell::RefCell;
use std::hash::Hash;

use super::node::{Cell, Node};
use super::{Graph, Values};

/// What a figure has to say of itself for its formula to be told.
pub trait Figure: Copy + Eq + Hash {
    /// Whether both measure the same of different things. A figure that only repeats another one of
    /// its metric is made as that one is.
    fn measures_the_same(self, other: Self) -> bool;
}

/// How a number was made of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    Subtract,
    Multiply,
    Divide,
    /// The sum of all operands.
    Sum,
    /// The greatest operand.
    Greatest,
    /// The least operand.
    Least,
    RoundUp,
    RoundDown,
}

/// A formula as it was carried out.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula<I, F> {
    Number(f64),
    Input(I, f64),
    /// Another figure, which has a formula of its own.
    Figure(F, f64),
    By {
        operation: Operation,
        operands: Vec<Self>,
        value: f64,
    },
}

impl<I: Copy + PartialEq, F: Copy + PartialEq> Formula<I, F> {
    pub fn value(&self) -> f64 {
        match self {
            Self::Number(value)
            | Self::Input(_, value)
            | Self::Figure(_, value)
            | Self::By { value, .. } => *value,
        }
    }

    /// The figures and inputs that occur in the formula, each once, in the order of reading.
    pub fn operands(&self) -> Vec<Self> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut Vec<Self>) {
        match self {
            Self::Number(_) => {}
            Self::Input(..) | Self::Figure(..) => {
                if !found.contains(self) {
                    found.push(self.clone());
                }
            }
            Self::By { operands, .. } => {
                for operand in operands {
                    operand.collect(found);
                }
            }
        }
    }
}

impl<I: Copy + PartialEq, F: Figure> Graph<I, F> {
    /// How a cell is made, down to the next figures, inputs and plain numbers; `None` where it
    /// doesn't apply.
    ///
    /// What was not chosen is left out, and so are terms of 0, bounds that are not in force, and
    /// factors that are 1 without being an input or a figure. So the formula is shorter than that of the graph, and carried out it
    /// gives the same value to the last bit.
    pub fn formula(&self, values: &Values, cell: Cell) -> Option<Formula<I, F>> {
        values.get(cell)?;
        Some(
            Telling { graph: self, values, known: RefCell::new(vec![None; self.len()]) }.made(cell),
        )
    }
}

struct Telling<'a, I, F: Figure> {
    graph: &'a Graph<I, F>,
    values: &'a Values,
    /// Of cells that were looked at whether there is something to tell in how they are made.
    known: RefCell<Vec<Option<bool>>>,
}

impl<I: Copy + PartialEq, F: Figure> Telling<'_, I, F> {
    fn value(&self, cell: Cell) -> f64 {
        self.values.get(cell).unwrap_or(f64::NAN)
    }

    /// How a cell is made, whether or not it is a figure.
    fn made(&self, cell: Cell) -> Formula<I, F> {
        let value = self.value(cell);
        let by = |operation, operands| Formula::By { operation, operands, value };
        if let Some(same) = self.same_as(cell) {
            return self.repeated(cell, same);
        }
        match self.graph.node(cell) {
            Node::Input(place) => match self.graph.inputs.get(place as usize) {
                Some(input) => Formula::Input(*input, value),
                None => Formula::Number(value),
            },
            Node::Multiply(one, two) => by(Operation::Multiply, self.operands(&[one, two])),
            Node::Divide(one, two) => by(Operation::Divide, self.operands(&[one, two])),
            Node::Subtract(one, two) => by(Operation::Subtract, self.operands(&[one, two])),
            Node::Least(one, two) => by(Operation::Least, self.operands(&[one, two])),
            Node::Greatest(one, two) => by(Operation::Greatest, self.operands(&[one, two])),
            Node::RoundUp(one) => by(Operation::RoundUp, self.operands(&[one])),
            Node::RoundDown(one) => by(Operation::RoundDown, self.operands(&[one])),
            Node::Add(..) | Node::Sum(_) | Node::SumOfApplicable(_) => {
                let terms = self.terms(cell);
                // Of nothing but zeros there is something to tell only where they have names.
                if value == 0.0 && !terms.iter().all(|term| self.has_name(*term)) {
                    return Formula::Number(value);
                }
                by(Operation::Sum, self.operands(&terms))
            }
            Node::LeastOfApplicable(list) => {
                by(Operation::Least, self.operands(&self.applicable(self.graph.list(list))))
            }
            Node::Nothing
            | Node::Constant(_)
            | Node::IsAbove(..)
            | Node::IsAtLeast(..)
            | Node::Applies(_)
            | Node::Same(_)
            | Node::Choose(..)
            | Node::Otherwise(..) => Formula::Number(value),
        }
    }

    fn operands(&self, cells: &[Cell]) -> Vec<Formula<I, F>> {
        cells.iter().map(|cell| self.operand(*cell)).collect()
    }

    /// A figure by its name, everything else as it is made. A figure that is an input as it was
    /// entered says no more than the input.
    fn operand(&self, cell: Cell) -> Formula<I, F> {
        match self.graph.figure(cell) {
            Some(figure) if !self.is_entered(cell) => Formula::Figure(figure, self.value(cell)),
            _ => self.made(cell),
        }
    }

    /// A cell that has the value of another one. That one's figure is worth a step of its own if it
    /// measures something else.
    fn repeated(&self, cell: Cell, same: Cell) -> Formula<I, F> {
        match (self.graph.figure(cell), self.graph.figure(same)) {
            (Some(own), Some(other)) if !own.measures_the_same(other) => match self.operand(same) {
                input @ Formula::Input(..) => input,
                operand => {
                    let value = operand.value();
                    Formula::By { operation: Operation::Sum, operands: vec![operand], value }
                }
            },
            // What has no name of its own is the figure that it repeats.
            (None, Some(_)) => self.operand(same),
            _ => self.made(same),
        }
    }

    /// The cell whose value this one takes over as it is.
    fn same_as(&self, cell: Cell) -> Option<Cell> {
        match self.graph.node(cell) {
            Node::Same(one) => Some(one),
            Node::Choose(condition, then, or_else) => {
                Some(if self.value(condition) == 0.0 { or_else } else { then })
            }
            Node::Otherwise(one, or_else) => {
                Some(if self.values.get(one).is_some() { one } else { or_else })
            }
            Node::Multiply(one, two) if self.is_plain_one(two) => Some(one),
            Node::Multiply(one, two) if self.is_plain_one(one) => Some(two),
            Node::Divide(one, two) if self.is_plain_one(two) => Some(one),
            Node::Subtract(one, two) if self.value(two) == 0.0 => Some(one),
            Node::Least(one, two) | Node::Greatest(one, two) => {
                let is_idle = |bound: Cell, other: Cell| {
                    matches!(self.graph.node(bound), Node::Constant(_))
                        && self.value(cell) == self.value(other)
                };
                if is_idle(two, one) { Some(one) } else { is_idle(one, two).then_some(two) }
            }
            Node::LeastOfApplicable(list) => {
                let applicable = self.applicable(self.graph.list(list));
                let least = applicable.iter().find(|one| self.value(**one) == self.value(cell));
                // Side by side they are told where they have names; else the least is told alone.
                least.copied().filter(|_| !applicable.iter().all(|one| self.has_name(*one)))
            }
            Node::Add(..) | Node::Sum(_) | Node::SumOfApplicable(_) => {
                match self.terms(cell).as_slice() {
                    [only] => Some(*only),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The terms of a sum that are not 0; where all are, all that apply.
    fn terms(&self, cell: Cell) -> Vec<Cell> {
        let terms: Vec<Cell> = self.graph.node(cell).operands(&self.graph.lists).collect();
        let applicable = self.applicable(&terms);
        let plays_a_part = |term: &&Cell| self.value(**term) != 0.0;
        let some: Vec<Cell> = applicable.iter().filter(plays_a_part).copied().collect();
        if some.is_empty() { applicable } else { some }
    }

    fn applicable(&self, cells: &[Cell]) -> Vec<Cell> {
        cells.iter().copied().filter(|cell| self.values.get(*cell).is_some()).collect()
    }

    /// Whether a cell is a figure or an input, or takes over the value of one.
    fn has_name(&self, cell: Cell) -> bool {
        self.graph.figure(cell).is_some()
            || self.is_entered(cell)
            || self.same_as(cell).is_some_and(|same| self.has_name(same))
    }

    /// Whether a cell is an input, or takes over the value of one as it was entered.
    fn is_entered(&self, cell: Cell) -> bool {
        match self.same_as(cell) {
            Some(same) => self.is_entered(same),
            None => matches!(self.graph.node(cell), Node::Input(_)),
        }
    }

    /// Whether there is a figure or an input in how a cell is made.
    fn tells_something(&self, cell: Cell) -> bool {
        if self.graph.figure(cell).is_some() {
            return true;
        }
        if let Some(known) = self.known.borrow().get(cell.place()).copied().flatten() {
            return known;
        }
        let tells = self.looks_into(cell);
        if let Some(slot) = self.known.borrow_mut().get_mut(cell.place()) {
            *slot = Some(tells);
        }
        tells
    }

    fn looks_into(&self, cell: Cell) -> bool {
        if let Some(same) = self.same_as(cell) {
            return self.tells_something(same);
        }
        match self.graph.node(cell) {
            Node::Input(_) => true,
            Node::IsAbove(..) | Node::IsAtLeast(..) | Node::Applies(_) => false,
            Node::Add(..) | Node::Sum(_) | Node::SumOfApplicable(_) => {
                self.terms(cell).into_iter().any(|term| self.tells_something(term))
            }
            node => node.operands(&self.graph.lists).any(|cell| self.tells_something(cell)),
        }
    }

    /// Whether a cell is 1 without anything to be told of it: no input, no figure, nor made of such
    /// that play a part.
    fn is_plain_one(&self, cell: Cell) -> bool {
        self.value(cell) == 1.0 && self.graph.figure(cell).is_none() && !self.tells_something(cell)
    }
}
