//! The work that the plan asks for, month by month (model §3 with the lag of the sales cycle).

use super::model::{Model, SourceModel, nth_month};
use super::targets::targets;
use crate::calc::number::per;
use crate::calc::split::{Carrier, split};
use crate::calc::{FigureId, Metric, Numeric, Place, formula};
use crate::scenario::{Carries, Sizing};

/// What a source is to bring in a month, and the deals that this work leads to a sales cycle later.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work<N> {
    /// `None` where the source doesn't count its leads.
    pub leads: Option<N>,
    pub booked: N,
    pub held: N,
    pub deals: N,
    pub revenue: N,
}

/// The plan on the calendar.
pub(super) struct Planned<N> {
    /// The plan of each month of the horizon.
    pub targets: Vec<N>,
    /// For each month the work of each source.
    pub work: Vec<Vec<Work<N>>>,
    /// For each month the deals that are to close, source by source.
    pub deals: Vec<Vec<N>>,
}

impl<N: Numeric> Planned<N> {
    /// The plan times a factor.
    pub fn of(model: &Model<'_, N>, factor: f64) -> Self {
        let mut targets = targets::<N>(model.scenario, model.horizon + model.longest_cycle);
        if factor != 1.0 {
            targets.iter_mut().for_each(|target| *target = *target * N::number(factor));
        }
        let given: Vec<_> = model.sources.iter().map(given_work).collect();
        let close = |(month, target): (usize, &N)| closing(model, &given, month, *target);
        let mut deals: Vec<Vec<N>> = targets.iter().enumerate().map(close).collect();
        let work = (0..model.horizon).map(|month| work(model, &given, &deals, month)).collect();
        targets.truncate(model.horizon);
        deals.truncate(model.horizon);
        Self { targets, work, deals }
    }
}

/// The monthly work of a given source; nothing for the others.
fn given_work<N: Numeric>(source: &SourceModel<N>) -> Option<Work<N>> {
    let rates = &source.planned;
    let (leads, booked) = match source.carries {
        Carries::GivenLeads => {
            let booked = rates.lead_to_meeting.map_or(N::number(0.0), |rate| source.given * rate);
            (Some(source.given), booked)
        }
        Carries::GivenMeetings => {
            let rate = rates.lead_to_meeting.filter(|rate| rate.value() != 0.0);
            (rate.map(|rate| formula::leads(source.given, rate)), source.given)
        }
        Carries::Share | Carries::Rest => return None,
    };
    let held = booked * rates.show;
    let deals = held * rates.held_to_deal();
    Some(Work { leads, booked, held, deals, revenue: deals * source.value })
}

/// The deals that are to close in a month, source by source.
fn closing<N: Numeric>(
    model: &Model<'_, N>,
    given: &[Option<Work<N>>],
    month: usize,
    target: N,
) -> Vec<N> {
    let zero = N::number(0.0);
    let carrier = |(source, given): (&SourceModel<N>, &Option<Work<N>>)| Carrier {
        carries: source.carries,
        share: source.share,
        value: source.value,
        deals: given.map_or(zero, |given| given.deals),
        revenue: given.map_or(zero, |given| given.revenue),
    };
    let carriers: Vec<_> = model.sources.iter().zip(given).map(carrier).collect();
    let at = || Some(nth_month(model.scenario, month));
    let mut name =
        |metric, value: N| value.named(|| FigureId::new(metric, Place::Overall).at(at(), None));
    let (split, _) = split(model.in_revenue, target, &carriers, &mut name);
    let each = model.sources.iter().zip(&carriers).enumerate();
    let deals = each.map(|(index, (source, carrier))| {
        let deals = match source.carries {
            Carries::GivenLeads | Carries::GivenMeetings => carrier.deals,
            // A rate of 0 leaves no deals.
            _ if !source.planned.delivers() => zero,
            _ => split.get(index).copied().unwrap_or(zero),
        };
        deals.named(|| source_figure(model, Metric::Deals, index, month))
    });
    deals.collect()
}

/// A result of the plan of a source.
fn source_figure<N>(model: &Model<'_, N>, metric: Metric, source: usize, month: usize) -> FigureId {
    let place = model.scenario.sources.get(source).map(|source| Place::Source(source.key));
    let month = nth_month(model.scenario, month);
    FigureId::new(metric, place.unwrap_or(Place::Overall)).at(Some(month), None)
}

/// The work of a month.
fn work<N: Numeric>(
    model: &Model<'_, N>,
    given: &[Option<Work<N>>],
    deals: &[Vec<N>],
    month: usize,
) -> Vec<Work<N>> {
    let zero = N::number(0.0);
    let of = |(index, (source, given)): (usize, (&SourceModel<N>, &Option<Work<N>>))| {
        if let Some(given) = given {
            return *given;
        }
        let closing = deals.get(month + source.cycle).and_then(|deals| deals.get(index));
        let deals = closing.copied().unwrap_or(zero);
        if deals.value() == 0.0 {
            let leads = source.planned.lead_to_meeting.map(|_| zero);
            return Work { leads, booked: zero, held: zero, deals: zero, revenue: zero };
        }
        let rates = &source.planned;
        let name = |metric, value: N| value.named(|| source_figure(model, metric, index, month));
        let opportunities = formula::opportunities(deals, rates.win);
        let held = rates.qualification.map_or(opportunities, |rate| {
            formula::held(name(Metric::Opportunities, opportunities), rate)
        });
        let held = name(Metric::Held, held);
        let booked = name(Metric::Booked, formula::booked(held, rates.show));
        let leads = rates.lead_to_meeting.map(|rate| formula::leads(booked, rate));
        let leads = leads.map(|leads| name(Metric::Leads, leads));
        Work { leads, booked, held, deals, revenue: deals * source.value }
    };
    model.sources.iter().zip(given).enumerate().map(of).collect()
}

/// The full-time equivalents of a role that the work of a month needs. `paid` are the people of the
/// roles that are known already.
pub(super) fn needed<N: Numeric>(
    model: &Model<'_, N>,
    role: usize,
    month: usize,
    work: &[Work<N>],
    paid: &dyn Fn(usize) -> N,
) -> N {
    let zero = N::number(0.0);
    let Some(of) = model.roles.get(role) else { return zero };
    if of.sizing == Sizing::Fixed {
        return of.work;
    }
    let counted = || N::total(of.counted.iter().map(|other| paid(*other)));
    let own = |volume: fn(&Work<N>) -> N| {
        N::total(of.own_sources.iter().filter_map(|source| work.get(*source)).map(volume))
    };
    let demand = match of.sizing {
        Sizing::OnePer => counted(),
        Sizing::Hours => {
            let mut parts = vec![of.fixed_hours];
            let mut add = |hours: N, amount: &dyn Fn() -> N| {
                if hours.value() != 0.0 {
                    parts.push(hours * amount());
                }
            };
            add(of.hours_per_deal, &|| own(|work| work.deals));
            add(of.hours_per_meeting, &|| own(|work| work.held));
            add(of.hours_per_person, &counted);
            N::total_of_nonzero(&parts)
        }
        sizing => {
            let does = |source: &SourceModel<N>| {
                if sizing.is_booking() { source.booked_by } else { source.closed_by }
            };
            let pairs = model.sources.iter().zip(work);
            let own = pairs.filter(|(source, _)| does(source) == Some(role));
            N::total(own.filter_map(|(source, work)| volume(sizing, source, work)))
        }
    };
    let mut work_of_one = of.work;
    if let Some(days) = model.days.get(month).filter(|_| of.sizing.is_work()) {
        work_of_one = work_of_one * *days;
    }
    // Nobody works in a month of holidays, and then nothing is asked of anybody.
    let mut fte = per(demand, work_of_one).unwrap_or(zero);
    for (other, of_other) in model.roles.iter().enumerate() {
        if let Some((_, leave)) = of_other.covered_leave.filter(|(by, _)| *by == role) {
            fte = fte + paid(other) * leave;
        }
    }
    fte
}

/// The work of a source as it sizes the role that does it.
pub(super) fn volume<N: Numeric>(
    sizing: Sizing,
    source: &SourceModel<N>,
    work: &Work<N>,
) -> Option<N> {
    match sizing {
        Sizing::MeetingsBooked => Some(work.booked),
        Sizing::Leads => work.leads,
        Sizing::HandlingTime => Some(work.leads? * source.minutes_per_lead),
        Sizing::MeetingsHeld => Some(work.held),
        Sizing::Deals => Some(work.deals),
        Sizing::Quota => Some(work.revenue),
        Sizing::Hours | Sizing::OnePer | Sizing::Fixed => None,
    }
}
