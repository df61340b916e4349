//! What the evaluation on the command line prints.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

#[allow(dead_code, reason = "the test calls what main calls")]
#[path = "../examples/evaluate.rs"]
mod evaluate;
#[path = "common/scenario.rs"]
mod random;

use proptest::prelude::*;
use repcount::answer;
use repcount::document;
use repcount::preset::Preset;
use serde_json::{Value, json};

/// The results of this metric in the average month, without what all of them share.
fn results(printed: &Value, metric: &str) -> Vec<Value> {
    let results = printed["results"].as_array().expect("a list");
    let average = |result: &&Value| result["month"].is_null() && result["horizon"] == false;
    let of_metric = results.iter().filter(|result| result["metric"] == metric).filter(average);
    of_metric
        .map(|result| {
            let mut result = result.clone();
            for shared in ["metric", "month", "horizon", "team"] {
                result.as_object_mut().expect("an object").remove(shared);
            }
            result
        })
        .collect()
}

#[test]
fn test_results_of_the_calendar_have_their_month_and_team() {
    let printed = evaluate::evaluate(&Preset::ServicesRoubles.scenario());
    let results = printed["results"].as_array().expect("a list");
    let of = |metric: &str, source: Value, month: Value, team: Value| {
        let found = results.iter().find(|result| {
            result["metric"] == metric
                && result["source"] == source
                && result["month"] == month
                && result["team"] == team
        });
        found.map(|result| result["unit"].clone())
    };
    let (chat, march) = (json!("chat"), json!("2026-03"));
    assert_eq!(of("booked", chat, march.clone(), json!("today")), Some(json!("meetings/month")));
    assert_eq!(of("target", Value::Null, march, Value::Null), Some(json!("money/month")));
    let made = results.iter().filter(|result| result["metric"] == "plan_made");
    let of_horizon = made.clone().filter(|result| result["horizon"] == true);
    assert_eq!(of_horizon.count(), 2);
    // And what today's team makes of the average month.
    assert_eq!(made.filter(|result| result["month"] == Value::Null).count(), 3);
    let hire = &printed["hires"][0];
    assert!(hire["people"].as_u64() > Some(0) && hire["start"].is_string(), "{hire}");
    assert!(printed["largest_plan"]["factor"].as_f64() > Some(0.0));
}

#[test]
fn test_the_services_preset() {
    let printed = evaluate::evaluate(&Preset::ServicesRoubles.scenario());
    assert_eq!(printed["currency"], "RUB");
    assert_eq!(printed["bottleneck"], json!(["sales-executive"]));
    let people = results(&printed, "people");
    let total =
        json!({ "source": null, "role": null, "kind": null, "unit": "people", "value": 12.0 });
    let bdr =
        json!({ "source": null, "role": "bdr", "kind": null, "unit": "people", "value": 4.0 });
    assert!(people.contains(&total) && people.contains(&bdr), "{people:#?}");
    let booked = results(&printed, "booked");
    let kinds: Vec<&Value> = booked.iter().map(|result| &result["kind"]).collect();
    assert!(kinds.contains(&&json!("outbound")) && kinds.contains(&&Value::Null));
    // What the plan counts, and what sizes the role, decide about units.
    assert_eq!(results(&printed, "plan_per_month")[0]["unit"], "money/month");
    let demand = results(&printed, "demand");
    let of = |role: &str| demand.iter().find(|result| result["role"] == role).map(|it| &it["unit"]);
    assert_eq!(of("sdr"), Some(&json!("leads/month")));
    assert_eq!(of("sales-support"), Some(&json!("hours/month")));
    assert_eq!(printed["limits"][0], json!({ "source": "outbound", "by": "role", "role": "bdr" }));
    let finding = &printed["findings"][0];
    assert_eq!((&finding["kind"], &finding["severity"]), (&json!("bottleneck"), &json!("warning")));
    assert_eq!(finding["roles"], json!(["sales-executive"]));
    assert_eq!(finding["numbers"][0]["name"], "made");
    assert_eq!(finding["numbers"][1]["unit"], "money/month");
}

#[test]
fn test_a_plan_in_deals_is_printed_in_deals() {
    let text = document::to_json_pretty(&Preset::SmallTeam.scenario()).replacen(
        "\"revenue\"",
        "\"deals\"",
        1,
    );
    let scenario = document::from_json(&text).expect("a scenario");
    let printed = evaluate::evaluate(&scenario);
    assert_eq!(results(&printed, "plan_per_month")[0]["unit"], "deals/month");
}

#[test]
fn test_the_input_at_fault_is_named() {
    let mut document: Value =
        serde_json::from_str(&document::to_json(&Preset::SmallTeam.scenario())).expect("JSON");
    document["scenario"]["sources"][0]["show_rate"] = json!(0);
    let scenario = document::from_json(&document.to_string()).expect("a scenario");
    let printed = evaluate::evaluate(&scenario);
    let finding = &printed["findings"][0];
    assert_eq!(finding["kind"], "rate_of_zero");
    assert_eq!(finding["input"], "sources/outbound/show_rate");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Nothing is left out, and JSON can say every value.
    #[test]
    fn test_every_figure_is_printed(scenario in random::scenario()) {
        let printed = evaluate::evaluate(&scenario);
        let (plan, findings) = answer::plan(&scenario);
        let values: Vec<Option<f64>> = printed["results"].as_array().expect("a list").iter()
            .map(|result| result["value"].as_f64()).collect();
        let calendar = answer::outlook(&scenario);
        let expected = plan.figures().chain(calendar.figures());
        let expected: Vec<Option<f64>> = expected.map(|(_, value)| Some(value)).collect();
        prop_assert_eq!(values, expected);
        prop_assert_eq!(printed["findings"].as_array().map(Vec::len), Some(findings.len()));
    }
}

/// Of a cost of a cold meeting, what a BDR books moves most, and more of it makes it less.
#[test]
fn test_slopes() {
    let scenario = Preset::SoftwareDollars.scenario();
    let text = evaluate::slopes(&scenario, "cost_per_booked/outbound").expect("a figure");
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("cost_per_booked/outbound = 913.99"), "{text}");
    assert!(
        lines[1].trim_start().starts_with("-78.2661 for 10 % more of roles/bdr/meetings_booked"),
        "{text}"
    );
    assert_eq!(evaluate::slopes(&scenario, "cost_per_booked/nowhere"), None);
}
