//! What moves a figure most, and how the answer follows a number.

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
use repcount::answer::{curves, first_sight, movers, outlook};
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{Entry, InputId, PlanField, RoleField};

const MADE: FigureId = FigureId::new(Metric::PlanMade, Place::Overall).of(Team::Today);

#[test]
fn one_more_person_moves_two_who_make_half_of_the_plan_most() {
    let scenario = closers(800.0, 2.0);
    let found = movers(first_sight(&scenario, None).reading(), MADE);
    let told: Vec<(String, f64, f64, f64)> = found
        .iter()
        .map(|mover| {
            (mover.input.to_string(), mover.from, mover.to, (mover.by * 1e9).round() / 1e9)
        })
        .collect();
    // A person makes a quarter; 10 % more of what they do makes a twentieth; of more plan it is less.
    assert_eq!(told[0], ("roles/ae/people_now".to_string(), 2.0, 3.0, 0.25));
    assert_eq!(told[1].3, 0.05);
    assert_eq!(told.len(), 3);
    // Of a rate that can't be more it is told what less does.
    let show = InputId::Source(source_key("cold"), repcount::scenario::SourceField::ShowRate);
    let closed = movers(
        first_sight(&scenario, None).reading(),
        FigureId::new(Metric::Booked, Place::Overall),
    );
    let mover = closed.iter().find(|mover| mover.input == show).expect("the show rate");
    assert!(close(mover.to, 0.9) && close(mover.by, 40.0 / 0.9 - 40.0), "{mover:?}");
}

#[test]
fn what_stands_at_a_kink_is_tried_as_well() {
    // Four people make all of the plan: one more makes nothing more, more plan is a smaller part.
    let found = movers(first_sight(&closers(800.0, 4.0), None).reading(), MADE);
    let by = |input: &str| {
        let mover = found.iter().find(|mover| mover.input.to_string() == input);
        mover.map(|mover| mover.by)
    };
    assert!(by("plan/amount").is_some_and(|by| close(by, 1.0 / 1.1 - 1.0)), "{found:?}");
    assert_eq!(by("roles/ae/people_now"), None);
}

#[test]
fn what_nothing_moves_has_no_movers() {
    let scenario = closers(0.0, 0.0);
    assert_eq!(movers(first_sight(&scenario, None).reading(), MADE), []);
    // What another search would find can't be told from here.
    let hired = outlook(&closers(800.0, 2.0));
    let gain = FigureId::new(Metric::HireGain, Place::Role(role_key("ae")));
    let gain = gain.at(Some(month("2026-01")), Some(Team::Hired));
    assert_eq!(hired.get(gain), Some(0.5));
    assert_eq!(movers(hired.reading(), gain), []);
    let nowhere = FigureId::new(Metric::Cost, Place::Role(role_key("nobody")));
    assert_eq!(movers(first_sight(&scenario, None).reading(), nowhere), []);
}

#[test]
fn a_curve_is_the_answer_over_the_range_of_a_number() {
    let outlook = outlook(&closers(800.0, 2.0).but("roles/ae/base", 50.0));
    let people = InputId::Role(role_key("ae"), RoleField::PeopleNow);
    let found = curves(outlook.reading(), people);
    // The plan's people and their cost don't follow from those who are there.
    let made = &found[0];
    assert_eq!(made.figure, MADE);
    assert_eq!(made.now, (2.0, Some(0.5)));
    let expected = [(0.0, 0.0), (1.0, 0.25), (2.0, 0.5), (3.0, 0.75), (4.0, 1.0)];
    assert_eq!(made.points, expected.map(|(people, made)| (people, Some(made))));
    let amount = curves(outlook.reading(), InputId::Plan(PlanField::Amount));
    let names: Vec<Metric> = amount.iter().map(|curve| curve.figure.metric).collect();
    assert_eq!(names, [Metric::People, Metric::Cost, Metric::PlanMade]);
    // Without a plan there is nothing to make a part of.
    assert_eq!(amount[2].points[0], (0.0, None));
    // Whole people: a step for every 200 of the plan.
    for (plan, people) in &amount[0].points {
        assert_eq!(*people, Some((plan / 200.0 - 1e-9).ceil().max(0.0)), "{plan}");
    }
    // What the model doesn't read has no curve: the ramp that nobody has.
    let other = InputId::Role(role_key("ae"), RoleField::MonthsToFill);
    assert_eq!(curves(outlook.reading(), other), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn movers_and_curves_are_what_comes_of_changing_the_number(scenario in ordinary()) {
        let plan = first_sight(&scenario, None);
        let all = outlook(&scenario);
        for figure in [MADE, FigureId::new(Metric::Cost, Place::Overall)] {
            let Some(now) = plan.value(figure) else { continue };
            for mover in movers(plan.reading(), figure) {
                let mut changed = scenario.clone();
                prop_assert!(changed.put(mover.input, Some(Entry::typed(mover.to))));
                prop_assert!(mover.input.spec().accepts(mover.to));
                let then = first_sight(&changed, None).value(figure).unwrap_or(f64::NAN);
                let gap = (then - now - mover.by).abs();
                prop_assert!(gap <= 1e-9 * now.abs().max(then.abs()), "{:?}: {} and {}", mover, now, then);
                for curve in curves(all.reading(), mover.input) {
                    prop_assert!(curve.points.windows(2).all(|pair| pair[0].0 < pair[1].0));
                    let own = curve.points.iter().find(|(at, _)| *at == curve.now.0);
                    let same = |one: Option<f64>, two: Option<f64>| match (one, two) {
                        (Some(one), Some(two)) => close(one, two),
                        (one, two) => one == two,
                    };
                    prop_assert!(own.is_some_and(|own| same(own.1, curve.now.1)), "{:?}", curve.now);
                }
            }
        }
    }
}
