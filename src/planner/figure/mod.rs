//! Identities of results: what is measured, of what, when, and with whom.

mod metric;

pub use metric::Metric;

use std::fmt;

use crate::graph::Figure;
use crate::scenario::{Measure, Month, RoleKey, Scenario, SourceKey, SourceKind, Unit};

/// What a result belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The whole plan.
    Overall,
    /// All sources of a kind.
    Kind(SourceKind),
    Source(SourceKey),
    Role(RoleKey),
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overall => Ok(()),
            Self::Kind(kind) => {
                out.write_str("all-")?;
                out.write_str(kind.name())
            }
            Self::Source(key) => key.fmt(out),
            Self::Role(key) => key.fmt(out),
        }
    }
}

/// Whose work a result of the calendar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Team {
    /// Today's team, left as it is.
    Today,
    /// The same with the hires.
    Hired,
}

impl Team {
    pub const ALL: [Self; 2] = [Self::Today, Self::Hired];

    /// The name in printed results.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Hired => "hired",
        }
    }
}

/// When a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// The average month of the plan.
    Average,
    Month(Month),
    /// All months of the horizon together.
    Horizon,
}

/// As it stands in the names of results: nothing for the average month.
impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Average => Ok(()),
            Self::Month(month) => write!(out, "@{month}"),
            Self::Horizon => out.write_str("@horizon"),
        }
    }
}

/// Names one result: `people`, `cost_per_booked/chat`, `cost_per_booked/all-outbound`, `fte/bdr`; on
/// the calendar `revenue/chat@2026-03@hired`, `target@horizon`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FigureId {
    pub metric: Metric,
    pub place: Place,
    pub period: Period,
    /// `None`: whoever does the work.
    pub team: Option<Team>,
}

impl FigureId {
    /// A result of the average month of the plan.
    pub const fn new(metric: Metric, place: Place) -> Self {
        Self { metric, place, period: Period::Average, team: None }
    }

    /// The same of a team.
    #[must_use]
    pub const fn of(self, team: Team) -> Self {
        Self { team: Some(team), ..self }
    }

    /// The same on the calendar, in a month, or where there is none over the horizon.
    #[must_use]
    pub const fn at(self, month: Option<Month>, team: Option<Team>) -> Self {
        let period = match month {
            Some(month) => Period::Month(month),
            None => Period::Horizon,
        };
        Self { period, team, ..self }
    }

    /// Whether it is a result of the calendar.
    pub const fn is_on_calendar(self) -> bool {
        !matches!(self.period, Period::Average)
    }

    /// The month that it is of, on the calendar.
    pub const fn month(self) -> Option<Month> {
        match self.period {
            Period::Month(month) => Some(month),
            Period::Average | Period::Horizon => None,
        }
    }

    /// The unit of this figure in this scenario: what the plan's measure or the role's sizing says
    /// where the metric alone leaves it open.
    pub fn unit(self, scenario: &Scenario) -> Unit {
        match (self.metric, self.place) {
            (Metric::Demand | Metric::WorkPerPerson, Place::Role(key)) => {
                scenario.role(key).map_or(Unit::Ratio, |role| role.sizing.spec().unit)
            }
            (Metric::BookingCapacity, Place::Role(key)) => scenario
                .role(key)
                .filter(|role| role.sizing.is_booking())
                .map_or(Unit::MeetingsPerMonth, |role| role.sizing.spec().unit),
            (Metric::ClosingCapacity, Place::Role(key)) => scenario
                .role(key)
                .filter(|role| role.sizing.is_closing())
                .map_or(Unit::MeetingsPerMonth, |role| role.sizing.spec().unit),
            (metric, _) if metric.unit() == Unit::PlanAmount => match scenario.plan.measure {
                Measure::Revenue => Unit::MoneyPerMonth,
                Measure::Deals => Unit::DealsPerMonth,
            },
            (metric, _) => metric.unit(),
        }
    }
}

impl Figure for FigureId {
    fn measures_the_same(self, other: Self) -> bool {
        self.metric == other.metric
    }
}

impl fmt::Display for FigureId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.metric.name())?;
        if self.place != Place::Overall {
            out.write_str("/")?;
            self.place.fmt(out)?;
        }
        self.period.fmt(out)?;
        match self.team {
            Some(team) => write!(out, "@{}", team.name()),
            None => Ok(()),
        }
    }
}
