//! What a team makes of the plan, month by month (model §5, forward).

use super::cohorts::{Cohorts, Leaving, Staffed, there};
use super::constants::Constants;
use super::draft::{Decision, Draft};
use super::month::SourceMonth;
use super::people::Others;
use super::planned::{Planned, nth_month, window};
use super::served::{Ability, Aim, Scene, Served, able};
use super::today::Today;
use super::{RoleGap, WithLent};
use crate::figure::{Metric, Place, Team};
use crate::graph::Cell;
use crate::scenario::{Measure, Role};

/// A team over the months so far.
pub(super) struct Run<'a> {
    pub constants: &'a Constants,
    pub planned: &'a Planned,
    /// What today's team makes of the average month.
    pub today: &'a Today,
    /// The roles, each after those that its number follows from.
    order: &'a [usize],
    team: Team,
    /// The month, counted from the start.
    pub month: usize,
    cohorts: Vec<Cohorts>,
    /// Of each role today's people at full output, month by month, as the search for hires counts
    /// them.
    there: Vec<Vec<Cell>>,
    /// Meetings that wait from the month before, source by source.
    waiting: Vec<Cell>,
    /// Of each source the deals that the work of each month so far leads to.
    pub to_close: Vec<Vec<Cell>>,
    /// What each month so far is worth.
    worth: Vec<Cell>,
    cash: Option<Cell>,
}

/// Writes what a team makes of the plan.
pub(super) fn run(
    draft: &mut Draft<'_>,
    constants: &Constants,
    planned: &Planned,
    today: &Today,
    order: &[usize],
    team: Team,
) {
    let scenario = draft.scenario;
    let zero = draft.zero();
    // Whom to hire is looked at beyond the horizon.
    let (months, there) = match team {
        Team::Today => (scenario.timeline.horizon(), Vec::new()),
        Team::Hired => {
            let window = window(scenario);
            let roles = scenario.roles.iter();
            (window, roles.map(|role| there(draft, role, window)).collect())
        }
    };
    let cohorts = scenario.roles.iter();
    let what_if = draft.what_if;
    let cohorts =
        cohorts.map(|role| Cohorts::today(draft, role, Leaving::Counted, what_if)).collect();
    let mut run = Run {
        constants,
        planned,
        today,
        order,
        team,
        month: 0,
        cohorts,
        there,
        waiting: vec![zero; scenario.sources.len()],
        to_close: vec![Vec::new(); scenario.sources.len()],
        worth: Vec::with_capacity(months),
        cash: None,
    };
    for month in 0..months {
        draft.on_calendar(Some(nth_month(scenario, month)), Some(team));
        run.month = month;
        run.pass(draft);
    }
    sum_up(draft, planned, &run.worth, team);
}

impl Run<'_> {
    /// Writes a month.
    fn pass(&mut self, draft: &mut Draft<'_>) {
        let staffed = self.staffed(draft);
        let abilities = self.people_and_work(draft, &staffed, Aim::Told);
        let mut served = self.served(draft, &abilities, Aim::Told);
        for (source, served) in draft.scenario.sources.iter().zip(&mut served) {
            served.name(draft, source);
        }
        if self.team == Team::Hired {
            let worth = self.worth_of(draft, &staffed, &served);
            self.worth.push(worth);
        }
        if self.month < draft.scenario.timeline.horizon() {
            self.book(draft, &staffed, &served);
        }
        self.waiting = served.iter().map(|served| served.waiting).collect();
    }

    /// Writes the results of a month of the horizon.
    fn book(&mut self, draft: &mut Draft<'_>, staffed: &[Staffed], served: &[Served]) {
        let sources = self.sources(draft, served);
        self.bind(draft, staffed, served);
        let people_cost = self.people_cost(draft, staffed, &sources);
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
        // What the deals leave after delivering what was sold.
        let margin = draft.multiply(revenue, self.constants.margin);
        let earned = match self.cash {
            Some(cash) => draft.add(cash, margin),
            None => margin,
        };
        let cash = draft.subtract(earned, cost);
        self.cash = Some(draft.figure(Metric::Cash, overall, cash));
        let in_revenue = draft.scenario.plan.measure == Measure::Revenue;
        self.totals(draft, staffed, if in_revenue { revenue } else { deals });
    }

    /// The people of each role.
    fn staffed(&mut self, draft: &mut Draft<'_>) -> Vec<Staffed> {
        let scenario = draft.scenario;
        let start = nth_month(scenario, self.month);
        let roles = scenario.roles.iter().zip(&mut self.cohorts);
        // Who starts after the horizon does so because a start was put off.
        let may_start = self.team == Team::Hired && self.month <= scenario.timeline.horizon();
        roles
            .map(|(role, cohorts)| {
                let hired = may_start.then(|| draft.decided(Decision::Hires(role.key, start)));
                let of = cohorts.pass(draft, self.month, hired);
                let mut name = |metric, cell| draft.figure(metric, Place::Role(role.key), cell);
                Staffed {
                    starters: name(Metric::Starters, of.starters),
                    backfills: name(Metric::Backfills, of.backfills),
                    paid: name(Metric::People, of.paid),
                    ramped: name(Metric::Ramped, of.ramped),
                    leavers: name(Metric::Leavers, of.leavers),
                }
            })
            .collect()
    }

    /// Full-time equivalents that the plan needs of each role, and what its people can do.
    fn people_and_work(
        &self,
        draft: &mut Draft<'_>,
        staffed: &[Staffed],
        aim: Aim,
    ) -> Vec<Ability> {
        let scenario = draft.scenario;
        let paid: Vec<Option<Cell>> = staffed.iter().map(|staffed| Some(staffed.paid)).collect();
        let leaves: Vec<Option<Cell>> =
            self.constants.roles.iter().map(|role| role.leave).collect();
        let others = Others { people: &paid, leaves: &leaves };
        let zero = draft.zero();
        let nothing = Ability { people: zero, work: zero, fte: zero };
        let mut abilities = vec![nothing; staffed.len()];
        for place in self.order.iter().copied() {
            let Some((role, staffed)) = scenario.roles.get(place).zip(staffed.get(place)) else {
                continue;
            };
            if aim == Aim::Told {
                self.needed(draft, place, role, staffed, &others);
            }
            let people = aim.with_lent(draft, role, staffed.ramped);
            let ability = self.ability(draft, place, role, people, &others);
            if let (Some(slot), Some(ability)) = (abilities.get_mut(place), ability) {
                *slot = ability;
            }
        }
        abilities
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
        let Some(mut fte) = self.constants.fte(draft, self.month, role, work, others) else {
            return;
        };
        let within = self.month < draft.scenario.timeline.horizon();
        let there = self.there.get(place).and_then(|there| there.get(self.month));
        let place = Place::Role(role.key);
        if within {
            fte = draft.figure(Metric::Fte, place, fte);
        }
        let asked = draft.divide(fte, of.stretched);
        if let Some(there) = there.copied() {
            draft.calendar.gaps.push(RoleGap { role: role.key, asked, there });
        }
        if !within {
            return;
        }
        let load = draft.divide(fte, staffed.ramped);
        draft.figure(Metric::Load, place, load);
        let short = draft.subtract(asked, staffed.ramped);
        let short = draft.at_least_zero(short);
        draft.figure(Metric::Shortfall, place, short);
    }

    /// What people at full output can do this month.
    fn ability(
        &self,
        draft: &mut Draft<'_>,
        place: usize,
        role: &Role,
        ramped: Cell,
        others: &Others<'_>,
    ) -> Option<Ability> {
        let of = self.constants.roles.get(place)?;
        let planned = self.planned.work.get(self.month)?;
        let people = able(draft, role, of, ramped, others);
        let mut work = of.work;
        if let Some(days) = self.constants.days.get(self.month) {
            work = draft.multiply(work, *days);
        }
        let fte = self.constants.own_fte(draft, self.month, role, planned, others)?;
        Some(Ability { people, work, fte })
    }

    fn served(&self, draft: &mut Draft<'_>, abilities: &[Ability], aim: Aim) -> Vec<Served> {
        let work = self.planned.work.get(self.month).map(Vec::as_slice).unwrap_or_default();
        let waiting = Some(self.waiting.as_slice());
        Scene { constants: self.constants, work, abilities, waiting, aim }.served(draft)
    }

    /// Margin of the deals that the month's work leads to, less partner commission, pay and
    /// recruiting.
    fn worth_of(&self, draft: &mut Draft<'_>, staffed: &[Staffed], served: &[Served]) -> Cell {
        let (mut gains, mut costs) = (Vec::new(), Vec::new());
        let revenues = self.revenues_of_work(draft, served);
        for (of, revenue) in self.constants.sources.iter().zip(revenues) {
            gains.push(draft.multiply(revenue, self.constants.margin));
            costs.push(draft.multiply(of.commission, revenue));
        }
        for (of, staffed) in self.constants.roles.iter().zip(staffed) {
            costs.push(draft.multiply(staffed.paid, of.seat));
            let joining = draft.add(staffed.starters, staffed.backfills);
            costs.push(draft.multiply(joining, of.recruiting));
        }
        let (gains, costs) = (draft.sum(&gains), draft.sum(&costs));
        let worth = draft.subtract(gains, costs);
        draft.figure(Metric::Worth, Place::Overall, worth)
    }

    /// What a month's work is worth, and what it would be with one more of what holds it up.
    fn bind(&self, draft: &mut Draft<'_>, staffed: &[Staffed], served: &[Served]) {
        let scenario = draft.scenario;
        let revenues = self.revenues_of_work(draft, served);
        let revenue = draft.sum(&revenues);
        let abilities = self.people_and_work(draft, staffed, Aim::WithLent);
        let served = self.served(draft, &abilities, Aim::WithLent);
        let with_lent = self.revenues_of_work(draft, &served);
        let with_lent = draft.sum(&with_lent);
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

    /// Revenue of the deals that the month's meetings lead to, source by source.
    fn revenues_of_work(&self, draft: &mut Draft<'_>, served: &[Served]) -> Vec<Cell> {
        let mut revenues = Vec::with_capacity(served.len());
        let rates = self.constants.rates(draft);
        for (index, (rates, served)) in rates.iter().zip(served).enumerate() {
            let deals = draft.multiply(served.held, rates.held_to_deal);
            let value = self.constants.value_at_closing(draft, index).unwrap_or(rates.value);
            revenues.push(draft.multiply(deals, value));
        }
        revenues
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

/// Writes what the months of the horizon come to.
fn sum_up(draft: &mut Draft<'_>, planned: &Planned, worth: &[Cell], team: Team) {
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
    if team == Team::Hired {
        let worth = draft.sum(worth);
        draft.figure(Metric::Worth, Place::Overall, worth);
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
