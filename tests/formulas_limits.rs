//! What the budget and today's people carry, and what the next meeting and the next deal cost:
//! by hand, and against brute force.

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
use repcount::answer::plan;
use repcount::figure::{Metric, Place};
use repcount::model::Limit;
use repcount::scenario::{Role, Scenario, Sizing};

/// `amount` deals of 10,000: five meetings a deal, all held, booked and closed by `one`.
fn sold_by(amount: f64, one: Role) -> Scenario {
    let key = one.key.to_string();
    deals(amount)
        .set("deal_value", 10_000.0)
        .with(outbound("cold").rest().set("meeting_to_deal", 0.2).booked_by(&key).closed_by(&key))
        .with(one)
}

/// Books 10 meetings a month, or two deals, for 1,000.
fn one() -> Role {
    bdr("one").sets(&[("meetings_booked", 10.0), ("base", 1_000.0)])
}

#[test]
fn budget_left_and_budget_exceeded() {
    // 20 deals: 100 meetings, 10 people, 10,000 a month
    let scenario = sold_by(20.0, one());
    check_none(&scenario, "budget");
    check_none(&scenario, "largest_plan");

    let enough = scenario.clone().budget(12_500.0);
    check(&enough, "budget_left", 2_500.0);
    check_finding(&enough, "within_budget", &[("left", 2_500.0)]);
    // 12 people carry 24 deals; the thirteenth costs more than is left
    check(&enough, "largest_plan", 24.0);
    check(&enough, "largest_plan_factor", 1.2);

    let little = scenario.clone().budget(4_000.0);
    check(&little, "budget_left", -6_000.0);
    check(&little, "largest_plan", 8.0);
    check_finding(&little, "over_budget", &[("over", 6_000.0), ("largest", 8.0)]);

    let share = scenario.budget_share(0.06);
    check(&share, "budget", 12_000.0); // 0.06 × 20 × 10,000
    check(&share, "largest_plan", 24.0); // the money stays what it is at today's plan
    check_finding(&share, "within_budget", &[("left", 2_000.0), ("share", 0.05)]);
}

#[test]
fn the_largest_plan_is_in_the_measure_of_the_plan() {
    let mut scenario = sold_by(20.0, one()).budget(12_500.0);
    scenario.plan.measure = repcount::scenario::Measure::Revenue;
    let scenario = scenario.set("amount", 2_400_000.0).per(repcount::scenario::Period::Year);
    check(&scenario, "plan_per_month", 200_000.0);
    check(&scenario, "largest_plan", 240_000.0);
}

#[test]
fn a_budget_that_stops_between_two_hires() {
    // Each meeting costs 30 beside the people: 10 meetings and a person cost 1,300.
    let scenario = sold_by(20.0, one()).but("sources/cold/cost_per_meeting", 30.0);
    check(&scenario, "cost", 13_000.0);
    // 6 people and 6,000 leave 1,150 for meetings 51 to 60: 38 ⅓ × 30 — but 50 cost 1,500.
    // 5 people: 5,000 + 50 × 30 = 6,500; the sixth for the 51st: 7,530. So 50 of 7,150: 10 deals.
    check(&scenario.clone().budget(7_150.0), "largest_plan", 10.0);
    // 7,650: 6 people leave 1,650, which pay for 55 meetings: 11 deals.
    check(&scenario.budget(7_650.0), "largest_plan", 11.0);
}

#[test]
fn a_budget_that_not_even_an_empty_plan_keeps() {
    let scenario = sold_by(20.0, one()).with(fixed("owner", 1.0).set("base", 5_000.0));
    let scenario = scenario.budget(4_000.0);
    check(&scenario, "largest_plan", 0.0);
    check_finding(&scenario, "budget_below_fixed_cost", &[("over", 11_000.0)]);
    check_no_finding(&scenario, "over_budget");
}

#[test]
fn a_plan_whose_growth_costs_nothing_has_no_largest() {
    let scenario = sold_by(20.0, fixed("one", 3.0).set("base", 1_000.0)).budget(4_000.0);
    check(&scenario, "budget_left", 1_000.0);
    check_none(&scenario, "largest_plan");
}

#[test]
fn a_cost_that_starts_to_grow_late() {
    // Given meetings make 30 of the 20 deals planned: up to 1.5 times the plan nothing is booked,
    // from there every meeting costs 10 and nobody need be hired.
    let scenario = deals(20.0)
        .with(inbound("chat").given_meetings(150.0).set("meeting_to_deal", 0.2))
        .with(outbound("cold").rest().sets(&[("meeting_to_deal", 0.2), ("cost_per_meeting", 10.0)]))
        .budget(100.0);
    // 100 / 10 = 10 meetings: 2 deals more than 30
    check(&scenario, "largest_plan", 32.0);
    check(&scenario, "largest_plan_factor", 1.6);
}

/// Cost of the plan times a factor.
fn cost_at(scenario: &Scenario, factor: f64) -> f64 {
    let amount = scenario.plan.inputs.value(repcount::scenario::PlanField::Amount);
    value(&scenario.clone().set("amount", amount * factor), "cost")
}

/// A team with every kind of dependence between roles.
fn whole_team() -> Scenario {
    revenue(400_000.0)
        .set("deal_value", 10_000.0)
        .with(
            inbound("chat")
                .given_leads(200.0)
                .sets(&[
                    ("lead_to_meeting", 0.2),
                    ("show_rate", 0.8),
                    ("meeting_to_deal", 0.2),
                    ("cost_per_lead", 20.0),
                ])
                .booked_by("sdr")
                .closed_by("ae"),
        )
        .with(
            outbound("cold")
                .rest()
                .sets(&[("show_rate", 0.7), ("qualification_rate", 0.6), ("win_rate", 0.3)])
                .booked_by("bdr")
                .closed_by("ae"),
        )
        .with(
            partner("partner")
                .share(0.2)
                .sets(&[("meeting_to_deal", 0.3), ("partner_commission", 0.1)])
                .closed_by("ae"),
        )
        .with(bdr("bdr").sets(&[("meetings_booked", 14.0), ("base", 2_000.0)]))
        .with(sdr("sdr").covered_by("support").sets(&[
            ("leads", 160.0),
            ("base", 1_800.0),
            ("days_off", 28.0),
        ]))
        .with(executive("ae").sets(&[
            ("meetings_held", 24.0),
            ("base", 3_000.0),
            ("commission", 0.05),
            ("overload", 0.1),
        ]))
        .with(support("support").sets(&[("hours_per_deal", 3.0), ("base", 1_500.0)]))
        .with(head("head").counts(&["bdr", "sdr", "ae", "support"]).set("base", 6_000.0))
}

#[test]
fn the_largest_plan_against_a_scan_of_factors() {
    for budget in [30_000.0, 47_500.0, 71_234.5, 100_000.0, 133_333.0, 260_000.0] {
        let scenario = whole_team().budget(budget);
        let step = 0.002;
        let fits = (0..2_000)
            .map(|n| f64::from(n) * step)
            .take_while(|factor| cost_at(&scenario, *factor) <= budget);
        let scanned = fits.last().unwrap_or(0.0);
        let found = value(&scenario, "largest_plan_factor");
        assert!(
            scanned <= found + 1e-9 && found <= scanned + step,
            "{budget}: {found}, by the scan {scanned}"
        );
    }
}

#[test]
fn what_the_next_meeting_and_the_next_deal_cost() {
    let one = one().sets(&[
        ("bonus_per_meeting", 10.0),
        ("bonus_per_deal", 100.0),
        ("commission", 0.02),
        ("contributions", 0.5),
    ]);
    let scenario = sold_by(20.0, one)
        .but("sources/cold/show_rate", 0.8)
        .but("sources/cold/lead_to_meeting", 0.1)
        .but("sources/cold/cost_per_lead", 2.0)
        .but("sources/cold/cost_per_meeting", 7.0)
        .but("sources/cold/partner_commission", 0.03);
    // 2 / 0.1 for leads, 7, and the bonus for 0.8 of a meeting held: 10 × 0.8 × 1.5
    check(&scenario, "next_meeting_cost/cold", 39.0);
    // 39 / (0.8 × 0.2) + 100 × 1.5 + 0.02 × 10,000 × 1.5 + 0.03 × 10,000
    check(&scenario, "next_deal_cost/cold", 993.75);
}

#[test]
fn room_until_a_hire() {
    let limit = |scenario: &Scenario| plan(scenario).0.limit(source_key("cold"));
    // 19 deals: 95 meetings, 10 people who book 100
    let scenario = sold_by(19.0, one().sets(&[("tools", 200.0), ("recruiting_cost", 3_000.0)]));
    check(&scenario, "more_meetings/cold", 5.0);
    check(&scenario, "more_deals/cold", 1.0);
    check(&scenario, "next_hire_cost/cold", 1_200.0);
    check(&scenario, "next_hire_recruiting/cold", 3_000.0);
    assert_eq!(limit(&scenario), Some(Limit::Role(role_key("one"))));
    // Everybody full: none.
    check(&scenario.clone().set("amount", 20.0), "more_meetings/cold", 0.0);
    // With overload: 10 × 10 × 1.25 = 125 meetings for 8 people, of whom 7.6 are needed.
    let overloaded = scenario.clone().but("roles/one/overload", 0.25);
    check(&overloaded, "people/one", 8.0); // ⌈9.5 / 1.25⌉ = ⌈7.6⌉
    check(&overloaded, "more_meetings/cold", 5.0); // 8 × 1.25 × 10 − 95
    // Leads end sooner: 95 meetings take 950 leads, 980 are to be had.
    let leads = scenario
        .but("sources/cold/lead_to_meeting", 0.1)
        .but("sources/cold/leads_available", 980.0);
    check(&leads, "more_meetings/cold", 3.0); // 30 × 0.1
    check_none(&leads, "next_hire_cost/cold");
    assert_eq!(limit(&leads), Some(Limit::Leads));
}

#[test]
fn room_in_each_sizing() {
    // 100 meetings a month, of which 80 are held and 20 become deals of 10,000; 400 leads.
    let room = |role: Role| {
        let key = role.key.to_string();
        let source = inbound("cold").given_meetings(100.0).sets(&[
            ("lead_to_meeting", 0.25),
            ("show_rate", 0.8),
            ("meeting_to_deal", 0.25),
            ("minutes_per_lead", 12.0),
        ]);
        let scenario = deals(20.0)
            .set("deal_value", 10_000.0)
            .with(source.booked_by(&key).closed_by(&key))
            .with(role);
        figure(&scenario, "more_meetings/cold")
    };
    let role = |sizing, field, value| fixed("one", 1.0).sized(sizing).set(field, value);
    // 300 leads each: 600 − 400 = 200 leads are 50 meetings
    assert_eq!(room(role(Sizing::Leads, "leads", 300.0)), Some(50.0));
    // 100 hours: 6,000 − 400 × 12 = 1,200 minutes are 100 leads, 25 meetings
    assert_eq!(room(role(Sizing::HandlingTime, "hours_per_month", 100.0)), Some(25.0));
    // 50 each: 100 − 80 = 20 held are 25 booked
    assert_eq!(room(role(Sizing::MeetingsHeld, "meetings_held", 50.0)), Some(25.0));
    // 12 each: 24 − 20 = 4 deals are 20 meetings
    assert_eq!(room(role(Sizing::Deals, "deals", 12.0)), Some(20.0));
    // A year's quota of 2,520,000 is 210,000 a month: 10,000 are one deal, 5 meetings
    assert_eq!(room(role(Sizing::Quota, "quota", 2_520_000.0)), Some(5.0));
    // 40 hours for 20 deals: of 168 hours 128 are left, 64 deals, 320 meetings
    assert_eq!(room(role(Sizing::Hours, "hours_per_deal", 2.0)), Some(320.0));
    // No more hours with more meetings, a fixed number, one per so many: no limit
    assert_eq!(room(role(Sizing::Hours, "fixed_hours", 40.0)), None);
    assert_eq!(room(role(Sizing::Fixed, "fixed_people", 1.0)), None);
    assert_eq!(room(role(Sizing::OnePer, "people_per_one", 5.0)), None);
}

#[test]
fn room_holds_and_the_next_meeting_needs_a_hire() {
    let given = |more: f64| {
        let meetings = 97.0 + more;
        let scenario = deals(0.0)
            .with(
                inbound("chat")
                    .given_meetings(meetings)
                    .sets(&[
                        ("lead_to_meeting", 0.3),
                        ("show_rate", 0.77),
                        ("qualification_rate", 0.45),
                        ("win_rate", 0.23),
                    ])
                    .booked_by("sdr")
                    .closed_by("ae"),
            )
            .with(outbound("cold").given_meetings(33.0).booked_by("bdr").closed_by("ae"))
            .with(bdr("bdr").set("meetings_booked", 12.0));
        [
            ("sdr", Sizing::Leads, "leads", 170.0),
            ("ae", Sizing::MeetingsHeld, "meetings_held", 19.0),
            ("support", Sizing::Hours, "hours_per_deal", 11.0),
        ]
        .into_iter()
        .fold(scenario, |scenario, (key, sizing, field, value)| {
            let overload = ("overload", 0.05);
            scenario.with(fixed(key, 1.0).sized(sizing).sets(&[(field, value), overload]))
        })
    };
    let people = |more| value(&given(more), "people");
    let room = value(&given(0.0), "more_meetings/chat");
    assert!(room > 0.0);
    assert_eq!(people(room), people(0.0), "{room} more");
    assert_eq!(people(room + 1.0), people(0.0) + 1.0, "one more than {room}");
}

#[test]
fn what_todays_people_carry() {
    let team = |sdrs: f64, executives: f64| {
        deals(20.0)
            .set("deal_value", 10_000.0)
            .with(
                inbound("chat")
                    .rest()
                    .sets(&[("lead_to_meeting", 0.25), ("meeting_to_deal", 0.2)])
                    .booked_by("sdr")
                    .closed_by("ae"),
            )
            .with(sdr("sdr").sets(&[("leads", 100.0), ("people_now", sdrs)]))
            .with(executive("ae").sets(&[("meetings_held", 20.0), ("people_now", executives)]))
            // Neither a fixed number nor one per so many limits anything.
            .with(fixed("owner", 1.0))
            .with(head("head").counts(&["ae"]))
    };
    // 100 meetings, 400 leads: 4 SDRs and 5 executives are needed
    let short = team(3.0, 2.0);
    check(&short, "booked@today", 75.0); // 3 of 4 SDRs
    check(&short, "held@today", 40.0); // 2 of 5 executives
    check(&short, "plan_made@today", 0.4);
    check(&short, "bottleneck_gain", 40_000.0); // (0.6 − 0.4) × 200,000
    check_finding(&short, "bottleneck ae", &[("made", 0.4), ("gain", 40_000.0)]);
    // The next at the minimum ends the gain.
    check(&team(2.0, 2.0), "bottleneck_gain", 20_000.0); // (0.5 − 0.4) × 200,000
    // The whole plan ends it, too.
    check(&team(8.0, 4.0), "bottleneck_gain", 40_000.0); // (1 − 0.8) × 200,000

    let enough = team(4.0, 6.0);
    check(&enough, "plan_made@today", 1.0);
    check_finding(&enough, "team_suffices", &[("made", 1.0)]);
    check_none(&enough, "bottleneck_gain");
    assert_eq!(plan(&enough).0.bottleneck, []);

    // A team that is yet to be hired has no bottleneck worth naming.
    check_no_finding(&team(0.0, 0.0), "bottleneck");
    // Tolerated overload counts.
    check(&short.but("roles/ae/overload", 0.5), "plan_made@today", 0.6); // 2 × 1.5 / 5
}

#[test]
fn people_enough_but_for_a_rounding_error_are_enough() {
    // 0.1 + 0.2 meetings need a hair more than 3 people at 0.1 each.
    let scenario = deals(0.01)
        .with(outbound("a").given_meetings(0.1).booked_by("one"))
        .with(outbound("b").given_meetings(0.2).booked_by("one"))
        .with(bdr("one").sets(&[("meetings_booked", 0.1), ("people_now", 3.0)]));
    check(&scenario, "to_hire", 0.0);
    check_no_finding(&scenario, "bottleneck");
    // Given meetings bring six times the plan.
    check_finding(&scenario, "team_suffices", &[("made", 6.0)]);
    assert_eq!(plan(&scenario).0.bottleneck, []);

    // Work of less than a billionth of a person needs nobody.
    let nothing = sold_by(1e-11, one()).with(fixed("two", 1.0).set("people_now", 1.0));
    assert!(plan(&nothing).0.get(Metric::Fte, Place::Role(role_key("one"))) > Some(0.0));
    check(&nothing, "to_hire/one", 0.0);
}
