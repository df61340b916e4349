//! Rules that hold for the whole team.

use serde::{Deserialize, Serialize};

use super::choice::choices;
use super::field::fields;
use super::object::{is_default, object};
use super::{FieldSpec, Inputs, Unit};

choices! {
    /// How the budget is set.
    #[derive(Default)]
    BudgetKind {
        #[default]
        None = "none",
        /// A sum per month.
        PerMonth = "per-month",
        /// A sum per year.
        PerYear = "per-year",
        /// A share of the plan's revenue.
        ShareOfRevenue = "share-of-revenue",
    }
}

fields! {
    /// Numbers of the policy.
    PolicyField {
        /// Working days in an average month; twelve times that make the year (252 by default).
        DaysPerMonth = "days_per_month": FieldSpec::of(Unit::DaysPerMonth, 1.0, 31.0).or(21.0),
        /// Paid hours in a working day.
        HoursPerDay = "hours_per_day": FieldSpec::of(Unit::HoursPerDay, 0.1, 24.0).or(8.0),
        /// What the team may cost a month.
        Budget = "budget": FieldSpec::of(Unit::MoneyPerMonth, 0.0, 1e15),
        /// What the team may cost, as a share of revenue.
        BudgetShare = "budget_share": FieldSpec::share().or(0.3),
        /// What working in several roles takes of a person's output, for each role beyond the first.
        SwitchingLoss = "switching_loss": FieldSpec::of(Unit::Share, 0.0, 0.5).or(0.0),
        /// The smallest part of a person that somebody is hired for.
        SmallestGap = "smallest_gap": FieldSpec::of(Unit::People, 0.01, 1.0).or(0.25),
        /// What the team may cost a year.
        BudgetPerYear = "budget_per_year": FieldSpec::of(Unit::Money, 0.0, 1e15),
    }
}

/// Working time, budget, and whether marketing exists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(transform = super::schema::numbers::<PolicyField>))]
pub struct Policy {
    #[serde(skip_serializing_if = "is_default")]
    pub budget_kind: BudgetKind,
    /// Whether a marketing department brings in requests.
    pub marketing: bool,
    #[serde(skip)]
    pub inputs: Inputs<PolicyField>,
}
object!(Policy, PolicyField);

impl Default for Policy {
    fn default() -> Self {
        Self { budget_kind: BudgetKind::None, marketing: true, inputs: Inputs::default() }
    }
}
