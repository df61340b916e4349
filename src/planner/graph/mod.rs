//! Formulas as data: a flat list of cells, each an input, a constant, or an operation over cells
//! before it, with several readings.
//!
//! A graph knows nothing of what it is about: `I` names its inputs, `F` its figures, which are the
//! cells that somebody asks for. It holds no values, so that one graph serves every value of its
//! inputs, and it is plain data: it can be kept, printed, and read in another thread.
//!
//! | reading | gives |
//! | --- | --- |
//! | [`Graph::values`] | the value of every cell |
//! | [`Graph::formula`] | how a figure is made, down to the next figures and inputs |
//! | [`Graph::slopes`] | by how much a cell changes with each input |
//! | [`Spreadsheet`] | the formula of a cell in the dialect of spreadsheets |
//! | [`Trials`] | some cells for many sets of some inputs |
//!
//! ```
//! use repcount::graph::Builder;
//!
//! let mut build = Builder::<&str, &str>::new();
//! let (held, show_rate) = (build.input("held"), build.input("show rate"));
//! let booked = build.divide(held, show_rate);
//! build.name(booked, "booked");
//! let graph = build.finish();
//!
//! let values = graph.values(&[40.0, 0.8]);
//! assert_eq!(graph.get(&values, &"booked"), Some(50.0));
//! // A quotient without a divisor doesn't apply.
//! assert_eq!(graph.get(&graph.values(&[40.0, 0.0]), &"booked"), None);
//! ```

mod build;
mod formula;
mod node;
mod print;
mod slope;
mod spreadsheet;
mod trials;
mod values;

pub use build::Builder;
pub use formula::{Figure, Formula, Operation};
pub use node::Cell;
pub use slope::{Rounding, Slope};
pub use spreadsheet::Spreadsheet;
pub use trials::Trials;
pub use values::Values;

use std::hash::Hash;

use node::{List, Node};
use rustc_hash::FxHashMap;

/// Formulas, with the names of their inputs and figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph<I, F: Eq + Hash> {
    /// Each after those that it is made of.
    nodes: Vec<Node>,
    /// The operands of all operations that have any number of them.
    lists: Vec<Cell>,
    inputs: Vec<I>,
    /// Of each input whether there may be no value for it.
    optional: Vec<bool>,
    /// Of each cell the place of its name among `names`, counted from 1; 0 where it has none.
    named: Vec<u32>,
    names: Vec<F>,
    figures: FxHashMap<F, Cell>,
}

impl<I: Copy, F: Copy + Eq + Hash> Graph<I, F> {
    /// The inputs, in the order in which values are given for them.
    pub fn inputs(&self) -> &[I] {
        &self.inputs
    }

    /// Every figure that there is, in the order in which they are made. Not each applies at all
    /// values of the inputs.
    pub fn figures(&self) -> impl Iterator<Item = (F, Cell)> + '_ {
        self.cells().filter_map(|cell| Some((self.figure(cell)?, cell)))
    }

    /// The cell of a figure.
    pub fn cell(&self, figure: &F) -> Option<Cell> {
        self.figures.get(figure).copied()
    }

    /// The figure that a cell is.
    pub fn figure(&self, cell: Cell) -> Option<F> {
        let place = self.named.get(cell.place())?.checked_sub(1)?;
        self.names.get(place as usize).copied()
    }

    /// All cells, in the order in which they are made.
    pub fn cells(&self) -> impl Iterator<Item = Cell> + use<I, F> {
        (0..self.nodes.len() as u32).map(Cell)
    }

    /// The place among the inputs of a cell that is one.
    pub fn input_of(&self, cell: Cell) -> Option<usize> {
        match self.node(cell) {
            Node::Input(place) => Some(place as usize),
            _ => None,
        }
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The value of a figure; `None` where it doesn't apply.
    pub fn get(&self, values: &Values, figure: &F) -> Option<f64> {
        values.get(self.cell(figure)?)
    }

    fn node(&self, cell: Cell) -> Node {
        self.nodes.get(cell.place()).copied().unwrap_or(Node::Nothing)
    }

    fn list(&self, list: List) -> &[Cell] {
        list.of(&self.lists)
    }
}
