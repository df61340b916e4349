//! A scenario with its past and its consequences.

use repcount::answer::{self, Plan};
use repcount::edit::History;
use repcount::findings::Finding;
use repcount::scenario::Scenario;

/// They never disagree, because nothing but [`Edited::change`] changes the scenario.
pub(super) struct Edited {
    pub scenario: Scenario,
    pub history: History,
    pub plan: Plan,
    pub findings: Vec<Finding>,
    /// Counts the changes, undo and redo included.
    pub revision: u64,
}

impl Edited {
    pub fn new(scenario: Scenario) -> Self {
        let (plan, findings) = answer::plan(&scenario);
        Self { scenario, history: History::default(), plan, findings, revision: 0 }
    }

    /// Changes the scenario, and draws the consequences where it is another one then.
    pub fn change<T>(&mut self, change: impl FnOnce(&mut History, &mut Scenario) -> T) -> T {
        let mut scenario = self.scenario.clone();
        let result = change(&mut self.history, &mut scenario);
        if self.scenario != scenario {
            (self.plan, self.findings) = answer::plan(&scenario);
            self.scenario = scenario;
            self.revision += 1;
        }
        result
    }
}
