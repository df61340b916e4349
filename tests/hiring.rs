//! Whom to hire, and what today's people make: cases that can be worked out by hand.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::*;
use repcount::answer::{Outlook, outlook, plan};
use repcount::figure::Team;
use repcount::scenario::{PlacedHire, Scenario, Seat, Sizing, TimelineField};

/// Who starts: role, month, people.
fn starts(outlook: &Outlook) -> Vec<(String, String, u32)> {
    let start = |hire: &repcount::answer::Hire| {
        (hire.role.to_string(), hire.start.to_string(), hire.people)
    };
    outlook.hires.iter().map(start).collect()
}

fn start(role: &str, month: &str, people: u32) -> (String, String, u32) {
    (role.to_string(), month.to_string(), people)
}

// People.

#[test]
fn switching_takes_a_share_of_output_in_every_month_of_the_seat() {
    let mut scenario = closers(0.0, 0.0).with(fixed("other", 0.0)).set("switching_loss", 0.2);
    scenario.roles[0] = scenario.roles[0].clone().ramp(&[0.5]);
    let shares = vec![(role_key("ae"), 0.5), (role_key("other"), 0.5)];
    scenario.team = vec![Seat { started: Some(month("2026-03")), shares, ..Seat::default() }];
    // Nothing before the seat starts, half of 0.4 in its first month, 0.4 from then on.
    let ramped = row(&outlook(&scenario), "ramped/ae", TODAY);
    assert!(ramped.iter().zip([0.0, 0.0, 0.2, 0.4, 0.4]).all(|(one, other)| close(*one, other)));
    // Who replaces somebody in the seat loses as much: a steady fifth of those who are there.
    let leaving = scenario.but("roles/ae/attrition", 1.2);
    let people = row(&outlook(&leaving), "people/ae", TODAY);
    let ramped = row(&outlook(&leaving), "ramped/ae", TODAY);
    for (people, ramped) in people.iter().zip(ramped).skip(3) {
        // At any time a tenth of them is in the first month.
        assert!(close(ramped, people * 0.8 * 0.95), "{ramped} of {people}");
    }
}

#[test]
fn a_ramp_that_ends_at_full_output_is_full_from_there_on() {
    let hire = |ramp: &[f64]| {
        let mut scenario = closers(0.0, 0.0).but("roles/ae/base", 1_000.0);
        scenario = scenario.but("roles/ae/recruiting_cost", 100.0);
        scenario.roles[0] = scenario.roles[0].clone().ramp(ramp);
        let (start, role) = (month("2026-01"), role_key("ae"));
        scenario.timeline.hires = Some(vec![PlacedHire { start, role, people: 1 }]);
        let hire = outlook(&scenario).hires[0];
        (hire.full.to_string(), hire.cost_until_full)
    };
    assert_eq!(hire(&[0.3, 0.7]), ("2026-03".to_string(), 2_100.0));
    assert_eq!(hire(&[0.3, 0.7, 1.0]), ("2026-03".to_string(), 2_100.0));
    assert_eq!(hire(&[1.0, 1.0, 1.0]), ("2026-01".to_string(), 100.0));
}

#[test]
fn attrition_is_leavers_of_a_year_over_those_who_are_there() {
    // Of five who are replaced at once three leave in a year.
    let scenario = closers(0.0, 5.0).but("roles/ae/attrition", 0.6);
    let leavers: f64 = row(&outlook(&scenario), "leavers/ae", TODAY).iter().sum();
    assert!(close(leavers, 3.0), "{leavers}");
}

#[test]
fn nobody_is_paid_the_bonuses_of_a_role_without_people() {
    let scenario = closers(400.0, 2.0)
        .with(fixed("adviser", 0.0).set("bonus_per_deal", 50.0).sized(Sizing::Fixed));
    check_none(&scenario, "variable_pay/adviser");
    check(&scenario, "cost/adviser", 0.0);
    // The first person's bonus is in what the next deal costs.
    check(&scenario, "next_deal_cost/cold", 50.0);
}

// Today's team.

#[test]
fn a_team_of_nobody_makes_nothing() {
    let scenario = closers(800.0, 0.0).but("sources/cold/sales_cycle", 3.0);
    let scenario = scenario.calendar(TimelineField::HiresPerMonth, 0.0);
    check(&scenario, "plan_made@today", 0.0);
    let outlook = outlook(&scenario);
    assert_eq!(outlook.made(Team::Today), Some(0.0));
    assert_eq!(outlook.made(Team::Hired), Some(0.0));
}

#[test]
fn a_closer_who_is_not_sized_by_meetings_holds_up_what_there_is_no_time_for() {
    // 40 meetings at two hours take 80 hours, of which one person has 20.
    let hours = closers(800.0, 1.0)
        .but("roles/ae/hours_per_month", 20.0)
        .but("roles/ae/hours_per_meeting", 2.0);
    let sized = |mut scenario: Scenario, sizing| {
        scenario.roles[0].sizing = sizing;
        scenario
    };
    let hours = sized(hours, Sizing::Hours);
    check(&hours, "fte/ae", 4.0);
    check(&hours, "plan_made@today", 0.25);
    assert!(close(outlook(&hours).made(Team::Today).unwrap(), 0.25));
    // Three of a typed four.
    let typed = sized(closers(800.0, 3.0).but("roles/ae/fixed_people", 4.0), Sizing::Fixed);
    check(&typed, "plan_made@today", 0.75);
}

#[test]
fn who_books_both_answers_requests_before_working_cold() {
    let scenario = deals(10.0)
        .with(inbound("chat").given_meetings(20.0).set("meeting_to_deal", 0.1).booked_by("all"))
        .with(outbound("cold").rest().set("meeting_to_deal", 0.1).booked_by("all"))
        .with(bdr("all").set("meetings_booked", 50.0).set("people_now", 1.0));
    // 100 meetings for ten deals: 20 that came by themselves, and 30 of the 80 cold ones.
    check(&scenario, "booked/chat@today", 20.0);
    check(&scenario, "booked/cold@today", 30.0);
    check(&scenario, "plan_made@today", 0.5);
}

#[test]
fn two_roles_hold_up_a_team_in_which_neither_is() {
    let source = outbound("cold").rest().set("meeting_to_deal", 0.2);
    let scenario = deals(2.0)
        .with(source.booked_by("bdr").closed_by("ae"))
        .with(bdr("bdr").set("meetings_booked", 10.0))
        .with(executive("ae").sized(Sizing::MeetingsHeld).set("meetings_held", 10.0))
        .with(fixed("owner", 1.0).set("people_now", 1.0));
    assert_eq!(plan(&scenario).0.bottleneck, [role_key("bdr"), role_key("ae")]);
    check_finding(
        &scenario,
        "bottleneck bdr ae",
        &[("made", 0.0), ("gain", value(&scenario, "revenue"))],
    );
}

// Whom to hire.

#[test]
fn a_part_of_a_person_below_the_smallest_gap_is_told_and_not_hired() {
    for (plan, to_hire, left) in [(440.0, 0.0, 0.2), (450.0, 1.0, 0.0), (800.0, 2.0, 0.0)] {
        let scenario = closers(plan, 2.0);
        check(&scenario, "to_hire/ae", to_hire);
        check(&scenario, "gap_left/ae", left);
        // The months say the same.
        assert_eq!(f64::from(outlook(&scenario).people_hired()), to_hire, "{plan}");
    }
    check(&closers(450.0, 2.0).set("smallest_gap", 0.3), "to_hire/ae", 0.0);
    check(&closers(400.0, 4.0), "to_hire/ae", -2.0);
    // Nobody at all, and a little work: somebody has to do it.
    check(&closers(20.0, 0.0), "to_hire/ae", 1.0);
}

#[test]
fn expected_leavers_do_not_buy_a_second_head() {
    let scenario = closers(400.0, 2.0)
        .with(fixed("head", 1.0).set("people_now", 1.0))
        .but("roles/head/attrition", 0.05)
        .but("roles/head/months_to_fill", 3.0)
        .but("roles/ae/attrition", 0.2)
        .but("roles/ae/months_to_fill", 2.0);
    assert_eq!(starts(&outlook(&scenario)), []);
    // Of forty so many are missing at any time that somebody is hired for them.
    let many = scenario.but("plan/amount", 8_000.0).but("roles/ae/people_now", 40.0);
    assert!(outlook(&many).people_hired() >= 1);
}

#[test]
fn who_is_at_full_output_after_the_horizon_is_hired_all_the_same() {
    for fill in [2.0, 3.0] {
        let mut scenario = closers(800.0, 1.0).but("roles/ae/months_to_fill", fill);
        scenario.roles[0] = scenario.roles[0].clone().ramp(&[0.1; 9]);
        let first = scenario.timeline.start.plus(fill as i32).to_string();
        assert_eq!(starts(&outlook(&scenario)), [start("ae", &first, 3)]);
    }
}

#[test]
fn who_cannot_start_within_the_horizon_is_named_with_the_month() {
    let scenario = closers(800.0, 1.0).months("2026-01", 3).but("roles/ae/months_to_fill", 4.0);
    let outlook = outlook(&scenario);
    assert_eq!(starts(&outlook), []);
    assert_eq!(outlook.out_of_reach, [(role_key("ae"), month("2026-05"))]);
}

#[test]
fn under_a_limit_nobody_is_hired_to_do_nothing() {
    // Who books can't come within the horizon, so those who close would have nothing to close.
    let source = outbound("cold").rest().set("meeting_to_deal", 0.2);
    let scenario = deals(6.0)
        .with(source.booked_by("bdr").closed_by("ae"))
        .with(bdr("bdr").set("meetings_booked", 10.0).set("months_to_fill", 24.0))
        .with(executive("ae").sized(Sizing::MeetingsHeld).set("meetings_held", 10.0))
        .months("2026-01", 12);
    let limited = scenario.clone().calendar(TimelineField::HiresPerMonth, 1.0);
    assert_eq!(
        outlook(&limited).people_hired() > 0,
        outlook(&scenario).people_hired() > 0,
        "with a limit and without one objective holds"
    );
}

#[test]
fn hires_outside_of_the_horizon_are_told() {
    let mut scenario = closers(800.0, 1.0);
    let (role, people) = (role_key("ae"), 1);
    let late = PlacedHire { start: month("2027-01"), role, people };
    let early = PlacedHire { start: month("2025-12"), role, people };
    let within = PlacedHire { start: month("2026-12"), role, people };
    scenario.timeline.hires = Some(vec![early, within, late]);
    let outlook = outlook(&scenario);
    assert_eq!(starts(&outlook), [start("ae", "2026-12", 1)]);
    assert_eq!(outlook.outside, [early, late]);
    // Whoever changes one of the hires keeps them.
    assert_eq!(outlook.placed(), [within, early, late]);
}

#[test]
fn a_limit_of_hires_that_costs_sales_says_how_many_would_do() {
    let scenario = closers(800.0, 0.0);
    assert_eq!(outlook(&scenario).enough_hires, None);
    let limited = |limit| {
        let scenario = scenario.clone().calendar(TimelineField::HiresPerMonth, limit);
        outlook(&scenario).enough_hires
    };
    assert_eq!(limited(1.0), Some(4));
    assert_eq!(limited(4.0), None);
}

#[test]
fn hours_may_be_typed_for_a_year() {
    let scenario = closers(800.0, 1.0).but("roles/ae/hours_per_meeting", 2.0);
    let mut scenario = scenario.but("roles/ae/hours_per_year", 1_920.0);
    scenario.roles[0].sizing = Sizing::Hours;
    check(&scenario, "work_per_person/ae", 160.0);
    // Those of the month, where both are typed.
    check(&scenario.but("roles/ae/hours_per_month", 100.0), "work_per_person/ae", 100.0);
}

#[test]
fn a_delay_is_judged_by_what_the_work_leads_to_and_not_by_the_horizon() {
    // A cycle of six months: within the year the work of half of it pays.
    let mut scenario = closers(400.0, 1.0).but("sources/cold/sales_cycle", 6.0);
    scenario = scenario.but("roles/ae/base", 50.0);
    let (start, role) = (month("2026-07"), role_key("ae"));
    scenario.timeline.hires = Some(vec![PlacedHire { start, role, people: 1 }]);
    // In a month one person leads to two deals of 100 and costs 50.
    let outlook = outlook(&scenario);
    assert!(close(outlook.hires[0].delay_cost, 200.0 - 50.0), "{:?}", outlook.hires);
    // And the year is no worse for the hires than without them, but for what they cost.
    let cost = row(&outlook, "revenue", HIRED).iter().sum::<f64>()
        >= row(&outlook, "revenue", TODAY).iter().sum::<f64>();
    assert!(cost);
}

#[test]
fn what_to_do_first_is_told_with_what_it_adds() {
    // Two of four are missing all year; who holds meetings needs three months to be found, who books
    // them one.
    let source = outbound("cold").rest().set("meeting_to_deal", 0.2);
    let closer = executive("ae").sized(Sizing::MeetingsHeld).set("meetings_held", 10.0);
    let scenario = revenue(800.0)
        .set("deal_value", 100.0)
        .with(source.booked_by("bdr").closed_by("ae"))
        .with(bdr("bdr").sets(&[
            ("meetings_booked", 20.0),
            ("people_now", 1.0),
            ("months_to_fill", 1.0),
        ]))
        .with(closer.sets(&[("people_now", 2.0), ("months_to_fill", 3.0)]))
        .months("2026-01", 12);
    let outlook = outlook(&scenario);
    // Meetings are booked in February, but nobody has time to hold them before April.
    assert_eq!(starts(&outlook), [start("bdr", "2026-04", 1), start("ae", "2026-04", 2)]);
    let first = outlook.first_to_open().expect("a hire");
    assert_eq!((first.role, first.open_by), (role_key("ae"), month("2026-01")));
    // Without either, half of nine months' plan is missing.
    for hire in &outlook.hires {
        assert!(close(hire.gain.expect("a plan"), 0.5 * 9.0 / 12.0), "{hire:?}");
    }
    let figure = |name| row(&outlook, name, HIRED)[3];
    assert!(close(figure("hire_gain/ae"), 0.375) && close(figure("made_without/ae"), 0.5));
}

#[test]
fn whoever_joins_later_need_not_be_hired() {
    let mut scenario = closers(800.0, 2.0);
    check(&scenario, "to_hire/ae", 2.0);
    let mut seat = Seat { started: Some(month("2026-03")), ..Seat::default() };
    seat.shares = vec![(role_key("ae"), 1.0)];
    scenario.team.push(seat.clone());
    check(&scenario, "people_now/ae", 2.0);
    check(&scenario, "to_hire/ae", 1.0);
    check(&scenario, "plan_made@today", 0.5);
    assert_eq!(outlook(&scenario).people_hired(), 1);
    // Half of a person's time, of which switching takes a tenth.
    seat.shares = vec![(role_key("ae"), 0.5), (role_key("other"), 0.5)];
    scenario.team = vec![seat; 2];
    scenario = scenario.with(fixed("other", 0.0)).set("switching_loss", 0.1);
    check(&scenario, "to_hire/ae", 1.0);
    check(&scenario, "gap_left/ae", 0.1);
}
