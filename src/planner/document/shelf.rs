//! How scenarios lie in the browser: one entry each, and an index beside them that can be made anew from
//! the entries.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::error::{DocumentError, Problem, clip};
use super::read::{Head as Envelope, error, json};
use super::{Document, from_json as scenario_from_json};
use crate::scenario::{Currency, Scenario};

/// The newest version of both forms, which is the one that is written.
const VERSION: usize = 1;
const ITEM: &str = "repcount/item";
const INDEX: &str = "repcount/index";

/// What a scenario of the shelf is where it is a state of another one that was kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The id of the scenario whose state it is.
    pub of: String,
    /// What the user calls it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Who kept it and why; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A scenario of the shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Names it for good; never shown.
    pub id: String,
    /// Counts how often it was stored, in whichever tab. From 1; 0 is what was not stored yet.
    pub revision: u64,
    /// When it was last stored, in milliseconds since the start of 1970 (UTC).
    pub saved: f64,
    /// What it is where it is no scenario by itself.
    pub snapshot: Option<Snapshot>,
    pub scenario: Scenario,
}

/// What a list tells of a scenario, so that not all of them have to be read for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    pub id: String,
    pub revision: u64,
    pub saved: f64,
    /// It was deleted. That is remembered, or else a browser that lost the deletion, and not the
    /// scenario, would bring it back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
    #[serde(default)]
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview: Option<Preview>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<Snapshot>,
}

/// The answer in small.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// People that the plan needs.
    pub people: f64,
    /// What they cost a month.
    pub cost: f64,
    pub currency: Currency,
    /// What today's people make of the plan, as a share; `None` where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<f64>,
}

impl Head {
    /// Whether it tells of a newer state than another. Of two stores of the same revision one was
    /// written when the page was left, and so later.
    pub fn is_newer_than(&self, other: &Self) -> bool {
        (self.revision, self.saved) > (other.revision, other.saved)
    }
}

impl From<&Item> for Head {
    fn from(item: &Item) -> Self {
        Self {
            id: item.id.clone(),
            revision: item.revision,
            saved: item.saved,
            gone: false,
            name: item.scenario.name.clone(),
            preview: None,
            snapshot: item.snapshot.clone(),
        }
    }
}

/// The scenario that was open last, and what there is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    /// The id; empty where none was.
    pub current: String,
    pub heads: Vec<Head>,
}

#[derive(Serialize)]
struct WrittenItem<'a> {
    format: &'static str,
    version: usize,
    id: &'a str,
    revision: u64,
    saved: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    snapshot: Option<&'a Snapshot>,
    scenario: Document<'a>,
}

/// Without fields that only a newer version knows: nobody writes an item by hand.
#[derive(Deserialize)]
struct ReadItem<'a> {
    id: String,
    revision: u64,
    saved: f64,
    #[serde(default)]
    snapshot: Option<Snapshot>,
    #[serde(borrow)]
    scenario: &'a RawValue,
}

#[derive(Serialize, Deserialize)]
struct Stored<T> {
    format: String,
    version: usize,
    current: String,
    heads: T,
}

/// The stored form of an item.
pub fn to_json(item: &Item) -> String {
    let Item { id, revision, saved, snapshot, scenario } = item;
    let written = WrittenItem {
        format: ITEM,
        version: VERSION,
        id,
        revision: *revision,
        saved: *saved,
        snapshot: snapshot.as_ref(),
        scenario: Document::of(scenario),
    };
    // Only a map whose keys are no text couldn't be written, and there is none.
    serde_json::to_string(&written).unwrap_or_default()
}

/// The item of a stored form.
///
/// # Errors
/// Where it is not JSON, not an item of a known version, or its scenario can't be read.
pub fn from_json(text: &str) -> Result<Item, Vec<DocumentError>> {
    let text = json(text)?;
    let envelope = Envelope::read(text)?;
    let format = envelope.format();
    if format.as_deref() != Some(ITEM) {
        return Err(error("", Problem::NotALibrary { found: format.as_deref().map(clip) }));
    }
    envelope.version(VERSION)?;
    let ReadItem { id, revision, saved, snapshot, scenario } = serde_json::from_str(text)
        .map_err(|fault| vec![super::structure::error("", "", &fault)])?;
    if id.is_empty() {
        return Err(error("id", Problem::Missing));
    }
    let mut scenario = scenario_from_json(scenario.get());
    if let Err(errors) = &mut scenario {
        for error in errors {
            let dot = if error.path.is_empty() { "" } else { "." };
            error.path = format!("scenario{dot}{}", error.path);
        }
    }
    Ok(Item { id, revision, saved, snapshot, scenario: scenario? })
}

/// The stored form of an index.
pub fn index_to_json(index: &Index) -> String {
    let written = Stored {
        format: INDEX.to_string(),
        version: VERSION,
        current: index.current.clone(),
        heads: &index.heads,
    };
    serde_json::to_string(&written).unwrap_or_default()
}

/// The index of a stored form; `None` where it is none that this version knows, and has to be made anew.
pub fn index_from_json(text: &str) -> Option<Index> {
    let stored: Stored<Vec<Head>> = serde_json::from_str(text).ok()?;
    (stored.format == INDEX && stored.version == VERSION)
        .then_some(Index { current: stored.current, heads: stored.heads })
}

/// The stored form of a head by itself, and back.
pub fn head_to_json(head: &Head) -> String {
    serde_json::to_string(head).unwrap_or_default()
}

/// The head of a stored form; `None` where it is none.
pub fn head_from_json(text: &str) -> Option<Head> {
    serde_json::from_str(text).ok()
}
