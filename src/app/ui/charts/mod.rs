//! Pictures in SVG, over the shapes of `repcount::chart`.

mod columns;
mod crew;
mod drawing;
mod flow;
mod hire;
mod months;
mod stacks;

pub use columns::{ColumnsContent, columns_chart};
pub use crew::crew_row;
pub use drawing::{Mark, drawing};
pub use flow::{FlowRow, flow_chart};
pub use hire::{hire_chart, hire_month};
pub use months::{MonthsContent, width_class};
pub use stacks::{StacksContent, stacks_chart};

use crate::platform::intl::plain_number;

/// A length as SVG wants it: no finer than can be seen.
pub fn length(number: f64) -> String {
    plain_number((number * 10.0).round() / 10.0)
}
