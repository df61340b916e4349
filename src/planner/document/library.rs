//! All of the user's scenarios as one file: a backup.
//!
//! Each scenario lies in it as a document of its own, so that one that can't be read doesn't lose
//! the others.

use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;

use super::error::{DocumentError, Problem, clip};
use super::read::{Head, error, json};
use super::shelf::Snapshot;
use super::{Document, from_json as scenario_from_json, structure};
use crate::scenario::{Scenario, plain_number};

/// The newest version of the stored form, which is the one that is written.
const VERSION: usize = 1;
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
    /// What it is where it is a state of another scenario.
    pub snapshot: Option<Snapshot>,
    pub scenario: Scenario,
}

/// An entry of a stored library that can't be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// Its id, where it has one.
    pub id: Option<String>,
    /// The whole entry as it was, letter by letter, to be put aside.
    pub raw: String,
    /// Paths begin at the library, such as `scenarios[1].scenario.version`.
    pub errors: Vec<DocumentError>,
}

/// A library as it is written.
#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: usize,
    current: &'a str,
    scenarios: Vec<WrittenEntry<'a>>,
}

#[derive(Serialize)]
struct WrittenEntry<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "plain")]
    saved: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    snapshot: Option<&'a Snapshot>,
    scenario: Document<'a>,
}

impl<'a> WrittenEntry<'a> {
    fn of(stored: &'a Stored) -> Self {
        let Stored { id, saved, snapshot, scenario } = stored;
        Self { id, saved: *saved, snapshot: snapshot.as_ref(), scenario: Document::of(scenario) }
    }
}

fn plain<S: Serializer>(saved: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    plain_number(&saved.unwrap_or_default(), serializer)
}

/// A library as it is read, with whatever is in its fields. Fields that this version doesn't know
/// are left out: unlike a document, nobody writes a library by hand.
#[derive(Deserialize)]
struct Fields<'a> {
    #[serde(borrow, default)]
    current: Option<&'a RawValue>,
    #[serde(borrow, default)]
    scenarios: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Entry<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    saved: Option<&'a RawValue>,
    #[serde(borrow, default)]
    snapshot: Option<&'a RawValue>,
    #[serde(borrow, default)]
    scenario: Option<&'a RawValue>,
}

/// The file of a library.
pub fn to_json(library: &Library) -> String {
    let written = Written {
        format: FORMAT,
        version: VERSION,
        current: &library.current,
        scenarios: library.scenarios.iter().map(WrittenEntry::of).collect(),
    };
    // Only a map whose keys are no text couldn't be written, and there is none.
    serde_json::to_string(&written).unwrap_or_default()
}

/// The library of a file, and the entries that can't be read.
///
/// # Errors
/// Where it is not JSON, or not a library of a known version.
pub fn from_json(text: &str) -> Result<(Library, Vec<Broken>), Vec<DocumentError>> {
    open(json(text)?)
}

fn open(text: &str) -> Result<(Library, Vec<Broken>), Vec<DocumentError>> {
    let head = Head::read(text)?;
    let format = head.format();
    if format.as_deref() != Some(FORMAT) {
        return Err(error("", Problem::NotALibrary { found: format.as_deref().map(clip) }));
    }
    head.version(VERSION)?;
    let fields: Fields = parse(text, "")?;
    let scenarios = fields.scenarios.ok_or_else(|| error("scenarios", Problem::Missing))?;
    let entries: Vec<&RawValue> = parse(scenarios.get(), "scenarios")?;
    let current = fields.current.and_then(text_of).unwrap_or_default();
    let mut library = Library { current, scenarios: Vec::new() };
    let mut broken = Vec::new();
    for (place, entry) in entries.into_iter().enumerate() {
        match stored(entry, &format!("scenarios[{place}]"), &library.scenarios) {
            Ok(stored) => library.scenarios.push(stored),
            Err((id, errors)) => {
                broken.push(Broken { id, raw: entry.get().to_string(), errors });
            }
        }
    }
    Ok((library, broken))
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str, path: &str) -> Result<T, Vec<DocumentError>> {
    serde_json::from_str(text).map_err(|fault| vec![structure::error(path, "", &fault)])
}

/// The text of a value that is one.
fn text_of(value: &RawValue) -> Option<String> {
    serde_json::from_str(value.get()).ok()
}

/// The scenario of an entry, or its id, where it has one, and what is wrong with it.
fn stored(
    entry: &RawValue,
    path: &str,
    before: &[Stored],
) -> Result<Stored, (Option<String>, Vec<DocumentError>)> {
    let entry: Entry = parse(entry.get(), path).map_err(|errors| (None, errors))?;
    let id = entry.id.and_then(text_of);
    let wrong =
        |field: &str, problem| Err((id.clone(), error(&format!("{path}.{field}"), problem)));
    let name = id.clone().unwrap_or_default();
    if name.is_empty() {
        return wrong("id", Problem::Missing);
    }
    if before.iter().any(|stored| stored.id == name) {
        return wrong("id", Problem::DuplicateKey { found: clip(&name) });
    }
    let Some(document) = entry.scenario else { return wrong("scenario", Problem::Missing) };
    let saved = entry.saved.and_then(|saved| serde_json::from_str(saved.get()).ok());
    let snapshot = entry.snapshot.and_then(|snapshot| serde_json::from_str(snapshot.get()).ok());
    match scenario_from_json(document.get()) {
        Ok(scenario) => Ok(Stored { id: name, saved, snapshot, scenario }),
        Err(errors) => Err((id, within(&format!("{path}.scenario"), errors))),
    }
}

/// Errors of a document that lies at the path of a larger one.
fn within(path: &str, mut errors: Vec<DocumentError>) -> Vec<DocumentError> {
    for error in &mut errors {
        let dot = if error.path.is_empty() || error.path.starts_with('[') { "" } else { "." };
        error.path = format!("{path}{dot}{}", error.path);
    }
    errors
}
