//! Scenarios to begin with. Their numbers say which of them are benchmarks and which are examples.
//!
//! They are data of the program rather than documents, so that a first visit needs nothing that
//! reads documents. Those in `examples/` are written from them.

mod outline;
mod services_roubles;
mod small_team;
mod software_dollars;

use crate::scenario::Scenario;

/// A scenario that comes with the planner.
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

    /// The scenario that it is.
    ///
    /// ```
    /// use repcount::answer::plan;
    /// use repcount::figure::{Metric, Place};
    /// use repcount::preset::Preset;
    ///
    /// let (plan, _) = plan(&Preset::SmallTeam.scenario());
    /// assert_eq!(plan.get(Metric::People, Place::Overall), Some(3.0));
    /// ```
    pub fn scenario(self) -> Scenario {
        let outline = match self {
            Self::SoftwareDollars => &software_dollars::OUTLINE,
            Self::ServicesRoubles => &services_roubles::OUTLINE,
            Self::SmallTeam => &small_team::OUTLINE,
        };
        outline.scenario()
    }
}
