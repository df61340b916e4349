//! The visitor's scenarios as the browser stores them, and the one of them that is edited.

use std::time::Duration;

use leptos::prelude::*;
use repcount::document::library::{Library, Stored, StoredLibrary};
use repcount::edit::Command;
use repcount::preset::Preset;
use repcount::scenario::Scenario;

use super::opened::{LIBRARY, Opened, all_aside, beginning_next_month, example};
use super::{Explaining, NoticeKind, Notices, Session};
use crate::browser::clock;
use crate::browser::storage;
use crate::i18n::words;

/// Typing is stored this long after the last keystroke.
const SAVE_AFTER: Duration = Duration::from_millis(300);

#[derive(Clone, Copy)]
pub struct Workspace {
    pub session: Session,
    pub(super) notices: Notices,
    explaining: Explaining,
    pub(super) library: RwSignal<Library>,
    /// The payload of the link whose scenario the session shows, beside the visitor's own.
    pub(super) shared: RwSignal<Option<String>>,
    /// Whether all that the library holds is the example of a first visit, as it came.
    pub(super) untouched: RwSignal<bool>,
    /// The version of the scenario that is stored.
    pub(super) stored_version: RwSignal<u64>,
    storage_failed: RwSignal<bool>,
    /// What could be neither read nor put aside: it still stands in the place of the library.
    unkept: StoredValue<Vec<String>>,
}

/// What came of the latest attempt to store the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    Yes,
    NotYet,
    Failed,
}

impl Workspace {
    pub fn new(opened: Opened, session: Session, notices: Notices, explaining: Explaining) -> Self {
        let workspace = Self {
            session,
            notices,
            explaining,
            library: RwSignal::new(opened.library),
            shared: RwSignal::new(None),
            untouched: RwSignal::new(opened.is_first_visit),
            stored_version: RwSignal::new(session.version_untracked()),
            storage_failed: RwSignal::new(false),
            unkept: StoredValue::new(opened.unkept),
        };
        if !opened.set_aside.is_empty() {
            // What lies elsewhere need not be put aside at every visit.
            let kept = workspace.store();
            notices.say(NoticeKind::SetAside { errors: opened.set_aside, kept });
        }
        workspace
    }

    /// Stores the scenario a moment after the latest change. To be called once.
    pub fn keep_saved(self) {
        let mut save = leptos::leptos_dom::helpers::debounce(SAVE_AFTER, move |()| self.save());
        Effect::new(move || {
            let _ = self.session.version();
            save(());
        });
    }

    /// Stores the scenario now, unless it is one that came with a link.
    pub fn save(self) {
        let version = self.session.version_untracked();
        let nothing_new =
            self.stored_version.get_untracked() == version && !self.storage_failed.get_untracked();
        if untrack(|| self.is_shared()) || nothing_new {
            return;
        }
        let scenario = self.session.with_untracked(Clone::clone);
        self.library.update(|library| put_current(library, scenario));
        self.stored_version.set(version);
        self.store();
    }

    /// Writes the library down, unless that would overwrite what lies nowhere else. Says whether
    /// what can't be read is safe.
    pub(super) fn store(self) -> bool {
        let unkept = self.unkept.try_update_value(|texts| {
            *texts = all_aside(std::mem::take(texts));
            !texts.is_empty()
        });
        if unkept == Some(true) {
            self.storage_failed.set(true);
            return false;
        }
        let stored = self.library.with_untracked(|library| StoredLibrary::from(library));
        self.storage_failed.set(storage::write(LIBRARY, stored).is_err());
        self.untouched.set(false);
        true
    }

    pub fn saved(self) -> Saved {
        if self.storage_failed.get() {
            Saved::Failed
        } else if self.session.version() == self.stored_version.get() {
            Saved::Yes
        } else {
            Saved::NotYet
        }
    }

    /// The visitor's scenarios by id and name.
    pub fn scenarios(self) -> Vec<(String, String)> {
        let named = |stored: &Stored| (stored.id.clone(), stored.scenario.name.clone());
        self.library.with(|library| library.scenarios.iter().map(named).collect())
    }

    /// The id of the scenario that is edited.
    pub fn current(self) -> String {
        self.library.with(|library| library.current.clone())
    }

    /// Opens another of the visitor's scenarios.
    pub fn switch_to(self, id: &str) {
        self.put_down();
        self.library.update(|library| library.current = id.to_string());
        self.store();
        self.load_current();
    }

    /// Puts a scenario among the visitor's own and opens it.
    pub fn add(self, scenario: Scenario) {
        self.put_down();
        self.library.update(|library| {
            library.current = free_id(library);
            put_current(library, scenario);
        });
        self.store();
        self.load_current();
    }

    /// Keeps what is at work before something else takes its place.
    pub(super) fn put_down(self) {
        self.keep_changes();
        self.save();
    }

    /// Deletes the current scenario; there is always another one.
    pub fn delete_current(self) {
        if self.library.with_untracked(|library| library.scenarios.len()) < 2 {
            return;
        }
        self.save();
        let deleted = self.library.try_update(take_current).flatten();
        self.store();
        self.load_current();
        if let Some(deleted) = deleted {
            self.notices.say(NoticeKind::Deleted(Box::new(deleted)));
        }
    }

    /// Brings a deleted scenario back and opens it.
    pub fn restore(self, deleted: Stored) {
        self.put_down();
        self.library.update(|library| {
            library.current.clone_from(&deleted.id);
            library.scenarios.push(deleted);
        });
        self.store();
        self.load_current();
    }

    /// Shows the current one of the visitor's own scenarios.
    pub(super) fn load_current(self) {
        self.load(self.library.with_untracked(current_scenario), None);
    }

    pub(super) fn load(self, scenario: Scenario, shared: Option<String>) {
        self.session.load(scenario);
        self.explaining.clear();
        self.shared.set(shared);
        self.stored_version.set(self.session.version_untracked());
    }

    /// Opens an example as a scenario of its own.
    pub fn open_preset(self, chosen: Preset, name: String) {
        self.add(Scenario { name, ..example(chosen) });
        self.notices.say(NoticeKind::Said(words::PRESET_LOADED));
    }

    /// Opens a scenario in which everything is still to be entered.
    pub fn open_empty(self) {
        let currency = self.session.with_untracked(|scenario| scenario.currency);
        self.add(beginning_next_month(Scenario::empty(currency)));
    }

    /// Opens a copy of the scenario at work, by another name.
    pub fn duplicate(self, name: String) {
        self.add(Scenario { name, ..self.session.with_untracked(Clone::clone) });
    }

    /// Says what was done, with a way to take it back.
    pub fn offer_undo(self, words: words::Words, name: String) {
        let version = self.session.version_untracked();
        self.notices.say(NoticeKind::Undo { words, name, version });
    }

    pub fn notify(self, kind: NoticeKind) {
        self.notices.say(kind);
    }

    /// Carries out a command that a button stands for; what can't be done is said in a notice.
    pub fn press(self, command: &Command) {
        if let Err(error) = self.session.apply(command) {
            self.notices.say(NoticeKind::Refused(error));
        }
    }
}

pub fn use_workspace() -> Workspace {
    expect_context()
}

/// The scenario that was open last, else the first.
pub fn current_scenario(library: &Library) -> Scenario {
    match library.current() {
        Some(stored) => stored.scenario.clone(),
        None => Preset::SoftwareDollars.scenario(),
    }
}

pub(super) fn put_current(library: &mut Library, scenario: Scenario) {
    let id = library.current.clone();
    let now = Stored { id, saved: Some(clock::now()), scenario };
    match library.scenarios.iter_mut().find(|stored| stored.id == now.id) {
        Some(stored) => *stored = now,
        None => library.scenarios.push(now),
    }
}

/// Takes the current scenario out; the first of the others is then the current one.
fn take_current(library: &mut Library) -> Option<Stored> {
    let Library { current, scenarios } = library;
    let place = scenarios.iter().position(|stored| stored.id == *current);
    let taken = place.map(|place| scenarios.remove(place));
    if let Some(first) = scenarios.first() {
        current.clone_from(&first.id);
    }
    taken
}

/// The first of `s1`, `s2`, … that no scenario has.
pub(super) fn free_id(library: &Library) -> String {
    let is_taken = |id: &String| library.scenarios.iter().any(|stored| stored.id == *id);
    let mut ids = (1_u32..).map(|number| format!("s{number}"));
    ids.find(|id| !is_taken(id)).unwrap_or_default()
}
