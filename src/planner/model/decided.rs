//! What the searches over the calendar found, as values of a model's inputs.

use super::draft::Decision;
use crate::calc::months::Outlook;
use crate::calc::{FigureId, Metric, Place, Plan, Team};

/// The value of a decision; NaN where there is nothing to say of it.
pub fn decided(plan: &Plan, outlook: &Outlook, decision: Decision) -> f64 {
    let figure = |metric, place, month, team| {
        outlook.get(FigureId::new(metric, place).at(Some(month), Some(team)))
    };
    let value = match decision {
        Decision::LargestPlanFactor => plan.get(Metric::LargestPlanFactor, Place::Overall),
        Decision::Hires(role, month) => {
            let hires = outlook.hires.iter();
            let own = hires.filter(|hire| (hire.role, hire.start) == (role, month));
            Some(own.map(|hire| f64::from(hire.people)).sum())
        }
        Decision::Lent(_) | Decision::LentLeads(_) => Some(0.0),
        Decision::WorkRevenueMore(month, team) => {
            figure(Metric::WorkRevenueMore, Place::Overall, month, team)
        }
        Decision::DelayedRevenue(role, month) => {
            figure(Metric::DelayedRevenue, Place::Role(role), month, Team::Hired)
        }
        Decision::DelayedCost(role, month) => {
            figure(Metric::DelayedCost, Place::Role(role), month, Team::Hired)
        }
    };
    value.unwrap_or(f64::NAN)
}
