//! From a scenario to its document.

use super::form::{
    BUDGET_KINDS, CARRIES, CHANNELS, CONVERSIONS, DUTIES, MEASURES, PERIODS, PLAN, POLICY,
    RECURRENCES, ROLE, ROLE_KINDS, SCENARIO, SEGMENT, SIZINGS, SOURCE, SOURCE_KINDS,
};
use crate::document::form::{AnyField, BENCHMARK, EXAMPLE, FROM, Member, OWN, Shape, VALUE};
use crate::document::json::Value;
use crate::scenario::{
    BudgetKind, Channel, Duty, Entry, Origin, Period, Policy, Role, RoleKey, SalesPlan, Scenario,
    Segment, Source,
};

/// The scenario as a document holds it: in the order of the form, without what is not given.
pub(in crate::document) fn write(scenario: &Scenario) -> Value {
    let Shape::Object(members) = SCENARIO else { return Value::Null };
    object(members, &|_| None, &|name| match name {
        "name" => text(&scenario.name),
        "notes" => text(&scenario.notes),
        "currency" => Some(Value::text(scenario.currency.code())),
        "plan" => Some(plan(&scenario.plan)),
        "sources" => list(&scenario.sources, source),
        "roles" => list(&scenario.roles, role),
        "policy" => Some(policy(&scenario.policy)),
        _ => None,
    })
}

/// An object in the order of its form, of the numbers that are given and of the other parts.
fn object(
    members: &[Member],
    given: &dyn Fn(AnyField) -> Option<Entry>,
    part: &dyn Fn(&str) -> Option<Value>,
) -> Value {
    let field = |member: &Member| {
        let value = match member.shape {
            Shape::Number(field) => given(field).map(number),
            _ => part(member.name),
        };
        Some((member.name.to_string(), value?))
    };
    Value::Object(members.iter().filter_map(field).collect())
}

fn number(entry: Entry) -> Value {
    let value = Value::number(entry.value);
    let from = match entry.origin {
        Origin::Typed | Origin::Default => return value,
        Origin::Example => EXAMPLE.to_string(),
        Origin::Benchmark(id) => [BENCHMARK, id.benchmark().key].concat(),
    };
    Value::Object(vec![(VALUE.to_string(), value), (FROM.to_string(), Value::Text(from))])
}

fn plan(plan: &SalesPlan) -> Value {
    let given = |field| match field {
        AnyField::Plan(field) => plan.inputs.given(field),
        _ => None,
    };
    object(PLAN, &given, &|name| match name {
        "measure" => word(MEASURES.word(plan.measure)),
        "period" => word(PERIODS.word(plan.period)),
        "recurrence" => word(RECURRENCES.word(plan.recurrence)),
        _ => None,
    })
}

fn source(source: &Source) -> Value {
    let given = |field| match field {
        AnyField::Source(field) => source.inputs.given(field),
        _ => None,
    };
    object(SOURCE, &given, &|name| match name {
        "key" => word(source.key.as_str()),
        "name" => source.name.as_deref().map(Value::text),
        "kind" => word(SOURCE_KINDS.word(source.kind)),
        "channel" => unusual(source.channel, Channel::Other, |it| CHANNELS.word(it)),
        "carries" => word(CARRIES.word(source.carries)),
        "conversion" => word(CONVERSIONS.word(source.conversion)),
        "booked_by" => role_key(source.booked_by),
        "closed_by" => role_key(source.closed_by),
        _ => None,
    })
}

fn role(role: &Role) -> Value {
    let given = |field| match field {
        AnyField::Role(field) => role.inputs.given(field),
        _ => None,
    };
    object(ROLE, &given, &|name| match name {
        "key" => word(role.key.as_str()),
        "title" => role.title.as_deref().map(Value::text),
        "kind" => word(ROLE_KINDS.word(role.kind)),
        "duties" => (role.duties != Duty::usual(role.kind))
            .then(|| Value::List(role.duties.iter().map(duty).collect())),
        "sizing" => word(SIZINGS.word(role.sizing)),
        "quota_period" => unusual(role.quota_period, Period::Year, |it| PERIODS.word(it)),
        "covered_by" => role_key(role.covered_by),
        "counted" => list(&role.counted, |key| Value::text(key.as_str())),
        "segments" => list(&role.segments, segment),
        _ => None,
    })
}

fn duty(duty: &Duty) -> Value {
    match duty {
        Duty::Standard(duty) => Value::text(DUTIES.word(*duty)),
        Duty::Own(own) => Value::Object(vec![(OWN.to_string(), Value::text(own))]),
    }
}

fn segment(segment: &Segment) -> Value {
    let given = |field| match field {
        AnyField::Segment(field) => segment.inputs.given(field),
        _ => None,
    };
    object(SEGMENT, &given, &|name| match name {
        "name" => text(&segment.name),
        _ => None,
    })
}

fn policy(policy: &Policy) -> Value {
    let given = |field| match field {
        AnyField::Policy(field) => policy.inputs.given(field),
        _ => None,
    };
    object(POLICY, &given, &|name| match name {
        "budget_kind" => unusual(policy.budget_kind, BudgetKind::None, |it| BUDGET_KINDS.word(it)),
        "marketing" => Some(Value::YesNo(policy.marketing)),
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

/// The word of a value other than the default.
fn unusual<T: PartialEq>(value: T, default: T, word: impl Fn(T) -> &'static str) -> Option<Value> {
    (value != default).then(|| Value::text(word(value)))
}

fn role_key(key: Option<RoleKey>) -> Option<Value> {
    key.map(|key| Value::text(key.as_str()))
}

/// A list, if anything is in it.
fn list<T>(items: &[T], value: impl Fn(&T) -> Value) -> Option<Value> {
    (!items.is_empty()).then(|| Value::List(items.iter().map(value).collect()))
}
