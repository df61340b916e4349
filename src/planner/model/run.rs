//! What a team makes of the plan, month by month (model §5, forward).

use super::cohorts::{Cohorts, Staffed};
use super::draft::{Decision, Draft};
use super::people::{Others, is_of};
use super::planned::{Constants, Planned, RoleConstants, after_cycle, nth_month};
use super::served::{Scene, Served};
use super::{RoleGap, WithLent};
use crate::figure::{Metric, Place, Team};
use crate::graph::Cell;
use crate::scenario::{Field, InputId, Measure, OpeningField, Role, Source};

/// A source in a month.
pub(super) struct SourceMonth {
    pub held: Cell,
    pub deals: Cell,
    pub revenue: Cell,
    pub cost: Cell,
}

/// A team over the months so far.
struct Run<'a> {
    constants: &'a Constants,
    planned: &'a Planned,
    /// The roles, each after those that its number follows from.
    order: &'a [usize],
    team: Team,
    month: usize,
    cohorts: Vec<Cohorts<'a>>,
    /// Meetings that wait from the month before, source by source.
    waiting: Vec<Cell>,
    /// Of each source the deals that the work of each month leads to, the latest first.
    to_close: Vec<Vec<Cell>>,
}

/// Writes what a team makes of the plan.
pub(super) fn run(
    draft: &mut Draft<'_>,
    constants: &Constants,
    planned: &Planned,
    order: &[usize],
    team: Team,
) {
    let scenario = draft.scenario;
    let zero = draft.zero();
    let mut run = Run {
        constants,
        planned,
        order,
        team,
        month: 0,
        cohorts: scenario.roles.iter().map(|role| Cohorts::today(draft, role)).collect(),
        waiting: vec![zero; scenario.sources.len()],
        to_close: vec![Vec::new(); scenario.sources.len()],
    };
    let mut cash = None;
    for month in 0..planned.targets.len() {
        draft.on_calendar(Some(nth_month(scenario, month)), Some(team));
        run.month = month;
        cash = Some(run.pass(draft, cash));
    }
    sum_up(draft, planned, team);
}

impl Run<'_> {
    /// Writes a month; gives the cash at its end.
    fn pass(&mut self, draft: &mut Draft<'_>, cash: Option<Cell>) -> Cell {
        let staffed = self.staffed(draft);
        let capacity = self.people_and_work(draft, &staffed);
        let served = self.served(draft, &capacity, false);
        let sources = self.sources(draft, &served);
        self.bind(draft, &staffed, &served);
        self.waiting = served.iter().map(|served| served.waiting).collect();
        let people_cost = self.people_cost(draft, &staffed, &sources);
        let total = |draft: &mut Draft<'_>, part: fn(&SourceMonth) -> Cell| {
            let parts: Vec<Cell> = sources.iter().map(part).collect();
            draft.sum(&parts)
        };
        let deals = total(draft, |of| of.deals);
        let revenue = total(draft, |of| of.revenue);
        let source_cost = total(draft, |of| of.cost);
        let cost = draft.add(people_cost, source_cost);
        let overall = Place::Overall;
        let deals = draft.figure(Metric::Deals, overall, deals);
        let revenue = draft.figure(Metric::Revenue, overall, revenue);
        let cost = draft.figure(Metric::Cost, overall, cost);
        let earned = cash.map_or(revenue, |cash| draft.add(cash, revenue));
        let cash = draft.subtract(earned, cost);
        let in_revenue = draft.scenario.plan.measure == Measure::Revenue;
        self.totals(draft, &staffed, if in_revenue { revenue } else { deals });
        draft.figure(Metric::Cash, overall, cash)
    }

    /// The people of each role.
    fn staffed(&mut self, draft: &mut Draft<'_>) -> Vec<Staffed> {
        let scenario = draft.scenario;
        let start = nth_month(scenario, self.month);
        let roles = scenario.roles.iter().zip(&mut self.cohorts);
        roles
            .map(|(role, cohorts)| {
                let hired = (self.team == Team::Hired)
                    .then(|| draft.decided(Decision::Hires(role.key, start)));
                cohorts.pass(draft, self.month, hired)
            })
            .collect()
    }

    /// Full-time equivalents that the plan needs of each role, and the work that its people can do.
    fn people_and_work(&self, draft: &mut Draft<'_>, staffed: &[Staffed]) -> Vec<Cell> {
        let scenario = draft.scenario;
        let paid: Vec<Option<Cell>> = staffed.iter().map(|staffed| Some(staffed.paid)).collect();
        let leaves: Vec<Option<Cell>> =
            self.constants.roles.iter().map(|role| role.leave).collect();
        let others = Others { people: &paid, leaves: &leaves };
        for place in self.order.iter().copied() {
            if let Some((role, staffed)) = scenario.roles.get(place).zip(staffed.get(place)) {
                self.needed(draft, place, role, staffed, &others);
            }
        }
        let roles = staffed.iter().enumerate();
        roles.map(|(place, staffed)| self.capacity(draft, place, staffed.ramped)).collect()
    }

    fn needed(
        &self,
        draft: &mut Draft<'_>,
        place: usize,
        role: &Role,
        staffed: &Staffed,
        others: &Others<'_>,
    ) {
        let (Some(of), Some(work)) =
            (self.constants.roles.get(place), self.planned.work.get(self.month))
        else {
            return;
        };
        let Some(fte) = self.constants.fte(draft, self.month, role, work, others) else { return };
        let place = Place::Role(role.key);
        let fte = draft.figure(Metric::Fte, place, fte);
        let load = draft.divide(fte, staffed.ramped);
        draft.figure(Metric::Load, place, load);
        let asked = draft.divide(fte, of.stretched);
        if self.team == Team::Hired {
            let month = nth_month(draft.scenario, self.month);
            let gap = RoleGap { month, role: role.key, asked, there: staffed.ramped };
            draft.calendar.gaps.push(gap);
        }
        let short = draft.subtract(asked, staffed.ramped);
        let short = draft.at_least_zero(short);
        draft.figure(Metric::Shortfall, place, short);
    }

    /// The work that people can do this month, tolerated overload included.
    fn capacity(&self, draft: &mut Draft<'_>, place: usize, people: Cell) -> Cell {
        let Some(of) = self.constants.roles.get(place) else { return people };
        let mut capacity = draft.multiply(people, of.work);
        if let Some(days) = self.constants.days.get(self.month) {
            capacity = draft.multiply(capacity, *days);
        }
        draft.multiply(capacity, of.stretched)
    }

    fn served(&self, draft: &mut Draft<'_>, capacity: &[Cell], lent: bool) -> Vec<Served> {
        let work = self.planned.work.get(self.month).map(Vec::as_slice).unwrap_or_default();
        let rates = &self.constants.rates;
        Scene { work, rates, capacity, waiting: &self.waiting, lent }.served(draft)
    }

    /// What each source brings: deals come out of meetings held a sales cycle ago, in the first
    /// months out of the pipeline at the start.
    fn sources(&mut self, draft: &mut Draft<'_>, served: &[Served]) -> Vec<SourceMonth> {
        let scenario = draft.scenario;
        let mut months = Vec::with_capacity(served.len());
        for (place, (source, served)) in scenario.sources.iter().zip(served).enumerate() {
            months.push(self.source(draft, place, source, served));
        }
        months
    }

    fn source(
        &mut self,
        draft: &mut Draft<'_>,
        index: usize,
        source: &Source,
        served: &Served,
    ) -> SourceMonth {
        let zero = draft.zero();
        let place = Place::Source(source.key);
        let leads = served.leads.map(|leads| draft.figure(Metric::Leads, place, leads));
        draft.figure(Metric::LeadsLost, place, served.leads_lost);
        let booked = draft.figure(Metric::Booked, place, served.booked);
        let held = draft.figure(Metric::Held, place, served.held);
        draft.figure(Metric::Waiting, place, served.waiting);
        draft.figure(Metric::MeetingsLost, place, served.lost);
        let constants = self.constants;
        let Some((rates, of)) = constants.rates.get(index).zip(constants.sources.get(index)) else {
            return SourceMonth { held, deals: zero, revenue: zero, cost: zero };
        };
        let opportunities = match rates.qualification {
            Some(rate) => draft.multiply(held, rate),
            None => held,
        };
        let opportunities = draft.figure(Metric::Opportunities, place, opportunities);
        let ripe = draft.multiply(opportunities, rates.win);
        let opening = self.opening(draft, index, source);
        let closing = match self.to_close.get_mut(index) {
            Some(to_close) => {
                to_close.insert(0, ripe);
                to_close.iter().copied().chain([opening]).collect()
            }
            None => vec![ripe],
        };
        let deals = after_cycle(draft, source, &closing);
        let deals = draft.figure(Metric::Deals, place, deals);
        let revenue = draft.multiply(deals, rates.value);
        let revenue = draft.figure(Metric::Revenue, place, revenue);
        let cost = of.cost(draft, leads, booked, revenue);
        let cost = draft.figure(Metric::Cost, place, cost);
        SourceMonth { held, deals, revenue, cost }
    }

    /// Deals out of the pipeline at the start: as typed, else as planned.
    fn opening(&self, draft: &mut Draft<'_>, index: usize, source: &Source) -> Cell {
        let field = OpeningField::ALL.get(self.month).copied();
        if let Some(field) = field.filter(|field| source.opening.given(*field).is_some()) {
            return draft.entered(InputId::Opening(source.key, field));
        }
        let planned = self.planned.deals.get(self.month).and_then(|deals| deals.get(index));
        planned.copied().unwrap_or_else(|| draft.zero())
    }

    fn people_cost(
        &self,
        draft: &mut Draft<'_>,
        staffed: &[Staffed],
        sources: &[SourceMonth],
    ) -> Cell {
        let scenario = draft.scenario;
        let roles = scenario.roles.iter().zip(staffed).zip(&self.constants.roles);
        let costs: Vec<Cell> = roles
            .map(|((role, staffed), of)| {
                let seats = draft.multiply(staffed.paid, of.seat);
                let bonuses = bonuses(draft, role, of, sources);
                // Nobody is paid a bonus where there is nobody.
                let somebody = draft.is_some(staffed.paid);
                let mut parts = vec![seats];
                parts.extend(bonuses.map(|bonus| draft.zero_unless(somebody, bonus)));
                let joining = draft.add(staffed.starters, staffed.backfills);
                parts.push(draft.multiply(joining, of.recruiting));
                let cost = draft.sum(&parts);
                draft.figure(Metric::Cost, Place::Role(role.key), cost)
            })
            .collect();
        draft.sum(&costs)
    }

    /// What a month's work is worth, and what it would be with one more of what holds it up.
    fn bind(&self, draft: &mut Draft<'_>, staffed: &[Staffed], served: &[Served]) {
        let scenario = draft.scenario;
        let revenue = self.work_revenue(draft, served);
        let mut capacity = Vec::with_capacity(staffed.len());
        for (place, (role, staffed)) in scenario.roles.iter().zip(staffed).enumerate() {
            let lent = draft.decided(Decision::Lent(role.key));
            let people = draft.add(staffed.ramped, lent);
            capacity.push(self.capacity(draft, place, people));
        }
        let served = self.served(draft, &capacity, true);
        let with_lent = self.work_revenue(draft, &served);
        let month = nth_month(scenario, self.month);
        let work = self.planned.work.get(self.month).into_iter().flatten();
        let planned: Vec<Cell> = work.map(|volumes| volumes.revenue).collect();
        let planned = draft.sum(&planned);
        draft.calendar.lent.push(WithLent { month, team: self.team, planned, revenue, with_lent });
        let more = draft.decided_if(Decision::WorkRevenueMore(month, self.team));
        let more = draft.figure(Metric::WorkRevenueMore, Place::Overall, more);
        let is_bound = draft.applies(more);
        let revenue = draft.only_if(is_bound, revenue);
        let revenue = draft.figure(Metric::WorkRevenue, Place::Overall, revenue);
        let gain = draft.subtract(more, revenue);
        let margin = draft.multiply(gain, self.constants.margin);
        draft.figure(Metric::BindingMargin, Place::Overall, margin);
    }

    /// Revenue of the deals that meetings lead to.
    fn work_revenue(&self, draft: &mut Draft<'_>, served: &[Served]) -> Cell {
        let mut parts = Vec::with_capacity(served.len());
        for (rates, served) in self.constants.rates.iter().zip(served) {
            let deals = draft.multiply(served.held, rates.held_to_deal);
            parts.push(draft.multiply(deals, rates.value));
        }
        draft.sum(&parts)
    }

    /// All roles of the month together, and what the month is short of.
    fn totals(&self, draft: &mut Draft<'_>, staffed: &[Staffed], made: Cell) {
        let all = |part: fn(&Staffed) -> Cell| staffed.iter().map(part).collect::<Vec<_>>();
        let joining = [all(|of| of.starters), all(|of| of.backfills)].concat();
        for (metric, parts) in [
            (Metric::People, all(|of| of.paid)),
            (Metric::Joining, joining),
            (Metric::Leavers, all(|of| of.leavers)),
        ] {
            let sum = draft.sum(&parts);
            draft.figure(metric, Place::Overall, sum);
        }
        if let Some(target) = self.planned.targets.get(self.month) {
            let missing = draft.subtract(*target, made);
            let missing = draft.at_least_zero(missing);
            draft.figure(Metric::Missing, Place::Overall, missing);
        }
    }
}

/// Bonuses and commission of a role with contributions.
pub(super) fn bonuses(
    draft: &mut Draft<'_>,
    role: &Role,
    of: &RoleConstants,
    sources: &[SourceMonth],
) -> [Cell; 3] {
    let scenario = draft.scenario;
    let own = scenario.sources.iter().zip(sources);
    let own = own.filter(|(source, _)| is_of(scenario, role, source)).map(|(_, month)| month);
    let own: Vec<&SourceMonth> = own.collect();
    let held: Vec<Cell> = own.iter().map(|month| month.held).collect();
    let deals: Vec<Cell> = own.iter().map(|month| month.deals).collect();
    let revenue: Vec<Cell> = own.iter().map(|month| month.revenue).collect();
    [(of.bonus_per_meeting, held), (of.bonus_per_deal, deals), (of.commission, revenue)].map(
        |(each, volumes)| {
            // A sum that is multiplied by nothing need not be written.
            if draft.is_zero(each) {
                return each;
            }
            let volume = draft.sum(&volumes);
            let bonus = draft.multiply(each, volume);
            draft.multiply(bonus, of.contributed)
        },
    )
}

/// Writes what the months of the horizon come to.
fn sum_up(draft: &mut Draft<'_>, planned: &Planned, team: Team) {
    let scenario = draft.scenario;
    let months = planned.targets.len();
    let of_months = |draft: &mut Draft<'_>, metric| -> Vec<Cell> {
        let of_month = |month| {
            draft.on_calendar(Some(nth_month(scenario, month)), Some(team));
            draft.overall(metric)
        };
        (0..months).filter_map(of_month).collect()
    };
    let metrics = [Metric::Deals, Metric::Revenue, Metric::Cost, Metric::Missing];
    let sums = metrics.map(|metric| (metric, of_months(draft, metric)));
    let cash = of_months(draft, Metric::Cash);
    draft.on_calendar(None, None);
    let target = draft.overall(Metric::Target);
    draft.on_calendar(None, Some(team));
    for (metric, parts) in sums {
        let sum = draft.sum(&parts);
        draft.figure(metric, Place::Overall, sum);
    }
    let made = match scenario.plan.measure {
        Measure::Revenue => Metric::Revenue,
        Measure::Deals => Metric::Deals,
    };
    if let Some((made, target)) = draft.overall(made).zip(target) {
        let share = draft.divide(made, target);
        draft.figure(Metric::PlanMade, Place::Overall, share);
    }
    let mut lowest = draft.zero();
    for cash in cash {
        lowest = draft.least(lowest, cash);
    }
    let zero = draft.zero();
    let needed = draft.subtract(zero, lowest);
    draft.figure(Metric::CashNeeded, Place::Overall, needed);
}
