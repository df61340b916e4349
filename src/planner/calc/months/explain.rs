//! How the results of the calendar are made.

use super::binding::binding_numbers;
use super::forward::{Starters, forward};
use super::hire::{Delayed, HireNumbers, hire_numbers};
use super::model::Model;
use super::outlook::{Outlook, outlook};
use super::planned::Planned;
use super::totals::Totals;
use crate::calc::trace::{self, Formula, Record};
use crate::calc::{FigureId, Quantity, Team};
use crate::scenario::Scenario;

/// The formulas behind the results of the calendar.
pub struct MonthExplanations {
    outlook: Outlook,
    record: Record,
}

impl MonthExplanations {
    /// How a result was made; `None` where it does not apply.
    pub fn formula(&self, figure: FigureId) -> Option<Formula> {
        self.record.formula_of(figure, self.outlook.get(figure))
    }

    /// The results that are explained.
    pub fn outlook(&self) -> &Outlook {
        &self.outlook
    }
}

/// Reads the formulas once more, recording how every number is made. Whom to hire is found by
/// trial, and stands there as a number.
pub fn explain(scenario: &Scenario) -> MonthExplanations {
    let outlook = outlook(scenario);
    let nobody: Starters = Vec::new();
    let starters = &outlook.starters;
    let ((), record) = trace::record(|| {
        let model = Model::<Quantity>::of(scenario);
        let planned = Planned::of(&model, 1.0);
        for (team, starters) in [(Team::Today, &nobody), (Team::Hired, starters)] {
            let run = forward(&model, &planned, team, starters);
            Totals::of(&model, &planned, team, &run);
            binding_numbers(&model, &run, team, &outlook.of(team).tried);
            if team == Team::Hired {
                let known = |role, month| {
                    let is = |hire: &&HireNumbers<f64>| (hire.role, hire.month) == (role, month);
                    let hire = outlook.hire_numbers.iter().find(is);
                    hire.map_or(Delayed { revenue: 0.0, cost: 0.0 }, |hire| hire.delayed)
                };
                hire_numbers(&model, starters, &run, known);
            }
        }
    });
    MonthExplanations { outlook, record }
}
