//! Graphs of formulas: how they are written, what their cells are worth, and what they are in spreadsheets.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

#[path = "common/graph.rs"]
mod small;

use repcount::graph::{Cell, Spreadsheet};
use small::{Build, Name, one};

#[track_caller]
fn check(inputs: &[f64], expected: Option<f64>, write: impl FnOnce(&mut Build, &[Cell]) -> Cell) {
    let (graph, cell) = one(write);
    assert_eq!(graph.values(inputs).get(cell), expected);
}

#[test]
fn test_operations() {
    check(&[3.0, 4.0], Some(7.0), |build, of| build.add(of[0], of[1]));
    check(&[3.0, 4.0], Some(-1.0), |build, of| build.subtract(of[0], of[1]));
    check(&[3.0, 4.0], Some(12.0), |build, of| build.multiply(of[0], of[1]));
    check(&[3.0, 4.0], Some(0.75), |build, of| build.divide(of[0], of[1]));
    check(&[3.0, 4.0], Some(3.0), |build, of| build.least(of[0], of[1]));
    check(&[3.0, 4.0], Some(4.0), |build, of| build.greatest(of[0], of[1]));
    check(&[1.0, 2.0, 3.0], Some(6.0), |build, of| build.sum(&of[..3]));
    check(&[], Some(0.0), |build, _| build.sum(&[]));
}

#[test]
fn test_rounding_forgives_a_billionth() {
    for (value, up, down) in [
        (2.2, 3.0, 2.0),
        (2.0, 2.0, 2.0),
        (2.000_000_000_5, 2.0, 2.0),
        (1.999_999_999_5, 2.0, 2.0),
        (0.0, 0.0, 0.0),
        (-0.5, 0.0, -1.0),
    ] {
        check(&[value], Some(up), |build, of| build.round_up(of[0]));
        check(&[value], Some(down), |build, of| build.round_down(of[0]));
    }
}

#[test]
fn test_conditions() {
    for (one, other, above, at_least) in
        [(1.0, 2.0, 0.0, 0.0), (2.0, 2.0, 0.0, 1.0), (3.0, 2.0, 1.0, 1.0)]
    {
        check(&[one, other], Some(above), |build, of| build.is_above(of[0], of[1]));
        check(&[one, other], Some(at_least), |build, of| build.is_at_least(of[0], of[1]));
    }
    let choose = |build: &mut Build, of: &[Cell]| build.choose(of[0], of[1], of[2]);
    check(&[1.0, 5.0, 6.0], Some(5.0), choose);
    check(&[0.0, 5.0, 6.0], Some(6.0), choose);
}

#[test]
fn test_what_does_not_apply_spreads() {
    let nothing = |build: &mut Build, of: &[Cell]| build.divide(of[0], of[1]);
    let inputs = &[1.0, 0.0, 5.0];
    check(inputs, None, nothing);
    check(&[1e300, 1e-300], None, nothing);
    check(inputs, None, |build, of| {
        let nothing = nothing(build, of);
        build.add(of[2], nothing)
    });
    check(inputs, None, |build, of| {
        let nothing = nothing(build, of);
        build.least(of[2], nothing)
    });
    check(inputs, Some(0.0), |build, of| {
        let nothing = nothing(build, of);
        build.applies(nothing)
    });
    check(inputs, Some(5.0), |build, of| {
        let nothing = nothing(build, of);
        build.otherwise(nothing, of[2])
    });
    check(inputs, Some(6.0), |build, of| {
        let nothing = nothing(build, of);
        build.sum_of_applicable(&[of[0], nothing, of[2]])
    });
    check(inputs, None, |build, of| {
        let nothing = nothing(build, of);
        build.sum_of_applicable(&[nothing, nothing])
    });
    check(inputs, Some(1.0), |build, of| {
        let nothing = nothing(build, of);
        build.least_of_applicable(&[of[2], nothing, of[0]])
    });
    // Neither is more than the other.
    for condition in [Build::is_above, Build::is_at_least] {
        check(inputs, None, |build, of| {
            let nothing = nothing(build, of);
            condition(build, nothing, of[2])
        });
        check(inputs, None, |build, of| {
            let nothing = nothing(build, of);
            condition(build, of[2], nothing)
        });
    }
    // Nothing of it is nothing.
    check(inputs, Some(0.0), |build, of| {
        let (nothing, zero) = (nothing(build, of), build.constant(0.0));
        build.multiply(zero, nothing)
    });
    check(inputs, Some(0.0), |build, of| {
        let (nothing, zero) = (nothing(build, of), build.constant(0.0));
        build.multiply(nothing, zero)
    });
    // What is not chosen need not apply.
    check(inputs, Some(5.0), |build, of| {
        let nothing = nothing(build, of);
        build.choose(of[1], nothing, of[2])
    });
    check(inputs, None, |build, of| build.only_if(of[1], of[2]));
    check(&[], None, |_, of| of[0]);
}

#[test]
fn test_a_graph_is_printed_line_by_line() {
    let (graph, _) = one(|build, of| {
        let two = build.constant(2.0);
        let twice = build.multiply(of[0], two);
        let above = build.is_above(twice, of[1]);
        let chosen = build.only_if(above, twice);
        build.sum(&[chosen, of[2], of[3]])
    });
    let expected = "\
#0 = input 0
#1 = input 1
#2 = input 2
#3 = input 3
#4 = 2
#5 = #0 × #4
#6 = #5 > #1
#7 = not applicable
#8 = if #6 then #5 else #7
#9 r0 = sum(#8, #2, #3)
";
    assert_eq!(graph.to_string(), expected);
}

/// How the last cell of a formula is written, in a graph whose first four cells are inputs.
#[track_caller]
fn check_written(expected: &str, write: impl FnOnce(&mut Build, &[Cell]) -> Cell) {
    let (graph, _) = one(write);
    let text = graph.to_string();
    let last = text.lines().last().expect("a cell");
    let (_, written) = last.split_once(" r0 = ").expect("the formula");
    // What only repeats a number is that number.
    let repeated = text.lines().skip(4).find_map(|line| {
        let (cell, written_there) = line.split_once(" = ")?;
        (cell == written).then_some(written_there)
    });
    assert_eq!(repeated.unwrap_or(written), expected, "{text}");
}

#[test]
fn test_what_is_known_beforehand_is_not_written() {
    // A sum with 0, a difference with 0, on either side; a sum of one, and of two.
    check_written("#0", |build, of| {
        let zero = build.constant(0.0);
        build.add(of[0], zero)
    });
    check_written("#1", |build, of| {
        let zero = build.constant(0.0);
        build.add(zero, of[1])
    });
    check_written("#2", |build, of| {
        let zero = build.constant(0.0);
        build.subtract(of[2], zero)
    });
    check_written("#3", |build, of| build.sum(&of[3..]));
    check_written("#0 + #1", |build, of| build.sum(&of[..2]));
    check_written("5", |build, _| {
        let (two, three) = (build.constant(2.0), build.constant(3.0));
        build.add(two, three)
    });
    // A number applies; what doesn't apply doesn't; a choice of the same, and of a known condition.
    check_written("1", |build, _| {
        let two = build.constant(2.0);
        build.applies(two)
    });
    check_written("0", |build, _| {
        let nothing = build.nothing();
        build.applies(nothing)
    });
    check_written("#1", |build, of| build.choose(of[0], of[1], of[1]));
    check_written("#2", |build, of| {
        let never = build.constant(0.0);
        build.choose(never, of[1], of[2])
    });
    check_written("#1", |build, of| {
        let always = build.constant(1.0);
        build.choose(always, of[1], of[2])
    });
    check_written("#1", |build, of| {
        let nothing = build.nothing();
        build.otherwise(nothing, of[1])
    });
    check_written("2", |build, of| {
        let two = build.constant(2.0);
        build.otherwise(two, of[1])
    });
    let mut build = Build::new();
    let (zero, input) = (build.constant(0.0), build.input(0));
    assert!(build.is_zero(zero) && !build.is_zero(input));
    // Of none nothing applies, and of one it is that one.
    check_written("not applicable", |build, _| build.sum_of_applicable(&[]));
    check_written("not applicable", |build, _| build.least_of_applicable(&[]));
    check_written("#1", |build, of| build.sum_of_applicable(&of[1..2]));
    check_written("#1", |build, of| build.least_of_applicable(&of[1..2]));
}

#[test]
fn test_inputs_have_cells() {
    let mut build = Build::default();
    assert!(build.clone().finish().is_empty());
    let (sum, input) = {
        let one = build.input(7);
        let other = build.input(8);
        (build.add(one, other), other)
    };
    let graph = build.finish();
    assert!(!graph.is_empty());
    assert_eq!((graph.len(), graph.inputs()), (3, [7, 8].as_slice()));
    assert_eq!((graph.input_of(input), graph.input_of(sum)), (Some(1), None));
    assert_eq!(graph.cells().filter_map(|cell| graph.input_of(cell)).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn test_formulas_of_spreadsheets() {
    type Write = fn(&mut Build, &[Cell]) -> Cell;
    let check = |expected: &str, write: Write| {
        let (graph, cell) = one(write);
        let address = |cell: Cell| format!("A{}", cell.place());
        let text = Spreadsheet::of(&graph).formula(cell, address);
        assert_eq!(text.as_deref(), Some(expected));
    };
    check("A0+A1", |build, of| build.add(of[0], of[1]));
    check("A0+A1+A2", |build, of| build.sum(&of[..3]));
    check("IFERROR(A0/A1,\"\")", |build, of| build.divide(of[0], of[1]));
    check("MIN(A0,A1)", |build, of| build.least(of[0], of[1]));
    check("ROUNDUP(MAX(A0-1e-9,0),0)", |build, of| build.round_up(of[0]));
    check("IF(A0>=A1,1,0)", |build, of| build.is_at_least(of[0], of[1]));
    check("IF(A0<>0,A1,A2)", |build, of| build.choose(of[0], of[1], of[2]));
    // A4 may not apply.
    check("IF(COUNT(A4)<1,\"\",A2*A4)", |build, of| {
        let quotient = build.divide(of[0], of[1]);
        build.multiply(of[2], quotient)
    });
    check("IF(ISNUMBER(A4),A4,A2)", |build, of| {
        let quotient = build.divide(of[0], of[1]);
        build.otherwise(quotient, of[2])
    });
    check("A4", |build, of| {
        let quotient = build.divide(of[0], of[1]);
        build.name(quotient, Name('x', 0))
    });
    check("IF(ISNUMBER(A4),1,0)", |build, of| {
        let quotient = build.divide(of[0], of[1]);
        build.applies(quotient)
    });
    check("IF(COUNT(A4,A2)=0,\"\",MIN(A4,A2))", |build, of| {
        let quotient = build.divide(of[0], of[1]);
        build.least_of_applicable(&[quotient, of[2]])
    });
    check("IF(COUNT(A4,A2)=0,\"\",SUM(A4,A2))", |build, of| {
        let quotient = build.divide(of[0], of[1]);
        build.sum_of_applicable(&[quotient, of[2]])
    });
    // The value of an input stands in its cell.
    let mut build = Build::new();
    let input = build.input(0);
    let graph = build.finish();
    assert_eq!(Spreadsheet::of(&graph).formula(input, |_| String::new()), None);
}
