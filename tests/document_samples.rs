//! Documents and links of every released version, as they were written then. They must open as
//! long as there is a planner; the samples are never written anew.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

use repcount::document::{self, link};
use repcount::scenario::{Scenario, Timeline};
use serde_json::{Value, json};

const DOCUMENT_1: &str = include_str!("samples/scenario-1.json");
const LINK_1: &str = include_str!("samples/link-1.txt");
/// The presets as they were in version 1, and their links.
const PRESETS_1: [(&str, &str); 3] = [
    (
        include_str!("samples/presets-1/b2b-software-usd.json"),
        include_str!("samples/presets-1/b2b-software-usd.txt"),
    ),
    (
        include_str!("samples/presets-1/b2b-services-rub.json"),
        include_str!("samples/presets-1/b2b-services-rub.txt"),
    ),
    (
        include_str!("samples/presets-1/small-team.json"),
        include_str!("samples/presets-1/small-team.txt"),
    ),
];
const DOCUMENT_2: &str = include_str!("samples/scenario-2.json");
const LINK_2: &str = include_str!("samples/link-2.txt");

fn read(text: &str) -> Scenario {
    document::from_json(text).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// What is written today, by the planner that wrote the samples.
fn written(scenario: &Scenario) -> String {
    let planner = concat!("\"planner\": \"", env!("CARGO_PKG_VERSION"), "\"");
    document::to_json_pretty(scenario).replace(planner, "\"planner\": \"0.1.0\"")
}

/// A document of version 1 says the same in version 2, which begins its calendar by default.
#[test]
fn test_version_1() {
    let presets = PRESETS_1.iter().copied();
    for (document, link) in presets.chain([(DOCUMENT_1, LINK_1)]) {
        let scenario = read(document);
        assert_eq!(link::decode(link), Ok(scenario.clone()));
        let version = document.replace("\"version\": 1,", "\"version\": 2,");
        let upgraded = version.strip_suffix("\n    }\n  }\n}\n").expect("the end of the policy");
        let start = "\n    },\n    \"timeline\": { \"start\": \"2026-01\" }\n  }\n}\n";
        assert_eq!(written(&scenario), [upgraded, start].concat());
        assert_eq!(scenario.timeline, Timeline::default());
        assert!(scenario.team.is_empty());
    }
}

/// Version 1 holds nothing of the calendar, and had three kinds of budget.
#[test]
fn test_version_1_does_not_grow() {
    for (pointer, value) in [
        ("/scenario/timeline", json!({})),
        ("/scenario/team", json!([])),
        ("/scenario/sources/0/sales_cycle", json!(1)),
        ("/scenario/sources/0/opening", json!([])),
        ("/scenario/roles/0/attrition", json!(0.1)),
        ("/scenario/roles/0/ramp", json!([])),
        ("/scenario/policy/switching_loss", json!(0.1)),
        ("/scenario/policy/budget_kind", json!("per-year")),
    ] {
        let mut document: Value = serde_json::from_str(DOCUMENT_1).expect("JSON");
        let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
        document.pointer_mut(parent).expect("a place")[name] = value;
        let errors = document::from_json(&document.to_string()).expect_err("refused");
        assert_eq!(errors.len(), 1, "{pointer}: {errors:?}");
        document["version"] = json!(2);
        assert!(document::from_json(&document.to_string()).is_ok(), "{pointer}");
    }
}

/// Version 2 is what is written today.
#[test]
fn test_version_2() {
    let scenario = read(DOCUMENT_2);
    assert_eq!(written(&scenario), DOCUMENT_2);
    assert_eq!(link::decode(LINK_2), Ok(scenario.clone()));
    assert_eq!(link::encode(&scenario), LINK_2.trim_end());
}

/// The sample has every field of the version.
#[test]
fn test_the_sample_of_version_2_is_complete() {
    fn names(schema: &Value, found: &mut Vec<String>) {
        match schema {
            Value::Object(fields) => {
                if let Some(Value::Object(properties)) = fields.get("properties") {
                    found.extend(properties.keys().map(|name| format!("\"{name}\":")));
                }
                fields.values().for_each(|value| names(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| names(value, found)),
            _ => {}
        }
    }
    let schema: Value = serde_json::from_str(&document::schema()).expect("JSON");
    let mut found = Vec::new();
    names(&schema, &mut found);
    assert!(found.len() > 110, "{}", found.len());
    for name in found {
        assert!(DOCUMENT_2.contains(&name), "{name}");
    }
}

/// What is in force where a document says nothing: the choices here, the numbers in the schema.
#[test]
fn test_defaults() {
    let text = r#"{"format":"repcount/scenario","version":1,"scenario":{"currency":"EUR",
        "sources":[{"key":"a","kind":"inbound"}],
        "roles":[{"key":"b","kind":"bdr"},{"key":"c","kind":"sdr"},
            {"key":"d","kind":"sales-executive"},{"key":"e","kind":"sales-support"},
            {"key":"f","kind":"head-of-sales"},{"key":"g","kind":"other"}]}}"#;
    let full = r#"{"format":"repcount/scenario","version":1,"scenario":{"name":"","notes":"","currency":"EUR",
        "plan":{"measure":"revenue","period":"month","recurrence":"one-off"},
        "sources":[{"key":"a","name":"","kind":"inbound","channel":"other","carries":"share","conversion":"single"}],
        "roles":[
            {"key":"b","title":" ","kind":"bdr","sizing":"meetings-booked","quota_period":"year",
                "duties":["find-clients","book-cold-meetings"],"counted":[],"segments":[]},
            {"key":"c","kind":"sdr","sizing":"leads",
                "duties":["qualify-requests","book-and-hand-over","keep-crm"]},
            {"key":"d","kind":"sales-executive","sizing":"meetings-held",
                "duties":["close-deals","work-with-partners"]},
            {"key":"e","kind":"sales-support","sizing":"hours",
                "duties":["keep-materials","stand-in-for-sdr","run-software","help-proposals","help-top-deals"]},
            {"key":"f","kind":"head-of-sales","sizing":"one-per",
                "duties":["staff-and-train","set-goals","analyse-results","bring-tools","support-team"]},
            {"key":"g","kind":"other","sizing":"fixed","duties":[]}],
        "policy":{"budget_kind":"none","marketing":true}}}"#;
    assert_eq!(read(text), read(full));
    let version_2 = |text: &str| text.replace("\"version\":1", "\"version\":2");
    let calendar = "\"timeline\":{\"start\":\"2026-01\",\"shape\":\"flat\",\"by_calendar\":false,\
        \"holidays\":[],\"season\":[],\"targets\":[null]},\"team\":[],\"policy\":";
    assert_eq!(read(&version_2(text)), read(text));
    assert_eq!(read(&version_2(full).replace("\"policy\":", calendar)), read(text));
}
