//! How the number of a role's people follows from the work.

use super::choice::choices;
use super::{RoleField as F, RoleKey, Source, Unit};

choices! {
    /// How the number of people follows from the work.
    Sizing {
        /// By meetings booked in the sources that the role books.
        MeetingsBooked = "meetings-booked",
        /// By leads of those sources.
        Leads = "leads",
        /// By minutes spent on those leads.
        HandlingTime = "handling-time",
        /// By meetings held in the sources that the role closes.
        MeetingsHeld = "meetings-held",
        /// By deals of those sources.
        Deals = "deals",
        /// By revenue of those sources over the quota.
        Quota = "quota",
        /// By hours: fixed, per deal, per meeting, per person supported, per account.
        Hours = "hours",
        /// One for so many people of other roles.
        OnePer = "one-per",
        /// A number that is typed.
        Fixed = "fixed",
    }
}

/// What there is to know of a sizing apart from its formulas, which are in `model/sizing.rs`.
#[derive(Clone, Copy, Debug)]
pub struct SizingSpec {
    /// The unit of its work.
    pub unit: Unit,
    /// The end of the funnel whose work it measures, and to which the role's cost belongs; `None`:
    /// no source's work sizes it.
    pub end: Option<End>,
    /// The fields of a role that its formulas read.
    pub fields: &'static [F],
}

/// An end of the funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Booking,
    Closing,
}

impl Sizing {
    /// What there is to know of it.
    pub const fn spec(self) -> SizingSpec {
        let (unit, end, fields): (_, _, &[F]) = match self {
            Self::MeetingsBooked => {
                (Unit::MeetingsPerMonth, Some(End::Booking), &[F::MeetingsBooked])
            }
            Self::Leads => (Unit::LeadsPerMonth, Some(End::Booking), &[F::Leads]),
            Self::HandlingTime => {
                (Unit::MinutesPerMonth, Some(End::Booking), &[F::HoursPerMonth, F::HoursPerYear])
            }
            Self::MeetingsHeld => (Unit::MeetingsPerMonth, Some(End::Closing), &[F::MeetingsHeld]),
            Self::Deals => (Unit::DealsPerMonth, Some(End::Closing), &[F::Deals]),
            Self::Quota => (Unit::MoneyPerMonth, Some(End::Closing), &[F::Quota, F::Attainment]),
            Self::Hours => (
                Unit::HoursPerMonth,
                None,
                &[
                    F::FixedHours,
                    F::HoursPerDeal,
                    F::HoursPerMeeting,
                    F::HoursPerPerson,
                    F::HoursPerMonth,
                    F::HoursPerYear,
                ],
            ),
            Self::OnePer => (Unit::People, None, &[F::PeoplePerOne]),
            Self::Fixed => (Unit::People, None, &[F::FixedPeople]),
        };
        SizingSpec { unit, end, fields }
    }

    /// Whether what its people can do bounds what is done; else their number follows from other
    /// people, or is typed.
    pub const fn is_work(self) -> bool {
        !matches!(self, Self::OnePer | Self::Fixed)
    }

    /// Whether it measures the booking of meetings.
    pub const fn is_booking(self) -> bool {
        matches!(self.spec().end, Some(End::Booking))
    }

    /// Whether it measures the closing of deals.
    pub const fn is_closing(self) -> bool {
        matches!(self.spec().end, Some(End::Closing))
    }
}

impl Source {
    /// The role that does the work at an end of the funnel.
    pub const fn done_by(&self, end: End) -> Option<RoleKey> {
        match end {
            End::Booking => self.booked_by,
            End::Closing => self.closed_by,
        }
    }
}
