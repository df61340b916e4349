//! All that is open: the visitor's scenarios, the one being edited, and what stands beside it.

use repcount::calc::{self, Formula};
use repcount::document::library::{self, Library, Stored};
use repcount::document::link;
use repcount::document::{Preset, preset};
use repcount::edit::Command;
use repcount::scenario::{InputId, Scenario};

use super::desk::{Desk, EXPLANATION_HEADING, NoticeKind, Saved, Subject};
use super::{Session, Theme, preferences};
use crate::i18n::Language;
use crate::platform::{clock, dom, page, storage, url};
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
            let scenario = preset(usual_preset(language));
            let first = Stored { id: FIRST_ID.to_string(), saved: None, scenario };
            Library { current: first.id.clone(), scenarios: vec![first] }
        });
        let session = Session::new(current(&library));
        let open = ["section-plan", "section-sources", "section-roles"];
        let desk = RwSignal::new(Desk {
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
        });
        if set_aside {
            // It is kept elsewhere now, and need not be put aside at every visit.
            desk.update(store);
        }
        Self { session, desk }
    }

    fn read<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.desk.with(read)
    }

    fn peek<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.desk.with_untracked(read)
    }

    fn put(self, write: impl FnOnce(&mut Desk)) {
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
    fn scenario(self) -> Scenario {
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

    /// Takes over what another tab stored, unless something is unsaved here.
    pub fn follow_other_tabs(self) {
        let Some(Ok((library, _))) = storage::read(LIBRARY).map(|text| library::from_json(&text))
        else {
            return;
        };
        let revision = untrack(|| self.session.revision());
        if library.scenarios.is_empty()
            || self.peek(|desk| desk.stored_revision != revision && !desk.shared)
        {
            return;
        }
        self.put(|desk| {
            let open = std::mem::replace(&mut desk.library, library);
            if desk.library.scenarios.iter().any(|stored| stored.id == open.current) {
                desk.library.current = open.current;
            }
        });
        let shown = self.peek(|desk| (!desk.shared).then(|| current(&desk.library)));
        if let Some(scenario) = shown.filter(|scenario| *scenario != self.scenario()) {
            self.load(scenario, false);
        }
    }

    /// Shows the current one of the visitor's own scenarios.
    fn load_current(self) {
        self.load(self.peek(|desk| current(&desk.library)), false);
    }

    fn load(self, scenario: Scenario, shared: bool) {
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
        let example = Box::new(preset(chosen));
        if self.session.apply(Command::Replace(example)).is_ok() {
            self.put(|desk| desk.trail.clear());
            self.notify_undo(said);
        }
    }

    // What came with a link.

    /// Opens a scenario that came with a link beside the visitor's own.
    pub fn open_shared(self, payload: &str) {
        match link::decode(payload) {
            Ok(scenario) => {
                self.save();
                self.load(scenario, true);
            }
            Err(error) => self.say(NoticeKind::BrokenLink(error)),
        }
    }

    pub fn is_shared(self) -> bool {
        self.read(|desk| desk.shared)
    }

    /// Goes back from the link's scenario to the visitor's own.
    ///
    /// What was changed in it stays among the visitor's scenarios, and `said` says so.
    pub fn leave_shared(self, said: String) {
        url::replace_fragment("");
        if !self.peek(|desk| desk.shared) {
            return;
        }
        if untrack(|| self.session.can_undo()) {
            let stored = Stored {
                id: self.peek(|desk| free_id(&desk.library)),
                saved: Some(clock::now()),
                scenario: self.scenario(),
            };
            self.put(|desk| {
                desk.library.scenarios.push(stored);
                store(desk);
            });
            self.say(NoticeKind::Said(said));
        }
        self.load_current();
    }

    /// Keeps the link's scenario among the visitor's own, and goes on with it.
    pub fn keep_shared(self, said: String) {
        url::replace_fragment("");
        let scenario = self.scenario();
        let revision = untrack(|| self.session.revision());
        self.put(|desk| {
            desk.library.current = free_id(&desk.library);
            put_current(&mut desk.library, scenario);
            desk.stored_revision = revision;
            desk.shared = false;
            store(desk);
        });
        self.say(NoticeKind::Said(said));
    }

    /// Makes the link of the scenario.
    pub fn share(self) {
        let payload = link::encode(&self.scenario());
        self.put(|desk| {
            desk.link = Some([url::page().as_str(), "#s=", &payload].concat());
            desk.copied = None;
        });
    }

    /// The link being shown for copying.
    pub fn link(self) -> Option<String> {
        self.read(|desk| desk.link.clone())
    }

    /// Whether copying the link worked, once that is known.
    pub fn copied(self) -> Option<bool> {
        self.read(|desk| desk.copied)
    }

    pub fn set_copied(self, copied: bool) {
        self.put(|desk| desk.copied = Some(copied));
    }

    /// Marks the link for copying by hand.
    pub fn select_link(self) {
        page::select("share-link");
    }

    pub fn close_link(self) {
        self.put(|desk| desk.link = None);
        page::focus("share");
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

    fn say(self, kind: NoticeKind) {
        let passing = matches!(kind, NoticeKind::Said(_) | NoticeKind::Undo(..));
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

    /// Explains a number, and remembers where the focus was.
    pub fn explain(self, subject: Subject) {
        page::remember_focus();
        self.put(|desk| desk.trail = vec![subject]);
        page::focus(EXPLANATION_HEADING);
    }

    /// Goes on to an operand of the number that is being explained.
    pub fn explain_operand(self, subject: Subject) {
        self.put(|desk| desk.trail.push(subject));
        page::focus(EXPLANATION_HEADING);
    }

    /// Goes back to a number of the trail, counted from the first.
    pub fn explain_again(self, place: usize) {
        self.put(|desk| desk.trail.truncate(place + 1));
        page::focus(EXPLANATION_HEADING);
    }

    pub fn stop_explaining(self) {
        self.put(|desk| desk.trail.clear());
        page::restore_focus();
    }

    /// What is being explained, and the way there.
    pub fn trail(self) -> Vec<Subject> {
        self.read(|desk| desk.trail.clone())
    }

    /// How a number is made; an input isn't.
    pub fn formula(self, subject: Subject) -> Option<Formula> {
        match subject {
            Subject::Figure(figure) => {
                self.session.with(|scenario| calc::explain(scenario).formula(figure))
            }
            Subject::Input(_) => None,
        }
    }

    pub fn focus(self, id: &str) {
        page::focus(id);
    }

    /// Opens a source or a role among the inputs and puts the focus there.
    pub fn show_item(self, key: &str) {
        self.set_open(key, true);
        page::focus(key);
    }

    /// Opens what hides a field and puts the focus on it.
    pub fn go_to(self, input: InputId) {
        let section = match input {
            InputId::Plan(_) => "section-plan",
            InputId::Policy(_) => "section-policy",
            InputId::Source(key, _) => {
                self.set_open(key.as_str(), true);
                "section-sources"
            }
            InputId::Role(key, _) | InputId::Segment(key, _, _) => {
                self.set_open(key.as_str(), true);
                "section-roles"
            }
        };
        self.set_open(section, true);
        page::focus(&input.to_string().replace('/', "-"));
    }
}

const FIRST_ID: &str = "s1";

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

fn put_current(library: &mut Library, scenario: Scenario) {
    let id = library.current.clone();
    let now = Stored { id, saved: Some(clock::now()), scenario };
    match library.scenarios.iter_mut().find(|stored| stored.id == now.id) {
        Some(stored) => *stored = now,
        None => library.scenarios.push(now),
    }
}

/// The first of `s1`, `s2`, … that no scenario has.
fn free_id(library: &Library) -> String {
    let taken = |id: &String| library.scenarios.iter().any(|stored| stored.id == *id);
    let ids = (1_u32..).map(|number| ["s", &number.to_string()].concat());
    ids.into_iter().find(|id| !taken(id)).unwrap_or_default()
}

/// Writes the library down.
fn store(desk: &mut Desk) {
    let text = library::to_json(&desk.library);
    desk.storage_failed = storage::write(LIBRARY, &text).is_err();
}

/// What can't be read is kept under a key of its own, never overwritten.
/// Says whether that worked.
fn put_aside(text: &str) -> bool {
    let key = [ASIDE, &clock::now().to_string()].concat();
    storage::write(&key, text).is_ok()
}
