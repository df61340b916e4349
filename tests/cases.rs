//! Published worked examples, entered as a user would: the planner must come to the figures that
//! their authors printed.

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
use repcount::scenario::{Period, Recurrence, Sizing};

/// bangalore1965: the workload method. 200 accounts × 12 visits × 4 hours + 450 × 12 × 2 +
/// 1,000 × 12 × 1 = 32,400 hours a year; 1,200 hours a year for each representative: 27.
#[test]
fn workload() {
    let team = deals(0.0).with(
        fixed("representative", 0.0)
            .sized(Sizing::Hours)
            .set("hours_per_month", 100.0) // 1,200 a year
            .accounts(200.0, 12.0, 4.0)
            .accounts(450.0, 12.0, 2.0)
            .accounts(1_000.0, 12.0, 1.0),
    );
    check(&team, "demand/representative", 32_400.0 / 12.0);
    check(&team, "fte/representative", 27.0);
    check(&team, "people/representative", 27.0);
}

/// American Express: 10 million of revenue over a quota of 500,000 are 20 people.
#[test]
fn quota() {
    let team = revenue(10_000_000.0)
        .per(Period::Year)
        .with(outbound("sales").rest().closed_by("representative"))
        .with(
            executive("representative")
                .sized(Sizing::Quota)
                .quota_per(Period::Year)
                .set("quota", 500_000.0),
        );
    check(&team, "fte/representative", 20.0);
    check(&team, "people/representative", 20.0);
}

/// T. Tunguz: a quota of 750,000 that 70% is reached of is a capacity of 525,000 a year.
#[test]
fn quota_with_attainment() {
    let team = revenue(5_250_000.0)
        .per(Period::Year)
        .with(outbound("sales").rest().closed_by("representative"))
        .with(
            executive("representative")
                .sized(Sizing::Quota)
                .quota_per(Period::Year)
                .sets(&[("quota", 750_000.0), ("attainment", 0.7)]),
        );
    check(&team, "work_per_person/representative", 525_000.0 / 12.0);
    check(&team, "people/representative", 10.0);
}

/// simulalo: 540,000 for sales and marketing and 72 customers are 7,500 for each; at 620 a month
/// with 78% margin they pay back in 15.5 months.
#[test]
fn acquisition_paid_back_in_months() {
    let team = deals(72.0)
        .sets(&[("deal_value", 620.0), ("gross_margin", 0.78)])
        .recurring(Recurrence::PerMonth)
        .with(inbound("marketing").rest().set("cost_per_month", 300_000.0).closed_by("seller"))
        .with(fixed("seller", 30.0).set("base", 8_000.0)); // 240,000
    check(&team, "cost", 540_000.0);
    check(&team, "cac", 7_500.0);
    check(&team, "payback", 7_500.0 / (620.0 * 0.78));
    assert_eq!(format!("{:.1}", value(&team, "payback")), "15.5");
}

/// simulalo: 450,000 and 180 customers are 2,500 for each; at 1,800 a month with 80% margin they
/// pay back in 1.7 months.
#[test]
fn acquisition_paid_back_soon() {
    let team = deals(540.0)
        .per(Period::Quarter)
        .sets(&[("deal_value", 1_800.0), ("gross_margin", 0.8)])
        .recurring(Recurrence::PerMonth)
        .with(inbound("marketing").rest().set("cost_per_month", 450_000.0));
    check(&team, "deals", 180.0);
    check(&team, "cac", 2_500.0);
    assert_eq!(format!("{:.1}", value(&team, "payback")), "1.7");
}

/// tenchat: a plan of 1,000,000 ₽ at 100,000 ₽ a deal are 10 deals; with one deal in five
/// meetings, 50 meetings.
#[test]
fn decomposition() {
    let team = revenue(1_000_000.0)
        .set("deal_value", 100_000.0)
        .with(outbound("meetings").rest().set("meeting_to_deal", 1.0 / 5.0));
    check(&team, "deals", 10.0);
    check(&team, "held", 50.0);
    check(&team, "booked", 50.0);
}

/// ropsales: 2,000 ₽ for a lead of which 10% become deals are 20,000 ₽ of leads for a deal.
#[test]
fn inbound_cost() {
    // Lead → deal 10%, entered as lead → meeting 50% and meeting → deal 20%.
    let team = deals(7.0).with(inbound("advertising").rest().sets(&[
        ("lead_to_meeting", 0.5),
        ("meeting_to_deal", 0.2),
        ("cost_per_lead", 2_000.0),
    ]));
    check(&team, "leads", 70.0);
    check(&team, "cost_per_deal/advertising", 20_000.0);
    check(&team, "next_deal_cost/advertising", 20_000.0);
}

/// metrickittools: the part of team capacity that belongs to a month of plan. Seven people with a
/// quota of 150,000 of which 85% is reached carry 892,500.
#[test]
fn team_capacity() {
    let team = revenue(892_500.0)
        .per(Period::Quarter)
        .with(outbound("sales").rest().closed_by("representative"))
        .with(executive("representative").sized(Sizing::Quota).quota_per(Period::Quarter).sets(&[
            ("quota", 150_000.0),
            ("attainment", 0.85),
            ("people_now", 7.0),
        ]));
    check(&team, "people/representative", 7.0);
    check(&team, "plan_made@today", 1.0);
    check_finding(&team, "team_suffices", &[("made", 1.0)]);
}

/// revcast: a street quota of 1.0 million for a target of 0.8 million is an attainment of 80%.
#[test]
fn over_assignment() {
    let team = revenue(800_000.0)
        .per(Period::Year)
        .with(outbound("sales").rest().closed_by("representative"))
        .with(
            executive("representative")
                .sized(Sizing::Quota)
                .quota_per(Period::Year)
                .sets(&[("quota", 1_000_000.0), ("attainment", 0.8)]),
        );
    check(&team, "fte/representative", 1.0);
}
