//! The calendar of the plan: when it starts, how it runs over the months, who may be hired when.

use super::choice::choices;
use super::field::{fields, numbered_fields};
use super::{Day, FieldSpec, Inputs, Month, RoleKey, Unit};

/// Longest horizon, in months.
pub const MOST_MONTHS: usize = 60;
/// Most holidays in the list.
pub const MOST_HOLIDAYS: usize = 400;
/// Most hires that the user places by hand.
pub const MOST_HIRES: usize = 400;
/// Most seats of the team.
pub const MOST_SEATS: usize = 100;
/// What the shares of a seat may add up to: all of the time, and what rounding puts on top.
pub const MOST_SHARES: f64 = 1.0 + 1e-9;

choices! {
    /// How the plan runs over the months.
    PlanShape {
        /// Every month of a period alike.
        Flat = "flat",
        /// By twelve weights, January to December.
        Seasonal = "seasonal",
        /// A little more every month.
        Growth = "growth",
        /// Month by month, as typed.
        Typed = "typed",
    }
}

fields! {
    /// Numbers of the calendar.
    TimelineField {
        /// Months that are looked at.
        Horizon = "horizon": FieldSpec::of(Unit::Months, 1.0, 60.0).whole().or(12.0),
        /// Growth a month, in force while the plan grows.
        Growth = "growth": FieldSpec::of(Unit::Share, -0.5, 1.0).or(0.02),
        /// Most people who may start in a month, over all roles; empty: any number.
        HiresPerMonth = "hires_per_month": FieldSpec::of(Unit::People, 0.0, 10_000.0).whole(),
        /// What all conversion rates are multiplied by, to see what a plan can bear.
        Shock = "shock": FieldSpec::of(Unit::Ratio, 0.01, 2.0).or(1.0),
    }
}

numbered_fields! {
    /// Weights of the months January to December; only their proportions count.
    SeasonField[12] = FieldSpec::of(Unit::Ratio, 0.0, 1_000.0).or(1.0)
}

numbered_fields! {
    /// The plan of single months of the horizon, in the plan's measure; empty: as a flat plan.
    TargetField[60] = FieldSpec::of(Unit::PlanAmount, 0.0, 1e15)
}

numbered_fields! {
    /// Share of full output in the first, second, … month in the job. After the last month that is
    /// given, output is full.
    RampField[24] = FieldSpec::of(Unit::Share, 0.0, 1.0)
}

numbered_fields! {
    /// Deals that close in the first months out of meetings held before the start; empty: as
    /// planned.
    OpeningField[24] = FieldSpec::of(Unit::DealsPerMonth, 0.0, 1e9)
}

fields! {
    /// Numbers of a seat.
    SeatField {
        /// People who have such a seat.
        People = "people": FieldSpec::of(Unit::People, 1.0, 10_000.0).whole().or(1.0),
    }
}

/// The share of a seat's time that a role gets.
pub const SEAT_SHARE: &FieldSpec = &FieldSpec::of(Unit::Share, 0.000_001, 1.0);
/// People of a hire that the user places.
pub const HIRE_PEOPLE: &FieldSpec = &FieldSpec::of(Unit::People, 1.0, 65_535.0).whole();

/// Positions that are held today by people who are still ramping or share their time between
/// roles. They come on top of a role's people now, who are at full output and give it all their time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seat {
    /// Since when; `None`: long enough to be at full output.
    pub started: Option<Month>,
    /// The roles, each once, with the share of time that it gets: above 0, and [`MOST_SHARES`] in all.
    pub shares: Vec<(RoleKey, f64)>,
    pub inputs: Inputs<SeatField>,
}

/// People who are to start in a month, as the user placed them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlacedHire {
    pub start: Month,
    pub role: RoleKey,
    /// How many, 1 or more.
    pub people: u16,
}

/// The calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The first month of the horizon; periods of the plan are counted from here.
    pub start: Month,
    /// The month in which the plan is made; `None`: the start.
    pub planning: Option<Month>,
    pub shape: PlanShape,
    /// Whether the working days of each month scale what one person does.
    pub by_calendar: bool,
    /// Sorted, each once.
    pub holidays: Vec<Day>,
    /// The hires as the user placed them; `None`: as the planner proposes.
    pub hires: Option<Vec<PlacedHire>>,
    pub inputs: Inputs<TimelineField>,
    pub season: Inputs<SeasonField>,
    pub targets: Inputs<TargetField>,
}

impl Default for Timeline {
    fn default() -> Self {
        Self {
            start: Month::DEFAULT,
            planning: None,
            shape: PlanShape::Flat,
            by_calendar: false,
            holidays: Vec::new(),
            hires: None,
            inputs: Inputs::default(),
            season: Inputs::default(),
            targets: Inputs::default(),
        }
    }
}

impl Timeline {
    /// Months of the horizon, 1 to [`MOST_MONTHS`].
    pub fn horizon(&self) -> usize {
        // Within its bounds, and whole.
        self.inputs.value(TimelineField::Horizon) as usize
    }
}
