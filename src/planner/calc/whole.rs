//! What the plan as a whole comes to: people, cost, what a client costs to win.

use super::number::per;
use super::people::Staff;
use super::quantity::Sum;
use super::reading::{Reading, Spot};
use super::{Metric, Quantity};
use crate::calc::funnel::Volumes;
use crate::scenario::{PlanField, Recurrence, RoleField};

pub(super) fn whole(reading: &mut Reading<'_>, sources: &[Volumes], staff: &[Staff]) {
    let spot = Spot::OVERALL;
    head_count(reading, staff);
    let Some(cost) = reading.get(Metric::Cost, spot) else { return };
    let revenue = reading.amount(Metric::Revenue, spot);
    let deals = reading.amount(Metric::Deals, spot);
    reading.put_if(Metric::CostShare, spot, per(cost, revenue));
    if let Some(cac) = per(cost, deals)
        && revenue.value() > 0.0
    {
        let cac = reading.put(Metric::Cac, spot, cac);
        let value = reading.put(Metric::DealValue, spot, revenue / deals);
        let margin = reading.plan(PlanField::GrossMargin);
        let per_month = match reading.scenario.plan.recurrence {
            Recurrence::OneOff => None,
            Recurrence::PerMonth => Some(value),
            Recurrence::PerYear => Some(value / Quantity::number(12.0)),
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
fn head_count(reading: &mut Reading<'_>, staff: &[Staff]) {
    let scenario = reading.scenario;
    let (mut people, mut people_now) = (Sum::default(), Sum::default());
    let (mut hires, mut idle) = (Sum::default(), Sum::default());
    for (index, (role, staff)) in scenario.roles.iter().zip(staff).enumerate() {
        let spot = reading.role_spot(index);
        let now = reading.role(role, RoleField::PeopleNow);
        let now = reading.put(Metric::PeopleNow, spot, now);
        let to_hire = staff.people - now;
        let to_hire = reading.put(Metric::ToHire, spot, to_hire);
        people.add(staff.people);
        people_now.add(now);
        // Surplus in one role does not make up for people missing in another.
        if to_hire.value() > 0.0 {
            hires.add(to_hire);
        }
        idle.add(reading.amount(Metric::IdleCost, spot));
    }
    reading.put(Metric::People, Spot::OVERALL, people.total());
    reading.put(Metric::PeopleNow, Spot::OVERALL, people_now.total());
    reading.put(Metric::ToHire, Spot::OVERALL, hires.of_several());
    reading.put(Metric::IdleCost, Spot::OVERALL, idle.total());
}

/// What a closer brings in for what the closer is paid, both a year.
fn quota_to_pay(reading: &mut Reading<'_>, sources: &[Volumes], staff: &[Staff]) {
    let scenario = reading.scenario;
    for (index, (role, staff)) in scenario.roles.iter().zip(staff).enumerate() {
        let spot = reading.role_spot(index);
        let pay = reading.amount(Metric::Pay, spot);
        let closes = scenario.sources.iter().any(|source| source.closed_by == Some(role.key));
        if !closes || staff.people.value() <= 0.0 || pay.value() <= 0.0 {
            continue;
        }
        let closed = scenario.sources.iter().zip(sources);
        let closed = closed.filter(|(source, _)| source.closed_by == Some(role.key));
        let revenue = Quantity::total(closed.map(|(_, volumes)| volumes.revenue));
        let year = Quantity::number(12.0);
        let brings = revenue / staff.people * year;
        reading.put_if(Metric::QuotaToPay, spot, per(brings, pay * year));
    }
}
