//! What is tried on a plan without changing it.

use super::choice::choices;
use super::{FieldSpec, Month, Unit};

choices! {
    /// What may turn out otherwise than planned.
    Circumstance {
        /// Deals per meeting held: the win rate, at most one deal per opportunity.
        DealsPerMeeting = "deals_per_meeting",
        /// Leads of sources whose clients come by themselves; bookings, where leads aren't counted.
        Leads = "leads",
        /// Show rate, at most 1.
        ShowRate = "show_rate",
        /// Value of deals that close.
        DealValue = "deal_value",
        CostPerLead = "cost_per_lead",
        /// Attrition, of those who leave.
        Attrition = "attrition",
        /// Months of ramp, of those who start.
        Ramp = "ramp",
    }
}

/// A factor on one circumstance, from a month on. It changes what happens, not what was planned or
/// whom the plan hires (model §5, what if).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WhatIf {
    pub circumstance: Circumstance,
    /// Within the bounds of [`WhatIf::FACTOR`].
    pub factor: f64,
    /// The first month of it; in the average month it is always in force.
    pub from: Month,
}

impl WhatIf {
    /// What a factor may be.
    pub const FACTOR: FieldSpec = FieldSpec::of(Unit::Ratio, 0.0, 5.0).or(1.0);

    /// Months of ramp of those who start in a month, where the role's is so long.
    pub fn months_to_full(self, months: usize, start: Month) -> usize {
        if self.circumstance != Circumstance::Ramp || start < self.from {
            return months;
        }
        stretched_ramp(months, self.factor).len()
    }
}

/// What the months of a ramp are made of that takes `factor` times as long as one of so many
/// months: of each the months of the first that pass in it, with their share of it; months after
/// those are at full output.
pub fn stretched_ramp(months: usize, factor: f64) -> Vec<Vec<(usize, f64)>> {
    /// Less of a month is none.
    const NONE: f64 = 1e-9;
    let length = months as f64 * factor;
    let mut stretched = Vec::new();
    while (stretched.len() as f64) < length - NONE {
        let (begins, ends) = (stretched.len() as f64, (stretched.len() + 1) as f64);
        let mut parts = Vec::new();
        for month in 0..months {
            let within = ends.min((month + 1) as f64 * factor) - begins.max(month as f64 * factor);
            if within > NONE {
                parts.push((month, within));
            }
        }
        if ends - length > NONE {
            parts.push((months, ends - length));
        }
        stretched.push(parts);
    }
    stretched
}
