//! What a number was before a change: shown beside it for a while.

use std::time::Duration;

use leptos::prelude::*;
use repcount::figure::FigureId;

use super::Session;

/// So long after the latest change.
const SHOWN_FOR: Duration = Duration::from_secs(5);

impl Session {
    /// Lets what was before a change be forgotten after a while. To be called once.
    pub fn forget_in_time(self) {
        let mut forget = leptos::leptos_dom::helpers::debounce(SHOWN_FOR, move |()| {
            self.edited.update(|edited| edited.is_running = false);
        });
        Effect::new(move || {
            let _ = self.revision();
            forget(());
        });
    }

    /// What a result was before it changed, while that is worth a look. Changes that follow one another, as
    /// digits do that are typed, are one; another scenario is none.
    pub fn was(self, figure: FigureId) -> Option<f64> {
        if !self.edited.with(|edited| edited.is_running) {
            return None;
        }
        if figure.is_on_calendar() {
            self.calendar_followed().was?.get(figure)
        } else {
            self.read_results(|results| results.was.as_ref()?.value(figure))
        }
    }
}
