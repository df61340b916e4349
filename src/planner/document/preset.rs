//! Scenarios to begin with.

use super::from_json;
use crate::scenario::{Currency, Scenario};

/// A scenario that comes with the planner. Its numbers say which of them are benchmarks and which
/// are examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Software for business, yearly subscriptions, in dollars.
    SoftwareDollars,
    /// Services for business, one-off deals, in roubles.
    ServicesRoubles,
    /// A few people who do everything, in euros.
    SmallTeam,
}

impl Preset {
    pub const ALL: &'static [Self] =
        &[Self::SoftwareDollars, Self::ServicesRoubles, Self::SmallTeam];

    /// The name in addresses and tests; the user sees one in the page's language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SoftwareDollars => "software-dollars",
            Self::ServicesRoubles => "services-roubles",
            Self::SmallTeam => "small-team",
        }
    }

    /// The document that holds it.
    pub const fn document(self) -> &'static str {
        match self {
            Self::SoftwareDollars => include_str!("../../../examples/b2b-software-usd.json"),
            Self::ServicesRoubles => include_str!("../../../examples/b2b-services-rub.json"),
            Self::SmallTeam => include_str!("../../../examples/small-team.json"),
        }
    }
}

/// The scenario of a preset.
pub fn preset(preset: Preset) -> Scenario {
    // A test proves that every preset can be read.
    from_json(preset.document()).unwrap_or_else(|_| Scenario::empty(Currency::USD))
}
