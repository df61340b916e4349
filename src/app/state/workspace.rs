//! All that is open: the visitor's scenarios, the one being edited, and what stands beside it.

use crate::reactive::*;
use repcount::document::library::{self, Library, Stored};
use repcount::document::link::{self, LinkError};
use repcount::document::{DocumentError, Preset, preset};
use repcount::edit::Command;
use repcount::scenario::{InputId, Scenario};

use super::{EXPLANATION_HEADING, Explaining, Outline, Preferences, Session, Subject};
use crate::i18n::Language;
use crate::platform::{clock, page, storage, url};

/// Where the library is stored.
const LIBRARY: &str = "repcount/library";
/// What can't be read goes under keys of its own, with the time behind.
const ASIDE: &str = "repcount/aside/";
/// Typing is stored this long after the last keystroke, in milliseconds.
const SAVE_AFTER: u32 = 300;
/// A notice stays this long, in milliseconds.
const NOTICE_FOR: u32 = 8_000;

/// Something said to the visitor in passing.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub kind: NoticeKind,
    /// Tells one notice from the next.
    number: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub enum NoticeKind {
    Said(String),
    /// Said, with a way to take back what was done.
    Undo(String),
    /// A link that does not open.
    BrokenLink(LinkError),
    /// What was stored and can't be read.
    SetAside(Vec<DocumentError>),
}

/// What came of the latest attempt to store the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    Yes,
    NotYet,
    Failed,
}

#[derive(Clone, Copy)]
pub struct Workspace {
    pub session: Session,
    pub explaining: Explaining,
    pub outline: Outline,
    pub preferences: Preferences,
    library: RwSignal<Library>,
    /// Whether the session shows a scenario that came with a link, beside the visitor's own.
    shared: RwSignal<bool>,
    notice: RwSignal<Option<Notice>>,
    /// The revision that is stored.
    stored_revision: RwSignal<u64>,
    storage_failed: RwSignal<bool>,
    /// The link being shown for copying.
    pub link: RwSignal<Option<String>>,
    pub copied: RwSignal<Option<bool>>,
}

impl Workspace {
    /// What the visitor left here, else an example in the visitor's language.
    pub fn open() -> Self {
        let preferences = Preferences::load();
        let mut set_aside = None;
        let stored = storage::read(LIBRARY).and_then(|text| match library::from_json(&text) {
            Ok((library, broken)) => {
                for entry in broken {
                    put_aside(&entry.raw);
                    set_aside = Some(entry.errors);
                }
                Some(library)
            }
            Err(errors) => {
                set_aside = Some(errors);
                put_aside(&text);
                None
            }
        });
        let library = stored.filter(|library| !library.scenarios.is_empty()).unwrap_or_else(|| {
            let scenario = preset(usual_preset(preferences.language()));
            let first = Stored { id: FIRST_ID.to_string(), saved: None, scenario };
            Library { current: first.id.clone(), scenarios: vec![first] }
        });
        let session = Session::new(current(&library));
        let workspace = Self {
            session,
            explaining: Explaining::new(session),
            outline: Outline::new(&["section-plan", "section-sources", "section-roles"]),
            preferences,
            library: RwSignal::new(library),
            shared: RwSignal::new(false),
            notice: RwSignal::new(None),
            stored_revision: RwSignal::new(session.revision_untracked()),
            storage_failed: RwSignal::new(false),
            link: RwSignal::new(None),
            copied: RwSignal::new(None),
        };
        if let Some(errors) = set_aside {
            workspace.say(NoticeKind::SetAside(errors));
        }
        workspace
    }

    // What is stored.

    /// Stores the scenario a moment after the latest change. To be called once.
    pub fn keep_saved(self) {
        Effect::new(move |_| {
            let revision = self.session.revision();
            if self.shared.get() || revision == self.stored_revision.get_untracked() {
                return;
            }
            clock::later(SAVE_AFTER, move || {
                // Unless typing went on meanwhile.
                if self.session.revision_untracked() == revision {
                    self.save();
                }
            });
        });
    }

    /// Stores the scenario now, unless it is one that came with a link.
    pub fn save(self) {
        let revision = self.session.revision_untracked();
        let saved = revision == self.stored_revision.get_untracked();
        if self.shared.get_untracked() || (saved && !self.storage_failed.get_untracked()) {
            return;
        }
        let scenario = self.session.with_untracked(Clone::clone);
        self.library.update(|library| put_current(library, scenario));
        self.write_library();
        self.stored_revision.set(revision);
    }

    fn write_library(self) {
        let text = self.library.with_untracked(library::to_json);
        self.storage_failed.set(storage::write(LIBRARY, &text).is_err());
    }

    pub fn saved(self) -> Saved {
        if self.storage_failed.get() {
            Saved::Failed
        } else if self.session.revision() == self.stored_revision.get() {
            Saved::Yes
        } else {
            Saved::NotYet
        }
    }

    /// The visitor's scenarios by id and name, and the id of the current one.
    pub fn scenarios(self) -> (Vec<(String, String)>, String) {
        self.library.with(|library| {
            let named = |stored: &Stored| (stored.id.clone(), stored.scenario.name.clone());
            (library.scenarios.iter().map(named).collect(), library.current.clone())
        })
    }

    /// Opens another of the visitor's scenarios.
    pub fn switch_to(self, id: &str) {
        self.save();
        self.library.update(|library| library.current = id.to_string());
        self.write_library();
        self.load(self.library.with_untracked(current));
    }

    /// Deletes the current scenario; there is always another one.
    pub fn delete_current(self) {
        if self.library.with_untracked(|library| library.scenarios.len()) < 2 {
            return;
        }
        self.library.update(|library| {
            let gone = library.current.clone();
            library.scenarios.retain(|stored| stored.id != gone);
            if let Some(first) = library.scenarios.first() {
                library.current = first.id.clone();
            }
        });
        self.write_library();
        self.load(self.library.with_untracked(current));
    }

    fn load(self, scenario: Scenario) {
        self.explaining.close();
        self.session.load(scenario);
        self.stored_revision.set(self.session.revision_untracked());
    }

    /// An example in the place of the current scenario; undo brings that back.
    pub fn open_preset(self, chosen: Preset, said: String) {
        let example = Box::new(preset(chosen));
        if self.session.apply(Command::Replace(example)).is_ok() {
            self.explaining.close();
            self.say(NoticeKind::Undo(said));
        }
    }

    // What came with a link.

    /// Opens a scenario that came with a link beside the visitor's own.
    pub fn open_shared(self, payload: &str) {
        match link::decode(payload) {
            Ok(scenario) => {
                self.save();
                self.load(scenario);
                self.shared.set(true);
            }
            Err(error) => self.say(NoticeKind::BrokenLink(error)),
        }
    }

    pub fn is_shared(self) -> bool {
        self.shared.get()
    }

    /// Goes back from the link's scenario to the visitor's own.
    pub fn leave_shared(self) {
        url::replace_fragment("");
        if self.shared.get_untracked() {
            self.shared.set(false);
            self.load(self.library.with_untracked(current));
        }
    }

    /// Keeps the link's scenario among the visitor's own, and goes on with it.
    pub fn keep_shared(self, said: String) {
        url::replace_fragment("");
        let scenario = self.session.with_untracked(Clone::clone);
        self.library.update(|library| {
            let id = free_id(library);
            let saved = Some(clock::now());
            library.scenarios.push(Stored { id: id.clone(), saved, scenario });
            library.current = id;
        });
        self.write_library();
        self.stored_revision.set(self.session.revision_untracked());
        self.shared.set(false);
        self.say(NoticeKind::Said(said));
    }

    /// Makes the link of the scenario.
    pub fn share(self) {
        let payload = self.session.with_untracked(link::encode);
        self.copied.set(None);
        self.link.set(Some([url::page().as_str(), "#s=", &payload].concat()));
    }

    // What is said and shown.

    pub fn notice(self) -> Option<NoticeKind> {
        self.notice.get().map(|notice| notice.kind)
    }

    pub fn notify(self, said: String) {
        self.say(NoticeKind::Said(said));
    }

    pub fn notify_undo(self, said: String) {
        self.say(NoticeKind::Undo(said));
    }

    pub fn dismiss_notice(self) {
        self.notice.set(None);
    }

    fn say(self, kind: NoticeKind) {
        let number = self.notice.with_untracked(|notice| {
            notice.as_ref().map_or(0, |notice: &Notice| notice.number + 1)
        });
        let passing = matches!(kind, NoticeKind::Said(_) | NoticeKind::Undo(_));
        self.notice.set(Some(Notice { kind, number }));
        if passing {
            clock::later(NOTICE_FOR, move || {
                let same = self.notice.with_untracked(|notice| {
                    notice.as_ref().is_some_and(|notice| notice.number == number)
                });
                if same {
                    self.notice.set(None);
                }
            });
        }
    }

    /// Explains a number, and remembers where the focus was.
    pub fn explain(self, subject: Subject) {
        page::remember_focus();
        self.explaining.open(subject);
        page::focus(EXPLANATION_HEADING);
    }

    pub fn stop_explaining(self) {
        self.explaining.close();
        page::restore_focus();
    }

    pub fn focus(self, id: &str) {
        page::focus(id);
    }

    /// Opens a source or a role among the inputs and puts the focus there.
    pub fn show_item(self, key: &str) {
        self.outline.set(key, true);
        page::focus(key);
    }

    /// Opens what hides a field and puts the focus on it.
    pub fn go_to(self, input: InputId) {
        let section = match input {
            InputId::Plan(_) => "section-plan",
            InputId::Policy(_) => "section-policy",
            InputId::Source(key, _) => {
                self.outline.set(key.as_str(), true);
                "section-sources"
            }
            InputId::Role(key, _) | InputId::Segment(key, _, _) => {
                self.outline.set(key.as_str(), true);
                "section-roles"
            }
        };
        self.outline.set(section, true);
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

/// What can't be read is kept under a key of its own, never overwritten.
fn put_aside(text: &str) {
    let key = [ASIDE, &clock::now().to_string()].concat();
    let _ = storage::write(&key, text);
}
