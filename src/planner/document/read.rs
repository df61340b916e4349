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

/// The scenario of a text that is JSON, without an envelope.
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
        match serde_json::from_str::<f64>(version.get()) {
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::document::to_json;
    use crate::preset::Preset;

    /// From an invented version in which the team was called seats, and people had no default.
    fn from_seats(mut scenario: Value) -> Result<Value, DocumentError> {
        let Some(fields) = scenario.as_object_mut() else { return Ok(scenario) };
        let Some(mut seats) = fields.remove("seats") else { return Ok(scenario) };
        for seat in seats.as_array_mut().into_iter().flatten() {
            if seat.get("people").is_none() {
                seat["people"] = json!(2);
            }
        }
        fields.insert("team".to_string(), seats);
        Ok(scenario)
    }

    /// From one before, in which all plans were in dollars.
    fn from_dollars(mut scenario: Value) -> Result<Value, DocumentError> {
        match scenario.as_object_mut() {
            Some(fields) if fields.contains_key("currency") => Err(DocumentError {
                path: "scenario.currency".to_string(),
                problem: Problem::Unreadable { message: "no currency was known".to_string() },
            }),
            Some(fields) => {
                fields.insert("currency".to_string(), json!("USD"));
                Ok(scenario)
            }
            None => Ok(scenario),
        }
    }

    const STEPS: &[Migration] = &[from_dollars, from_seats];

    fn text(version: usize, scenario: &Value) -> String {
        json!({ "format": FORMAT, "version": version, "scenario": scenario }).to_string()
    }

    #[test]
    fn older_documents_are_migrated_step_by_step() {
        let seats = json!([{ "started": "2025-12" }]);
        let newest = json!({ "currency": "USD", "team": [{ "started": "2025-12", "people": 2 }] });
        let expected = document(&text(3, &newest), STEPS).expect("the newest version");
        assert_eq!(expected.team.len(), 1);
        let second = json!({ "currency": "USD", "seats": seats });
        assert_eq!(document(&text(2, &second), STEPS), Ok(expected.clone()));
        assert_eq!(document(&text(1, &json!({ "seats": seats })), STEPS), Ok(expected));
    }

    #[test]
    fn errors_of_older_documents_have_their_place() {
        let check = |version: usize, scenario: Value, path: &str| {
            let errors = document(&text(version, &scenario), STEPS).expect_err("an error");
            assert_eq!(errors[0].path, path, "{errors:?}");
        };
        // What the step says, what serde says, what the check says, what no version knows.
        check(1, json!({ "currency": "EUR" }), "scenario.currency");
        check(
            2,
            json!({ "currency": "EUR", "seats": [{ "people": "2" }] }),
            "scenario.team[0].people",
        );
        check(1, json!({ "seats": [{ "people": 0 }] }), "scenario.team[0].people");
        check(2, json!([]), "scenario");
        check(3, json!({ "currency": "EUR", "seats": [] }), "scenario.seats");
        check(4, json!({}), "version");
        let deep = format!("{{\"currency\":{}{}}}", "[".repeat(10_000), "]".repeat(10_000));
        let envelope = format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"scenario\":{deep}}}");
        let errors = document(&envelope, STEPS).expect_err("an error");
        assert_eq!(errors[0].problem, Problem::TooDeep);
    }

    /// A step goes from JSON to JSON, which keeps every number.
    #[test]
    fn steps_that_find_nothing_to_do_change_nothing() {
        for known in Preset::ALL {
            let scenario = known.scenario();
            let newest = to_json(&scenario).replace("\"version\":1", "\"version\":2");
            assert_eq!(document(&newest, STEPS), Ok(scenario));
        }
    }
}
