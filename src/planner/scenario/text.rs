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
    deserializer.deserialize_str(Text { expected, value })
}

struct Text<T> {
    expected: Expected,
    value: fn(&str) -> Option<T>,
}

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.expected.words())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.value)(text).ok_or_else(|| match self.expected {
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
