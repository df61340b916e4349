//! Checks a document against its form, and collects what is wrong with it.

use super::error::{DocumentError, Problem};
use super::form::{AnyField, BENCHMARK, EXAMPLE, FROM, Member, OWN, Shape, VALUE};
use super::json::{Kind, Value};
use crate::scenario::{Benchmark, BenchmarkId, Currency, RoleKey, TEXT_LENGTH};

/// So many errors are collected; who mends them will see the rest.
const MOST_ERRORS: usize = 20;
/// Texts of the document are shown to this length.
const SHOWN: usize = 60;

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

    /// Notes a problem that may not be there.
    fn wrong_if(&mut self, problem: Option<Problem>) {
        if let Some(problem) = problem {
            self.wrong(problem);
        }
    }

    /// Looks at a field of what is looked at.
    pub fn at(&mut self, name: &str, look: impl FnOnce(&mut Self)) {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        let step = if !name.is_empty() && name.len() <= SHOWN && name.bytes().all(plain) {
            let dot = if self.path.is_empty() { "" } else { "." };
            [dot, name].concat()
        } else {
            format!("[{:?}]", clip(name))
        };
        self.within(&step, look);
    }

    /// Looks at an item of a list.
    pub fn at_item(&mut self, place: usize, look: impl FnOnce(&mut Self)) {
        self.within(&format!("[{place}]"), look);
    }

    fn within(&mut self, step: &str, look: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        self.path.push_str(step);
        look(self);
        self.path.truncate(length);
    }

    /// Checks a value against its form.
    pub fn shape(&mut self, value: &Value, shape: &Shape) {
        match shape {
            Shape::Object(members) => self.object(value, members),
            Shape::List { of, most } => self.list(value, of, *most),
            Shape::Text { most } => self.text(value, |text| too_long(text, *most)),
            Shape::YesNo => self.expect(value, Kind::YesNo),
            Shape::Currency => self.text(value, |code| {
                let found = clip(code);
                Currency::from_code(code).is_none().then_some(Problem::BadCurrency { found })
            }),
            Shape::Key => self.text(value, |key| {
                RoleKey::new(key).is_none().then(|| Problem::BadKey { found: clip(key) })
            }),
            // Whether the role exists is looked at when all roles are known.
            Shape::RoleKey => self.expect(value, Kind::Text),
            Shape::Choice(words) => self.text(value, |word| choice(word, words)),
            Shape::Duty(words) => self.duty(value, words),
            Shape::Number(field) => self.number(value, *field),
            Shape::Mark(_) => {}
        }
    }

    /// The version that a document says it has, from 1 to the newest known one.
    pub fn version(&mut self, document: &Value, known: u32) -> f64 {
        let (min, max) = (1.0, f64::from(known));
        let value = document.get("version");
        let found = value.and_then(Value::as_number).unwrap_or(max);
        self.at("version", |check| match value {
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

    fn text(&mut self, value: &Value, check: impl FnOnce(&str) -> Option<Problem>) {
        match value.as_text() {
            Some(text) => self.wrong_if(check(text)),
            None => self.expect(value, Kind::Text),
        }
    }

    fn list(&mut self, value: &Value, of: &Shape, most: usize) {
        self.expect(value, Kind::List);
        let found = value.items().len();
        if found > most {
            self.wrong(Problem::TooMany { most, found });
        }
        for (place, item) in value.items().iter().take(most).enumerate() {
            if self.is_full() {
                return;
            }
            self.at_item(place, |check| check.shape(item, of));
        }
    }

    fn object(&mut self, value: &Value, members: &[Member]) {
        let names = || members.iter().map(|member| member.name).collect();
        let Some(fields) = self.fields(value, names) else { return };
        for (name, value) in fields {
            if self.is_full() {
                return;
            }
            if let Some(member) = members.iter().find(|member| member.name == name) {
                self.at(name, |check| check.shape(value, &member.shape));
            }
        }
        for member in members.iter().filter(|member| member.required) {
            if value.get(member.name).is_none() {
                self.at(member.name, |check| check.wrong(Problem::Missing));
            }
        }
    }

    /// The fields of an object; notes those that have none of the names, or come twice.
    fn fields<'a>(
        &mut self,
        value: &'a Value,
        names: impl FnOnce() -> Vec<&'static str>,
    ) -> Option<&'a [(String, Value)]> {
        let Value::Object(fields) = value else {
            self.expect(value, Kind::Object);
            return None;
        };
        let names = names();
        for (place, (name, _)) in fields.iter().enumerate() {
            if self.is_full() {
                break;
            }
            if !names.contains(&name.as_str()) {
                let problem =
                    Problem::UnknownField { meant: meant(name, &names), allowed: names.clone() };
                self.at(name, |check| check.wrong(problem));
            } else if fields.iter().take(place).any(|(before, _)| before == name) {
                self.at(name, |check| check.wrong(Problem::RepeatedField));
            }
        }
        Some(fields)
    }

    fn duty(&mut self, value: &Value, words: &[&'static str]) {
        match value {
            Value::Object(_) => {
                self.fields(value, || vec![OWN]);
                match value.get(OWN) {
                    Some(own) => self.at(OWN, |check| {
                        check.text(own, |text| too_long(text, TEXT_LENGTH));
                    }),
                    None => self.at(OWN, |check| check.wrong(Problem::Missing)),
                }
            }
            _ => self.text(value, |word| choice(word, words)),
        }
    }

    fn number(&mut self, value: &Value, field: AnyField) {
        match value {
            Value::Object(_) => {
                self.fields(value, || vec![VALUE, FROM]);
                match value.get(VALUE) {
                    Some(number) => self.at(VALUE, |check| check.plain_number(number, field)),
                    None => self.at(VALUE, |check| check.wrong(Problem::Missing)),
                }
                match value.get(FROM) {
                    Some(from) => self.at(FROM, |check| check.text(from, origin)),
                    None => self.at(FROM, |check| check.wrong(Problem::Missing)),
                }
            }
            _ => self.plain_number(value, field),
        }
    }

    fn plain_number(&mut self, value: &Value, field: AnyField) {
        let Some(found) = value.as_number() else { return self.expect(value, Kind::Number) };
        let spec = field.spec();
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

fn choice(word: &str, words: &[&'static str]) -> Option<Problem> {
    (!words.contains(&word)).then(|| Problem::UnknownChoice {
        found: clip(word),
        meant: meant(word, words),
        allowed: words.to_vec(),
    })
}

fn origin(from: &str) -> Option<Problem> {
    match from.strip_prefix(BENCHMARK) {
        Some(key) if BenchmarkId::from_key(key).is_some() => None,
        Some(key) => {
            let keys: Vec<_> = Benchmark::ALL.iter().map(|benchmark| benchmark.key).collect();
            Some(Problem::UnknownBenchmark { found: clip(key), meant: meant(key, &keys) })
        }
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

/// The one of the words that this one was probably meant to be: at most a third of its letters
/// differ.
fn meant(word: &str, words: &[&'static str]) -> Option<&'static str> {
    if word.len() > SHOWN {
        return None;
    }
    let near = words.iter().map(|known| (distance(word, known), *known)).min()?;
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
