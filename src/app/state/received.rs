//! The scenario that came with a link: it stands beside the visitor's own until it is kept.

use leptos::prelude::*;
use repcount::document::library::Stored;

use super::workspace::{free_id, put_current};
use super::{NoticeKind, Route, Screen, Workspace};
use crate::browser::clock;
use crate::i18n::words;
use crate::later::Later;

impl Workspace {
    pub fn is_shared(self) -> bool {
        self.shared.with(Option::is_some)
    }

    /// Whether the link brings a first visitor, who has no plan here yet.
    pub fn is_untouched(self) -> bool {
        self.untouched.get()
    }

    /// The address of a screen, of the link's scenario where that is shown.
    pub fn route(self, screen: Screen) -> Route {
        match self.shared.get() {
            Some(payload) => Route::Shared(payload, screen),
            None => Route::Screen(screen),
        }
    }

    /// Opens the scenario of a link, unless it is the one that is shown; what can't be opened is said.
    pub async fn open_shared(self, later: Later, payload: String) {
        if self.shared.with_untracked(|shown| shown.as_ref() == Some(&payload)) {
            return;
        }
        match later.parts().await.map(|parts| (parts.open_link)(&payload)) {
            Some(Ok(scenario)) => {
                self.put_down();
                self.load(scenario, Some(payload));
            }
            Some(Err(error)) => self.notices.say(NoticeKind::BrokenLink(error)),
            None => self.notices.say(NoticeKind::NotArrived),
        }
    }

    /// Goes back from the link's scenario to the visitor's own. What was changed in it stays among the
    /// visitor's scenarios.
    pub fn leave_shared(self) {
        if untrack(|| self.is_shared()) {
            self.keep_changes();
            self.load_current();
        }
    }

    /// Puts the link's scenario among the visitor's own if anything was changed in it.
    pub(super) fn keep_changes(self) {
        if untrack(|| !self.is_shared() || !self.session.can_undo()) {
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

    /// Keeps the link's scenario among the visitor's own, and goes on with it. Where those are but the
    /// example of a first visit it takes that one's place.
    pub fn keep_shared(self) {
        let scenario = self.session.with_untracked(Clone::clone);
        let only_example = self.untouched.get_untracked();
        self.library.update(|library| {
            if only_example {
                library.scenarios.clear();
            }
            library.current = free_id(library);
            put_current(library, scenario);
        });
        self.stored_version.set(self.session.version_untracked());
        self.shared.set(None);
        self.store();
        self.notices.say(NoticeKind::Said(words::SHARED_KEPT));
    }
}
