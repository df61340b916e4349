//! The formulas of the funnel and of cost, each written once over the number type.

use super::Quantity;

/// Plan of an average month from the plan of a period.
pub fn plan_per_month(amount: Quantity, months: f64) -> Quantity {
    if months == 1.0 { amount } else { amount / Quantity::number(months) }
}

/// Meetings booked that lead to these meetings held.
pub fn booked(held: Quantity, show: Quantity) -> Quantity {
    held / show
}

/// Meetings held that lead to these opportunities.
pub fn held(opportunities: Quantity, qualification: Quantity) -> Quantity {
    opportunities / qualification
}

/// Opportunities that lead to these deals.
pub fn opportunities(deals: Quantity, win: Quantity) -> Quantity {
    deals / win
}

/// Leads that lead to these meetings booked.
pub fn leads(booked: Quantity, lead_to_meeting: Quantity) -> Quantity {
    booked / lead_to_meeting
}

/// All deals of a plan in revenue where one source takes the rest and the others have shares of
/// all deals (model §3). `given` holds deals and deal value of each given source, `shares` share
/// and deal value of each source with a share.
pub fn deals_with_rest(
    plan: Quantity,
    given: &[(Quantity, Quantity)],
    shares: &[(Quantity, Quantity)],
    rest_value: Quantity,
) -> Quantity {
    let mut numerator = plan;
    if !given.is_empty() {
        let extra = given.iter().map(|(deals, value)| *deals * (*value - rest_value));
        numerator = numerator - Quantity::total(extra);
    }
    if shares.is_empty() {
        return numerator / rest_value;
    }
    let all = Quantity::total(shares.iter().map(|(share, _)| *share));
    let valued = Quantity::total(shares.iter().map(|(share, value)| *share * *value));
    numerator / (valued + (Quantity::number(1.0) - all) * rest_value)
}

/// Full-time equivalents for a demand.
pub fn fte(demand: Quantity, work_per_person: Quantity, availability: Quantity) -> Quantity {
    demand / (work_per_person * availability)
}

/// People who carry these full-time equivalents at the tolerated overload.
pub fn people(fte: Quantity, overload: Quantity) -> Quantity {
    if overload.value() == 0.0 {
        fte.round_up()
    } else {
        (fte / (Quantity::number(1.0) + overload)).round_up()
    }
}

/// Share of the plan that these people carry.
pub fn reach(people_now: Quantity, overload: Quantity, fte: Quantity) -> Quantity {
    if overload.value() == 0.0 {
        people_now / fte
    } else {
        people_now * (Quantity::number(1.0) + overload) / fte
    }
}

/// Cost of one person a month.
pub fn seat(pay: Quantity, contributions: Quantity, tools_and_overhead: Quantity) -> Quantity {
    let loaded = with_contributions(pay, contributions);
    if tools_and_overhead.value() == 0.0 { loaded } else { loaded + tools_and_overhead }
}

/// Pay with the employer's contributions on top.
pub fn with_contributions(pay: Quantity, contributions: Quantity) -> Quantity {
    if contributions.value() == 0.0 { pay } else { pay * (Quantity::number(1.0) + contributions) }
}
