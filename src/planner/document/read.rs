//! From a text to a legal scenario: the envelope, the migrations, the fields, the check.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use serde_path_to_error::Track;

use super::check::{check, tidy, too_long};
use super::error::{DocumentError, Kind, Problem, clip};
use super::migrate::{Migration, migrate};
use super::{FORMAT, MOST_BYTES, structure};
use crate::scenario::{NAME_LENGTH, Object, Scenario};

/// What a document or a library says of itself. Whatever else is there is not looked at: it may be
/// of a newer version.
#[derive(Deserialize, Default)]
pub(super) struct Head<'a> {
    #[serde(borrow, default)]
    format: Option<&'a RawValue>,
    #[serde(borrow, default)]
    version: Option<&'a RawValue>,
}

/// The envelope of a document, of which the head is known to be right.
#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    #[serde(default, deserialize_with = "crate::scenario::given")]
    planner: Option<String>,
    #[serde(borrow)]
    scenario: &'a RawValue,
}

/// The scenario of a document of a version up to the newest, which is one more than there are
/// migrations.
pub(super) fn document(
    text: &str,
    migrations: &[Migration],
) -> Result<Scenario, Vec<DocumentError>> {
    let text = json(text)?;
    let head = Head::read(text)?;
    let format = head.format();
    if format.as_deref() != Some(FORMAT) {
        return Err(error("", Problem::NotAScenario { found: format.as_deref().map(clip) }));
    }
    let version = head.version(migrations.len() + 1)?;
    let envelope: Envelope = parse(text, "")?;
    let planner = envelope.planner.unwrap_or_default();
    if let Some(problem) = too_long(&planner, NAME_LENGTH) {
        return Err(error("planner", problem));
    }
    scenario(envelope.scenario.get(), version, migrations)
}

/// The scenario of a text without an envelope.
pub(super) fn scenario(
    text: &str,
    version: usize,
    migrations: &[Migration],
) -> Result<Scenario, Vec<DocumentError>> {
    let migrated: String;
    let text = if version <= migrations.len() {
        migrated = migrate(text, version, migrations).map_err(|error| vec![error])?;
        &migrated
    } else {
        text
    };
    let mut scenario: Scenario = parse(text, "scenario")?;
    let errors = check(&scenario);
    if !errors.is_empty() {
        return Err(errors);
    }
    tidy(&mut scenario);
    Ok(scenario)
}

/// The text if it is JSON and not too large.
pub(super) fn json(text: &str) -> Result<&str, Vec<DocumentError>> {
    if text.len() > MOST_BYTES {
        return Err(error("", Problem::TooLarge { most: MOST_BYTES }));
    }
    let value: Result<&RawValue, _> = serde_json::from_str(text);
    value.map(RawValue::get).map_err(|fault| error("", structure::not_json(text, &fault)))
}

/// Reads an object; errors have paths that begin at the place.
fn parse<'de, T: Deserialize<'de>>(text: &'de str, place: &str) -> Result<T, Vec<DocumentError>> {
    let mut json = serde_json::Deserializer::from_str(text);
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut json, &mut track);
    T::deserialize(Object::new(tracked)).map_err(|error| {
        let path = structure::path(&track.path());
        vec![structure::error(place, &path, &error)]
    })
}

pub(super) fn error(path: &str, problem: Problem) -> Vec<DocumentError> {
    vec![DocumentError { path: path.to_string(), problem }]
}

impl<'a> Head<'a> {
    /// Reads it from a text that is JSON. What is no object has no head.
    pub fn read(text: &'a str) -> Result<Self, Vec<DocumentError>> {
        serde_json::from_str(text).or_else(|fault| {
            let found = structure::error("", "", &fault);
            let twice = found.problem == Problem::RepeatedField;
            if twice { Err(vec![found]) } else { Ok(Self::default()) }
        })
    }

    /// The format, where it is said.
    pub fn format(&self) -> Option<String> {
        serde_json::from_str(self.format?.get()).ok()
    }

    /// The version, from 1 to the newest known one.
    pub fn version(&self, known: usize) -> Result<usize, Vec<DocumentError>> {
        let wrong = |problem| Err(error("version", problem));
        let Some(version) = self.version else { return wrong(Problem::Missing) };
        let (min, max) = (1.0, known as f64);
        match version.get().parse::<f64>() {
            Err(_) => {
                wrong(Problem::WrongType { expected: Kind::Number, found: Kind::of(version.get()) })
            }
            Ok(found) if found > max => wrong(Problem::NewerVersion { found, known: known as u32 }),
            Ok(found) if found < min || found.fract() != 0.0 => {
                wrong(Problem::OutOfBounds { min, max, whole: true, zero: false, found })
            }
            Ok(found) => Ok(found as usize),
        }
    }
}
