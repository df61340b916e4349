//! The scenario that came with a link: it stands beside the visitor's own until it is kept or changed.

use leptos::prelude::*;

use super::{NoticeKind, Route, Screen, Workspace};
use crate::later::Later;

impl Workspace {
    pub fn is_shared(self) -> bool {
        self.shared.with(Option::is_some)
    }

    /// Whether what came with a link was just changed, and is the visitor's own since.
    pub fn is_draft(self) -> bool {
        let draft = self.draft.get();
        draft.is_some_and(|(draft, _)| self.at_work.with(|at_work| at_work.id == draft))
    }

    /// Whether what is at work came with this link, and was changed since: the browser's way back leads to
    /// that, and not to the link as it was.
    pub fn is_draft_of(self, payload: &str) -> bool {
        let is_of =
            |draft: &Option<(String, String)>| draft.as_ref().is_some_and(|(_, of)| of == payload);
        untrack(|| self.is_draft()) && self.draft.with_untracked(is_of)
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
        let Some(parts) = later.parts().await else {
            self.notices.say(NoticeKind::NotArrived);
            return;
        };
        match (parts.open_link)(&payload) {
            Ok(scenario) => {
                (parts.keeping.settle)(self).await;
                self.load(scenario, Some(payload));
            }
            Err(error) => self.notices.say(NoticeKind::BrokenLink(error)),
        }
    }

    /// Goes back from the link's scenario to the visitor's own.
    pub fn leave_shared(self) {
        if untrack(|| self.is_shared()) {
            let own = self.at_work.with_untracked(|at_work| at_work.kept.clone());
            self.load((*own).clone(), None);
        }
    }
}
