//! Which sections are open: they stay so while another screen is looked at.

use std::collections::HashSet;

use leptos::prelude::*;

use crate::browser::page;

#[derive(Clone, Copy)]
pub struct Sections {
    /// Ids of their headings.
    open: RwSignal<HashSet<String>>,
}

/// Open where pictures of the months show today's team, and not the one with the hires.
pub const TODAY: &str = "team-today";

/// Open where a narrow screen shows the inputs, and not the answer.
pub const INPUTS_SIDE: &str = "inputs-side";

/// Open where the rates of all sources stand in one grid.
pub const RATES_GRID: &str = "rates-grid";

/// Open when the page is.
const OPEN_AT_FIRST: [&str; 5] =
    ["section-plan", "section-sources", "section-roles", "section-timeline", "section-team"];

/// The one table that stands open where there is room for it.
const OPEN_WHERE_WIDE: &str = "costs-table";

impl Sections {
    pub fn new() -> Self {
        let wide = page::is_wide().then_some(OPEN_WHERE_WIDE);
        let open = OPEN_AT_FIRST.into_iter().chain(wide).map(str::to_string).collect();
        Self { open: RwSignal::new(open) }
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
