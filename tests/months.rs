//! The calendar, by tables that can be worked out by hand.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::*;
use repcount::answer::{OverLimit, largest_plan, outlook};
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{
    Entry, OpeningField, PlacedHire, PlanShape, Scenario, Sizing, TimelineField,
};

// The plan of each month.

#[test]
fn a_flat_plan_is_alike_in_every_month() {
    use repcount::scenario::Period::*;
    for (period, amount) in [(Month, 100.0), (Quarter, 300.0), (Year, 1_200.0)] {
        let scenario = half_a_year(amount, 0.0).per(period);
        check_row(&scenario, "target", None, &[100.0; 6]);
    }
}

#[test]
fn a_season_spreads_a_year_by_its_weights() {
    use repcount::scenario::Period::*;
    let weights = [1.0, 1.0, 2.0, 1.0, 1.0, 1.0, 0.5, 0.5, 1.0, 1.0, 1.0, 1.0]; // 12 in all
    let scenario = half_a_year(1_200.0, 0.0).per(Year).seasonal(&weights).months("2026-03", 12);
    // From March on; the year adds up to 1,200.
    check_row(
        &scenario,
        "target",
        None,
        &[200.0, 100.0, 100.0, 100.0, 50.0, 50.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0],
    );
    // Each quarter adds up to its own amount: 2 + 1 + 1, 1 + 0.5 + 0.5, …
    let scenario = half_a_year(300.0, 0.0).per(Quarter).seasonal(&weights).months("2026-03", 6);
    check_row(&scenario, "target", None, &[150.0, 75.0, 75.0, 150.0, 75.0, 75.0]);
    // An amount a month is that of the average month.
    let scenario = half_a_year(100.0, 0.0).seasonal(&weights).months("2026-03", 3);
    check_row(&scenario, "target", None, &[200.0, 100.0, 100.0]);
}

#[test]
fn a_growing_plan_starts_with_the_amount_of_the_first_period() {
    use repcount::scenario::Period::*;
    let scenario = half_a_year(100.0, 0.0).growing(0.1).months("2026-01", 3);
    check_row(&scenario, "target", None, &[100.0, 110.0, 121.0]);
    // 100 + 110 + 121 = 331.
    let scenario = half_a_year(331.0, 0.0).per(Quarter).growing(0.1).months("2026-01", 4);
    check_row(&scenario, "target", None, &[100.0, 110.0, 121.0, 133.1]);
}

#[test]
fn typed_months_stand_as_typed_and_the_others_as_in_a_flat_plan() {
    let mut scenario = half_a_year(100.0, 0.0).typed_months(&[50.0, 70.0]).months("2026-01", 3);
    check_row(&scenario, "target", None, &[50.0, 70.0, 100.0]);
    scenario.timeline.shape = PlanShape::Flat;
    check_row(&scenario, "target", None, &[100.0; 3]);
}

// Forward: what a team makes of the work.

#[test]
fn a_team_that_is_too_small_makes_its_part_of_the_plan() {
    // 40 meetings held a month make 8 deals, 800 of revenue. Two people hold 20; 20 wait a month
    // and take the place of newer ones, of which 20 wait in turn and 20 are lost.
    let scenario = half_a_year(800.0, 2.0);
    check_row(&scenario, "held/cold", TODAY, &[20.0; 6]);
    check_row(&scenario, "waiting/cold", TODAY, &[20.0, 40.0, 40.0, 40.0, 40.0, 40.0]);
    check_row(&scenario, "meetings_lost/cold", TODAY, &[0.0, 0.0, 20.0, 20.0, 20.0, 20.0]);
    check_row(&scenario, "revenue", TODAY, &[400.0; 6]);
    check_row(&scenario, "fte/ae", TODAY, &[4.0; 6]);
    check_row(&scenario, "load/ae", TODAY, &[2.0; 6]);
    assert_eq!(outlook(&scenario).made(Team::Today), Some(0.5));
    assert_eq!(outlook(&scenario).made(Team::Hired), Some(1.0));
}

#[test]
fn deals_close_a_sales_cycle_after_their_meetings() {
    let scenario = half_a_year(800.0, 2.0).but("sources/cold/sales_cycle", 2.0);
    // The first two months close what was begun before: of the eight that are planned those that
    // two people make.
    check_row(&scenario, "deals/cold", TODAY, &[4.0; 6]);
    check_row(&scenario.clone().but("roles/ae/people_now", 0.0), "deals/cold", TODAY, &[0.0; 6]);
    let mut scenario = scenario;
    scenario.sources[0] = scenario.sources[0].clone().opening(&[3.0, 1.0]);
    check_row(&scenario, "deals/cold", TODAY, &[3.0, 1.0, 4.0, 4.0, 4.0, 4.0]);
}

#[test]
fn work_comes_before_the_deals_of_a_season() {
    // 100 in most months, 300 in April: its meetings are held in February.
    let scenario =
        half_a_year(100.0, 10.0).typed_months(&[100.0, 100.0, 100.0, 300.0, 100.0, 100.0]);
    let scenario = scenario.but("sources/cold/sales_cycle", 2.0);
    // Past the horizon the plan goes on at the mean of its last three months.
    let later = (300.0 + 100.0 + 100.0) / 3.0 / 20.0;
    check_row(&scenario, "held/cold", TODAY, &[5.0, 15.0, 5.0, 5.0, later, later]);
    check_row(&scenario, "revenue", TODAY, &[100.0, 100.0, 100.0, 300.0, 100.0, 100.0]);
}

#[test]
fn requests_that_nobody_answers_are_lost_and_contacts_are_not() {
    let base = |source: repcount::scenario::Source| {
        deals(20.0)
            .with(
                source.booked_by("sdr").sets(&[("lead_to_meeting", 0.5), ("meeting_to_deal", 0.2)]),
            )
            .with(
                fixed("sdr", 0.0)
                    .sized(Sizing::Leads)
                    .sets(&[("leads", 50.0), ("people_now", 3.0)]),
            )
            .months("2026-01", 2)
    };
    // 20 deals take 100 meetings and 200 leads; three people work 150.
    let scenario = base(inbound("chat").rest());
    check_row(&scenario, "leads/chat", TODAY, &[200.0, 200.0]);
    check_row(&scenario, "leads_lost/chat", TODAY, &[50.0, 50.0]);
    check_row(&scenario, "booked/chat", TODAY, &[75.0, 75.0]);
    let scenario = base(outbound("cold").rest());
    check_row(&scenario, "leads/cold", TODAY, &[150.0, 150.0]);
    check_row(&scenario, "leads_lost/cold", TODAY, &[0.0, 0.0]);
    // With 120 leads to be had, three people have time to spare, and leads hold up the month.
    let scenario = base(inbound("chat").rest()).but("sources/chat/leads_available", 120.0);
    check_row(&scenario, "booked/chat", TODAY, &[60.0, 60.0]);
    let outlook = outlook(&scenario);
    let binding = outlook.bindings_today[0].expect("something holds up the month");
    assert_eq!(binding.place.to_string(), "chat");
    // Ten leads, five meetings, one deal of 1,000.
    assert!(close(binding.margin, 1_000.0), "{binding:?}");
}

#[test]
fn one_more_person_is_worth_the_margin_of_what_that_person_closes() {
    let scenario = half_a_year(800.0, 2.0).set("gross_margin", 0.5);
    let outlook = outlook(&scenario);
    let binding = outlook.bindings_today[0].expect("the role holds up the month");
    assert_eq!(binding.place.to_string(), "ae");
    // Ten more meetings, two deals of 100, half of it margin.
    assert!(close(binding.margin, 100.0), "{binding:?}");
    assert_eq!(outlook.bindings, vec![None; 6]);
    // The two make four deals of the eight.
    check_row(&scenario, "work_revenue", TODAY, &[400.0; 6]);
    check_row(&scenario, "work_revenue_more", TODAY, &[600.0; 6]);
    check_row(&scenario, "binding_margin", TODAY, &[100.0; 6]);
    assert_eq!(outlook.held_up_most(Team::Hired), None);
    let (_, most) = outlook.held_up_most(Team::Today).expect("a month");
    assert_eq!(most.place, binding.place);
}

#[test]
fn cost_counts_pay_recruiting_and_sources_in_their_month() {
    let mut scenario = half_a_year(800.0, 2.0).but("roles/ae/base", 50.0);
    scenario = scenario.but("roles/ae/recruiting_cost", 30.0).but("roles/ae/bonus_per_deal", 5.0);
    scenario = scenario.but("sources/cold/cost_per_month", 7.0);
    // Four people × 50, two of them new × 30, 8 deals × 5, and 7.
    check_row(&scenario, "cost", HIRED, &[307.0, 247.0, 247.0, 247.0, 247.0, 247.0]);
    check_row(&scenario, "cash", HIRED, &[493.0, 1_046.0, 1_599.0, 2_152.0, 2_705.0, 3_258.0]);
}

#[test]
fn holidays_leave_less_time() {
    let mut scenario = half_a_year(800.0, 4.0);
    scenario.timeline.by_calendar = true;
    // 22, 20, 22, 22, 21, 22 working days from January 2026 on, 21 on average.
    let load = [22.0, 20.0, 22.0, 22.0, 21.0, 22.0].map(|days| 21.0 / days);
    check_row(&scenario, "load/ae", TODAY, &load);
    scenario.timeline.holidays = vec!["2026-01-01".parse().unwrap()];
    let mut load = load;
    load[0] = 1.0;
    check_row(&scenario, "load/ae", TODAY, &load);
}

// Backward: whom to hire when.

#[test]
fn a_hire_starts_as_late_as_the_ramp_allows() {
    let mut scenario =
        half_a_year(200.0, 1.0).typed_months(&[200.0, 200.0, 200.0, 200.0, 400.0, 400.0]);
    scenario.roles[0] = scenario.roles[0].clone().ramp(&[0.3, 0.7]);
    scenario = scenario.but("roles/ae/months_to_fill", 2.0).but("roles/ae/base", 50.0);
    // From May on two people; at full output in the third month.
    let outlook = outlook(&scenario);
    assert_eq!(outlook.hires.len(), 1);
    let hire = outlook.hires[0];
    assert_eq!((hire.people, hire.start, hire.full), (1, month("2026-03"), month("2026-05")));
    assert_eq!(hire.open_by, month("2026-01"));
    assert!(close(hire.cost_until_full, 100.0));
    assert!(outlook.gaps.is_empty());
    // A month later 17 of the 20 meetings in May are held; three wait, as many in June, and none
    // in July, when the plan is lower. Nothing is lost, and a month's pay is saved.
    assert!(close(hire.delay_cost, -50.0), "{hire:?}");
}

#[test]
fn months_that_cannot_be_met_are_named_with_what_is_missing() {
    let mut scenario = half_a_year(400.0, 1.0);
    scenario.roles[0] = scenario.roles[0].clone().ramp(&[0.5]);
    scenario = scenario.but("roles/ae/months_to_fill", 2.0);
    let outlook = outlook(&scenario);
    // Two people are needed at once; the second can start in March, at half output.
    assert_eq!(outlook.people_hired(), 1);
    let gaps: Vec<_> =
        outlook.gaps.iter().map(|gap| (gap.month.to_string(), gap.missing)).collect();
    let expected = [("2026-01", 1.0), ("2026-02", 1.0), ("2026-03", 0.5)];
    assert_eq!(gaps, expected.map(|(month, missing)| (month.to_string(), missing)));
    assert!(outlook.made(Team::Hired).unwrap() < 1.0);
}

#[test]
fn planning_ahead_and_a_limit_of_hires_move_the_starts() {
    let mut scenario = half_a_year(800.0, 0.0).calendar(TimelineField::HiresPerMonth, 2.0);
    scenario = scenario.but("roles/ae/months_to_fill", 2.0);
    scenario.timeline.planning = Some(month("2025-11"));
    check_row(&scenario, "starters/ae", HIRED, &[2.0, 2.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(outlook(&scenario).gaps.len(), 1);
}

/// A role that books and one that closes, each for four deals of 100 a month with two people, and
/// nobody there.
fn two_roles() -> Scenario {
    let source =
        outbound("cold").rest().set("meeting_to_deal", 0.2).booked_by("bdr").closed_by("ae");
    let booker = bdr("bdr").set("meetings_booked", 10.0);
    let closer = executive("ae").sized(Sizing::MeetingsHeld).set("meetings_held", 10.0);
    let plan = revenue(400.0).set("deal_value", 100.0).with(source.set("show_rate", 1.0));
    plan.with(booker).with(closer).months("2026-01", 4)
}

#[test]
fn under_a_limit_of_hires_those_who_need_each_other_come_together() {
    let mut scenario = two_roles();
    scenario.roles[1] = scenario.roles[1].clone().ramp(&[0.5]);
    // Until those who close have ramped up, one who books is enough.
    check_row(&scenario, "starters/bdr", HIRED, &[1.0, 1.0, 0.0, 0.0]);
    check_row(&scenario, "starters/ae", HIRED, &[2.0, 0.0, 0.0, 0.0]);
    // One a month: who closes comes first, being slower, but not twice in a row, which would leave
    // nothing to close until March. The third alone would change nothing before the fourth.
    let scenario = scenario.calendar(TimelineField::HiresPerMonth, 1.0);
    check_row(&scenario, "starters/ae", HIRED, &[1.0, 0.0, 1.0, 0.0]);
    check_row(&scenario, "starters/bdr", HIRED, &[0.0, 1.0, 0.0, 1.0]);
    check_row(&scenario, "revenue", HIRED, &[0.0, 200.0, 200.0, 400.0]);
    assert!(outlook(&scenario).proved);
}

#[test]
fn under_a_limit_of_hires_nobody_is_hired_who_would_not_be_without_it() {
    let mut scenario = two_roles().months("2026-01", 6);
    scenario.roles[1] = scenario.roles[1].clone().ramp(&[0.1, 0.2, 0.3]);
    let scenario = scenario.calendar(TimelineField::HiresPerMonth, 3.0);
    // A third who closes would do the work of beginners, and nothing from April on. Until then one
    // who books is enough for what the two can close.
    check_row(&scenario, "starters/ae", HIRED, &[2.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    check_row(&scenario, "starters/bdr", HIRED, &[1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
}

#[test]
fn hires_placed_by_hand_that_break_the_limit_are_named() {
    let mut scenario = two_roles().calendar(TimelineField::HiresPerMonth, 1.0);
    assert_eq!(outlook(&scenario).over_limit(), []);
    let hire =
        |role, start, people| PlacedHire { start: month(start), role: role_key(role), people };
    scenario.timeline.hires = Some(vec![
        hire("bdr", "2026-01", 1),
        hire("ae", "2026-01", 1),
        hire("ae", "2026-02", 1),
        hire("bdr", "2026-03", 2),
    ]);
    let over = |at, people| OverLimit { month: month(at), people, limit: 1.0 };
    assert_eq!(outlook(&scenario).over_limit(), [over("2026-01", 2.0), over("2026-03", 2.0)]);
}

#[test]
fn all_roles_add_up_and_missing_is_what_the_plan_lacks() {
    let mut scenario = two_roles().months("2026-01", 3);
    scenario = scenario.but("roles/bdr/people_now", 2.0).but("roles/ae/people_now", 1.0);
    scenario = scenario.but("roles/bdr/attrition", 0.95).but("roles/ae/months_to_fill", 1.0);
    let gone = 0.95 / 12.0;
    check_row(&scenario, "people", HIRED, &[3.0, 4.0, 4.0]);
    // Who leaves is replaced at once; who is hired starts in February.
    check_row(&scenario, "joining", HIRED, &[0.0, 1.0 + 2.0 * gone, 2.0 * gone]);
    check_row(&scenario, "leavers", HIRED, &[2.0 * gone; 3]);
    // One of two who close: half of 400 in January, and half of the meetings wait until February.
    check_row(&scenario, "revenue", TODAY, &[200.0, 200.0, 200.0]);
    check_row(&scenario, "missing", TODAY, &[200.0; 3]);
    check_row(&scenario, "missing", HIRED, &[200.0, 0.0, 0.0]);
    let missing = FigureId::new(Metric::Missing, Place::Overall).at(None, HIRED);
    assert_eq!(outlook(&scenario).get(missing), Some(200.0));
}

// The budget.

#[test]
fn the_largest_plan_of_a_budget_is_that_of_the_people_whom_it_needs() {
    let scenario = half_a_year(800.0, 2.0).but("roles/ae/base", 50.0).budget(260.0);
    // Five people at 50: 50 meetings, 10 deals, 1,000 a month.
    let largest = largest_plan(&scenario, None).expect("a limit");
    assert_eq!((largest.factor, largest.plan, largest.hires), (1.25, 6_000.0, 3));
    assert!(close(largest.made, 1.0));
    check(&scenario, "largest_plan_factor", 1.25);
    // Its factor is unknown to the calendar until somebody has looked for it.
    let carried = FigureId::new(Metric::LargestPlan, Place::Overall).at(None, None);
    let calendar = outlook(&scenario);
    assert_eq!(calendar.get(carried), None);
    assert_eq!(calendar.carrying(largest.factor).get(carried), Some(6_000.0));
    assert_eq!(largest_plan(&half_a_year(800.0, 2.0), None), None);
    // What hiring can't reach in time is told beside it: two people make 400 a month of 1,000.
    let slow = scenario.clone().calendar(TimelineField::HiresPerMonth, 0.0);
    let largest = largest_plan(&slow, None).expect("a limit");
    assert_eq!((largest.factor, largest.hires), (1.25, 0));
    assert!(close(largest.made, 0.4));
    // One person is all that this pays.
    assert_eq!(largest_plan(&scenario.clone().budget(90.0), None).expect("a limit").factor, 0.25);
    assert_eq!(largest_plan(&scenario.budget(49.0), None).expect("a limit").factor, 0.0);
}

#[test]
fn when_people_come_changes_nothing_of_what_a_budget_carries() {
    let scenario = half_a_year(800.0, 0.0).but("roles/ae/base", 50.0).budget(260.0);
    let late = scenario.months("2026-01", 12).but("roles/ae/months_to_fill", 3.0);
    let mut late = late;
    late.roles[0] = late.roles[0].clone().ramp(&[0.1; 9]);
    assert_eq!(largest_plan(&late, None).expect("a limit").factor, 1.25);
    let (start, role) = (month("2026-06"), role_key("ae"));
    late.timeline.hires = Some(vec![PlacedHire { start, role, people: 4 }]);
    assert_eq!(largest_plan(&late, None).expect("a limit").factor, 1.25);
    // Nobody costs anything.
    assert_eq!(largest_plan(&late.but("roles/ae/base", 0.0), None), None);
}

#[test]
fn it_is_said_until_when_deals_of_the_pipeline_are_taken_as_planned() {
    let scenario = half_a_year(400.0, 2.0);
    assert_eq!(outlook(&scenario).as_planned_until, None);
    let mut scenario = scenario.but("sources/cold/sales_cycle", 3.0);
    assert_eq!(outlook(&scenario).as_planned_until, Some(month("2026-03")));
    // The third month is typed.
    scenario.sources[0].opening.put(OpeningField::at(2).unwrap(), Some(Entry::typed(1.0)));
    assert_eq!(outlook(&scenario).as_planned_until, Some(month("2026-02")));
}
