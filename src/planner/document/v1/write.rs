//! From a scenario to its document.

use super::form::{
    BUDGET_KINDS, CARRIES, CHANNELS, CONVERSIONS, DUTIES, MEASURES, PERIODS, PLAN, POLICY,
    RECURRENCES, ROLE, ROLE_KINDS, SEGMENT, SIZINGS, SOURCE, SOURCE_KINDS,
};
use crate::document::form::{AnyField, BENCHMARK, EXAMPLE, FROM, Member, OWN, Shape, VALUE};
use crate::document::json::{self, Value};
use crate::scenario::{
    BudgetKind, Channel, Duty, Entry, Origin, Period, Policy, Role, RoleKey, SalesPlan, Scenario,
    Segment, Source,
};

/// The scenario as a document holds it: in the order of the form, without what is not given.
pub(in crate::document) fn write(scenario: &Scenario) -> Value {
    let parts = vec![
        ("name", text(&scenario.name)),
        ("notes", text(&scenario.notes)),
        ("currency", word(scenario.currency.code())),
        ("plan", Some(plan(&scenario.plan))),
        ("sources", list(&scenario.sources, source)),
        ("roles", list(&scenario.roles, role)),
        ("policy", Some(policy(&scenario.policy))),
    ];
    object(parts, &[], &|_| None)
}

/// An object of the parts that are there, and after them the numbers that are given.
fn object(
    parts: Vec<(&str, Option<Value>)>,
    members: &[Member],
    given: &dyn Fn(AnyField) -> Option<Entry>,
) -> Value {
    let mut fields = Vec::with_capacity(parts.len() + members.len());
    for (name, value) in parts {
        if let Some(value) = value {
            fields.push((name, value));
        }
    }
    for member in members {
        if let Shape::Number(field) = member.shape
            && let Some(entry) = given(field)
        {
            fields.push((member.name, number(entry)));
        }
    }
    json::object(fields)
}

fn number(entry: Entry) -> Value {
    let value = Value::number(entry.value);
    let from = match entry.origin {
        Origin::Typed | Origin::Default => return value,
        Origin::Example => EXAMPLE.to_string(),
        Origin::Benchmark(id) => [BENCHMARK, id.benchmark().key].concat(),
    };
    json::object(vec![(VALUE, value), (FROM, Value::Text(from))])
}

fn plan(plan: &SalesPlan) -> Value {
    let parts = vec![
        ("measure", word(MEASURES.word(plan.measure))),
        ("period", word(PERIODS.word(plan.period))),
        ("recurrence", word(RECURRENCES.word(plan.recurrence))),
    ];
    object(parts, PLAN, &|field| match field {
        AnyField::Plan(field) => plan.inputs.given(field),
        _ => None,
    })
}

fn source(source: &Source) -> Value {
    let parts = vec![
        ("key", word(source.key.as_str())),
        ("name", source.name.as_deref().and_then(text)),
        ("kind", word(SOURCE_KINDS.word(source.kind))),
        ("channel", unusual(CHANNELS.word(source.channel), CHANNELS.word(Channel::Other))),
        ("carries", word(CARRIES.word(source.carries))),
        ("conversion", word(CONVERSIONS.word(source.conversion))),
        ("booked_by", role_key(source.booked_by)),
        ("closed_by", role_key(source.closed_by)),
    ];
    object(parts, SOURCE, &|field| match field {
        AnyField::Source(field) => source.inputs.given(field),
        _ => None,
    })
}

fn role(role: &Role) -> Value {
    let duties = role.duties != Duty::usual(role.kind);
    let parts = vec![
        ("key", word(role.key.as_str())),
        ("title", role.title.as_deref().and_then(text)),
        ("kind", word(ROLE_KINDS.word(role.kind))),
        ("duties", duties.then(|| Value::List(role.duties.iter().map(duty).collect()))),
        ("sizing", word(SIZINGS.word(role.sizing))),
        ("quota_period", unusual(PERIODS.word(role.quota_period), PERIODS.word(Period::Year))),
        ("covered_by", role_key(role.covered_by)),
        ("counted", list(&role.counted, |key| Value::text(key.as_str()))),
        ("segments", list(&role.segments, segment)),
    ];
    object(parts, ROLE, &|field| match field {
        AnyField::Role(field) => role.inputs.given(field),
        _ => None,
    })
}

fn duty(duty: &Duty) -> Value {
    match duty {
        Duty::Standard(duty) => Value::text(DUTIES.word(*duty)),
        Duty::Own(own) => json::object(vec![(OWN, Value::text(own))]),
    }
}

fn segment(segment: &Segment) -> Value {
    object(vec![("name", text(&segment.name))], SEGMENT, &|field| match field {
        AnyField::Segment(field) => segment.inputs.given(field),
        _ => None,
    })
}

fn policy(policy: &Policy) -> Value {
    let none = BUDGET_KINDS.word(BudgetKind::None);
    let parts = vec![
        ("budget_kind", unusual(BUDGET_KINDS.word(policy.budget_kind), none)),
        ("marketing", Some(Value::YesNo(policy.marketing))),
    ];
    object(parts, POLICY, &|field| match field {
        AnyField::Policy(field) => policy.inputs.given(field),
        _ => None,
    })
}

/// Text, if there is any.
fn text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::text(text))
}

fn word(word: &str) -> Option<Value> {
    Some(Value::text(word))
}

/// A word other than the default.
fn unusual(word: &str, default: &str) -> Option<Value> {
    (word != default).then(|| Value::text(word))
}

fn role_key(key: Option<RoleKey>) -> Option<Value> {
    key.map(|key| Value::text(key.as_str()))
}

/// A list, if anything is in it.
fn list<T>(items: &[T], value: impl Fn(&T) -> Value) -> Option<Value> {
    (!items.is_empty()).then(|| Value::List(items.iter().map(value).collect()))
}
