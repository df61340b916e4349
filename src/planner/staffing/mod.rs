//! Searches that read the model: whom to hire, what holds up each month, what it costs to hire
//! later, the largest plan of a budget. What they find enters the model as decisions, so that
//! everything that follows from it is a formula again.

mod binding;
mod bottleneck;
mod largest;
mod otherwise;
mod placed;
mod propose;
mod reading;
mod search;

pub use binding::{Bound, bindings};
pub use bottleneck::{Limiting, bottleneck};
pub use largest::{largest_factor, largest_month_factor};
pub use otherwise::{Otherwise, otherwise};
pub use placed::{outside, placed};
pub use propose::{Proposal, Start, earliest_start, hire, propose};
pub use reading::Reading;
