//! A graph as text, one line a cell: for tests and people.

use std::fmt;
use std::hash::Hash;

use super::Graph;
use super::node::{Cell, Node};

impl fmt::Display for Cell {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{}", self.place())
    }
}

/// `#12 booked = #3 ÷ #7`; the name only where the cell is a figure.
impl<I: Copy + fmt::Display, F: Copy + Eq + Hash + fmt::Display> fmt::Display for Graph<I, F> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for cell in self.cells() {
            write!(out, "{cell}")?;
            if let Some(name) = self.figure(cell) {
                write!(out, " {name}")?;
            }
            out.write_str(" = ")?;
            self.write_node(out, self.node(cell))?;
            out.write_str("\n")?;
        }
        Ok(())
    }
}

impl<I: Copy + fmt::Display, F: Copy + Eq + Hash + fmt::Display> Graph<I, F> {
    fn write_node(&self, out: &mut fmt::Formatter<'_>, node: Node) -> fmt::Result {
        let infix = match node {
            Node::Nothing => return out.write_str("not applicable"),
            Node::Constant(value) => return write!(out, "{value}"),
            Node::Input(place) => {
                return match self.inputs.get(place as usize) {
                    Some(input) => write!(out, "input {input}"),
                    None => Ok(()),
                };
            }
            Node::Same(cell) => return write!(out, "{cell}"),
            Node::Add(..) => "+",
            Node::Subtract(..) => "−",
            Node::Multiply(..) => "×",
            Node::Divide(..) => "÷",
            Node::IsAbove(..) => ">",
            Node::IsAtLeast(..) => "≥",
            Node::Otherwise(..) => "otherwise",
            Node::Choose(condition, then, or_else) => {
                return write!(out, "if {condition} then {then} else {or_else}");
            }
            Node::Least(..) | Node::LeastOfApplicable(_) => return self.call(out, "least", node),
            Node::Greatest(..) => return self.call(out, "greatest", node),
            Node::RoundUp(_) => return self.call(out, "round up", node),
            Node::RoundDown(_) => return self.call(out, "round down", node),
            Node::Applies(_) => return self.call(out, "applies", node),
            Node::Sum(_) | Node::SumOfApplicable(_) => return self.call(out, "sum", node),
        };
        for (place, operand) in node.operands(&self.lists).enumerate() {
            if place > 0 {
                write!(out, " {infix} ")?;
            }
            write!(out, "{operand}")?;
        }
        Ok(())
    }

    fn call(&self, out: &mut fmt::Formatter<'_>, name: &str, node: Node) -> fmt::Result {
        let operands: Vec<String> =
            node.operands(&self.lists).map(|operand| operand.to_string()).collect();
        write!(out, "{name}({})", operands.join(", "))
    }
}
