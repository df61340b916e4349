//! Hires that the user places on the calendar.

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};

use super::object::object;
use super::{FieldSpec, Month, RoleKey, Unit};

/// Most hires that the user places by hand.
pub const MOST_HIRES: usize = 400;
/// People of a hire that the user places.
pub const HIRE_PEOPLE: &FieldSpec = &FieldSpec::of(Unit::People, 1.0, 65_535.0).whole();

/// People who are to start in a month, as the user placed them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(remote = "Self")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlacedHire {
    pub start: Month,
    pub role: RoleKey,
    /// How many, 1 or more.
    #[serde(deserialize_with = "people")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::people"))]
    pub people: u16,
}
object!(PlacedHire);

/// Reads [`HIRE_PEOPLE`]. Other numbers are kept as they are until their bounds are looked at; this
/// one has no room for what is out of them.
fn people<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let people = f64::deserialize(deserializer)?;
    if HIRE_PEOPLE.accepts(people) {
        return Ok(people as u16);
    }
    let FieldSpec { min, max, .. } = HIRE_PEOPLE;
    let expected = format!("a whole number from {min} to {max}");
    Err(Error::invalid_value(Unexpected::Float(people), &expected.as_str()))
}
