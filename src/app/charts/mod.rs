//! Pictures in SVG, over the shapes of `repcount::chart`.

mod code;
mod columns;
mod crew;
mod curve;
mod drawing;
mod flow;
mod hire;
mod lines;
mod months;
mod stacks;

pub use code::code_picture;
pub use columns::{ColumnsContent, columns_picture};
pub use crew::CrewRow;
pub use curve::curve_picture;
pub use drawing::{Drawing, Mark, Picture};
pub use flow::{FlowContent, FlowRow, FlowStage, flow_picture};
pub use hire::{HireContent, hire_axis, hire_month, hire_picture};
pub use lines::{LinesContent, MOST_LINES, lines_picture};
pub use months::{MonthsContent, width_class};
pub use stacks::{StackedRole, StacksContent, stacks_picture};

/// A length as SVG wants it: no finer than can be seen.
pub fn length(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    // Not -0.
    (rounded + 0.0).to_string()
}
