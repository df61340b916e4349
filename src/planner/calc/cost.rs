//! What the people and the sources cost, and how that cost is spread over the meetings (model §4).

use super::formula;
use super::funnel::{Volumes, sum_over_sources};
use super::number::per;
use super::people::{Staff, total_of_volumes, work_of_source};
use super::quantity::Sum;
use super::reading::{Reading, Spot};
use super::{Metric, Quantity};
use crate::scenario::{Role, RoleField, Source, SourceField, SourceKind};

/// The cost of each role, and what everything costs.
pub(super) struct Costs {
    /// One for each role, in the scenario's order.
    pub roles: Vec<Quantity>,
    pub total: Quantity,
}

pub(super) fn costs(reading: &mut Reading<'_>, sources: &[Volumes], staff: &[Staff]) -> Costs {
    let scenario = reading.scenario;
    let mut roles = Vec::with_capacity(staff.len());
    for (index, (role, staff)) in scenario.roles.iter().zip(staff).enumerate() {
        let spot = reading.role_spot(index);
        roles.push(role_cost(reading, spot, role, staff, sources));
    }
    let people_cost = Quantity::total(roles.iter().copied());
    let people_cost = reading.put(Metric::PeopleCost, Spot::OVERALL, people_cost);
    let mut total = Sum::default();
    total.add_nonzero(people_cost);
    for (index, (source, volumes)) in scenario.sources.iter().zip(sources).enumerate() {
        let spot = reading.source_spot(index);
        let cost = source_cost(reading, source, volumes);
        total.add_nonzero(reading.put(Metric::SourceCost, spot, cost));
        if source.inputs.value(SourceField::PartnerCommission) != 0.0 {
            let rate = reading.source(source, SourceField::PartnerCommission);
            let commission = rate * volumes.revenue;
            total.add_nonzero(reading.put(Metric::PartnerCommission, spot, commission));
        }
    }
    let total = reading.put(Metric::Cost, Spot::OVERALL, total.of_several());
    Costs { roles, total }
}

fn role_cost(
    reading: &mut Reading<'_>,
    spot: Spot,
    role: &Role,
    staff: &Staff,
    sources: &[Volumes],
) -> Quantity {
    let mut pay = reading.sum_of(role, [RoleField::Base, RoleField::TargetBonus]);
    let variable = variable_pay(reading, role, sources);
    if variable.value() != 0.0 {
        let variable = reading.put(Metric::VariablePay, spot, variable);
        if let Some(each) = per(variable, staff.people) {
            pay = pay + each;
        }
    }
    let pay = reading.put(Metric::Pay, spot, pay);
    let contributions = reading.role(role, RoleField::Contributions);
    let seat = formula::seat(pay, contributions, tools_and_overhead(reading, role));
    let seat = reading.put(Metric::Seat, spot, seat);
    let idle = staff.people - staff.fte;
    let idle = reading.put(Metric::Idle, spot, idle.at_least(Quantity::number(0.0)));
    reading.put(Metric::IdleCost, spot, idle * seat);
    reading.put_if(Metric::Load, spot, per(staff.fte, staff.people));
    reading.put(Metric::Cost, spot, staff.people * seat)
}

pub(super) fn tools_and_overhead(reading: &Reading<'_>, role: &Role) -> Quantity {
    reading.sum_of(role, [RoleField::Tools, RoleField::Overhead])
}

/// Bonuses and commission of the whole role, before contributions.
fn variable_pay(reading: &Reading<'_>, role: &Role, sources: &[Volumes]) -> Quantity {
    let mut pay = Sum::default();
    let mut add = |field, volume: fn(&Volumes) -> Quantity| {
        if role.inputs.value(field) != 0.0 {
            let total = total_of_volumes(reading.scenario, role, sources, volume);
            pay.add_nonzero(reading.role(role, field) * total);
        }
    };
    add(RoleField::BonusPerMeeting, |of| of.held);
    add(RoleField::BonusPerDeal, |of| of.deals);
    add(RoleField::Commission, |of| of.revenue);
    pay.of_several()
}

fn source_cost(reading: &Reading<'_>, source: &Source, volumes: &Volumes) -> Quantity {
    let leads = volumes.leads.unwrap_or(Quantity::number(0.0));
    Quantity::total_of_nonzero(&[
        leads * reading.source(source, SourceField::CostPerLead),
        reading.source(source, SourceField::CostPerMonth),
        volumes.booked * reading.source(source, SourceField::CostPerMeeting),
    ])
}

/// Spreads people's cost over the sources, and gives the cost of every meeting and deal.
pub(super) fn spread(
    reading: &mut Reading<'_>,
    sources: &[Volumes],
    staff: &[Staff],
    costs: &Costs,
) {
    let scenario = reading.scenario;
    // Of each source: people's cost of booking its meetings, and of closing its deals.
    let mut sides: Vec<(Sum, Sum)> = Vec::new();
    sides.resize_with(sources.len(), Default::default);
    let mut shared = Sum::default();
    for ((role, staff), cost) in scenario.roles.iter().zip(staff).zip(&costs.roles) {
        let books = role.sizing.is_booking();
        let demand = staff.demand.filter(|_| books || role.sizing.is_closing());
        let Some(demand) = demand.filter(|demand| demand.value() > 0.0) else {
            shared.add_nonzero(*cost);
            continue;
        };
        for ((side, source), volumes) in sides.iter_mut().zip(&scenario.sources).zip(sources) {
            let work = work_of_source(reading, role, source, volumes);
            if let Some(work) = work.filter(|work| work.value() > 0.0) {
                let side = if books { &mut side.0 } else { &mut side.1 };
                side.add_nonzero(*cost * (work / demand));
            }
        }
    }
    let mut sized = Sum::default();
    for (index, (booking, closing)) in sides.into_iter().enumerate() {
        let spot = reading.source_spot(index);
        sized.add(reading.put(Metric::BookingCost, spot, booking.of_several()));
        sized.add(reading.put(Metric::ClosingCost, spot, closing.of_several()));
    }
    let shared = reading.put(Metric::SharedCost, Spot::OVERALL, shared.of_several());
    let ratio = per(shared, sized.total());
    let one = Quantity::number(1.0);
    let factor = ratio.map_or(one, |ratio| one + ratio);
    let factor = reading.put(Metric::SharedFactor, Spot::OVERALL, factor);
    let all_deals = reading.amount(Metric::Deals, Spot::OVERALL);

    for (index, volumes) in sources.iter().enumerate() {
        let spot = reading.source_spot(index);
        let mut full = Sum::default();
        full.add_nonzero(reading.amount(Metric::BookingCost, spot) * factor);
        full.add_nonzero(reading.amount(Metric::ClosingCost, spot) * factor);
        // With no booking or closing cost to be proportional to: evenly by deals.
        if let Some(part) = per(volumes.deals, all_deals).filter(|_| ratio.is_none()) {
            full.add_nonzero(shared * part);
        }
        full.add_nonzero(reading.amount(Metric::SourceCost, spot));
        full.add_nonzero(reading.amount(Metric::PartnerCommission, spot));
        reading.put(Metric::Cost, spot, full.of_several());
        unit_costs(reading, spot);
        if let Some(leads) = volumes.leads {
            let cost = per(reading.amount(Metric::SourceCost, spot), leads);
            reading.put_if(Metric::CostPerLead, spot, cost);
        }
    }
    for kind in SourceKind::ALL.iter().copied() {
        group_costs(reading, Some(kind));
    }
    group_costs(reading, None);
}

/// What every meeting and deal costs, once the monthly amounts are known.
fn unit_costs(reading: &mut Reading<'_>, spot: Spot) {
    use Metric as M;
    let booking = reading.amount(M::BookingCost, spot);
    let closing = reading.amount(M::ClosingCost, spot);
    let spent = reading.amount(M::SourceCost, spot);
    let commission = reading.amount(M::PartnerCommission, spot);
    let full_booking = booking * reading.amount(M::SharedFactor, Spot::OVERALL);
    let direct_booking = Quantity::total_of_nonzero(&[booking, spent]);
    let full_booking = Quantity::total_of_nonzero(&[full_booking, spent]);
    let direct = Quantity::total_of_nonzero(&[booking, closing, spent, commission]);
    let full = reading.amount(M::Cost, spot);
    let mut quotient = |metric, amount, of| {
        let cost = reading.get(of, spot).and_then(|volume| per(amount, volume));
        reading.put_if(metric, spot, cost);
    };
    quotient(M::CostPerBooked, direct_booking, M::Booked);
    quotient(M::CostPerBookedFull, full_booking, M::Booked);
    quotient(M::CostPerHeld, direct_booking, M::Held);
    quotient(M::CostPerHeldFull, full_booking, M::Held);
    quotient(M::CostPerOpportunity, direct_booking, M::Opportunities);
    quotient(M::CostPerOpportunityFull, full_booking, M::Opportunities);
    quotient(M::CostPerDeal, direct, M::Deals);
    quotient(M::CostPerDealFull, full, M::Deals);
}

/// Unit costs of all sources (of a kind) together.
fn group_costs(reading: &mut Reading<'_>, kind: Option<SourceKind>) {
    let spot = kind.map_or(Spot::OVERALL, |kind| reading.kind_spot(kind));
    for metric in
        [Metric::BookingCost, Metric::ClosingCost, Metric::SourceCost, Metric::PartnerCommission]
    {
        sum_over_sources(reading, metric, spot, kind);
    }
    // Overall, the cost of all is known already; the sources' costs add up to it.
    if kind.is_some() {
        sum_over_sources(reading, Metric::Cost, spot, kind);
    }
    if reading.get(Metric::Cost, spot).is_some() {
        unit_costs(reading, spot);
    }
}
