//! Pasted cells and files of cells, read as the plan of months, as the team or as rates.
//!
//! Nothing is left out silently: every column says what it was taken for, and every row what is wrong with
//! it. What is read becomes a scenario in one step.

mod cells;
mod columns;
mod months;
mod rows;

pub use cells::{Cells, Decimal};
pub use columns::{Column, Subject};
pub use rows::{Reader, Reading, Row, RowProblem, read};
