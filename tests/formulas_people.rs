//! How many people the work needs: every figure here can be worked out by hand.

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
use repcount::scenario::{Period, Role, Scenario, Sizing};

/// 20 deals of 5,000 a month from one source: 80 meetings held, 100 booked, 400 leads. The role
/// `one` both books and closes.
fn sold_by(one: Role) -> Scenario {
    let source = inbound("chat").rest().sets(&[
        ("lead_to_meeting", 0.25),
        ("show_rate", 0.8),
        ("meeting_to_deal", 0.25),
        ("minutes_per_lead", 12.0),
    ]);
    let key = one.key.to_string();
    deals(20.0).set("deal_value", 5_000.0).with(source.booked_by(&key).closed_by(&key)).with(one)
}

fn role() -> Role {
    fixed("one", 0.0)
}

#[track_caller]
fn check_people(scenario: &Scenario, demand: f64, per_person: f64, fte: f64, people: f64) {
    check(scenario, "demand/one", demand);
    check(scenario, "work_per_person/one", per_person);
    check(scenario, "fte/one", fte);
    check(scenario, "people/one", people);
}

#[test]
fn by_meetings_booked() {
    let scenario = sold_by(role().sized(Sizing::MeetingsBooked).set("meetings_booked", 30.0));
    check_people(&scenario, 100.0, 30.0, 10.0 / 3.0, 4.0); // 100 / 30
    check(&scenario, "load/one", 10.0 / 12.0); // 3 ⅓ / 4
    check(&scenario, "idle/one", 2.0 / 3.0); // 4 − 3 ⅓
}

#[test]
fn by_leads() {
    let scenario = sold_by(role().sized(Sizing::Leads).set("leads", 160.0));
    check_people(&scenario, 400.0, 160.0, 2.5, 3.0);
}

#[test]
fn by_handling_time() {
    let role = role().sized(Sizing::HandlingTime);
    // 400 × 12 minutes; hours a month × 60
    check_people(&sold_by(role.clone().set("hours_per_month", 40.0)), 4_800.0, 2_400.0, 2.0, 2.0);
    // 21 days × 8 hours × 60
    check(&sold_by(role.clone()), "work_per_person/one", 10_080.0);
    // 20 days × 4 hours × 60
    let policy = sold_by(role).sets(&[("days_per_month", 20.0), ("hours_per_day", 4.0)]);
    check_people(&policy, 4_800.0, 4_800.0, 1.0, 1.0);
}

#[test]
fn by_meetings_held() {
    let scenario = sold_by(role().sized(Sizing::MeetingsHeld).set("meetings_held", 25.0));
    check_people(&scenario, 80.0, 25.0, 3.2, 4.0);
}

#[test]
fn by_deals() {
    let scenario = sold_by(role().sized(Sizing::Deals).set("deals", 8.0));
    check_people(&scenario, 20.0, 8.0, 2.5, 3.0);
}

#[test]
fn by_quota() {
    let role = role().sized(Sizing::Quota);
    let quota = |period, quota, attainment| {
        let role = role.clone().quota_per(period);
        sold_by(role.sets(&[("quota", quota), ("attainment", attainment)]))
    };
    // Revenue 20 × 5,000 a month.
    check_people(&quota(Period::Month, 40_000.0, 1.0), 100_000.0, 40_000.0, 2.5, 3.0);
    check_people(&quota(Period::Month, 50_000.0, 0.8), 100_000.0, 40_000.0, 2.5, 3.0);
    check_people(&quota(Period::Quarter, 150_000.0, 0.8), 100_000.0, 40_000.0, 2.5, 3.0);
    check_people(&quota(Period::Year, 600_000.0, 0.8), 100_000.0, 40_000.0, 2.5, 3.0);
}

#[test]
fn by_hours() {
    let team = |role: Role| {
        let sold = sold_by(bdr("bdr").set("meetings_booked", 25.0)); // 100 / 25 = 4 people
        sold.with(role.sized(Sizing::Hours).set("hours_per_month", 51.0))
    };
    let one = |field, hours| team(role().counts(&["bdr"]).set(field, hours));
    check(&one("fixed_hours", 10.0), "demand/one", 10.0);
    check(&one("hours_per_deal", 2.0), "demand/one", 40.0); // 2 × 20
    check(&one("hours_per_meeting", 0.5), "demand/one", 40.0); // 0.5 × 80
    check(&one("hours_per_person", 3.0), "demand/one", 12.0); // 3 × 4
    let all = role().counts(&["bdr"]).sets(&[
        ("fixed_hours", 10.0),
        ("hours_per_deal", 2.0),
        ("hours_per_meeting", 0.5),
        ("hours_per_person", 3.0),
    ]);
    check_people(&team(all.clone()), 102.0, 51.0, 2.0, 2.0);
    // 10 accounts × 6 visits × 2 hours / 12, and 30 × 4 × 0.5 / 12
    let accounts = all.accounts(10.0, 6.0, 2.0).accounts(30.0, 4.0, 0.5);
    check_people(&team(accounts), 117.0, 51.0, 117.0 / 51.0, 3.0);
}

#[test]
fn by_hours_over_the_own_sources_or_over_all() {
    let deals_of = |key: &str| {
        deals(20.0)
            .with(outbound("cold").share(0.3).closed_by(key))
            .with(inbound("chat").share(0.7))
            .with(support("one").sets(&[("hours_per_deal", 5.0), ("hours_per_month", 100.0)]))
    };
    check(&deals_of("one"), "demand/one", 30.0); // closes cold: 5 × 6
    check(&deals_of("other"), "demand/one", 100.0); // handles nothing: 5 × 20
}

#[test]
fn one_per_so_many_people() {
    let scenario = sold_by(bdr("bdr").set("meetings_booked", 10.0)) // 10 people
        .with(fixed("extra", 5.0))
        .with(fixed("elsewhere", 9.0))
        .with(head("one").set("people_per_one", 6.0).counts(&["bdr", "extra"]));
    check_people(&scenario, 15.0, 6.0, 2.5, 3.0); // (10 + 5) / 6
}

#[test]
fn a_fixed_number() {
    let scenario = sold_by(fixed("one", 3.0).set("days_off", 30.0));
    check(&scenario, "people/one", 3.0);
    check(&scenario, "fte/one", 3.0);
    check(&scenario, "load/one", 1.0);
    check(&scenario, "idle/one", 0.0);
    check_none(&scenario, "demand/one");
    check_none(&scenario, "availability/one");
}

#[test]
fn the_work_of_several_sources_adds_up() {
    let source = |key: &str, meetings: f64| outbound(key).given_meetings(meetings);
    let scenario = deals(10.0)
        .with(source("cold", 30.0).booked_by("one"))
        .with(source("events", 50.0).booked_by("one"))
        .with(source("chat", 70.0).booked_by("other"))
        .with(bdr("one").set("meetings_booked", 20.0))
        .with(bdr("other").set("meetings_booked", 20.0));
    check_people(&scenario, 80.0, 20.0, 4.0, 4.0); // (30 + 50) / 20
    check(&scenario, "demand/other", 70.0);
    check(&scenario, "people", 8.0); // 4 + ⌈3.5⌉
}

#[test]
fn leave_and_utilisation_leave_less_time() {
    let one = bdr("one").set("meetings_booked", 25.0);
    let leave = sold_by(one.clone().set("days_off", 25.2));
    check(&leave, "leave/one", 0.1); // 25.2 / (21 × 12)
    check(&leave, "availability/one", 0.9);
    check(&leave, "fte/one", 100.0 / 22.5); // 100 / (25 × 0.9)
    check(&leave, "people/one", 5.0);
    check(&leave.clone().set("days_per_month", 20.0), "leave/one", 0.105); // 25.2 / 240

    let planned = sold_by(one.clone().sets(&[("days_off", 25.2), ("utilisation", 0.8)]));
    check(&planned, "availability/one", 0.72); // 0.8 × (1 − 0.1)
    check(&planned, "fte/one", 100.0 / 18.0);

    check(&sold_by(one), "availability/one", 1.0);
}

#[test]
fn somebody_stands_in_on_leave() {
    let one = bdr("one").covered_by("support").sets(&[
        ("meetings_booked", 25.0),
        ("utilisation", 0.8),
        ("days_off", 25.2),
    ]);
    let support = support("support").sets(&[("fixed_hours", 60.0), ("hours_per_month", 100.0)]);
    let scenario = sold_by(one.clone()).with(support.clone());
    check(&scenario, "availability/one", 0.8);
    check(&scenario, "fte/one", 5.0); // 100 / (25 × 0.8)
    check(&scenario, "people/one", 5.0);
    check(&scenario, "stand_in/support", 0.5); // 5 × 0.1
    check(&scenario, "fte/support", 1.1); // 60 / 100 + 0.5
    check(&scenario, "people/support", 2.0);
    // The order in which the roles are listed doesn't matter.
    let mut turned = scenario;
    turned.roles.reverse();
    check(&turned, "fte/support", 1.1);

    // Two roles are stood in for.
    let another = fixed("another", 2.0).covered_by("support").set("days_off", 50.4);
    let both = sold_by(one.clone()).with(support).with(another);
    check(&both, "stand_in/support", 0.9); // 5 × 0.1 + 2 × 0.2

    // A fixed number stands in without becoming more.
    let by_fixed = sold_by(one).with(fixed("support", 1.0));
    check(&by_fixed, "people/support", 1.0);
    check_none(&by_fixed, "stand_in/support");
}

#[test]
fn more_leave_than_a_year_has() {
    let one = bdr("one").sets(&[("meetings_booked", 25.0), ("days_off", 200.0)]);
    let scenario = sold_by(one).set("days_per_month", 10.0);
    check(&scenario, "leave/one", 0.9); // 200 / 120, at most 0.9
    check_finding(&scenario, "leave_too_long one", &[]);
}

#[test]
fn tolerated_overload() {
    let one = |per_person, overload| {
        sold_by(bdr("one").sets(&[("meetings_booked", per_person), ("overload", overload)]))
    };
    let scenario = one(30.0, 0.2);
    check(&scenario, "fte/one", 10.0 / 3.0);
    check(&scenario, "people/one", 3.0); // ⌈3.333 / 1.2⌉ = ⌈2.778⌉
    check(&scenario, "load/one", 10.0 / 9.0); // 3.333 / 3
    check(&scenario, "idle/one", 0.0);
    check(&one(25.0, 1.0), "people/one", 2.0); // 4 / 2
}

#[test]
fn a_rounding_error_hires_nobody() {
    // 0.1 + 0.2 is a little more than 0.3 in binary.
    let scenario = deals(10.0)
        .with(outbound("a").given_meetings(0.1).booked_by("one"))
        .with(outbound("b").given_meetings(0.2).booked_by("one"))
        .with(bdr("one").set("meetings_booked", 0.1));
    assert!(value(&scenario, "fte/one") > 3.0);
    check(&scenario, "people/one", 3.0);
}

#[test]
fn nobody_is_plain_0() {
    // Not −0, which would be printed with its sign.
    let scenario = sold_by(bdr("one").set("meetings_booked", 25.0)).set("amount", 0.0);
    for name in ["people/one", "people", "idle/one", "cost"] {
        assert_eq!(value(&scenario, name).to_bits(), 0.0_f64.to_bits(), "{name}");
    }
}

#[test]
fn roles_that_count_each_other_in_a_row() {
    // Listed before those that they count: director → head → one; support stands in for one.
    let scenario = deals(20.0)
        .with(head("director").counts(&["head"]).set("people_per_one", 2.0))
        .with(head("head").counts(&["one", "support"]).set("people_per_one", 3.0))
        .with(
            support("support")
                .counts(&["one"])
                .sets(&[("hours_per_person", 60.0), ("hours_per_month", 100.0)]),
        )
        .with(outbound("cold").given_meetings(100.0).booked_by("one"))
        .with(
            bdr("one").covered_by("support").sets(&[("meetings_booked", 25.0), ("days_off", 25.2)]),
        );
    check(&scenario, "people/one", 4.0); // 100 / 25
    check(&scenario, "fte/support", 2.8); // 4 × 60 / 100 + 4 × 0.1
    check(&scenario, "people/head", 3.0); // ⌈(4 + 3) / 3⌉
    check(&scenario, "people/director", 2.0); // ⌈3 / 2⌉
    check_no_finding(&scenario, "sizing_cycle");
}

#[test]
fn a_circle_of_roles_is_named_without_those_that_hang_on_it() {
    let scenario = deals(20.0)
        .with(head("a").counts(&["b"]))
        .with(head("b").counts(&["a"]))
        .with(head("above").counts(&["a"]))
        .with(fixed("below", 2.0).covered_by("a").set("days_off", 20.0));
    check_finding(&scenario, "sizing_cycle a b", &[]);
    check_finding(&deals(1.0).with(head("a").counts(&["a"])), "sizing_cycle a", &[]);

    let stands_in_for_itself = bdr("a").covered_by("a").set("days_off", 20.0);
    check_finding(&deals(1.0).with(stands_in_for_itself), "sizing_cycle a", &[]);
    // Without days off there is nothing to stand in for.
    check_no_finding(&deals(1.0).with(bdr("a").covered_by("a")), "sizing_cycle");

    let by_leave = deals(20.0)
        .with(
            support("a")
                .covered_by("b")
                .counts(&["b"])
                .sets(&[("days_off", 20.0), ("hours_per_person", 1.0)]),
        )
        .with(support("b"));
    check_finding(&by_leave, "sizing_cycle a b", &[]);
}

#[test]
fn people_to_hire_and_people_too_many() {
    let scenario = sold_by(bdr("one").sets(&[("meetings_booked", 25.0), ("people_now", 1.0)]))
        .with(fixed("two", 2.0).set("people_now", 5.0));
    check(&scenario, "to_hire/one", 3.0); // 4 − 1
    check(&scenario, "to_hire/two", -3.0); // 2 − 5
    check(&scenario, "to_hire", 3.0); // a surplus doesn't make up for it
    check(&scenario, "people", 6.0);
    check(&scenario, "people_now", 6.0);
    check_finding(&scenario, "surplus two", &[("now", 5.0), ("needed", 2.0)]);
    // Too many people are no danger to the plan.
    assert_eq!(
        repcount::findings::FindingKind::Surplus.severity(),
        repcount::findings::Severity::Note
    );
}

#[test]
fn roles_with_nothing_to_size_them() {
    let scenario = sold_by(fixed("one", 1.0)).with(sdr("sdr")).with(head("head"));
    check(&scenario, "people/sdr", 0.0);
    check(&scenario, "people/head", 0.0);
    check_finding(&scenario, "role_without_work sdr", &[]);
    check_finding(&scenario, "nothing_counted head", &[]);

    let uncounted = deals(4.0).with(outbound("cold").rest().booked_by("sdr")).with(sdr("sdr"));
    check(&uncounted, "people/sdr", 0.0);
    check_finding(&uncounted, "leads_not_counted cold sdr", &[]);
    check_no_finding(&uncounted, "role_without_work");

    let minutes = sdr("sdr").sized(Sizing::HandlingTime);
    let source = outbound("cold").rest().set("lead_to_meeting", 0.1).booked_by("sdr");
    let handling = deals(4.0).with(source.clone()).with(minutes.clone());
    check_finding(&handling, "role_without_work sdr", &[]);
    let handling = deals(4.0).with(source.set("minutes_per_lead", 5.0)).with(minutes);
    check_no_finding(&handling, "role_without_work");
}

#[test]
fn support_without_hours_has_no_work() {
    let idle = sold_by(fixed("one", 1.0)).with(support("help"));
    check(&idle, "people/help", 0.0);
    check_finding(&idle, "role_without_work help", &[]);
    for field in ["fixed_hours", "hours_per_deal", "hours_per_meeting"] {
        let busy = sold_by(fixed("one", 1.0)).with(support("help").set(field, 1.0));
        check_no_finding(&busy, "role_without_work");
    }
    let counting = support("help").set("hours_per_person", 4.0);
    let counting_nobody = sold_by(fixed("one", 1.0)).with(counting.clone());
    check_finding(&counting_nobody, "nothing_counted help", &[]);
    check_no_finding(&counting_nobody, "role_without_work");
    let counting = sold_by(fixed("one", 1.0)).with(counting.counts(&["one"]));
    check_no_finding(&counting, "nothing_counted");
    // Standing in on days off is work, once there are any.
    let standing_in = |days: f64| {
        sold_by(fixed("one", 1.0).set("days_off", days).covered_by("help")).with(support("help"))
    };
    check_finding(&standing_in(0.0), "role_without_work help", &[]);
    check_no_finding(&standing_in(28.0), "role_without_work");
    // However little is sold, the hours are there.
    let nothing_sold = sold_by(fixed("one", 1.0)).set("amount", 0.0);
    let nothing_sold = nothing_sold.with(support("help").set("hours_per_deal", 1.0));
    check_no_finding(&nothing_sold, "role_without_work");
}

#[test]
fn somebody_who_is_mostly_idle() {
    let scenario = sold_by(bdr("one").sets(&[("meetings_booked", 400.0), ("base", 1_000.0)]));
    check(&scenario, "idle/one", 0.75); // 1 − 100 / 400
    check(&scenario, "idle_cost/one", 750.0);
    let numbers = [("idle", 0.75), ("load", 0.25), ("cost", 750.0)];
    check_finding(&scenario, "mostly_idle one", &numbers);
    let (_, findings) = repcount::answer::plan(&scenario);
    let units = findings.iter().filter(|finding| finding.kind.name() == "mostly_idle");
    let units: Vec<_> = units.flat_map(|it| it.numbers.iter().map(|it| it.unit.name())).collect();
    assert_eq!(units, ["fte", "share", "money/month"]);
    let busy = scenario.clone().but("roles/one/meetings_booked", 180.0);
    check(&busy, "idle/one", 4.0 / 9.0); // 1 − 100 / 180
    check_no_finding(&busy, "mostly_idle");
    // Of two people 0.75 is idle, but each of them works most of the time.
    let two = scenario.but("roles/one/meetings_booked", 80.0);
    check(&two, "idle/one", 0.75); // 2 − 100 / 80
    check_no_finding(&two, "mostly_idle");
}
