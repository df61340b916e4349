//! What follows from the scenario that is being edited, each tagged with the revision it is of.

use std::sync::Arc;

use repcount::answer::{self, Outlook, Plan};
use repcount::findings::Finding;
use repcount::scenario::Scenario;

use super::edited::Edited;

/// What computes more than the first sight of a plan needs.
#[derive(Clone, Copy)]
pub struct Foresight {
    /// Adds to a plan what takes a search, and what the user should be told.
    pub complete: fn(Plan, &Scenario) -> (Plan, Vec<Finding>),
    /// Computes the calendar of a scenario.
    pub outlook: fn(&Scenario) -> Outlook,
}

/// The average month of a revision.
pub(super) struct Results {
    pub revision: u64,
    pub is_complete: bool,
    pub plan: Plan,
    pub findings: Vec<Finding>,
}

impl PartialEq for Results {
    fn eq(&self, other: &Self) -> bool {
        (self.revision, self.is_complete) == (other.revision, other.is_complete)
    }
}

impl Results {
    pub fn of(edited: &Edited, foresight: Option<Foresight>) -> Self {
        let Edited { scenario, revision, .. } = edited;
        let plan = answer::first_sight(scenario);
        let (plan, findings) = match foresight {
            Some(Foresight { complete, .. }) => complete(plan, scenario),
            None => (plan, Vec::new()),
        };
        Self { revision: *revision, is_complete: foresight.is_some(), plan, findings }
    }
}

/// The calendar, once there is one, of a revision.
#[derive(Clone)]
pub(super) struct Calendar {
    pub revision: u64,
    pub outlook: Option<Arc<Outlook>>,
}

impl PartialEq for Calendar {
    fn eq(&self, other: &Self) -> bool {
        self.revision == other.revision && self.outlook.is_some() == other.outlook.is_some()
    }
}
