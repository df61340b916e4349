//! How results are made: recorded only while an explanation is asked for.

use std::cell::{Cell, RefCell};
use std::num::NonZeroU32;

use super::{FigureId, Metric, Quantity};
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

/// How a quantity was made: 1 more than its place in the record, counted from 1. Never 0, so that a
/// quantity that may be missing takes no more room than one that isn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step(NonZeroU32);

impl Step {
    /// Of a plain number, and of every number while nothing is recorded.
    pub const NONE: Self = Self(NonZeroU32::MIN);
}

/// What a number of a formula is.
#[derive(Clone, Copy, Debug)]
enum Made {
    Number,
    Input(InputId),
    /// From operands of the record: the first, and how many.
    By(Operation, usize, usize),
}

#[derive(Clone, Copy, Debug)]
struct Node {
    figure: Option<FigureId>,
    made: Made,
}

/// The steps of one reading of the formulas.
#[derive(Debug)]
pub(super) struct Record {
    nodes: Vec<Node>,
    /// The operands of all steps, one step's after the other's.
    operands: Vec<Quantity>,
}

thread_local! {
    /// Operators have no other place to record what they do.
    static RECORD: RefCell<Record> = const { RefCell::new(Record::new()) };
    static RECORDING: Cell<bool> = const { Cell::new(false) };
}

/// Records what the reading does.
pub(super) fn record<T>(reading: impl FnOnce() -> T) -> (T, Record) {
    RECORDING.set(true);
    let result = reading();
    RECORDING.set(false);
    (result, RECORD.replace(Record::new()))
}

/// Leaves out of the record what is tried on the way to a result.
pub(super) fn unrecorded<T>(trial: impl FnOnce() -> T) -> T {
    let recording = RECORDING.replace(false);
    let result = trial();
    RECORDING.set(recording);
    result
}

pub(super) fn is_recording() -> bool {
    RECORDING.get()
}

/// The step of a number that the user entered.
pub(super) fn input(input: InputId) -> Step {
    add(|_| Node { figure: None, made: Made::Input(input) })
}

/// The step of a number made of others.
pub(super) fn operation(operation: Operation, operands: &[Quantity]) -> Step {
    add(|record| {
        let first = record.operands.len();
        record.operands.extend_from_slice(operands);
        Node { figure: None, made: Made::By(operation, first, operands.len()) }
    })
}

/// The step of a number that gets this identity.
pub(super) fn figure(quantity: Quantity, figure: FigureId) -> Step {
    add(|record| {
        let made = match record.node(quantity.step()) {
            None => Made::Number,
            Some(Node { figure: None, made }) => *made,
            // Another figure's value taken over as it is: the sum of that one operand.
            Some(_) => {
                record.operands.push(quantity);
                Made::By(Operation::Sum, record.operands.len() - 1, 1)
            }
        };
        Node { figure: Some(figure), made }
    })
}

fn add(node: impl FnOnce(&mut Record) -> Node) -> Step {
    if !is_recording() {
        return Step::NONE;
    }
    RECORD.with_borrow_mut(|record| {
        let node = node(record);
        record.nodes.push(node);
        // A reading takes a few thousand steps.
        Step(NonZeroU32::MIN.saturating_add(record.nodes.len() as u32))
    })
}

impl Record {
    const fn new() -> Self {
        Self { nodes: Vec::new(), operands: Vec::new() }
    }

    fn node(&self, step: Step) -> Option<&Node> {
        self.nodes.get((step.0.get() as usize).checked_sub(2)?)
    }

    /// How a number was made, down to the next figures, inputs and plain numbers. What only repeats
    /// another number is made as that one is.
    pub fn formula(&self, quantity: Quantity) -> Formula {
        let value = quantity.value();
        match self.made(self.original(quantity)) {
            Made::Number => Formula::Number(value),
            Made::Input(input) => Formula::Input(input, value),
            Made::By(operation, first, count) => {
                let operands = self.operands_at(first, count);
                let operands = operands.iter().map(|operand| self.operand(*operand)).collect();
                Formula::By { operation, operands, value }
            }
        }
    }

    /// A figure that is an input as it was entered says no more than the input.
    /// How a result was made that has this identity; `value` is its value where nothing is made of
    /// it.
    pub fn formula_of(&self, figure: FigureId, value: Option<f64>) -> Option<Formula> {
        let node = self.nodes.iter().rposition(|node| node.figure == Some(figure))?;
        let step = Step(NonZeroU32::MIN.saturating_add(node as u32 + 1));
        let used = self.operands.iter().find(|operand| operand.step() == step);
        let value = used.map(|operand| operand.value()).or(value)?;
        Some(self.formula(Quantity::recorded(value, step)))
    }

    fn operand(&self, quantity: Quantity) -> Formula {
        match self.figure(quantity) {
            Some(figure) if !self.is_input(quantity) => Formula::Figure(figure, quantity.value()),
            _ => self.formula(quantity),
        }
    }

    /// The number that this one repeats: the only term of a sum. Another figure of another metric
    /// is worth a step of its own, unless that is as it was entered.
    fn original(&self, mut quantity: Quantity) -> Quantity {
        while let Made::By(Operation::Sum, first, 1) = self.made(quantity)
            && let [only] = self.operands_at(first, 1)
            && (self.metric(*only).is_none()
                || self.metric(*only) == self.metric(quantity)
                || self.is_input(*only))
        {
            quantity = *only;
        }
        quantity
    }

    fn is_input(&self, quantity: Quantity) -> bool {
        matches!(self.made(self.original(quantity)), Made::Input(_))
    }

    fn made(&self, quantity: Quantity) -> Made {
        self.node(quantity.step()).map_or(Made::Number, |node| node.made)
    }

    fn figure(&self, quantity: Quantity) -> Option<FigureId> {
        self.node(quantity.step())?.figure
    }

    fn metric(&self, quantity: Quantity) -> Option<Metric> {
        Some(self.figure(quantity)?.metric)
    }

    fn operands_at(&self, first: usize, count: usize) -> &[Quantity] {
        self.operands.get(first..first + count).unwrap_or_default()
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
