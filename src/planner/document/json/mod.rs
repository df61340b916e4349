//! JSON as a tree that keeps what a text says: the order and the repetition of fields, and numbers
//! as they are written, so that every number is read exactly and what can't be read is kept whole.

mod parse;
mod print;

pub(super) use parse::{Fault, parse};
pub(super) use print::{compact, pretty};

use super::number;
use std::fmt;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    YesNo(bool),
    /// Legal JSON digits.
    Number(String),
    Text(String),
    List(Vec<Value>),
    /// Fields in the order of the text; a name may come twice.
    Object(Vec<(String, Value)>),
}

/// The kind of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Null,
    YesNo,
    Number,
    Text,
    List,
    Object,
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Null => "null",
            Self::YesNo => "true or false",
            Self::Number => "a number",
            Self::Text => "text",
            Self::List => "a list",
            Self::Object => "an object",
        })
    }
}

/// An object of these fields.
pub(super) fn object(fields: Vec<(&str, Value)>) -> Value {
    Value::Object(fields.into_iter().map(|(name, value)| (name.to_string(), value)).collect())
}

impl Value {
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_string())
    }

    /// The shortest plain digits that are read as this number again; null where it is none.
    pub fn number(value: f64) -> Self {
        if value.is_finite() { Self::Number(number::print(value)) } else { Self::Null }
    }

    pub fn kind(&self) -> Kind {
        match self {
            Self::Null => Kind::Null,
            Self::YesNo(_) => Kind::YesNo,
            Self::Number(_) => Kind::Number,
            Self::Text(_) => Kind::Text,
            Self::List(_) => Kind::List,
            Self::Object(_) => Kind::Object,
        }
    }

    /// The first field of this name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number; infinite where the digits go beyond what a number holds.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(digits) => number::parse(digits),
            _ => None,
        }
    }

    /// The items of a list; none where it is something else.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }
}
