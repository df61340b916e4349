//! The scenario that is being edited, and all that follows from it.

use crate::reactive::*;
use repcount::calc::{self, Finding, Metric, Place, Plan};
use repcount::edit::{Command, EditError, History};
use repcount::scenario::{InputId, Scenario};

/// The one gateway through which a scenario changes.
#[derive(Clone, Copy)]
pub struct Session {
    scenario: RwSignal<Scenario>,
    history: RwSignal<History>,
    /// Counts the changes, undo and redo included.
    revision: RwSignal<u64>,
    computed: Memo<Computed>,
}

struct Computed {
    plan: Plan,
    findings: Vec<Finding>,
}

impl Session {
    pub fn new(scenario: Scenario) -> Self {
        let scenario = RwSignal::new(scenario);
        let computed = Memo::new_with_compare(
            move |_| {
                let (plan, findings) = scenario.with(calc::plan);
                Computed { plan, findings }
            },
            // It is computed anew only because the scenario changed.
            |_, _| true,
        );
        Self {
            scenario,
            history: RwSignal::new(History::default()),
            revision: RwSignal::new(0),
            computed,
        }
    }

    /// Carries out a command; on error nothing has changed.
    pub fn apply(self, command: Command) -> Result<(), EditError> {
        let mut present = self.scenario.get_untracked();
        let mut history = self.history.write();
        history.apply(&mut present, &command)?;
        drop(history);
        self.put(present);
        Ok(())
    }

    /// Ends a step of undo: the user left the field.
    pub fn leave_field(self) {
        self.history.update_untracked(History::close);
    }

    pub fn undo(self) {
        self.step(History::undo);
    }

    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, step: impl FnOnce(&mut History, &mut Scenario) -> bool) {
        let mut present = self.scenario.get_untracked();
        let mut history = self.history.write();
        let stepped = step(&mut history, &mut present);
        drop(history);
        if stepped {
            self.put(present);
        }
    }

    /// Another scenario, with a history of its own.
    pub fn load(self, scenario: Scenario) {
        self.history.set(History::default());
        self.put(scenario);
    }

    fn put(self, present: Scenario) {
        if self.scenario.with_untracked(|scenario| *scenario != present) {
            self.revision.update(|revision| *revision += 1);
            self.scenario.set(present);
        }
    }

    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    pub fn revision(self) -> u64 {
        self.revision.get()
    }

    pub fn revision_untracked(self) -> u64 {
        self.revision.get_untracked()
    }

    /// Reads the scenario, now and whenever it changes.
    pub fn with<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.scenario.with(read)
    }

    /// Reads the scenario as it is.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.scenario.with_untracked(read)
    }

    /// Reads the scenario together with what follows from it.
    pub fn with_plan<T>(self, read: impl FnOnce(&Scenario, &Plan, &[Finding]) -> T) -> T {
        self.computed.with(|computed| {
            self.scenario.with(|scenario| read(scenario, &computed.plan, &computed.findings))
        })
    }

    /// A result.
    pub fn figure(self, metric: Metric, place: Place) -> Option<f64> {
        self.computed.with(|computed| computed.plan.get(metric, place))
    }

    /// The number in force in a field.
    pub fn input(self, input: InputId) -> Option<f64> {
        self.with(|scenario| scenario.entry(input)).map(|entry| entry.value)
    }
}

#[cfg(test)]
mod tests {
    use repcount::scenario::{Currency, Entry, Measure, PlanField};

    use super::*;

    const AMOUNT: InputId = InputId::Plan(PlanField::Amount);

    fn set(value: f64) -> Command {
        Command::SetInput(AMOUNT, Some(Entry::typed(value)))
    }

    #[test]
    fn a_command_changes_the_plan_at_once() {
        let owner = Owner::new();
        owner.with(|| {
            let session = Session::new(Scenario::empty(Currency::USD));
            let target = Memo::new(move |_| session.figure(Metric::PlanPerMonth, Place::Overall));
            assert_eq!(target.get_untracked(), Some(0.0));
            assert_eq!(session.apply(set(500.0)), Ok(()));
            assert_eq!(target.get_untracked(), Some(500.0));
        });
    }

    #[test]
    fn a_refused_command_leaves_everything_in_force() {
        let owner = Owner::new();
        owner.with(|| {
            let session = Session::new(Scenario::empty(Currency::USD));
            assert_eq!(session.apply(set(500.0)), Ok(()));
            let revision = session.revision_untracked();
            assert_eq!(session.apply(set(-1.0)), Err(EditError::OutOfBounds(AMOUNT)));
            assert_eq!(session.input(AMOUNT), Some(500.0));
            assert_eq!(session.revision_untracked(), revision);
        });
    }

    #[test]
    fn undo_takes_back_a_field_at_a_time() {
        let owner = Owner::new();
        owner.with(|| {
            let session = Session::new(Scenario::empty(Currency::USD));
            for value in [1.0, 12.0, 120.0] {
                assert_eq!(session.apply(set(value)), Ok(()));
            }
            session.leave_field();
            assert_eq!(session.apply(Command::SetMeasure(Measure::Deals)), Ok(()));
            session.undo();
            assert_eq!(session.with(|scenario| scenario.plan.measure), Measure::Revenue);
            assert_eq!(session.input(AMOUNT), Some(120.0));
            session.undo();
            assert_eq!(session.input(AMOUNT), Some(0.0));
            assert!(!session.can_undo());
            session.redo();
            assert_eq!(session.input(AMOUNT), Some(120.0));
        });
    }
}
