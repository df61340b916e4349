//! What lies on the visitor's desk around the scenario: the stored scenarios, what is open, what is
//! being explained, what was said.

use repcount::calc::FigureId;
use repcount::document::DocumentError;
use repcount::document::library::{Library, Stored};
use repcount::document::link::LinkError;
use repcount::scenario::InputId;

use super::Theme;
use crate::i18n::Language;
use crate::later::Arrival;

/// The id of the explanation's heading, which takes the focus when it opens.
pub const EXPLANATION_HEADING: &str = "explanation-title";

/// All of it in one piece: [`super::Workspace`] writes it.
pub struct Desk {
    pub screen: Screen,
    pub language: Language,
    pub theme: Theme,
    pub library: Library,
    /// Whether the session shows a scenario that came with a link, beside the visitor's own.
    pub shared: bool,
    /// The revision of the session that is stored.
    pub stored_revision: u64,
    pub storage_failed: bool,
    /// The ids of the open sections; they outlive a change of language.
    pub open: Vec<String>,
    /// The way from the number that was clicked down to the one that is being explained.
    pub trail: Vec<Subject>,
    pub notice: Option<NoticeKind>,
    /// Tells one notice from the next.
    pub notice_number: u64,
    /// The link being shown for copying, and whether copying it worked.
    pub link: Option<String>,
    pub copied: Option<bool>,
    /// Whether the code that comes later is here.
    pub arrival: Arrival,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    Plan,
    Timeline,
}

/// A number that can be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Figure(FigureId),
    Input(InputId),
}

/// Something said to the visitor in passing.
#[derive(Clone, Debug, PartialEq)]
pub enum NoticeKind {
    Said(String),
    /// Said, with a way to take back what was done, as long as nothing else was done since: the
    /// revision is the one that it led to.
    Undo(String, u64),
    /// A scenario was deleted; it can be brought back.
    Deleted(String, Box<Stored>),
    /// A link that does not open.
    BrokenLink(LinkError),
    /// What was stored and can't be read.
    SetAside(Vec<DocumentError>),
    /// The code that comes later was wanted and couldn't be fetched.
    NotArrived,
}

/// What came of the latest attempt to store the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    Yes,
    NotYet,
    Failed,
}
