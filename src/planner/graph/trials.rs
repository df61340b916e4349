//! Some cells for many sets of some inputs, computed several sets at a time.

use std::hash::Hash;

use super::node::{Cell, List, Node};
use super::values::{
    choose, finite, greatest, is_above, is_at_least, least, otherwise, plus_applicable, round_down,
    round_up,
};
use super::{Graph, Values};

/// Sets that are computed at the same time, their values beside each other.
const LANES: usize = 8;
/// The values of a cell.
type Lanes = [f64; LANES];

/// A graph, made ready for many sets of some of its inputs: only what depends on those and leads to
/// what is asked for is left of it, and everything else is a constant.
#[derive(Clone, Debug)]
pub struct Trials {
    /// The places of the inputs that vary, as [`Graph::inputs`] has them.
    varied: Vec<usize>,
    nodes: Vec<Node>,
    lists: Vec<Cell>,
    wanted: Vec<Cell>,
    values: Vec<Lanes>,
}

impl Trials {
    /// Makes a graph ready. `varied` are the places of the inputs that vary; the others have the
    /// values that they have in `values`.
    pub fn of<I: Copy, F: Copy + Eq + Hash>(
        graph: &Graph<I, F>,
        values: &Values,
        varied: &[usize],
        wanted: &[Cell],
    ) -> Self {
        let varies = varying(graph, varied);
        let needed = needed(graph, values, &varies, wanted);
        let mut trials = Self {
            varied: varied.to_vec(),
            nodes: Vec::new(),
            lists: Vec::new(),
            wanted: Vec::new(),
            values: Vec::new(),
        };
        let mut places: Vec<Cell> = vec![Cell(0); graph.len()];
        for (place, node) in graph.nodes.iter().enumerate() {
            if needed.get(place) != Some(&true) {
                continue;
            }
            let constant = varies.get(place) != Some(&true);
            let node = if constant {
                Node::Constant(values.0.get(place).copied().unwrap_or(f64::NAN))
            } else {
                trials.moved(*node, graph, values, &varies, &places)
            };
            if let Some(slot) = places.get_mut(place) {
                *slot = Cell(trials.nodes.len() as u32);
            }
            trials.nodes.push(node);
        }
        let place = |cell: &Cell| places.get(cell.place()).copied().unwrap_or(Cell(0));
        trials.wanted = wanted.iter().map(place).collect();
        trials.values = vec![[f64::NAN; LANES]; trials.nodes.len()];
        for (slot, node) in trials.values.iter_mut().zip(&trials.nodes) {
            if let Node::Constant(value) = node {
                *slot = [*value; LANES];
            }
        }
        trials
    }

    /// Computes `count` sets. `give` writes the varied inputs of a set, in the order in which they
    /// were named; `take` gets the wanted cells of that set, in their order, NaN where one doesn't
    /// apply. Sets are given and taken in order, some at a time.
    pub fn run(
        &mut self,
        count: usize,
        mut give: impl FnMut(usize, &mut [f64]),
        mut take: impl FnMut(usize, &[f64]),
    ) {
        let mut given = vec![[0.0; LANES]; self.varied.len()];
        let mut set = vec![0.0; self.varied.len()];
        let mut taken = vec![0.0; self.wanted.len()];
        for first in (0..count).step_by(LANES) {
            let lanes = LANES.min(count - first);
            for lane in 0..lanes {
                give(first + lane, &mut set);
                for (slot, value) in given.iter_mut().zip(&set) {
                    put(slot, lane, *value);
                }
            }
            self.evaluate(&given);
            for lane in 0..lanes {
                for (slot, cell) in taken.iter_mut().zip(&self.wanted) {
                    let values = self.values.get(cell.place());
                    *slot = values.and_then(|values| values.get(lane)).copied().unwrap_or(f64::NAN);
                }
                take(first + lane, &taken);
            }
        }
    }

    fn evaluate(&mut self, given: &[Lanes]) {
        for (place, node) in self.nodes.iter().enumerate() {
            let (before, rest) = self.values.split_at_mut(place);
            let Some(slot) = rest.first_mut() else { return };
            match node {
                Node::Constant(_) => {}
                Node::Input(input) => {
                    *slot = given.get(*input as usize).copied().unwrap_or([f64::NAN; LANES]);
                }
                node => lanes(*node, &self.lists, before, slot),
            }
        }
    }

    /// A cell of the graph as a cell of these trials.
    fn moved<I: Copy, F: Copy + Eq + Hash>(
        &mut self,
        node: Node,
        graph: &Graph<I, F>,
        values: &Values,
        varies: &[bool],
        places: &[Cell],
    ) -> Node {
        let at = |cell: Cell| places.get(cell.place()).copied().unwrap_or(Cell(0));
        let two = |make: fn(Cell, Cell) -> Node, one, two| make(at(one), at(two));
        match node {
            Node::Nothing | Node::Constant(_) => node,
            Node::Input(input) => {
                let place = self.varied.iter().position(|varied| *varied == input as usize);
                place.map_or(Node::Nothing, |place| Node::Input(place as u32))
            }
            Node::Same(one) => Node::Same(at(one)),
            Node::Add(one, other) => two(Node::Add, one, other),
            Node::Subtract(one, other) => two(Node::Subtract, one, other),
            Node::Multiply(one, other) => two(Node::Multiply, one, other),
            Node::Divide(one, other) => two(Node::Divide, one, other),
            Node::Least(one, other) => two(Node::Least, one, other),
            Node::Greatest(one, other) => two(Node::Greatest, one, other),
            Node::RoundUp(one) => Node::RoundUp(at(one)),
            Node::RoundDown(one) => Node::RoundDown(at(one)),
            Node::IsAbove(one, other) => two(Node::IsAbove, one, other),
            Node::IsAtLeast(one, other) => two(Node::IsAtLeast, one, other),
            Node::Applies(one) => Node::Applies(at(one)),
            Node::Otherwise(one, other) => two(Node::Otherwise, one, other),
            Node::Choose(condition, then, or_else) => match settled(node, values, varies) {
                Some(cell) => Node::Same(at(cell)),
                None => Node::Choose(at(condition), at(then), at(or_else)),
            },
            Node::Sum(list) => Node::Sum(self.list(graph.list(list), places)),
            Node::SumOfApplicable(list) => {
                Node::SumOfApplicable(self.list(graph.list(list), places))
            }
            Node::LeastOfApplicable(list) => {
                Node::LeastOfApplicable(self.list(graph.list(list), places))
            }
        }
    }

    fn list(&mut self, cells: &[Cell], places: &[Cell]) -> List {
        let first = self.lists.len() as u32;
        let moved = cells.iter().map(|cell| places.get(cell.place()).copied().unwrap_or(Cell(0)));
        self.lists.extend(moved);
        List { first, length: cells.len() as u32 }
    }
}

fn put(slot: &mut Lanes, lane: usize, value: f64) {
    if let Some(slot) = slot.get_mut(lane) {
        *slot = value;
    }
}

/// For each cell whether it depends on one of these inputs.
fn varying<I: Copy, F: Copy + Eq + Hash>(graph: &Graph<I, F>, varied: &[usize]) -> Vec<bool> {
    let mut varies: Vec<bool> = Vec::with_capacity(graph.len());
    for node in &graph.nodes {
        let own = match node {
            Node::Input(place) => varied.contains(&(*place as usize)),
            node => node
                .operands(&graph.lists)
                .any(|cell| varies.get(cell.place()).copied().unwrap_or_default()),
        };
        varies.push(own);
    }
    varies
}

/// The operand that a choice takes whatever varies.
fn settled(node: Node, values: &Values, varies: &[bool]) -> Option<Cell> {
    let is_fixed = |cell: Cell| varies.get(cell.place()) == Some(&false);
    match node {
        Node::Choose(condition, then, or_else) if is_fixed(condition) => {
            Some(if values.get(condition)? == 0.0 { or_else } else { then })
        }
        _ => None,
    }
}

/// For each cell whether what is wanted depends on it; of a choice that is settled only what was
/// chosen, and of what doesn't vary nothing.
fn needed<I: Copy, F: Copy + Eq + Hash>(
    graph: &Graph<I, F>,
    values: &Values,
    varies: &[bool],
    wanted: &[Cell],
) -> Vec<bool> {
    let mut needed = vec![false; graph.len()];
    let need = |needed: &mut Vec<bool>, cell: Cell| {
        if let Some(slot) = needed.get_mut(cell.place()) {
            *slot = true;
        }
    };
    wanted.iter().for_each(|cell| need(&mut needed, *cell));
    for (place, node) in graph.nodes.iter().enumerate().rev() {
        if needed.get(place) != Some(&true) || varies.get(place) != Some(&true) {
            continue;
        }
        match settled(*node, values, varies) {
            Some(cell) => need(&mut needed, cell),
            None => node.operands(&graph.lists).for_each(|cell| need(&mut needed, cell)),
        }
    }
    needed
}

/// What an operation makes of the values of the cells before it, lane by lane.
fn lanes(node: Node, lists: &[Cell], before: &[Lanes], slot: &mut Lanes) {
    const NOTHING: Lanes = [f64::NAN; LANES];
    let at = |cell: Cell| before.get(cell.place()).unwrap_or(&NOTHING);
    match node {
        Node::Nothing | Node::Constant(_) | Node::Input(_) => {}
        Node::Same(one) => *slot = *at(one),
        Node::RoundUp(one) => each(slot, at(one), round_up),
        Node::RoundDown(one) => each(slot, at(one), round_down),
        Node::Applies(one) => each(slot, at(one), |value| f64::from(u8::from(!value.is_nan()))),
        Node::Add(one, two) => pairs(slot, at(one), at(two), |one, two| one + two),
        Node::Subtract(one, two) => pairs(slot, at(one), at(two), |one, two| one - two),
        Node::Multiply(one, two) => pairs(slot, at(one), at(two), |one, two| one * two),
        Node::Divide(one, two) => pairs(slot, at(one), at(two), |one, two| finite(one / two)),
        Node::Least(one, two) => pairs(slot, at(one), at(two), least),
        Node::Greatest(one, two) => pairs(slot, at(one), at(two), greatest),
        Node::IsAbove(one, two) => pairs(slot, at(one), at(two), is_above),
        Node::IsAtLeast(one, two) => pairs(slot, at(one), at(two), is_at_least),
        Node::Otherwise(one, two) => pairs(slot, at(one), at(two), otherwise),
        Node::Choose(condition, then, or_else) => {
            let operands = at(condition).iter().zip(at(then)).zip(at(or_else));
            for (slot, ((condition, then), or_else)) in slot.iter_mut().zip(operands) {
                *slot = choose(*condition, *then, *or_else);
            }
        }
        Node::Sum(list) => fold(slot, 0.0, list.of(lists), at, |sum, value| sum + value),
        Node::SumOfApplicable(list) => fold(slot, f64::NAN, list.of(lists), at, plus_applicable),
        Node::LeastOfApplicable(list) => fold(slot, f64::NAN, list.of(lists), at, f64::min),
    }
}

/// One loop over the lanes for each operation, so that they are computed side by side.
#[inline(always)]
fn each(slot: &mut Lanes, of: &Lanes, apply: impl Fn(f64) -> f64) {
    for (slot, value) in slot.iter_mut().zip(of) {
        *slot = apply(*value);
    }
}

#[inline(always)]
fn pairs(slot: &mut Lanes, one: &Lanes, two: &Lanes, apply: impl Fn(f64, f64) -> f64) {
    for ((slot, one), two) in slot.iter_mut().zip(one).zip(two) {
        *slot = apply(*one, *two);
    }
}

#[inline(always)]
fn fold<'a>(
    slot: &mut Lanes,
    start: f64,
    cells: &[Cell],
    at: impl Fn(Cell) -> &'a Lanes,
    apply: impl Fn(f64, f64) -> f64,
) {
    *slot = [start; LANES];
    for cell in cells {
        for (slot, value) in slot.iter_mut().zip(at(*cell)) {
            *slot = apply(*slot, *value);
        }
    }
}
