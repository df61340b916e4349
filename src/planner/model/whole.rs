//! What the plan as a whole comes to: people, cost, what a client costs to win, the budget (model
//! §4).

use super::draft::{Decision, Draft};
use super::funnel::Volumes;
use super::people::{Staff, stretched};
use super::today::Present;
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{BudgetKind, PlanField, PolicyField, Recurrence, Role};

pub(super) fn whole(
    draft: &mut Draft<'_>,
    volumes: &[Volumes],
    staff: &[Staff],
    present: &[Present],
) {
    head_count(draft, staff, present);
    acquisition(draft);
    quota_to_pay(draft, volumes, staff);
    budget(draft);
}

/// People of each role now and to come, and their sums.
fn head_count(draft: &mut Draft<'_>, staff: &[Staff], present: &[Present]) {
    let (mut people, mut people_now, mut hires, mut idle) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for ((role, staff), present) in draft.scenario.roles.iter().zip(staff).zip(present) {
        let place = Place::Role(role.key);
        let to_hire = to_hire(draft, role, staff, present);
        people.push(staff.people);
        people_now.push(present.people);
        // Surplus in one role does not make up for people missing in another.
        let is_missing = draft.is_some(to_hire);
        hires.push(draft.zero_unless(is_missing, to_hire));
        idle.extend(draft.known(Metric::IdleCost, place));
    }
    for (metric, parts) in [
        (Metric::People, people),
        (Metric::PeopleNow, people_now),
        (Metric::ToHire, hires),
        (Metric::IdleCost, idle),
    ] {
        let sum = draft.sum(&parts);
        draft.figure(metric, Place::Overall, sum);
    }
}

/// People to hire into a role (model §5, backward, 3): as many as find at least the smallest gap
/// worth a hire of work that those leave undone who are there or join later, and one where a role
/// that books or closes would have nobody. Negative: a surplus of whole people.
fn to_hire(draft: &mut Draft<'_>, role: &Role, staff: &Staff, present: &Present) -> Cell {
    let place = Place::Role(role.key);
    let stretched = stretched(draft, role);
    let asked = draft.divide(staff.fte, stretched);
    let gap = draft.subtract(asked, present.with_joining);
    let one = draft.number(1.0);
    let smallest = draft.policy(PolicyField::SmallestGap);
    let rest = draft.subtract(one, smallest);
    let missing = draft.add(gap, rest);
    let missing = draft.at_least_zero(missing);
    let mut missing = draft.round_down(missing);
    let scenario = draft.scenario;
    if scenario.handles_sources(role.key) {
        let somebody = draft.is_some(present.with_joining);
        let nobody = draft.not(somebody);
        let is_asked = draft.is_some(staff.people);
        let is_first = draft.multiply(nobody, is_asked);
        let at_least_one = draft.greatest(missing, one);
        missing = draft.choose(is_first, at_least_one, missing);
    }
    let surplus = draft.subtract(present.with_joining, staff.people);
    let surplus = draft.at_least_zero(surplus);
    let surplus = draft.round_down(surplus);
    let to_hire = draft.subtract(missing, surplus);
    let to_hire = draft.figure(Metric::ToHire, place, to_hire);
    let left = draft.subtract(gap, missing);
    let left = draft.at_least_zero(left);
    draft.figure(Metric::GapLeft, place, left);
    to_hire
}

/// What the deals cost to win, against what they bring.
pub(super) fn acquisition(draft: &mut Draft<'_>) {
    let overall = Place::Overall;
    let Some(cost) = draft.overall(Metric::Cost) else { return };
    let (Some(revenue), Some(deals)) =
        (draft.overall(Metric::Revenue), draft.overall(Metric::Deals))
    else {
        return;
    };
    let share = draft.divide(cost, revenue);
    draft.figure(Metric::CostShare, overall, share);
    let has_revenue = draft.is_some(revenue);
    let cac = draft.divide(cost, deals);
    let cac = draft.only_if(has_revenue, cac);
    let cac = draft.figure(Metric::Cac, overall, cac);
    let value = draft.divide(revenue, deals);
    let value = draft.only_if(has_revenue, value);
    let value = draft.figure(Metric::DealValue, overall, value);
    let margin = draft.plan(PlanField::GrossMargin);
    let per_month = match draft.scenario.plan.recurrence {
        Recurrence::OneOff => {
            let margin = draft.multiply(value, margin);
            let left = draft.subtract(margin, cac);
            draft.figure(Metric::MarginAfterCac, overall, left);
            return;
        }
        Recurrence::PerMonth => value,
        Recurrence::PerYear => {
            let months = draft.number(12.0);
            draft.divide(value, months)
        }
    };
    let margin = draft.multiply(per_month, margin);
    let payback = draft.divide(cac, margin);
    draft.figure(Metric::Payback, overall, payback);
}

/// What a closer brings in for what the closer is paid, both a year.
fn quota_to_pay(draft: &mut Draft<'_>, volumes: &[Volumes], staff: &[Staff]) {
    let scenario = draft.scenario;
    for (role, staff) in scenario.roles.iter().zip(staff) {
        let place = Place::Role(role.key);
        let closed = scenario.sources.iter().zip(volumes);
        let closed = closed.filter(|(source, _)| source.closed_by == Some(role.key));
        let closed: Vec<Cell> = closed.map(|(_, volumes)| volumes.revenue).collect();
        let Some(pay) = draft.known(Metric::Pay, place).filter(|_| !closed.is_empty()) else {
            continue;
        };
        let revenue = draft.sum(&closed);
        let year = draft.number(12.0);
        let brings = draft.divide(revenue, staff.people);
        let brings = draft.multiply(brings, year);
        let paid = draft.multiply(pay, year);
        let ratio = draft.divide(brings, paid);
        draft.figure(Metric::QuotaToPay, place, ratio);
    }
}

/// The budget, and the largest plan that it carries.
fn budget(draft: &mut Draft<'_>) {
    let overall = Place::Overall;
    let revenue = draft.overall(Metric::Revenue);
    let Some(budget) = budget_per_month(draft, revenue) else { return };
    let budget = draft.figure(Metric::Budget, overall, budget);
    let Some(cost) = draft.overall(Metric::Cost) else { return };
    let left = draft.subtract(budget, cost);
    draft.figure(Metric::BudgetLeft, overall, left);
    let plan = draft.overall(Metric::PlanPerMonth);
    largest_plan(draft, plan);
}

/// The largest plan that the budget carries: so many times this one.
pub(super) fn largest_plan(draft: &mut Draft<'_>, plan: Option<Cell>) {
    let factor = draft.decided_if(Decision::LargestPlanFactor(draft.period()));
    let factor = draft.figure(Metric::LargestPlanFactor, Place::Overall, factor);
    if let Some(plan) = plan {
        let largest = draft.multiply(plan, factor);
        draft.figure(Metric::LargestPlan, Place::Overall, largest);
    }
}

/// What a month with this revenue may cost.
pub(super) fn budget_per_month(draft: &mut Draft<'_>, revenue: Option<Cell>) -> Option<Cell> {
    let policy = &draft.scenario.policy;
    match policy.budget_kind {
        BudgetKind::None => None,
        BudgetKind::PerMonth => {
            policy.inputs.entry(PolicyField::Budget)?;
            Some(draft.policy(PolicyField::Budget))
        }
        BudgetKind::PerYear => {
            policy.inputs.entry(PolicyField::BudgetPerYear)?;
            let budget = draft.policy(PolicyField::BudgetPerYear);
            let months = draft.number(12.0);
            Some(draft.divide(budget, months))
        }
        BudgetKind::ShareOfRevenue => {
            let share = draft.policy(PolicyField::BudgetShare);
            Some(draft.multiply(share, revenue?))
        }
    }
}
