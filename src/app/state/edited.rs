//! A scenario with its past, and what is tried on it.

use repcount::edit::History;
use repcount::scenario::{Circumstance, Scenario, WhatIf};

pub(super) struct Edited {
    pub scenario: Scenario,
    pub history: History,
    /// What is tried, while something is.
    pub supposed: Option<Supposed>,
    /// Counts the changes of the scenario, undo and redo included.
    pub version: u64,
    /// Counts the changes of all that results follow from: of the scenario, and of what is tried.
    pub revision: u64,
    /// Counts the runs of changes that follow one another closely, as digits do that are typed. Another
    /// scenario begins one as well.
    pub run: u64,
    /// What a number was before the run is worth a look while this holds.
    pub is_running: bool,
}

/// What is tried on whatever scenario is at work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Supposed {
    pub circumstance: Circumstance,
    pub factor: f64,
    /// The first month of it, counted from the start of the horizon.
    pub month: usize,
}

impl Default for Supposed {
    /// What is asked most: every seventh deal fewer.
    fn default() -> Self {
        Self { circumstance: Circumstance::DealsPerMeeting, factor: 0.85, month: 0 }
    }
}

impl Edited {
    pub fn new(scenario: Scenario) -> Self {
        Self {
            scenario,
            history: History::default(),
            supposed: None,
            version: 0,
            revision: 0,
            run: 0,
            is_running: false,
        }
    }

    /// Changes the scenario. It is another version where it is another one then.
    pub fn change<T>(&mut self, change: impl FnOnce(&mut History, &mut Scenario) -> T) -> T {
        let mut scenario = self.scenario.clone();
        let result = change(&mut self.history, &mut scenario);
        if self.scenario != scenario {
            self.scenario = scenario;
            self.version += 1;
            self.revision += 1;
            self.keep_running();
        }
        result
    }

    /// Another scenario takes the place of this one: what was before is not to be compared with it.
    pub fn load(&mut self, scenario: Scenario) {
        self.change(|history, present| {
            *history = History::default();
            *present = scenario;
        });
        self.is_running = false;
    }

    fn keep_running(&mut self) {
        if !self.is_running {
            self.run += 1;
            self.is_running = true;
        }
    }

    /// Tries something else, or nothing any more.
    pub fn suppose(&mut self, supposed: Option<Supposed>) {
        if self.supposed != supposed {
            self.supposed = supposed;
            self.revision += 1;
            // The bar shows what it was without.
            self.is_running = false;
        }
    }

    /// What is tried on this scenario; nothing while that leaves everything as it is.
    pub fn what_if(&self) -> Option<WhatIf> {
        let Supposed { circumstance, factor, month } = self.supposed?;
        let timeline = &self.scenario.timeline;
        let month = month.min(timeline.horizon().saturating_sub(1));
        let from = timeline.start.plus(month as i32);
        (factor != 1.0).then_some(WhatIf { circumstance, factor, from })
    }
}
