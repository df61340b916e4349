//! What serde finds wrong with a document, as a [`Problem`].
//!
//! serde's errors are English sentences. Those that reading a document can end with are few, and
//! their kind is known by their first words.

use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

use super::error::{DocumentError, Kind, Problem, clip};
use crate::scenario::Expected;

/// The error of a text that is JSON. The path begins at the place.
pub(super) fn error(place: &str, path: &str, fault: &serde_json::Error) -> DocumentError {
    let message = fault.to_string();
    let position = format!(" at line {} column {}", fault.line(), fault.column());
    let message = message.strip_suffix(&position).unwrap_or(&message);
    let (field, problem) = match fault.classify() {
        Category::Data => data(message),
        Category::Syntax | Category::Eof | Category::Io => (None, value(message)),
    };
    let mut whole = String::new();
    for part in [place, path] {
        push(&mut whole, part);
    }
    if let Some(field) = field {
        push_field(&mut whole, field);
    }
    DocumentError { path: whole, problem }
}

/// The error of a text that isn't JSON.
pub(super) fn not_json(text: &str, fault: &serde_json::Error) -> Problem {
    let line = text.split('\n').nth(fault.line().saturating_sub(1)).unwrap_or_default();
    // serde_json counts bytes.
    let begin = line.as_bytes().get(..fault.column()).unwrap_or(line.as_bytes());
    let read = String::from_utf8_lossy(begin).chars().count();
    // Where the text ends too early, what is missing comes after the last character.
    let column = read + usize::from(fault.is_eof());
    Problem::NotJson { line: fault.line(), column: column.max(1) }
}

/// The path such as `sources[2].show_rate`.
pub(super) fn path(path: &Path) -> String {
    let mut text = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => text.push_str(&format!("[{index}]")),
            Segment::Map { key } => push(&mut text, key),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    text
}

fn push(path: &mut String, part: &str) {
    if !path.is_empty() && !part.is_empty() && !part.starts_with('[') {
        path.push('.');
    }
    path.push_str(part);
}

/// A name that a document gives a field, which can be anything.
fn push_field(path: &mut String, name: &str) {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    let short = clip(name);
    if !name.is_empty() && short == name && name.bytes().all(plain) {
        push(path, name);
    } else {
        path.push_str(&format!("[{short:?}]"));
    }
}

/// A value that no number or text can hold, though it is JSON.
fn value(message: &str) -> Problem {
    match message {
        "number out of range" => Problem::NumberTooLarge,
        "recursion limit exceeded" => Problem::TooDeep,
        _ => Problem::BrokenText,
    }
}

/// The problem, and the field of the object at the path where it is one with the field.
fn data(message: &str) -> (Option<&str>, Problem) {
    let named = |start: &str| message.strip_prefix(start)?.strip_suffix('`');
    // What a document has put into a message comes before the last of these words.
    let (found, expected) = message.rsplit_once(", expected ").unwrap_or((message, ""));
    let found_in = |start: &str, end: char| found.strip_prefix(start)?.strip_suffix(end);
    if let Some(field) = named("missing field `") {
        return (Some(field), Problem::Missing);
    }
    if let Some(field) = named("duplicate field `") {
        return (Some(field), Problem::RepeatedField);
    }
    if let Some(field) = found_in("unknown field `", '`') {
        let problem = Problem::UnknownField { found: clip(field), allowed: words(expected) };
        return (Some(field), problem);
    }
    if let Some(word) = found_in("unknown variant `", '`') {
        return (None, Problem::UnknownChoice { found: clip(word), allowed: words(expected) });
    }
    if let Some(found) = found.strip_prefix("invalid type: ") {
        return (None, wrong_type(found, expected));
    }
    let value = found.strip_prefix("invalid value: ");
    let problem = value.and_then(|value| bad_text(value, expected).or(bad_number(value, expected)));
    (None, problem.unwrap_or_else(|| Problem::Unreadable { message: clip(message) }))
}

/// The words between backticks.
fn words(list: &str) -> Vec<String> {
    list.split('`').skip(1).step_by(2).map(str::to_string).collect()
}

fn wrong_type(found: &str, expected: &str) -> Problem {
    let found = match found.split([' ', ',']).next().unwrap_or_default() {
        "null" | "unit" => Kind::Null,
        "boolean" => Kind::YesNo,
        "integer" | "floating" => Kind::Number,
        "sequence" => Kind::List,
        "map" => Kind::Object,
        _ => Kind::Text,
    };
    let expected = match expected {
        "a boolean" => Kind::YesNo,
        "a number" | "f64" => Kind::Number,
        "a sequence" => Kind::List,
        "an object" => Kind::Object,
        // Texts of all kinds.
        _ => Kind::Text,
    };
    Problem::WrongType { expected, found }
}

fn bad_text(found: &str, expected: &str) -> Option<Problem> {
    // Quotes and what can't be printed keep the backslashes that Rust puts before them.
    let found = clip(found.strip_prefix("string \"")?.strip_suffix('"')?);
    let expected = Expected::ALL.iter().find(|known| known.words() == expected)?;
    Some(match expected {
        Expected::Key => Problem::BadKey { found },
        Expected::Month => Problem::BadMonth { found },
        Expected::Day => Problem::BadDay { found },
        Expected::Currency => Problem::BadCurrency { found },
        Expected::Origin => Problem::UnknownBenchmark { found },
        Expected::Choice(_) => return None,
    })
}

fn bad_number(found: &str, expected: &str) -> Option<Problem> {
    let found = found.strip_prefix("floating point `")?.strip_suffix('`')?;
    let (min, max) = expected.strip_prefix("a whole number from ")?.split_once(" to ")?;
    Some(Problem::OutOfBounds {
        min: serde_json::from_str(min).ok()?,
        max: serde_json::from_str(max).ok()?,
        whole: true,
        zero: false,
        found: serde_json::from_str(found).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(message: &str, field: Option<&str>, problem: Problem) {
        assert_eq!(data(message), (field, problem));
    }

    #[test]
    fn messages_say_what_is_wrong() {
        let text = String::from;
        let list = |words: &[&str]| words.iter().copied().map(String::from).collect();
        check("missing field `key`", Some("key"), Problem::Missing);
        check("duplicate field `key`", Some("key"), Problem::RepeatedField);
        for (message, found, allowed) in [
            ("unknown field `a`, expected one of `b`, `c`", "a", list(&["b", "c"])),
            ("unknown field ``, expected one of `b`", "", list(&["b"])),
            // What looks like another message is still a name.
            (
                "unknown field `a`, expected one of `x`, expected one of `b`",
                "a`, expected one of `x",
                list(&["b"]),
            ),
        ] {
            let problem = Problem::UnknownField { found: text(found), allowed };
            check(message, Some(found), problem);
        }
        for (message, found, allowed) in [
            ("unknown variant `a`, expected one of `b`, `c`, `d`", "a", list(&["b", "c", "d"])),
            ("unknown variant `a`, expected `b` or `c`", "a", list(&["b", "c"])),
            (
                "unknown variant `missing field `a``, expected `b`",
                "missing field `a`",
                list(&["b"]),
            ),
        ] {
            check(message, None, Problem::UnknownChoice { found: text(found), allowed });
        }
        let out = Problem::OutOfBounds { min: 1.0, max: 9.0, whole: true, zero: false, found: 1.5 };
        check(
            "invalid value: floating point `1.5`, expected a whole number from 1 to 9",
            None,
            out,
        );
        let message = text("something else");
        check(&message, None, Problem::Unreadable { message: message.clone() });
    }

    #[test]
    fn messages_say_what_a_text_must_be() {
        for expected in Expected::ALL {
            let message =
                format!("invalid value: string \"x, expected y\", expected {}", expected.words());
            let (_, problem) = data(&message);
            let (Problem::BadKey { found }
            | Problem::BadMonth { found }
            | Problem::BadDay { found }
            | Problem::BadCurrency { found }
            | Problem::UnknownBenchmark { found }) = problem
            else {
                panic!("{problem:?}")
            };
            assert_eq!(found, "x, expected y");
        }
    }

    #[test]
    fn messages_say_types() {
        for (found, kind) in [
            ("null", Kind::Null),
            ("boolean `true`", Kind::YesNo),
            ("integer `7`", Kind::Number),
            ("floating point `0.5`", Kind::Number),
            ("string \"sequence\"", Kind::Text),
            ("sequence", Kind::List),
            ("map", Kind::Object),
        ] {
            for (expected, wanted) in [
                ("a boolean", Kind::YesNo),
                ("a number", Kind::Number),
                ("f64", Kind::Number),
                ("a sequence", Kind::List),
                ("an object", Kind::Object),
                ("a string", Kind::Text),
                ("a key", Kind::Text),
            ] {
                let problem = Problem::WrongType { expected: wanted, found: kind };
                check(&format!("invalid type: {found}, expected {expected}"), None, problem);
            }
        }
    }
}
