//! How the results of the calendar are made.

use super::forward::{Starters, forward};
use super::model::Model;
use super::outlook::{Outlook, outlook, starters};
use super::planned::Planned;
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
    let plain = Model::of(scenario);
    let starters = starters(&plain, &Planned::of(&plain, 1.0)).0;
    let nobody: Starters = Vec::new();
    let ((), record) = trace::record(|| {
        let model = Model::<Quantity>::of(scenario);
        let planned = Planned::of(&model, 1.0);
        forward(&model, &planned, Team::Today, &nobody);
        forward(&model, &planned, Team::Hired, &starters);
    });
    MonthExplanations { outlook: outlook(scenario), record }
}
