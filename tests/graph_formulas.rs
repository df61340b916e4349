//! How the formula of a cell is told, with what its operands are worth.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

#[path = "common/graph.rs"]
mod small;

use repcount::graph::{Cell, Formula, Operation};
use small::{Build, Name, one};

#[track_caller]
fn check_formula(
    inputs: &[f64],
    expected: &Formula<u16, Name>,
    write: impl FnOnce(&mut Build, &[Cell]) -> Cell,
) {
    let (graph, cell) = one(write);
    assert_eq!(graph.formula(&graph.values(inputs), cell).as_ref(), Some(expected));
}

#[test]
fn test_a_formula_leaves_out_what_plays_no_part() {
    let input = |place: u16, value: f64| Formula::Input(place, value);
    let by = |operation, operands, value| Formula::By { operation, operands, value };
    let product = by(Operation::Multiply, vec![input(0, 3.0), input(1, 4.0)], 12.0);
    // Terms of 0, and a sum of which one term is left.
    check_formula(&[3.0, 4.0, 0.0], &product, |build, of| {
        let product = build.multiply(of[0], of[1]);
        build.sum(&[of[2], product, of[2]])
    });
    let sum = by(Operation::Sum, vec![input(0, 3.0), input(1, 4.0)], 7.0);
    check_formula(&[3.0, 4.0, 0.0], &sum, |build, of| build.sum(&of[..3]));
    // 1 + 0 %, which is no factor.
    check_formula(&[3.0, 4.0, 0.0], &product, |build, of| {
        let product = build.multiply(of[0], of[1]);
        let one = build.constant(1.0);
        let factor = build.add(one, of[2]);
        build.divide(product, factor)
    });
    // An input of 1 is one.
    let once = by(Operation::Multiply, vec![input(0, 3.0), input(1, 1.0)], 3.0);
    check_formula(&[3.0, 1.0], &once, |build, of| build.multiply(of[0], of[1]));
    // What was not chosen.
    check_formula(&[3.0, 4.0, 1.0, 9.0], &product, |build, of| {
        let product = build.multiply(of[0], of[1]);
        build.choose(of[2], product, of[3])
    });
    // An input under another name, and a sum of nothing but 0.
    check_formula(&[3.0], &input(0, 3.0), |build, of| build.name(of[0], Name('x', 1)));
    let nothing = by(Operation::Sum, vec![input(0, 0.0), input(1, 0.0)], 0.0);
    check_formula(&[0.0, 0.0], &nothing, |build, of| build.add(of[0], of[1]));
}

#[test]
fn test_what_takes_a_value_over_is_told_as_that_value() {
    let input = |place: u16, value: f64| Formula::Input(place, value);
    let by = |operation, operands, value| Formula::By { operation, operands, value };
    let product = || by(Operation::Multiply, vec![input(0, 3.0), input(1, 4.0)], 12.0);
    // A factor of 1 that is none of the user's, on either side.
    let factor = |build: &mut Build, of: &[Cell]| {
        let one = build.constant(1.0);
        build.add(one, of[2])
    };
    check_formula(&[3.0, 4.0, 0.0], &product(), |build, of| {
        let (product, factor) = (build.multiply(of[0], of[1]), factor(build, of));
        build.multiply(product, factor)
    });
    check_formula(&[3.0, 4.0, 0.0], &product(), |build, of| {
        let (product, factor) = (build.multiply(of[0], of[1]), factor(build, of));
        build.multiply(factor, product)
    });
    // Nothing taken away; a bound that is a number and holds nothing back.
    check_formula(&[3.0, 4.0, 0.0], &product(), |build, of| {
        let product = build.multiply(of[0], of[1]);
        build.subtract(product, of[2])
    });
    check_formula(&[3.0, 4.0], &product(), |build, of| {
        let (product, bound) = (build.multiply(of[0], of[1]), build.constant(100.0));
        build.least(product, bound)
    });
    // Of several that apply and have no names the least is told alone.
    check_formula(&[3.0, 4.0, 50.0, 20.0], &product(), |build, of| {
        let (product, other) = (build.multiply(of[0], of[1]), build.add(of[2], of[3]));
        build.least_of_applicable(&[other, product])
    });
}

#[test]
fn test_operands_are_named_once_in_the_order_of_reading() {
    let (graph, cell) = one(|build, of| {
        let product = build.multiply(of[1], of[0]);
        let product = build.name(product, Name('x', 1));
        let sum = build.add(of[2], of[1]);
        let rest = build.multiply(sum, of[1]);
        build.add(product, rest)
    });
    let formula = graph.formula(&graph.values(&[3.0, 4.0, 5.0]), cell).expect("it applies");
    let expected =
        [Formula::Figure(Name('x', 1), 12.0), Formula::Input(2, 5.0), Formula::Input(1, 4.0)];
    assert_eq!(formula.operands(), expected);
}

#[test]
fn test_figures_stand_in_formulas_by_their_names() {
    let figure = |name, value| Formula::Figure(name, value);
    let by = |operation, operands, value| Formula::By { operation, operands, value };
    let product = |build: &mut Build, of: &[Cell], name| {
        let product = build.multiply(of[0], of[1]);
        build.name(product, name)
    };
    let twice = vec![figure(Name('x', 1), 12.0), Formula::Input(2, 5.0)];
    check_formula(&[3.0, 4.0, 5.0], &by(Operation::Sum, twice, 17.0), |build, of| {
        let product = product(build, of, Name('x', 1));
        build.add(product, of[2])
    });
    // A figure that only repeats another of its metric is made as that is; one of another metric
    // says so.
    let made = vec![Formula::Input(0, 3.0), Formula::Input(1, 4.0)];
    check_formula(&[3.0, 4.0], &by(Operation::Multiply, made, 12.0), |build, of| {
        product(build, of, Name('r', 1))
    });
    let repeats = by(Operation::Sum, vec![figure(Name('x', 1), 12.0)], 12.0);
    check_formula(&[3.0, 4.0], &repeats, |build, of| product(build, of, Name('x', 1)));
}
