//! The code that comes after the first load: docs/decisions/split.md.
//!
//! What is not needed at first sight is reached through [`Later`] alone, a table of functions. The
//! published page has them, and all that only they use, in a wasm file of its own, which is fetched
//! as soon as the page can be used. Whoever holds the table may call them like any others.

use std::cell::Cell;

use repcount::calc::months::{self, Outlook};
use repcount::document::link::{self, LinkError};
use repcount::edit::{self, Rearrange};
use repcount::scenario::{RoleKey, Scenario, SourceKey};

use crate::platform::dom::View;
use crate::platform::{clock, page};
use crate::state::NoticeKind;
use crate::ui::pages::{self, Commands, Name, Ui};

/// What comes later. What two of the functions need, and nothing else, comes with them.
pub struct Later {
    /// Stylesheets of what is drawn by these functions alone.
    pub styles: [&'static str; 3],
    pub rearrange: Rearrange,
    pub link_of: fn(&Scenario) -> String,
    pub opened: fn(&str) -> Result<Scenario, LinkError>,
    pub notice: fn(Ui, &NoticeKind) -> View,
    pub shared: fn(Ui) -> View,
    pub explanation: fn(Ui) -> View,
    pub link_panel: fn(Ui, &str) -> View,
    pub policy: fn(Ui) -> View,
    pub source_fields: fn(Ui, SourceKey) -> View,
    pub role_fields: fn(Ui, RoleKey) -> View,
    pub actions: fn(Ui, &str, Name, Commands) -> View,
    pub flow: fn(Ui) -> View,
    pub details: fn(Ui) -> View,
    pub outlook: fn(&Scenario) -> Outlook,
    pub calendar: fn(Ui) -> View,
    pub timeline: fn(Ui) -> View,
    pub paper: fn(Ui) -> View,
}

// Named nowhere but in `table`: whatever else named it would have all of it in the first load.
static LATER: Later = Later {
    styles: [
        include_str!("../../style/later/explain.css"),
        include_str!("../../style/later/timeline.css"),
        include_str!("../../style/later/paper.css"),
    ],
    rearrange: edit::rearrange,
    link_of: link::encode,
    opened: link::decode,
    notice: pages::notice,
    shared: pages::shared,
    explanation: pages::explanation,
    link_panel: pages::link_panel,
    policy: pages::policy,
    source_fields: pages::source_fields,
    role_fields: pages::role_fields,
    actions: pages::actions,
    flow: pages::flow,
    details: pages::details,
    outlook: months::outlook,
    calendar: pages::calendar,
    timeline: pages::timeline_page,
    paper: pages::paper,
};

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arrival {
    Coming,
    Here,
    /// It could not be fetched. Another attempt may go better.
    Failed,
}

thread_local! {
    static ARRIVED: Cell<Option<&'static Later>> = const { Cell::new(None) };
}

/// The table, once it has been fetched.
pub fn arrived() -> Option<&'static Later> {
    ARRIVED.get()
}

/// Has it here at once.
#[cfg(test)]
pub fn arrive() {
    ARRIVED.set(Some(&LATER));
}

/// Fetches it, unless it is here already. `None`: it didn't come.
pub fn fetch(then: impl FnOnce(Option<&'static Later>) + 'static) {
    clock::soon(async move {
        let table = table().await;
        if let Some(Later { styles, .. }) = table
            && arrived().is_none()
        {
            styles.iter().for_each(|style| page::add_style(style));
            ARRIVED.set(table);
        }
        then(table);
    });
}

/// script/build sets `split`, and takes apart at `contents` what the compiler made.
#[cfg(split)]
async fn table() -> Option<&'static Later> {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    #[wasm_split(later, fallible)]
    fn contents() -> Result<&'static Later, SplitLoaderError> {
        Ok(&LATER)
    }

    contents().await.ok()
}

/// Elsewhere all of the page is one file, and nothing has to be waited for.
#[cfg(not(split))]
async fn table() -> Option<&'static Later> {
    Some(&LATER)
}
