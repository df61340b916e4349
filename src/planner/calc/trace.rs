//! The tracing reading of formulas: every number remembers how it was made.

use std::ops::{Add, Div, Mul, Sub};
use std::rc::Rc;

use super::quantity::{round_down, round_up};
use super::{FigureId, Quantity};
use crate::scenario::InputId;

/// How a number was made of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    Add,
    Subtract,
    Multiply,
    Divide,
    /// The sum of all operands.
    Sum,
    /// The greatest operand.
    Greatest,
    /// The smallest operand.
    Smallest,
    RoundUp,
    RoundDown,
    /// Found by trial so that a condition among the operands holds.
    Found,
}

/// What a number of a formula is.
#[derive(Clone, Debug)]
enum Made {
    Number,
    Input(InputId),
    By(Operation, Vec<Rc<Node>>),
}

#[derive(Debug)]
struct Node {
    value: f64,
    figure: Option<FigureId>,
    made: Made,
}

/// A number together with the tree of its making.
#[derive(Clone, Debug)]
pub struct Traced(Rc<Node>);

impl Traced {
    fn new(value: f64, figure: Option<FigureId>, made: Made) -> Self {
        Self(Rc::new(Node { value, figure, made }))
    }

    fn by(value: f64, operation: Operation, operands: Vec<Self>) -> Self {
        let operands = operands.into_iter().map(|operand| operand.0).collect();
        Self::new(value, None, Made::By(operation, operands))
    }

    /// How this number was made, down to the next figures, inputs and plain numbers.
    pub fn formula(&self) -> Formula {
        self.0.inside()
    }
}

impl Node {
    fn inside(&self) -> Formula {
        match &self.made {
            Made::Number => Formula::Number(self.value),
            Made::Input(input) => Formula::Input(*input, self.value),
            Made::By(operation, operands) => Formula::By {
                operation: *operation,
                operands: operands.iter().map(|operand| operand.seen_from_above()).collect(),
                value: self.value,
            },
        }
    }

    fn seen_from_above(&self) -> Formula {
        match self.figure {
            Some(figure) => Formula::Figure(figure, self.value),
            None => self.inside(),
        }
    }
}

/// A formula as it was carried out.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    Number(f64),
    Input(InputId, f64),
    /// Another figure, which has a formula of its own.
    Figure(FigureId, f64),
    By {
        operation: Operation,
        operands: Vec<Formula>,
        value: f64,
    },
}

impl Formula {
    pub fn value(&self) -> f64 {
        match self {
            Self::Number(value)
            | Self::Input(_, value)
            | Self::Figure(_, value)
            | Self::By { value, .. } => *value,
        }
    }

    /// The figures and inputs that occur in the formula, each once, in the order of reading.
    pub fn operands(&self) -> Vec<Formula> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut Vec<Formula>) {
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

impl Quantity for Traced {
    fn number(value: f64) -> Self {
        Self::new(value, None, Made::Number)
    }

    fn input(value: f64, input: InputId) -> Self {
        Self::new(value, None, Made::Input(input))
    }

    fn named(self, figure: FigureId) -> Self {
        let node = &self.0;
        match node.figure {
            // Another figure's value taken over as it is: the sum of that one operand.
            Some(_) => {
                let value = node.value;
                Self::new(value, Some(figure), Made::By(Operation::Sum, vec![self.0]))
            }
            None => Self::new(node.value, Some(figure), node.made.clone()),
        }
    }

    fn value(&self) -> f64 {
        self.0.value
    }

    fn at_least(self, least: Self) -> Self {
        let value = self.value().at_least(least.value());
        Self::by(value, Operation::Greatest, vec![self, least])
    }

    fn at_most(self, most: Self) -> Self {
        let value = self.value().at_most(most.value());
        Self::by(value, Operation::Smallest, vec![self, most])
    }

    fn round_up(self) -> Self {
        Self::by(round_up(self.value()), Operation::RoundUp, vec![self])
    }

    fn round_down(self) -> Self {
        Self::by(round_down(self.value()), Operation::RoundDown, vec![self])
    }

    fn total(items: impl IntoIterator<Item = Self>) -> Self {
        let items: Vec<Self> = items.into_iter().collect();
        let value = f64::total(items.iter().map(Self::value));
        Self::by(value, Operation::Sum, items)
    }

    fn total_of_nonzero(terms: impl IntoIterator<Item = Self>) -> Self {
        let mut terms: Vec<Self> = terms.into_iter().filter(|term| term.value() != 0.0).collect();
        match (terms.pop(), terms.is_empty()) {
            (Some(only), true) => only,
            (Some(last), false) => {
                terms.push(last);
                Self::total(terms)
            }
            (None, _) => Self::number(0.0),
        }
    }

    fn found(value: f64, parts: Vec<Self>) -> Self {
        Self::by(value, Operation::Found, parts)
    }
}

macro_rules! operator {
    ($operator:ident, $method:ident, $operation:ident) => {
        impl $operator for Traced {
            type Output = Self;

            fn $method(self, other: Self) -> Self {
                let value = $operator::$method(self.value(), other.value());
                Self::by(value, Operation::$operation, vec![self, other])
            }
        }
    };
}
operator!(Add, add, Add);
operator!(Sub, sub, Subtract);
operator!(Mul, mul, Multiply);
operator!(Div, div, Divide);
