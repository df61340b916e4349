//! Saved forms of scenarios: the JSON document in its envelope, the library that the browser
//! stores, the link, and the presets.
//!
//! The model's types are not the form: what a version of the document holds is written down in a
//! table of its own and never changes after its release. Whatever is read is checked as a whole
//! before it becomes a scenario, and every error names its place and what is allowed there.

mod check;
mod error;
mod form;
mod json;
pub mod library;
pub mod link;
pub mod number;
mod parts;
mod preset;
mod schema;
mod v1;
mod v2;

pub use error::{DocumentError, Problem};
pub use json::Kind;
pub use preset::{Preset, preset};
pub use schema::schema;

use check::{Check, clip};
use json::{Fault, Value};

use crate::scenario::Scenario;

/// The newest version of the document, which is the one that is written.
pub const VERSION: u32 = READERS.len() as u32;
/// The largest document that is read, in bytes. The largest legal one has a little less than ten
/// million, and whatever was saved must be read again.
pub const MOST_BYTES: usize = 16 << 20;

const FORMAT: &str = "repcount/scenario";

/// Reads a document that lies at a path of a larger one.
type Reader = fn(&Value, &str) -> Result<Scenario, Vec<DocumentError>>;

/// The reader of each version, from 1. A version that is released keeps its reader, which leads to
/// the model as it is today, by itself or by way of what the next version would have held.
const READERS: &[Reader] = &[v1::read_document, v2::read_document];

/// The document of a scenario, in one line.
///
/// The same scenario always makes the same document, and reading it gives the same scenario, to
/// the last bit of every number.
pub fn to_json(scenario: &Scenario) -> String {
    json::compact(&envelope(scenario))
}

/// The same in lines, for people and for files.
pub fn to_json_pretty(scenario: &Scenario) -> String {
    json::pretty(&envelope(scenario))
}

/// The scenario of a document of any version up to [`VERSION`].
///
/// # Errors
/// What is wrong with the document, at most 20 things: first what is wrong with single fields, in
/// the order of the document, then what is wrong between them.
pub fn from_json(text: &str) -> Result<Scenario, Vec<DocumentError>> {
    read(&parse(text)?, "")
}

fn envelope(scenario: &Scenario) -> Value {
    json::object(vec![
        ("format", Value::text(FORMAT)),
        ("version", Value::number(f64::from(VERSION))),
        ("planner", Value::text(env!("CARGO_PKG_VERSION"))),
        ("scenario", v2::write(scenario)),
    ])
}

fn error(path: &str, problem: Problem) -> Vec<DocumentError> {
    vec![DocumentError { path: path.to_string(), problem }]
}

fn parse(text: &str) -> Result<Value, Vec<DocumentError>> {
    if text.len() > MOST_BYTES {
        return Err(error("", Problem::TooLarge { most: MOST_BYTES }));
    }
    json::parse(text).map_err(|fault| {
        let problem = match fault {
            Fault::At { line, column } => Problem::NotJson { line, column },
            Fault::TooDeep { most } => Problem::TooDeep { most },
        };
        error("", problem)
    })
}

/// Reads a document that lies at `path` of a larger one.
fn read(document: &Value, path: &str) -> Result<Scenario, Vec<DocumentError>> {
    let format = document.get("format").and_then(Value::as_text);
    if format != Some(FORMAT) {
        return Err(error(path, Problem::NotAScenario { found: format.map(clip) }));
    }
    let mut check = Check::new(path);
    let version = check.version(document, VERSION);
    check.finish(())?;
    let reader = READERS.iter().zip(1..).find(|(_, number)| f64::from(*number) == version);
    match reader {
        Some((reader, _)) => reader(document, path),
        None => Err(error(path, Problem::NewerVersion { found: version, known: VERSION })),
    }
}
