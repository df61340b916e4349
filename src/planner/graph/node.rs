//! What a cell is made of.

/// A number of a graph: its place in the order in which cells are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell(pub(super) u32);

impl Cell {
    /// The place in the graph, from 0.
    pub const fn place(self) -> usize {
        self.0 as usize
    }
}

/// Operands of an operation that has any number of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct List {
    pub first: u32,
    pub length: u32,
}

impl List {
    pub fn of(self, lists: &[Cell]) -> &[Cell] {
        let first = self.first as usize;
        lists.get(first..first + self.length as usize).unwrap_or_default()
    }
}

/// How a cell is made. What doesn't apply is NaN inside of the graph, and nothing outside of it.
///
/// An operation applies where all of its operands do, unless it says otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Node {
    /// Never applies.
    Nothing,
    Constant(f64),
    /// The input in this place.
    Input(u32),
    /// The same as another cell that has a name of its own.
    Same(Cell),
    Add(Cell, Cell),
    Subtract(Cell, Cell),
    Multiply(Cell, Cell),
    /// Applies where the quotient is finite.
    Divide(Cell, Cell),
    Least(Cell, Cell),
    Greatest(Cell, Cell),
    /// The next whole number up; a billionth above a whole number still counts as that number,
    /// because sums of rates rarely come out exact.
    RoundUp(Cell),
    /// The next whole number down, with the same tolerance.
    RoundDown(Cell),
    /// 1 where the first is greater than the second, else 0.
    IsAbove(Cell, Cell),
    /// 1 where the first is not less than the second, else 0.
    IsAtLeast(Cell, Cell),
    /// 1 where the cell applies, else 0. Always applies.
    Applies(Cell),
    /// The second where the first is not 0, else the third. The one that is not chosen need not
    /// apply.
    Choose(Cell, Cell, Cell),
    /// The first where it applies, else the second.
    Otherwise(Cell, Cell),
    Sum(List),
    /// The sum of the operands that apply; applies where one of them does.
    SumOfApplicable(List),
    /// The least of the operands that apply; applies where one of them does.
    LeastOfApplicable(List),
}

/// Tolerance of rounding, in units of the rounded number.
pub(super) const TOLERANCE: f64 = 1e-9;

impl Node {
    /// The operands, `lists` being those of the graph.
    pub fn operands(self, lists: &[Cell]) -> Operands<'_> {
        let (fixed, rest): ([Option<Cell>; 3], &[Cell]) = match self {
            Self::Nothing | Self::Constant(_) | Self::Input(_) => ([None; 3], &[]),
            Self::Same(one) | Self::RoundUp(one) | Self::RoundDown(one) | Self::Applies(one) => {
                ([Some(one), None, None], &[])
            }
            Self::Add(one, two)
            | Self::Subtract(one, two)
            | Self::Multiply(one, two)
            | Self::Divide(one, two)
            | Self::Least(one, two)
            | Self::Greatest(one, two)
            | Self::IsAbove(one, two)
            | Self::IsAtLeast(one, two)
            | Self::Otherwise(one, two) => ([Some(one), Some(two), None], &[]),
            Self::Choose(one, two, three) => ([Some(one), Some(two), Some(three)], &[]),
            Self::Sum(list) | Self::SumOfApplicable(list) | Self::LeastOfApplicable(list) => {
                ([None; 3], list.of(lists))
            }
        };
        fixed.into_iter().flatten().chain(rest.iter().copied())
    }
}

pub(super) type Operands<'a> = std::iter::Chain<
    std::iter::Flatten<std::array::IntoIter<Option<Cell>, 3>>,
    std::iter::Copied<std::slice::Iter<'a, Cell>>,
>;
