//! Graphs of formulas: every reading of a graph agrees with the values of its cells.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

use proptest::prelude::*;
use repcount::graph::{
    Builder, Cell, Figure, Formula, Graph, Operation, Rounding, Spreadsheet, Trials, Values,
};

/// A figure of tests: its letter is what it measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Name(char, u16);

impl Figure for Name {
    fn measures_the_same(self, other: Self) -> bool {
        self.0 == other.0
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}{}", self.0, self.1)
    }
}

type Build = Builder<u16, Name>;

/// A graph of one formula over inputs 0, 1, …, and its last cell.
fn one(write: impl FnOnce(&mut Build, &[Cell]) -> Cell) -> (Graph<u16, Name>, Cell) {
    let mut build = Build::new();
    let inputs: Vec<Cell> = (0..4).map(|input| build.input(input)).collect();
    let cell = write(&mut build, &inputs);
    let cell = build.name(cell, Name('r', 0));
    (build.finish(), cell)
}

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
    // Of none nothing applies, and of one it is that one.
    check_written("not applicable", |build, _| build.sum_of_applicable(&[]));
    check_written("not applicable", |build, _| build.least_of_applicable(&[]));
    check_written("#1", |build, of| build.sum_of_applicable(&of[1..2]));
    check_written("#1", |build, of| build.least_of_applicable(&of[1..2]));
}

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

/// How each cell behind the inputs is made: an operation, and places of operands before it.
type Plan = Vec<(u8, [prop::sample::Index; 3])>;

fn plan() -> impl Strategy<Value = Plan> {
    prop::collection::vec((0..19_u8, any::<[prop::sample::Index; 3]>()), 1..60)
}

const INPUTS: u16 = 5;

fn grown(plan: &Plan) -> Graph<u16, Name> {
    let mut build = Build::new();
    let mut cells: Vec<Cell> = (0..INPUTS).map(|input| build.input(input)).collect();
    cells.push(build.constant(1.0));
    for (place, (operation, operands)) in plan.iter().enumerate() {
        let [one, two, three] = operands.map(|index| *index.get(&cells));
        let cell = match operation {
            0 | 1 => build.add(one, two),
            2 => build.subtract(one, two),
            3 | 4 => build.multiply(one, two),
            5 => build.divide(one, two),
            6 => build.least(one, two),
            7 => build.greatest(one, two),
            8 => build.round_up(one),
            9 => build.is_above(one, two),
            10 => {
                let condition = build.is_above(one, two);
                build.choose(condition, two, three)
            }
            // A quotient that always applies, and a choice that doesn't leap.
            18 => {
                let square = build.multiply(two, two);
                let one_more = build.constant(1.0);
                let above_0 = build.add(square, one_more);
                build.divide(one, above_0)
            }
            17 => {
                let condition = build.is_above(one, two);
                let (then, or_else) = (build.add(one, three), build.add(two, three));
                build.choose(condition, then, or_else)
            }
            11 => build.otherwise(one, two),
            12 => build.sum(&[one, two, three]),
            13 => build.sum_of_applicable(&[one, two, three]),
            14 => build.least_of_applicable(&[one, two, three]),
            15 => build.is_at_least(two, three),
            _ => build.is_at_least(one, two),
        };
        let letter = if place % 3 == 0 { 'a' } else { 'b' };
        let named = place % 2 == 0;
        cells.push(if named { build.name(cell, Name(letter, place as u16)) } else { cell });
    }
    build.finish()
}

fn values_of_inputs() -> impl Strategy<Value = Vec<f64>> {
    let number = prop_oneof![Just(0.0), Just(1.0), Just(2.0), -3.0..30.0_f64];
    prop::collection::vec(number, usize::from(INPUTS))
}

fn bits(value: Option<f64>) -> Option<u64> {
    value.map(f64::to_bits)
}

/// A formula carried out once more.
fn carried_out(formula: &Formula<u16, Name>) -> f64 {
    let Formula::By { operation, operands, .. } = formula else { return formula.value() };
    let values: Vec<f64> = operands.iter().map(carried_out).collect();
    match (operation, values.as_slice()) {
        (Operation::Sum, all) => all.iter().copied().reduce(|sum, value| sum + value).unwrap(),
        (Operation::Subtract, [one, two]) => one - two,
        (Operation::Multiply, [one, two]) => one * two,
        (Operation::Divide, [one, two]) => one / two,
        (Operation::Least, all) => all.iter().copied().fold(f64::INFINITY, f64::min),
        (Operation::Greatest, all) => all.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        (Operation::RoundUp, [one]) if *one <= 1e-9 => 0.0,
        (Operation::RoundUp, [one]) => (one - 1e-9).ceil(),
        other => panic!("{other:?}"),
    }
}

/// A step of a millionth would leap over the tolerance of rounding, from a condition that holds to
/// one that doesn't, to what applies from what doesn't.
fn without_leaps(plan: Plan, quotient: u8) -> Plan {
    let smooth = |operation| match operation {
        5 | 18 => quotient,
        8..=11 | 15 | 16 => 17,
        other => other,
    };
    plan.into_iter().map(|(operation, operands)| (smooth(operation), operands)).collect()
}

/// The last figure of a graph, and how it changes with small steps of an input.
struct Differences<'a> {
    graph: &'a Graph<u16, Name>,
    inputs: &'a [f64],
    values: Values,
    cell: Option<Cell>,
}

impl<'a> Differences<'a> {
    fn of(graph: &'a Graph<u16, Name>, inputs: &'a [f64]) -> Self {
        let cell = graph.figures().last().map(|(_, cell)| cell);
        Self { graph, inputs, values: graph.values(inputs), cell }
    }

    fn here(&self) -> Option<f64> {
        self.values.get(self.cell?)
    }

    fn size(&self) -> f64 {
        self.here().unwrap_or_default().abs().max(1.0)
    }

    /// For each unit of an input, measured by a step.
    fn by(&self, place: usize, step: f64) -> Option<f64> {
        let mut moved = self.inputs.to_vec();
        moved[place] += step;
        Some((self.graph.values(&moved).get(self.cell?)? - self.here()?) / step)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// 0 and −0 are the same number, and which of them a sum of nothing but zeros is says nothing.
    #[test]
    fn a_formula_carried_out_gives_the_value(plan in plan(), inputs in values_of_inputs()) {
        let graph = grown(&plan);
        let values = graph.values(&inputs);
        for (name, cell) in graph.figures() {
            let value = values.get(cell);
            let formula = graph.formula(&values, cell);
            prop_assert_eq!(value.is_some(), formula.is_some());
            if let (Some(value), Some(formula)) = (value, formula) {
                prop_assert_eq!(formula.value(), value);
                let again = carried_out(&formula);
                prop_assert!(
                    again.to_bits() == value.to_bits() || (again == 0.0 && value == 0.0),
                    "{} is {}, carried out {}: {:?}", name, value, again, formula
                );
            }
        }
    }

    #[test]
    fn trials_give_the_values_of_each_set(
        plan in plan(),
        sets in prop::collection::vec(values_of_inputs(), 1..20),
        varied in prop::collection::btree_set(0..usize::from(INPUTS), 0..4),
    ) {
        let graph = grown(&plan);
        let base = &sets[0];
        let varied: Vec<usize> = varied.into_iter().collect();
        let wanted: Vec<Cell> = graph.figures().map(|(_, cell)| cell).collect();
        let expected = |set: &Vec<f64>| {
            let mut inputs = base.clone();
            varied.iter().for_each(|place| inputs[*place] = set[*place]);
            let values = graph.values(&inputs);
            wanted.iter().map(|cell| bits(values.get(*cell))).collect::<Vec<_>>()
        };
        let mut trials = Trials::of(&graph, &graph.values(base), &varied, &wanted);
        let mut found = Vec::new();
        let give = |number: usize, set: &mut [f64]| {
            for (slot, place) in set.iter_mut().zip(&varied) {
                *slot = sets[number][*place];
            }
        };
        let take = |number: usize, values: &[f64]| {
            assert_eq!(number, found.len());
            let value = |value: &f64| bits(Some(*value).filter(|value| !value.is_nan()));
            found.push(values.iter().map(value).collect::<Vec<_>>());
        };
        trials.run(sets.len(), give, take);
        prop_assert_eq!(found, sets.iter().map(expected).collect::<Vec<_>>());
    }

    #[test]
    fn slopes_agree_with_differences(
        plan in plan(),
        inputs in prop::collection::vec(-3.0..30.0_f64, usize::from(INPUTS)),
    ) {
        let graph = grown(&without_leaps(plan, 18));
        let differences = Differences::of(&graph, &inputs);
        let Some(cell) = differences.cell else { return Ok(()) };
        let slopes = graph.slopes(&differences.values, cell, Rounding::Steps);
        prop_assert_eq!(slopes.is_empty(), differences.values.get(cell).is_none());
        for (place, slope) in slopes.iter().enumerate() {
            // Steps that agree: no kink lies between them.
            let by = |step: f64| differences.by(place, step);
            let (Some(one), Some(two), Some(back)) = (by(1e-6), by(5e-7), by(-1e-6)) else {
                continue;
            };
            let size = differences.size().max(one.abs());
            let apart = (one - two).abs().max((one - back).abs());
            if apart > 1e-3 * size || size > 1e6 {
                continue;
            }
            let by = if slope.at_kink {
                graph.rising(&differences.values, cell, place, Rounding::Steps)
            } else {
                slope.by
            };
            prop_assert!(
                (by - two).abs() <= 1e-2 * size,
                "input {}: {} and {} in\n{}", place, by, two, graph
            );
        }
    }

    /// On whole numbers, without products and quotients, kinks are where inputs stand exactly.
    #[test]
    fn slopes_at_kinks_are_those_of_rising(
        plan in plan(),
        inputs in prop::collection::vec((-3..4_i8).prop_map(f64::from), usize::from(INPUTS)),
    ) {
        let plan = without_leaps(plan, 12).into_iter().map(|(operation, operands)| match operation {
            3 | 4 => (17, operands),
            other => (other, operands),
        });
        let graph = grown(&plan.collect());
        let differences = Differences::of(&graph, &inputs);
        let Some(cell) = differences.cell else { return Ok(()) };
        if differences.size() > 1e4 {
            return Ok(());
        }
        for (place, slope) in graph.slopes(&differences.values, cell, Rounding::Steps).iter().enumerate() {
            // A power of 2, so that every sum is exact.
            let by = |step: f64| differences.by(place, step);
            let step = f64::exp2(-20.0);
            let rising = graph.rising(&differences.values, cell, place, Rounding::Steps);
            prop_assert_eq!(Some(rising), by(step), "input {} in\n{}", place, graph);
            let smooth = slope.by == rising && by(step) == by(-step);
            prop_assert!(slope.at_kink || smooth, "input {} in\n{}", place, graph);
        }
    }

    /// Values, names and readings never depend on what comes behind a cell.
    #[test]
    fn memory_of_values_can_be_used_again(plan in plan(), inputs in values_of_inputs()) {
        let graph = grown(&plan);
        let mut values = graph.values(&[7.0; INPUTS as usize]);
        graph.evaluate(&inputs, &mut values);
        let same = |values: &Values| {
            graph.figures().map(|(_, cell)| bits(values.get(cell))).collect::<Vec<_>>()
        };
        prop_assert_eq!(same(&values), same(&graph.values(&inputs)));
    }
}
