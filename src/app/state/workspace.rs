//! The visitor's scenarios as the browser keeps them, and the one of them that is edited.
//!
//! What only the code that comes later needs stands in `keeping`.

use std::sync::Arc;

use leptos::prelude::*;
use repcount::document::shelf::{self, Head, Item};
use repcount::edit::Command;
use repcount::scenario::Scenario;

use super::opened::Opened;
use super::{Explaining, NoticeKind, Notices, Session};
use crate::browser::{clock, storage};
use crate::i18n::words;
use crate::later::{Arrival, Later};

/// Where local storage has what was unsaved when a page was left.
pub(super) const LEFT: &str = "repcount/left/";

#[derive(Clone, Copy)]
pub struct Workspace {
    pub session: Session,
    pub(super) notices: Notices,
    explaining: Explaining,
    pub(super) later: Later,
    /// Of all scenarios that are kept, and of those that were deleted.
    pub(super) heads: RwSignal<Vec<Head>>,
    /// The one of the visitor's own that is edited, or was before a link was opened.
    pub(super) at_work: RwSignal<AtWork>,
    /// The payload of the link whose scenario the session shows, beside the visitor's own.
    pub(super) shared: RwSignal<Option<String>>,
    /// The scenario that a changed link's became, while that is offered to be thrown away, and the payload of
    /// the link.
    pub(super) draft: RwSignal<Option<(String, String)>>,
    /// The version of the scenario that is kept.
    pub(super) kept_version: RwSignal<u64>,
    /// What is wrong with the places where scenarios are kept.
    pub(super) fault: RwSignal<Option<Fault>>,
    /// Whether somebody is writing; others then leave it to them.
    pub(super) is_writing: StoredValue<bool>,
    /// Whether what failed will be tried again in a moment.
    pub(super) is_tried_again: StoredValue<bool>,
    /// Whether the index will be written in a moment.
    pub(super) is_index_due: StoredValue<bool>,
}

/// A scenario with what is kept of it.
#[derive(Clone, Debug)]
pub(super) struct AtWork {
    pub id: String,
    /// 0 while nothing of it is kept.
    pub revision: u64,
    /// As it is kept, in this revision.
    pub kept: Arc<Scenario>,
}

impl AtWork {
    pub fn of(item: &Item) -> Self {
        let Item { id, revision, scenario, .. } = item;
        Self { id: id.clone(), revision: *revision, kept: Arc::new(scenario.clone()) }
    }
}

/// What is wrong with the places where scenarios are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Only the one is there that reaches the disk late.
    NoJournal,
    /// There is none at all.
    NoStorage,
    /// There is no room left.
    Full,
    /// A newer version of the page keeps scenarios in a form that this one doesn't know.
    Newer,
}

impl Fault {
    /// Whether something is kept all the same.
    pub const fn is_bearable(self) -> bool {
        match self {
            Self::NoJournal => true,
            Self::NoStorage | Self::Full | Self::Newer => false,
        }
    }
}

/// What came of the latest attempt to keep the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    Yes,
    NotYet,
    Failed,
}

impl Workspace {
    pub fn new(
        opened: &Opened,
        session: Session,
        notices: Notices,
        explaining: Explaining,
        later: Later,
    ) -> Self {
        let workspace = Self {
            session,
            notices,
            explaining,
            later,
            heads: RwSignal::new(opened.heads.clone()),
            at_work: RwSignal::new(AtWork::of(&opened.item)),
            shared: RwSignal::new(None),
            draft: RwSignal::new(None),
            kept_version: RwSignal::new(session.version_untracked()),
            fault: RwSignal::new(opened.fault),
            is_writing: StoredValue::new(false),
            is_tried_again: StoredValue::new(false),
            is_index_due: StoredValue::new(false),
        };
        if !opened.set_aside.is_empty() {
            notices.say(NoticeKind::SetAside { errors: opened.set_aside.clone() });
        } else if let Some(fault) = opened.fault {
            notices.say(NoticeKind::Fault(fault));
        }
        workspace
    }

    /// Keeps every change, as soon as the code that does so is here. To be called once.
    pub fn keep_saved(self) {
        let is_started = StoredValue::new(false);
        Effect::new(move || {
            // The months follow a change, and a list tells of both.
            let _ = (self.session.version(), self.session.with_outlook(|_, _| ()));
            let Arrival::Here(parts) = self.later.arrival() else { return };
            if !is_started.get_value() {
                is_started.set_value(true);
                (parts.keeping.start)(self);
            }
            (parts.keeping.save)(self);
        });
    }

    /// Leaves what is not kept yet where the next start takes it up: nothing that takes longer is sure to be
    /// done when a page is left.
    pub fn leave(self) {
        let is_kept = self.session.version_untracked() == self.kept_version.get_untracked();
        if is_kept || self.shared.with_untracked(Option::is_some) {
            return;
        }
        let AtWork { id, revision, .. } = self.at_work.get_untracked();
        let scenario = self.session.with_untracked(Clone::clone);
        let item = Item { id, revision, saved: clock::now(), snapshot: None, scenario };
        // Whoever has no storage was told.
        let _ = storage::write_text(&format!("{LEFT}{}", item.id), &shelf::to_json(&item));
    }

    pub fn saved(self) -> Saved {
        if self.fault.get().is_some_and(|fault| !fault.is_bearable()) {
            Saved::Failed
        } else if self.session.version() == self.kept_version.get() {
            Saved::Yes
        } else if matches!(self.later.arrival(), Arrival::Failed) {
            // What keeps it did not come; it is left for the next start when the page goes.
            Saved::Failed
        } else {
            Saved::NotYet
        }
    }

    /// Whether it is this one of the visitor's own that is edited.
    pub fn is_at_work(self, id: &str) -> bool {
        !self.is_shared() && self.at_work.with(|at_work| at_work.id == id)
    }

    /// The id of the visitor's own scenario that is edited, or was before a link was opened.
    pub fn own_id(self) -> String {
        self.at_work.with_untracked(|at_work| at_work.id.clone())
    }

    /// Whether this is a first visit of which nothing is kept.
    pub fn is_untouched(self) -> bool {
        self.at_work.with(|at_work| at_work.revision == 0)
            && self.heads.with(|heads| heads.iter().all(|head| head.gone))
    }

    /// Shows a scenario in the place of the present one.
    pub(super) fn load(self, scenario: Scenario, shared: Option<String>) {
        self.session.load(scenario);
        self.explaining.clear();
        self.shared.set(shared);
        self.draft.set(None);
        self.kept_version.set(self.session.version_untracked());
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
