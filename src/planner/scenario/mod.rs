//! What the user enters: the sales plan, the sources of meetings, the roles, the policy, the
//! calendar and the team.
//!
//! A scenario is always legal: every number lies within the bounds of its field, keys are unique,
//! at most one source carries the rest. [`crate::edit`] and [`crate::document`] see to that: what
//! serde alone has read may have numbers out of bounds.

mod all_inputs;
mod benchmark;
mod choice;
mod currency;
mod duty;
mod entry;
mod field;
mod holidays;
mod input;
mod input_notes;
mod inputs;
mod key;
mod list;
mod month;
mod object;
mod placed_hire;
mod plan;
mod policy;
mod role;
mod role_form;
#[cfg(test)]
pub(crate) mod schema;
mod seat;
mod sizing;
mod source;
mod text;
mod timeline;
mod what_if;

pub use benchmark::{Benchmark, BenchmarkId};
pub use currency::Currency;
pub use duty::{Duty, StandardDuty};
pub use entry::{Entry, Origin};
pub use field::{Field, FieldSpec, Unit};
pub use holidays::HolidayCalendar;
pub use input::InputId;
pub use input_notes::{InputNotes, MOST_NOTES};
pub use inputs::Inputs;
pub use key::{KEY_LENGTH, RoleKey, SourceKey};
pub use month::{Day, Month};
pub use placed_hire::{HIRE_PEOPLE, MOST_HIRES, PlacedHire};
pub use plan::{Measure, Period, PlanField, Recurrence, SalesPlan};
pub use policy::{BudgetKind, Policy, PolicyField};
pub use role::{Role, RoleField, RoleKind, Segment, SegmentField, longer_ramp, straight_ramp};
pub use seat::{MOST_SEATS, MOST_SHARES, SEAT_SHARE, Seat, SeatField};
pub use sizing::{End, Sizing, SizingSpec};
pub use source::{Carries, Channel, Conversion, Source, SourceField, SourceKind};
pub use timeline::{
    MOST_HOLIDAYS, MOST_MONTHS, OpeningField, PlanShape, RampField, SeasonField, TargetField,
    Timeline, TimelineField,
};
pub use what_if::{Circumstance, WhatIf, stretched_ramp};

pub(crate) use entry::plain_number;
pub(crate) use object::{Object, given};
pub(crate) use text::Expected;

use serde::{Deserialize, Serialize};

use object::object;

/// Most sources, and most roles, that a scenario may hold.
pub const MOST_ITEMS: usize = 40;
/// Most account segments, and most duties, of one role.
pub const MOST_ROWS: usize = 20;
/// Longest name of a scenario, source, role or segment, in characters.
pub const NAME_LENGTH: usize = 80;
/// Longest notes or duty, in characters.
pub const TEXT_LENGTH: usize = 2_000;

/// One complete set of inputs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Scenario {
    /// What the user calls it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, schemars(length(max = NAME_LENGTH)))]
    pub name: String,
    /// Free text; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, schemars(length(max = TEXT_LENGTH)))]
    pub notes: String,
    /// The one currency of all amounts.
    pub currency: Currency,
    #[serde(default)]
    pub plan: SalesPlan,
    /// In the user's order; keys are unique.
    #[serde(default, deserialize_with = "list::at_most::<MOST_ITEMS, _, _>")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, schemars(length(max = MOST_ITEMS)))]
    pub sources: Vec<Source>,
    /// In the user's order; keys are unique.
    #[serde(default, deserialize_with = "list::at_most::<MOST_ITEMS, _, _>")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, schemars(length(max = MOST_ITEMS)))]
    pub roles: Vec<Role>,
    #[serde(default)]
    pub policy: Policy,
    #[serde(default)]
    pub timeline: Timeline,
    /// Who sits where today, beside the people now of each role.
    #[serde(default, deserialize_with = "list::at_most::<MOST_SEATS, _, _>")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, schemars(length(max = MOST_SEATS)))]
    pub team: Vec<Seat>,
    /// Why numbers are what they are: texts under the names of inputs, such as
    /// `sources/chat/show_rate`.
    #[serde(default, skip_serializing_if = "InputNotes::is_empty")]
    #[cfg_attr(test, schemars(schema_with = "schema::input_notes"))]
    pub input_notes: InputNotes,
}
object!(Scenario);

impl Scenario {
    /// A legal scenario with no sources and no roles; every input has its default.
    pub fn empty(currency: Currency) -> Self {
        Self {
            name: String::new(),
            notes: String::new(),
            currency,
            plan: SalesPlan::default(),
            sources: Vec::new(),
            roles: Vec::new(),
            policy: Policy::default(),
            timeline: Timeline::default(),
            team: Vec::new(),
            input_notes: InputNotes::default(),
        }
    }

    /// What was given for an input; nothing where its default is in force.
    pub fn given(&self, input: InputId) -> Option<Entry> {
        self.entry(input).filter(|entry| entry.origin != Origin::Default)
    }

    pub fn source(&self, key: SourceKey) -> Option<&Source> {
        self.sources.iter().find(|source| source.key == key)
    }

    pub fn role(&self, key: RoleKey) -> Option<&Role> {
        self.roles.iter().find(|role| role.key == key)
    }

    /// Whether a role books or closes any source.
    pub fn handles_sources(&self, role: RoleKey) -> bool {
        self.sources.iter().any(|source| source.is_handled_by(role))
    }

    pub fn source_mut(&mut self, key: SourceKey) -> Option<&mut Source> {
        self.sources.iter_mut().find(|source| source.key == key)
    }

    pub fn role_mut(&mut self, key: RoleKey) -> Option<&mut Role> {
        self.roles.iter_mut().find(|role| role.key == key)
    }

    /// The entry in force for an input: what was given, else the field's default. `None` when the
    /// input belongs to nothing in this scenario, or is optional and left empty.
    pub fn entry(&self, input: InputId) -> Option<Entry> {
        match input {
            InputId::Plan(field) => self.plan.inputs.entry(field),
            InputId::Policy(field) => self.policy.inputs.entry(field),
            InputId::Timeline(field) => self.timeline.inputs.entry(field),
            InputId::Season(field) => self.timeline.season.entry(field),
            InputId::Target(field) => self.timeline.targets.entry(field),
            InputId::Seat(row, field) => self.team.get(usize::from(row))?.inputs.entry(field),
            InputId::Opening(key, field) => self.source(key)?.opening.entry(field),
            InputId::Ramp(key, field) => self.role(key)?.ramp.entry(field),
            InputId::Source(key, field) => self.source(key)?.inputs.entry(field),
            InputId::Role(key, field) => self.role(key)?.inputs.entry(field),
            InputId::Segment(key, row, field) => {
                self.role(key)?.segments.get(usize::from(row))?.inputs.entry(field)
            }
        }
    }

    /// Every entry that was given, in no particular order.
    pub fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        let sources = self.sources.iter().flat_map(|source| source.inputs.all_given());
        let roles = self.roles.iter().flat_map(|role| role.inputs.all_given());
        let segments = self.roles.iter().flat_map(|role| &role.segments);
        let segments = segments.flat_map(|segment| segment.inputs.all_given());
        let openings = self.sources.iter().flat_map(|source| source.opening.all_given());
        let ramps = self.roles.iter().flat_map(|role| role.ramp.all_given());
        let seats = self.team.iter().flat_map(|seat| seat.inputs.all_given());
        let timeline = &self.timeline;
        let months = timeline.season.all_given().chain(timeline.targets.all_given());
        let plan = self.plan.inputs.all_given().chain(self.policy.inputs.all_given());
        let plan = plan.chain(timeline.inputs.all_given()).chain(months).chain(seats);
        plan.chain(sources).chain(openings).chain(roles).chain(ramps).chain(segments)
    }

    /// Puts an entry in force, or with `None` the field's default again. Says whether the input
    /// exists in this scenario. The caller has checked the value against the field's bounds.
    pub fn put(&mut self, input: InputId, entry: Option<Entry>) -> bool {
        match input {
            InputId::Plan(field) => self.plan.inputs.put(field, entry),
            InputId::Policy(field) => self.policy.inputs.put(field, entry),
            InputId::Timeline(field) => self.timeline.inputs.put(field, entry),
            InputId::Season(field) => self.timeline.season.put(field, entry),
            InputId::Target(field) => self.timeline.targets.put(field, entry),
            InputId::Seat(row, field) => match self.team.get_mut(usize::from(row)) {
                Some(seat) => seat.inputs.put(field, entry),
                None => return false,
            },
            InputId::Opening(key, field) => match self.source_mut(key) {
                Some(source) => source.opening.put(field, entry),
                None => return false,
            },
            InputId::Ramp(key, field) => match self.role_mut(key) {
                Some(role) => role.ramp.put(field, entry),
                None => return false,
            },
            InputId::Source(key, field) => match self.source_mut(key) {
                Some(source) => source.inputs.put(field, entry),
                None => return false,
            },
            InputId::Role(key, field) => match self.role_mut(key) {
                Some(role) => role.inputs.put(field, entry),
                None => return false,
            },
            InputId::Segment(key, row, field) => {
                let segment =
                    self.role_mut(key).and_then(|role| role.segments.get_mut(usize::from(row)));
                match segment {
                    Some(segment) => segment.inputs.put(field, entry),
                    None => return false,
                }
            }
        }
        true
    }
}
