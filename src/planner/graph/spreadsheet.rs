//! Formulas as spreadsheets know them.

use std::hash::Hash;

use super::Graph;
use super::node::{Cell, Node, TOLERANCE};

/// The formulas of a graph in the dialect of xlsx files: English names, commas between operands, a
/// point in numbers. They are written without the `=` in front.
///
/// What doesn't apply is an empty text, and so is what is made of it.
#[derive(Debug)]
pub struct Spreadsheet<'a, I, F: Eq + Hash> {
    graph: &'a Graph<I, F>,
    /// Whether a cell may not apply. What always applies needs no care in the formulas that use it.
    optional: Vec<bool>,
}

impl<'a, I: Copy, F: Copy + Eq + Hash> Spreadsheet<'a, I, F> {
    pub fn of(graph: &'a Graph<I, F>) -> Self {
        let mut optional: Vec<bool> = Vec::with_capacity(graph.len());
        for node in &graph.nodes {
            let at = |cell: Cell| optional.get(cell.place()).copied().unwrap_or(true);
            let own = match *node {
                Node::Nothing | Node::Divide(..) => true,
                Node::Constant(_) | Node::Applies(_) => false,
                Node::Input(place) => graph.optional.get(place as usize).copied().unwrap_or(true),
                Node::Otherwise(_, or_else) => at(or_else),
                Node::SumOfApplicable(list) | Node::LeastOfApplicable(list) => {
                    graph.list(list).iter().all(|cell| at(*cell))
                }
                node => node.operands(&graph.lists).any(at),
            };
            optional.push(own);
        }
        Self { graph, optional }
    }

    /// The formula of a cell; `None` for an input, whose value stands in its cell. `address` gives
    /// the address of each operand, such as `B7` or `Plan!$B$7`.
    pub fn formula(&self, cell: Cell, address: impl Fn(Cell) -> String) -> Option<String> {
        let node = self.graph.node(cell);
        let cells: Vec<Cell> = node.operands(&self.graph.lists).collect();
        let operands: Vec<String> = cells.iter().map(|cell| address(*cell)).collect();
        let all = operands.join(",");
        // Operands that have to apply for the formula to make sense.
        let mut needed = cells.as_slice();
        let text = match (node, operands.as_slice()) {
            (Node::Nothing, _) => "\"\"".to_string(),
            (Node::Constant(value), _) => format!("{value:?}"),
            (Node::Add(..) | Node::Sum(_), several) => several.join("+"),
            (Node::Subtract(..), [one, two]) => format!("{one}-{two}"),
            (Node::Multiply(..), [one, two]) => format!("{one}*{two}"),
            (Node::Divide(..), [one, two]) => format!("IFERROR({one}/{two},\"\")"),
            (Node::Least(..), _) => format!("MIN({all})"),
            (Node::Greatest(..), _) => format!("MAX({all})"),
            (Node::RoundUp(_), [one]) => format!("ROUNDUP(MAX({one}-{TOLERANCE:?},0),0)"),
            (Node::RoundDown(_), [one]) => format!("INT({one}+{TOLERANCE:?})"),
            (Node::IsAbove(..), [one, two]) => format!("IF({one}>{two},1,0)"),
            (Node::IsAtLeast(..), [one, two]) => format!("IF({one}>={two},1,0)"),
            (Node::Choose(..), [condition, then, or_else]) => {
                needed = cells.get(..1)?;
                format!("IF({condition}<>0,{then},{or_else})")
            }
            (_, operands) => {
                needed = &[];
                self.of_optional(node, operands)?
            }
        };
        let needed: Vec<String> = (needed.iter())
            .filter(|cell| self.optional.get(cell.place()) == Some(&true))
            .map(|cell| address(*cell))
            .collect();
        if needed.is_empty() {
            return Some(text);
        }
        Some(format!("IF(COUNT({})<{},\"\",{text})", needed.join(","), needed.len()))
    }

    /// The formulas of operations that make sense of what doesn't apply.
    fn of_optional(&self, node: Node, operands: &[String]) -> Option<String> {
        let all = operands.join(",");
        Some(match (node, operands) {
            (Node::Same(_), [one]) => one.clone(),
            (Node::Applies(_), [one]) => format!("IF(ISNUMBER({one}),1,0)"),
            (Node::Otherwise(..), [one, or_else]) => format!("IF(ISNUMBER({one}),{one},{or_else})"),
            (Node::SumOfApplicable(_), _) => format!("IF(COUNT({all})=0,\"\",SUM({all}))"),
            (Node::LeastOfApplicable(_), _) => format!("IF(COUNT({all})=0,\"\",MIN({all}))"),
            _ => return None,
        })
    }
}
