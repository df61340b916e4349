//! What the people and the sources cost, and how that cost is spread over the meetings (model §4).

use super::formula;
use super::funnel::{Volumes, sum_over_sources};
use super::people::{Staff, volumes_of, work_of_source};
use super::reading::{Reading, Spot, per};
use super::{Metric, Quantity};
use crate::scenario::{Role, RoleField, Source, SourceField, SourceKind};

/// The cost of each role, and what everything costs.
pub(super) struct Costs<Q> {
    /// One for each role, in the scenario's order.
    pub roles: Vec<Q>,
    pub total: Q,
}

pub(super) fn costs<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    sources: &[Volumes<Q>],
    staff: &[Staff<Q>],
) -> Costs<Q> {
    let scenario = reading.scenario;
    let mut roles = Vec::with_capacity(staff.len());
    for (index, (role, staff)) in scenario.roles.iter().zip(staff).enumerate() {
        let spot = reading.role_spot(index, role);
        roles.push(role_cost(reading, spot, role, staff, sources));
    }
    let people_cost = Q::total(roles.iter().cloned());
    let people_cost = reading.put(Metric::PeopleCost, Spot::OVERALL, people_cost);
    let mut terms = vec![people_cost];
    for (index, (source, volumes)) in scenario.sources.iter().zip(sources).enumerate() {
        let spot = reading.source_spot(index, source);
        let cost = source_cost(reading, source, volumes);
        terms.push(reading.put(Metric::SourceCost, spot, cost));
        let rate = reading.source(source, SourceField::PartnerCommission);
        if rate.value() != 0.0 {
            let commission = rate * volumes.revenue.clone();
            terms.push(reading.put(Metric::PartnerCommission, spot, commission));
        }
    }
    let total = reading.put(Metric::Cost, Spot::OVERALL, Q::total_of_nonzero(terms));
    Costs { roles, total }
}

fn role_cost<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    spot: Spot,
    role: &Role,
    staff: &Staff<Q>,
    sources: &[Volumes<Q>],
) -> Q {
    let fixed = [RoleField::Base, RoleField::TargetBonus].map(|field| reading.role(role, field));
    let mut pay = Q::total_of_nonzero(fixed);
    let variable = variable_pay(reading, role, sources);
    if variable.value() != 0.0 {
        let variable = reading.put(Metric::VariablePay, spot, variable);
        if let Some(each) = per(variable, staff.people.clone()) {
            pay = pay + each;
        }
    }
    let pay = reading.put(Metric::Pay, spot, pay);
    let contributions = reading.role(role, RoleField::Contributions);
    let seat = formula::seat(pay, contributions, tools_and_overhead(reading, role));
    let seat = reading.put(Metric::Seat, spot, seat);
    let idle = staff.people.clone() - staff.fte.clone();
    let idle = reading.put(Metric::Idle, spot, idle.at_least(Q::number(0.0)));
    reading.put(Metric::IdleCost, spot, idle * seat.clone());
    if let Some(load) = per(staff.fte.clone(), staff.people.clone()) {
        reading.put(Metric::Load, spot, load);
    }
    reading.put(Metric::Cost, spot, staff.people.clone() * seat)
}

pub(super) fn tools_and_overhead<Q: Quantity>(reading: &Reading<'_, Q>, role: &Role) -> Q {
    Q::total_of_nonzero(
        [RoleField::Tools, RoleField::Overhead].map(|field| reading.role(role, field)),
    )
}

/// Bonuses and commission of the whole role, before contributions.
fn variable_pay<Q: Quantity>(reading: &Reading<'_, Q>, role: &Role, sources: &[Volumes<Q>]) -> Q {
    type Volume<Q> = fn(&Volumes<Q>) -> Q;
    let terms: [(RoleField, Volume<Q>); 3] = [
        (RoleField::BonusPerMeeting, |of| of.held.clone()),
        (RoleField::BonusPerDeal, |of| of.deals.clone()),
        (RoleField::Commission, |of| of.revenue.clone()),
    ];
    let volumes = volumes_of(reading.scenario, role, sources);
    let paid = terms.into_iter().filter(|(field, _)| role.inputs.value(*field) != 0.0);
    Q::total_of_nonzero(
        paid.map(|(field, volume)| {
            reading.role(role, field) * Q::total(volumes.clone().map(volume))
        }),
    )
}

fn source_cost<Q: Quantity>(reading: &Reading<'_, Q>, source: &Source, volumes: &Volumes<Q>) -> Q {
    let given = |field| source.inputs.value(field) != 0.0;
    let leads = volumes.leads.clone().filter(|_| given(SourceField::CostPerLead));
    let per_lead = leads.map(|leads| leads * reading.source(source, SourceField::CostPerLead));
    let per_month = reading.source(source, SourceField::CostPerMonth);
    let per_meeting = given(SourceField::CostPerMeeting)
        .then(|| volumes.booked.clone() * reading.source(source, SourceField::CostPerMeeting));
    Q::total_of_nonzero([per_lead, Some(per_month), per_meeting].into_iter().flatten())
}

/// Spreads people's cost over the sources, and gives the cost of every meeting and deal.
pub(super) fn spread<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    sources: &[Volumes<Q>],
    staff: &[Staff<Q>],
    costs: &Costs<Q>,
) {
    let scenario = reading.scenario;
    let nothing = || Q::number(0.0);
    let mut booking: Vec<Vec<Q>> = vec![Vec::new(); sources.len()];
    let mut closing = booking.clone();
    let mut shared = Vec::new();
    for ((role, staff), cost) in scenario.roles.iter().zip(staff).zip(&costs.roles) {
        let sized = staff.demand.clone().filter(|demand| demand.value() > 0.0);
        let sized = sized.filter(|_| role.sizing.is_booking() || role.sizing.is_closing());
        let Some(demand) = sized else {
            shared.push(cost.clone());
            continue;
        };
        let side = if role.sizing.is_booking() { &mut booking } else { &mut closing };
        for ((parts, source), volumes) in side.iter_mut().zip(&scenario.sources).zip(sources) {
            let work = work_of_source(reading, role, source, volumes);
            if let Some(work) = work.filter(|work| work.value() > 0.0) {
                parts.push(cost.clone() * (work / demand.clone()));
            }
        }
    }
    let mut sides = Vec::with_capacity(sources.len());
    for (index, (source, parts)) in
        scenario.sources.iter().zip(booking.into_iter().zip(closing)).enumerate()
    {
        let spot = reading.source_spot(index, source);
        let booking = reading.put(Metric::BookingCost, spot, Q::total_of_nonzero(parts.0));
        let closing = reading.put(Metric::ClosingCost, spot, Q::total_of_nonzero(parts.1));
        sides.push((booking, closing));
    }
    let shared = reading.put(Metric::SharedCost, Spot::OVERALL, Q::total_of_nonzero(shared));
    let sized = Q::total(sides.iter().flat_map(|(a, b)| [a.clone(), b.clone()]));
    let ratio = per(shared.clone(), sized);
    let proportional = ratio.is_some();
    let factor = match ratio {
        Some(ratio) => Q::number(1.0) + ratio,
        None => Q::number(1.0),
    };
    let factor = reading.put(Metric::SharedFactor, Spot::OVERALL, factor);
    let all_deals = reading.get(Metric::Deals, Spot::OVERALL).unwrap_or_else(nothing);

    let parts = scenario.sources.iter().zip(sources).zip(sides).enumerate();
    for (index, ((source, volumes), (booking, closing))) in parts {
        let spot = reading.source_spot(index, source);
        let own =
            |reading: &Reading<'_, Q>, metric| reading.get(metric, spot).unwrap_or_else(nothing);
        let spent = own(reading, Metric::SourceCost);
        let commission = own(reading, Metric::PartnerCommission);
        // With no booking or closing cost to be proportional to: evenly by deals.
        let evenly = per(volumes.deals.clone(), all_deals.clone())
            .filter(|_| !proportional)
            .map(|part| shared.clone() * part);
        let full_booking = booking.clone() * factor.clone();
        let full_closing = closing.clone() * factor.clone();
        let terms = [
            Some(full_booking.clone()),
            Some(full_closing),
            evenly,
            Some(spent.clone()),
            Some(commission.clone()),
        ];
        let full = Q::total_of_nonzero(terms.into_iter().flatten());
        let full = reading.put(Metric::Cost, spot, full);
        let direct_booking = Q::total_of_nonzero([booking.clone(), spent.clone()]);
        let full_booking = Q::total_of_nonzero([full_booking, spent.clone()]);
        let direct = Q::total_of_nonzero([booking, closing, spent.clone(), commission]);
        let amounts = Amounts { direct_booking, full_booking, direct, full };
        unit_costs(reading, spot, &amounts);
        if let Some(leads) = volumes.leads.clone() {
            let cost = per(spent, leads);
            reading.put_if(Metric::CostPerLead, spot, cost);
        }
    }
    for kind in SourceKind::ALL.iter().copied() {
        group_costs(reading, Some(kind));
    }
    group_costs(reading, None);
}

/// Monthly amounts that unit costs are quotients of.
struct Amounts<Q> {
    direct_booking: Q,
    full_booking: Q,
    direct: Q,
    full: Q,
}

fn unit_costs<Q: Quantity>(reading: &mut Reading<'_, Q>, spot: Spot, amounts: &Amounts<Q>) {
    use Metric as M;
    let quotients = [
        (M::CostPerBooked, &amounts.direct_booking, M::Booked),
        (M::CostPerBookedFull, &amounts.full_booking, M::Booked),
        (M::CostPerHeld, &amounts.direct_booking, M::Held),
        (M::CostPerHeldFull, &amounts.full_booking, M::Held),
        (M::CostPerOpportunity, &amounts.direct_booking, M::Opportunities),
        (M::CostPerOpportunityFull, &amounts.full_booking, M::Opportunities),
        (M::CostPerDeal, &amounts.direct, M::Deals),
        (M::CostPerDealFull, &amounts.full, M::Deals),
    ];
    for (metric, amount, of) in quotients {
        let volume = reading.get(of, spot);
        let cost = volume.and_then(|volume| per(amount.clone(), volume));
        reading.put_if(metric, spot, cost);
    }
}

/// Unit costs of all sources (of a kind) together.
fn group_costs<Q: Quantity>(reading: &mut Reading<'_, Q>, kind: Option<SourceKind>) {
    let spot = kind.map_or(Spot::OVERALL, |kind| reading.kind_spot(kind));
    for metric in
        [Metric::BookingCost, Metric::ClosingCost, Metric::SourceCost, Metric::PartnerCommission]
    {
        sum_over_sources(reading, metric, spot, kind);
    }
    // Overall, the cost of all is known already; the sources' costs add up to it.
    let full = match kind {
        Some(kind) => sum_over_sources(reading, Metric::Cost, spot, Some(kind)),
        None => reading.get(Metric::Cost, Spot::OVERALL),
    };
    let Some(full) = full else { return };
    let get = |metric| reading.get(metric, spot).unwrap_or_else(|| Q::number(0.0));
    let booking = get(Metric::BookingCost);
    let spent = get(Metric::SourceCost);
    let closing = get(Metric::ClosingCost);
    let commission = get(Metric::PartnerCommission);
    let factor = reading.get(Metric::SharedFactor, Spot::OVERALL);
    let full_booking = booking.clone() * factor.unwrap_or_else(|| Q::number(1.0));
    let amounts = Amounts {
        direct_booking: Q::total_of_nonzero([booking.clone(), spent.clone()]),
        full_booking: Q::total_of_nonzero([full_booking, spent.clone()]),
        direct: Q::total_of_nonzero([booking, closing, spent, commission]),
        full,
    };
    unit_costs(reading, spot, &amounts);
}
