//! What a team delivers, month by month (model §5, forward).

use super::cohorts::{Cohorts, Staffed, plus};
use super::model::{Model, RoleModel, nth_month};
use super::planned::{Planned, needed};
use super::served::{Extra, Scene, Served};
use crate::calc::number::per;
use crate::calc::{FigureId, Metric, Numeric, Place, Team, formula};

/// A role in a month.
#[derive(Clone, Copy, Debug)]
pub(super) struct RoleMonth<N> {
    pub staffed: Staffed<N>,
    pub starters: N,
    /// Full-time equivalents that the plan needs.
    pub needed: N,
    /// `None` where nobody is there.
    pub load: Option<N>,
    /// Full-time equivalents that are missing, tolerated overload taken off.
    pub short: N,
    pub cost: N,
}

/// A source in a month.
#[derive(Clone, Copy, Debug)]
pub(super) struct SourceMonth<N> {
    pub served: Served<N>,
    pub opportunities: N,
    pub deals: N,
    pub revenue: N,
    pub cost: N,
}

pub(super) struct MonthRun<N> {
    pub roles: Vec<RoleMonth<N>>,
    pub sources: Vec<SourceMonth<N>>,
    pub deals: N,
    pub revenue: N,
    pub cost: N,
    /// Revenue less cost since the start.
    pub cash: N,
}

/// A team over the horizon.
pub(super) struct Run<N> {
    pub months: Vec<MonthRun<N>>,
    /// Of the horizon, in the plan's measure: what is delivered as a share of the plan.
    pub made: Option<N>,
    pub deals: N,
    pub revenue: N,
    pub cost: N,
    /// The most money that is out at any time.
    pub cash_needed: N,
}

/// People who start, role by role and month by month.
pub(super) type Starters = Vec<Vec<f64>>;

pub(super) fn forward<N: Numeric>(
    model: &Model<'_, N>,
    planned: &Planned<N>,
    team: Team,
    starters: &Starters,
) -> Run<N> {
    let zero = N::number(0.0);
    let mut cohorts: Vec<_> = model.roles.iter().map(Cohorts::today).collect();
    let mut waiting = vec![zero; model.sources.len()];
    let mut months: Vec<MonthRun<N>> = Vec::with_capacity(model.horizon);
    let mut cash = zero;
    for (month, work) in planned.work.iter().enumerate() {
        let names = Names { model, month, team };
        let mut roles: Vec<RoleMonth<N>> = cohorts
            .iter_mut()
            .enumerate()
            .map(|(place, cohorts)| names.pass(place, cohorts, starters))
            .collect();
        for place in model.order.iter().copied() {
            let paid = |other: usize| roles.get(other).map_or(zero, |other| other.staffed.paid);
            let fte = needed(model, place, month, work, &paid);
            let fte = fte.named(|| names.role(Metric::Fte, place));
            if let Some(role) = roles.get_mut(place) {
                role.needed = fte;
                let load = per(fte, role.staffed.ramped);
                role.load = load.map(|load| load.named(|| names.role(Metric::Load, place)));
                let short = names.short(place, fte, role.staffed.ramped);
                role.short = short.named(|| names.role(Metric::Shortfall, place));
            }
        }
        let ramped: Vec<N> = roles.iter().map(|role| role.staffed.ramped).collect();
        let extra = Extra::None;
        let scene = Scene { model, month, work, ramped: &ramped, waiting: &waiting, extra };
        let served = scene.served();
        let mut sources = Vec::with_capacity(served.len());
        for (place, served) in served.into_iter().enumerate() {
            let source = names.source_month(place, served, &months, planned);
            if let Some(slot) = waiting.get_mut(place) {
                *slot = source.served.waiting;
            }
            sources.push(source);
        }
        for (place, role) in roles.iter_mut().enumerate() {
            let cost = model.roles.get(place).map_or(zero, |of| role_cost(of, role, &sources));
            role.cost = cost.named(|| names.role(Metric::Cost, place));
        }
        let deals = N::total(sources.iter().map(|source| source.deals));
        let revenue = N::total(sources.iter().map(|source| source.revenue));
        let people_cost = N::total(roles.iter().map(|role| role.cost));
        let source_cost = N::total(sources.iter().map(|of| of.cost));
        let deals = deals.named(|| names.overall(Metric::Deals));
        let revenue = revenue.named(|| names.overall(Metric::Revenue));
        let cost =
            N::total_of_nonzero(&[people_cost, source_cost]).named(|| names.overall(Metric::Cost));
        let now = if month == 0 { revenue - cost } else { cash + revenue - cost };
        cash = now.named(|| names.overall(Metric::Cash));
        months.push(MonthRun { roles, sources, deals, revenue, cost, cash });
    }
    sum_up(model, planned, team, months)
}

fn sum_up<N: Numeric>(
    model: &Model<'_, N>,
    planned: &Planned<N>,
    team: Team,
    months: Vec<MonthRun<N>>,
) -> Run<N> {
    let name = |metric, value: N| {
        value.named(|| FigureId::new(metric, Place::Overall).at(None, Some(team)))
    };
    let deals = name(Metric::Deals, N::total(months.iter().map(|month| month.deals)));
    let revenue = name(Metric::Revenue, N::total(months.iter().map(|month| month.revenue)));
    let cost = name(Metric::Cost, N::total(months.iter().map(|month| month.cost)));
    let target = N::total(planned.targets.iter().copied());
    let target = target.named(|| FigureId::new(Metric::Target, Place::Overall).at(None, None));
    let made = per(if model.in_revenue { revenue } else { deals }, target);
    let made = made.map(|made| name(Metric::PlanMade, made));
    let lowest = months.iter().map(|month| month.cash).fold(N::number(0.0), N::at_most);
    let cash_needed = name(Metric::CashNeeded, N::number(0.0) - lowest);
    Run { months, made, deals, revenue, cost, cash_needed }
}

/// Gives the results of a month and team their identities.
struct Names<'a, N> {
    model: &'a Model<'a, N>,
    month: usize,
    team: Team,
}

impl<N: Numeric> Names<'_, N> {
    fn figure(&self, metric: Metric, place: Place) -> FigureId {
        let month = nth_month(self.model.scenario, self.month);
        FigureId::new(metric, place).at(Some(month), Some(self.team))
    }

    fn overall(&self, metric: Metric) -> FigureId {
        self.figure(metric, Place::Overall)
    }

    fn role(&self, metric: Metric, place: usize) -> FigureId {
        let key = self.model.scenario.roles.get(place).map(|role| Place::Role(role.key));
        self.figure(metric, key.unwrap_or(Place::Overall))
    }

    fn source(&self, metric: Metric, place: usize) -> FigureId {
        let key = self.model.scenario.sources.get(place).map(|of| Place::Source(of.key));
        self.figure(metric, key.unwrap_or(Place::Overall))
    }

    fn short(&self, place: usize, fte: N, ramped: N) -> N {
        let overload = self.model.roles.get(place).map(|of| of.overload);
        let stretched = overload.filter(|overload| overload.value() != 1.0);
        let least = stretched.map_or(fte, |overload| fte / overload);
        (least - ramped).at_least(N::number(0.0))
    }

    /// Lets the month pass for the people of a role.
    fn pass(
        &self,
        place: usize,
        cohorts: &mut Cohorts<'_, N>,
        starters: &Starters,
    ) -> RoleMonth<N> {
        let zero = N::number(0.0);
        let planned = starters.get(place).and_then(|months| months.get(self.month)).copied();
        let mut joining = N::number(planned.unwrap_or_default());
        for (month, people) in cohorts.joining() {
            if *month == self.month {
                joining = if joining.value() == 0.0 { *people } else { joining + *people };
            }
        }
        let joining = joining.named(|| self.role(Metric::Starters, place));
        let staffed = cohorts.pass(joining);
        let staffed = Staffed {
            paid: staffed.paid.named(|| self.role(Metric::People, place)),
            ramped: staffed.ramped.named(|| self.role(Metric::Ramped, place)),
            backfills: staffed.backfills.named(|| self.role(Metric::Backfills, place)),
            leavers: staffed.leavers.named(|| self.role(Metric::Leavers, place)),
        };
        RoleMonth { staffed, starters: joining, needed: zero, load: None, short: zero, cost: zero }
    }

    /// What a source brings in the month: deals come out of meetings held a sales cycle ago, in
    /// the first months out of the pipeline at the start.
    fn source_month(
        &self,
        place: usize,
        served: Served<N>,
        before: &[MonthRun<N>],
        planned: &Planned<N>,
    ) -> SourceMonth<N> {
        let zero = N::number(0.0);
        let name = |metric, value: N| value.named(|| self.source(metric, place));
        let served = Served {
            leads: served.leads.map(|leads| name(Metric::Leads, leads)),
            leads_lost: name(Metric::LeadsLost, served.leads_lost),
            booked: name(Metric::Booked, served.booked),
            held: name(Metric::Held, served.held),
            waiting: name(Metric::Waiting, served.waiting),
            lost: name(Metric::MeetingsLost, served.lost),
        };
        let Some(source) = self.model.sources.get(place) else {
            return SourceMonth {
                served,
                opportunities: zero,
                deals: zero,
                revenue: zero,
                cost: zero,
            };
        };
        let rates = &source.shocked;
        let opportunities = rates.qualification.map_or(served.held, |rate| served.held * rate);
        let opportunities = name(Metric::Opportunities, opportunities);
        let ripe = match self.month.checked_sub(source.cycle) {
            Some(month) if month == self.month => Some(opportunities),
            Some(month) => before
                .get(month)
                .and_then(|month| month.sources.get(place))
                .map(|source| source.opportunities),
            None => None,
        };
        let opening = || {
            let typed = source.opening.get(self.month).copied().flatten();
            let as_planned = || planned.deals.get(self.month)?.get(place).copied();
            typed.or_else(as_planned).unwrap_or(zero)
        };
        let deals = name(Metric::Deals, ripe.map_or_else(opening, |ripe| ripe * rates.win));
        let revenue = name(Metric::Revenue, deals * source.value);
        let cost = N::total_of_nonzero(&[
            served.leads.unwrap_or(zero) * source.cost_per_lead,
            source.cost_per_month,
            served.booked * source.cost_per_meeting,
            source.commission * revenue,
        ]);
        let cost = name(Metric::Cost, cost);
        SourceMonth { served, opportunities, deals, revenue, cost }
    }
}

fn role_cost<N: Numeric>(of: &RoleModel<N>, role: &RoleMonth<N>, sources: &[SourceMonth<N>]) -> N {
    let mut cost = role.staffed.paid * of.seat;
    let own = |volume: fn(&SourceMonth<N>) -> N| {
        N::total(of.own_sources.iter().filter_map(|place| sources.get(*place)).map(volume))
    };
    // Nobody is paid a bonus where there is nobody.
    if role.staffed.paid.value() > 0.0 {
        let mut bonus = |each: N, volume: fn(&SourceMonth<N>) -> N| {
            if each.value() != 0.0 {
                let paid = formula::with_contributions(each * own(volume), of.contributions);
                cost = plus(cost, paid);
            }
        };
        bonus(of.bonus_per_meeting, |of| of.served.held);
        bonus(of.bonus_per_deal, |of| of.deals);
        bonus(of.commission, |of| of.revenue);
    }
    if of.recruiting.value() != 0.0 {
        cost = plus(cost, plus(role.starters, role.staffed.backfills) * of.recruiting);
    }
    cost
}
