//! The scenario that is being edited, and all that follows from it.

use std::sync::Arc;

use leptos::prelude::*;
use repcount::answer::{Formula, Outlook, Plan};
use repcount::edit::{Command, EditError, History, Merge};
use repcount::figure::{FigureId, Metric, Place};
use repcount::findings::Finding;
use repcount::scenario::{Channel, InputId, RoleKey, RoleKind, Scenario, SourceKey, SourceKind};

use super::edited::Edited;
use super::results::{Calendar, Foresight, Results};
use crate::i18n::Amount;

/// The one gateway through which a scenario changes.
#[derive(Clone, Copy)]
pub struct Session {
    pub(super) edited: RwSignal<Edited>,
    /// Counts the changes of the scenario alone.
    version: Memo<u64>,
    /// The latest revision.
    latest: Memo<u64>,
    /// The revision that readers follow: the latest, or the one that was painted last.
    followed: Memo<u64>,
    /// The latest revision whose answer was painted.
    painted: RwSignal<u64>,
    /// The average month of the latest revision. It is computed when somebody reads it.
    results: Memo<Results>,
    /// What completes it, once that has come.
    foresight: Signal<Option<Foresight>>,
    /// Changes with what things are called.
    names: Memo<Names>,
    /// The calendar of the latest revision. It is computed when somebody reads it.
    calendar: Memo<Calendar>,
    /// The calendar that readers follow.
    pub(super) followed_calendar: Memo<Calendar>,
    /// The calendar with the largest plan of its budget, once somebody looked for that.
    carrying: RwSignal<Option<Outlook>>,
    /// Whether the calendar is what is looked at; then it does not wait for other things.
    watched: RwSignal<bool>,
}

/// All that names are made of.
#[derive(Clone, PartialEq)]
struct Names {
    sources: Vec<(SourceKey, Option<String>, SourceKind, Channel)>,
    roles: Vec<(RoleKey, Option<String>, RoleKind)>,
}

impl Names {
    fn of(scenario: &Scenario) -> Self {
        let sources = scenario.sources.iter();
        let roles = scenario.roles.iter();
        Self {
            sources: sources.map(|of| (of.key, of.name.clone(), of.kind, of.channel)).collect(),
            roles: roles.map(|of| (of.key, of.title.clone(), of.kind)).collect(),
        }
    }
}

impl Session {
    /// The session of a scenario, with what computes its calendar once that has come.
    pub fn new(scenario: Scenario, foresight: Signal<Option<Foresight>>) -> Self {
        let edited = RwSignal::new(Edited::new(scenario));
        let latest = Memo::new(move |_| edited.with(|edited| edited.revision));
        let version = Memo::new(move |_| edited.with(|edited| edited.version));
        let painted = RwSignal::new(0);
        let watched = RwSignal::new(false);
        let calendar = Memo::new(move |before: Option<&Calendar>| {
            let _ = if watched.get() { latest.get() } else { painted.get() };
            let foresight = foresight.get();
            edited.with_untracked(|edited| Calendar::of(edited, foresight, before))
        });
        let results = Memo::new(move |before: Option<&Results>| {
            let _ = latest.get();
            let foresight = foresight.get();
            edited.with_untracked(|edited| Results::of(edited, foresight, before))
        });
        Self {
            edited,
            version,
            latest,
            followed: latest,
            painted,
            results,
            foresight,
            names: Memo::new(move |_| edited.with(|edited| Names::of(&edited.scenario))),
            calendar,
            followed_calendar: calendar,
            carrying: RwSignal::new(None),
            watched,
        }
    }

    /// The same session for a part of the page that lets the answer go first: it follows a change
    /// when that has been painted.
    pub fn after_painting(self) -> Self {
        let followed = Memo::new(move |_| self.painted.get());
        let followed_calendar = Memo::new(move |_| {
            let _ = self.painted.get();
            // Tells the calendar as it comes, and not before the painting as it changes.
            if self.calendar.with_untracked(|calendar| calendar.outlook.is_none()) {
                return self.calendar.get();
            }
            self.calendar.get_untracked()
        });
        Self { followed, followed_calendar, ..self }
    }

    /// The same session for a field, which follows a change at once wherever it stands.
    pub fn at_once(self) -> Self {
        Self { followed: self.latest, followed_calendar: self.calendar, ..self }
    }

    /// To be called when the answer to the latest change has been painted.
    pub fn mark_painted(self) {
        let revision = self.revision_untracked();
        if self.painted.get_untracked() != revision {
            self.painted.set(revision);
        }
    }

    /// Says whether the calendar is what is looked at.
    pub fn watch_calendar(self, watched: bool) {
        self.watched.set(watched);
    }

    /// Carries out a command; on error nothing has changed.
    pub fn apply(self, command: &Command) -> Result<(), EditError> {
        self.change(|history, scenario| history.apply(scenario, command))
    }

    pub fn undo(self) {
        self.change(History::undo);
    }

    pub fn redo(self) {
        self.change(History::redo);
    }

    /// Takes over what another tab made of the scenario, from the first to the second; says whether it goes
    /// with what was made of it here.
    pub fn take_over(self, before: &Scenario, after: &Scenario, merge: Merge) -> bool {
        self.change(|history, scenario| history.take_over(scenario, before, after, merge))
    }

    /// Another scenario, with a history of its own. What is tried is tried on it.
    pub fn load(self, scenario: Scenario) {
        self.edited.write().load(scenario);
    }

    fn change<T>(self, change: impl FnOnce(&mut History, &mut Scenario) -> T) -> T {
        self.edited.write().change(change)
    }

    /// Ends a step of undo: the user left the field.
    pub fn leave_field(self) {
        self.edited.update_untracked(|edited| edited.history.close());
    }

    pub fn can_undo(self) -> bool {
        self.edited.with(|edited| edited.history.can_undo())
    }

    pub fn can_redo(self) -> bool {
        self.edited.with(|edited| edited.history.can_redo())
    }

    /// Changes with the scenario.
    pub fn version(self) -> u64 {
        self.version.get()
    }

    pub fn version_untracked(self) -> u64 {
        self.edited.with_untracked(|edited| edited.version)
    }

    /// The revision that readers follow: it changes with the scenario and with what is tried on it.
    pub fn revision(self) -> u64 {
        self.followed.get()
    }

    /// The latest revision.
    pub fn revision_untracked(self) -> u64 {
        self.edited.with_untracked(|edited| edited.revision)
    }

    /// Everything follows one small memo, so that a part of the page can follow later than another.
    fn read<T>(self, read: impl FnOnce(&Edited) -> T) -> T {
        let _ = self.followed.get();
        self.edited.with_untracked(read)
    }

    /// Reads the scenario, now and whenever it changes.
    pub fn with<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.read(|edited| read(&edited.scenario))
    }

    /// Reads the scenario as it is now.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.edited.with_untracked(|edited| read(&edited.scenario))
    }

    /// The sources in the user's order.
    pub fn source_keys(self) -> Memo<Vec<SourceKey>> {
        Memo::new(move |_| {
            self.with_names(|scenario| scenario.sources.iter().map(|source| source.key).collect())
        })
    }

    /// The roles in the user's order.
    pub fn role_keys(self) -> Memo<Vec<RoleKey>> {
        Memo::new(move |_| {
            self.with_names(|scenario| scenario.roles.iter().map(|role| role.key).collect())
        })
    }

    /// Reads the scenario, now and whenever something in it is called something else.
    pub fn with_names<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.names.with(|_| self.with_untracked(read))
    }

    /// Reads the scenario together with what follows from it.
    pub fn with_plan<T>(self, read: impl FnOnce(&Scenario, &Plan, &[Finding]) -> T) -> T {
        self.read_results(|results| {
            self.with_untracked(|scenario| read(scenario, &results.plan, &results.findings))
        })
    }

    pub(super) fn read_results<T>(self, read: impl FnOnce(&Results) -> T) -> T {
        let _ = (self.followed.get(), self.foresight.get());
        self.results.with_untracked(read)
    }

    /// A result of the average month.
    pub fn figure(self, metric: Metric, place: Place) -> Option<f64> {
        self.read_results(|results| results.plan.get(metric, place))
    }

    /// Reads the calendar, now and whenever it was computed anew; nothing before it was first. The
    /// scenario may be ahead of it for a moment.
    pub fn with_outlook<T>(self, read: impl FnOnce(&Scenario, &Outlook) -> T) -> Option<T> {
        let _ = self.followed_calendar.get();
        self.with_outlook_untracked(read)
    }

    /// Reads the newest calendar, as a key does that is pressed before the next painting.
    pub fn with_outlook_untracked<T>(
        self,
        read: impl FnOnce(&Scenario, &Outlook) -> T,
    ) -> Option<T> {
        let outlook = self.calendar_untracked().outlook?;
        Some(self.with_untracked(|scenario| read(scenario, &outlook)))
    }

    pub(super) fn calendar_followed(self) -> Calendar {
        let _ = self.followed_calendar.get();
        self.calendar.get_untracked()
    }

    pub(super) fn calendar_untracked(self) -> Calendar {
        self.calendar.get_untracked()
    }

    /// The calendar of the scenario as it is now, without what is tried, once it was computed.
    pub fn untried(self) -> Option<Arc<Outlook>> {
        let Calendar { version, untried, .. } = self.calendar_untracked();
        untried.filter(|_| version == self.version_untracked())
    }

    /// Takes over the calendar with the largest plan of its budget, which takes long to look for; `None`
    /// where there is none.
    pub fn tell_largest(self, carrying: Option<Outlook>) {
        self.carrying.set(carrying);
    }

    /// Reads the calendar that has a figure.
    fn with_outlook_of<T>(self, figure: FigureId, read: impl FnOnce(&Outlook) -> T) -> Option<T> {
        if figure.metric.is_of_largest_plan() {
            self.carrying.with(|carrying| carrying.as_ref().map(read))
        } else {
            self.with_outlook(|_, outlook| read(outlook))
        }
    }

    /// A result of the average month, or of the calendar.
    pub fn value(self, figure: FigureId) -> Option<f64> {
        if figure.is_on_calendar() {
            self.with_outlook_of(figure, |outlook| outlook.get(figure)).flatten()
        } else {
            self.read_results(|results| results.plan.value(figure))
        }
    }

    /// How a result is made; `None` where it does not apply.
    pub fn formula(self, figure: FigureId) -> Option<Formula> {
        if figure.is_on_calendar() {
            self.with_outlook_of(figure, |outlook| outlook.formula(figure)).flatten()
        } else {
            self.read_results(|results| results.plan.formula(figure))
        }
    }

    /// A result with what is needed to write it.
    pub fn amount(self, figure: FigureId) -> Memo<Option<Amount>> {
        Memo::new(move |_| {
            let value = self.value(figure)?;
            self.with(|scenario| {
                Some(Amount { value, unit: figure.unit(scenario), currency: scenario.currency })
            })
        })
    }

    /// The number in force in a field.
    pub fn input(self, input: InputId) -> Option<f64> {
        self.with(|scenario| scenario.entry(input)).map(|entry| entry.value)
    }
}

/// The session, or the one that [`Session::after_painting`] gave to this part of the page.
pub fn use_session() -> Session {
    expect_context()
}

#[cfg(test)]
mod tests;
