//! Links: the scenario that came with one, beside the visitor's own, and the one to be sent.

use repcount::document::library::Stored;

use super::Workspace;
use super::desk::NoticeKind;
use super::workspace::{free_id, put_current, store};
use crate::platform::{clock, page, url};
use crate::reactive::*;

impl Workspace {
    /// Opens a scenario that came with a link beside the visitor's own, then goes on, whatever came of it.
    pub fn open_shared(self, payload: String, then: impl FnOnce() + 'static) {
        self.fetch_later(move |code| {
            match code.map(|code| (code.opened)(&payload)) {
                Some(Ok(scenario)) => {
                    self.save();
                    self.load(scenario, true);
                }
                Some(Err(error)) => self.say(NoticeKind::BrokenLink(error)),
                None => self.say(NoticeKind::NotArrived),
            }
            then();
        });
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

    /// Makes the link of the scenario, then goes on.
    pub fn share(self, then: impl FnOnce() + 'static) {
        self.with_later(move |code| {
            let payload = (code.link_of)(&self.scenario());
            self.put(|desk| {
                desk.link = Some([url::page().as_str(), "#s=", &payload].concat());
                desk.copied = None;
            });
            then();
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
}
