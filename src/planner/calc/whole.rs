//! What the plan as a whole comes to: people, cost, what a client costs to win.

use super::people::Staff;
use super::reading::{Reading, Spot, per};
use super::{Metric, Quantity};
use crate::calc::funnel::Volumes;
use crate::scenario::{PlanField, Recurrence, RoleField};

pub(super) fn whole<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    sources: &[Volumes<Q>],
    staff: &[Staff<Q>],
) {
    let spot = Spot::OVERALL;
    head_count(reading, staff);
    let overall = |reading: &Reading<'_, Q>, metric| {
        let value: Option<Q> = reading.get(metric, spot);
        value.filter(|value| value.value() > 0.0)
    };
    let Some(cost) = reading.get(Metric::Cost, spot) else { return };
    let revenue = overall(reading, Metric::Revenue);
    let deals = overall(reading, Metric::Deals);
    let share = revenue.clone().and_then(|revenue| per(cost.clone(), revenue));
    reading.put_if(Metric::CostShare, spot, share);
    if let (Some(revenue), Some(deals)) = (revenue, deals)
        && let Some(cac) = per(cost, deals.clone())
    {
        let cac = reading.put(Metric::Cac, spot, cac);
        let value = reading.put(Metric::DealValue, spot, revenue / deals);
        let margin = reading.plan(PlanField::GrossMargin);
        let per_month = match reading.scenario.plan.recurrence {
            Recurrence::OneOff => None,
            Recurrence::PerMonth => Some(value.clone()),
            Recurrence::PerYear => Some(value.clone() / Q::number(12.0)),
        };
        match per_month {
            Some(per_month) => {
                let payback = per(cac, per_month * margin);
                reading.put_if(Metric::Payback, spot, payback);
            }
            None => {
                reading.put(Metric::MarginAfterCac, spot, value * margin - cac);
            }
        }
    }
    quota_to_pay(reading, sources, staff);
}

/// People of each role now and to come, and their sums.
fn head_count<Q: Quantity>(reading: &mut Reading<'_, Q>, staff: &[Staff<Q>]) {
    let scenario = reading.scenario;
    let mut sums: [Vec<Q>; 3] = Default::default();
    for (index, (role, staff)) in scenario.roles.iter().zip(staff).enumerate() {
        let spot = reading.role_spot(index, role);
        let now = reading.role(role, RoleField::PeopleNow);
        let now = reading.put(Metric::PeopleNow, spot, now);
        let to_hire = staff.people.clone() - now.clone();
        let to_hire = reading.put(Metric::ToHire, spot, to_hire);
        let missing = if to_hire.value() > 0.0 { to_hire } else { Q::number(0.0) };
        for (sum, part) in sums.iter_mut().zip([staff.people.clone(), now, missing]) {
            sum.push(part);
        }
    }
    let [people, now, to_hire] = sums;
    reading.put(Metric::People, Spot::OVERALL, Q::total(people));
    reading.put(Metric::PeopleNow, Spot::OVERALL, Q::total(now));
    // Surplus in one role does not make up for people missing in another.
    let to_hire = Q::total_of_nonzero(to_hire);
    reading.put(Metric::ToHire, Spot::OVERALL, to_hire);
    let roles = scenario.roles.iter().enumerate();
    let spots = roles.map(|(index, role)| reading.role_spot(index, role));
    let idle = Q::total(spots.filter_map(|spot| reading.get(Metric::IdleCost, spot)));
    reading.put(Metric::IdleCost, Spot::OVERALL, idle);
}

/// What a closer brings in for what the closer is paid, both a year.
fn quota_to_pay<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    sources: &[Volumes<Q>],
    staff: &[Staff<Q>],
) {
    let scenario = reading.scenario;
    for (index, (role, staff)) in scenario.roles.iter().zip(staff).enumerate() {
        let sources = scenario.sources.iter().zip(sources);
        let mut closed =
            sources.filter(|(source, _)| source.closed_by == Some(role.key)).peekable();
        if closed.peek().is_none() || staff.people.value() <= 0.0 {
            continue;
        }
        let spot = reading.role_spot(index, role);
        let Some(pay) = reading.get(Metric::Pay, spot).filter(|pay| pay.value() > 0.0) else {
            continue;
        };
        let revenue = Q::total(closed.map(|(_, volumes)| volumes.revenue.clone()));
        let year = Q::number(12.0);
        let brings = revenue / staff.people.clone() * year.clone();
        reading.put_if(Metric::QuotaToPay, spot, per(brings, pay * year));
    }
}
