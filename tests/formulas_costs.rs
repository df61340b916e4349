//! What people and sources cost, and what a meeting and a deal cost: every figure here can be
//! worked out by hand.

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
use repcount::scenario::{Recurrence, Role, Scenario, Sizing};

/// 20 deals of 10,000 a month: 100 meetings booked, 80 held, booked and closed by `one`.
fn sold_by(one: Role) -> Scenario {
    let key = one.key.to_string();
    let source = outbound("cold").rest().sets(&[("show_rate", 0.8), ("meeting_to_deal", 0.25)]);
    deals(20.0).set("deal_value", 10_000.0).with(source.booked_by(&key).closed_by(&key)).with(one)
}

#[test]
fn what_a_seat_costs() {
    let one = bdr("one").sets(&[
        ("meetings_booked", 25.0), // 4 people
        ("base", 3_000.0),
        ("target_bonus", 1_000.0),
        ("bonus_per_meeting", 10.0),
        ("bonus_per_deal", 50.0),
        ("commission", 0.01),
        ("contributions", 0.3),
        ("tools", 165.0),
        ("overhead", 400.0),
        ("recruiting_cost", 99_999.0), // once for each hire: no part of a month
    ]);
    let scenario = sold_by(one);
    check(&scenario, "variable_pay/one", 3_800.0); // 10 × 80 + 50 × 20 + 0.01 × 200,000
    check(&scenario, "pay/one", 4_950.0); // 3,000 + 1,000 + 3,800 / 4
    check(&scenario, "seat/one", 7_000.0); // 4,950 × 1.3 + 165 + 400
    check(&scenario, "cost/one", 28_000.0); // 4 × 7,000
    check(&scenario, "people_cost", 28_000.0);
    check(&scenario, "cost", 28_000.0);
}

#[test]
fn bonuses_on_the_own_sources_or_on_all() {
    let bonuses = [("bonus_per_meeting", 1.0), ("bonus_per_deal", 100.0), ("commission", 0.1)];
    let scenario = deals(10.0)
        .set("deal_value", 1_000.0)
        .with(outbound("cold").share(0.4).booked_by("books").closed_by("closes"))
        .with(inbound("chat").share(0.6).closed_by("closes"))
        .with(fixed("books", 1.0).sets(&bonuses))
        .with(fixed("closes", 1.0).sets(&bonuses))
        .with(fixed("leads", 1.0).sets(&bonuses));
    // cold: 20 held, 4 deals, 4,000; chat: 30 held, 6 deals, 6,000
    check(&scenario, "variable_pay/books", 820.0); // 20 + 400 + 400
    check(&scenario, "variable_pay/closes", 2_050.0); // 50 + 1,000 + 1,000
    check(&scenario, "variable_pay/leads", 2_050.0); // handles nothing: all sources
}

#[test]
fn idle_time_costs_its_part_of_the_seat() {
    let scenario = sold_by(bdr("one").sets(&[("meetings_booked", 40.0), ("base", 2_000.0)]))
        .with(head("head").counts(&["one"]).sets(&[("people_per_one", 4.0), ("base", 1_000.0)]));
    check(&scenario, "people/one", 3.0); // ⌈100 / 40⌉
    check(&scenario, "idle_cost/one", 1_000.0); // (3 − 2.5) × 2,000
    check(&scenario, "idle_cost/head", 250.0); // (1 − 3 / 4) × 1,000
    check(&scenario, "idle_cost", 1_250.0);
}

#[test]
fn what_a_source_costs() {
    let scenario = deals(10.0)
        .set("deal_value", 1_000.0)
        .with(inbound("chat").share(0.5).sets(&[
            ("lead_to_meeting", 0.25),
            ("show_rate", 0.5),
            ("meeting_to_deal", 0.2),
            ("cost_per_lead", 4.0),
            ("cost_per_month", 150.0),
            ("cost_per_meeting", 3.0),
        ]))
        .with(partner("partner").share(0.5).set("partner_commission", 0.1));
    // 5 deals: 25 held, 50 booked, 200 leads
    check(&scenario, "source_cost/chat", 1_100.0); // 200 × 4 + 150 + 50 × 3
    check(&scenario, "source_cost/partner", 0.0);
    check(&scenario, "partner_commission/partner", 500.0); // 0.1 × 5 × 1,000
    check_none(&scenario, "partner_commission/chat");
    check(&scenario, "cost", 1_600.0);
    check(&scenario, "cost_per_lead/chat", 5.5); // 1,100 / 200
    check(&scenario, "cost_per_booked/chat", 22.0); // 1,100 / 50
    check(&scenario, "cost_per_deal/chat", 220.0); // 1,100 / 5
    check(&scenario, "cost_per_deal/partner", 100.0); // 500 / 5
    check(&scenario, "cost_per_booked/partner", 0.0); // the commission is no cost of a meeting
}

/// Two sources with a team for both: cold books 60, chat 40 meetings; every meeting is held, one of
/// four is an opportunity, one of two opportunities a deal.
fn two_sources() -> Scenario {
    let rates = [("qualification_rate", 0.25), ("win_rate", 0.5), ("deal_value", 8_000.0)];
    deals(12.5)
        .with(
            outbound("cold")
                .given_meetings(60.0)
                .sets(&rates)
                .set("show_rate", 0.8)
                .set("cost_per_month", 600.0)
                .booked_by("bdr")
                .closed_by("ae"),
        )
        .with(
            inbound("chat")
                .given_meetings(40.0)
                .sets(&rates)
                .sets(&[("lead_to_meeting", 0.2), ("cost_per_lead", 10.0)])
                .booked_by("sdr")
                .closed_by("ae"),
        )
        .with(bdr("bdr").sets(&[("meetings_booked", 30.0), ("base", 3_000.0)]))
        .with(sdr("sdr").sets(&[("leads", 100.0), ("base", 2_000.0)]))
        .with(executive("ae").sets(&[("meetings_held", 22.0), ("base", 5_500.0)]))
        .with(fixed("head", 1.0).set("base", 9_000.0))
}

#[test]
fn people_are_spread_by_the_work_that_sizes_them() {
    let scenario = two_sources();
    check(&scenario, "booking_cost/cold", 6_000.0); // 2 × 3,000
    check(&scenario, "booking_cost/chat", 4_000.0); // 200 leads: 2 × 2,000
    // 48 + 40 held, 4 people at 5,500 = 22,000: 250 a meeting
    check(&scenario, "closing_cost/cold", 12_000.0); // 48 × 250
    check(&scenario, "closing_cost/chat", 10_000.0); // 40 × 250
    check(&scenario, "shared_cost", 9_000.0);
    check(&scenario, "shared_factor", 1.281_25); // 1 + 9,000 / 32,000
    check(&scenario, "booking_cost", 10_000.0);
    check(&scenario, "closing_cost/all-outbound", 12_000.0);
    check(&scenario, "source_cost", 2_600.0); // 600 + 200 × 10
    check(&scenario, "people_cost", 41_000.0); // 6,000 + 4,000 + 22,000 + 9,000
    check(&scenario, "cost", 43_600.0); // + 600 + 200 × 10
}

#[test]
fn what_a_meeting_and_a_deal_cost_directly() {
    let scenario = two_sources();
    check(&scenario, "cost_per_booked/cold", 110.0); // (6,000 + 600) / 60
    check(&scenario, "cost_per_held/cold", 137.5); // 6,600 / 48
    check(&scenario, "cost_per_opportunity/cold", 550.0); // 6,600 / 12
    check(&scenario, "cost_per_deal/cold", 3_100.0); // (6,600 + 12,000) / 6
    check(&scenario, "cost_per_booked/chat", 150.0); // (4,000 + 2,000) / 40
    check(&scenario, "cost_per_deal/chat", 3_200.0); // (6,000 + 10,000) / 5
    check(&scenario, "cost_per_booked", 126.0); // 12,600 / 100
    check(&scenario, "cost_per_booked/all-inbound", 150.0);
    check(&scenario, "cost_per_deal", 34_600.0 / 11.0); // all but the shared 9,000
}

#[test]
fn what_a_meeting_and_a_deal_cost_in_full() {
    let scenario = two_sources();
    check(&scenario, "cost_per_booked_full/cold", 138.125); // (1.28125 × 6,000 + 600) / 60
    check(&scenario, "cost_per_held_full/cold", 8_287.5 / 48.0);
    check(&scenario, "cost_per_opportunity_full/cold", 690.625); // 8,287.5 / 12
    check(&scenario, "cost_per_deal_full/cold", 3_943.75); // (1.28125 × 18,000 + 600) / 6
    check(&scenario, "cost_per_deal_full/chat", 3_987.5); // (1.28125 × 14,000 + 2,000) / 5
    check(&scenario, "cost/cold", 23_662.5);
    check(&scenario, "cost/chat", 19_937.5); // together 43,600
    check(&scenario, "cost_per_booked_full", 154.125); // (1.28125 × 10,000 + 2,600) / 100
    check(&scenario, "cost_per_deal_full", 43_600.0 / 11.0);
    check(&scenario, "cost/all-outbound", 23_662.5);
}

#[test]
fn a_role_is_spread_by_minutes_by_deals_or_by_revenue() {
    let source = |key: &str, meetings: f64, minutes: f64, value: f64| {
        inbound(key)
            .given_meetings(meetings)
            .sets(&[
                ("lead_to_meeting", 0.5),
                ("minutes_per_lead", minutes),
                ("meeting_to_deal", 0.1),
                ("deal_value", value),
            ])
            .booked_by("one")
            .closed_by("one")
    };
    // 60 and 40 leads; 3 and 2 deals
    let by = |sizing| {
        deals(5.0)
            .with(source("chat", 30.0, 10.0, 1_000.0))
            .with(source("phone", 20.0, 5.0, 6_000.0))
            .with(fixed("one", 1.0).sized(sizing).set("base", 1_000.0))
    };
    let time = by(Sizing::HandlingTime);
    check(&time, "booking_cost/chat", 750.0); // 600 of 800 minutes
    check(&time, "booking_cost/phone", 250.0);
    let leads = by(Sizing::Leads);
    check(&leads, "booking_cost/chat", 600.0); // 60 of 100 leads
    let deals = by(Sizing::Deals);
    check(&deals, "closing_cost/chat", 600.0); // 3 of 5 deals
    let quota = by(Sizing::Quota);
    check(&quota, "closing_cost/chat", 200.0); // 3,000 of 15,000
    check(&quota, "closing_cost/phone", 800.0);
    check(&quota, "booking_cost/phone", 0.0);
    // Hours are shared, also where the role books and closes.
    let hours = by(Sizing::Hours).but("roles/one/fixed_hours", 10.0);
    check(&hours, "shared_cost", 1_000.0);
}

#[test]
fn shared_cost_alone_is_spread_evenly_by_deals() {
    let scenario = deals(10.0)
        .with(outbound("cold").share(0.8).set("cost_per_month", 500.0))
        .with(inbound("chat").share(0.2))
        .with(fixed("owner", 1.0).set("base", 2_000.0));
    check(&scenario, "shared_factor", 1.0);
    check(&scenario, "cost/cold", 2_100.0); // 2,000 × 8 / 10 + 500
    check(&scenario, "cost/chat", 400.0); // 2,000 × 2 / 10
    check(&scenario, "cost_per_deal_full/chat", 200.0);
    check(&scenario, "cost_per_deal/chat", 0.0);
}

#[test]
fn a_client_won_once() {
    let scenario = sold_by(bdr("one").sets(&[("meetings_booked", 25.0), ("base", 5_000.0)]))
        .set("gross_margin", 0.4);
    check(&scenario, "cost_share", 0.1); // 20,000 / 200,000
    check(&scenario, "cac", 1_000.0); // 20,000 / 20
    check(&scenario, "deal_value", 10_000.0);
    check(&scenario, "margin_after_cac", 3_000.0); // 10,000 × 0.4 − 1,000
    check_none(&scenario, "payback");
    let dear = scenario.set("gross_margin", 0.05);
    check(&dear, "margin_after_cac", -500.0); // 10,000 × 0.05 − 1,000
    check_finding(&dear, "deal_loses_money", &[("cost", 1_000.0), ("margin", 500.0)]);
}

#[test]
fn a_client_who_pays_again_and_again() {
    let scenario = |recurrence| {
        sold_by(bdr("one").sets(&[("meetings_booked", 25.0), ("base", 5_000.0)]))
            .sets(&[("gross_margin", 0.5), ("deal_value", 100.0)])
            .recurring(recurrence)
    };
    let monthly = scenario(Recurrence::PerMonth);
    check(&monthly, "payback", 20.0); // 1,000 / (100 × 0.5)
    check_finding(&monthly, "late_payback", &[("months", 20.0)]);
    check_none(&monthly, "margin_after_cac");
    let yearly = scenario(Recurrence::PerYear).set("deal_value", 2_400.0);
    check(&yearly, "payback", 10.0); // 1,000 / (2,400 / 12 × 0.5)
    check_no_finding(&yearly, "late_payback");
    check_none(&monthly.set("gross_margin", 0.0), "payback");
}

#[test]
fn what_a_closer_brings_for_the_pay() {
    let closer = executive("ae").sets(&[
        ("meetings_held", 40.0), // 80 held: 2 people
        ("base", 15_000.0),
        ("target_bonus", 5_000.0),
        ("contributions", 0.3), // not part of it
        ("tools", 500.0),
    ]);
    let scenario = sold_by(closer).recurring(Recurrence::PerYear);
    check(&scenario, "quota_to_pay/ae", 5.0); // 200,000 / 2 × 12 / (20,000 × 12)
    check_no_finding(&scenario, "quota_to_pay_unusual");
    let dear = scenario.but("roles/ae/base", 45_000.0);
    check(&dear, "quota_to_pay/ae", 2.0);
    check_finding(&dear, "quota_to_pay_unusual ae", &[("ratio", 2.0)]);
    check_none(&sold_by(executive("ae")), "quota_to_pay/ae"); // no pay
}

#[test]
fn structure_that_fits_or_does_not() {
    let scenario = two_sources(); // 2 + 2 + 4 + 1 people
    check_finding(&scenario, "structure_fits", &[("people", 9.0)]);
    let few = scenario.clone().but("sources/cold/given_meetings", 1.0);
    let few = few.but("sources/chat/given_meetings", 1.0);
    check_finding(&few, "too_few_people", &[("people", 4.0)]);
    check_no_finding(&few, "structure_fits");
    let mut alone = scenario;
    alone.policy.marketing = false;
    check_finding(&alone, "no_marketing", &[]);
    check_no_finding(&alone, "structure_fits");
    // One role for all is no specialised structure.
    check_no_finding(&sold_by(bdr("one")), "too_few_people");
}
