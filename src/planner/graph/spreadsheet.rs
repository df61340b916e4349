//! The formula of a cell as spreadsheets know it.

use std::hash::Hash;

use super::Graph;
use super::node::{Cell, Node, TOLERANCE};

/// What differs between spreadsheets. Formulas are written without the `=` in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// As files of the xlsx format hold them, whatever the language of the program: English names,
    /// commas between operands, a point in numbers.
    Xlsx,
}

impl<I: Copy, F: Copy + Eq + Hash> Graph<I, F> {
    /// The formula of a cell, or the number of a constant; `None` for an input, whose value stands
    /// in its cell. `address` gives the address of each operand, such as `B7` or `Plan!$B$7`.
    ///
    /// What doesn't apply is an empty text, and what is made of it as well.
    pub fn spreadsheet(
        &self,
        cell: Cell,
        dialect: Dialect,
        address: impl Fn(Cell) -> String,
    ) -> Option<String> {
        let Dialect::Xlsx = dialect;
        let node = self.node(cell);
        let operands: Vec<String> = node.operands(&self.lists).map(address).collect();
        let all = operands.join(",");
        let text = match (node, operands.as_slice()) {
            (Node::Input(_), _) => return None,
            (Node::Nothing, _) => "\"\"".to_string(),
            (Node::Constant(value), _) => return Some(format!("{value:?}")),
            (Node::Same(_), [one]) => one.clone(),
            (Node::Add(..), [one, two]) => spread(&format!("{one}+{two}")),
            (Node::Subtract(..), [one, two]) => spread(&format!("{one}-{two}")),
            (Node::Multiply(..), [one, two]) => spread(&format!("{one}*{two}")),
            (Node::Divide(..), [one, two]) => spread(&format!("{one}/{two}")),
            (Node::Power(..), [one, two]) => spread(&format!("{one}^{two}")),
            // Their functions pass over texts.
            (Node::Least(..), [one, two]) => spread(&format!("MIN({one}+0,{two}+0)")),
            (Node::Greatest(..), [one, two]) => spread(&format!("MAX({one}+0,{two}+0)")),
            (Node::RoundUp(_), [one]) => spread(&format!("ROUNDUP(MAX({one}-{TOLERANCE:?},0),0)")),
            (Node::RoundDown(_), [one]) => spread(&format!("INT({one}+{TOLERANCE:?})")),
            (Node::IsAbove(..), [one, two]) => spread(&format!("IF({one}+0>{two}+0,1,0)")),
            (Node::IsAtLeast(..), [one, two]) => spread(&format!("IF({one}+0>={two}+0,1,0)")),
            (Node::Applies(_), [one]) => format!("IF(ISNUMBER({one}),1,0)"),
            (Node::Choose(..), [condition, then, or_else]) => {
                spread(&format!("IF({condition}+0<>0,{then},{or_else})"))
            }
            (Node::Otherwise(..), [one, or_else]) => format!("IF(ISNUMBER({one}),{one},{or_else})"),
            (Node::Sum(_), several) => spread(&several.join("+")),
            (Node::SumOfApplicable(_), _) => format!("IF(COUNT({all})=0,\"\",SUM({all}))"),
            (Node::LeastOfApplicable(_), _) => format!("IF(COUNT({all})=0,\"\",MIN({all}))"),
            (Node::Pick(_), [place, among @ ..]) => {
                let last = among.len();
                let among = among.join(",");
                spread(&format!("CHOOSE(MIN(MAX(INT({place}+0),0)+1,{last}),{among})"))
            }
            _ => return None,
        };
        Some(text)
    }
}

/// An error, as a text among the operands makes one, is an empty text again.
fn spread(formula: &str) -> String {
    format!("IFERROR({formula},\"\")")
}
