//! Saved forms of scenarios: the JSON document in its envelope, the library that the browser
//! stores, and the link.
//!
//! The types of [`crate::scenario`] are the form, by what serde derives for them. Whatever is read
//! is checked as a whole before it is used, and every error names its place and what is allowed
//! there.

mod check;
mod error;
pub mod library;
pub mod link;
mod merge;
mod migrate;
mod read;
#[cfg(test)]
mod schema;
pub mod shelf;
mod structure;

pub use error::{DocumentError, Kind, Problem};
pub use merge::merge;

use serde::Serialize;

use crate::scenario::Scenario;

/// The newest version of the document, which is the one that is written.
pub const VERSION: u32 = migrate::MIGRATIONS.len() as u32 + 1;
/// The largest document that is read, in bytes. The largest legal one has a little less than ten
/// million, and whatever was saved must be read again.
pub const MOST_BYTES: usize = 16 << 20;

const FORMAT: &str = "repcount/scenario";

/// A document as it is written; [`read`] takes it apart.
#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    planner: &'static str,
    scenario: &'a Scenario,
}

impl<'a> Document<'a> {
    fn of(scenario: &'a Scenario) -> Self {
        Self { format: FORMAT, version: VERSION, planner: env!("CARGO_PKG_VERSION"), scenario }
    }
}

/// The document of a scenario, in one line.
///
/// The same scenario always makes the same document, and reading it gives the same scenario, to
/// the last bit of every number.
///
/// ```
/// use repcount::document;
/// use repcount::preset::Preset;
///
/// let scenario = Preset::SmallTeam.scenario();
/// let text = document::to_json(&scenario);
/// assert_eq!(document::from_json(&text), Ok(scenario));
/// ```
pub fn to_json(scenario: &Scenario) -> String {
    // Only a map whose keys are no text couldn't be written, and there is none.
    serde_json::to_string(&Document::of(scenario)).unwrap_or_default()
}

/// The same in lines, for people and for files.
pub fn to_json_pretty(scenario: &Scenario) -> String {
    let mut text = serde_json::to_string_pretty(&Document::of(scenario)).unwrap_or_default();
    text.push('\n');
    text
}

/// The scenario of a document of any version up to [`VERSION`].
///
/// # Errors
/// What is wrong with the document. Where it is not built as a document is, that is the first such
/// place alone; otherwise everything that is out of bounds or doesn't fit together, in the order in
/// which documents are written, at most 20 things.
///
/// ```
/// use repcount::document::{self, Problem};
/// use repcount::preset::Preset;
///
/// let text = document::to_json_pretty(&Preset::SmallTeam.scenario()).replace("\"currency\"", "\"curency\"");
/// let errors = document::from_json(&text).unwrap_err();
/// assert_eq!(errors[0].path, "scenario.curency");
/// assert_eq!(errors[0].problem.meant(), Some("currency"));
/// ```
pub fn from_json(text: &str) -> Result<Scenario, Vec<DocumentError>> {
    read::document(text, migrate::MIGRATIONS)
}
