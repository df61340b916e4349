//! All that is open: the visitor's scenarios, the one being edited, and what stands beside it.

use repcount::document::library::{self, Library, Stored};
use repcount::document::{Preset, preset};
use repcount::edit::Command;
use repcount::scenario::{Month, Scenario};

use super::desk::{Desk, NoticeKind, Saved, Screen};
use super::{Session, Theme, preferences};
use crate::i18n::Language;
use crate::later::Arrival;
use crate::platform::{clock, dom, page, storage};
use crate::reactive::*;

/// Where the library is stored.
const LIBRARY: &str = "repcount/library";
/// What can't be read goes under keys of its own, with the time behind.
const ASIDE: &str = "repcount/aside/";
/// Typing is stored this long after the last keystroke, in milliseconds.
const SAVE_AFTER: u32 = 300;
/// A notice stays this long, in milliseconds.
const NOTICE_FOR: u32 = 8_000;

#[derive(Clone, Copy)]
pub struct Workspace {
    pub session: Session,
    desk: RwSignal<Desk>,
}

impl Workspace {
    /// What the visitor left here, else an example in the visitor's language.
    pub fn open() -> Self {
        let (language, theme) = preferences::load();
        let mut notice = None;
        let mut set_aside = false;
        let stored = storage::read(LIBRARY).and_then(|text| match library::from_json(&text) {
            Ok((library, broken)) => {
                for entry in broken {
                    set_aside = put_aside(&entry.raw);
                    notice = Some(NoticeKind::SetAside(entry.errors));
                }
                Some(library)
            }
            Err(errors) => {
                set_aside = put_aside(&text);
                notice = Some(NoticeKind::SetAside(errors));
                None
            }
        });
        let library = stored.filter(|library| !library.scenarios.is_empty()).unwrap_or_else(|| {
            let scenario = example(usual_preset(language));
            let first = Stored { id: FIRST_ID.to_string(), saved: None, scenario };
            Library { current: first.id.clone(), scenarios: vec![first] }
        });
        let session = Session::new(current(&library));
        let open = [
            "section-plan",
            "section-sources",
            "section-roles",
            "section-timeline",
            "section-team",
        ];
        let desk = RwSignal::new(Desk {
            screen: Screen::Plan,
            language,
            theme,
            library,
            shared: false,
            stored_revision: untrack(|| session.revision()),
            storage_failed: false,
            open: open.map(str::to_string).to_vec(),
            trail: Vec::new(),
            notice,
            notice_number: 0,
            link: None,
            copied: None,
            arrival: Arrival::Coming,
        });
        if set_aside {
            // It is kept elsewhere now, and need not be put aside at every visit.
            desk.update(store);
        }
        Self { session, desk }
    }

    pub(super) fn read<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.desk.with(read)
    }

    pub(super) fn peek<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.desk.with_untracked(read)
    }

    pub(super) fn put(self, write: impl FnOnce(&mut Desk)) {
        self.desk.update(write);
    }

    pub fn language(self) -> Language {
        self.read(|desk| desk.language)
    }

    pub fn set_language(self, language: Language) {
        preferences::keep_language(language);
        self.put(|desk| desk.language = language);
    }

    pub fn theme(self) -> Theme {
        self.peek(|desk| desk.theme)
    }

    pub fn set_theme(self, theme: Theme) {
        preferences::keep_theme(theme);
        self.put(|desk| desk.theme = theme);
    }

    pub fn is_open(self, id: &str) -> bool {
        self.read(|desk| desk.open.iter().any(|open| open == id))
    }

    /// Opens or closes a section.
    pub fn set_open(self, id: &str, open: bool) {
        self.put(|desk| {
            desk.open.retain(|known| known != id);
            if open {
                desk.open.push(id.to_string());
            }
        });
    }

    // What is stored.

    /// Stores the scenario a moment after the latest change. To be called once.
    pub fn keep_saved(self) {
        dom::keep_current(move || {
            let revision = self.session.revision();
            if self.peek(|desk| desk.shared || revision == desk.stored_revision) {
                return;
            }
            clock::later(SAVE_AFTER, move || {
                // Unless typing went on meanwhile.
                if untrack(|| self.session.revision()) == revision {
                    self.save();
                }
            });
        });
    }

    /// Stores the scenario now, unless it is one that came with a link.
    pub fn save(self) {
        let revision = untrack(|| self.session.revision());
        let nothing_new = |desk: &Desk| desk.stored_revision == revision && !desk.storage_failed;
        if self.peek(|desk| desk.shared || nothing_new(desk)) {
            return;
        }
        let scenario = self.scenario();
        self.put(|desk| {
            put_current(&mut desk.library, scenario);
            desk.stored_revision = revision;
            store(desk);
        });
    }

    /// The scenario as it is.
    pub(super) fn scenario(self) -> Scenario {
        untrack(|| self.session.with(Clone::clone))
    }

    pub fn saved(self) -> Saved {
        let (stored, failed) = self.read(|desk| (desk.stored_revision, desk.storage_failed));
        if failed {
            Saved::Failed
        } else if self.session.revision() == stored {
            Saved::Yes
        } else {
            Saved::NotYet
        }
    }

    /// The visitor's scenarios by id and name, and the id of the current one.
    pub fn scenarios(self) -> (Vec<(String, String)>, String) {
        self.read(|Desk { library, .. }| {
            let named = |stored: &Stored| (stored.id.clone(), stored.scenario.name.clone());
            (library.scenarios.iter().map(named).collect(), library.current.clone())
        })
    }

    /// Opens another of the visitor's scenarios.
    pub fn switch_to(self, id: &str) {
        self.save();
        self.put(|desk| {
            desk.library.current = id.to_string();
            store(desk);
        });
        self.load_current();
    }

    /// Deletes the current scenario; there is always another one.
    pub fn delete_current(self, said: String) {
        if self.peek(|desk| desk.library.scenarios.len()) < 2 {
            return;
        }
        self.save();
        let mut deleted = None;
        self.put(|desk| {
            let Library { current, scenarios } = &mut desk.library;
            let place = scenarios.iter().position(|stored| stored.id == *current);
            deleted = place.map(|place| scenarios.remove(place));
            if let Some(first) = scenarios.first() {
                current.clone_from(&first.id);
            }
            store(desk);
        });
        self.load_current();
        if let Some(deleted) = deleted {
            self.say(NoticeKind::Deleted(said, Box::new(deleted)));
        }
    }

    /// Brings a deleted scenario back and opens it.
    pub fn restore(self, deleted: Stored) {
        self.save();
        self.put(|desk| {
            desk.library.current.clone_from(&deleted.id);
            desk.library.scenarios.push(deleted);
            store(desk);
        });
        self.load_current();
    }

    /// Shows the current one of the visitor's own scenarios.
    pub(super) fn load_current(self) {
        self.load(self.peek(|desk| current(&desk.library)), false);
    }

    pub(super) fn load(self, scenario: Scenario, shared: bool) {
        self.session.load(scenario);
        let revision = untrack(|| self.session.revision());
        self.put(|desk| {
            desk.trail.clear();
            desk.shared = shared;
            desk.stored_revision = revision;
        });
    }

    /// An example in the place of the current scenario; undo brings that back.
    pub fn open_preset(self, chosen: Preset, said: String) {
        let example = Box::new(example(chosen));
        if self.session.apply(Command::Replace(example)).is_ok() {
            self.put(|desk| desk.trail.clear());
            self.notify_undo(said);
        }
    }

    // What is said and shown.

    pub fn notice(self) -> Option<NoticeKind> {
        let revision = self.session.revision();
        let outdated =
            |kind: &NoticeKind| matches!(kind, NoticeKind::Undo(_, led_to) if *led_to != revision);
        self.read(|desk| desk.notice.clone().filter(|kind| !outdated(kind)))
    }

    /// Tells one notice from the next.
    pub fn notice_number(self) -> (u64, bool) {
        (self.read(|desk| desk.notice_number), self.notice().is_some())
    }

    pub fn notify(self, said: String) {
        self.say(NoticeKind::Said(said));
    }

    pub fn notify_undo(self, said: String) {
        self.say(NoticeKind::Undo(said, untrack(|| self.session.revision())));
    }

    pub fn dismiss_notice(self) {
        self.put(|desk| desk.notice = None);
    }

    pub(super) fn say(self, kind: NoticeKind) {
        let passing =
            matches!(kind, NoticeKind::Said(_) | NoticeKind::Undo(..) | NoticeKind::NotArrived);
        self.put(|desk| {
            desk.notice = Some(kind);
            desk.notice_number += 1;
        });
        let number = self.peek(|desk| desk.notice_number);
        if passing {
            clock::later(NOTICE_FOR, move || {
                if self.peek(|desk| desk.notice_number) == number {
                    self.dismiss_notice();
                }
            });
        }
    }

    pub fn focus(self, id: &str) {
        page::focus(id);
    }
}

const FIRST_ID: &str = "s1";

/// An example whose calendar starts with the next month.
fn example(chosen: Preset) -> Scenario {
    let mut scenario = preset(chosen);
    let (year, month) = clock::this_month();
    if let Some(month) = Month::new(year, month) {
        scenario.timeline.start = month.plus(1);
    }
    scenario
}

/// The example that a first visit opens on.
fn usual_preset(language: Language) -> Preset {
    match language {
        Language::English => Preset::SoftwareDollars,
        Language::Russian => Preset::ServicesRoubles,
    }
}

/// The scenario that was open last, else the first.
fn current(library: &Library) -> Scenario {
    library
        .current()
        .map_or_else(|| preset(Preset::SoftwareDollars), |stored| stored.scenario.clone())
}

pub(super) fn put_current(library: &mut Library, scenario: Scenario) {
    let id = library.current.clone();
    let now = Stored { id, saved: Some(clock::now()), scenario };
    match library.scenarios.iter_mut().find(|stored| stored.id == now.id) {
        Some(stored) => *stored = now,
        None => library.scenarios.push(now),
    }
}

/// The first of `s1`, `s2`, … that no scenario has.
pub(super) fn free_id(library: &Library) -> String {
    let taken = |id: &String| library.scenarios.iter().any(|stored| stored.id == *id);
    let ids = (1_u32..).map(|number| ["s", &number.to_string()].concat());
    ids.into_iter().find(|id| !taken(id)).unwrap_or_default()
}

/// Writes the library down.
pub(super) fn store(desk: &mut Desk) {
    let text = library::to_json(&desk.library);
    desk.storage_failed = storage::write(LIBRARY, &text).is_err();
}

/// What can't be read is kept under a key of its own, never overwritten.
/// Says whether that worked.
fn put_aside(text: &str) -> bool {
    let key = [ASIDE, &(clock::now() as u64).to_string()].concat();
    storage::write(&key, text).is_ok()
}
