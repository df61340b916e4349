//! The plan on the calendar (model §5): what a team delivers month by month, and whom to hire when.

mod binding;
mod cohorts;
mod crew;
mod explain;
mod forward;
mod hire;
mod hires;
mod largest;
mod model;
mod outlook;
mod planned;
mod propose;
mod served;
mod shared;
mod targets;
mod totals;

pub use binding::Binding;
pub use explain::{MonthExplanations, explain};
pub use hire::Hire;
pub use largest::{LargestPlan, largest_plan};
pub use outlook::{Forward, Gap, Outlook, OverLimit, outlook};

#[cfg(test)]
mod tests;
