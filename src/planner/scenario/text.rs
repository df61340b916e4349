//! Values that are text in documents: keys, months, days, currencies, choices.

use std::fmt;

use serde::Deserializer;
use serde::de::{Error, Unexpected, Visitor};

/// What a text must be. The words are those of serde's messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// One of these names.
    Choice(&'static [&'static str]),
    Key,
    Month,
    Day,
    Currency,
    /// `example`, or `benchmark:` and the key of a benchmark.
    Origin,
}

impl Expected {
    /// What can be wrong with a text of the right type.
    pub const ALL: &'static [Self] =
        &[Self::Key, Self::Month, Self::Day, Self::Currency, Self::Origin];

    pub const fn words(self) -> &'static str {
        match self {
            Self::Choice(_) => "the name of a choice",
            Self::Key => "a key",
            Self::Month => "a month",
            Self::Day => "a day",
            Self::Currency => "a currency code",
            Self::Origin => "the key of a benchmark",
        }
    }
}

/// Reads a text as the value that it stands for.
pub(crate) fn read<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    expected: Expected,
    value: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    let mut read = None;
    let take = &mut |text: &str| {
        read = value(text);
        read.is_some()
    };
    deserializer.deserialize_str(Text { expected, take })?;
    // What was not taken was an error already.
    read.ok_or_else(|| D::Error::custom(expected.words()))
}

/// Hands a text over, to a function that says whether it could take it. Not generic, so that the
/// page holds the code that reads a text once for all types.
struct Text<'a> {
    expected: Expected,
    take: &'a mut dyn FnMut(&str) -> bool,
}

impl Visitor<'_> for Text<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.expected.words())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if (self.take)(text) {
            return Ok(());
        }
        Err(match self.expected {
            Expected::Choice(names) => E::unknown_variant(text, names),
            _ => E::invalid_value(Unexpected::Str(text), &self),
        })
    }
}

/// Makes a type text in documents: as it is displayed, read by the function, described by the
/// pattern.
macro_rules! text {
    ($kind:ident, $expected:ident, $pattern:expr, $read:expr) => {
        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let expected = $crate::scenario::text::Expected::$expected;
                $crate::scenario::text::read(deserializer, expected, $read)
            }
        }

        #[cfg(test)]
        impl schemars::JsonSchema for $kind {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($expected).to_lowercase().into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}
pub(crate) use text;
