//! Undo and redo.

use std::collections::VecDeque;

use super::{Command, EditError, Topic, apply};
use crate::scenario::Scenario;

/// Steps that are kept.
const DEPTH: usize = 500;

/// The scenarios before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: VecDeque<Scenario>,
    future: Vec<Scenario>,
    /// What the latest step was about, while it may still grow.
    open: Option<Topic>,
}

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
            self.past.push_back(before);
        }
        self.open = topic;
        self.future.clear();
        if joins && self.past.back() == Some(present) {
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
        self.future.push(std::mem::replace(present, before));
        true
    }

    /// Takes the latest undo back; says whether there was one.
    pub fn redo(&mut self, present: &mut Scenario) -> bool {
        self.open = None;
        let Some(after) = self.future.pop() else { return false };
        self.past.push_back(std::mem::replace(present, after));
        true
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
