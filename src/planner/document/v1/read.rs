//! From a document to its scenario.

use super::form::{
    BUDGET_KINDS, CARRIES, CHANNELS, CONVERSIONS, DOCUMENT, DUTIES, MEASURES, PERIODS, PLAN,
    POLICY, RECURRENCES, ROLE, ROLE_KINDS, SCENARIO, SEGMENT, SIZINGS, SOURCE, SOURCE_KINDS,
};
use crate::document::check::{Check, clip};
use crate::document::error::{DocumentError, Problem};
use crate::document::form::{AnyField, OWN};
use crate::document::json::Value;
use crate::document::parts::{
    choose, each_number, existing, items, name, role_key, text_of, unique, unknown_role,
};
use crate::scenario::{
    Carries, Currency, Duty, Inputs, Policy, Role, RoleKey, SalesPlan, Scenario, Segment, Source,
    SourceKey,
};

/// The scenario of a document that lies at `path` of a larger one, or else what is wrong with it.
pub(in crate::document) fn read_document(
    document: &Value,
    path: &str,
) -> Result<Scenario, Vec<DocumentError>> {
    let mut check = Check::new(path);
    check.shape(document, &DOCUMENT);
    let value = document.get("scenario").unwrap_or(&Value::Null);
    check.at("scenario", &mut |check| whole(check, value));
    check.finish(())?;
    Ok(scenario(value))
}

/// The same without the envelope.
pub(in crate::document) fn read(value: &Value) -> Result<Scenario, Vec<DocumentError>> {
    let mut check = Check::new("scenario");
    check.shape(value, &SCENARIO);
    whole(&mut check, value);
    check.finish(())?;
    Ok(scenario(value))
}

/// Looks at what no part shows by itself.
pub(in crate::document) fn whole(check: &mut Check, value: &Value) {
    keys(check, value);
    rest(check, value);
}

/// Keys are unique over sources and roles, and those that are referred to exist.
fn keys(check: &mut Check, value: &Value) {
    let mut taken: Vec<&str> = Vec::new();
    let roles: Vec<&str> =
        items(value, "roles").iter().filter_map(|role| role.get("key")?.as_text()).collect();
    for list in ["sources", "roles"] {
        check.at(list, &mut |check| {
            for (place, item) in items(value, list).iter().enumerate() {
                check.at_item(place, &mut |check| {
                    unique(check, item.get("key"), "key", &mut taken);
                    for name in ["booked_by", "closed_by", "covered_by"] {
                        existing(check, item.get(name), name, &roles);
                    }
                    counted(check, items(item, "counted"), &roles);
                });
            }
        });
    }
}

fn counted(check: &mut Check, counted: &[Value], roles: &[&str]) {
    check.at("counted", &mut |check| {
        for (place, value) in counted.iter().enumerate() {
            let Some(key) = value.as_text() else { continue };
            check.at_item(place, &mut |check| {
                if !roles.contains(&key) {
                    check.wrong(unknown_role(key, roles));
                } else if counted.iter().take(place).any(|other| other.as_text() == Some(key)) {
                    check.wrong(Problem::DuplicateKey { found: clip(key) });
                }
            });
        }
    });
}

/// At most one source carries the rest.
fn rest(check: &mut Check, value: &Value) {
    let mut first: Option<&str> = None;
    check.at("sources", &mut |check| {
        for (place, source) in items(value, "sources").iter().enumerate() {
            if CARRIES.value(text_of(source, "carries")) != Some(Carries::Rest) {
                continue;
            }
            match first {
                None => first = Some(text_of(source, "key")),
                Some(first) => check.at_item(place, &mut |check| {
                    check.wrong_at("carries", Problem::SecondRest { first: clip(first) });
                }),
            }
        }
    });
}

// From here on the value is known to be legal; what isn't there has its default.

/// The scenario of a value that was checked.
pub(in crate::document) fn scenario(value: &Value) -> Scenario {
    let currency = Currency::from_code(text_of(value, "currency")).unwrap_or(Currency::USD);
    let empty = Scenario::empty(currency);
    Scenario {
        name: text_of(value, "name").to_string(),
        notes: text_of(value, "notes").to_string(),
        currency,
        plan: value.get("plan").map_or_else(SalesPlan::default, plan),
        sources: items(value, "sources").iter().filter_map(source).collect(),
        roles: items(value, "roles").iter().filter_map(role).collect(),
        policy: value.get("policy").map_or_else(Policy::default, policy),
        ..empty
    }
}

fn plan(value: &Value) -> SalesPlan {
    let mut plan = SalesPlan::default();
    choose(value, "measure", &MEASURES, &mut plan.measure);
    choose(value, "period", &PERIODS, &mut plan.period);
    choose(value, "recurrence", &RECURRENCES, &mut plan.recurrence);
    each_number(value, PLAN, &mut |field, entry| {
        if let AnyField::Plan(field) = field {
            plan.inputs.put(field, Some(entry));
        }
    });
    plan
}

fn source(value: &Value) -> Option<Source> {
    let key = SourceKey::new(text_of(value, "key"))?;
    let mut source = Source::new(key, SOURCE_KINDS.value(text_of(value, "kind"))?);
    source.name = name(value, "name");
    source.booked_by = role_key(value, "booked_by");
    source.closed_by = role_key(value, "closed_by");
    choose(value, "channel", &CHANNELS, &mut source.channel);
    choose(value, "carries", &CARRIES, &mut source.carries);
    choose(value, "conversion", &CONVERSIONS, &mut source.conversion);
    each_number(value, SOURCE, &mut |field, entry| {
        if let AnyField::Source(field) = field {
            source.inputs.put(field, Some(entry));
        }
    });
    Some(source)
}

fn role(value: &Value) -> Option<Role> {
    let key = RoleKey::new(text_of(value, "key"))?;
    let mut role = Role::new(key, ROLE_KINDS.value(text_of(value, "kind"))?);
    role.title = name(value, "title");
    role.covered_by = role_key(value, "covered_by");
    role.counted = items(value, "counted").iter().filter_map(counted_key).collect();
    role.segments = items(value, "segments").iter().map(segment).collect();
    choose(value, "sizing", &SIZINGS, &mut role.sizing);
    choose(value, "quota_period", &PERIODS, &mut role.quota_period);
    if let Some(duties) = value.get("duties") {
        role.duties = duties.items().iter().filter_map(duty).collect();
    }
    each_number(value, ROLE, &mut |field, entry| {
        if let AnyField::Role(field) = field {
            role.inputs.put(field, Some(entry));
        }
    });
    Some(role)
}

fn counted_key(value: &Value) -> Option<RoleKey> {
    RoleKey::new(value.as_text()?)
}

fn duty(value: &Value) -> Option<Duty> {
    match value.as_text() {
        Some(word) => DUTIES.value(word).map(Duty::Standard),
        None => Some(Duty::Own(text_of(value, OWN).to_string())),
    }
}

fn segment(value: &Value) -> Segment {
    let mut inputs = Inputs::default();
    each_number(value, SEGMENT, &mut |field, entry| {
        if let AnyField::Segment(field) = field {
            inputs.put(field, Some(entry));
        }
    });
    Segment { name: text_of(value, "name").to_string(), inputs }
}

fn policy(value: &Value) -> Policy {
    let mut policy = Policy::default();
    choose(value, "budget_kind", &BUDGET_KINDS, &mut policy.budget_kind);
    if let Some(Value::YesNo(marketing)) = value.get("marketing") {
        policy.marketing = *marketing;
    }
    each_number(value, POLICY, &mut |field, entry| {
        if let AnyField::Policy(field) = field {
            policy.inputs.put(field, Some(entry));
        }
    });
    policy
}
