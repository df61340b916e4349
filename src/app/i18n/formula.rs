//! Formulas in words, and the same with values.

use repcount::answer::Formula;
use repcount::graph::Operation;
use repcount::model::{Decision, Input};
use repcount::scenario::{Scenario, Unit};

use super::I18n;
use super::names::{decision_name, figure_name, input_name, tried_name};
use super::words;

/// How operands are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operands {
    Names,
    Values,
}

/// A formula on one line.
pub fn formula(i18n: I18n, scenario: &Scenario, formula: &Formula, show: Operands) -> String {
    Writer { i18n, scenario, show }.write(formula, 0)
}

/// The value of an operand with its unit.
pub fn operand_value(i18n: I18n, scenario: &Scenario, operand: &Formula) -> String {
    let unit = match operand {
        Formula::Figure(figure, _) => figure.unit(scenario),
        Formula::Input(Input::Entered(input), _) => input_unit(*input, scenario),
        Formula::Input(Input::Decided(decision), _) => decision_unit(*decision),
        Formula::Input(Input::Tried(_), _) | Formula::Number(_) | Formula::By { .. } => Unit::Ratio,
    };
    let value = operand.value();
    match unit {
        Unit::Money | Unit::MoneyPerMonth => i18n.money(value, scenario.currency),
        Unit::Share => i18n.fine_percent(value),
        _ => i18n.number(value, 4),
    }
}

fn decision_unit(decision: Decision) -> Unit {
    match decision {
        Decision::LargestPlanFactor(_) => Unit::Ratio,
        Decision::MadeWithout(..) => Unit::Share,
        Decision::Hires(..) | Decision::Lent(_) => Unit::People,
        Decision::LentLeads(_) => Unit::LeadsPerMonth,
        Decision::WorkRevenueMore(..) | Decision::DelayedWorth(..) => Unit::Money,
        Decision::TodayRevenueMore => Unit::MoneyPerMonth,
    }
}

/// The unit of an input; the plan's amount is in what the plan measures.
pub fn input_unit(input: repcount::scenario::InputId, scenario: &Scenario) -> Unit {
    use repcount::scenario::Measure;
    match (input.spec().unit, scenario.plan.measure) {
        (Unit::PlanAmount, Measure::Revenue) => Unit::Money,
        (Unit::PlanAmount, Measure::Deals) => Unit::Deals,
        (unit, _) => unit,
    }
}

struct Writer<'a> {
    i18n: I18n,
    scenario: &'a Scenario,
    show: Operands,
}

/// How strongly an operation holds its operands together.
fn strength(operation: Operation) -> u8 {
    match operation {
        Operation::Subtract | Operation::Sum => 1,
        Operation::Multiply | Operation::Divide => 2,
        Operation::Greatest | Operation::Least | Operation::RoundUp | Operation::RoundDown => 3,
    }
}

impl Writer<'_> {
    /// The formula, in brackets where it holds less strongly than `around`.
    fn write(&self, formula: &Formula, around: u8) -> String {
        match formula {
            Formula::Number(value) => self.i18n.number(*value, 6),
            Formula::Input(input, _) if self.show == Operands::Names => match *input {
                Input::Entered(input) => input_name(self.i18n, self.scenario, input),
                Input::Decided(decision) => decision_name(self.i18n, self.scenario, decision),
                Input::Tried(circumstance) => tried_name(self.i18n, circumstance),
            },
            Formula::Figure(figure, _) if self.show == Operands::Names => {
                figure_name(self.i18n, self.scenario, *figure)
            }
            Formula::Input(..) | Formula::Figure(..) => {
                operand_value(self.i18n, self.scenario, formula)
            }
            Formula::By { operation, operands, .. } => {
                let text = self.operation(*operation, operands);
                let own = strength(*operation);
                if own < around && operands.len() > 1 { ["(", &text, ")"].concat() } else { text }
            }
        }
    }

    /// The operands, those of the same operation within it side by side with its own.
    fn flat(&self, operation: Operation, operands: &[Formula], found: &mut Vec<String>) {
        for operand in operands {
            match operand {
                Formula::By { operation: inner, operands, .. } if *inner == operation => {
                    self.flat(operation, operands, found);
                }
                _ => found.push(self.write(operand, 0)),
            }
        }
    }

    fn operation(&self, operation: Operation, operands: &[Formula]) -> String {
        let strength = strength(operation);
        let infix = |sign: &str| {
            let part = |(place, operand): (usize, &Formula)| {
                // a − (b − c) and a ÷ (b × c) keep their brackets, a + b + c needs none.
                let last =
                    place > 0 && matches!(operation, Operation::Subtract | Operation::Divide);
                self.write(operand, strength + u8::from(last))
            };
            operands.iter().enumerate().map(part).collect::<Vec<_>>().join(sign)
        };
        let within = |words| {
            let mut inside = Vec::new();
            self.flat(operation, operands, &mut inside);
            self.i18n.fill(words, &[("x", &inside.join("; "))])
        };
        match operation {
            Operation::Sum => infix(" + "),
            Operation::Subtract => infix(" − "),
            Operation::Multiply => infix(" × "),
            Operation::Divide => infix(" ÷ "),
            Operation::Greatest => within(words::GREATEST),
            Operation::Least => within(words::SMALLEST),
            Operation::RoundUp => within(words::ROUND_UP),
            Operation::RoundDown => within(words::ROUND_DOWN),
        }
    }
}
