//! A plan that is counted in deals instead of money, and back, asks for the same sales.

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

use common::scenario::ordinary;
use common::*;
use proptest::prelude::*;
use repcount::edit::{Command, History, apply};
use repcount::preset::Preset;
use repcount::scenario::{Currency, Entry, InputId, Measure, Origin, PlanField, Scenario};

fn amount(scenario: &Scenario) -> Entry {
    scenario.entry(InputId::Plan(PlanField::Amount)).expect("the plan has an amount")
}

#[track_caller]
fn measured(scenario: &Scenario, measure: Measure) -> Scenario {
    apply(scenario, &Command::SetMeasure(measure)).expect("every plan can be counted so")
}

/// A plan in money, the same in deals, and in money again.
#[track_caller]
fn check_there_and_back(plan: &Scenario, expected: f64) {
    let in_deals = measured(plan, Measure::Deals);
    assert_eq!(amount(&in_deals).value, expected);
    assert_eq!(amount(&measured(&in_deals, Measure::Revenue)).value, amount(plan).value);
}

fn of(money: f64, value: f64) -> Scenario {
    revenue(money).set("deal_value", value).with(outbound("cold").rest())
}

#[test]
fn money_becomes_the_deals_that_bring_it() {
    for (money, value, expected) in [
        (10_000_000.0, 400_000.0, 25.0),
        (1_000_000.0, 400_000.0, 2.5),
        (1_000_000.0, 30_000.0, 33.33333),
        (4_600_000.0, 36_000.0, 127.77778),
        (4_567_891.0, 36_000.0, 126.88586),
        (100.0, 400_000.0, 0.00025),
        (0.4, 0.1, 4.0),
        (5.0, 0.01, 500.0),
    ] {
        check_there_and_back(&of(money, value), expected);
    }
}

#[test]
fn deals_become_the_money_that_they_bring() {
    for (wanted, value, expected) in
        [(25.0, 412_345.67, 10_308_642.0), (12.5, 999.99, 12_500.0), (33.0, 0.01, 0.33)]
    {
        let plan = deals(wanted).set("deal_value", value).with(outbound("cold").rest());
        let in_money = measured(&plan, Measure::Revenue);
        assert_eq!(amount(&in_money).value, expected);
        assert_eq!(amount(&measured(&in_money, Measure::Deals)).value, wanted);
    }
}

/// Chat brings 4 deals of 5,000 whatever the plan is: the other 80,000 are 8 deals of 10,000.
#[test]
fn a_deal_counts_as_it_does_on_average() {
    let chat = inbound("chat").given_leads(200.0).set("deal_value", 5_000.0);
    let chat = chat.sets(&[("lead_to_meeting", 0.1), ("meeting_to_deal", 0.2)]);
    let plan = of(100_000.0, 10_000.0).with(chat);
    check_there_and_back(&plan, 12.0);
    check(&measured(&plan, Measure::Deals), "revenue", 100_000.0);
    // Nothing is sold yet, so a deal counts what the plan says.
    check_there_and_back(&revenue(90_000.0).set("deal_value", 10_000.0), 9.0);
}

#[test]
fn the_amount_counts_as_typed_where_it_is_another_one() {
    let of = |preset: Scenario, measure| amount(&measured(&preset, measure)).origin;
    let services = Preset::ServicesRoubles.scenario();
    assert_eq!(of(services.clone(), Measure::Deals), Origin::Typed);
    assert_eq!(of(services, Measure::Revenue), Origin::Example);
    assert_eq!(of(revenue(5.0).but("plan/amount", 0.0), Measure::Deals), Origin::Typed);
    assert_eq!(of(Scenario::empty(Currency::USD), Measure::Deals), Origin::Default);
}

#[test]
fn amounts_stay_within_their_bounds() {
    let most = deals(1e15).set("deal_value", 1e12);
    assert_eq!(amount(&measured(&most, Measure::Revenue)).value, 1e15);
}

#[test]
fn one_step_takes_back_both() {
    let plan = of(1_000_000.0, 30_000.0);
    let (mut present, mut history) = (plan.clone(), History::default());
    history.apply(&mut present, &Command::SetMeasure(Measure::Deals)).expect("a change");
    assert!(history.undo(&mut present));
    assert_eq!(present, plan);
    assert!(!history.can_undo());
}

proptest! {
    #[test]
    fn whole_amounts_of_money_come_back(scenario in ordinary()) {
        let mut plan = measured(&scenario, Measure::Revenue);
        let whole = amount(&plan).value.round();
        plan.plan.inputs.put(PlanField::Amount, Some(Entry::typed(whole)));
        let back = measured(&measured(&plan, Measure::Deals), Measure::Revenue);
        prop_assert_eq!(amount(&back).value, whole);
    }
}
