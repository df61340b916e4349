//! What the people and the sources cost, and how that cost is spread over the meetings (model §4).

use super::constants::PerLead;
use super::draft::Draft;
use super::funnel::{Volumes, sum_over_sources};
use super::people::{Part, Staff, total_of_volumes};
use super::sizing::work_of_source;
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{Role, RoleField, Source, SourceField, SourceKind};

/// Writes all costs of a month.
pub(super) fn costs(draft: &mut Draft<'_>, volumes: &[Volumes], staff: &[Staff]) {
    let scenario = draft.scenario;
    let roles = scenario.roles.iter().zip(staff);
    let roles: Vec<Cell> =
        roles.map(|(role, staff)| role_cost(draft, role, staff, volumes)).collect();
    let people_cost = draft.sum(&roles);
    let people_cost = draft.figure(Metric::PeopleCost, Place::Overall, people_cost);
    let mut total = vec![people_cost];
    let sources = scenario.sources.iter().zip(volumes);
    let sources: Vec<SourceCosts> = sources
        .map(|(source, volumes)| {
            let costs = source_costs(draft, source, volumes);
            total.extend([costs.own, costs.commission]);
            costs
        })
        .collect();
    let total = draft.sum(&total);
    draft.figure(Metric::Cost, Place::Overall, total);
    spread(draft, volumes, staff, &roles, &sources);
}

fn role_cost(draft: &mut Draft<'_>, role: &Role, staff: &Staff, volumes: &[Volumes]) -> Cell {
    let place = Place::Role(role.key);
    let fixed = fixed_pay(draft, role);
    let variable = variable_pay(draft, role, volumes);
    // Of a role that has nobody there is nobody to pay it to.
    let somebody = draft.is_some(staff.people);
    let variable = draft.zero_unless(somebody, variable);
    let is_some = draft.is_some(variable);
    let variable = draft.figure_if(is_some, Metric::VariablePay, place, variable);
    let each = draft.divide(variable, staff.people);
    let each = draft.or_zero(each);
    let pay = draft.add(fixed, each);
    let pay = draft.figure(Metric::Pay, place, pay);
    let seat = seat(draft, role, pay);
    let seat = draft.figure(Metric::Seat, place, seat);
    let idle = draft.subtract(staff.people, staff.fte);
    let idle = draft.at_least_zero(idle);
    let idle = draft.figure(Metric::Idle, place, idle);
    let idle_cost = draft.multiply(idle, seat);
    draft.figure(Metric::IdleCost, place, idle_cost);
    let load = draft.divide(staff.fte, staff.people);
    draft.figure(Metric::Load, place, load);
    let cost = draft.multiply(staff.people, seat);
    draft.figure(Metric::Cost, place, cost)
}

/// Pay of one person that doesn't depend on sales, before contributions.
pub(super) fn fixed_pay(draft: &mut Draft<'_>, role: &Role) -> Cell {
    let base = draft.role(role, RoleField::Base);
    let bonus = draft.role(role, RoleField::TargetBonus);
    draft.add(base, bonus)
}

/// Cost of one person with this pay: contributions, tools and overhead.
pub(super) fn seat(draft: &mut Draft<'_>, role: &Role, pay: Cell) -> Cell {
    let pay = with_contributions(draft, role, pay);
    let tools = draft.role(role, RoleField::Tools);
    let overhead = draft.role(role, RoleField::Overhead);
    let tools = draft.add(tools, overhead);
    draft.add(pay, tools)
}

/// Pay with the employer's contributions on top.
pub(super) fn with_contributions(draft: &mut Draft<'_>, role: &Role, pay: Cell) -> Cell {
    let contributions = draft.role(role, RoleField::Contributions);
    let factor = draft.one_plus(contributions);
    draft.multiply(pay, factor)
}

/// Bonuses and commission of the whole role, before contributions.
fn variable_pay(draft: &mut Draft<'_>, role: &Role, volumes: &[Volumes]) -> Cell {
    let each: [(RoleField, Part); 3] = [
        (RoleField::BonusPerMeeting, |of| of.held),
        (RoleField::BonusPerDeal, |of| of.deals),
        (RoleField::Commission, |of| of.revenue),
    ];
    let mut parts = Vec::with_capacity(each.len());
    for (field, part) in each {
        let bonus = draft.role(role, field);
        if !draft.is_zero(bonus) {
            parts.push((bonus, total_of_volumes(draft, role, volumes, part)));
        }
    }
    draft.sum_of_products(&parts)
}

/// What a source costs besides people.
struct SourceCosts {
    own: Cell,
    commission: Cell,
}

fn source_costs(draft: &mut Draft<'_>, source: &Source, volumes: &Volumes) -> SourceCosts {
    let place = Place::Source(source.key);
    let leads = match volumes.leads {
        Some(leads) => draft.or_zero(leads),
        None => draft.zero(),
    };
    let per_lead = PerLead::of(draft, source).cell(draft);
    let per_month = draft.source(source, SourceField::CostPerMonth);
    let per_meeting = draft.source(source, SourceField::CostPerMeeting);
    let leads = draft.multiply(leads, per_lead);
    let meetings = draft.multiply(volumes.booked, per_meeting);
    let own = draft.sum(&[leads, per_month, meetings]);
    let own = draft.figure(Metric::SourceCost, place, own);
    let rate = draft.source(source, SourceField::PartnerCommission);
    let commission = draft.multiply(rate, volumes.revenue);
    let is_some = draft.is_some(rate);
    let commission = draft.figure_if(is_some, Metric::PartnerCommission, place, commission);
    SourceCosts { own, commission }
}

/// Spreads people's cost over the sources, and gives the cost of every meeting and deal.
fn spread(
    draft: &mut Draft<'_>,
    volumes: &[Volumes],
    staff: &[Staff],
    roles: &[Cell],
    sources: &[SourceCosts],
) {
    let scenario = draft.scenario;
    let sides = sides(draft, volumes, staff, roles);
    let mut sized = Vec::with_capacity(2 * sides.of_sources.len());
    for (source, (booking, closing)) in scenario.sources.iter().zip(&sides.of_sources) {
        let place = Place::Source(source.key);
        for (metric, parts) in [(Metric::BookingCost, booking), (Metric::ClosingCost, closing)] {
            let cost = draft.sum(parts);
            sized.push(draft.figure(metric, place, cost));
        }
    }
    let shared = draft.sum(&sides.shared);
    let shared = draft.figure(Metric::SharedCost, Place::Overall, shared);
    let sized_sum = draft.sum(&sized);
    let ratio = draft.divide(shared, sized_sum);
    let applies = draft.applies(ratio);
    let factor = draft.or_zero(ratio);
    let factor = draft.one_plus(factor);
    let factor = draft.figure(Metric::SharedFactor, Place::Overall, factor);
    let all_deals = draft.overall(Metric::Deals);
    let costs = sized.chunks(2).zip(volumes).zip(sources);
    for (source, ((sides, volumes), own)) in scenario.sources.iter().zip(costs) {
        let place = Place::Source(source.key);
        let mut full: Vec<Cell> = sides.iter().map(|side| draft.multiply(*side, factor)).collect();
        // With no booking or closing cost to be proportional to: evenly by deals.
        if let Some(all) = all_deals {
            let part = draft.divide(volumes.deals, all);
            let part = draft.multiply(shared, part);
            let part = draft.or_zero(part);
            let zero = draft.zero();
            full.push(draft.choose(applies, zero, part));
        }
        full.extend([own.own, own.commission]);
        let full = draft.sum(&full);
        draft.figure(Metric::Cost, place, full);
        unit_costs(draft, place);
        if let Some(leads) = volumes.leads {
            let cost = draft.divide(own.own, leads);
            draft.figure(Metric::CostPerLead, place, cost);
        }
    }
    for kind in SourceKind::ALL {
        group_costs(draft, Some(*kind));
    }
    group_costs(draft, None);
}

/// People's cost by what it is for.
struct Sides {
    /// Of each source: people's cost of booking its meetings, and of closing its deals.
    of_sources: Vec<(Vec<Cell>, Vec<Cell>)>,
    /// Of roles that no source's work sizes.
    shared: Vec<Cell>,
}

fn sides(draft: &mut Draft<'_>, volumes: &[Volumes], staff: &[Staff], roles: &[Cell]) -> Sides {
    let scenario = draft.scenario;
    let mut sides =
        Sides { of_sources: vec![(Vec::new(), Vec::new()); volumes.len()], shared: Vec::new() };
    for ((role, staff), cost) in scenario.roles.iter().zip(staff).zip(roles) {
        let books = role.sizing.is_booking();
        let Some(demand) = staff.demand.filter(|_| books || role.sizing.is_closing()) else {
            sides.shared.push(*cost);
            continue;
        };
        let is_sized = draft.is_some(demand);
        let zero = draft.zero();
        sides.shared.push(draft.choose(is_sized, zero, *cost));
        let each = sides.of_sources.iter_mut().zip(&scenario.sources).zip(volumes);
        for (((booking, closing), source), volumes) in each {
            let Some(work) = work_of_source(draft, role, source, volumes) else { continue };
            let part = draft.divide(work, demand);
            let part = draft.multiply(*cost, part);
            let side = if books { booking } else { closing };
            side.push(draft.or_zero(part));
        }
    }
    sides
}

/// What every meeting and deal costs, once the monthly amounts are known.
fn unit_costs(draft: &mut Draft<'_>, place: Place) {
    use Metric as M;
    let amount = |draft: &mut Draft<'_>, metric| match draft.known(metric, place) {
        Some(cell) => draft.or_zero(cell),
        None => draft.zero(),
    };
    let booking = amount(draft, M::BookingCost);
    let closing = amount(draft, M::ClosingCost);
    let spent = amount(draft, M::SourceCost);
    let commission = amount(draft, M::PartnerCommission);
    let full = amount(draft, M::Cost);
    let factor = draft.overall(M::SharedFactor).unwrap_or_else(|| draft.number(1.0));
    let full_booking = draft.multiply(booking, factor);
    let direct_booking = draft.add(booking, spent);
    let full_booking = draft.add(full_booking, spent);
    let direct = draft.sum(&[booking, closing, spent, commission]);
    for (metric, amount, volume) in [
        (M::CostPerBooked, direct_booking, M::Booked),
        (M::CostPerBookedFull, full_booking, M::Booked),
        (M::CostPerHeld, direct_booking, M::Held),
        (M::CostPerHeldFull, full_booking, M::Held),
        (M::CostPerOpportunity, direct_booking, M::Opportunities),
        (M::CostPerOpportunityFull, full_booking, M::Opportunities),
        (M::CostPerDeal, direct, M::Deals),
        (M::CostPerDealFull, full, M::Deals),
    ] {
        if let Some(volume) = draft.known(volume, place) {
            let cost = draft.divide(amount, volume);
            draft.figure(metric, place, cost);
        }
    }
}

/// Unit costs of all sources (of a kind) together.
fn group_costs(draft: &mut Draft<'_>, kind: Option<SourceKind>) {
    let place = kind.map_or(Place::Overall, Place::Kind);
    for metric in
        [Metric::BookingCost, Metric::ClosingCost, Metric::SourceCost, Metric::PartnerCommission]
    {
        sum_over_sources(draft, metric, kind);
    }
    // Overall, the cost of all is known already; the sources' costs add up to it.
    if kind.is_some() {
        sum_over_sources(draft, Metric::Cost, kind);
    }
    if draft.known(Metric::Cost, place).is_some() {
        unit_costs(draft, place);
    }
}
