//! What follows from the scenario that is being edited, each tagged with the revision it is of.

use std::sync::Arc;

use repcount::answer::{self, Outlook, Plan};
use repcount::findings::Finding;
use repcount::scenario::{Scenario, WhatIf};

use super::edited::Edited;

/// What computes more than the first sight of a plan needs.
#[derive(Clone, Copy)]
pub struct Foresight {
    /// Adds to a plan what takes a search, and what the user should be told.
    pub complete: fn(Plan, &Scenario) -> (Plan, Vec<Finding>),
    /// Computes the calendar of a scenario; the one before may be of use.
    pub outlook: fn(&Scenario, Option<&Outlook>) -> Outlook,
    /// The same with something tried on the scenario, and the hires that it has without.
    pub outlook_if: fn(&Scenario, WhatIf, &Outlook, Option<&Outlook>) -> Outlook,
}

/// The average month of a revision.
pub(super) struct Results {
    pub revision: u64,
    run: u64,
    pub is_complete: bool,
    pub plan: Plan,
    /// The plan before the run of changes that led to this one.
    pub was: Option<Arc<Plan>>,
    pub findings: Vec<Finding>,
}

impl PartialEq for Results {
    fn eq(&self, other: &Self) -> bool {
        (self.revision, self.is_complete) == (other.revision, other.is_complete)
    }
}

impl Results {
    /// The results; `before` are those before them.
    pub fn of(edited: &Edited, foresight: Option<Foresight>, before: Option<&Self>) -> Self {
        let Edited { scenario, revision, run, .. } = edited;
        let was = before.and_then(|before| match before.run == *run {
            true => before.was.clone(),
            false => Some(Arc::new(before.plan.clone())),
        });
        let plan = match before {
            Some(before) => before.plan.next(scenario, edited.what_if()),
            None => answer::first_sight(scenario, edited.what_if()),
        };
        let (plan, findings) = match foresight {
            Some(Foresight { complete, .. }) => complete(plan, scenario),
            None => (plan, Vec::new()),
        };
        let is_complete = foresight.is_some();
        Self { revision: *revision, run: *run, is_complete, plan, was, findings }
    }
}

/// The calendar of a revision.
#[derive(Clone)]
pub(super) struct Calendar {
    revision: u64,
    pub version: u64,
    run: u64,
    /// Without what is tried, once there is one.
    pub untried: Option<Arc<Outlook>>,
    pub outlook: Option<Arc<Outlook>>,
    /// The one before the run of changes that led to this one.
    pub was: Option<Arc<Outlook>>,
}

impl PartialEq for Calendar {
    fn eq(&self, other: &Self) -> bool {
        self.revision == other.revision && self.outlook.is_some() == other.outlook.is_some()
    }
}

impl Calendar {
    /// The calendar; `before` is the one before it.
    pub fn of(edited: &Edited, foresight: Option<Foresight>, before: Option<&Self>) -> Self {
        let Edited { scenario, revision, version, run, .. } = edited;
        let was = before.and_then(|before| match before.run == *run {
            true => before.was.clone(),
            false => before.outlook.clone(),
        });
        let known = before.filter(|before| before.version == *version);
        let untried = known.and_then(|known| known.untried.clone()).or_else(|| {
            let known = before.and_then(|before| before.untried.as_deref());
            Some(Arc::new((foresight?.outlook)(scenario, known)))
        });
        let outlook = match (untried.clone(), edited.what_if(), foresight) {
            (Some(untried), Some(what_if), Some(foresight)) => {
                let known = before.and_then(|before| before.outlook.as_deref());
                Some(Arc::new((foresight.outlook_if)(scenario, what_if, &untried, known)))
            }
            (untried, ..) => untried,
        };
        Self { revision: *revision, version: *version, run: *run, untried, outlook, was }
    }
}
