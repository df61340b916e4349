//! From a document to its scenario: what version 1 held as version 1 reads it, then what is new.

use super::form::{
    BUDGET_KINDS, DOCUMENT, PLAN_SHAPES, POLICY, ROLE_ADDED, SCENARIO, SEAT, SOURCE_ADDED, TIMELINE,
};
use crate::document::check::Check;
use crate::document::error::{DocumentError, Problem};
use crate::document::form::AnyField;
use crate::document::json::Value;
use crate::document::parts::{
    choose, each_number, entry, existing, first_items, items, role_key, text_of, unique,
};
use crate::document::v1;
use crate::scenario::{
    Day, Entry, MOST_HIRES, MOST_SEATS, MOST_SHARES, Month, PlacedHire, Policy, Role, RoleKey,
    Scenario, Seat, Source, Timeline,
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
fn whole(check: &mut Check, value: &Value) {
    v1::whole(check, value);
    let roles: Vec<&str> =
        items(value, "roles").iter().filter_map(|role| role.get("key")?.as_text()).collect();
    if let Some(timeline) = value.get("timeline") {
        let hires = first_items(timeline, "hires", MOST_HIRES);
        check.at("timeline", &mut |check| {
            check.at("hires", &mut |check| {
                for (place, hire) in hires.iter().enumerate() {
                    check.at_item(place, &mut |check| {
                        existing(check, hire.get("role"), "role", &roles);
                    });
                }
            });
        });
    }
    check.at("team", &mut |check| {
        for (place, seat) in first_items(value, "team", MOST_SEATS).iter().enumerate() {
            check.at_item(place, &mut |check| {
                check.at("shares", &mut |check| shares(check, items(seat, "shares"), &roles));
            });
        }
    });
}

/// The roles of a seat exist, each is there once, and they share no more than all of the time.
fn shares(check: &mut Check, shares: &[Value], roles: &[&str]) {
    let mut taken: Vec<&str> = Vec::new();
    for (place, share) in shares.iter().enumerate() {
        check.at_item(place, &mut |check| {
            existing(check, share.get("role"), "role", roles);
            unique(check, share.get("role"), "role", &mut taken);
        });
    }
    let found: f64 = shares.iter().filter_map(|share| share.get("share")?.as_number()).sum();
    if found > MOST_SHARES {
        check.wrong(Problem::SharesBeyondOne { found });
    }
}

// From here on the value is known to be legal; what isn't there has its default.

fn scenario(value: &Value) -> Scenario {
    let mut scenario = v1::scenario(value);
    for (source, value) in scenario.sources.iter_mut().zip(items(value, "sources")) {
        add_to_source(source, value);
    }
    for (role, value) in scenario.roles.iter_mut().zip(items(value, "roles")) {
        add_to_role(role, value);
    }
    if let Some(value) = value.get("policy") {
        add_to_policy(&mut scenario.policy, value);
    }
    if let Some(value) = value.get("timeline") {
        scenario.timeline = timeline(value);
    }
    scenario.team = first_items(value, "team", MOST_SEATS).iter().map(seat).collect();
    scenario
}

fn add_to_source(source: &mut Source, value: &Value) {
    each_number(value, SOURCE_ADDED, &mut |field, entry| {
        if let AnyField::Source(field) = field {
            source.inputs.put(field, Some(entry));
        }
    });
    source.opening.put_in_order(&row(value, "opening"));
}

fn add_to_role(role: &mut Role, value: &Value) {
    each_number(value, ROLE_ADDED, &mut |field, entry| {
        if let AnyField::Role(field) = field {
            role.inputs.put(field, Some(entry));
        }
    });
    role.ramp.put_in_order(&row(value, "ramp"));
}

/// The table is one of version 2, and what version 1 has read is read again.
fn add_to_policy(policy: &mut Policy, value: &Value) {
    choose(value, "budget_kind", &BUDGET_KINDS, &mut policy.budget_kind);
    each_number(value, POLICY, &mut |field, entry| {
        if let AnyField::Policy(field) = field {
            policy.inputs.put(field, Some(entry));
        }
    });
}

fn timeline(value: &Value) -> Timeline {
    let mut timeline = Timeline::default();
    timeline.start = month(value, "start").unwrap_or(timeline.start);
    timeline.planning = month(value, "planning");
    choose(value, "shape", &PLAN_SHAPES, &mut timeline.shape);
    if let Some(Value::YesNo(by_calendar)) = value.get("by_calendar") {
        timeline.by_calendar = *by_calendar;
    }
    let holidays = value.get("holidays").map(Value::items).unwrap_or_default();
    timeline.holidays = holidays.iter().filter_map(day).collect();
    timeline.holidays.sort_unstable();
    timeline.holidays.dedup();
    each_number(value, TIMELINE, &mut |field, entry| {
        if let AnyField::Timeline(field) = field {
            timeline.inputs.put(field, Some(entry));
        }
    });
    timeline.season.put_in_order(&row(value, "season"));
    timeline.targets.put_in_order(&row(value, "targets"));
    timeline.hires = value.get("hires").map(|hires| {
        let mut hires: Vec<PlacedHire> = hires.items().iter().filter_map(hire).collect();
        hires.sort_unstable();
        hires
    });
    timeline
}

fn hire(value: &Value) -> Option<PlacedHire> {
    Some(PlacedHire {
        start: month(value, "start")?,
        role: role_key(value, "role")?,
        // Whole, and within its bounds.
        people: value.get("people")?.as_number()? as u16,
    })
}

fn seat(value: &Value) -> Seat {
    let shares = items(value, "shares").iter().filter_map(share).collect();
    let mut seat = Seat { started: month(value, "started"), shares, ..Seat::default() };
    each_number(value, SEAT, &mut |field, entry| {
        if let AnyField::Seat(field) = field {
            seat.inputs.put(field, Some(entry));
        }
    });
    seat
}

fn share(value: &Value) -> Option<(RoleKey, f64)> {
    Some((role_key(value, "role")?, value.get("share")?.as_number()?))
}

fn month(value: &Value, name: &str) -> Option<Month> {
    text_of(value, name).parse().ok()
}

fn day(value: &Value) -> Option<Day> {
    value.as_text()?.parse().ok()
}

/// The numbers of a row; null is one that is not given.
fn row(value: &Value, name: &str) -> Vec<Option<Entry>> {
    value.get(name).map(Value::items).unwrap_or_default().iter().map(entry).collect()
}
