//! The scenario that came with a link: it stands beside the visitor's own until it is kept.

use leptos::prelude::*;
use repcount::document::library::Stored;

use super::workspace::{free_id, put_current};
use super::{NoticeKind, Workspace};
use crate::browser::{address, clock};
use crate::i18n::words;
use crate::later::Later;

impl Workspace {
    pub fn is_shared(self) -> bool {
        self.shared.get()
    }

    /// Opens the scenario of a link; what can't be opened is said.
    pub async fn open_shared(self, later: Later, payload: String) {
        match later.parts().await.map(|parts| (parts.open_link)(&payload)) {
            Some(Ok(scenario)) => {
                self.save();
                self.keep_changes();
                self.load(scenario, true);
            }
            Some(Err(error)) => self.notices.say(NoticeKind::BrokenLink(error)),
            None => self.notices.say(NoticeKind::NotArrived),
        }
    }

    /// Goes back from the link's scenario to the visitor's own. What was changed in it stays among the
    /// visitor's scenarios.
    pub fn leave_shared(self) {
        address::replace_fragment("");
        if self.shared.get_untracked() {
            self.keep_changes();
            self.load_current();
        }
    }

    /// Puts the link's scenario among the visitor's own if anything was changed in it.
    fn keep_changes(self) {
        if !self.shared.get_untracked() || !untrack(|| self.session.can_undo()) {
            return;
        }
        let scenario = self.session.with_untracked(Clone::clone);
        self.library.update(|library| {
            let id = free_id(library);
            library.scenarios.push(Stored { id, saved: Some(clock::now()), scenario });
        });
        self.store();
        self.notices.say(NoticeKind::Said(words::SHARED_CHANGES_KEPT));
    }

    /// Keeps the link's scenario among the visitor's own, and goes on with it.
    pub fn keep_shared(self) {
        address::replace_fragment("");
        let scenario = self.session.with_untracked(Clone::clone);
        self.library.update(|library| {
            library.current = free_id(library);
            put_current(library, scenario);
        });
        self.stored_version.set(self.session.version_untracked());
        self.shared.set(false);
        self.store();
        self.notices.say(NoticeKind::Said(words::SHARED_KEPT));
    }
}
