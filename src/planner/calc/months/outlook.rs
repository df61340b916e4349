//! All results of the calendar.

use super::binding::{Binding, BindingNumbers, Tried, binding_numbers, bindings, tried};
use super::forward::{MonthRun, RoleMonth, Run, SourceMonth, Starters, forward};
use super::hire::{Hire, HireNumbers, delayed, hire_numbers, hires};
use super::model::{Model, RoleModel, nth_month};
use super::planned::Planned;
use super::propose::{earliest, propose};
use super::served::Served;
use super::totals::{MonthTotals, Totals};
use crate::calc::{At, FigureId, Metric, Place, Team};
use crate::scenario::{Month, PlacedHire, RoleKey, Scenario, SourceKey, TimelineField};

/// What today's team delivers month by month, what it delivers with the hires, and whom to hire
/// when.
pub struct Outlook {
    start: Month,
    in_revenue: bool,
    sources: Vec<SourceKey>,
    roles: Vec<RoleKey>,
    /// The month in which somebody of each role who is sought at once starts.
    earliest: Vec<Month>,
    /// Most hires a month.
    limit: Option<f64>,
    targets: Vec<f64>,
    pub(super) starters: Starters,
    pub(super) hire_numbers: Vec<HireNumbers<f64>>,
    today: TeamRun,
    hired: TeamRun,
    /// The hires, by start and role: as the user placed them, else as proposed.
    pub hires: Vec<Hire>,
    /// The last month in which deals of the pipeline at the start are taken as planned, because
    /// nobody said what it brings.
    pub as_planned_until: Option<Month>,
    /// Months in which a role has too few people even with the hires.
    pub gaps: Vec<Gap>,
    /// What holds up each month with the hires, where something does.
    pub bindings: Vec<Option<Binding>>,
    /// The same of today's team.
    pub bindings_today: Vec<Option<Binding>>,
    /// Whether the proposal is proved to be the best one; of hires placed by hand always true.
    pub proved: bool,
}

/// What a team makes of the months.
pub(super) struct TeamRun {
    run: Run<f64>,
    totals: Totals<f64>,
    pub tried: Tried,
    bindings: Vec<Option<BindingNumbers<f64>>>,
}

/// A month in which a role has too few people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    pub role: RoleKey,
    pub month: Month,
    /// Full-time equivalents that are missing.
    pub missing: f64,
}

/// A month in which more people start than the limit allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverLimit {
    pub month: Month,
    pub people: f64,
    pub limit: f64,
}

/// Full-time equivalents that nobody misses.
const CRUMB: f64 = 1e-6;

/// Computes the calendar of a scenario.
pub fn outlook(scenario: &Scenario) -> Outlook {
    let model = Model::of(scenario);
    let planned = Planned::of(&model, 1.0);
    let nobody: Starters = Vec::new();
    let (starters, proved) = starters(&model, &planned);
    let run = |team, starters| {
        let run = forward(&model, &planned, team, starters);
        let tried = tried(&model, &planned, &run);
        let bindings = binding_numbers(&model, &run, team, &tried);
        TeamRun { totals: Totals::of(&model, &planned, team, &run), run, tried, bindings }
    };
    let (today, hired) = (run(Team::Today, &nobody), run(Team::Hired, &starters));
    let late = |role, month| delayed(&model, &planned, &starters, (role, month));
    let hire_numbers = hire_numbers(&model, &starters, &hired.run, late);
    Outlook {
        start: scenario.timeline.start,
        in_revenue: model.in_revenue,
        sources: scenario.sources.iter().map(|source| source.key).collect(),
        roles: scenario.roles.iter().map(|role| role.key).collect(),
        limit: scenario.timeline.inputs.given(TimelineField::HiresPerMonth).map(|most| most.value),
        earliest: model.roles.iter().map(|role| earliest_start(&model, role)).collect(),
        hires: hires(&model, &hire_numbers),
        hire_numbers,
        gaps: gaps(&model, &hired.run),
        as_planned_until: as_planned_until(&model, &planned),
        bindings: bindings(&hired.bindings),
        bindings_today: bindings(&today.bindings),
        targets: planned.targets,
        starters,
        today,
        hired,
        proved,
    }
}

/// A scenario that is ready to be carried forward, for those who want nothing else of it.
pub struct Forward<'a> {
    model: Model<'a, f64>,
    planned: Planned<f64>,
    starters: Starters,
}

impl<'a> Forward<'a> {
    /// Reads the plan, and finds whom to hire.
    pub fn of(scenario: &'a Scenario) -> Self {
        let model = Model::of(scenario);
        let planned = Planned::of(&model, 1.0);
        let (starters, _) = starters(&model, &planned);
        Self { model, planned, starters }
    }

    /// What the team with the hires makes of the plan, as a share of it; `None` without a plan.
    pub fn made(&self) -> Option<f64> {
        forward(&self.model, &self.planned, Team::Hired, &self.starters).made
    }
}

/// Who starts when: as the user placed them, else as proposed.
pub(super) fn starters(model: &Model<'_, f64>, planned: &Planned<f64>) -> (Starters, bool) {
    let Some(placed) = &model.scenario.timeline.hires else {
        let proposal = propose(model, planned);
        return (proposal.starters, proposal.proved);
    };
    let mut starters = vec![vec![0.0; model.horizon]; model.roles.len()];
    for PlacedHire { start, role, people } in placed {
        let month = usize::try_from(start.since(model.scenario.timeline.start)).ok();
        let role = model.scenario.roles.iter().position(|of| of.key == *role);
        let slot = role.and_then(|role| starters.get_mut(role));
        if let Some(slot) = slot.zip(month).and_then(|(months, month)| months.get_mut(month)) {
            *slot += f64::from(*people);
        }
    }
    (starters, true)
}

fn as_planned_until(model: &Model<'_, f64>, planned: &Planned<f64>) -> Option<Month> {
    let taken = |(month, deals): &(usize, &Vec<f64>)| {
        model.sources.iter().zip(*deals).any(|(source, deals)| {
            let typed = source.opening.get(*month).copied().flatten();
            *month < source.cycle && typed.is_none() && *deals > 0.0
        })
    };
    let (last, _) = planned.deals.iter().enumerate().rfind(taken)?;
    Some(nth_month(model.scenario, last))
}

/// Within the horizon.
fn earliest_start(model: &Model<'_, f64>, role: &RoleModel<f64>) -> Month {
    let last = model.horizon.saturating_sub(1);
    nth_month(model.scenario, earliest(model, role).min(last))
}

fn gaps(model: &Model<'_, f64>, run: &Run<f64>) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for (month, results) in run.months.iter().enumerate() {
        for (results, of) in results.roles.iter().zip(&model.scenario.roles) {
            let missing = results.short;
            if missing > CRUMB {
                gaps.push(Gap { role: of.key, month: nth_month(model.scenario, month), missing });
            }
        }
    }
    gaps
}

impl Outlook {
    /// The months of the horizon.
    pub fn months(&self) -> impl Iterator<Item = Month> + '_ {
        (0..self.targets.len()).map(|month| self.start.plus(month as i32))
    }

    /// A result of the calendar; `None` where it does not apply.
    pub fn get(&self, figure: FigureId) -> Option<f64> {
        let At { month, team } = figure.at?;
        let Some(month) = month else {
            return match (team, figure.metric, figure.place) {
                (None, Metric::Target, Place::Overall) => Some(self.targets.iter().sum()),
                (Some(team), metric, Place::Overall) => of_run(self.of(team), metric),
                _ => None,
            };
        };
        let index = usize::try_from(month.since(self.start)).ok()?;
        let Some(team) = team else {
            let target = figure.metric == Metric::Target && figure.place == Place::Overall;
            return self.targets.get(index).copied().filter(|_| target);
        };
        let of_team = self.of(team);
        let results = of_team.run.months.get(index)?;
        match figure.place {
            Place::Overall => of_month(results, figure.metric)
                .or_else(|| of_totals(of_team.totals.months.get(index)?, figure.metric))
                .or_else(|| of_binding(of_team.bindings.get(index)?.as_ref()?, figure.metric)),
            Place::Kind(_) => None,
            Place::Source(key) => {
                let place = self.sources.iter().position(|other| *other == key)?;
                of_source(results.sources.get(place)?, figure.metric)
            }
            Place::Role(key) => {
                let place = self.roles.iter().position(|other| *other == key)?;
                of_role(results.roles.get(place)?, figure.metric).or_else(|| {
                    let is = |hire: &&HireNumbers<f64>| (hire.role, hire.month) == (place, index);
                    let hire = self.hire_numbers.iter().find(is);
                    of_hire(hire.filter(|_| team == Team::Hired)?, figure.metric)
                })
            }
        }
    }

    /// Every result that there is.
    pub fn figures(&self) -> Vec<(FigureId, f64)> {
        let mut places = vec![Place::Overall];
        places.extend(self.sources.iter().copied().map(Place::Source));
        places.extend(self.roles.iter().copied().map(Place::Role));
        let months: Vec<Option<Month>> = self.months().map(Some).chain([None]).collect();
        let teams = [None, Some(Team::Today), Some(Team::Hired)];
        let mut figures = Vec::new();
        for (month, team) in months.into_iter().flat_map(|month| teams.map(|team| (month, team))) {
            for place in &places {
                for metric in Metric::ALL {
                    let figure = FigureId::new(*metric, *place).at(month, team);
                    figures.extend(self.get(figure).map(|value| (figure, value)));
                }
            }
        }
        figures
    }

    /// What the team delivers over the horizon, as a share of the plan; `None` without a plan.
    pub fn made(&self, team: Team) -> Option<f64> {
        self.of(team).run.made
    }

    /// The month in which a team is held up most, and by what; without a plan nothing is held up,
    /// whatever comes in.
    pub fn held_up_most(&self, team: Team) -> Option<(Month, Binding)> {
        self.made(team)?;
        let bindings = match team {
            Team::Today => &self.bindings_today,
            Team::Hired => &self.bindings,
        };
        let bound = self.months().zip(bindings);
        let bound = bound.filter_map(|(month, binding)| Some((month, (*binding)?)));
        bound.max_by(|(_, one), (_, other)| one.margin.total_cmp(&other.margin))
    }

    /// People who are hired in all.
    pub fn people_hired(&self) -> u32 {
        self.hires.iter().map(|hire| hire.people).sum()
    }

    /// The hires whose vacancies have to be open first.
    pub fn first_to_open(&self) -> Option<&Hire> {
        self.hires.iter().min_by_key(|hire| hire.open_by)
    }

    /// The hires as they would stand there if the user had placed them.
    pub fn placed(&self) -> Vec<PlacedHire> {
        let people = |hire: &Hire| u16::try_from(hire.people).unwrap_or(u16::MAX);
        let placed =
            |hire: &Hire| PlacedHire { start: hire.start, role: hire.role, people: people(hire) };
        self.hires.iter().map(placed).collect()
    }

    /// Months in which more people start than the limit allows; only where hires are placed by
    /// hand.
    pub fn over_limit(&self) -> Vec<OverLimit> {
        let Some(limit) = self.limit else { return Vec::new() };
        let starting =
            self.months().map(|month| OverLimit { month, people: self.starting(month), limit });
        starting.filter(|over| over.people > limit).collect()
    }

    fn starting(&self, month: Month) -> f64 {
        let hires = self.hires.iter().filter(|hire| hire.start == month);
        hires.map(|hire| f64::from(hire.people)).sum()
    }

    /// The month in which somebody of a role who is sought at once starts, a later one where the
    /// limit of hires leaves no room in it.
    pub fn earliest_start(&self, role: RoleKey) -> Option<Month> {
        let place = self.roles.iter().position(|other| *other == role)?;
        let earliest = self.earliest.get(place).copied()?;
        let limit = self.limit.unwrap_or(f64::INFINITY);
        let has_room = |month: &Month| *month >= earliest && self.starting(*month) + 1.0 <= limit;
        Some(self.months().find(has_room).unwrap_or(earliest))
    }

    /// Whether the plan is in revenue; else it is in deals.
    pub fn in_revenue(&self) -> bool {
        self.in_revenue
    }

    pub(super) fn of(&self, team: Team) -> &TeamRun {
        match team {
            Team::Today => &self.today,
            Team::Hired => &self.hired,
        }
    }
}

fn of_run(TeamRun { run, totals, .. }: &TeamRun, metric: Metric) -> Option<f64> {
    match metric {
        Metric::Missing => Some(totals.missing),
        Metric::Deals => Some(run.deals),
        Metric::Revenue => Some(run.revenue),
        Metric::Cost => Some(run.cost),
        Metric::CashNeeded => Some(run.cash_needed),
        Metric::PlanMade => run.made,
        _ => None,
    }
}

fn of_month(month: &MonthRun<f64>, metric: Metric) -> Option<f64> {
    match metric {
        Metric::Deals => Some(month.deals),
        Metric::Revenue => Some(month.revenue),
        Metric::Cost => Some(month.cost),
        Metric::Cash => Some(month.cash),
        _ => None,
    }
}

fn of_totals(totals: &MonthTotals<f64>, metric: Metric) -> Option<f64> {
    match metric {
        Metric::People => Some(totals.people),
        Metric::Joining => Some(totals.joining),
        Metric::Leavers => Some(totals.leavers),
        Metric::Missing => Some(totals.missing),
        _ => None,
    }
}

fn of_binding(binding: &BindingNumbers<f64>, metric: Metric) -> Option<f64> {
    match metric {
        Metric::WorkRevenue => Some(binding.revenue),
        Metric::WorkRevenueMore => Some(binding.revenue_more),
        Metric::BindingMargin => Some(binding.margin),
        _ => None,
    }
}

fn of_source(source: &SourceMonth<f64>, metric: Metric) -> Option<f64> {
    let SourceMonth { served, opportunities, deals, revenue, cost } = source;
    let Served { leads, leads_lost, booked, held, waiting, lost } = served;
    match metric {
        Metric::Leads => *leads,
        Metric::LeadsLost => Some(*leads_lost),
        Metric::Booked => Some(*booked),
        Metric::Held => Some(*held),
        Metric::Waiting => Some(*waiting),
        Metric::MeetingsLost => Some(*lost),
        Metric::Opportunities => Some(*opportunities),
        Metric::Deals => Some(*deals),
        Metric::Revenue => Some(*revenue),
        Metric::Cost => Some(*cost),
        _ => None,
    }
}

fn of_role(role: &RoleMonth<f64>, metric: Metric) -> Option<f64> {
    match metric {
        Metric::People => Some(role.staffed.paid),
        Metric::Ramped => Some(role.staffed.ramped),
        Metric::Starters => Some(role.starters),
        Metric::Backfills => Some(role.staffed.backfills),
        Metric::Leavers => Some(role.staffed.leavers),
        Metric::Fte => Some(role.needed),
        Metric::Load => role.load,
        Metric::Shortfall => Some(role.short),
        Metric::Cost => Some(role.cost),
        _ => None,
    }
}

fn of_hire(hire: &HireNumbers<f64>, metric: Metric) -> Option<f64> {
    match metric {
        Metric::CostUntilFull => Some(hire.cost_until_full),
        Metric::DelayedRevenue => Some(hire.delayed.revenue),
        Metric::DelayedCost => Some(hire.delayed.cost),
        Metric::DelayCost => Some(hire.delay_cost),
        _ => None,
    }
}
