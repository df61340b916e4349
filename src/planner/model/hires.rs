//! What each hire costs, and what it costs to be late (model §5).

use super::constants::Constants;
use super::draft::{Decision, Draft};
use super::planned::nth_month;
use crate::figure::{Metric, Place, Team};
use crate::scenario::RoleField;

/// Writes the figures of those who are hired in each role and month.
pub(super) fn hires(draft: &mut Draft<'_>, constants: &Constants) {
    let scenario = draft.scenario;
    draft.on_calendar(None, Some(Team::Hired));
    let Some(worth) = draft.overall(Metric::Worth) else { return };
    let made = draft.overall(Metric::PlanMade);
    for place in 0..scenario.timeline.horizon() {
        let month = nth_month(scenario, place);
        draft.on_calendar(Some(month), Some(Team::Hired));
        for (role, of) in scenario.roles.iter().zip(&constants.roles) {
            let place = Place::Role(role.key);
            let people = draft.decided(Decision::Hires(role.key, month));
            let somebody = draft.is_some(people);
            let months = role.months_to_full();
            let months = draft.what_if.map_or(months, |tried| tried.months_to_full(months, month));
            let months = draft.number(months as f64);
            let pay = draft.multiply(of.seat, months);
            let recruiting = draft.role(role, RoleField::RecruitingCost);
            let each = draft.add(pay, recruiting);
            let until_full = draft.multiply(each, people);
            draft.figure_if(somebody, Metric::CostUntilFull, place, until_full);
            let late = draft.decided_if(Decision::DelayedWorth(role.key, month));
            let late = draft.only_if(somebody, late);
            let late = draft.figure(Metric::DelayedWorth, place, late);
            let delay = draft.subtract(worth, late);
            draft.figure(Metric::DelayCost, place, delay);
            if let Some(made) = made {
                let without = draft.decided_if(Decision::MadeWithout(role.key, month));
                let without = draft.only_if(somebody, without);
                let without = draft.figure(Metric::MadeWithout, place, without);
                let gain = draft.subtract(made, without);
                draft.figure(Metric::HireGain, place, gain);
            }
        }
    }
}
