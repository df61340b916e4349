//! Deals of each source, so that together they make the plan exactly, and the volumes that lead
//! to them (model §3).

use super::formula;
use super::reading::{Reading, Spot};
use super::split::{Carrier, SplitFacts, split};
use super::{Metric, Quantity};
use crate::scenario::{Carries, Conversion, Measure, PlanField, Source, SourceField, SourceKind};

/// Monthly volumes of a source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Volumes {
    /// `None` where the source doesn't count its leads.
    pub leads: Option<Quantity>,
    pub booked: Quantity,
    pub held: Quantity,
    pub deals: Quantity,
    pub revenue: Quantity,
    pub rates: Rates,
}

/// Conversion rates of a source, and the value of its deals.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rates {
    pub lead_to_meeting: Option<Quantity>,
    pub show: Quantity,
    /// `None`: every meeting held counts as an opportunity.
    pub qualification: Option<Quantity>,
    pub win: Quantity,
    pub value: Quantity,
    /// The first rate of 0, by which the source can't deliver.
    pub zero: Option<SourceField>,
    /// The same among the rates from the meeting booked on.
    pub zero_once_booked: Option<SourceField>,
}

pub(super) struct Funnel {
    /// One for each source, in the scenario's order.
    pub sources: Vec<Volumes>,
    pub facts: SplitFacts,
}

pub(super) fn funnel(reading: &mut Reading<'_>) -> Funnel {
    let scenario = reading.scenario;
    let months = scenario.plan.period.months();
    let mut plan = formula::plan_per_month(reading.plan(PlanField::Amount), months);
    if reading.scale != 1.0 {
        plan = plan * Quantity::number(reading.scale);
    }
    let plan = reading.put(Metric::PlanPerMonth, Spot::OVERALL, plan);

    let mut sources = Vec::with_capacity(scenario.sources.len());
    for (index, source) in scenario.sources.iter().enumerate() {
        let rates = rates(reading, source);
        let nothing = Quantity::number(0.0);
        let (booked, held, deals, revenue) = (nothing, nothing, nothing, nothing);
        let mut volumes = Volumes { leads: None, booked, held, deals, revenue, rates };
        if source.is_given() {
            forward(reading, reading.source_spot(index), source, &mut volumes);
        }
        sources.push(volumes);
    }
    let carrier = |(source, volumes): (&Source, &Volumes)| Carrier {
        carries: source.carries,
        share: reading.source(source, SourceField::Share),
        value: volumes.rates.value,
        deals: volumes.deals,
        revenue: volumes.revenue,
    };
    let carriers: Vec<_> = scenario.sources.iter().zip(&sources).map(carrier).collect();
    let in_revenue = scenario.plan.measure == Measure::Revenue;
    let mut name = |metric, value| reading.put(metric, Spot::OVERALL, value);
    let (deals, facts) = split(in_revenue, plan, &carriers, &mut name);
    for (index, (source, volumes)) in scenario.sources.iter().zip(&mut sources).enumerate() {
        if !source.is_given() {
            let deals = deals.get(index).copied().unwrap_or(Quantity::number(0.0));
            backward(reading, reading.source_spot(index), deals, volumes);
        }
    }
    totals(reading, &sources);
    Funnel { sources, facts }
}

fn rates(reading: &Reading<'_>, source: &Source) -> Rates {
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
        zero_once_booked: None,
    };
    let if_zero =
        |rate: Option<Quantity>, field| rate.filter(|rate| rate.value() == 0.0).map(|_| field);
    let zero_once_booked = if_zero(Some(rates.show), SourceField::ShowRate)
        .or(if_zero(rates.qualification, SourceField::QualificationRate))
        .or(if_zero(Some(rates.win), win));
    let zero = if_zero(rates.lead_to_meeting, SourceField::LeadToMeeting).or(zero_once_booked);
    Rates { zero, zero_once_booked, ..rates }
}

/// A given source: from what comes in to the deals.
fn forward(reading: &mut Reading<'_>, spot: Spot, source: &Source, volumes: &mut Volumes) {
    let rates = volumes.rates;
    let rate = rates.lead_to_meeting;
    let nothing = Quantity::number(0.0);
    if source.carries == Carries::GivenLeads {
        let leads = reading.source(source, SourceField::GivenLeads);
        let leads = reading.put(Metric::Leads, spot, leads);
        // Without a rate no meeting can be expected of the leads; a finding asks for it.
        let booked = rate.map_or(nothing, |rate| leads * rate);
        volumes.booked = reading.put(Metric::Booked, spot, booked);
        volumes.leads = Some(leads);
    } else {
        let booked = reading.source(source, SourceField::GivenMeetings);
        let booked = reading.put(Metric::Booked, spot, booked);
        let rate = rate.filter(|rate| rate.value() != 0.0);
        let leads = rate.map(|rate| formula::leads(booked, rate));
        volumes.leads = reading.put_if(Metric::Leads, spot, leads);
        volumes.booked = booked;
    }
    let held = reading.put(Metric::Held, spot, volumes.booked * rates.show);
    let opportunities = rates.qualification.map_or(held, |rate| held * rate);
    let opportunities = reading.put(Metric::Opportunities, spot, opportunities);
    let deals = reading.put(Metric::Deals, spot, opportunities * rates.win);
    volumes.held = held;
    volumes.deals = deals;
    volumes.revenue = reading.put(Metric::Revenue, spot, deals * rates.value);
}

/// A source with a share or the rest: from the deals to what must come in.
fn backward(reading: &mut Reading<'_>, spot: Spot, deals: Quantity, volumes: &mut Volumes) {
    let rates = volumes.rates;
    let nothing = Quantity::number(0.0);
    // A rate of 0 leaves no deals, and then there is nothing that would lead to them.
    let delivers = rates.zero.is_none();
    let deals = reading.put(Metric::Deals, spot, if delivers { deals } else { nothing });
    volumes.deals = deals;
    volumes.revenue = reading.put(Metric::Revenue, spot, deals * rates.value);
    let before = |after: Quantity, rate: Quantity, step: fn(Quantity, Quantity) -> Quantity| {
        if delivers { step(after, rate) } else { nothing }
    };
    let opportunities = before(deals, rates.win, formula::opportunities);
    volumes.held = match rates.qualification {
        Some(rate) => {
            let opportunities = reading.put(Metric::Opportunities, spot, opportunities);
            let held = before(opportunities, rate, formula::held);
            reading.put(Metric::Held, spot, held)
        }
        None => {
            let held = reading.put(Metric::Held, spot, opportunities);
            reading.put(Metric::Opportunities, spot, held);
            held
        }
    };
    let booked = before(volumes.held, rates.show, formula::booked);
    volumes.booked = reading.put(Metric::Booked, spot, booked);
    let leads = rates.lead_to_meeting.map(|rate| before(volumes.booked, rate, formula::leads));
    volumes.leads = reading.put_if(Metric::Leads, spot, leads);
}

/// Volumes over all sources, and over the sources of each kind.
fn totals(reading: &mut Reading<'_>, sources: &[Volumes]) {
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
        let spot = reading.source_spot(index);
        let rates = &volumes.rates;
        let held_to_deal = match rates.qualification {
            Some(rate) => rates.show * rate,
            None => rates.show,
        };
        reading.put(Metric::BookedToDeal, spot, held_to_deal * rates.win);
        if let Some(all) = all.filter(|all| all.value() > 0.0) {
            reading.put(Metric::ShareOfDeals, spot, volumes.deals / all);
        }
        let available = reading.source_if(source, SourceField::LeadsAvailable);
        if let (Some(leads), Some(available)) = (volumes.leads, available) {
            let missing = (leads - available).at_least(Quantity::number(0.0));
            reading.put(Metric::LeadsMissing, spot, missing);
        }
    }
}

/// The sum of a result over the sources (of one kind); nothing where no source has it.
pub(super) fn sum_over_sources(
    reading: &mut Reading<'_>,
    metric: Metric,
    spot: Spot,
    kind: Option<SourceKind>,
) -> Option<Quantity> {
    let scenario = reading.scenario;
    let sources = scenario.sources.iter().enumerate();
    let mut parts = sources
        .filter(|(_, source)| kind.is_none_or(|kind| source.kind == kind))
        .filter_map(|(index, _)| reading.get(metric, reading.source_spot(index)))
        .peekable();
    parts.peek()?;
    let sum = Quantity::total(parts);
    Some(reading.put(metric, spot, sum))
}
