//! The plan on the calendar (model §5): what a team delivers month by month, and whom to hire when.

mod cohorts;
mod crew;
mod explain;
mod forward;
mod hires;
mod largest;
mod model;
mod outlook;
mod planned;
mod propose;
mod served;
mod shared;
mod targets;

pub use explain::{MonthExplanations, explain};
pub use largest::{LargestPlan, largest_plan};
pub use outlook::{Binding, Forward, Gap, Hire, Outlook, outlook};

#[cfg(test)]
mod tests;
