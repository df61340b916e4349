//! What the visitor finds at the start: what was left here, else an example.

use repcount::document::library::{Library, Stored, StoredLibrary};
use repcount::document::{DocumentError, Problem};
use repcount::preset::Preset;
use repcount::scenario::{Month, Scenario};

use crate::browser::{clock, storage};
use crate::i18n::{I18n, Language, words};
use crate::later::Later;

/// Where the library is stored.
pub(super) const LIBRARY: &str = "repcount/library";
/// What can't be read goes under keys of its own, with the time behind.
const ASIDE: &str = "repcount/aside/";
const FIRST_ID: &str = "s1";

/// What the browser had stored.
#[derive(Clone)]
pub struct Opened {
    /// Never without a scenario.
    pub library: Library,
    /// What could not be read.
    pub set_aside: Vec<DocumentError>,
    /// What of that could not be put aside either.
    pub unkept: Vec<String>,
    /// Whether nothing was stored.
    pub is_first_visit: bool,
}

/// What the visitor left here, else an example in the visitor's language. The code that reads it comes
/// later; `None`: it didn't come, and what is stored stays as it is.
pub async fn open_library(language: Language, later: Later) -> Option<Opened> {
    let mut opened = if storage::read_text(LIBRARY).is_some() {
        (later.parts().await?.read_library)()
    } else {
        Opened { is_first_visit: true, ..nothing_read() }
    };
    if opened.library.scenarios.is_empty() {
        let preset = usual_preset(language);
        let name = I18n { language }.t(words::preset(preset)).to_string();
        let scenario = Scenario { name, ..example(preset) };
        let first = Stored { id: FIRST_ID.to_string(), saved: None, scenario };
        opened.library = Library { current: first.id.clone(), scenarios: vec![first] };
    }
    // The current scenario may be one that can't be read.
    if let Some(shown) = opened.library.current().map(|stored| stored.id.clone()) {
        opened.library.current = shown;
    }
    Some(opened)
}

fn nothing_read() -> Opened {
    Opened {
        library: Library::default(),
        set_aside: Vec::new(),
        unkept: Vec::new(),
        is_first_visit: false,
    }
}

/// Reads what is stored, and puts aside what of it can't be read.
pub fn read_library() -> Opened {
    match storage::read::<StoredLibrary>(LIBRARY) {
        storage::Stored::Value(stored) => opened(stored),
        storage::Stored::Nothing => nothing_read(),
        storage::Stored::Unreadable(text, error) => {
            let problem = Problem::NotJson { line: error.line(), column: error.column() };
            let set_aside = vec![DocumentError { path: String::new(), problem }];
            Opened { set_aside, unkept: all_aside(vec![text]), ..nothing_read() }
        }
    }
}

fn opened(stored: StoredLibrary) -> Opened {
    match stored.open() {
        Ok((library, broken)) => {
            let (raw, errors): (Vec<_>, Vec<_>) =
                broken.into_iter().map(|entry| (entry.raw, entry.errors)).unzip();
            let set_aside = errors.into_iter().flatten().collect();
            Opened { library, set_aside, unkept: all_aside(raw), is_first_visit: false }
        }
        Err(errors) => {
            let text = storage::read_text(LIBRARY).into_iter().collect();
            Opened { set_aside: errors, unkept: all_aside(text), ..nothing_read() }
        }
    }
}

/// What can't be read is kept under a key of its own, never overwritten. Says whether that worked.
fn put_aside(text: &str) -> bool {
    let mut keys = (clock::now() as u64..).map(|time| format!("{ASIDE}{time}"));
    // Several may have to be put aside within a millisecond.
    let key = keys.find(|key| storage::read_text(key).is_none());
    key.is_some_and(|key| storage::write_text(&key, text).is_ok())
}

/// Puts all of them aside, and gives back those for which there is no room.
pub(super) fn all_aside(mut texts: Vec<String>) -> Vec<String> {
    texts.retain(|text| !put_aside(text));
    texts
}

/// An example whose calendar starts with the next month.
pub(super) fn example(chosen: Preset) -> Scenario {
    beginning_next_month(chosen.scenario())
}

pub(super) fn beginning_next_month(mut scenario: Scenario) -> Scenario {
    let (year, month) = clock::this_month();
    if let Some(month) = Month::new(year, month) {
        scenario.timeline.start = month.plus(1);
    }
    scenario
}

/// The example that a first visit opens on.
fn usual_preset(language: Language) -> Preset {
    match language {
        Language::English => Preset::SoftwareDollars,
        Language::Russian => Preset::ServicesRoubles,
    }
}
