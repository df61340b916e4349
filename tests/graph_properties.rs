//! Graphs of formulas: every reading of a random graph agrees with the values of its cells.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

#[path = "common/graph.rs"]
mod small;

use proptest::prelude::*;
use repcount::graph::{Cell, Formula, Graph, Operation, Rounding, Trials, Values};
use small::{Build, Name};

/// How each cell behind the inputs is made: an operation, and places of operands before it.
type Plan = Vec<(u8, [prop::sample::Index; 3])>;

fn plan() -> impl Strategy<Value = Plan> {
    prop::collection::vec((0..22_u8, any::<[prop::sample::Index; 3]>()), 1..60)
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
            19 => build.round_down(one),
            20 => build.applies(one),
            21 => {
                let (above, at_least) = (build.is_above(one, two), build.is_at_least(two, three));
                let both = build.multiply(above, at_least);
                build.choose(both, one, three)
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
        (Operation::RoundDown, [one]) => (one + 1e-9).floor(),
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
        8..=11 | 15 | 16 | 19..=21 => 17,
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
