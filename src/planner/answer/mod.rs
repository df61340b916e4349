//! The answers: what the average month of a plan takes, and what the team makes of it month by month,
//! every figure with the formula behind it.
//!
//! ```
//! use repcount::answer::plan;
//! use repcount::figure::{FigureId, Metric, Place};
//! use repcount::preset::Preset;
//!
//! let (plan, _) = plan(&Preset::SmallTeam.scenario());
//! let people = FigureId::new(Metric::People, Place::Overall);
//! assert_eq!(plan.formula(people).map(|formula| formula.value()), plan.get(Metric::People, Place::Overall));
//! ```

mod hire;
mod largest;
mod movers;
mod outlook;
mod plan;

pub use hire::Hire;
pub use largest::{LargestPlan, largest_plan};
pub use movers::{Curve, Mover, curves, movers};
pub use outlook::{Binding, Gap, Outlook, OverLimit, next_outlook, outlook, outlook_if};
pub use plan::{Plan, complete, first_sight, plan};

use crate::figure::FigureId;
use crate::graph;
use crate::model::Input;

/// How a figure is made of others and of inputs.
pub type Formula = graph::Formula<Input, FigureId>;
