//! Which sections are open: they stay so while another screen is looked at.

use std::collections::HashSet;

use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct Sections {
    /// Ids of their headings.
    open: RwSignal<HashSet<String>>,
}

/// Open where pictures of the months show today's team, and not the one with the hires.
pub const TODAY: &str = "team-today";

/// Open when the page is.
const OPEN_AT_FIRST: [&str; 5] =
    ["section-plan", "section-sources", "section-roles", "section-timeline", "section-team"];

impl Sections {
    pub fn new() -> Self {
        Self { open: RwSignal::new(OPEN_AT_FIRST.into_iter().map(str::to_string).collect()) }
    }

    pub fn is_open(self, id: impl Into<String>) -> Memo<bool> {
        let id = id.into();
        Memo::new(move |_| self.open.with(|open| open.contains(&id)))
    }

    pub fn set_open(self, id: &str, opens: bool) {
        self.open.update(|open| {
            if opens {
                open.insert(id.to_string());
            } else {
                open.remove(id);
            }
        });
    }
}

pub fn use_sections() -> Sections {
    expect_context()
}
