//! What a formula needs of its numbers.

use std::ops::{Add, Div, Mul, Sub};

use super::{FigureId, Quantity};
use crate::scenario::InputId;

/// A number that formulas are written over: [`Quantity`] where results are explained, and plain
/// `f64` where nothing but their values is asked for, many times a second.
pub trait Numeric:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// A number that belongs to the formula itself.
    fn number(value: f64) -> Self;

    /// A number that the user entered.
    fn input(value: f64, input: InputId) -> Self;

    /// Gives the result of a formula its identity, which is put together only where it is kept.
    fn named(self, figure: impl FnOnce() -> FigureId) -> Self;

    fn value(self) -> f64;

    /// The greater of both.
    fn at_least(self, least: Self) -> Self;

    /// The smaller of both.
    fn at_most(self, most: Self) -> Self;

    /// The sum, from the first to the last; 0 of none.
    fn total(items: impl IntoIterator<Item = Self>) -> Self;

    /// The sum of the terms that are not 0, so that an explanation shows what plays a part.
    fn total_of_nonzero(terms: &[Self]) -> Self;
}

impl Numeric for f64 {
    fn number(value: f64) -> Self {
        value
    }

    fn input(value: f64, _: InputId) -> Self {
        value
    }

    fn named(self, _: impl FnOnce() -> FigureId) -> Self {
        self
    }

    fn value(self) -> f64 {
        self
    }

    fn at_least(self, least: Self) -> Self {
        self.max(least)
    }

    fn at_most(self, most: Self) -> Self {
        self.min(most)
    }

    fn total(items: impl IntoIterator<Item = Self>) -> Self {
        items.into_iter().fold(0.0, |sum, item| sum + item)
    }

    fn total_of_nonzero(terms: &[Self]) -> Self {
        Self::total(terms.iter().copied())
    }
}

impl Numeric for Quantity {
    fn number(value: f64) -> Self {
        Self::number(value)
    }

    fn input(value: f64, input: InputId) -> Self {
        Self::input(value, input)
    }

    fn named(self, figure: impl FnOnce() -> FigureId) -> Self {
        self.named(figure())
    }

    fn value(self) -> f64 {
        self.value()
    }

    fn at_least(self, least: Self) -> Self {
        self.at_least(least)
    }

    fn at_most(self, most: Self) -> Self {
        self.at_most(most)
    }

    fn total(items: impl IntoIterator<Item = Self>) -> Self {
        Self::total(items)
    }

    fn total_of_nonzero(terms: &[Self]) -> Self {
        Self::total_of_nonzero(terms)
    }
}

/// `a ÷ b`, or nothing where `b` is 0, or so little that the quotient would be infinite.
pub(super) fn per<N: Numeric>(amount: N, of: N) -> Option<N> {
    (amount.value() / of.value()).is_finite().then(|| amount / of)
}
