//! Writing a graph, cell by cell.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::node::{Cell, List, Node};
use super::{Graph, values};

/// A graph that is being written. Formulas are functions that take one, and cells, and give cells:
/// they can't see values.
#[derive(Clone, Debug)]
pub struct Builder<I, F: Eq + Hash> {
    graph: Graph<I, F>,
    inputs: FxHashMap<I, Cell>,
    constants: FxHashMap<u64, Cell>,
    nothing: Option<Cell>,
}

impl<I: Copy + Eq + Hash, F: Copy + Eq + Hash> Default for Builder<I, F> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I: Copy + Eq + Hash, F: Copy + Eq + Hash> Builder<I, F> {
    pub fn new() -> Self {
        let graph = Graph {
            nodes: Vec::new(),
            lists: Vec::new(),
            inputs: Vec::new(),
            optional: Vec::new(),
            named: Vec::new(),
            names: Vec::new(),
            figures: FxHashMap::default(),
        };
        Self { graph, inputs: FxHashMap::default(), constants: FxHashMap::default(), nothing: None }
    }

    /// Makes room for so many cells and figures more, so that it need not be made again and again.
    pub fn reserve(&mut self, cells: usize, figures: usize) {
        self.graph.nodes.reserve(cells);
        self.graph.named.reserve(cells);
        self.graph.names.reserve(figures);
        self.graph.figures.reserve(figures);
    }

    pub fn finish(self) -> Graph<I, F> {
        self.graph
    }

    fn push(&mut self, node: Node) -> Cell {
        push(&mut self.graph, node)
    }

    /// The value of a constant.
    fn known_value(&self, cell: Cell) -> Option<f64> {
        match self.graph.node(cell) {
            Node::Constant(value) => Some(value),
            _ => None,
        }
    }

    /// Whether a cell is 0 whatever the inputs are.
    pub fn is_zero(&self, cell: Cell) -> bool {
        self.is(cell, 0.0)
    }

    fn is(&self, cell: Cell, value: f64) -> bool {
        self.known_value(cell) == Some(value)
    }

    /// An operation, unless it is one of constants: then what it comes to.
    fn operation(&mut self, node: Node) -> Cell {
        let mut operands = node.operands(&self.graph.lists);
        if !operands.all(|cell| self.known_value(cell).is_some()) {
            return self.push(node);
        }
        let at = |cell| self.known_value(cell).unwrap_or(f64::NAN);
        let value = values::value(node, &self.graph.lists, at);
        if value.is_nan() { self.nothing() } else { self.constant(value) }
    }

    fn push_list(&mut self, operands: impl IntoIterator<Item = Cell>) -> List {
        let first = self.graph.lists.len();
        self.graph.lists.extend(operands);
        List { first: first as u32, length: (self.graph.lists.len() - first) as u32 }
    }

    /// A number that belongs to the formula itself; not NaN.
    pub fn constant(&mut self, value: f64) -> Cell {
        if let Some(known) = self.constants.get(&value.to_bits()) {
            return *known;
        }
        let cell = self.push(Node::Constant(value));
        self.constants.insert(value.to_bits(), cell);
        cell
    }

    /// What never applies.
    pub fn nothing(&mut self) -> Cell {
        *self.nothing.get_or_insert_with(|| push(&mut self.graph, Node::Nothing))
    }

    /// A number that is given from outside. The same input is the same cell.
    pub fn input(&mut self, input: I) -> Cell {
        self.given(input, false)
    }

    /// The same, where there may be no value; then it doesn't apply.
    pub fn optional_input(&mut self, input: I) -> Cell {
        self.given(input, true)
    }

    fn given(&mut self, input: I, optional: bool) -> Cell {
        if let Some(known) = self.inputs.get(&input) {
            return *known;
        }
        let cell = self.push(Node::Input(self.graph.inputs.len() as u32));
        self.graph.inputs.push(input);
        self.graph.optional.push(optional);
        self.inputs.insert(input, cell);
        cell
    }

    /// Makes a cell a figure. A cell that is one already keeps its name, and what comes back then
    /// is another cell with the same value.
    pub fn name(&mut self, cell: Cell, figure: F) -> Cell {
        let is_plain =
            matches!(self.graph.node(cell), Node::Nothing | Node::Constant(_) | Node::Input(_));
        let named = if is_plain || self.graph.figure(cell).is_some() {
            self.push(Node::Same(cell))
        } else {
            cell
        };
        self.graph.names.push(figure);
        if let Some(slot) = self.graph.named.get_mut(named.place()) {
            *slot = self.graph.names.len() as u32;
        }
        self.graph.figures.insert(figure, named);
        named
    }

    /// The cell of a figure that was named before.
    pub fn known(&self, figure: &F) -> Option<Cell> {
        self.graph.cell(figure)
    }

    pub fn add(&mut self, one: Cell, other: Cell) -> Cell {
        match (self.known_value(one), self.known_value(other)) {
            (_, Some(0.0)) => one,
            (Some(0.0), _) => other,
            _ => self.operation(Node::Add(one, other)),
        }
    }

    pub fn subtract(&mut self, from: Cell, what: Cell) -> Cell {
        if self.is(what, 0.0) { from } else { self.operation(Node::Subtract(from, what)) }
    }

    /// Of a constant of 0 it is 0, even where the other cell doesn't apply.
    pub fn multiply(&mut self, one: Cell, other: Cell) -> Cell {
        match (self.known_value(one), self.known_value(other)) {
            (Some(0.0), _) | (_, Some(1.0)) => one,
            (_, Some(0.0)) | (Some(1.0), _) => other,
            _ => self.operation(Node::Multiply(one, other)),
        }
    }

    /// Doesn't apply where the quotient is not finite.
    pub fn divide(&mut self, amount: Cell, by: Cell) -> Cell {
        if self.is(by, 1.0) { amount } else { self.operation(Node::Divide(amount, by)) }
    }

    pub fn least(&mut self, one: Cell, other: Cell) -> Cell {
        self.operation(Node::Least(one, other))
    }

    pub fn greatest(&mut self, one: Cell, other: Cell) -> Cell {
        self.operation(Node::Greatest(one, other))
    }

    /// The next whole number up, a billionth above a whole number counting as that number.
    pub fn round_up(&mut self, cell: Cell) -> Cell {
        self.operation(Node::RoundUp(cell))
    }

    /// The next whole number down, with the same tolerance.
    pub fn round_down(&mut self, cell: Cell) -> Cell {
        self.operation(Node::RoundDown(cell))
    }

    /// 1 where the first is greater than the second, else 0.
    pub fn is_above(&mut self, one: Cell, other: Cell) -> Cell {
        self.operation(Node::IsAbove(one, other))
    }

    /// 1 where the first is not less than the second, else 0.
    pub fn is_at_least(&mut self, one: Cell, other: Cell) -> Cell {
        self.operation(Node::IsAtLeast(one, other))
    }

    /// 1 where the cell applies, else 0.
    pub fn applies(&mut self, cell: Cell) -> Cell {
        match self.graph.node(cell) {
            Node::Nothing => self.constant(0.0),
            Node::Constant(_) => self.constant(1.0),
            _ => self.push(Node::Applies(cell)),
        }
    }

    /// One of two, by a condition that is 0 or not.
    pub fn choose(&mut self, condition: Cell, then: Cell, or_else: Cell) -> Cell {
        match self.known_value(condition) {
            Some(0.0) => or_else,
            Some(_) => then,
            None if then == or_else => then,
            None => self.push(Node::Choose(condition, then, or_else)),
        }
    }

    /// The cell where a condition holds; elsewhere it doesn't apply.
    pub fn only_if(&mut self, condition: Cell, then: Cell) -> Cell {
        let nothing = self.nothing();
        self.choose(condition, then, nothing)
    }

    /// The cell where it applies, else another.
    pub fn otherwise(&mut self, cell: Cell, or_else: Cell) -> Cell {
        match self.graph.node(cell) {
            Node::Nothing => or_else,
            Node::Constant(_) => cell,
            _ => self.push(Node::Otherwise(cell, or_else)),
        }
    }

    /// The sum, from the first to the last; 0 of none.
    pub fn sum(&mut self, terms: &[Cell]) -> Cell {
        let terms: Vec<Cell> = terms.iter().copied().filter(|cell| !self.is(*cell, 0.0)).collect();
        match terms.as_slice() {
            [] => self.constant(0.0),
            [only] => *only,
            [one, other] => self.add(*one, *other),
            _ => {
                let list = self.push_list(terms);
                self.operation(Node::Sum(list))
            }
        }
    }

    /// The sum of the terms that apply; applies where one of them does.
    pub fn sum_of_applicable(&mut self, terms: &[Cell]) -> Cell {
        match terms {
            [] => self.nothing(),
            [only] => *only,
            _ => {
                let list = self.push_list(terms.iter().copied());
                self.push(Node::SumOfApplicable(list))
            }
        }
    }

    /// The least of the cells that apply; applies where one of them does.
    pub fn least_of_applicable(&mut self, cells: &[Cell]) -> Cell {
        match cells {
            [] => self.nothing(),
            [only] => *only,
            _ => {
                let list = self.push_list(cells.iter().copied());
                self.push(Node::LeastOfApplicable(list))
            }
        }
    }
}

fn push<I, F: Eq + Hash>(graph: &mut Graph<I, F>, node: Node) -> Cell {
    // Four billion cells don't fit into the memory of a browser.
    let cell = Cell(graph.nodes.len() as u32);
    graph.nodes.push(node);
    graph.named.push(0);
    cell
}
