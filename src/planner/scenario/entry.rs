//! A number that was entered, and where it came from.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::BenchmarkId;
use super::object::object;
use super::text::Expected;

/// Where an input's number came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The user typed it.
    Typed,
    /// An invented but plausible value of a preset.
    Example,
    /// A published value, with its source.
    Benchmark(BenchmarkId),
    /// The field's default; nothing was given.
    Default,
}

/// A number in force, within the bounds of its field.
///
/// In documents it is a plain number where somebody typed it, else an object of its `value` and
/// where it is `from`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    pub value: f64,
    pub origin: Origin,
}

impl Entry {
    pub const fn typed(value: f64) -> Self {
        Self { value, origin: Origin::Typed }
    }

    pub const fn example(value: f64) -> Self {
        Self { value, origin: Origin::Example }
    }
}

/// A number with its origin, as documents hold it.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Sourced {
    #[serde(serialize_with = "plain_number")]
    value: f64,
    #[serde(serialize_with = "write_origin", deserialize_with = "read_origin")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::origin"))]
    from: Origin,
}
object!(Sourced);

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { value, origin } = *self;
        match origin {
            Origin::Typed | Origin::Default => plain_number(&value, serializer),
            Origin::Example | Origin::Benchmark(_) => {
                Serialize::serialize(&Sourced { value, from: origin }, serializer)
            }
        }
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberOrSourced)
    }
}

struct NumberOrSourced;

impl<'de> Visitor<'de> for NumberOrSourced {
    type Value = Entry;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a number")
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Entry, E> {
        Ok(Entry::typed(value as f64))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Entry, E> {
        Ok(Entry::typed(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Entry, E> {
        Ok(Entry::typed(value))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Entry, A::Error> {
        let sourced: Sourced = Deserialize::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Entry { value: sourced.value, origin: sourced.from })
    }
}

/// Writes a number in its fewest digits: a whole one without the `.0` of other numbers.
pub(crate) fn plain_number<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    /// Up to here every whole number has its own value.
    const MOST: f64 = (1_u64 << 53) as f64;
    let negative_zero = *value == 0.0 && value.is_sign_negative();
    if value.fract() == 0.0 && value.abs() <= MOST && !negative_zero {
        serializer.serialize_i64(*value as i64)
    } else {
        serializer.serialize_f64(*value)
    }
}

pub(super) const EXAMPLE: &str = "example";
/// In front of a benchmark's key.
pub(super) const BENCHMARK: &str = "benchmark:";

fn write_origin<S: Serializer>(origin: &Origin, serializer: S) -> Result<S::Ok, S::Error> {
    match origin {
        Origin::Benchmark(id) => {
            serializer.collect_str(&format_args!("{BENCHMARK}{}", id.benchmark().key))
        }
        // Typed numbers and defaults are written plain.
        Origin::Example | Origin::Typed | Origin::Default => serializer.serialize_str(EXAMPLE),
    }
}

fn read_origin<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Origin, D::Error> {
    deserializer.deserialize_str(OriginText)
}

struct OriginText;

impl Visitor<'_> for OriginText {
    type Value = Origin;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(Expected::Origin.words())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Origin, E> {
        match text.strip_prefix(BENCHMARK) {
            Some(key) => BenchmarkId::from_key(key)
                .map(Origin::Benchmark)
                .ok_or_else(|| E::invalid_value(Unexpected::Str(key), &self)),
            None if text == EXAMPLE => Ok(Origin::Example),
            None => Err(E::unknown_variant(text, &[EXAMPLE, "benchmark:…"])),
        }
    }
}
