//! The number type that formulas are written over.

use std::ops::{Add, Div, Mul, Sub};

use super::FigureId;
use crate::scenario::InputId;

/// A number in a formula. `f64` reads a formula as plain arithmetic; [`super::Traced`] reads the
/// same formula as the tree that explains its result. Both carry out the same operations on the
/// same values in the same order, so that their results are equal to the last bit.
pub trait Quantity:
    Clone + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// A number that belongs to the formula itself.
    fn number(value: f64) -> Self;
    /// A number that the user entered.
    fn input(value: f64, input: InputId) -> Self;
    /// Gives the result of a formula its identity.
    fn named(self, figure: FigureId) -> Self;
    fn value(&self) -> f64;
    /// The greater of both.
    fn at_least(self, least: Self) -> Self;
    /// The smaller of both.
    fn at_most(self, most: Self) -> Self;
    /// The next whole number up; a billionth above a whole number still counts as that number,
    /// because sums of rates rarely come out exact.
    fn round_up(self) -> Self;
    /// The next whole number down, with the same tolerance.
    fn round_down(self) -> Self;
    /// The sum, from the first to the last; 0 of none.
    fn total(items: impl IntoIterator<Item = Self>) -> Self;
    /// The sum of the terms that are not 0, so that an explanation shows what plays a part.
    fn total_of_nonzero(terms: impl IntoIterator<Item = Self>) -> Self;
    /// A number found by trial so that a condition among `parts` holds.
    fn found(value: f64, parts: Vec<Self>) -> Self;
}

/// Tolerance of rounding, in units of the rounded number.
pub(super) const TOLERANCE: f64 = 1e-9;

pub(super) fn round_up(value: f64) -> f64 {
    // The ceiling of a little less than 0 would be −0.
    if value <= TOLERANCE { 0.0 } else { (value - TOLERANCE).ceil() }
}

pub(super) fn round_down(value: f64) -> f64 {
    (value + TOLERANCE).floor()
}

impl Quantity for f64 {
    #[inline]
    fn number(value: f64) -> Self {
        value
    }

    #[inline]
    fn input(value: f64, _: InputId) -> Self {
        value
    }

    #[inline]
    fn named(self, _: FigureId) -> Self {
        self
    }

    #[inline]
    fn value(&self) -> f64 {
        *self
    }

    #[inline]
    fn at_least(self, least: Self) -> Self {
        self.max(least)
    }

    #[inline]
    fn at_most(self, most: Self) -> Self {
        self.min(most)
    }

    #[inline]
    fn round_up(self) -> Self {
        round_up(self)
    }

    #[inline]
    fn round_down(self) -> Self {
        round_down(self)
    }

    #[inline]
    fn total(items: impl IntoIterator<Item = Self>) -> Self {
        items.into_iter().fold(0.0, |sum, item| sum + item)
    }

    #[inline]
    fn total_of_nonzero(terms: impl IntoIterator<Item = Self>) -> Self {
        Self::total(terms)
    }

    #[inline]
    fn found(value: f64, _: Vec<Self>) -> Self {
        value
    }
}
