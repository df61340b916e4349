//! Fields: what can be typed as a number, with its unit, bounds and default.

/// What a number counts. Money is in the scenario's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    Money,
    MoneyPerMonth,
    /// A fraction of 1, shown as a percentage.
    Share,
    /// Of the period that the plan names: money or deals, as the plan is measured.
    PlanAmount,
    LeadsPerMonth,
    MeetingsPerMonth,
    OpportunitiesPerMonth,
    DealsPerMonth,
    /// A number of meetings, no period.
    Meetings,
    /// A number of deals, no period.
    Deals,
    People,
    /// Full-time equivalents: people, in fractions.
    FullTimeEquivalents,
    HoursPerMonth,
    HoursPerYear,
    Hours,
    HoursPerDay,
    MinutesPerMonth,
    Minutes,
    DaysPerMonth,
    DaysPerYear,
    Months,
    Accounts,
    VisitsPerYear,
    /// A plain factor, no unit.
    Ratio,
}

impl Unit {
    /// The name in the planner's printed results.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::MoneyPerMonth => "money/month",
            Self::Share => "share",
            Self::PlanAmount => "plan",
            Self::LeadsPerMonth => "leads/month",
            Self::MeetingsPerMonth => "meetings/month",
            Self::OpportunitiesPerMonth => "opportunities/month",
            Self::DealsPerMonth => "deals/month",
            Self::Meetings => "meetings",
            Self::Deals => "deals",
            Self::People => "people",
            Self::FullTimeEquivalents => "fte",
            Self::HoursPerMonth => "hours/month",
            Self::HoursPerYear => "hours/year",
            Self::Hours => "hours",
            Self::HoursPerDay => "hours/day",
            Self::MinutesPerMonth => "minutes/month",
            Self::Minutes => "minutes",
            Self::DaysPerMonth => "days/month",
            Self::DaysPerYear => "days/year",
            Self::Months => "months",
            Self::Accounts => "accounts",
            Self::VisitsPerYear => "visits/year",
            Self::Ratio => "ratio",
        }
    }
}

/// What a field accepts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldSpec {
    pub unit: Unit,
    /// Least and greatest value, both allowed.
    pub min: f64,
    pub max: f64,
    /// Whether 0 is allowed although it lies below `min`.
    pub zero: bool,
    /// Whether only whole numbers are allowed.
    pub whole: bool,
    /// In force while nothing is given; `None`: the field is optional and may stay empty.
    pub default: Option<f64>,
}

impl FieldSpec {
    pub(super) const fn of(unit: Unit, min: f64, max: f64) -> Self {
        Self { unit, min, max, zero: false, whole: false, default: None }
    }

    /// A rate or share. Below one in a million a rate is a slip of the hand, and its reciprocal
    /// would swamp everything else; 0 is legal and gets a finding where deals hang on it.
    pub(super) const fn share() -> Self {
        Self { zero: true, ..Self::of(Unit::Share, 0.000_001, 1.0) }
    }

    /// An amount of money, 0 to a trillion.
    pub(super) const fn money(unit: Unit) -> Self {
        Self::of(unit, 0.0, 1e12)
    }

    pub(super) const fn whole(self) -> Self {
        Self { whole: true, ..self }
    }

    pub(super) const fn or(self, default: f64) -> Self {
        Self { default: Some(default), ..self }
    }

    /// Whether the value may be put in force. NaN and infinities never may.
    pub fn accepts(&self, value: f64) -> bool {
        let within = value.is_finite() && value >= self.min && value <= self.max;
        (within && !(self.whole && value.fract() != 0.0)) || (self.zero && value == 0.0)
    }
}

/// One of an enumeration of fields.
pub trait Field: Copy + PartialEq + 'static {
    /// Every field, in the order of declaration.
    const ALL: &'static [Self];
    /// Their names, in the same order.
    const NAMES: &'static [&'static str];
    /// Its place in [`Self::ALL`].
    fn index(self) -> usize;
    /// The name in documents and in `data-input`.
    fn name(self) -> &'static str;
    fn spec(self) -> &'static FieldSpec;

    /// The field of this name.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }
}

/// Declares an enumeration of fields: `Variant = "name": spec,`.
macro_rules! fields {
    ($(#[$outer:meta])* $kind:ident { $($(#[$inner:meta])* $variant:ident = $name:literal: $spec:expr,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $($(#[$inner])* $variant,)+ }

        impl $crate::scenario::Field for $kind {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];
            const NAMES: &'static [&'static str] = &[$($name,)+];

            fn index(self) -> usize {
                self as usize
            }

            fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            fn spec(self) -> &'static $crate::scenario::FieldSpec {
                match self { $(Self::$variant => const { &$spec },)+ }
            }
        }
    };
}
pub(crate) use fields;

/// The names of numbered fields.
pub(crate) const NUMBERS: [&str; 60] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
    "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33",
    "34", "35", "36", "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49",
    "50", "51", "52", "53", "54", "55", "56", "57", "58", "59", "60",
];

/// Declares a row of fields that differ in their number alone: `Kind[count] = spec`.
macro_rules! numbered_fields {
    ($(#[$outer:meta])* $kind:ident[$count:literal] = $spec:expr) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $kind(u8);

        impl $kind {
            /// What each of them accepts.
            pub const SPEC: &'static $crate::scenario::FieldSpec = &$spec;

            /// The field in this place, from 0.
            pub fn at(index: usize) -> Option<Self> {
                <Self as $crate::scenario::Field>::ALL.get(index).copied()
            }
        }

        impl $crate::scenario::Field for $kind {
            const ALL: &'static [Self] = &{
                let mut all = [Self(0); $count];
                let mut number = 0;
                let mut rest: &mut [Self] = &mut all;
                while let Some((first, others)) = rest.split_first_mut() {
                    *first = Self(number);
                    number += 1;
                    rest = others;
                }
                all
            };
            const NAMES: &'static [&'static str] = $crate::scenario::field::NUMBERS.split_at($count).0;

            fn index(self) -> usize {
                usize::from(self.0)
            }

            /// Its number, from 1.
            fn name(self) -> &'static str {
                Self::NAMES.get(self.index()).copied().unwrap_or_default()
            }

            fn spec(self) -> &'static $crate::scenario::FieldSpec {
                Self::SPEC
            }
        }
    };
}
pub(crate) use numbered_fields;
