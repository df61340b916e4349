//! The form of a document as data. One table says what a version's documents hold; it is read to
//! check a document, to write one, to pack it into a link, and to describe it as a JSON Schema.

use crate::scenario::{
    Field, FieldSpec, PlanField, PolicyField, RoleField, SeatField, SegmentField, SourceField,
    TimelineField,
};

/// What a place in a document holds.
pub(super) enum Shape {
    /// The members in parts: those of an earlier version, and what a later one has added.
    Object(&'static [&'static [Member]]),
    List {
        of: &'static Self,
        most: usize,
    },
    /// Text of so many characters at most.
    Text {
        most: usize,
    },
    YesNo,
    /// An ISO 4217 code.
    Currency,
    /// The key of the source or role that the object describes.
    Key,
    /// The key of a role of the scenario.
    RoleKey,
    Choice(&'static [&'static str]),
    /// A standard duty, or an object with the user's `own` words.
    Duty(&'static [&'static str]),
    /// A plain number where somebody typed it; else an object of its `value` and where it came
    /// `from`: an example of a preset, or a benchmark.
    Number(AnyField),
    /// A number that has no origin.
    PlainNumber(&'static FieldSpec),
    /// Such numbers as [`Self::Number`] has in a row, with null for those that are not given.
    Row {
        of: &'static FieldSpec,
        most: usize,
    },
    /// A month of the calendar, such as `2026-03`.
    Month,
    /// A day of the calendar, such as `2026-03-09`.
    Day,
    /// One literal, which decides how the document is read and is looked at before anything else.
    Mark(&'static str),
}

/// A field of an object.
pub(super) struct Member {
    /// Stands for the name in links.
    pub number: u8,
    pub name: &'static str,
    pub shape: Shape,
    pub required: bool,
}

impl Member {
    pub const fn new(number: u8, name: &'static str, shape: Shape) -> Self {
        Self { number, name, shape, required: false }
    }

    pub const fn required(number: u8, name: &'static str, shape: Shape) -> Self {
        Self { number, name, shape, required: true }
    }
}

/// A numeric field of any part of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AnyField {
    Plan(PlanField),
    Policy(PolicyField),
    Source(SourceField),
    Role(RoleField),
    Segment(SegmentField),
    Timeline(TimelineField),
    Seat(SeatField),
}

impl AnyField {
    pub fn spec(self) -> &'static FieldSpec {
        match self {
            Self::Plan(field) => field.spec(),
            Self::Policy(field) => field.spec(),
            Self::Source(field) => field.spec(),
            Self::Role(field) => field.spec(),
            Self::Segment(field) => field.spec(),
            Self::Timeline(field) => field.spec(),
            Self::Seat(field) => field.spec(),
        }
    }
}

/// The words that stand for the values of an enumeration in documents, in a frozen order.
pub(super) struct Words<T: 'static> {
    pub words: &'static [&'static str],
    pub values: &'static [T],
}

impl<T: Copy + PartialEq> Words<T> {
    /// The word of a value; empty if the version has none for it.
    pub fn word(&self, value: T) -> &'static str {
        let place = self.values.iter().position(|known| *known == value);
        place.and_then(|place| self.words.get(place)).copied().unwrap_or_default()
    }

    pub fn value(&self, word: &str) -> Option<T> {
        let place = self.words.iter().position(|known| *known == word)?;
        self.values.get(place).copied()
    }
}

/// Declares [`Words`]: `NAME: Kind { "word" => Value, … }`.
macro_rules! words {
    ($($name:ident: $kind:ident { $($word:literal => $value:ident,)+ })+) => {$(
        pub(in crate::document) const $name: $crate::document::form::Words<$kind> =
            $crate::document::form::Words {
                words: &[$($word,)+],
                values: &[$($kind::$value,)+],
            };
    )+};
}
pub(super) use words;

/// The field that says what a number is, where it isn't plain.
pub(super) const VALUE: &str = "value";
/// The field that says where a number came from.
pub(super) const FROM: &str = "from";
/// An example of a preset, in `from`.
pub(super) const EXAMPLE: &str = "example";
/// In front of a benchmark's key, in `from`.
pub(super) const BENCHMARK: &str = "benchmark:";
/// The field of a duty in the user's words.
pub(super) const OWN: &str = "own";
