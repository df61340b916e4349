//! Small graphs of formulas.
//!
//! A test file takes it in with `#[path = "common/graph.rs"] mod small;`.
#![allow(dead_code, reason = "every test file takes what it needs")]

use repcount::graph::{Builder, Cell, Figure, Graph};

/// A figure of tests: its letter is what it measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Name(pub char, pub u16);

impl Figure for Name {
    fn measures_the_same(self, other: Self) -> bool {
        self.0 == other.0
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}{}", self.0, self.1)
    }
}

pub type Build = Builder<u16, Name>;

/// A graph of one formula over inputs 0, 1, …, and its last cell.
pub fn one(write: impl FnOnce(&mut Build, &[Cell]) -> Cell) -> (Graph<u16, Name>, Cell) {
    let mut build = Build::new();
    let inputs: Vec<Cell> = (0..4).map(|input| build.input(input)).collect();
    let cell = write(&mut build, &inputs);
    let cell = build.name(cell, Name('r', 0));
    (build.finish(), cell)
}
