//! The number type that formulas are written over.

use std::ops::{Add, Div, Mul, Sub};

use super::FigureId;
use super::trace::{self, Operation, Step};
use crate::scenario::InputId;

/// A number in a formula. It carries a value through plain arithmetic; while an explanation is
/// recorded it remembers how it was made, too. The arithmetic is the same lines of code either
/// way, so that an explained result is the shown one to the last bit.
#[derive(Clone, Copy, Debug)]
pub struct Quantity {
    value: f64,
    step: Step,
}

/// Tolerance of rounding, in units of the rounded number.
pub(super) const TOLERANCE: f64 = 1e-9;

impl Quantity {
    /// A number that belongs to the formula itself.
    pub const fn number(value: f64) -> Self {
        Self { value, step: Step::NONE }
    }

    /// A number that the user entered.
    pub fn input(value: f64, input: InputId) -> Self {
        Self { value, step: trace::input(input) }
    }

    /// Gives the result of a formula its identity.
    pub fn named(self, figure: FigureId) -> Self {
        Self { step: trace::figure(self, figure), ..self }
    }

    /// A number found by trial so that a condition with `part` holds.
    pub fn found(value: f64, part: Self) -> Self {
        Self::by(value, Operation::Found, &[part])
    }

    /// A number whose making is in the record.
    pub(super) const fn recorded(value: f64, step: Step) -> Self {
        Self { value, step }
    }

    pub const fn value(self) -> f64 {
        self.value
    }

    /// How it was made, where that is recorded.
    pub(super) const fn step(self) -> Step {
        self.step
    }

    fn by(value: f64, operation: Operation, operands: &[Self]) -> Self {
        Self { value, step: trace::operation(operation, operands) }
    }

    /// Not inlined: there are many operators, and all of them are this.
    #[inline(never)]
    fn of_two(self, operation: Operation, other: Self) -> Self {
        let (left, right) = (self.value, other.value);
        let value = match operation {
            Operation::Add => left + right,
            Operation::Subtract => left - right,
            Operation::Multiply => left * right,
            Operation::Divide => left / right,
            Operation::Greatest => left.max(right),
            _ => left.min(right),
        };
        Self::by(value, operation, &[self, other])
    }

    /// The greater of both.
    pub fn at_least(self, least: Self) -> Self {
        self.of_two(Operation::Greatest, least)
    }

    /// The smaller of both.
    pub fn at_most(self, most: Self) -> Self {
        self.of_two(Operation::Smallest, most)
    }

    /// The next whole number up; a billionth above a whole number still counts as that number,
    /// because sums of rates rarely come out exact.
    pub fn round_up(self) -> Self {
        // The ceiling of a little less than 0 would be −0.
        let value = if self.value <= TOLERANCE { 0.0 } else { (self.value - TOLERANCE).ceil() };
        Self::by(value, Operation::RoundUp, &[self])
    }

    /// The next whole number down, with the same tolerance.
    pub fn round_down(self) -> Self {
        Self::by((self.value + TOLERANCE).floor(), Operation::RoundDown, &[self])
    }

    /// The sum, from the first to the last; 0 of none.
    pub fn total(items: impl IntoIterator<Item = Self>) -> Self {
        let mut sum = Sum::default();
        for item in items {
            sum.add(item);
        }
        sum.total()
    }

    /// The sum of the terms that are not 0, so that an explanation shows what plays a part.
    pub fn total_of_nonzero(terms: &[Self]) -> Self {
        let mut sum = Sum::default();
        for term in terms {
            sum.add_nonzero(*term);
        }
        sum.of_several()
    }
}

/// A sum that grows term by term. What works on one term is not generic, and is there once.
#[derive(Default)]
pub(super) struct Sum {
    value: f64,
    /// Kept only while they are recorded.
    terms: Vec<Quantity>,
}

impl Sum {
    #[inline(never)]
    pub fn add(&mut self, term: Quantity) {
        self.value += term.value;
        if trace::is_recording() {
            self.terms.push(term);
        }
    }

    pub fn add_nonzero(&mut self, term: Quantity) {
        if term.value != 0.0 {
            self.add(term);
        }
    }

    pub fn total(self) -> Quantity {
        Quantity::by(self.value, Operation::Sum, &self.terms)
    }

    /// The sum; of none the number 0, and of a single term that term.
    #[inline(never)]
    pub fn of_several(self) -> Quantity {
        match self.terms.as_slice() {
            [] => Quantity::number(self.value),
            [only] => *only,
            _ => self.total(),
        }
    }
}

macro_rules! operator {
    ($operator:ident, $method:ident, $operation:ident) => {
        impl $operator for Quantity {
            type Output = Self;

            fn $method(self, other: Self) -> Self {
                self.of_two(Operation::$operation, other)
            }
        }
    };
}
operator!(Add, add, Add);
operator!(Sub, sub, Subtract);
operator!(Mul, mul, Multiply);
operator!(Div, div, Divide);
