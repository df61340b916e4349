//! Expectations of the calendar: a row of a table is a figure over the months.

use repcount::answer::{Outlook, outlook};
use repcount::figure::{FigureId, Team};
use repcount::scenario::{
    Entry, Field, Inputs, Month, OpeningField, PlanShape, RampField, Role, Scenario, SeasonField,
    Source, TargetField, TimelineField,
};

use super::close;

pub fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn row_of<F: Field>(inputs: &mut Inputs<F>, values: &[f64]) {
    for (field, value) in F::ALL.iter().zip(values) {
        assert!(field.spec().accepts(*value), "{} does not accept {value}", field.name());
        inputs.put(*field, Some(Entry::typed(*value)));
    }
}

pub trait Ramps {
    /// Output in the first months in the job.
    fn ramp(self, output: &[f64]) -> Self;
}

impl Ramps for Role {
    fn ramp(mut self, output: &[f64]) -> Self {
        row_of::<RampField>(&mut self.ramp, output);
        self
    }
}

pub trait Opens {
    /// Deals of the pipeline at the start.
    fn opening(self, deals: &[f64]) -> Self;
}

impl Opens for Source {
    fn opening(mut self, deals: &[f64]) -> Self {
        row_of::<OpeningField>(&mut self.opening, deals);
        self
    }
}

pub trait OnCalendar {
    /// A horizon of so many months from this one.
    fn months(self, start: &str, horizon: u8) -> Self;
    fn calendar(self, field: TimelineField, value: f64) -> Self;
    fn seasonal(self, weights: &[f64]) -> Self;
    fn growing(self, growth: f64) -> Self;
    fn typed_months(self, targets: &[f64]) -> Self;
}

impl OnCalendar for Scenario {
    fn months(mut self, start: &str, horizon: u8) -> Self {
        self.timeline.start = month(start);
        self.calendar(TimelineField::Horizon, f64::from(horizon))
    }

    fn calendar(mut self, field: TimelineField, value: f64) -> Self {
        assert!(field.spec().accepts(value), "{} does not accept {value}", field.name());
        self.timeline.inputs.put(field, Some(Entry::typed(value)));
        self
    }

    fn seasonal(mut self, weights: &[f64]) -> Self {
        self.timeline.shape = PlanShape::Seasonal;
        row_of::<SeasonField>(&mut self.timeline.season, weights);
        self
    }

    fn growing(mut self, growth: f64) -> Self {
        self.timeline.shape = PlanShape::Growth;
        self.calendar(TimelineField::Growth, growth)
    }

    fn typed_months(mut self, targets: &[f64]) -> Self {
        self.timeline.shape = PlanShape::Typed;
        row_of::<TargetField>(&mut self.timeline.targets, targets);
        self
    }
}

/// The figures of a calendar by their names without the month, such as `revenue/chat`.
pub fn row(outlook: &Outlook, name: &str, team: Option<Team>) -> Vec<f64> {
    let figures: Vec<(FigureId, f64)> = outlook.figures().collect();
    let value = |month: Month| {
        let is = |figure: &FigureId| {
            let plain = FigureId::new(figure.metric, figure.place);
            figure.month() == Some(month) && figure.team == team && plain.to_string() == name
        };
        figures.iter().find(|(figure, _)| is(figure)).map_or(f64::NAN, |(_, value)| *value)
    };
    outlook.months().map(value).collect()
}

/// The row must read like this.
#[track_caller]
pub fn check_row(scenario: &Scenario, name: &str, team: Option<Team>, expected: &[f64]) {
    let found = row(&outlook(scenario), name, team);
    let same = found.len() == expected.len()
        && found.iter().zip(expected).all(|(found, expected)| close(*found, *expected));
    assert!(same, "{name} is\n{found:?}, expected\n{expected:?}");
}
