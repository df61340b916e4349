//! Pictures in SVG, over the shapes of `repcount::chart`.

mod crew;
mod drawing;
mod flow;

pub use crew::crew_row;
pub use flow::{FlowRow, flow_chart};

use crate::platform::intl::plain_number;

/// A length as SVG wants it: no finer than can be seen.
fn length(number: f64) -> String {
    plain_number((number * 10.0).round() / 10.0)
}
