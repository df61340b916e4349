//! The tables of version 2 forget nothing and say nothing twice.

use super::form::{
    BUDGET_KINDS, DOCUMENT, HIRE, PLAN_SHAPES, POLICY, ROLE, SCENARIO, SEAT, SHARE, SOURCE,
    TIMELINE,
};
use crate::document::form::{AnyField, Member, Shape, Words};
use crate::document::v1::form::{
    CARRIES, CHANNELS, CONVERSIONS, DUTIES, MEASURES, PERIODS, PLAN, RECURRENCES, ROLE_KINDS,
    SEGMENT, SIZINGS, SOURCE_KINDS,
};
use crate::scenario::{
    BudgetKind, Carries, Channel, Conversion, Field, Measure, Period, PlanField, PlanShape,
    PolicyField, Recurrence, RoleField, RoleKind, SeatField, SegmentField, Sizing, SourceField,
    SourceKind, StandardDuty, TimelineField,
};

/// Names and numbers are there once, and the numbers fit into the set of a link's object.
fn check_members(parts: &[&[Member]]) {
    let members: Vec<&Member> = parts.iter().copied().flatten().collect();
    for (place, member) in members.iter().enumerate() {
        assert_eq!(usize::from(member.number), place, "{}", member.name);
        assert!(member.number < 63, "{}", member.name);
        let same = members.iter().filter(|other| other.name == member.name);
        assert_eq!(same.count(), 1, "{}", member.name);
    }
}

/// Every field is in the table, under the name that it has today. A field that is renamed keeps
/// its name here, and gets a line of its own in this test.
fn check_fields<F: Field + std::fmt::Debug>(
    parts: &[&[Member]],
    field_of: fn(AnyField) -> Option<F>,
) {
    check_members(parts);
    let mut fields: Vec<F> = Vec::new();
    for member in parts.iter().copied().flatten() {
        if let Shape::Number(any) = member.shape {
            let field = field_of(any).expect("a field of this object");
            assert_eq!(member.name, field.name());
            fields.push(field);
        }
    }
    assert_eq!(fields.len(), F::ALL.len());
    for field in F::ALL {
        assert!(fields.contains(field), "{field:?} is in no document");
    }
}

#[test]
fn test_every_field_has_its_name() {
    check_fields::<PlanField>(&[PLAN], |any| match any {
        AnyField::Plan(field) => Some(field),
        _ => None,
    });
    check_fields::<SourceField>(SOURCE, |any| match any {
        AnyField::Source(field) => Some(field),
        _ => None,
    });
    check_fields::<RoleField>(ROLE, |any| match any {
        AnyField::Role(field) => Some(field),
        _ => None,
    });
    check_fields::<SegmentField>(&[SEGMENT], |any| match any {
        AnyField::Segment(field) => Some(field),
        _ => None,
    });
    check_fields::<PolicyField>(&[POLICY], |any| match any {
        AnyField::Policy(field) => Some(field),
        _ => None,
    });
    check_fields::<TimelineField>(&[TIMELINE], |any| match any {
        AnyField::Timeline(field) => Some(field),
        _ => None,
    });
    check_fields::<SeatField>(&[SEAT], |any| match any {
        AnyField::Seat(field) => Some(field),
        _ => None,
    });
    for shape in [DOCUMENT, SCENARIO, Shape::Object(&[HIRE]), Shape::Object(&[SHARE])] {
        let Shape::Object(parts) = shape else { panic!("an object") };
        check_members(parts);
    }
}

macro_rules! check_words {
    ($($words:ident: $kind:ident,)+) => {$({
        let words: Words<$kind> = $words;
        assert_eq!(words.values.len(), $kind::ALL.len(), stringify!($kind));
        for value in $kind::ALL {
            assert_eq!(words.word(*value), value.name());
            assert_eq!(words.value(value.name()), Some(*value));
        }
    })+};
}

/// A value that is added to the model goes to the end of its list here; one that is renamed or
/// moved keeps its word and its place.
#[test]
fn test_every_choice_has_its_word() {
    check_words! {
        MEASURES: Measure,
        PERIODS: Period,
        RECURRENCES: Recurrence,
        SOURCE_KINDS: SourceKind,
        CHANNELS: Channel,
        CARRIES: Carries,
        CONVERSIONS: Conversion,
        ROLE_KINDS: RoleKind,
        SIZINGS: Sizing,
        DUTIES: StandardDuty,
        BUDGET_KINDS: BudgetKind,
        PLAN_SHAPES: PlanShape,
    }
}
