//! What readers of all versions need.

use super::check::{Check, clip};
use super::error::Problem;
use super::form::{AnyField, BENCHMARK, FROM, Member, Shape, VALUE, Words};
use super::json::Value;
use crate::scenario::{BenchmarkId, Entry, MOST_ITEMS, Origin, RoleKey};

/// The items of a list of sources or roles, as many as may be there.
pub(super) fn items<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    first_items(value, name, MOST_ITEMS)
}

/// The first items of a list; that there are more than may be there is an error already.
pub(super) fn first_items<'a>(value: &'a Value, name: &str, most: usize) -> &'a [Value] {
    let items = value.get(name).map(Value::items).unwrap_or_default();
    items.get(..most).unwrap_or(items)
}

pub(super) fn text_of<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_text).unwrap_or_default()
}

pub(super) fn unique<'a>(
    check: &mut Check,
    value: Option<&'a Value>,
    name: &str,
    taken: &mut Vec<&'a str>,
) {
    let Some(key) = value.and_then(Value::as_text) else { return };
    if taken.contains(&key) {
        check.wrong_at(name, Problem::DuplicateKey { found: clip(key) });
    }
    taken.push(key);
}

pub(super) fn existing(check: &mut Check, value: Option<&Value>, name: &str, roles: &[&str]) {
    if let Some(key) = value.and_then(Value::as_text)
        && !roles.contains(&key)
    {
        check.wrong_at(name, unknown_role(key, roles));
    }
}

pub(super) fn unknown_role(key: &str, roles: &[&str]) -> Problem {
    Problem::UnknownRole {
        found: clip(key),
        allowed: roles.iter().map(|role| clip(role)).collect(),
    }
}

/// Puts the chosen value in the place of the default, where one is given.
pub(super) fn choose<T: Copy + PartialEq>(
    value: &Value,
    name: &str,
    words: &Words<T>,
    slot: &mut T,
) {
    if let Some(chosen) = words.value(text_of(value, name)) {
        *slot = chosen;
    }
}

/// Goes through the numbers that are given.
pub(super) fn each_number(value: &Value, members: &[Member], put: &mut dyn FnMut(AnyField, Entry)) {
    for member in members {
        if let Shape::Number(field) = member.shape
            && let Some(entry) = value.get(member.name).and_then(entry)
        {
            put(field, entry);
        }
    }
}

pub(super) fn entry(value: &Value) -> Option<Entry> {
    if let Some(number) = value.as_number() {
        return Some(Entry::typed(number));
    }
    let origin = match text_of(value, FROM).strip_prefix(BENCHMARK) {
        Some(key) => Origin::Benchmark(BenchmarkId::from_key(key)?),
        None => Origin::Example,
    };
    Some(Entry { value: value.get(VALUE)?.as_number()?, origin })
}

/// A name that somebody gave; a blank one is none.
pub(super) fn name(value: &Value, name: &str) -> Option<String> {
    let text = text_of(value, name);
    (!text.trim().is_empty()).then(|| text.to_string())
}

pub(super) fn role_key(value: &Value, name: &str) -> Option<RoleKey> {
    RoleKey::new(text_of(value, name))
}
