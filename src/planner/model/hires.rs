//! What each hire costs, and what it costs to be late (model §5).

use super::draft::{Decision, Draft};
use super::planned::{Constants, nth_month};
use crate::figure::{Metric, Place, Team};
use crate::scenario::RoleField;

/// Writes the figures of those who are hired in each role and month.
pub(super) fn hires(draft: &mut Draft<'_>, constants: &Constants) {
    let scenario = draft.scenario;
    draft.on_calendar(None, Some(Team::Hired));
    let (Some(revenue), Some(cost)) = (draft.overall(Metric::Revenue), draft.overall(Metric::Cost))
    else {
        return;
    };
    for place in 0..scenario.timeline.horizon() {
        let month = nth_month(scenario, place);
        draft.on_calendar(Some(month), Some(Team::Hired));
        for (role, of) in scenario.roles.iter().zip(&constants.roles) {
            let place = Place::Role(role.key);
            let people = draft.decided(Decision::Hires(role.key, month));
            let somebody = draft.is_some(people);
            let months = draft.number(role.ramp_months() as f64);
            let pay = draft.multiply(of.seat, months);
            let recruiting = draft.role(role, RoleField::RecruitingCost);
            let each = draft.add(pay, recruiting);
            let until_full = draft.multiply(each, people);
            draft.figure_if(somebody, Metric::CostUntilFull, place, until_full);
            let late_revenue = draft.decided_if(Decision::DelayedRevenue(role.key, month));
            let late_revenue = draft.only_if(somebody, late_revenue);
            let late_revenue = draft.figure(Metric::DelayedRevenue, place, late_revenue);
            let late_cost = draft.decided_if(Decision::DelayedCost(role.key, month));
            let late_cost = draft.only_if(somebody, late_cost);
            let late_cost = draft.figure(Metric::DelayedCost, place, late_cost);
            let lost = draft.subtract(revenue, late_revenue);
            let lost = draft.multiply(lost, constants.margin);
            let saved = draft.subtract(cost, late_cost);
            let delay = draft.subtract(lost, saved);
            draft.figure(Metric::DelayCost, place, delay);
        }
    }
}
