//! The deals of each source, so that together they make the plan exactly (model §3).

use super::{Metric, Numeric, formula};
use crate::scenario::Carries;

/// What a source brings to the split.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carrier<N> {
    pub carries: Carries,
    /// Its share, where it carries one.
    pub share: N,
    /// The value of its deals.
    pub value: N,
    /// Deals and revenue of a given source.
    pub deals: N,
    pub revenue: N,
}

/// What the user should be told about the split of the plan over the sources.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SplitFacts {
    /// The given sources make the plan, or more than it, by themselves.
    pub given_suffice: bool,
    /// The shares' sum, where they had to be normalised to 1.
    pub normalised: Option<f64>,
    /// The source of the rest had nothing left to carry.
    pub rest_empty: bool,
}

/// Relative difference below which shares, or deals, count as equal: sums of shares rarely come
/// out exact.
const HAIR: f64 = 1e-9;

/// The deals of each source that carries a share or the rest, 0 for the others; nothing where
/// nothing is left for them. `name` gives the steps on the way their identity.
pub(super) fn split<N: Numeric>(
    in_revenue: bool,
    plan: N,
    carriers: &[Carrier<N>],
    name: &mut dyn FnMut(Metric, N) -> N,
) -> (Vec<N>, SplitFacts) {
    let mut facts = SplitFacts::default();
    let is_given =
        |it: &&Carrier<N>| matches!(it.carries, Carries::GivenLeads | Carries::GivenMeetings);
    let given = || carriers.iter().filter(is_given);
    let share = |it: &Carrier<N>| {
        if it.carries == Carries::Share { it.share } else { N::number(0.0) }
    };
    let mut shares: Vec<N> = carriers.iter().map(share).collect();
    let share_sum: f64 = shares.iter().map(|share| share.value()).sum();
    let rest = carriers.iter().position(|it| it.carries == Carries::Rest);
    let mut left = plan;
    if given().next().is_some() {
        let total = N::total(given().map(|it| if in_revenue { it.revenue } else { it.deals }));
        left = plan - name(Metric::GivenTotal, total);
    }
    if left.value() <= 0.0 {
        facts.given_suffice = true;
        return (Vec::new(), facts);
    }

    facts.rest_empty = rest.is_some();
    if let Some((rest, rest_value)) = rest.and_then(|rest| Some((rest, carriers.get(rest)?.value)))
        && share_sum < 1.0 - HAIR
    {
        let mut all = plan;
        if in_revenue {
            let given: Vec<_> = given().map(|it| (it.deals, it.value)).collect();
            let shares = shares.iter().zip(carriers).map(|(share, it)| (*share, it.value));
            let shares: Vec<_> = shares.filter(|(share, _)| share.value() != 0.0).collect();
            all = formula::deals_with_rest(plan, &given, &shares, rest_value);
        }
        let all = name(Metric::DealsNeeded, all);
        let mut deals = times(&shares, all);
        let mut others = deals.clone();
        others.extend(given().map(|it| it.deals));
        let others = N::total_of_nonzero(&others);
        let remainder = if others.value() == 0.0 { all } else { all - others };
        let hair = HAIR * all.value();
        if remainder.value() >= -hair {
            facts.rest_empty = remainder.value() <= hair;
            if let Some(slot) = deals.get_mut(rest) {
                *slot = remainder.at_least(N::number(0.0));
            }
            return (deals, facts);
        }
    }

    // No rest, or nothing left for it: the shares fill what the given sources leave.
    if share_sum <= 0.0 {
        return (Vec::new(), facts);
    }
    let mut all = name(Metric::PlanLeft, left);
    if (share_sum - 1.0).abs() > HAIR {
        facts.normalised = Some(share_sum);
        let sum = N::total(shares.iter().copied().filter(|share| share.value() != 0.0));
        for share in &mut shares {
            *share = *share / sum;
        }
    }
    if in_revenue {
        let values: Vec<N> =
            shares.iter().zip(carriers).map(|(share, it)| *share * it.value).collect();
        all = all / N::total_of_nonzero(&values);
    }
    let all = name(Metric::DealsNeeded, all);
    (times(&shares, all), facts)
}

fn times<N: Numeric>(shares: &[N], all: N) -> Vec<N> {
    shares.iter().map(|share| *share * all).collect()
}
