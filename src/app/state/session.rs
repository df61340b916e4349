//! The scenario that is being edited, and all that follows from it.

use std::hash::Hash;

use repcount::calc::months::Outlook;
use repcount::calc::{self, FigureId, Finding, Metric, Place, Plan};
use repcount::edit::{Command, EditError, History, Rearrange};
use repcount::scenario::{InputId, Scenario};

use crate::later;
use crate::reactive::*;

/// The one gateway through which a scenario changes.
#[derive(Clone, Copy)]
pub struct Session {
    edited: RwSignal<Edited>,
    /// The revision that readers follow: the latest, or one that was settled.
    turn: Memo<u64>,
    /// The latest revision that had been painted where it can be seen.
    settled: RwSignal<u64>,
    /// Changes with what things are called.
    names: Memo<u64>,
    /// The revision that the calendar follows from. It is computed when somebody reads it, after
    /// what follows at once has been painted.
    calendar: Memo<u64>,
    /// The same for this part of the page: what its readers follow.
    calendar_turn: Memo<u64>,
    /// Whether the calendar is what is looked at; then it does not wait for other things.
    watched: RwSignal<bool>,
    outlook: StoredValue<Option<Outlook>>,
    /// What computes it, once that has come.
    foresight: RwSignal<Option<Foresight>>,
}

/// Computes the calendar of a scenario.
pub type Foresight = fn(&Scenario) -> Outlook;

/// Nothing has been painted yet.
const NEVER: u64 = u64::MAX;

/// A scenario with its past and its consequences; they never disagree, because [`Session`] is the
/// only one to write them.
struct Edited {
    scenario: Scenario,
    history: History,
    plan: Plan,
    findings: Vec<Finding>,
    /// Counts the changes, undo and redo included.
    revision: u64,
}

impl Edited {
    fn take_over(&mut self, scenario: Scenario) {
        if self.scenario != scenario {
            (self.plan, self.findings) = calc::plan(&scenario);
            self.scenario = scenario;
            self.revision += 1;
        }
    }
}

impl Session {
    pub fn new(scenario: Scenario) -> Self {
        let (plan, findings) = calc::plan(&scenario);
        let history = History::default();
        let edited = RwSignal::new(Edited { scenario, history, plan, findings, revision: 0 });
        let turn = number(move || edited.with(|edited| edited.revision));
        let names = fingerprint(move || edited.with(|edited| names(&edited.scenario)));
        let settled = RwSignal::new(NEVER);
        let watched = RwSignal::new(false);
        let computed = StoredValue::new(None);
        let foresight = RwSignal::new(None::<Foresight>);
        let calendar = number(move || {
            let revision = if watched.get() { turn.get() } else { settled.get() };
            match foresight.get().filter(|_| revision != NEVER) {
                Some(foresee) => {
                    let found = edited.with_untracked(|edited| foresee(&edited.scenario));
                    computed.set_value(Some(found));
                    revision
                }
                None => NEVER,
            }
        });
        Self {
            edited,
            turn,
            settled,
            names,
            calendar,
            calendar_turn: calendar,
            watched,
            outlook: computed,
            foresight,
        }
    }

    /// The same session for a part of the page that may be out of sight: while it is, it follows a
    /// change only when all that is in sight has been painted.
    pub fn while_seen(self, seen: RwSignal<bool>) -> Self {
        let turn = number(move || {
            if seen.get() { self.edited.with(|edited| edited.revision) } else { self.settled.get() }
        });
        let calendar_turn = number(move || {
            if seen.get() {
                return self.calendar.get();
            }
            let _ = self.settled.get();
            untrack(|| self.calendar.get())
        });
        Self { turn, calendar_turn, ..self }
    }

    /// To be called when a change has been painted.
    pub fn settle(self) {
        self.settled.set(self.edited.with_untracked(|edited| edited.revision));
    }

    /// Says whether the calendar is what is looked at.
    pub fn watch_calendar(self, watched: bool) {
        self.watched.set(watched);
    }

    /// From now on there is a calendar.
    pub fn foresee_by(self, foresight: Foresight) {
        if self.foresight.with_untracked(Option::is_none) {
            self.foresight.set(Some(foresight));
        }
    }

    /// Carries out a command; on error nothing has changed.
    pub fn apply(self, command: Command) -> Result<(), EditError> {
        self.change(|history, scenario| history.apply_by(scenario, &command, rearrange()))
    }

    pub fn undo(self) {
        self.change(History::undo);
    }

    pub fn redo(self) {
        self.change(History::redo);
    }

    /// Another scenario, with a history of its own.
    pub fn load(self, scenario: Scenario) {
        self.change(|history, present| {
            *history = History::default();
            *present = scenario;
        });
    }

    fn change<T>(self, change: impl FnOnce(&mut History, &mut Scenario) -> T) -> T {
        let mut edited = self.edited.write();
        let mut scenario = edited.scenario.clone();
        let result = change(&mut edited.history, &mut scenario);
        edited.take_over(scenario);
        result
    }

    /// Ends a step of undo: the user left the field.
    pub fn leave_field(self) {
        self.edited.update_untracked(|edited| edited.history.close());
    }

    pub fn can_undo(self) -> bool {
        self.read(|edited| edited.history.can_undo())
    }

    pub fn can_redo(self) -> bool {
        self.read(|edited| edited.history.can_redo())
    }

    pub fn revision(self) -> u64 {
        self.turn.get()
    }

    /// Everything follows the one small memo: a long list of readers, each of which leaves it and
    /// joins it again at every change, costs more than what they read.
    fn read<T>(self, read: impl FnOnce(&Edited) -> T) -> T {
        let _ = self.turn.get();
        self.edited.with_untracked(read)
    }

    /// Reads the scenario, now and whenever it changes.
    pub fn with<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.read(|edited| read(&edited.scenario))
    }

    /// Reads the scenario, now and whenever something in it is called something else.
    pub fn with_names<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        let _ = self.names.get();
        self.edited.with_untracked(|edited| read(&edited.scenario))
    }

    /// Reads the scenario together with what follows from it.
    pub fn with_plan<T>(self, read: impl FnOnce(&Scenario, &Plan, &[Finding]) -> T) -> T {
        self.read(|edited| read(&edited.scenario, &edited.plan, &edited.findings))
    }

    /// A result.
    pub fn figure(self, metric: Metric, place: Place) -> Option<f64> {
        self.read(|edited| edited.plan.get(metric, place))
    }

    /// Reads the calendar, now and whenever it was computed anew; nothing before it was first. The
    /// scenario may be ahead of it for a moment.
    pub fn with_outlook<T>(self, read: impl FnOnce(&Scenario, &Outlook) -> T) -> Option<T> {
        let _ = self.calendar_turn.get();
        // Whoever asks gets the newest one, as a key does that is pressed before the next painting.
        let _ = untrack(|| self.calendar.get());
        self.outlook.with_value(|outlook| {
            let outlook = outlook.as_ref()?;
            Some(self.edited.with_untracked(|edited| read(&edited.scenario, outlook)))
        })
    }

    /// A result of the average month, or of the calendar.
    pub fn value(self, figure: FigureId) -> Option<f64> {
        match figure.at {
            Some(_) => self.with_outlook(|_, outlook| outlook.get(figure)).flatten(),
            None => self.figure(figure.metric, figure.place),
        }
    }

    /// The number in force in a field.
    pub fn input(self, input: InputId) -> Option<f64> {
        self.with(|scenario| scenario.entry(input)).map(|entry| entry.value)
    }
}

/// What changes more than a value, once that has come.
fn rearrange() -> Option<Rearrange> {
    later::arrived().map(|code| code.rearrange)
}

/// All that a name is made of.
fn names(scenario: &Scenario) -> impl Hash + use<> {
    let sources = scenario.sources.iter();
    let sources = sources.map(|of| (of.key, of.name.clone(), of.kind, of.channel));
    let roles = scenario.roles.iter().map(|of| (of.key, of.title.clone(), of.kind));
    (sources.collect::<Vec<_>>(), roles.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use repcount::scenario::{Currency, Entry, Measure, PlanField, RoleKind};

    use super::*;

    const AMOUNT: InputId = InputId::Plan(PlanField::Amount);

    fn set(value: f64) -> Command {
        Command::SetInput(AMOUNT, Some(Entry::typed(value)))
    }

    #[test]
    fn a_command_changes_the_plan_at_once() {
        Owner::new().with(|| {
            let session = Session::new(Scenario::empty(Currency::USD));
            let target = fingerprint(move || {
                session.figure(Metric::PlanPerMonth, Place::Overall).map(f64::to_bits)
            });
            let before = target.get_untracked();
            assert_eq!(session.apply(set(500.0)), Ok(()));
            assert_eq!(session.figure(Metric::PlanPerMonth, Place::Overall), Some(500.0));
            assert_ne!(target.get_untracked(), before);
        });
    }

    #[test]
    fn what_is_out_of_sight_follows_when_the_rest_has_been_painted() {
        Owner::new().with(|| {
            let session = Session::new(Scenario::empty(Currency::USD));
            let seen = RwSignal::new(false);
            let below = session.while_seen(seen);
            let target = FigureId::new(Metric::Target, Place::Overall).at(None, None);
            assert_eq!(session.value(target), None);
            session.foresee_by(calc::months::outlook);
            assert_eq!(session.value(target), None);
            let shown = fingerprint(move || {
                (below.input(AMOUNT).map(f64::to_bits), below.value(target).map(f64::to_bits))
            });
            // Where the calendar is looked at as well, and where it waits itself.
            for watched in [false, true] {
                session.watch_calendar(watched);
                seen.set(false);
                assert_eq!(session.apply(set(400.0)), Ok(()));
                session.settle();
                let before = shown.get_untracked();
                assert_eq!(session.apply(set(500.0)), Ok(()));
                assert_eq!(shown.get_untracked(), before);
                session.settle();
                let settled = shown.get_untracked();
                assert_ne!(settled, before);
                assert_eq!(session.value(target), Some(6_000.0));
                assert_eq!(session.apply(set(600.0)), Ok(()));
                assert_eq!(shown.get_untracked(), settled);
                seen.set(true);
                assert_ne!(shown.get_untracked(), settled);
            }
        });
    }

    #[test]
    fn names_change_only_with_what_things_are_called() {
        Owner::new().with(|| {
            let session = Session::new(Scenario::empty(Currency::USD));
            let roles = fingerprint(move || session.with_names(|scenario| scenario.roles.len()));
            let before = roles.get_untracked();
            // What adds a role comes later.
            let add = || session.apply(Command::AddRole(RoleKind::Bdr));
            assert_eq!(add(), Err(EditError::Missing));
            later::arrive();
            assert_eq!(add(), Ok(()));
            assert_ne!(roles.get_untracked(), before);
            let print = session.names.get_untracked();
            assert_eq!(session.apply(set(500.0)), Ok(()));
            assert_eq!(session.names.get_untracked(), print);
        });
    }

    #[test]
    fn a_refused_command_leaves_everything_in_force() {
        Owner::new().with(|| {
            let session = Session::new(Scenario::empty(Currency::USD));
            assert_eq!(session.apply(set(500.0)), Ok(()));
            let revision = session.revision();
            assert_eq!(session.apply(set(-1.0)), Err(EditError::OutOfBounds(AMOUNT)));
            assert_eq!(session.input(AMOUNT), Some(500.0));
            assert_eq!(session.revision(), revision);
        });
    }

    #[test]
    fn undo_takes_back_a_field_at_a_time() {
        Owner::new().with(|| {
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
            assert_eq!(session.figure(Metric::PlanPerMonth, Place::Overall), Some(120.0));
        });
    }
}
