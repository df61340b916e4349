//! All results of the calendar.

use super::forward::{MonthRun, RoleMonth, Run, SourceMonth, Starters, forward};
use super::model::{Model, nth_month};
use super::planned::Planned;
use super::propose::propose;
use super::served::{Extra, Scene, Served};
use crate::calc::{At, FigureId, Metric, Place, Team};
use crate::scenario::{Month, PlacedHire, RoleKey, Scenario, SourceKey};

/// What today's team delivers month by month, what it delivers with the hires, and whom to hire
/// when.
pub struct Outlook {
    start: Month,
    in_revenue: bool,
    sources: Vec<SourceKey>,
    roles: Vec<RoleKey>,
    targets: Vec<f64>,
    today: Run<f64>,
    hired: Run<f64>,
    /// The hires, by start and role: as the user placed them, else as proposed.
    pub hires: Vec<Hire>,
    /// Months in which a role has too few people even with the hires.
    pub gaps: Vec<Gap>,
    /// What holds up each month with the hires, where something does.
    pub bindings: Vec<Option<Binding>>,
    /// The same of today's team.
    pub bindings_today: Vec<Option<Binding>>,
    /// Whether the proposal is proved to be the best one; of hires placed by hand always true.
    pub proved: bool,
}

/// People of a role who start in the same month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hire {
    pub role: RoleKey,
    pub people: u32,
    /// The month by which the vacancies have to be open.
    pub open_by: Month,
    pub start: Month,
    /// The first month at full output.
    pub full: Month,
    /// Pay and recruiting until then.
    pub cost_until_full: f64,
    /// What it costs if they start a month later: the margin that is lost over the horizon, less
    /// the cost that is saved. Negative where the delay saves money.
    pub delay_cost: f64,
}

/// A month in which a role has too few people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    pub role: RoleKey,
    pub month: Month,
    /// Full-time equivalents that are missing.
    pub missing: f64,
}

/// What holds up a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Binding {
    /// A role, of which one more person at full output would help, or a source, of which ten more
    /// leads would.
    pub place: Place,
    /// Margin of the deals that the month's work would lead to beyond those it leads to now.
    pub margin: f64,
}

/// Relative shortfall below which a plan counts as met.
const HAIR: f64 = 1e-9;
/// Full-time equivalents that nobody misses.
const CRUMB: f64 = 1e-6;

/// Computes the calendar of a scenario.
pub fn outlook(scenario: &Scenario) -> Outlook {
    let model = Model::of(scenario);
    let planned = Planned::of(&model, 1.0);
    let nobody: Starters = Vec::new();
    let (starters, proved) = starters(&model, &planned);
    let today = forward(&model, &planned, Team::Today, &nobody);
    let hired = forward(&model, &planned, Team::Hired, &starters);
    Outlook {
        start: scenario.timeline.start,
        in_revenue: model.in_revenue,
        sources: scenario.sources.iter().map(|source| source.key).collect(),
        roles: scenario.roles.iter().map(|role| role.key).collect(),
        hires: hires(&model, &planned, &starters, &hired),
        gaps: gaps(&model, &hired),
        bindings: bindings(&model, &planned, &hired),
        bindings_today: bindings(&model, &planned, &today),
        targets: planned.targets,
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

fn hires(
    model: &Model<'_, f64>,
    planned: &Planned<f64>,
    starters: &Starters,
    run: &Run<f64>,
) -> Vec<Hire> {
    let mut hires = Vec::new();
    let profit = |run: &Run<f64>| run.revenue * model.margin - run.cost;
    for month in 0..model.horizon {
        for (place, (role, of)) in model.roles.iter().zip(&model.scenario.roles).enumerate() {
            let people = starters.get(place).and_then(|starts| starts.get(month)).copied();
            let Some(people) = people.filter(|people| *people > 0.0) else { continue };
            let mut late = starters.clone();
            if let Some(starts) = late.get_mut(place) {
                if let Some(slot) = starts.get_mut(month) {
                    *slot -= people;
                }
                if let Some(slot) = starts.get_mut(month + 1) {
                    *slot += people;
                }
            }
            let start = nth_month(model.scenario, month);
            // Both are at most 24.
            let (fill, ramp) = (role.months_to_fill as i32, role.ramp.len() as i32);
            hires.push(Hire {
                role: of.key,
                people: people as u32,
                open_by: start.plus(-fill),
                start,
                full: start.plus(ramp),
                cost_until_full: people * (role.seat * f64::from(ramp) + role.recruiting),
                delay_cost: profit(run) - profit(&forward(model, planned, Team::Hired, &late)),
            });
        }
    }
    hires
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

/// For each month the role or source whose one more unit brings most to the deals that the month's
/// work leads to; nothing where the plan of that work is met, or no single one would help.
fn bindings(
    model: &Model<'_, f64>,
    planned: &Planned<f64>,
    run: &Run<f64>,
) -> Vec<Option<Binding>> {
    let mut waiting = vec![0.0; model.sources.len()];
    let mut bindings = Vec::with_capacity(run.months.len());
    for (month, (results, work)) in run.months.iter().zip(&planned.work).enumerate() {
        let ramped: Vec<f64> = results.roles.iter().map(|role| role.staffed.ramped).collect();
        let value = |extra| {
            let scene = Scene { model, month, work, ramped: &ramped, waiting: &waiting, extra };
            let served = scene.served();
            model
                .sources
                .iter()
                .zip(&served)
                .map(|(source, served)| served.held * source.shocked.held_to_deal() * source.value)
                .sum::<f64>()
        };
        let now = value(Extra::None);
        let plan: f64 = work.iter().map(|work| work.revenue).sum();
        let mut best: Option<(Extra, f64)> = None;
        if now < plan * (1.0 - HAIR) {
            let roles = model.roles.iter().enumerate();
            let roles =
                roles.filter(|(_, role)| role.sizing.is_booking() || role.sizing.is_closing());
            let sources = model.sources.iter().zip(work).enumerate();
            let short = sources.filter(|(_, (source, work))| {
                let available = source.available.unwrap_or(f64::INFINITY);
                work.leads.is_some_and(|leads| leads > available)
            });
            let extras = roles.map(|(place, _)| Extra::Person(place));
            let extras = extras.chain(short.map(|(place, _)| Extra::Leads(place)));
            for extra in extras {
                let gain = (value(extra) - now) * model.margin;
                if gain > HAIR * plan && best.is_none_or(|(_, most)| gain > most) {
                    best = Some((extra, gain));
                }
            }
        }
        bindings.push(best.and_then(|(extra, margin)| {
            let place = match extra {
                Extra::None => return None,
                Extra::Person(place) => Place::Role(model.scenario.roles.get(place)?.key),
                Extra::Leads(place) => Place::Source(model.scenario.sources.get(place)?.key),
            };
            Some(Binding { place, margin })
        }));
        waiting = results.sources.iter().map(|source| source.served.waiting).collect();
    }
    bindings
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
                (Some(team), metric, Place::Overall) => of_run(self.run(team), metric),
                _ => None,
            };
        };
        let index = usize::try_from(month.since(self.start)).ok()?;
        let Some(team) = team else {
            let target = figure.metric == Metric::Target && figure.place == Place::Overall;
            return self.targets.get(index).copied().filter(|_| target);
        };
        let results = self.run(team).months.get(index)?;
        match figure.place {
            Place::Overall => of_month(results, figure.metric),
            Place::Kind(_) => None,
            Place::Source(key) => {
                let place = self.sources.iter().position(|other| *other == key)?;
                of_source(results.sources.get(place)?, figure.metric)
            }
            Place::Role(key) => {
                let place = self.roles.iter().position(|other| *other == key)?;
                of_role(results.roles.get(place)?, figure.metric)
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
        self.run(team).made
    }

    /// People who are hired in all.
    pub fn people_hired(&self) -> u32 {
        self.hires.iter().map(|hire| hire.people).sum()
    }

    /// The hires whose vacancies have to be open first.
    pub fn first_to_open(&self) -> Option<&Hire> {
        self.hires.iter().min_by_key(|hire| hire.open_by)
    }

    /// Whether the plan is in revenue; else it is in deals.
    pub fn in_revenue(&self) -> bool {
        self.in_revenue
    }

    fn run(&self, team: Team) -> &Run<f64> {
        match team {
            Team::Today => &self.today,
            Team::Hired => &self.hired,
        }
    }
}

fn of_run(run: &Run<f64>, metric: Metric) -> Option<f64> {
    match metric {
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
