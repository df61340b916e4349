//! A scenario with its past.

use repcount::edit::History;
use repcount::scenario::Scenario;

pub(super) struct Edited {
    pub scenario: Scenario,
    pub history: History,
    /// Counts the changes, undo and redo included.
    pub revision: u64,
}

impl Edited {
    pub fn new(scenario: Scenario) -> Self {
        Self { scenario, history: History::default(), revision: 0 }
    }

    /// Changes the scenario. It is another revision where it is another one then.
    pub fn change<T>(&mut self, change: impl FnOnce(&mut History, &mut Scenario) -> T) -> T {
        let mut scenario = self.scenario.clone();
        let result = change(&mut self.history, &mut scenario);
        if self.scenario != scenario {
            self.scenario = scenario;
            self.revision += 1;
        }
        result
    }
}
