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
use repcount::scenario::{Scenario, Sizing};

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

/// Three inbound channels that somebody answers; the rate of the first is given.
fn channels(rate: f64) -> Scenario {
    let channel = |key: &str, leads: f64, rate: f64| {
        inbound(key)
            .given_leads(leads)
            .sets(&[("lead_to_meeting", rate), ("meeting_to_deal", 0.1), ("deal_value", 1_000.0)])
            .booked_by("sdr")
            .closed_by("ae")
    };
    revenue(10_000.0)
        .with(channel("chat", 400.0, rate))
        .with(channel("email", 100.0, 0.2))
        .with(channel("phone", 50.0, 0.2))
        .with(sdr("sdr").sets(&[("leads", 100.0), ("base", 1.0)]))
        .with(
            executive("ae")
                .sized(Sizing::MeetingsHeld)
                .sets(&[("meetings_held", 20.0), ("base", 1.0)]),
        )
}

#[test]
fn a_conversion_far_below_its_siblings_is_told_with_what_it_costs() {
    // 400 requests and 12 meetings, where the others turn one in five: 68 meetings more, 6.8 deals
    // of 1,000.
    let numbers = [("rate", 0.03), ("siblings", 0.2), ("loss", 6_800.0)];
    check_finding(&channels(0.03), "conversion_low chat", &numbers);
    check_no_finding(&channels(0.1), "conversion_low");
}

#[test]
fn a_source_whose_deal_costs_more_than_it_leaves_is_told() {
    let ads = |cost: f64, margin: f64| {
        channels(0.2).set("gross_margin", margin).but("sources/chat/cost_per_lead", cost)
    };
    // 50 leads at 30 make a deal that leaves 1,000 at a full margin, and 600 at one of 60 %.
    let full = |scenario: &Scenario| value(scenario, "cost_per_deal_full/chat");
    let dear = ads(30.0, 1.0);
    let numbers = [("full", full(&dear)), ("leaves", 1_000.0)];
    check_finding(&dear, "source_loses_money chat", &numbers);
    check_no_finding(&ads(15.0, 1.0), "source_loses_money");
    let low = ads(15.0, 0.6);
    check_finding(&low, "source_loses_money chat", &[("full", full(&low)), ("leaves", 600.0)]);
}

#[test]
fn a_role_without_pay_is_told_where_the_plan_needs_it() {
    check_finding(&channels(0.2).but("roles/ae/base", 0.0), "role_without_pay ae", &[]);
    check_no_finding(&channels(0.2), "role_without_pay");
    let nobody = channels(0.2).with(fixed("adviser", 0.0));
    check_no_finding(&nobody, "role_without_pay");
}

#[test]
fn a_closer_sized_by_bookings_of_others_is_told() {
    let sized = |sizing| {
        let mut scenario = channels(0.2);
        scenario.roles[1].sizing = sizing;
        scenario
    };
    check_finding(&sized(Sizing::MeetingsBooked), "sized_by_others_work ae", &[]);
    check_no_finding(&sized(Sizing::MeetingsBooked), "role_without_work");
    check_no_finding(&sized(Sizing::Deals), "sized_by_others_work");
}
