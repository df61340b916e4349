//! What is tried on a plan: cases that can be worked out by hand, and what it leaves alone.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::scenario::ordinary;
use common::*;
use proptest::prelude::*;
use repcount::answer::{Outlook, first_sight, outlook, outlook_if};
use repcount::edit::made_so;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{Circumstance, PlacedHire, Scenario, Sizing, WhatIf, stretched_ramp};

/// A factor from March on.
fn from_march(circumstance: Circumstance, factor: f64) -> WhatIf {
    WhatIf { circumstance, factor, from: month("2026-03") }
}

fn tried(scenario: &Scenario, what_if: WhatIf) -> Outlook {
    outlook_if(scenario, what_if, &outlook(scenario), None)
}

#[track_caller]
fn check_tried(
    scenario: &Scenario,
    what_if: WhatIf,
    name: &str,
    team: Option<Team>,
    expected: &[f64],
) {
    let found = row(&tried(scenario, what_if), name, team);
    let same = found.len() == expected.len()
        && found.iter().zip(expected).all(|(found, expected)| close(*found, *expected));
    assert!(same, "{name} is\n{found:?}, expected\n{expected:?}");
}

/// Two people who make half of the plan, over five months.
fn half() -> Scenario {
    closers(800.0, 2.0).months("2026-01", 5)
}

/// 100 requests a month, of which every fifth becomes a meeting, at 3 each.
fn requests() -> Scenario {
    let chat = inbound("chat")
        .given_leads(100.0)
        .sets(&[("lead_to_meeting", 0.2), ("meeting_to_deal", 0.2), ("cost_per_lead", 3.0)])
        .closed_by("ae");
    closers(800.0, 4.0).months("2026-01", 5).with(chat)
}

#[test]
fn deals_per_meeting_changes_for_meetings_held_from_then_on() {
    let what_if = from_march(Circumstance::DealsPerMeeting, 0.5);
    let later = half().but("sources/cold/sales_cycle", 1.0);
    for (scenario, revenue) in [
        (half(), [400.0, 400.0, 200.0, 200.0, 200.0]),
        (later, [400.0, 400.0, 400.0, 200.0, 200.0]),
    ] {
        check_tried(&scenario, what_if, "revenue", TODAY, &revenue);
        check_tried(&scenario, what_if, "held/cold", TODAY, &[20.0; 5]);
        // One more closer holds ten more.
        let margin = [200.0, 200.0, 100.0, 100.0, 100.0];
        check_tried(&scenario, what_if, "binding_margin", TODAY, &margin);
        check_tried(&scenario, what_if, "opportunities/cold", TODAY, &[20.0; 5]);
    }
    // What the work of a month leads to follows the month of the work.
    let hired = half().but("sources/cold/sales_cycle", 1.0);
    let delayed = tried(&hired, what_if);
    assert_eq!(delayed.held_up_most(Team::Today).map(|(_, bound)| bound.margin), Some(200.0));
}

#[test]
fn an_opportunity_is_at_most_one_deal_and_nobody_shows_up_twice() {
    let scenario = half().but("sources/cold/meeting_to_deal", 0.8);
    let scenario = scenario.but("sources/cold/show_rate", 0.8);
    let deals = from_march(Circumstance::DealsPerMeeting, 2.0);
    let row_of = |what_if| row(&tried(&scenario, what_if), "deals/cold", TODAY);
    // 800 are 10 meetings held.
    assert!(close(row_of(deals)[0], 8.0) && close(row_of(deals)[2], 10.0), "{:?}", row_of(deals));
    let show = from_march(Circumstance::ShowRate, 2.0);
    check_tried(&scenario, show, "held/cold", TODAY, &[10.0, 10.0, 12.5, 12.5, 12.5]);
}

#[test]
fn deals_fall_by_the_same_whatever_sizes_who_closes() {
    let what_if =
        WhatIf { from: month("2026-01"), ..from_march(Circumstance::DealsPerMeeting, 0.85) };
    for sizing in [Sizing::MeetingsHeld, Sizing::Deals, Sizing::Quota] {
        let mut scenario = half().but("sources/cold/show_rate", 1.0);
        scenario = scenario.but("roles/ae/deals", 2.0).but("roles/ae/quota", 2_400.0);
        scenario.roles[0].sizing = sizing;
        assert!(close(outlook(&scenario).made(Team::Today).unwrap(), 0.5), "{sizing:?}");
        let made = tried(&scenario, what_if).made(Team::Today).unwrap();
        assert!(close(made, 0.85 * 0.5), "{sizing:?}: {made}");
    }
}

#[test]
fn fewer_leads_come_of_sources_whose_clients_come_by_themselves() {
    let what_if = from_march(Circumstance::Leads, 0.5);
    let scenario = requests();
    check_tried(&scenario, what_if, "leads/chat", TODAY, &[100.0, 100.0, 50.0, 50.0, 50.0]);
    check_tried(&scenario, what_if, "booked/chat", TODAY, &[20.0, 20.0, 10.0, 10.0, 10.0]);
    check_tried(&scenario, what_if, "booked/cold", TODAY, &[20.0; 5]);
    check_tried(&scenario, what_if, "cost/chat", TODAY, &[300.0, 300.0, 150.0, 150.0, 150.0]);
    // More than half as many may be all that there are.
    let scarce = requests().but("sources/chat/leads_available", 60.0);
    check_tried(&scarce, what_if, "leads/chat", TODAY, &[60.0, 60.0, 30.0, 30.0, 30.0]);
    // Bookings, where these are given.
    let given = inbound("form").given_meetings(20.0).set("meeting_to_deal", 0.2).closed_by("ae");
    let scenario = closers(800.0, 4.0).months("2026-01", 5).with(given);
    check_tried(&scenario, what_if, "booked/form", TODAY, &[20.0, 20.0, 10.0, 10.0, 10.0]);
    check_tried(&scenario, what_if, "booked/cold", TODAY, &[20.0; 5]);
}

#[test]
fn deals_are_worth_less_from_the_month_on_in_which_they_close() {
    let what_if = from_march(Circumstance::DealValue, 0.5);
    let scenario = half().but("sources/cold/sales_cycle", 1.0);
    check_tried(&scenario, what_if, "revenue", TODAY, &[400.0, 400.0, 200.0, 200.0, 200.0]);
    check_tried(&scenario, what_if, "deals", TODAY, &[4.0; 5]);
    // Deals of February's work close in March.
    check_tried(&scenario, what_if, "work_revenue", TODAY, &[400.0, 200.0, 200.0, 200.0, 200.0]);
}

#[test]
fn leads_cost_more() {
    let what_if = from_march(Circumstance::CostPerLead, 2.0);
    check_tried(&requests(), what_if, "cost/chat", TODAY, &[300.0, 300.0, 600.0, 600.0, 600.0]);
    check_tried(&requests(), what_if, "leads/chat", TODAY, &[100.0; 5]);
}

#[test]
fn more_leave_from_then_on_but_never_more_than_there_are() {
    let scenario = half().but("roles/ae/attrition", 0.6);
    let scenario = scenario.but("roles/ae/people_now", 20.0);
    // A twentieth a month; who leaves is replaced in the month after.
    let twice = from_march(Circumstance::Attrition, 2.0);
    check_tried(&scenario, twice, "leavers/ae", TODAY, &[1.0, 1.0, 2.0, 2.0, 2.0]);
    let all = from_march(Circumstance::Attrition, 5.0);
    let scenario = scenario.but("roles/ae/attrition", 3.0);
    check_tried(&scenario, all, "leavers/ae", TODAY, &[5.0, 5.0, 20.0, 20.0, 20.0]);
}

#[test]
fn a_ramp_is_stretched_for_those_who_start_from_then_on() {
    let starting = |start: &str, ramp: &[f64]| {
        let mut scenario = closers(800.0, 0.0).months("2026-01", 5);
        scenario.roles[0] = scenario.roles[0].clone().ramp(ramp);
        let (start, role) = (month(start), role_key("ae"));
        scenario.timeline.hires = Some(vec![PlacedHire { start, role, people: 1 }]);
        scenario
    };
    let ramped = |start, ramp: &[f64], factor, expected: &[f64]| {
        let what_if = from_march(Circumstance::Ramp, factor);
        check_tried(&starting(start, ramp), what_if, "ramped/ae", HIRED, expected);
    };
    ramped("2026-02", &[0.0, 0.5], 0.5, &[0.0, 0.0, 0.5, 1.0, 1.0]);
    ramped("2026-03", &[0.0, 0.5], 0.5, &[0.0, 0.0, 0.25, 1.0, 1.0]);
    ramped("2026-03", &[0.0, 0.5], 1.5, &[0.0, 0.0, 0.0, 0.25, 0.5]);
    ramped("2026-03", &[0.0, 0.5], 0.0, &[0.0, 0.0, 1.0, 1.0, 1.0]);
    ramped("2026-03", &[0.5], 1.5, &[0.0, 0.0, 0.5, 0.75, 1.0]);
    let hire = tried(&starting("2026-03", &[0.5]), from_march(Circumstance::Ramp, 3.0)).hires[0];
    assert_eq!(hire.full, month("2026-06"));
}

#[test]
fn a_stretched_ramp_is_made_of_the_months_that_pass_in_it() {
    assert_eq!(stretched_ramp(2, 1.0), [[(0, 1.0)], [(1, 1.0)]]);
    assert_eq!(stretched_ramp(2, 0.5), [[(0, 0.5), (1, 0.5)]]);
    assert_eq!(stretched_ramp(1, 1.5), [vec![(0, 1.0)], vec![(0, 0.5), (1, 0.5)]]);
    assert_eq!(stretched_ramp(3, 0.0), Vec::<Vec<(usize, f64)>>::new());
    assert_eq!(stretched_ramp(0, 5.0), Vec::<Vec<(usize, f64)>>::new());
    for months in 0..=24 {
        for factor in [0.1, 1.0 / 3.0, 0.7, 1.0, 1.9, 5.0] {
            let all = stretched_ramp(months, factor);
            let sum = |parts: &Vec<(usize, f64)>| parts.iter().map(|(_, share)| share).sum::<f64>();
            assert!(all.iter().all(|parts| close(sum(parts), 1.0)), "{months} × {factor}");
            let lost: f64 =
                all.iter().flatten().filter(|(at, _)| *at < months).map(|at| at.1).sum();
            assert!(
                close(lost.max(1e-9), (months as f64 * factor).max(1e-9)),
                "{months} × {factor}"
            );
        }
    }
}

#[test]
fn the_average_month_of_todays_team_follows_and_the_plan_does_not() {
    let made = |what_if| {
        let plan = first_sight(&requests(), what_if);
        let made = FigureId::new(Metric::PlanMade, Place::Overall).of(Team::Today);
        let cost = FigureId::new(Metric::Cost, Place::Overall);
        let value = |figure| plan.value(figure).unwrap();
        (value(made), value(cost), value(cost.of(Team::Today)))
    };
    // Both sources make 400 each.
    assert_eq!(made(None), (1.0, 300.0, 300.0));
    let tried = |circumstance, factor| made(Some(from_march(circumstance, factor)));
    assert_eq!(tried(Circumstance::Leads, 0.5), (0.75, 300.0, 150.0));
    assert_eq!(tried(Circumstance::DealValue, 0.5), (0.5, 300.0, 300.0));
    assert_eq!(tried(Circumstance::CostPerLead, 2.0), (1.0, 300.0, 600.0));
    // Nobody leaves and everybody is at full output in it.
    assert_eq!(tried(Circumstance::Attrition, 2.0), made(None));
    assert_eq!(tried(Circumstance::Ramp, 2.0), made(None));
}

#[test]
fn the_pipeline_at_the_start_is_what_it_was() {
    let scenario = closers(400.0, 2.0).months("2026-01", 5).but("sources/cold/sales_cycle", 2.0);
    for circumstance in [Circumstance::DealsPerMeeting, Circumstance::ShowRate] {
        let what_if = WhatIf { from: month("2026-01"), ..from_march(circumstance, 0.5) };
        let deals = row(&tried(&scenario, what_if), "deals", TODAY);
        assert_eq!(deals[..2], [4.0, 4.0], "{circumstance:?}");
        assert!(deals[2] < 4.0, "{circumstance:?}");
    }
}

#[test]
fn what_is_made_so_stands_in_the_numbers_of_the_scenario() {
    let made = |scenario: &Scenario, circumstance, factor| {
        made_so(scenario, from_march(circumstance, factor))
    };
    let value = |scenario: &Scenario, input: &str| {
        let known = scenario.inputs().into_iter().find(|known| known.to_string() == input);
        scenario.entry(known.unwrap()).map(|entry| entry.value)
    };
    use Circumstance::*;
    let scenario = requests().but("roles/ae/attrition", 0.6);
    for (circumstance, factor, input, expected) in [
        (DealsPerMeeting, 0.85, "sources/cold/meeting_to_deal", 0.17),
        (DealsPerMeeting, 0.85, "sources/chat/meeting_to_deal", 0.17),
        (DealsPerMeeting, 5.0, "sources/chat/meeting_to_deal", 1.0),
        (DealsPerMeeting, 0.0, "sources/chat/meeting_to_deal", 0.0),
        (Leads, 0.7, "sources/chat/given_leads", 70.0),
        (DealValue, 1.1, "plan/deal_value", 110.0),
        (CostPerLead, 1.15, "sources/chat/cost_per_lead", 3.45),
        (Attrition, 1.5, "roles/ae/attrition", 0.9),
        (Attrition, 5.0, "roles/ae/attrition", 3.0),
    ] {
        let changed = made(&scenario, circumstance, factor);
        assert_eq!(value(&changed, input), Some(expected), "{circumstance:?} × {factor}");
        let again = made(&scenario, circumstance, 1.0);
        assert_eq!(value(&again, input), value(&scenario, input), "{circumstance:?}");
    }
    // A source whose leads the plan sets has no more than are left; the plan counts on 20 meetings.
    let shared = inbound("chat").rest().sets(&[("lead_to_meeting", 0.2), ("meeting_to_deal", 0.2)]);
    let shared = revenue(400.0).set("deal_value", 100.0).with(shared.closed_by("ae"));
    let fewer = made(&shared, Leads, 0.5);
    assert_eq!(value(&fewer, "sources/chat/leads_available"), Some(50.0));
    assert_eq!(made(&shared, Leads, 1.5), shared);
    // Nothing to put it into.
    assert_eq!(made(&half(), CostPerLead, 2.0), half());
    assert_eq!(made(&half(), Ramp, 2.0), half());
    let mut ramping = half();
    ramping.roles[0] = ramping.roles[0].clone().ramp(&[0.0, 0.5]);
    assert_eq!(made(&ramping, Ramp, 0.5).roles[0].ramp_outputs(), [0.25]);
    assert_eq!(made(&ramping, Ramp, 5.0).roles[0].months_to_full(), 10);
}

fn what_if() -> impl Strategy<Value = WhatIf> {
    let from = (0..6).prop_map(|months| month("2026-01").plus(months));
    let circumstance = prop::sample::select(Circumstance::ALL);
    (circumstance, 0.0..=5.0, from).prop_map(|(circumstance, factor, from)| WhatIf {
        circumstance,
        factor,
        from,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_factor_of_one_changes_nothing(scenario in ordinary(), what_if in what_if()) {
        let scenario = scenario.months("2026-01", 6);
        let without = outlook(&scenario);
        let with = outlook_if(&scenario, WhatIf { factor: 1.0, ..what_if }, &without, None);
        prop_assert_eq!(&with.hires.len(), &without.hires.len());
        for (figure, value) in without.figures() {
            let tried = with.get(figure);
            let same = tried.is_some_and(|tried| (tried - value).abs() <= 1e-9 * value.abs().max(1.0));
            prop_assert!(same, "{} is {} and {:?}", figure, value, tried);
        }
    }

    #[test]
    fn what_is_tried_changes_neither_the_past_nor_the_plan_nor_whom_to_hire(
        scenario in ordinary(),
        what_if in what_if(),
    ) {
        let scenario = scenario.months("2026-01", 6);
        let without = outlook(&scenario);
        let with = outlook_if(&scenario, what_if, &without, None);
        let who = |outlook: &Outlook| {
            outlook.hires.iter().map(|hire| (hire.role, hire.start, hire.people)).collect::<Vec<_>>()
        };
        prop_assert_eq!(who(&with), who(&without));
        // What a month's work or its hires are worth looks ahead.
        let looks_ahead = |figure: FigureId| {
            use Metric::*;
            let ahead = matches!(
                figure.metric,
                WorkRevenue | WorkRevenueMore | BindingMargin | DelayedWorth | DelayCost | Worth
            );
            ahead || matches!(figure.metric, CostUntilFull | MadeWithout | HireGain)
        };
        for (figure, value) in without.figures() {
            let is_before = figure.month().is_some_and(|month| month < what_if.from);
            let is_planned = figure.team.is_none();
            if is_planned || (is_before && !looks_ahead(figure)) {
                // But for the order in which people of more months in the job are added up.
                let tried = with.get(figure).unwrap_or(f64::NAN);
                prop_assert!(close(tried, value), "{} is {} and {}", figure, value, tried);
            }
        }
        let made = made_so(&scenario, what_if);
        let text = repcount::document::to_json(&made);
        prop_assert_eq!(repcount::document::from_json(&text), Ok(made));
        for (figure, value) in with.figures() {
            prop_assert!(value.is_finite(), "{}", figure);
            let explained = with.formula(figure).map(|formula| formula.value());
            prop_assert_eq!(explained, Some(value), "{}", figure);
        }
    }
}
