//! docs/scenario.schema.json describes what the planner reads and writes.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

#[path = "common/scenario.rs"]
mod random;
#[path = "common/schema.rs"]
mod schema;

use proptest::prelude::*;
use repcount::document;
use repcount::figure::Metric;
use repcount::findings::FindingKind;
use repcount::preset::Preset;
use repcount::scenario::{
    Field, FieldSpec, HIRE_PEOPLE, OpeningField, PlanField, PolicyField, RampField, RoleField,
    SEAT_SHARE, SeasonField, SeatField, SegmentField, SourceField, TargetField, TimelineField,
    Unit,
};
use serde_json::{Value, json};

/// A unit test of the planner holds that it is what the types say.
const SCHEMA: &str = include_str!("../docs/scenario.schema.json");

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn test_presets_satisfy_it() {
    let schema = parsed(SCHEMA);
    for preset in Preset::ALL {
        assert_eq!(
            schema::faults(&schema, &parsed(&document::to_json(&preset.scenario()))),
            [""; 0]
        );
    }
}

#[test]
fn test_it_refuses_what_the_planner_refuses() {
    let schema = parsed(SCHEMA);
    for (pointer, value, fault) in [
        ("/version", json!(2), "/version: const"),
        ("/scenario/currency", json!("rub"), "/scenario/currency: pattern"),
        ("/scenario/sources/1/key", json!("all-chats"), "/scenario/sources/1/key: pattern"),
        ("/scenario/sources/0/kind", json!("warm"), "/scenario/sources/0/kind: enum"),
        ("/scenario/sources/0/booked_by", json!(null), "/scenario/sources/0/booked_by: type"),
        ("/scenario/roles/0/quota_period", json!(null), "/scenario/roles/0/quota_period: enum"),
        ("/scenario/sources/0/share", json!(1.2), "/scenario/sources/0/share: maximum"),
        (
            "/scenario/sources/0/meeting_to_deal/value",
            json!(1.2),
            "/scenario/sources/0/meeting_to_deal/value: maximum",
        ),
        (
            "/scenario/sources/0/meeting_to_deal/value",
            json!(1e-7),
            "/scenario/sources/0/meeting_to_deal/value: anyOf",
        ),
        (
            "/scenario/sources/0/meeting_to_deal/from",
            json!("benchmark:mars-meeting-to-deal"),
            "/scenario/sources/0/meeting_to_deal/from: enum",
        ),
        (
            "/scenario/roles/4/fixed_people",
            json!({ "value": 1.5, "from": "example" }),
            "/scenario/roles/4/fixed_people/value: multipleOf",
        ),
        ("/scenario/roles/0/ramp", json!(vec![1; 25]), "/scenario/roles/0/ramp: maxItems"),
        ("/scenario/policy/marketing", json!(1), "/scenario/policy/marketing: type"),
        ("/scenario/name", json!("ж".repeat(81)), "/scenario/name: maxLength"),
        ("/scenario/polity", json!({}), "/scenario: additionalProperties"),
        ("/scenario/sources/0", json!({ "key": "a" }), "/scenario/sources/0: required"),
    ] {
        let mut document = parsed(&document::to_json(&Preset::ServicesRoubles.scenario()));
        let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
        match document.pointer_mut(parent).expect("the place exists") {
            Value::Array(items) => items[name.parse::<usize>().expect("a place")] = value,
            place => place[name] = value,
        }
        assert!(document::from_json(&document.to_string()).is_err(), "{pointer}");
        assert_eq!(schema::faults(&schema, &document), [fault]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn test_whatever_the_planner_writes_satisfies_it(scenario in random::scenario()) {
        let schema = parsed(SCHEMA);
        let document = parsed(&document::to_json(&scenario));
        prop_assert_eq!(schema::faults(&schema, &document), [""; 0]);
    }
}

/// Every field is described with its unit.
#[test]
fn test_docs_describe_every_field() {
    let docs = include_str!("../docs/scenario.md");
    fn check<F: Field>(docs: &str) {
        for field in F::ALL {
            check_row(docs, field.name(), field.spec());
        }
    }
    check::<PlanField>(docs);
    check::<SourceField>(docs);
    check::<RoleField>(docs);
    check::<SegmentField>(docs);
    check::<PolicyField>(docs);
    check::<TimelineField>(docs);
    check::<SeatField>(docs);
    for (name, spec) in [
        ("season", SeasonField::SPEC),
        ("targets", TargetField::SPEC),
        ("opening", OpeningField::SPEC),
        ("ramp", RampField::SPEC),
        ("share", SEAT_SHARE),
        ("people", HIRE_PEOPLE),
    ] {
        check_row(docs, name, spec);
    }
}

#[track_caller]
fn check_row(docs: &str, name: &str, spec: &FieldSpec) {
    let begin = format!("| `{name}` |");
    let lines: Vec<&str> = docs.lines().filter(|line| line.starts_with(&begin)).collect();
    assert!(!lines.is_empty(), "{name} is not described");
    let default = spec.default.map_or("–".to_string(), |default| default.to_string());
    let zero = if spec.zero && spec.min > 0.0 { "0, " } else { "" };
    let whole = if spec.whole { ", whole" } else { "" };
    let range = format!("{zero}{} to {}{whole}", number(spec.min), number(spec.max));
    let unit = if spec.unit == Unit::PlanAmount { "plan" } else { spec.unit.name() };
    let row = format!("| `{name}` | {unit} | {range} | {default} |");
    assert!(lines.iter().any(|line| line.starts_with(&row)), "expected: {row}");
}

#[test]
fn test_docs_describe_every_result() {
    let docs = include_str!("../docs/scenario.md");
    for metric in Metric::ALL {
        assert!(docs.contains(&format!("\n| `{}` | ", metric.name())), "{}", metric.name());
    }
    for kind in FindingKind::ALL {
        let row = format!("\n| `{}` | {} | ", kind.name(), kind.severity().name());
        assert!(docs.contains(&row), "expected: {row}");
    }
}

/// The example of the documentation is a document.
#[test]
fn test_docs_begin_with_a_document() {
    let docs = include_str!("../docs/scenario.md");
    let example = docs.split("```").nth(1).and_then(|it| it.strip_prefix("json")).expect("JSON");
    let scenario = document::from_json(example).unwrap_or_else(|errors| panic!("{errors:?}"));
    assert_eq!(scenario.sources.len(), 1);
}

/// As the documentation writes numbers: short, with powers of ten.
fn number(value: f64) -> String {
    let plain = value.to_string();
    let power = format!("{value:e}");
    if power.len() < plain.len() { power } else { plain }
}
