//! Pictures in SVG, over the shapes of `repcount::chart`.

mod columns;
mod crew;
mod drawing;
mod flow;
mod hire;
mod months;
mod stacks;

pub use columns::{ColumnsChart, ColumnsContent};
pub use crew::CrewRow;
pub use drawing::{Drawing, Mark, Picture};
pub use flow::{FlowChart, FlowContent, FlowRow, FlowStage};
pub use hire::{HireChart, HireContent, hire_month};
pub use months::{MonthsContent, width_class};
pub use stacks::{StackedRole, StacksChart, StacksContent};

/// A length as SVG wants it: no finer than can be seen.
pub fn length(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    // Not -0.
    (rounded + 0.0).to_string()
}
