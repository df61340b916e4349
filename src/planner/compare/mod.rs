//! Several scenarios side by side, and what was changed from one to another.

mod setting;
mod side;

pub use setting::Setting;
pub use side::{Better, Side, answers, better, difference_from, meetings, people};

use crate::scenario::{
    Field, InputId, OpeningField, PlanField, PolicyField, RampField, RoleField, RoleKey, Scenario,
    SeasonField, SeatField, SegmentField, SourceField, SourceKey, TargetField, TimelineField,
};

/// One thing in which two scenarios differ. Sources and roles are the same where their keys are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Another number is in force; in one of the two there may be none.
    Input(InputId),
    /// Something else is noted beside a number.
    Note(InputId),
    /// Something is chosen, called or listed in another way.
    Setting(Setting),
    SourceAdded(SourceKey),
    SourceRemoved(SourceKey),
    RoleAdded(RoleKey),
    RoleRemoved(RoleKey),
}

/// Everything in which the second scenario differs from the first, in the order of the inputs of the
/// page. Where a number came from is no difference, and neither are the numbers of what is only in one
/// of them: that is added or removed as a whole.
///
/// ```
/// use repcount::compare::{Difference, Setting, differences};
/// use repcount::preset::Preset;
/// use repcount::scenario::{Entry, InputId, Period, PlanField};
///
/// let before = Preset::SmallTeam.scenario();
/// let mut after = before.clone();
/// assert_eq!(differences(&before, &after), []);
/// let amount = InputId::Plan(PlanField::Amount);
/// after.put(amount, Some(Entry::typed(1.0)));
/// after.plan.period = Period::Quarter;
/// assert_eq!(
///     differences(&before, &after),
///     [Difference::Input(amount), Difference::Setting(Setting::Period)]
/// );
/// ```
pub fn differences(before: &Scenario, after: &Scenario) -> Vec<Difference> {
    let mut found = Comparison { before, after, found: Vec::new() };
    found.settings(&[Setting::Name, Setting::Notes]);
    found.inputs(PlanField::ALL, InputId::Plan);
    found.settings(&[
        Setting::Measure,
        Setting::Period,
        Setting::Recurrence,
        Setting::Currency,
        Setting::SourceOrder,
    ]);
    found.sources();
    found.settings(&[Setting::RoleOrder]);
    found.roles();
    found.inputs(PolicyField::ALL, InputId::Policy);
    found.settings(&[Setting::BudgetKind, Setting::Marketing]);
    found.inputs(TimelineField::ALL, InputId::Timeline);
    found.settings(&[
        Setting::Start,
        Setting::Planning,
        Setting::Shape,
        Setting::ByCalendar,
        Setting::Holidays,
        Setting::Hires,
    ]);
    found.inputs(SeasonField::ALL, InputId::Season);
    found.inputs(TargetField::ALL, InputId::Target);
    found.team();
    found.found
}

struct Comparison<'a> {
    before: &'a Scenario,
    after: &'a Scenario,
    found: Vec<Difference>,
}

impl Comparison<'_> {
    fn inputs<F: Copy>(&mut self, fields: &[F], input: impl Fn(F) -> InputId) {
        let value = |scenario: &Scenario, input| scenario.entry(input).map(|entry| entry.value);
        for field in fields {
            let input = input(*field);
            if value(self.before, input) != value(self.after, input) {
                self.found.push(Difference::Input(input));
            }
            if self.before.input_notes.get(input) != self.after.input_notes.get(input) {
                self.found.push(Difference::Note(input));
            }
        }
    }

    fn settings(&mut self, settings: &[Setting]) {
        for setting in settings {
            if setting.differs(self.before, self.after) {
                self.found.push(Difference::Setting(*setting));
            }
        }
    }

    fn sources(&mut self) {
        for source in &self.before.sources {
            let key = source.key;
            if self.after.source(key).is_none() {
                self.found.push(Difference::SourceRemoved(key));
                continue;
            }
            self.settings(&Setting::of_source(key));
            self.inputs(SourceField::ALL, |field| InputId::Source(key, field));
            self.inputs(OpeningField::ALL, |field| InputId::Opening(key, field));
        }
        let added = self.after.sources.iter().map(|source| source.key);
        let added = added.filter(|key| self.before.source(*key).is_none());
        self.found.extend(added.map(Difference::SourceAdded));
    }

    fn roles(&mut self) {
        for role in &self.before.roles {
            let key = role.key;
            let Some(after) = self.after.role(key) else {
                self.found.push(Difference::RoleRemoved(key));
                continue;
            };
            self.settings(&Setting::of_role(key));
            self.inputs(RoleField::ALL, |field| InputId::Role(key, field));
            self.inputs(RampField::ALL, |field| InputId::Ramp(key, field));
            // Rows that were added or removed are a difference of the role's accounts.
            if role.segments.len() == after.segments.len() {
                for row in (0..=u8::MAX).take(role.segments.len()) {
                    self.inputs(SegmentField::ALL, |field| InputId::Segment(key, row, field));
                }
            }
        }
        let added = self.after.roles.iter().map(|role| role.key);
        let added = added.filter(|key| self.before.role(*key).is_none());
        self.found.extend(added.map(Difference::RoleAdded));
    }

    fn team(&mut self) {
        self.settings(&[Setting::Team]);
        if self.before.team.len() == self.after.team.len() {
            for row in (0..=u8::MAX).take(self.before.team.len()) {
                self.inputs(SeatField::ALL, |field| InputId::Seat(row, field));
            }
        }
    }
}
