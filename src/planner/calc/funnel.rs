//! Deals of each source, so that together they make the plan exactly, and the volumes that lead
//! to them (model §3).

use super::formula;
use super::reading::{Reading, Spot};
use super::{Metric, Quantity};
use crate::scenario::{
    Carries, Conversion, InputId, Measure, PlanField, Source, SourceField, SourceKind,
};

/// Monthly volumes of a source.
#[derive(Clone, Debug)]
pub(super) struct Volumes<Q> {
    /// `None` where the source doesn't count its leads.
    pub leads: Option<Q>,
    pub booked: Q,
    pub held: Q,
    pub deals: Q,
    pub revenue: Q,
    pub rates: Rates<Q>,
}

/// Conversion rates of a source, and the value of its deals.
#[derive(Clone, Debug)]
pub(super) struct Rates<Q> {
    pub lead_to_meeting: Option<Q>,
    pub show: Q,
    /// `None`: every meeting held counts as an opportunity.
    pub qualification: Option<Q>,
    pub win: Q,
    pub value: Q,
    /// The first rate of 0, by which the source can't deliver.
    pub zero: Option<InputId>,
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

pub(super) struct Funnel<Q> {
    /// One for each source, in the scenario's order.
    pub sources: Vec<Volumes<Q>>,
    pub facts: SplitFacts,
}

pub(super) fn funnel<Q: Quantity>(reading: &mut Reading<'_, Q>) -> Funnel<Q> {
    let scenario = reading.scenario;
    let months = scenario.plan.period.months();
    let mut plan = formula::plan_per_month(reading.plan(PlanField::Amount), months);
    if reading.scale != 1.0 {
        plan = plan * Q::number(reading.scale);
    }
    let plan = reading.put(Metric::PlanPerMonth, Spot::OVERALL, plan);

    let rates: Vec<Rates<Q>> =
        scenario.sources.iter().map(|source| rates(reading, source)).collect();
    let mut volumes: Vec<Option<Volumes<Q>>> = Vec::with_capacity(rates.len());
    for (index, (source, rates)) in scenario.sources.iter().zip(&rates).enumerate() {
        let spot = reading.source_spot(index, source);
        volumes.push(source.is_given().then(|| forward(reading, spot, source, rates.clone())));
    }
    let (deals, facts) = split(reading, &plan, &rates, &volumes);
    let mut sources = Vec::with_capacity(rates.len());
    let parts = scenario.sources.iter().zip(rates).zip(volumes).zip(deals).enumerate();
    for (index, (((source, rates), given), deals)) in parts {
        let spot = reading.source_spot(index, source);
        let volumes = match given {
            Some(given) => given,
            None => backward(reading, spot, rates, deals.unwrap_or_else(|| Q::number(0.0))),
        };
        sources.push(volumes);
    }
    totals(reading, &sources);
    Funnel { sources, facts }
}

fn rates<Q: Quantity>(reading: &Reading<'_, Q>, source: &Source) -> Rates<Q> {
    let single = source.conversion == Conversion::Single;
    let win = if single { SourceField::MeetingToDeal } else { SourceField::WinRate };
    let own_value = reading.source_if(source, SourceField::DealValue);
    let rates = Rates {
        lead_to_meeting: reading.source_if(source, SourceField::LeadToMeeting),
        show: reading.source(source, SourceField::ShowRate),
        qualification: (!single).then(|| reading.source(source, SourceField::QualificationRate)),
        win: reading.source(source, win),
        value: own_value.unwrap_or_else(|| reading.plan(PlanField::DealValue)),
        zero: None,
    };
    let zero = [
        (rates.lead_to_meeting.as_ref(), SourceField::LeadToMeeting),
        (Some(&rates.show), SourceField::ShowRate),
        (rates.qualification.as_ref(), SourceField::QualificationRate),
        (Some(&rates.win), win),
    ]
    .into_iter()
    .find(|(rate, _)| rate.is_some_and(|rate| rate.value() == 0.0))
    .map(|(_, field)| InputId::Source(source.key, field));
    Rates { zero, ..rates }
}

/// A given source: from what comes in to the deals.
fn forward<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    spot: Spot,
    source: &Source,
    rates: Rates<Q>,
) -> Volumes<Q> {
    let rate = rates.lead_to_meeting.clone();
    let (leads, booked) = if source.carries == Carries::GivenLeads {
        let leads = reading.source(source, SourceField::GivenLeads);
        let leads = reading.put(Metric::Leads, spot, leads);
        // Without a rate no meeting can be expected of the leads; a finding asks for it.
        let booked = rate.map_or_else(|| Q::number(0.0), |rate| leads.clone() * rate);
        (Some(leads), reading.put(Metric::Booked, spot, booked))
    } else {
        let booked = reading.source(source, SourceField::GivenMeetings);
        let booked = reading.put(Metric::Booked, spot, booked);
        let leads = rate
            .filter(|rate| rate.value() != 0.0)
            .map(|rate| formula::leads(booked.clone(), rate));
        (reading.put_if(Metric::Leads, spot, leads), booked)
    };
    let held = reading.put(Metric::Held, spot, booked.clone() * rates.show.clone());
    let opportunities = match &rates.qualification {
        Some(rate) => held.clone() * rate.clone(),
        None => held.clone(),
    };
    let opportunities = reading.put(Metric::Opportunities, spot, opportunities);
    let deals = reading.put(Metric::Deals, spot, opportunities * rates.win.clone());
    let revenue = reading.put(Metric::Revenue, spot, deals.clone() * rates.value.clone());
    Volumes { leads, booked, held, deals, revenue, rates }
}

/// A source with a share or the rest: from the deals to what must come in.
fn backward<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    spot: Spot,
    rates: Rates<Q>,
    deals: Q,
) -> Volumes<Q> {
    let deals = if rates.zero.is_some() { Q::number(0.0) } else { deals };
    let deals = reading.put(Metric::Deals, spot, deals);
    let revenue = reading.put(Metric::Revenue, spot, deals.clone() * rates.value.clone());
    if rates.zero.is_some() {
        let zero = |reading: &mut Reading<'_, Q>, metric| {
            reading.put(metric, spot, Q::number(0.0));
            Q::number(0.0)
        };
        zero(reading, Metric::Opportunities);
        let held = zero(reading, Metric::Held);
        let booked = zero(reading, Metric::Booked);
        let leads = rates.lead_to_meeting.is_some().then(|| zero(reading, Metric::Leads));
        return Volumes { leads, booked, held, deals, revenue, rates };
    }
    let opportunities = formula::opportunities(deals.clone(), rates.win.clone());
    let held = match &rates.qualification {
        Some(rate) => {
            let opportunities = reading.put(Metric::Opportunities, spot, opportunities);
            reading.put(Metric::Held, spot, formula::held(opportunities, rate.clone()))
        }
        None => {
            let held = reading.put(Metric::Held, spot, opportunities);
            reading.put(Metric::Opportunities, spot, held.clone());
            held
        }
    };
    let booked = formula::booked(held.clone(), rates.show.clone());
    let booked = reading.put(Metric::Booked, spot, booked);
    let leads = rates.lead_to_meeting.clone().map(|rate| formula::leads(booked.clone(), rate));
    let leads = reading.put_if(Metric::Leads, spot, leads);
    Volumes { leads, booked, held, deals, revenue, rates }
}

/// Relative difference below which shares, or deals, count as equal: sums of shares rarely come
/// out exact.
const HAIR: f64 = 1e-9;

/// The deals of each source that carries a share or the rest.
fn split<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    plan: &Q,
    rates: &[Rates<Q>],
    given: &[Option<Volumes<Q>>],
) -> (Vec<Option<Q>>, SplitFacts) {
    let scenario = reading.scenario;
    let in_revenue = scenario.plan.measure == Measure::Revenue;
    let given: Vec<&Volumes<Q>> = given.iter().flatten().collect();
    let sharing: Vec<(Option<Q>, &Rates<Q>)> = scenario
        .sources
        .iter()
        .zip(rates)
        .map(|(source, rates)| {
            let shares =
                source.carries == Carries::Share && source.inputs.value(SourceField::Share) > 0.0;
            (shares.then(|| reading.source(source, SourceField::Share)), rates)
        })
        .collect();
    let rest = scenario.sources.iter().position(|source| source.carries == Carries::Rest);
    let share_sum: f64 =
        sharing.iter().filter_map(|(share, _)| share.as_ref()).map(Quantity::value).sum();

    let mut facts = SplitFacts::default();
    let given_total = (!given.is_empty()).then(|| {
        let amounts = given.iter().map(|volumes| {
            if in_revenue { volumes.revenue.clone() } else { volumes.deals.clone() }
        });
        let total = Q::total(amounts);
        reading.put(Metric::GivenTotal, Spot::OVERALL, total)
    });
    let left = match &given_total {
        Some(total) => plan.clone() - total.clone(),
        None => plan.clone(),
    };
    if left.value() <= 0.0 {
        facts.given_suffice = true;
        return (vec![None; rates.len()], facts);
    }

    if let Some((rest, rest_rates)) = rest.and_then(|rest| Some((rest, rates.get(rest)?)))
        && share_sum < 1.0 - HAIR
    {
        let all = if in_revenue {
            let valued =
                |volumes: &&Volumes<Q>| (volumes.deals.clone(), volumes.rates.value.clone());
            let shares = sharing
                .iter()
                .filter_map(|(share, rates)| Some((share.clone()?, rates.value.clone())))
                .collect();
            let given = given.iter().map(valued).collect();
            formula::deals_with_rest(plan.clone(), given, shares, rest_rates.value.clone())
        } else {
            plan.clone()
        };
        let all = reading.put(Metric::DealsNeeded, Spot::OVERALL, all);
        let mut deals: Vec<Option<Q>> = sharing
            .iter()
            .map(|(share, _)| share.clone().map(|share| share * all.clone()))
            .collect();
        let given = given.iter().map(|volumes| volumes.deals.clone());
        let mut others = deals.iter().flatten().cloned().chain(given).peekable();
        let hair = HAIR * all.value();
        let remainder = match others.peek() {
            Some(_) => all - Q::total(others),
            None => all,
        };
        if remainder.value() >= -hair {
            facts.rest_empty = remainder.value() <= hair;
            if let Some(slot) = deals.get_mut(rest) {
                *slot = Some(remainder.at_least(Q::number(0.0)));
            }
            return (deals, facts);
        }
        facts.rest_empty = true;
    } else if rest.is_some() {
        facts.rest_empty = true;
    }

    // No rest, or nothing left for it: the shares fill what the given sources leave.
    if share_sum <= 0.0 {
        return (vec![None; rates.len()], facts);
    }
    let exact = (share_sum - 1.0).abs() <= HAIR;
    if !exact {
        facts.normalised = Some(share_sum);
    }
    let left = reading.put(Metric::PlanLeft, Spot::OVERALL, left);
    let sum = Q::total(sharing.iter().filter_map(|(share, _)| share.clone()));
    let weights: Vec<Option<Q>> = sharing
        .iter()
        .map(|(share, _)| {
            let share = share.clone()?;
            Some(if exact { share } else { share / sum.clone() })
        })
        .collect();
    let all = if in_revenue {
        let valued = weights
            .iter()
            .zip(rates)
            .filter_map(|(weight, rates)| Some(weight.clone()? * rates.value.clone()));
        left / Q::total(valued)
    } else {
        left
    };
    let all = reading.put(Metric::DealsNeeded, Spot::OVERALL, all);
    (weights.into_iter().map(|weight| weight.map(|weight| weight * all.clone())).collect(), facts)
}

/// Volumes over all sources, and over the sources of each kind.
fn totals<Q: Quantity>(reading: &mut Reading<'_, Q>, sources: &[Volumes<Q>]) {
    const METRICS: [Metric; 6] = [
        Metric::Leads,
        Metric::Booked,
        Metric::Held,
        Metric::Opportunities,
        Metric::Deals,
        Metric::Revenue,
    ];
    if !reading.keeps() {
        return;
    }
    let scenario = reading.scenario;
    for metric in METRICS {
        sum_over_sources(reading, metric, Spot::OVERALL, None);
        for kind in SourceKind::ALL.iter().copied() {
            let spot = reading.kind_spot(kind);
            sum_over_sources(reading, metric, spot, Some(kind));
        }
    }
    let all = reading.get(Metric::Deals, Spot::OVERALL);
    for (index, (source, volumes)) in scenario.sources.iter().zip(sources).enumerate() {
        let spot = reading.source_spot(index, source);
        let rates = &volumes.rates;
        let held_to_deal = match &rates.qualification {
            Some(rate) => rates.show.clone() * rate.clone(),
            None => rates.show.clone(),
        };
        reading.put(Metric::BookedToDeal, spot, held_to_deal * rates.win.clone());
        if let Some(all) = all.clone().filter(|all| all.value() > 0.0) {
            reading.put(Metric::ShareOfDeals, spot, volumes.deals.clone() / all);
        }
        let available = reading.source_if(source, SourceField::LeadsAvailable);
        if let (Some(leads), Some(available)) = (volumes.leads.clone(), available) {
            let missing = (leads - available).at_least(Q::number(0.0));
            reading.put(Metric::LeadsMissing, spot, missing);
        }
    }
}

/// The sum of a result over the sources (of one kind); nothing where no source has it.
pub(super) fn sum_over_sources<Q: Quantity>(
    reading: &mut Reading<'_, Q>,
    metric: Metric,
    spot: Spot,
    kind: Option<SourceKind>,
) -> Option<Q> {
    let scenario = reading.scenario;
    let sources = scenario.sources.iter().enumerate();
    let mut parts = sources
        .filter(|(_, source)| kind.is_none_or(|kind| source.kind == kind))
        .filter_map(|(index, source)| reading.get(metric, reading.source_spot(index, source)))
        .peekable();
    parts.peek()?;
    let sum = Q::total(parts);
    Some(reading.put(metric, spot, sum))
}
