//! Undo and redo.

use std::collections::VecDeque;

use super::{Command, EditError, Topic, apply};
use crate::scenario::Scenario;

/// Steps that are kept.
const DEPTH: usize = 500;

/// The scenarios before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: VecDeque<Step>,
    future: Vec<Step>,
    /// What was changed elsewhere, in another tab, while steps were taken here. It stays when they are
    /// taken back.
    elsewhere: Vec<Elsewhere>,
    /// What the latest step was about, while it may still grow.
    open: Option<Topic>,
}

/// A scenario to go back to.
#[derive(Clone, Debug)]
struct Step {
    scenario: Scenario,
    /// As many of the changes from elsewhere are in it.
    seen: usize,
}

/// A change that was made elsewhere.
#[derive(Clone, Debug)]
struct Elsewhere {
    before: Scenario,
    after: Scenario,
    merge: Merge,
}

/// What two changed copies of a scenario, the first, come to together; `None` where that is no legal
/// one.
pub type Merge = fn(&Scenario, &Scenario, &Scenario) -> Option<Scenario>;

impl History {
    /// Carries out a command on the present scenario and remembers the way back. Commands on the
    /// topic of the latest step join it, until [`Self::close`]. What changes nothing, at once or
    /// in the end, leaves no step.
    pub fn apply(&mut self, present: &mut Scenario, command: &Command) -> Result<(), EditError> {
        let next = apply(present, command)?;
        if next == *present {
            return Ok(());
        }
        let before = std::mem::replace(present, next);
        let topic = command.topic();
        let joins = topic.is_some() && topic == self.open && !self.past.is_empty();
        if !joins {
            if self.past.len() == DEPTH {
                self.past.pop_front();
            }
            let step = self.step(before);
            self.past.push_back(step);
        }
        self.open = topic;
        self.future.clear();
        if joins && self.past.back().is_some_and(|step| step.scenario == *present) {
            // Typed back to where the step began: there is nothing to take back.
            self.past.pop_back();
            self.open = None;
        }
        Ok(())
    }

    /// Ends the latest step: the user left the field.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Goes a step back; says whether there was one.
    pub fn undo(&mut self, present: &mut Scenario) -> bool {
        self.open = None;
        let Some(before) = self.past.pop_back() else { return false };
        let before = self.caught_up(before);
        let step = self.step(std::mem::replace(present, before));
        self.future.push(step);
        true
    }

    /// Takes the latest undo back; says whether there was one.
    pub fn redo(&mut self, present: &mut Scenario) -> bool {
        self.open = None;
        let Some(after) = self.future.pop() else { return false };
        let after = self.caught_up(after);
        let step = self.step(std::mem::replace(present, after));
        self.past.push_back(step);
        true
    }

    fn step(&self, scenario: Scenario) -> Step {
        Step { scenario, seen: self.elsewhere.len() }
    }

    /// The scenario of a step with what has been changed elsewhere since.
    fn caught_up(&self, step: Step) -> Scenario {
        let since = self.elsewhere.get(step.seen..).unwrap_or_default();
        since.iter().fold(step.scenario, |scenario, change| {
            (change.merge)(&change.before, &scenario, &change.after).unwrap_or(scenario)
        })
    }

    /// Takes over what was changed elsewhere, from the first scenario to the second. Says whether it goes
    /// with what is here; where it doesn't, nothing is taken over.
    pub fn take_over(
        &mut self,
        present: &mut Scenario,
        before: &Scenario,
        after: &Scenario,
        merge: Merge,
    ) -> bool {
        let Some(merged) = merge(before, present, after) else { return false };
        *present = merged;
        if self.past.is_empty() && self.future.is_empty() {
            return true;
        }
        let known = self.elsewhere.len();
        let is_seen = self.past.iter().chain(&self.future).any(|step| step.seen == known);
        match self.elsewhere.last_mut() {
            // No step tells the two apart.
            Some(last) if !is_seen && last.after == *before => last.after = after.clone(),
            _ => {
                let (before, after) = (before.clone(), after.clone());
                self.elsewhere.push(Elsewhere { before, after, merge });
            }
        }
        true
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
