//! Expectations of the calendar: a row of a table is a figure over the months.

use repcount::answer::{Outlook, outlook};
use repcount::figure::{FigureId, Team};
use repcount::scenario::{
    Entry, Field, Inputs, Month, OpeningField, PlanShape, RampField, Role, Scenario, SeasonField,
    Sizing, Source, TargetField, TimelineField,
};

use super::{RoleParts, ScenarioParts, Set, SourceParts, close, executive, outbound, revenue};

pub const TODAY: Option<Team> = Some(Team::Today);
pub const HIRED: Option<Team> = Some(Team::Hired);

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

/// One role that books and closes: 10 meetings held a month each, every fifth a deal of 100, so that
/// a person makes 200 a month. Twelve months from January 2026.
pub fn closers(plan: f64, people_now: f64) -> Scenario {
    let source = outbound("cold").rest().set("meeting_to_deal", 0.2).closed_by("ae");
    let role = executive("ae")
        .sized(Sizing::MeetingsHeld)
        .set("meetings_held", 10.0)
        .set("people_now", people_now);
    revenue(plan).set("deal_value", 100.0).with(source).with(role).months("2026-01", 12)
}

/// Half a year of [`closers`].
pub fn half_a_year(plan: f64, people_now: f64) -> Scenario {
    closers(plan, people_now).months("2026-01", 6)
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
