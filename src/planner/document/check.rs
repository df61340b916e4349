//! Checks a document against its form, and collects what is wrong with it.

use super::error::{DocumentError, Problem};
use super::form::{BENCHMARK, EXAMPLE, FROM, Member, OWN, Shape, VALUE};
use super::json::{self, Kind, Value};
use crate::scenario::{BenchmarkId, Currency, Day, FieldSpec, Month, RoleKey, TEXT_LENGTH};

/// So many errors are collected; who mends them will see the rest.
const MOST_ERRORS: usize = 20;
/// Texts of the document are shown to this length.
pub(super) const SHOWN: usize = 60;

/// What is done with a part. Not generic: the code is there once, and the page stays small.
type Look<'a> = &'a mut dyn FnMut(&mut Check);

/// The errors so far, and the path of what is looked at.
pub(super) struct Check {
    path: String,
    errors: Vec<DocumentError>,
}

impl Check {
    pub fn new(path: &str) -> Self {
        Self { path: path.to_string(), errors: Vec::new() }
    }

    /// The result, if nothing was found wrong.
    pub fn finish<T>(self, result: T) -> Result<T, Vec<DocumentError>> {
        if self.errors.is_empty() { Ok(result) } else { Err(self.errors) }
    }

    /// Whether enough is known; whoever goes through many things stops then.
    fn is_full(&self) -> bool {
        self.errors.len() >= MOST_ERRORS
    }

    /// Notes a problem with what is looked at.
    pub fn wrong(&mut self, problem: Problem) {
        if !self.is_full() {
            self.errors.push(DocumentError { path: self.path.clone(), problem });
        }
    }

    /// Notes a problem with a field of what is looked at.
    pub fn wrong_at(&mut self, name: &str, problem: Problem) {
        let mut problem = Some(problem);
        self.at(name, &mut |check| {
            if let Some(problem) = problem.take() {
                check.wrong(problem);
            }
        });
    }

    /// Looks at a field of what is looked at.
    pub fn at(&mut self, name: &str, look: Look<'_>) {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        if !name.is_empty() && name.len() <= SHOWN && name.bytes().all(plain) {
            let dot = if self.path.is_empty() { "" } else { "." };
            self.within(&[dot, name], look);
        } else {
            let quoted = json::compact(&Value::Text(clip(name)));
            self.within(&["[", &quoted, "]"], look);
        }
    }

    /// Looks at an item of a list.
    pub fn at_item(&mut self, place: usize, look: Look<'_>) {
        self.within(&["[", &place.to_string(), "]"], look);
    }

    fn within(&mut self, step: &[&str], look: Look<'_>) {
        let length = self.path.len();
        self.path.extend(step.iter().copied());
        look(self);
        self.path.truncate(length);
    }

    /// Checks a value against its form.
    pub fn shape(&mut self, value: &Value, shape: &Shape) {
        match shape {
            Shape::Object(members) => self.object(value, members),
            Shape::List { of, most } => {
                self.list(value, *most, &mut |check, item| check.shape(item, of));
            }
            Shape::YesNo => self.expect(value, Kind::YesNo),
            Shape::Duty(_) if value.kind() == Kind::Object => self.own_duty(value),
            Shape::Number(field) => self.number(value, field.spec()),
            Shape::PlainNumber(spec) => self.plain_number(value, spec),
            Shape::Row { of, most } => {
                self.list(value, *most, &mut |check, item| check.number_if_any(item, of));
            }
            Shape::Text { .. }
            | Shape::Currency
            | Shape::Key
            | Shape::RoleKey
            | Shape::Month
            | Shape::Day
            | Shape::Choice(_)
            | Shape::Duty(_) => self.text(value, shape),
            Shape::Mark(_) => {}
        }
    }

    fn text(&mut self, value: &Value, shape: &Shape) {
        let Some(text) = value.as_text() else { return self.expect(value, Kind::Text) };
        let problem = match shape {
            Shape::Text { most } => too_long(text, *most),
            Shape::Currency if Currency::from_code(text).is_none() => {
                Some(Problem::BadCurrency { found: clip(text) })
            }
            Shape::Key if RoleKey::new(text).is_none() => {
                Some(Problem::BadKey { found: clip(text) })
            }
            Shape::Month if text.parse::<Month>().is_err() => {
                Some(Problem::BadMonth { found: clip(text) })
            }
            Shape::Day if text.parse::<Day>().is_err() => {
                Some(Problem::BadDay { found: clip(text) })
            }
            Shape::Choice(words) | Shape::Duty(words) => choice(text, words),
            // Whether the role exists is looked at when all roles are known.
            _ => None,
        };
        if let Some(problem) = problem {
            self.wrong(problem);
        }
    }

    /// The version that a document says it has, from 1 to the newest known one.
    pub fn version(&mut self, document: &Value, known: u32) -> f64 {
        let (min, max) = (1.0, f64::from(known));
        let value = document.get("version");
        let found = value.and_then(Value::as_number).unwrap_or(max);
        self.at("version", &mut |check| match value {
            None => check.wrong(Problem::Missing),
            Some(Value::Number(_)) if found > max => {
                check.wrong(Problem::NewerVersion { found, known });
            }
            Some(Value::Number(_)) if found < min || found.fract() != 0.0 => {
                check.wrong(Problem::OutOfBounds { min, max, whole: true, zero: false, found });
            }
            Some(value) => check.expect(value, Kind::Number),
        });
        found
    }

    fn expect(&mut self, value: &Value, expected: Kind) {
        let found = value.kind();
        if found != expected {
            self.wrong(Problem::WrongType { expected, found });
        }
    }

    fn list(&mut self, value: &Value, most: usize, look: &mut dyn FnMut(&mut Check, &Value)) {
        self.expect(value, Kind::List);
        let found = value.items().len();
        if found > most {
            self.wrong(Problem::TooMany { most, found });
        }
        for (place, item) in value.items().iter().take(most).enumerate() {
            if self.is_full() {
                return;
            }
            self.at_item(place, &mut |check| look(check, item));
        }
    }

    fn object(&mut self, value: &Value, parts: &[&'static [Member]]) {
        let members: Vec<&Member> = parts.iter().copied().flatten().collect();
        let names: Vec<&'static str> = members.iter().map(|member| member.name).collect();
        for (name, value) in self.fields(value, &names) {
            if self.is_full() {
                return;
            }
            if let Some(member) = members.iter().find(|member| member.name == name) {
                self.at(name, &mut |check| check.shape(value, &member.shape));
            }
        }
        for member in members.iter().filter(|member| member.required) {
            self.required(value, member.name);
        }
    }

    /// The fields of an object; notes those that have none of the names, or come twice.
    fn fields<'a>(&mut self, value: &'a Value, names: &[&'static str]) -> &'a [(String, Value)] {
        let Value::Object(fields) = value else {
            self.expect(value, Kind::Object);
            return &[];
        };
        for (place, (name, _)) in fields.iter().enumerate() {
            if self.is_full() {
                break;
            }
            if !names.contains(&name.as_str()) {
                let found = clip(name);
                self.wrong_at(name, Problem::UnknownField { found, allowed: names.to_vec() });
            } else if fields.iter().take(place).any(|(before, _)| before == name) {
                self.wrong_at(name, Problem::RepeatedField);
            }
        }
        fields
    }

    /// The field, which must be there if its object is one.
    fn required<'a>(&mut self, value: &'a Value, name: &str) -> Option<&'a Value> {
        let field = value.get(name);
        if field.is_none() && value.kind() == Kind::Object {
            self.wrong_at(name, Problem::Missing);
        }
        field
    }

    fn own_duty(&mut self, value: &Value) {
        self.fields(value, &[OWN]);
        if let Some(own) = self.required(value, OWN) {
            self.at(OWN, &mut |check| check.text(own, &Shape::Text { most: TEXT_LENGTH }));
        }
    }

    fn number_if_any(&mut self, value: &Value, spec: &FieldSpec) {
        if value.kind() != Kind::Null {
            self.number(value, spec);
        }
    }

    fn number(&mut self, value: &Value, spec: &FieldSpec) {
        if value.kind() != Kind::Object {
            return self.plain_number(value, spec);
        }
        self.fields(value, &[VALUE, FROM]);
        if let Some(number) = self.required(value, VALUE) {
            self.at(VALUE, &mut |check| check.plain_number(number, spec));
        }
        if let Some(from) = self.required(value, FROM) {
            self.at(FROM, &mut |check| check.origin(from));
        }
    }

    fn origin(&mut self, from: &Value) {
        let Some(text) = from.as_text() else { return self.expect(from, Kind::Text) };
        if let Some(problem) = origin(text) {
            self.wrong(problem);
        }
    }

    fn plain_number(&mut self, value: &Value, spec: &FieldSpec) {
        let Some(found) = value.as_number() else { return self.expect(value, Kind::Number) };
        if !spec.accepts(found) {
            self.wrong(Problem::OutOfBounds {
                min: spec.min,
                max: spec.max,
                whole: spec.whole,
                zero: spec.zero && spec.min > 0.0,
                found,
            });
        }
    }
}

fn too_long(text: &str, most: usize) -> Option<Problem> {
    let found = text.chars().count();
    (found > most).then_some(Problem::TooLong { most, found })
}

fn choice(word: &str, allowed: &'static [&'static str]) -> Option<Problem> {
    (!allowed.contains(&word)).then(|| Problem::UnknownChoice { found: clip(word), allowed })
}

fn origin(from: &str) -> Option<Problem> {
    match from.strip_prefix(BENCHMARK) {
        Some(key) if BenchmarkId::from_key(key).is_some() => None,
        Some(key) => Some(Problem::UnknownBenchmark { found: clip(key) }),
        None => choice(from, &[EXAMPLE, "benchmark:…"]),
    }
}

/// The beginning of a text, short enough to be shown.
pub(super) fn clip(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_string(),
    }
}
