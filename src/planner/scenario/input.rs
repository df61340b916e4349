//! The identity of an input.

use std::fmt;

use super::{
    Field, FieldSpec, OpeningField, PlanField, PolicyField, RampField, RoleField, RoleKey,
    SeasonField, SeatField, SegmentField, SourceField, SourceKey, TargetField, TimelineField,
};

/// Names one number of a scenario. Its text form, such as `sources/chat/show_rate`, is the path of
/// the field in error messages and the page's `data-input`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InputId {
    Plan(PlanField),
    Policy(PolicyField),
    Source(SourceKey, SourceField),
    Role(RoleKey, RoleField),
    /// A field of the role's account segment in this row, from 0.
    Segment(RoleKey, u8, SegmentField),
    Timeline(TimelineField),
    /// The weight of a calendar month.
    Season(SeasonField),
    /// The plan of a month of the horizon.
    Target(TargetField),
    /// A field of the seat in this row, from 0.
    Seat(u8, SeatField),
    /// Deals of a month out of meetings held before the start.
    Opening(SourceKey, OpeningField),
    /// Output in a month in the job.
    Ramp(RoleKey, RampField),
}

impl InputId {
    pub fn spec(self) -> FieldSpec {
        *match self {
            Self::Plan(field) => field.spec(),
            Self::Policy(field) => field.spec(),
            Self::Source(_, field) => field.spec(),
            Self::Role(_, field) => field.spec(),
            Self::Segment(_, _, field) => field.spec(),
            Self::Timeline(field) => field.spec(),
            Self::Season(field) => field.spec(),
            Self::Target(field) => field.spec(),
            Self::Seat(_, field) => field.spec(),
            Self::Opening(_, field) => field.spec(),
            Self::Ramp(_, field) => field.spec(),
        }
    }

    /// The name of the field alone; of numbered fields that of the row.
    pub fn field_name(self) -> &'static str {
        match self {
            Self::Plan(field) => field.name(),
            Self::Policy(field) => field.name(),
            Self::Source(_, field) => field.name(),
            Self::Role(_, field) => field.name(),
            Self::Segment(_, _, field) => field.name(),
            Self::Timeline(field) => field.name(),
            Self::Season(_) => "season",
            Self::Target(_) => "targets",
            Self::Seat(_, field) => field.name(),
            Self::Opening(..) => "opening",
            Self::Ramp(..) => "ramp",
        }
    }
}

impl fmt::Display for InputId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = |texts: &[&str]| out.write_str(&texts.join("/"));
        match self {
            Self::Plan(field) => parts(&["plan", field.name()]),
            Self::Policy(field) => parts(&["policy", field.name()]),
            Self::Source(key, field) => parts(&["sources", key.as_str(), field.name()]),
            Self::Role(key, field) => parts(&["roles", key.as_str(), field.name()]),
            Self::Segment(key, row, field) => {
                parts(&["roles", key.as_str(), "segments", &row.to_string(), field.name()])
            }
            Self::Timeline(field) => parts(&["timeline", field.name()]),
            Self::Season(field) => parts(&["timeline", "season", field.name()]),
            Self::Target(field) => parts(&["timeline", "targets", field.name()]),
            Self::Seat(row, field) => parts(&["team", &row.to_string(), field.name()]),
            Self::Opening(key, field) => parts(&["sources", key.as_str(), "opening", field.name()]),
            Self::Ramp(key, field) => parts(&["roles", key.as_str(), "ramp", field.name()]),
        }
    }
}
