//! Documents and links of every version, as they were written then. They must open as long as
//! there is a planner: from the first release on the samples are never written anew.

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
use repcount::scenario::Scenario;
use serde_json::Value;

const DOCUMENT_1: &str = include_str!("samples/scenario-1.json");
const LINK_1: &str = include_str!("samples/link-1.txt");

fn read(text: &str) -> Scenario {
    document::from_json(text).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// What is written today, by the planner that wrote the samples.
fn written(scenario: &Scenario) -> String {
    let planner = concat!("\"planner\": \"", env!("CARGO_PKG_VERSION"), "\"");
    document::to_json_pretty(scenario).replace(planner, "\"planner\": \"0.1.0\"")
}

/// Version 1 is what is written today.
#[test]
fn test_version_1() {
    let scenario = read(DOCUMENT_1);
    assert_eq!(written(&scenario), DOCUMENT_1);
    assert_eq!(link::decode(LINK_1), Ok(scenario.clone()));
    assert_eq!(link::encode(&scenario), LINK_1.trim_end());
}

/// The sample has every field of the version.
#[test]
fn test_the_sample_of_version_1_is_complete() {
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
    let schema: Value =
        serde_json::from_str(include_str!("../docs/scenario.schema.json")).expect("JSON");
    let mut found = Vec::new();
    names(&schema, &mut found);
    assert!(found.len() > 110, "{}", found.len());
    for name in found {
        assert!(DOCUMENT_1.contains(&name), "{name}");
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
    let calendar = "\"timeline\":{\"start\":\"2026-01\",\"shape\":\"flat\",\"by_calendar\":false,\
        \"holidays\":[],\"season\":[],\"targets\":[null]},\"team\":[],\"policy\":";
    assert_eq!(read(&full.replace("\"policy\":", calendar)), read(text));
}
