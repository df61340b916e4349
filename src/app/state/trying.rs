//! Trying something on the scenario without changing it.

use leptos::prelude::*;
use repcount::figure::FigureId;
use repcount::scenario::WhatIf;

use super::edited::Supposed;
use super::session::Session;

impl Session {
    /// What stands in the bar; `None` while it is closed.
    pub fn supposed(self) -> Option<Supposed> {
        self.edited.with(|edited| edited.supposed)
    }

    /// Tries something else, or nothing any more.
    pub fn suppose(self, supposed: Option<Supposed>) {
        self.edited.write().suppose(supposed);
    }

    /// What is tried on the scenario, while that changes anything.
    pub fn what_if(self) -> Option<WhatIf> {
        let _ = self.revision();
        self.what_if_untracked()
    }

    pub fn what_if_untracked(self) -> Option<WhatIf> {
        self.edited.with_untracked(super::edited::Edited::what_if)
    }

    /// By how much a result of the calendar changes with what is tried.
    pub fn change_by_trying(self, figure: FigureId) -> Option<f64> {
        let _ = self.followed_calendar.get();
        let calendar = self.calendar_untracked();
        calendar.outlook?.change_from(calendar.untried?.as_ref(), figure)
    }

    /// A result of the calendar without what is tried.
    pub fn untried_value(self, figure: FigureId) -> Option<f64> {
        let _ = self.followed_calendar.get();
        self.calendar_untracked().untried?.get(figure)
    }
}
