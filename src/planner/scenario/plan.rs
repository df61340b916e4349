//! The sales plan.

use serde::{Deserialize, Serialize};

use super::choice::choices;
use super::field::fields;
use super::object::object;
use super::{FieldSpec, Inputs, Unit};

choices! {
    /// What the plan counts.
    Measure {
        Revenue = "revenue",
        Deals = "deals",
    }
}

choices! {
    /// The period that an amount belongs to.
    Period {
        Month = "month",
        Quarter = "quarter",
        Year = "year",
    }
}

impl Period {
    /// Calendar months in the period.
    pub const fn months(self) -> f64 {
        match self {
            Self::Month => 1.0,
            Self::Quarter => 3.0,
            Self::Year => 12.0,
        }
    }
}

choices! {
    /// How a deal's value comes in.
    Recurrence {
        /// Once.
        OneOff = "one-off",
        /// The value is what the client pays a month, month after month.
        PerMonth = "per-month",
        /// The value is what the client pays a year, year after year.
        PerYear = "per-year",
    }
}

fields! {
    /// Numbers of the sales plan.
    PlanField {
        /// The plan of one period, in money or deals as the plan is measured.
        Amount = "amount": FieldSpec::of(Unit::PlanAmount, 0.0, 1e15).or(0.0),
        /// Average value of a deal, for sources that name none of their own.
        DealValue = "deal_value": FieldSpec::of(Unit::Money, 0.01, 1e12).or(1_000.0),
        /// Share of revenue that is left after the cost of delivery.
        GrossMargin = "gross_margin": FieldSpec::share().or(1.0),
    }
}

/// What is to be sold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(transform = super::schema::numbers::<PlanField>))]
pub struct SalesPlan {
    pub measure: Measure,
    pub period: Period,
    pub recurrence: Recurrence,
    #[serde(skip)]
    pub inputs: Inputs<PlanField>,
}
object!(SalesPlan, PlanField);

impl Default for SalesPlan {
    fn default() -> Self {
        Self {
            measure: Measure::Revenue,
            period: Period::Month,
            recurrence: Recurrence::OneOff,
            inputs: Inputs::default(),
        }
    }
}
