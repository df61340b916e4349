//! The calendar of the plan: when it starts, how it runs over the months, who may be hired when.

use serde::{Deserialize, Serialize};

use super::choice::choices;
use super::field::{fields, numbered_fields};
use super::inputs::row;
use super::object::{given, is_default, object};
use super::{Day, FieldSpec, Inputs, MOST_HIRES, Month, PlacedHire, Unit, list};

/// Longest horizon, in months.
pub const MOST_MONTHS: usize = 60;
/// Most holidays in the list.
pub const MOST_HOLIDAYS: usize = 400;

choices! {
    /// How the plan runs over the months.
    #[derive(Default)]
    PlanShape {
        /// Every month of a period alike.
        #[default]
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

/// The calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(transform = super::schema::numbers::<TimelineField>))]
pub struct Timeline {
    /// The first month of the horizon; periods of the plan are counted from here.
    pub start: Month,
    /// The month in which the plan is made; `None`: the start.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub planning: Option<Month>,
    #[serde(skip_serializing_if = "is_default")]
    pub shape: PlanShape,
    /// Whether the working days of each month scale what one person does.
    #[serde(skip_serializing_if = "is_default")]
    pub by_calendar: bool,
    /// Days off for everybody; the planner keeps them sorted, each once.
    #[serde(deserialize_with = "list::at_most::<MOST_HOLIDAYS, _, _>")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, schemars(length(max = MOST_HOLIDAYS)))]
    pub holidays: Vec<Day>,
    /// The hires as the user placed them; `None`: as the planner proposes.
    #[serde(deserialize_with = "list::if_any::<MOST_HIRES, _, _>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Vec<PlacedHire>", length(max = MOST_HIRES)))]
    pub hires: Option<Vec<PlacedHire>>,
    #[serde(skip)]
    pub inputs: Inputs<TimelineField>,
    #[serde(with = "row", skip_serializing_if = "Inputs::is_empty")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::row::<SeasonField>"))]
    pub season: Inputs<SeasonField>,
    #[serde(with = "row", skip_serializing_if = "Inputs::is_empty")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::row::<TargetField>"))]
    pub targets: Inputs<TargetField>,
}
object!(Timeline, TimelineField);

impl Default for Timeline {
    fn default() -> Self {
        Self {
            start: Month::DEFAULT,
            planning: None,
            shape: PlanShape::default(),
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
