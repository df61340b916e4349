//! What is wrong with a document.

use std::fmt;

use crate::scenario::{Benchmark, KEY_LENGTH};

/// Texts of the document are shown to this length.
const SHOWN: usize = 60;

/// The beginning of a text, short enough to be shown.
pub(super) fn clip(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_string(),
    }
}

/// The kinds of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Null,
    YesNo,
    Number,
    Text,
    List,
    Object,
}

impl Kind {
    /// The kind of a value's JSON.
    pub(super) fn of(json: &str) -> Self {
        match json.as_bytes().first() {
            Some(b'n') => Self::Null,
            Some(b't' | b'f') => Self::YesNo,
            Some(b'"') => Self::Text,
            Some(b'[') => Self::List,
            Some(b'{') => Self::Object,
            _ => Self::Number,
        }
    }
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

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentError {
    /// The field, such as `scenario.sources[2].show_rate`; empty for the document as a whole.
    pub path: String,
    pub problem: Problem,
}

/// What is wrong, with what is needed to say so in any language. Texts of the document are cut to
/// a length that can be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The document has more bytes than this.
    TooLarge {
        most: usize,
    },
    /// The text is not JSON from here on, in lines and characters from 1.
    NotJson {
        line: usize,
        column: usize,
    },
    /// Lists and objects lie too deep in each other.
    TooDeep,
    /// The number has more digits than can be computed with.
    NumberTooLarge,
    /// The text names a character that there isn't.
    BrokenText,
    /// The format is another one, or not said.
    NotAScenario {
        found: Option<String>,
    },
    /// The same for a stored library of scenarios.
    NotALibrary {
        found: Option<String>,
    },
    /// A newer planner wrote it; this one knows the versions up to `known`.
    NewerVersion {
        found: f64,
        known: u32,
    },
    /// A field that must be there is not.
    Missing,
    /// There is no field of this name here.
    UnknownField {
        found: String,
        allowed: Vec<String>,
    },
    /// The field comes twice.
    RepeatedField,
    WrongType {
        expected: Kind,
        found: Kind,
    },
    /// The number is outside `min` to `max`, or not whole where `whole` says that it must be;
    /// 0 is allowed as well where `zero` says so.
    OutOfBounds {
        min: f64,
        max: f64,
        whole: bool,
        zero: bool,
        found: f64,
    },
    UnknownChoice {
        found: String,
        allowed: Vec<String>,
    },
    /// Not a key: 1 to 23 of a–z, 0–9 and `-`, a letter first, `all-` not in front.
    BadKey {
        found: String,
    },
    /// Another source or role has this key, or a list names it twice.
    DuplicateKey {
        found: String,
    },
    /// No role has this key.
    UnknownRole {
        found: String,
        allowed: Vec<String>,
    },
    /// A source before this one carries the rest already: the one with this key.
    SecondRest {
        first: String,
    },
    TooMany {
        most: usize,
    },
    /// The text has more characters than allowed.
    TooLong {
        most: usize,
        found: usize,
    },
    UnknownBenchmark {
        found: String,
    },
    /// Not a month of the years 0001 to 9999, such as `2026-03`.
    BadMonth {
        found: String,
    },
    /// Not a day that there is, such as `2026-03-09`.
    BadDay {
        found: String,
    },
    /// The shares of a seat add up to more than 1.
    SharesBeyondOne {
        found: f64,
    },
    /// Not three capital letters A–Z.
    BadCurrency {
        found: String,
    },
    /// Something else, in English.
    Unreadable {
        message: String,
    },
}

impl Problem {
    /// The one of the allowed words that is written much like the one that was found.
    pub fn meant(&self) -> Option<&str> {
        match self {
            Self::UnknownField { found, allowed } | Self::UnknownChoice { found, allowed } => {
                meant(found, allowed.iter().map(String::as_str))
            }
            Self::UnknownBenchmark { found } => {
                meant(found, Benchmark::ALL.iter().map(|benchmark| benchmark.key))
            }
            _ => None,
        }
    }
}

impl fmt::Display for DocumentError {
    /// In English, for the command line.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(out, "{}: ", self.path)?;
        }
        self.problem.fmt(out)
    }
}

impl std::error::Error for DocumentError {}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { most } => write!(out, "larger than {most} bytes"),
            Self::NotJson { line, column } => {
                write!(out, "not JSON: wrong at line {line}, character {column}")
            }
            Self::TooDeep => out.write_str("lists and objects lie too deep in each other"),
            Self::NumberTooLarge => out.write_str("too large a number"),
            Self::BrokenText => out.write_str("the text names a character that there isn't"),
            Self::NotAScenario { found } => wrong_format(out, "repcount/scenario", found),
            Self::NotALibrary { found } => wrong_format(out, "repcount/library", found),
            Self::NewerVersion { found, known } => write!(
                out,
                "version {found} was written by a newer planner; this one reads up to {known}"
            ),
            Self::Missing => out.write_str("missing"),
            Self::UnknownField { allowed, .. } => {
                out.write_str("there is no such field")?;
                allowed_words(out, self.meant(), allowed)
            }
            Self::RepeatedField => out.write_str("comes twice"),
            Self::WrongType { expected, found } => {
                write!(out, "must be {expected}, not {found}")
            }
            Self::OutOfBounds { min, max, whole, zero, found } => {
                let zero = if *zero { "0, or " } else { "" };
                let what = if *whole { "a whole number " } else { "" };
                write!(out, "{found} is out of bounds: must be {zero}{what}from {min} to {max}")
            }
            Self::UnknownChoice { found, allowed } => {
                write!(out, "{found:?} is not a choice")?;
                allowed_words(out, self.meant(), allowed)
            }
            Self::BadKey { found } => write!(
                out,
                "{found:?} is not a key: 1 to {KEY_LENGTH} of a-z, 0-9 and '-', a letter first, \
                 not starting with 'all-'"
            ),
            Self::DuplicateKey { found } => write!(out, "{found:?} is taken already"),
            Self::UnknownRole { found, allowed } => {
                write!(out, "there is no role {found:?}")?;
                allowed_words(out, None, allowed)
            }
            Self::SecondRest { first } => {
                write!(out, "only one source can carry the rest, and {first:?} does already")
            }
            Self::TooMany { most } => write!(out, "too many items; at most {most} fit"),
            Self::TooLong { most, found } => {
                write!(out, "{found} characters; at most {most} fit")
            }
            Self::UnknownBenchmark { found } => {
                write!(out, "there is no benchmark {found:?}")?;
                allowed_words(out, self.meant(), &[])
            }
            Self::BadMonth { found } => {
                write!(out, "{found:?} is not a month from 0001-01 to 9999-12, such as 2026-03")
            }
            Self::BadDay { found } => {
                write!(out, "{found:?} is not a day that there is, such as 2026-03-09")
            }
            Self::SharesBeyondOne { found } => {
                write!(out, "the shares add up to {found}; they may add up to 1")
            }
            Self::BadCurrency { found } => {
                write!(out, "{found:?} is not a currency code: three capital letters such as EUR")
            }
            Self::Unreadable { message } => out.write_str(message),
        }
    }
}

fn wrong_format(
    out: &mut fmt::Formatter<'_>,
    expected: &str,
    found: &Option<String>,
) -> fmt::Result {
    match found {
        Some(found) => write!(out, "the format is {found:?}, not {expected:?}"),
        None => write!(out, "no format is given; it must be {expected:?}"),
    }
}

fn allowed_words(
    out: &mut fmt::Formatter<'_>,
    meant: Option<&str>,
    allowed: &[String],
) -> fmt::Result {
    if let Some(meant) = meant {
        return write!(out, "; did you mean {meant:?}?");
    }
    for (place, word) in allowed.iter().enumerate() {
        let before = if place == 0 { "; allowed: " } else { ", " };
        write!(out, "{before}{word}")?;
    }
    Ok(())
}

/// The one of the words that this one was probably meant to be: at most a third of its letters
/// differ.
fn meant<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > SHOWN {
        return None;
    }
    let near = words.map(|known| (distance(word, known), known)).min()?;
    (near.0 <= near.1.len() / 3).then_some(near.1)
}

/// How many letters must be put in, taken out or changed to make one word of the other.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (line, letter) in from.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (cell, other) in row.iter_mut().zip(std::iter::once(None).chain(to.chars().map(Some))) {
            let Some(other) = other else {
                *cell = left;
                continue;
            };
            let changed = diagonal + usize::from(letter != other);
            diagonal = *cell;
            left = changed.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}
