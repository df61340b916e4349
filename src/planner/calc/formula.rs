//! The formulas of the funnel and of cost, each written once over the number type.

use super::Quantity;

/// Plan of an average month from the plan of a period.
pub fn plan_per_month<Q: Quantity>(amount: Q, months: f64) -> Q {
    if months == 1.0 { amount } else { amount / Q::number(months) }
}

/// Meetings booked that lead to these meetings held.
pub fn booked<Q: Quantity>(held: Q, show: Q) -> Q {
    held / show
}

/// Meetings held that lead to these opportunities.
pub fn held<Q: Quantity>(opportunities: Q, qualification: Q) -> Q {
    opportunities / qualification
}

/// Opportunities that lead to these deals.
pub fn opportunities<Q: Quantity>(deals: Q, win: Q) -> Q {
    deals / win
}

/// Leads that lead to these meetings booked.
pub fn leads<Q: Quantity>(booked: Q, lead_to_meeting: Q) -> Q {
    booked / lead_to_meeting
}

/// All deals of a plan in revenue where one source takes the rest and the others have shares of
/// all deals (model §3). `given` holds deals and deal value of each given source, `shares` share
/// and deal value of each source with a share.
pub fn deals_with_rest<Q: Quantity>(
    plan: Q,
    given: Vec<(Q, Q)>,
    shares: Vec<(Q, Q)>,
    rest_value: Q,
) -> Q {
    let mut numerator = plan;
    if !given.is_empty() {
        let extra = given.into_iter().map(|(deals, value)| deals * (value - rest_value.clone()));
        numerator = numerator - Q::total(extra);
    }
    if shares.is_empty() {
        return numerator / rest_value;
    }
    let all = Q::total(shares.iter().map(|(share, _)| share.clone()));
    let valued = Q::total(shares.into_iter().map(|(share, value)| share * value));
    numerator / (valued + (Q::number(1.0) - all) * rest_value)
}

/// Full-time equivalents for a demand.
pub fn fte<Q: Quantity>(demand: Q, work_per_person: Q, availability: Q) -> Q {
    demand / (work_per_person * availability)
}

/// People who carry these full-time equivalents at the tolerated overload.
pub fn people<Q: Quantity>(fte: Q, overload: Q) -> Q {
    if overload.value() == 0.0 {
        fte.round_up()
    } else {
        (fte / (Q::number(1.0) + overload)).round_up()
    }
}

/// Share of the plan that these people carry.
pub fn reach<Q: Quantity>(people_now: Q, overload: Q, fte: Q) -> Q {
    if overload.value() == 0.0 {
        people_now / fte
    } else {
        people_now * (Q::number(1.0) + overload) / fte
    }
}

/// Cost of one person a month.
pub fn seat<Q: Quantity>(pay: Q, contributions: Q, tools_and_overhead: Q) -> Q {
    let loaded = with_contributions(pay, contributions);
    if tools_and_overhead.value() == 0.0 { loaded } else { loaded + tools_and_overhead }
}

/// Pay with the employer's contributions on top.
pub fn with_contributions<Q: Quantity>(pay: Q, contributions: Q) -> Q {
    if contributions.value() == 0.0 { pay } else { pay * (Q::number(1.0) + contributions) }
}
