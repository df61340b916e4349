//! What is told beside what.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::*;

/// What follows from it alone is not told, what needs mending for any plan is.
#[test]
fn a_plan_of_nothing_is_not_buried() {
    let chat = inbound("chat").given_leads(50.0).booked_by("sdr").closed_by("ae");
    let with = |amount: f64| {
        revenue(amount)
            .budget_share(0.3)
            .with(chat.clone().set("lead_to_meeting", 0.1))
            .with(outbound("cold").rest().booked_by("sdr"))
            .with(sdr("sdr").sets(&[("people_now", 5.0), ("base", 1_000.0)]))
            .with(executive("ae").set("people_now", 3.0))
    };
    let told = |amount: f64| {
        let (_, findings) = repcount::answer::plan(&with(amount));
        findings.iter().map(finding_text).collect::<Vec<_>>()
    };
    let unplanned = ["no_plan plan/amount", "nobody_closes cold", "leads_not_counted cold sdr"];
    assert_eq!(told(0.0), unplanned);
    for follows in [
        "plan_exceeded",
        "team_suffices",
        "budget_below_fixed_cost",
        "surplus sdr",
        "mostly_idle ae",
    ] {
        assert!(told(1.0).iter().any(|it| it == follows), "{follows} in {:?}", told(1.0));
    }
}
