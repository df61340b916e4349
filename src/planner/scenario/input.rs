//! The identity of an input.

use std::fmt;

use super::{
    Field, FieldSpec, PlanField, PolicyField, RoleField, RoleKey, SegmentField, SourceField,
    SourceKey,
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
}

impl InputId {
    pub fn spec(self) -> FieldSpec {
        *match self {
            Self::Plan(field) => field.spec(),
            Self::Policy(field) => field.spec(),
            Self::Source(_, field) => field.spec(),
            Self::Role(_, field) => field.spec(),
            Self::Segment(_, _, field) => field.spec(),
        }
    }

    /// The name of the field alone.
    pub fn field_name(self) -> &'static str {
        match self {
            Self::Plan(field) => field.name(),
            Self::Policy(field) => field.name(),
            Self::Source(_, field) => field.name(),
            Self::Role(_, field) => field.name(),
            Self::Segment(_, _, field) => field.name(),
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
        }
    }
}
