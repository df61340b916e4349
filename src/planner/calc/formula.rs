//! The formulas of the funnel and of cost, each written once over the number type.

use super::{Numeric, Quantity};

/// Plan of an average month from the plan of a period.
pub fn plan_per_month<N: Numeric>(amount: N, months: f64) -> N {
    if months == 1.0 { amount } else { amount / N::number(months) }
}

/// Meetings booked that lead to these meetings held.
pub fn booked<N: Numeric>(held: N, show: N) -> N {
    held / show
}

/// Meetings held that lead to these opportunities.
pub fn held<N: Numeric>(opportunities: N, qualification: N) -> N {
    opportunities / qualification
}

/// Opportunities that lead to these deals.
pub fn opportunities<N: Numeric>(deals: N, win: N) -> N {
    deals / win
}

/// Leads that lead to these meetings booked.
pub fn leads<N: Numeric>(booked: N, lead_to_meeting: N) -> N {
    booked / lead_to_meeting
}

/// All deals of a plan in revenue where one source takes the rest and the others have shares of
/// all deals (model §3). `given` holds deals and deal value of each given source, `shares` share
/// and deal value of each source with a share.
pub fn deals_with_rest<N: Numeric>(
    plan: N,
    given: &[(N, N)],
    shares: &[(N, N)],
    rest_value: N,
) -> N {
    let mut numerator = plan;
    if !given.is_empty() {
        let extra = given.iter().map(|(deals, value)| *deals * (*value - rest_value));
        numerator = numerator - N::total(extra);
    }
    if shares.is_empty() {
        return numerator / rest_value;
    }
    let all = N::total(shares.iter().map(|(share, _)| *share));
    let valued = N::total(shares.iter().map(|(share, value)| *share * *value));
    numerator / (valued + (N::number(1.0) - all) * rest_value)
}

/// Full-time equivalents for a demand.
pub fn fte<N: Numeric>(demand: N, work_per_person: N, availability: N) -> N {
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
pub fn seat<N: Numeric>(pay: N, contributions: N, tools_and_overhead: N) -> N {
    let loaded = with_contributions(pay, contributions);
    if tools_and_overhead.value() == 0.0 { loaded } else { loaded + tools_and_overhead }
}

/// Pay with the employer's contributions on top.
pub fn with_contributions<N: Numeric>(pay: N, contributions: N) -> N {
    if contributions.value() == 0.0 { pay } else { pay * (N::number(1.0) + contributions) }
}
