//! The tables of version 1 forget nothing and say nothing twice.

use super::form::{
    BUDGET_KINDS, CARRIES, CHANNELS, CONVERSIONS, DOCUMENT, DUTIES, MEASURES, PERIODS, PLAN,
    POLICY, RECURRENCES, ROLE, ROLE_KINDS, SCENARIO, SEGMENT, SIZINGS, SOURCE, SOURCE_KINDS,
};
use crate::document::form::{AnyField, Member, Shape, Words};
use crate::scenario::{
    BudgetKind, Carries, Channel, Conversion, Field, Measure, Period, PlanField, PolicyField,
    Recurrence, RoleField, RoleKind, SegmentField, Sizing, SourceField, SourceKind, StandardDuty,
};

/// Names and numbers are there once, and the numbers fit into the set of a link's object.
fn check_members(members: &[Member]) {
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
    members: &[Member],
    field_of: fn(AnyField) -> Option<F>,
) {
    check_members(members);
    let mut fields: Vec<F> = Vec::new();
    for member in members {
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
    check_fields::<PlanField>(PLAN, |any| match any {
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
    check_fields::<SegmentField>(SEGMENT, |any| match any {
        AnyField::Segment(field) => Some(field),
        _ => None,
    });
    check_fields::<PolicyField>(POLICY, |any| match any {
        AnyField::Policy(field) => Some(field),
        _ => None,
    });
    for shape in [DOCUMENT, SCENARIO] {
        let Shape::Object(members) = shape else { panic!("an object") };
        check_members(members);
    }
}

macro_rules! check_words {
    ($($words:ident: $kind:ident,)+) => {$({
        let words: Words<$kind> = $words;
        assert_eq!(words.values, $kind::ALL, stringify!($kind));
        let names: Vec<&str> = $kind::ALL.iter().map(|value| value.name()).collect();
        assert_eq!(words.words, names, stringify!($kind));
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
    }
}
