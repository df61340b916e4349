//! What each source brings, and what must come in for it (model §3).

use super::draft::Draft;
use super::split::{Carrier, Split, split};
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{
    Carries, Conversion, PlanField, Recurrence, Source, SourceField, SourceKind,
};

/// Conversion rates of a source, and the value of its deals.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rates {
    pub lead_to_meeting: Option<Cell>,
    pub show: Cell,
    /// `None`: every meeting held counts as an opportunity.
    pub qualification: Option<Cell>,
    pub win: Cell,
    /// Meeting held → deal.
    pub held_to_deal: Cell,
    pub value: Cell,
    /// 1 where none of the rates is 0: a source with a rate of 0 brings nothing.
    pub delivers: Cell,
}

/// Monthly volumes of a source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Volumes {
    /// `None` where the source doesn't count its leads.
    pub leads: Option<Cell>,
    pub booked: Cell,
    pub held: Cell,
    pub opportunities: Cell,
    pub deals: Cell,
    pub revenue: Cell,
}

pub(super) struct Funnel {
    /// One for each source, in the scenario's order.
    pub rates: Vec<Rates>,
    pub volumes: Vec<Volumes>,
    pub split: Split,
}

/// The plan of an average month, in the plan's measure.
pub(super) fn plan_per_month(draft: &mut Draft<'_>) -> Cell {
    let amount = draft.plan(PlanField::Amount);
    let months = draft.number(draft.scenario.plan.period.months());
    draft.divide(amount, months)
}

/// The funnel of the average month.
pub(super) fn funnel(draft: &mut Draft<'_>) -> Funnel {
    let scenario = draft.scenario;
    let plan = plan_per_month(draft);
    let plan = draft.figure(Metric::PlanPerMonth, Place::Overall, plan);
    let rates: Vec<Rates> = scenario.sources.iter().map(|source| rates(draft, source)).collect();
    let given = given(draft, &rates);
    let carriers = carriers(draft, &rates, &given);
    let split = split(draft, plan, &carriers);
    let mut volumes = Vec::with_capacity(rates.len());
    let each = scenario.sources.iter().zip(&rates).zip(given).zip(&split.deals);
    for (((source, rates), given), deals) in each {
        let mut own = given.unwrap_or_else(|| {
            let deals = draft.zero_unless(rates.delivers, *deals);
            backward(draft, rates, deals)
        });
        own.name_all(draft, source);
        volumes.push(own);
    }
    totals(draft, &rates, &volumes);
    Funnel { rates, volumes, split }
}

pub(super) fn rates(draft: &mut Draft<'_>, source: &Source) -> Rates {
    let in_steps = source.conversion == Conversion::Steps;
    let lead_to_meeting = draft.source_if(source, SourceField::LeadToMeeting);
    let show = draft.source(source, SourceField::ShowRate);
    let qualification = in_steps.then(|| draft.source(source, SourceField::QualificationRate));
    let win = if in_steps { SourceField::WinRate } else { SourceField::MeetingToDeal };
    let win = draft.source(source, win);
    let value = draft.source_if(source, SourceField::DealValue);
    let value = value.unwrap_or_else(|| draft.plan(PlanField::DealValue));
    let all = [lead_to_meeting, Some(show), qualification, Some(win)];
    let mut delivers = draft.number(1.0);
    for rate in all.into_iter().flatten() {
        let is_some = draft.is_some(rate);
        delivers = draft.multiply(delivers, is_some);
    }
    let held_to_deal = held_to_deal(draft, qualification, win);
    Rates { lead_to_meeting, show, qualification, win, held_to_deal, value, delivers }
}

pub(super) fn held_to_deal(draft: &mut Draft<'_>, qualification: Option<Cell>, win: Cell) -> Cell {
    match qualification {
        Some(rate) => draft.multiply(rate, win),
        None => win,
    }
}

/// Of each source what it brings, where that is given.
pub(super) fn given(draft: &mut Draft<'_>, rates: &[Rates]) -> Vec<Option<Volumes>> {
    let sources = draft.scenario.sources.iter().zip(rates);
    sources
        .map(|(source, rates)| source.is_given().then(|| forward(draft, source, rates)))
        .collect()
}

pub(super) fn carriers(
    draft: &mut Draft<'_>,
    rates: &[Rates],
    given: &[Option<Volumes>],
) -> Vec<Carrier> {
    let sources = draft.scenario.sources.iter().zip(rates).zip(given);
    sources
        .map(|((source, rates), given)| Carrier {
            carries: source.carries,
            share: draft.source(source, SourceField::Share),
            value: rates.value,
            given: given.map(|volumes| (volumes.deals, volumes.revenue)),
        })
        .collect()
}

/// What a given source brings: from what comes in to the deals.
pub(super) fn forward(draft: &mut Draft<'_>, source: &Source, rates: &Rates) -> Volumes {
    let (leads, booked) = if source.carries == Carries::GivenLeads {
        let leads = draft.source(source, SourceField::GivenLeads);
        // Without a rate no meeting can be expected of the leads; a finding asks for it.
        let booked = match rates.lead_to_meeting {
            Some(rate) => draft.multiply(leads, rate),
            None => draft.zero(),
        };
        (Some(leads), booked)
    } else {
        let booked = draft.source(source, SourceField::GivenMeetings);
        (rates.lead_to_meeting.map(|rate| draft.divide(booked, rate)), booked)
    };
    let held = draft.multiply(booked, rates.show);
    let opportunities = match rates.qualification {
        Some(rate) => draft.multiply(held, rate),
        None => held,
    };
    let deals = draft.multiply(opportunities, rates.win);
    let revenue = draft.multiply(deals, rates.value);
    Volumes { leads, booked, held, opportunities, deals, revenue }
}

/// What must come in for deals.
pub(super) fn backward(draft: &mut Draft<'_>, rates: &Rates, deals: Cell) -> Volumes {
    // A rate of 0 leaves no deals, and then there is nothing that would lead to them.
    let before = |draft: &mut Draft<'_>, after: Cell, rate: Cell| {
        let before = draft.divide(after, rate);
        draft.zero_unless(rates.delivers, before)
    };
    let revenue = draft.multiply(deals, rates.value);
    let opportunities = before(draft, deals, rates.win);
    let held = match rates.qualification {
        Some(rate) => before(draft, opportunities, rate),
        None => opportunities,
    };
    let booked = before(draft, held, rates.show);
    let leads = rates.lead_to_meeting.map(|rate| before(draft, booked, rate));
    Volumes { leads, booked, held, opportunities, deals, revenue }
}

impl Volumes {
    /// Makes figures of what leads to the deals.
    pub fn name_work(&mut self, draft: &mut Draft<'_>, source: &Source) {
        let place = Place::Source(source.key);
        self.leads = self.leads.map(|leads| draft.figure(Metric::Leads, place, leads));
        self.booked = draft.figure(Metric::Booked, place, self.booked);
        self.held = draft.figure(Metric::Held, place, self.held);
        self.opportunities = draft.figure(Metric::Opportunities, place, self.opportunities);
    }

    pub fn name_all(&mut self, draft: &mut Draft<'_>, source: &Source) {
        self.name_work(draft, source);
        let place = Place::Source(source.key);
        self.deals = draft.figure(Metric::Deals, place, self.deals);
        self.revenue = draft.figure(Metric::Revenue, place, self.revenue);
    }
}

/// Volumes over all sources, and over the sources of each kind.
pub(super) fn name_totals(draft: &mut Draft<'_>) {
    for metric in [
        Metric::Leads,
        Metric::Booked,
        Metric::Held,
        Metric::Opportunities,
        Metric::Deals,
        Metric::Revenue,
    ] {
        sum_over_sources(draft, metric, None);
        for kind in SourceKind::ALL {
            sum_over_sources(draft, metric, Some(*kind));
        }
    }
}

/// The same, and what there is to be said of each source's part.
fn totals(draft: &mut Draft<'_>, rates: &[Rates], all: &[Volumes]) {
    name_totals(draft);
    let all_deals = draft.overall(Metric::Deals);
    let scenario = draft.scenario;
    for ((source, rates), volumes) in scenario.sources.iter().zip(rates).zip(all) {
        let place = Place::Source(source.key);
        let held_to_deal = match rates.qualification {
            Some(rate) => draft.multiply(rates.show, rate),
            None => rates.show,
        };
        let booked_to_deal = draft.multiply(held_to_deal, rates.win);
        draft.figure(Metric::BookedToDeal, place, booked_to_deal);
        if let Some(deals) = all_deals {
            let share = draft.divide(volumes.deals, deals);
            draft.figure(Metric::ShareOfDeals, place, share);
        }
        rate_of_siblings(draft, source, rates, volumes, all);
        let margin = draft.plan(PlanField::GrossMargin);
        let mut left = draft.multiply(rates.value, margin);
        if scenario.plan.recurrence == Recurrence::PerMonth {
            let year = draft.number(12.0);
            left = draft.multiply(left, year);
        }
        draft.figure(Metric::DealMargin, place, left);
        let available = draft.source_if(source, SourceField::LeadsAvailable);
        if let (Some(leads), Some(available)) = (volumes.leads, available) {
            let missing = draft.subtract(leads, available);
            let missing = draft.at_least_zero(missing);
            draft.figure(Metric::LeadsMissing, place, missing);
        }
    }
}

/// How many of their leads the other inbound sources turn into meetings, and what this one's would
/// bring at that rate.
fn rate_of_siblings(
    draft: &mut Draft<'_>,
    source: &Source,
    rates: &Rates,
    volumes: &Volumes,
    all: &[Volumes],
) {
    let scenario = draft.scenario;
    let is_inbound = |source: &Source| source.kind == SourceKind::Inbound;
    let place = Place::Source(source.key);
    let (Some(rate), Some(leads)) = (rates.lead_to_meeting, volumes.leads) else { return };
    let to_deal = draft.known(Metric::BookedToDeal, place);
    let Some(to_deal) = to_deal.filter(|_| is_inbound(source)) else { return };
    let pairs = scenario.sources.iter().zip(all);
    let others = pairs.filter(|(other, _)| is_inbound(other) && other.key != source.key);
    let others: Vec<(Cell, Cell)> =
        others.filter_map(|(_, volumes)| Some((volumes.leads?, volumes.booked))).collect();
    if others.is_empty() {
        return;
    }
    let leads_of_others: Vec<Cell> =
        others.iter().map(|(leads, _)| draft.or_zero(*leads)).collect();
    let booked: Vec<Cell> = others.iter().map(|(_, booked)| *booked).collect();
    let (leads_of_others, booked) = (draft.sum(&leads_of_others), draft.sum(&booked));
    let siblings = draft.divide(booked, leads_of_others);
    let siblings = draft.figure(Metric::SiblingRate, place, siblings);
    let below = draft.subtract(siblings, rate);
    let below = draft.at_least_zero(below);
    let meetings = draft.multiply(leads, below);
    let deals = draft.multiply(meetings, to_deal);
    let loss = draft.multiply(deals, rates.value);
    draft.figure(Metric::RateLoss, place, loss);
}

/// The sum of a figure over the sources (of one kind); nothing where no source has it.
pub(super) fn sum_over_sources(
    draft: &mut Draft<'_>,
    metric: Metric,
    kind: Option<SourceKind>,
) -> Option<Cell> {
    let scenario = draft.scenario;
    let sources = scenario.sources.iter();
    let parts: Vec<Cell> = sources
        .filter(|source| kind.is_none_or(|kind| source.kind == kind))
        .filter_map(|source| draft.known(metric, Place::Source(source.key)))
        .collect();
    if parts.is_empty() {
        return None;
    }
    let sum = draft.sum_of_applicable(&parts);
    Some(draft.figure(metric, kind.map_or(Place::Overall, Place::Kind), sum))
}
