//! How the plan is split over the sources, and what must come in for it: every figure here can be
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
use repcount::scenario::Period;

#[test]
fn the_plan_of_an_average_month() {
    let month = |period| value(&revenue(1_200_000.0).per(period), "plan_per_month");
    assert_eq!(month(Period::Month), 1_200_000.0);
    assert_eq!(month(Period::Quarter), 400_000.0); // 1,200,000 / 3
    assert_eq!(month(Period::Year), 100_000.0); // 1,200,000 / 12
    check(&deals(24.0).per(Period::Quarter), "plan_per_month", 8.0); // 24 / 3
}

#[test]
fn the_rest_of_a_plan_in_deals() {
    let scenario = deals(20.0)
        .set("deal_value", 1_000.0)
        .with(
            inbound("chat")
                .given_meetings(40.0)
                .sets(&[("show_rate", 0.75), ("meeting_to_deal", 0.2)]),
        )
        .with(partner("partner").share(0.3))
        .with(outbound("cold").rest());
    check(&scenario, "deals/chat", 6.0); // 40 × 0.75 × 0.2
    check(&scenario, "deals_needed", 20.0);
    check(&scenario, "deals/partner", 6.0); // 0.3 × 20
    check(&scenario, "deals/cold", 8.0); // 20 − 6 − 6
    check(&scenario, "deals", 20.0);
    check(&scenario, "given_total", 6.0); // in deals, as the plan is
    check(&scenario, "revenue", 20_000.0);
    check(&scenario, "share_of_deals/cold", 0.4); // 8 / 20
    check_no_finding(&scenario, "plan_short");
    check_no_finding(&scenario, "plan_exceeded");
    check_no_finding(&scenario, "shares_normalised");
}

#[test]
fn the_rest_of_a_plan_in_revenue() {
    let scenario = revenue(140_000.0)
        .with(
            inbound("chat")
                .given_meetings(10.0)
                .sets(&[("meeting_to_deal", 0.2), ("deal_value", 15_000.0)]),
        )
        .with(partner("partner").share(0.5).set("deal_value", 10_000.0))
        .with(outbound("cold").rest().set("deal_value", 20_000.0));
    check(&scenario, "deals/chat", 2.0); // 10 × 0.2
    // (140,000 − 2 × (15,000 − 20,000)) / (0.5 × 10,000 + (1 − 0.5) × 20,000) = 150,000 / 15,000
    check(&scenario, "deals_needed", 10.0);
    check(&scenario, "deals/partner", 5.0); // 0.5 × 10
    check(&scenario, "deals/cold", 3.0); // 10 − 5 − 2
    check(&scenario, "revenue/chat", 30_000.0);
    check(&scenario, "revenue/partner", 50_000.0);
    check(&scenario, "revenue/cold", 60_000.0);
    check(&scenario, "revenue", 140_000.0);
    check(&scenario, "given_total", 30_000.0); // in revenue, as the plan is
}

#[test]
fn a_single_source_with_the_rest_carries_all() {
    let scenario = revenue(120_000.0).set("deal_value", 10_000.0).with(outbound("cold").rest());
    check(&scenario, "deals/cold", 12.0); // 120,000 / 10,000
    check(&scenario, "share_of_deals/cold", 1.0);
}

#[test]
fn shares_without_a_rest_fill_what_the_given_leave() {
    let scenario = revenue(130_000.0)
        .with(
            inbound("chat")
                .given_meetings(12.0)
                .sets(&[("meeting_to_deal", 0.25), ("deal_value", 10_000.0)]),
        )
        .with(partner("partner").share(0.75).set("deal_value", 8_000.0))
        .with(outbound("cold").share(0.25).set("deal_value", 16_000.0));
    check(&scenario, "given_total", 30_000.0); // 12 × 0.25 × 10,000
    check(&scenario, "plan_left", 100_000.0);
    check(&scenario, "deals_needed", 10.0); // 100,000 / (0.75 × 8,000 + 0.25 × 16,000)
    check(&scenario, "deals/partner", 7.5);
    check(&scenario, "deals/cold", 2.5);
    check(&scenario, "revenue", 130_000.0);
    check_no_finding(&scenario, "shares_normalised");
}

#[test]
fn shares_that_are_not_1_are_normalised() {
    let shares = |first: f64, second: f64| {
        deals(10.0).with(outbound("cold").share(first)).with(inbound("chat").share(second))
    };
    let little = shares(0.3, 0.2);
    check(&little, "deals/cold", 6.0); // 0.3 / 0.5 × 10
    check(&little, "deals/chat", 4.0); // 0.2 / 0.5 × 10
    check_finding(&little, "shares_normalised", &[("sum", 0.5)]);

    let much = shares(0.9, 0.6);
    check(&much, "deals/cold", 6.0); // 0.9 / 1.5 × 10
    check(&much, "deals/chat", 4.0); // 0.6 / 1.5 × 10
    check_finding(&much, "shares_normalised", &[("sum", 1.5)]);

    check_no_finding(&shares(0.6, 0.4), "shares_normalised");
}

#[test]
fn nothing_left_for_the_rest() {
    let more_than_all = deals(10.0)
        .with(inbound("chat").share(0.9))
        .with(partner("partner").share(0.3))
        .with(outbound("cold").rest());
    check(&more_than_all, "deals/chat", 7.5); // 0.9 / 1.2 × 10
    check(&more_than_all, "deals/partner", 2.5); // 0.3 / 1.2 × 10
    check(&more_than_all, "deals/cold", 0.0);
    check_finding(&more_than_all, "rest_empty cold", &[]);
    check_no_finding(&more_than_all, "shares_normalised"); // the same news

    // 6 deals are given, half of all 10 are promised: 10 − 6 − 5 = −1 would be left.
    let given_and_shares = deals(10.0)
        .with(inbound("chat").given_meetings(30.0).set("meeting_to_deal", 0.2))
        .with(partner("partner").share(0.5))
        .with(outbound("cold").rest());
    check(&given_and_shares, "deals/chat", 6.0);
    check(&given_and_shares, "deals/partner", 4.0); // 10 − 6
    check(&given_and_shares, "deals/cold", 0.0);
    check(&given_and_shares, "deals", 10.0);
    check_finding(&given_and_shares, "rest_empty cold", &[]);

    let all = deals(10.0).with(inbound("chat").share(1.0)).with(outbound("cold").rest());
    check(&all, "deals/chat", 10.0);
    check(&all, "deals/cold", 0.0);
    check_finding(&all, "rest_empty cold", &[]);
    check_no_finding(&all, "shares_normalised");
}

#[test]
fn shares_a_hair_above_1_leave_no_negative_deals() {
    // 1 − 0.6 − 0.4000000005 is below 0 by so little that it passes as 1, yet times the value of
    // the rest's deals it would outweigh everything.
    let scenario = revenue(1_000.0)
        .with(inbound("chat").share(0.6).set("deal_value", 0.01))
        .with(partner("partner").share(0.400_000_000_5).set("deal_value", 0.01))
        .with(outbound("cold").rest().set("deal_value", 1e12));
    check(&scenario, "deals", 100_000.0); // 1,000 / 0.01
    check(&scenario, "deals/cold", 0.0);
}

#[test]
fn given_sources_beyond_the_plan() {
    let scenario = |meetings: f64| {
        revenue(100_000.0)
            .set("deal_value", 10_000.0)
            .with(inbound("chat").given_meetings(meetings).set("meeting_to_deal", 0.2))
            .with(partner("partner").share(0.5))
            .with(outbound("cold").rest())
    };
    let beyond = scenario(60.0);
    check(&beyond, "revenue/chat", 120_000.0); // 60 × 0.2 × 10,000
    check(&beyond, "deals/partner", 0.0);
    check(&beyond, "deals/cold", 0.0);
    check_finding(&beyond, "plan_exceeded", &[("excess", 20_000.0)]);

    let exactly = scenario(50.0);
    check(&exactly, "deals/partner", 0.0);
    check_no_finding(&exactly, "plan_exceeded");
    check_no_finding(&exactly, "plan_short");
}

#[test]
fn given_sources_short_of_the_plan() {
    let chat = || inbound("chat").given_meetings(30.0).set("meeting_to_deal", 0.2);
    let in_deals = deals(10.0).with(chat());
    check(&in_deals, "deals", 6.0);
    check_finding(&in_deals, "plan_short", &[("short", 4.0)]);

    let in_revenue = revenue(100_000.0).set("deal_value", 10_000.0).with(chat());
    check_finding(&in_revenue, "plan_short", &[("short", 40_000.0)]); // 100,000 − 6 × 10,000

    // A share of 0 carries nothing.
    check_finding(&deals(10.0).with(outbound("cold")), "plan_short", &[("short", 10.0)]);
    check_finding(&deals(10.0), "no_sources", &[]);
    check_no_finding(&deals(10.0), "plan_short");
}

#[test]
fn a_plan_of_nothing_needs_nothing() {
    let scenario = revenue(0.0).with(outbound("cold").rest().booked_by("bdr")).with(bdr("bdr"));
    check(&scenario, "deals", 0.0);
    check(&scenario, "people", 0.0);
    check_none(&scenario, "cost_per_deal/cold");
    check_none(&scenario, "cac");
    check_none(&scenario, "cost_share");
    check_no_finding(&scenario, "plan_short");
    check_no_finding(&scenario, "plan_exceeded");
}

#[test]
fn from_the_deals_to_the_leads() {
    let scenario = deals(8.0).with(inbound("chat").rest().sets(&[
        ("deal_value", 5_000.0),
        ("lead_to_meeting", 0.2),
        ("show_rate", 0.8),
        ("qualification_rate", 0.5),
        ("win_rate", 0.25),
    ]));
    check(&scenario, "opportunities/chat", 32.0); // 8 / 0.25
    check(&scenario, "held/chat", 64.0); // 32 / 0.5
    check(&scenario, "booked/chat", 80.0); // 64 / 0.8
    check(&scenario, "leads/chat", 400.0); // 80 / 0.2
    check(&scenario, "revenue/chat", 40_000.0); // 8 × 5,000
    check(&scenario, "booked_to_deal/chat", 0.1); // 0.8 × 0.5 × 0.25
}

#[test]
fn a_single_conversion_counts_every_meeting_held_as_an_opportunity() {
    let scenario = deals(8.0)
        .with(outbound("cold").rest().sets(&[("show_rate", 0.8), ("meeting_to_deal", 0.1)]));
    check(&scenario, "held/cold", 80.0); // 8 / 0.1
    check(&scenario, "opportunities/cold", 80.0);
    check(&scenario, "booked/cold", 100.0); // 80 / 0.8
    check(&scenario, "booked_to_deal/cold", 0.08); // 0.8 × 0.1
    check_none(&scenario, "leads/cold"); // no rate from lead to meeting
    check_none(&scenario, "leads");
}

#[test]
fn from_given_leads_to_the_deals() {
    let scenario =
        deals(4.0).set("deal_value", 3_000.0).with(inbound("chat").given_leads(500.0).sets(&[
            ("lead_to_meeting", 0.1),
            ("show_rate", 0.8),
            ("qualification_rate", 0.5),
            ("win_rate", 0.2),
        ]));
    check(&scenario, "leads/chat", 500.0);
    check(&scenario, "booked/chat", 50.0); // 500 × 0.1
    check(&scenario, "held/chat", 40.0); // 50 × 0.8
    check(&scenario, "opportunities/chat", 20.0); // 40 × 0.5
    check(&scenario, "deals/chat", 4.0); // 20 × 0.2
    check(&scenario, "revenue/chat", 12_000.0); // 4 × 3,000
}

#[test]
fn from_given_meetings_to_the_deals_and_back_to_the_leads() {
    let chat =
        || inbound("chat").given_meetings(30.0).sets(&[("show_rate", 0.9), ("win_rate", 0.2)]);
    let scenario = deals(5.4).with(chat().set("lead_to_meeting", 0.1));
    check(&scenario, "leads/chat", 300.0); // 30 / 0.1
    check(&scenario, "held/chat", 27.0); // 30 × 0.9
    check(&scenario, "opportunities/chat", 27.0); // qualification 1 unless said
    check(&scenario, "deals/chat", 5.4); // 27 × 0.2
    check_none(&deals(5.4).with(chat()), "leads/chat");
}

#[test]
fn leads_beyond_those_to_be_had() {
    let scenario = |available: f64| {
        deals(8.0).with(inbound("chat").rest().sets(&[
            ("lead_to_meeting", 0.2),
            ("meeting_to_deal", 0.1),
            ("leads_available", available),
        ]))
    };
    check(&scenario(350.0), "leads/chat", 400.0); // 8 / 0.1 / 0.2
    check(&scenario(350.0), "leads_missing/chat", 50.0);
    let numbers = [("needed", 400.0), ("available", 350.0)];
    check_finding(&scenario(350.0), "leads_short chat", &numbers);
    check(&scenario(400.0), "leads_missing/chat", 0.0);
    check_no_finding(&scenario(400.0), "leads_short");
}

#[test]
fn sums_over_the_sources_of_a_kind_and_over_all() {
    let given = |source: repcount::scenario::Source, meetings: f64| {
        source.given_meetings(meetings).sets(&[("show_rate", 0.5), ("meeting_to_deal", 0.2)])
    };
    let scenario = deals(20.0)
        .set("deal_value", 100.0)
        .with(given(inbound("chat"), 40.0).set("lead_to_meeting", 0.1))
        .with(given(inbound("phone"), 60.0).set("lead_to_meeting", 0.5))
        .with(given(outbound("cold"), 100.0));
    check(&scenario, "booked/all-inbound", 100.0); // 40 + 60
    check(&scenario, "leads/all-inbound", 520.0); // 400 + 120
    check(&scenario, "held/all-inbound", 50.0); // 20 + 30
    check(&scenario, "deals/all-inbound", 10.0); // 4 + 6
    check(&scenario, "revenue/all-inbound", 1_000.0);
    check(&scenario, "deals/all-outbound", 10.0);
    check_none(&scenario, "deals/all-partner");
    check(&scenario, "booked", 200.0);
    check(&scenario, "opportunities", 100.0);
    check(&scenario, "deals", 20.0);
    check(&scenario, "share_of_deals/chat", 0.2); // 4 / 20
}

#[test]
fn a_rate_of_0_is_named_and_makes_no_infinity() {
    for field in ["lead_to_meeting", "show_rate", "qualification_rate", "win_rate"] {
        let rates = [("win_rate", 0.2), ("lead_to_meeting", 0.1), (field, 0.0)];
        for source in
            [inbound("chat").rest(), inbound("chat").share(0.5), inbound("chat").given_leads(100.0)]
        {
            let scenario = deals(8.0).with(source.sets(&rates));
            check_finding(&scenario, &format!("rate_of_zero chat sources/chat/{field}"), &[]);
        }
        let meetings = deals(8.0).with(inbound("chat").given_meetings(100.0).sets(&rates));
        if field == "lead_to_meeting" {
            // The meetings are booked, whatever became of leads.
            check_no_finding(&meetings, "rate_of_zero");
        } else {
            check_finding(&meetings, &format!("rate_of_zero chat sources/chat/{field}"), &[]);
        }
        let needed = deals(8.0).with(inbound("chat").rest().sets(&rates));
        for volume in ["deals", "opportunities", "held", "booked", "leads"] {
            check(&needed, &format!("{volume}/chat"), 0.0);
        }
        check_finding(&needed, "plan_short", &[("short", 8.0)]);
    }
    let single = deals(8.0).with(outbound("cold").rest().set("meeting_to_deal", 0.0));
    check_finding(&single, "rate_of_zero cold sources/cold/meeting_to_deal", &[]);
}

#[test]
fn a_rate_of_0_where_nothing_hangs_on_it_is_no_error() {
    let no_share = deals(8.0)
        .with(outbound("cold").rest())
        .with(partner("partner").sets(&[("share", 0.0), ("win_rate", 0.0)]));
    check_no_finding(&no_share, "rate_of_zero");
    // The rates of the other way of knowing the conversion are not in force.
    let other_way = deals(8.0)
        .with(outbound("cold").rest().sets(&[("meeting_to_deal", 0.0), ("win_rate", 0.2)]));
    check_no_finding(&other_way, "rate_of_zero");
    let nothing = deals(8.0)
        .with(outbound("cold").rest())
        .with(inbound("leads").given_leads(0.0).sets(&[("lead_to_meeting", 0.0)]))
        .with(inbound("meetings").given_meetings(0.0).sets(&[("win_rate", 0.0)]));
    check_no_finding(&nothing, "rate_of_zero");
    // Where the given meetings make the plan, nothing is left for the others to deliver.
    let enough = deals(8.0)
        .with(inbound("chat").given_meetings(100.0).set("meeting_to_deal", 0.5))
        .with(outbound("cold").rest().set("meeting_to_deal", 0.0))
        .with(partner("partner").share(0.5).set("meeting_to_deal", 0.0));
    check_no_finding(&enough, "rate_of_zero");
    // The second rate of 0 is named where the first doesn't matter.
    let both = inbound("chat").given_meetings(100.0);
    let both = deals(8.0).with(both.sets(&[("lead_to_meeting", 0.0), ("meeting_to_deal", 0.0)]));
    check_finding(&both, "rate_of_zero chat sources/chat/meeting_to_deal", &[]);
}

#[test]
fn a_plan_of_nothing_says_so() {
    let scenario = deals(0.0).with(outbound("cold").rest().set("meeting_to_deal", 0.0));
    check_finding(&scenario, "no_plan plan/amount", &[]);
    check_no_finding(&scenario, "rate_of_zero");
    check_no_finding(&deals(1.0).with(outbound("cold").rest()), "no_plan");
}

#[test]
fn given_leads_without_a_rate_lead_nowhere() {
    let scenario = deals(8.0).with(inbound("chat").given_leads(100.0));
    check(&scenario, "booked/chat", 0.0);
    check_finding(&scenario, "lead_rate_missing chat sources/chat/lead_to_meeting", &[]);
    check_finding(&scenario, "plan_short", &[("short", 8.0)]);
}

#[test]
fn sources_that_nobody_handles_or_whose_leads_nobody_counts() {
    let scenario =
        deals(8.0).with(outbound("cold").rest().set("cost_per_lead", 5.0)).with(partner("partner"));
    check_finding(&scenario, "nobody_books cold", &[]);
    check_finding(&scenario, "nobody_closes cold", &[]);
    check_finding(&scenario, "nobody_closes partner", &[]);
    check_finding(&scenario, "lead_cost_unused cold sources/cold/lead_to_meeting", &[]);
    // A partner may book for itself.
    let (_, findings) = repcount::answer::plan(&scenario);
    assert!(!findings.iter().any(|finding| finding_text(finding) == "nobody_books partner"));
}
