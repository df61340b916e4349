//! How much a cell changes with each input, at kinks as well.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

#[path = "common/graph.rs"]
mod small;

use repcount::graph::{Cell, Rounding};
use small::{Build, one};

#[test]
fn test_slopes() {
    let slopes = |inputs: &[f64], write: fn(&mut Build, &[Cell]) -> Cell, rounding| {
        let (graph, cell) = one(write);
        let slopes = graph.slopes(&graph.values(inputs), cell, rounding);
        slopes.iter().map(|slope| (slope.by, slope.at_kink)).collect::<Vec<_>>()
    };
    let quotient: fn(&mut Build, &[Cell]) -> Cell = |build, of| build.divide(of[0], of[1]);
    let expected = [(0.25, false), (-0.5, false), (0.0, false), (0.0, false)];
    assert_eq!(slopes(&[8.0, 4.0, 0.0, 0.0], quotient, Rounding::Steps), expected);
    // A kink is named, and what the slope is to the right of it can be asked for.
    let rising = |write: fn(&mut Build, &[Cell]) -> Cell, place: usize| {
        let (graph, cell) = one(write);
        let values = graph.values(&[2.0, 2.0, 0.0, 0.0]);
        let slopes = graph.slopes(&values, cell, Rounding::Steps);
        assert!(slopes[place].at_kink);
        graph.rising(&values, cell, place, Rounding::Steps)
    };
    assert_eq!(rising(|build, of| build.least(of[0], of[1]), 0), 0.0);
    assert_eq!(rising(|build, of| build.least(of[0], of[1]), 1), 0.0);
    assert_eq!(rising(|build, of| build.greatest(of[0], of[1]), 0), 1.0);
    assert_eq!(rising(|build, of| build.greatest(of[0], of[1]), 1), 1.0);
    let rounded: fn(&mut Build, &[Cell]) -> Cell = |build, of| build.round_up(of[0]);
    assert_eq!(slopes(&[2.5, 0.0, 0.0, 0.0], rounded, Rounding::Steps)[0], (0.0, false));
    assert_eq!(slopes(&[2.5, 0.0, 0.0, 0.0], rounded, Rounding::Smooth)[0], (1.0, false));
    // Where a number is whole, a little more of it is rounded to the next.
    let kink = |inputs: &[f64], write: fn(&mut Build, &[Cell]) -> Cell| {
        slopes(inputs, write, Rounding::Steps)
            .iter()
            .map(|(_, at_kink)| *at_kink)
            .collect::<Vec<_>>()
    };
    assert!(!kink(&[2.5, 0.0, 0.0, 0.0], rounded)[0]);
    let down: fn(&mut Build, &[Cell]) -> Cell = |build, of| build.round_down(of[0]);
    assert!(!kink(&[2.5, 0.0, 0.0, 0.0], down)[0]);
    assert!(!slopes(&[3.0, 0.0, 0.0, 0.0], down, Rounding::Smooth)[0].1);
    // As whole as what rounding forgives leaves it.
    assert!(kink(&[1e-9, 0.0, 0.0, 0.0], rounded)[0]);
    assert!(kink(&[-1e-9, 0.0, 0.0, 0.0], down)[0]);
    // A condition that may be another one a moment later, alone or as one of two.
    let either: fn(&mut Build, &[Cell]) -> Cell = |build, of| {
        let (one, two) = (build.is_above(of[0], of[1]), build.is_above(of[2], of[3]));
        let either = build.greatest(one, two);
        build.choose(either, of[0], of[1])
    };
    assert!(kink(&[1.0, 1.0, 1.0, 2.0], either)[0]);
    assert!(kink(&[2.0, 1.0, 1.0, 1.0], either)[0]);
    assert!(!kink(&[2.0, 1.0, 1.0, 2.0], either)[0]);
    let least: fn(&mut Build, &[Cell]) -> Cell = |build, of| build.least_of_applicable(&of[..3]);
    assert!(kink(&[1.0, 1.0, 2.0, 0.0], least)[0]);
    assert!(!kink(&[1.0, 2.0, 2.0, 0.0], least)[0]);
    // What doesn't apply has no slope.
    assert_eq!(slopes(&[1.0, 0.0, 0.0, 0.0], quotient, Rounding::Steps), []);
}

/// How fast ten times the input grows where a condition holds, and the input itself where it doesn't.
#[track_caller]
fn check_rising(
    inputs: &[f64],
    input: usize,
    expected: f64,
    condition: impl FnOnce(&mut Build, &[Cell]) -> Cell,
) {
    let (graph, cell) = one(|build, of| {
        let holds = condition(build, of);
        let ten = build.constant(10.0);
        let then = build.multiply(of[input], ten);
        build.choose(holds, then, of[input])
    });
    assert_eq!(graph.rising(&graph.values(inputs), cell, input, Rounding::Steps), expected);
}

#[test]
fn test_what_holds_a_moment_later_is_what_counts() {
    let equal = &[1.0, 1.0, 1.0, 1.0];
    let above = |one: usize, two: usize| {
        move |build: &mut Build, of: &[Cell]| build.is_above(of[one], of[two])
    };
    let at_least = |one: usize, two: usize| {
        move |build: &mut Build, of: &[Cell]| build.is_at_least(of[one], of[two])
    };
    // The input rises above its equal; where another one rises, both stay as they are.
    check_rising(equal, 0, 10.0, above(0, 1));
    check_rising(equal, 0, 1.0, above(1, 0));
    check_rising(equal, 2, 1.0, above(0, 1));
    check_rising(equal, 0, 10.0, at_least(0, 1));
    check_rising(equal, 0, 1.0, at_least(1, 0));
    check_rising(equal, 2, 10.0, at_least(0, 1));
    check_rising(&[1.0, 2.0, 0.0, 0.0], 2, 1.0, at_least(0, 1));
    // What is enough but for a rounding error is level with what is asked.
    let enough = |build: &mut Build, of: &[Cell]| {
        let hair_less = build.constant(1.0 - 1e-12);
        let asked = build.multiply(of[1], hair_less);
        build.is_at_least(of[0], asked)
    };
    check_rising(equal, 0, 10.0, enough);
    check_rising(equal, 1, 1.0, enough);
    check_rising(&[1.0, 0.9, 0.0, 0.0], 1, 10.0, enough);
    // Both of two, and either.
    let two = |build: &mut Build, of: &[Cell]| {
        (build.is_above(of[0], of[1]), build.is_above(of[2], of[3]))
    };
    let both = |build: &mut Build, of: &[Cell]| {
        let (one, other) = two(build, of);
        build.multiply(one, other)
    };
    let either = |build: &mut Build, of: &[Cell]| {
        let (one, other) = two(build, of);
        build.greatest(one, other)
    };
    check_rising(&[1.0, 1.0, 2.0, 1.0], 0, 10.0, both);
    check_rising(&[1.0, 1.0, 1.0, 2.0], 0, 1.0, both);
    check_rising(&[1.0, 1.0, 1.0, 2.0], 0, 10.0, either);
    check_rising(&[1.0, 2.0, 1.0, 2.0], 0, 1.0, either);
}

#[test]
fn test_what_does_not_apply_does_not_rise() {
    let (graph, cell) = one(|build, of| build.divide(of[0], of[1]));
    let values = graph.values(&[1.0, 0.0, 0.0, 0.0]);
    assert_eq!(graph.rising(&values, cell, 0, Rounding::Steps), 0.0);
}
