//! The library of scenarios that the browser stores.
//!
//! Each scenario lies in it as a document of its own, so that one that can't be read doesn't lose
//! the others.

use super::check::{Check, clip};
use super::json::{self, Value};
use super::{DocumentError, Problem, envelope, error, parse, read};
use crate::scenario::Scenario;

/// The newest version of the stored form, which is the one that is written.
const VERSION: u32 = 1;
const FORMAT: &str = "repcount/library";

/// The user's scenarios.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// The id of the scenario that is open; empty where none is.
    pub current: String,
    /// In the user's order; ids are unique and not empty.
    pub scenarios: Vec<Stored>,
}

/// A scenario of the library.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// Names it for good; never shown.
    pub id: String,
    /// When it was last changed, in milliseconds since the start of 1970 (UTC), where known.
    pub saved: Option<f64>,
    pub scenario: Scenario,
}

/// An entry of a stored library that can't be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// Its id, where it has one.
    pub id: Option<String>,
    /// The whole entry as JSON, to be put aside.
    pub raw: String,
    /// Paths begin at the library, such as `scenarios[1].scenario.version`.
    pub errors: Vec<DocumentError>,
}

impl Library {
    /// The scenario that is open; the first where `current` names none.
    pub fn current(&self) -> Option<&Stored> {
        let named = self.scenarios.iter().find(|stored| stored.id == self.current);
        named.or(self.scenarios.first())
    }
}

/// The stored form of a library.
pub fn to_json(library: &Library) -> String {
    let stored = |stored: &Stored| {
        let mut fields = vec![("id", Value::text(&stored.id))];
        if let Some(saved) = stored.saved {
            fields.push(("saved", Value::number(saved)));
        }
        fields.push(("scenario", envelope(&stored.scenario)));
        json::object(fields)
    };
    json::compact(&json::object(vec![
        ("format", Value::text(FORMAT)),
        ("version", Value::number(f64::from(VERSION))),
        ("current", Value::text(&library.current)),
        ("scenarios", Value::List(library.scenarios.iter().map(stored).collect())),
    ]))
}

/// The library of a stored form, and the entries that can't be read. Fields that this version
/// doesn't know are left out: unlike a document, nobody writes a library by hand.
///
/// # Errors
/// Where it is not a library of a known version at all. Then nothing of it may be overwritten.
pub fn from_json(text: &str) -> Result<(Library, Vec<Broken>), Vec<DocumentError>> {
    let value = parse(text)?;
    let format = value.get("format").and_then(Value::as_text);
    if format != Some(FORMAT) {
        return Err(error("", Problem::NotALibrary { found: format.map(clip) }));
    }
    let mut check = Check::new("");
    check.version(&value, VERSION);
    check.finish(())?;
    let Some(Value::List(entries)) = value.get("scenarios") else {
        return Err(error("scenarios", Problem::Missing));
    };
    let current = value.get("current").and_then(Value::as_text).unwrap_or_default();
    let mut library = Library { current: current.to_string(), scenarios: Vec::new() };
    let mut broken = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        match stored(entry, &["scenarios[", &place.to_string(), "]"].concat(), &library.scenarios) {
            Ok(stored) => library.scenarios.push(stored),
            Err(errors) => {
                let id = entry.get("id").and_then(Value::as_text).map(str::to_string);
                broken.push(Broken { id, raw: json::compact(entry), errors });
            }
        }
    }
    Ok((library, broken))
}

fn stored(entry: &Value, path: &str, before: &[Stored]) -> Result<Stored, Vec<DocumentError>> {
    let id = entry.get("id").and_then(Value::as_text).unwrap_or_default();
    let at = |name: &str| [path, ".", name].concat();
    if id.is_empty() {
        return Err(error(&at("id"), Problem::Missing));
    }
    if before.iter().any(|stored| stored.id == id) {
        return Err(error(&at("id"), Problem::DuplicateKey { found: clip(id) }));
    }
    let document = entry.get("scenario").unwrap_or(&Value::Null);
    let scenario = read(document, &at("scenario"))?;
    let saved = entry.get("saved").and_then(Value::as_number).filter(|saved| saved.is_finite());
    Ok(Stored { id: id.to_string(), saved, scenario })
}

/// STUB until merge
#[derive(serde::Serialize, serde::Deserialize)]
pub struct StoredLibrary {}
impl From<&Library> for StoredLibrary {
    fn from(_: &Library) -> Self {
        Self {}
    }
}
impl StoredLibrary {
    pub fn open(self) -> Result<(Library, Vec<Broken>), Vec<DocumentError>> {
        Err(vec![])
    }
}
