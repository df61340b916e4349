//! The calendar: what today's team delivers month by month, what it delivers with the hires, and
//! whom to hire when.

use super::{Formula, Hire};
use crate::figure::{FigureId, Metric, Period, Place, Team};
use crate::model::{Decision, Model};
use crate::scenario::{
    Field, Measure, Month, OpeningField, PlacedHire, RoleKey, Scenario, TimelineField, WhatIf,
};
use crate::staffing::{self, Bound, Otherwise, Proposal, Reading, Start};

/// All results of the calendar.
#[derive(Clone, Debug)]
pub struct Outlook {
    reading: Reading,
    start: Month,
    in_revenue: bool,
    /// The month in which somebody of each role who is sought at once starts.
    earliest: Vec<(RoleKey, Month)>,
    /// Most hires a month.
    limit: Option<f64>,
    months: usize,
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
    /// Roles that people are needed in, but nobody could start in within the horizon, each with the
    /// month in which somebody could.
    pub out_of_reach: Vec<(RoleKey, Month)>,
    /// Where the limit of hires a month leaves work of the plan undone: how many a month would do.
    pub enough_hires: Option<u32>,
    /// Hires that were placed outside the horizon. Nobody of them is hired.
    pub outside: Vec<PlacedHire>,
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
    next_outlook(scenario, None)
}

/// The same, where a calendar is known of a scenario that is like it: where the structure is the
/// same, the model need not be written again.
pub fn next_outlook(scenario: &Scenario, known: Option<&Outlook>) -> Outlook {
    let known = known.map(Outlook::reading);
    let mut reading = Reading::of(scenario, None, known, Model::build);
    let proposal = match staffing::placed(scenario) {
        Some(starts) => Proposal::placed(starts),
        None => staffing::propose(scenario, &mut reading),
    };
    with_hires(scenario, reading, proposal)
}

/// Computes the calendar of a scenario with something tried on it, and the hires that it has
/// without. `known` is one with something tried as well.
pub fn outlook_if(
    scenario: &Scenario,
    what_if: WhatIf,
    without: &Outlook,
    known: Option<&Outlook>,
) -> Outlook {
    let reading = Reading::of(scenario, Some(what_if), known.map(Outlook::reading), Model::build);
    let proposal = Proposal {
        starts: without.starts(),
        proved: without.proved,
        out_of_reach: without.out_of_reach.clone(),
        enough: without.enough_hires,
    };
    with_hires(scenario, reading, proposal)
}

fn with_hires(scenario: &Scenario, mut reading: Reading, proposal: Proposal) -> Outlook {
    let Proposal { starts, proved, out_of_reach, enough } = proposal;
    staffing::hire(&mut reading, &starts);
    let bounds = staffing::bindings(scenario, &reading);
    let otherwise = staffing::otherwise(&reading);
    decide(&mut reading, &bounds, &otherwise);
    let timeline = &scenario.timeline;
    let earliest =
        scenario.roles.iter().map(|role| (role.key, staffing::earliest_start(scenario, role)));
    let mut outlook = Outlook {
        start: timeline.start,
        in_revenue: scenario.plan.measure == Measure::Revenue,
        earliest: earliest.collect(),
        limit: timeline.inputs.given(TimelineField::HiresPerMonth).map(|most| most.value),
        months: timeline.horizon(),
        hires: hires(scenario, &reading, &starts),
        as_planned_until: as_planned_until(scenario, &reading),
        gaps: Vec::new(),
        bindings: Vec::new(),
        bindings_today: Vec::new(),
        proved,
        out_of_reach,
        enough_hires: enough,
        outside: staffing::outside(scenario),
        reading,
    };
    outlook.gaps = outlook.role_gaps(scenario);
    outlook.bindings = outlook.bindings_of(Team::Hired, &bounds);
    outlook.bindings_today = outlook.bindings_of(Team::Today, &bounds);
    outlook
}

/// Takes what was found into the model.
fn decide(reading: &mut Reading, bounds: &[Bound], otherwise: &[Otherwise]) {
    reading.decide(|decision| {
        let of_hire = |role, month| {
            otherwise.iter().find(move |hire| (hire.role, hire.month) == (role, month))
        };
        match decision {
            Decision::WorkRevenueMore(month, team) => {
                let mut bounds = bounds.iter();
                let bound = bounds.find(|bound| (bound.month, bound.team) == (month, team));
                bound.map(|bound| bound.revenue_more)
            }
            Decision::DelayedWorth(role, month) => of_hire(role, month).map(|of| of.worth_delayed),
            Decision::MadeWithout(role, month) => of_hire(role, month).map(|of| of.made_without),
            Decision::Hires(..)
            | Decision::LargestPlanFactor(_)
            | Decision::TodayRevenueMore
            | Decision::Lent(_)
            | Decision::LentLeads(_) => None,
        }
    });
}

/// Everybody who is hired, by start and role.
fn hires(scenario: &Scenario, reading: &Reading, starts: &[Start]) -> Vec<Hire> {
    let mut hires = Vec::new();
    for place in 0..scenario.timeline.horizon() {
        let month = scenario.timeline.start.plus(place as i32);
        for role in &scenario.roles {
            let own = starts.iter().filter(|start| (start.role, start.month) == (role.key, month));
            let people: u32 = own.map(|start| start.people).sum();
            if people > 0 {
                hires.extend(Hire::of(scenario, reading, &Start { role: role.key, month, people }));
            }
        }
    }
    hires
}

fn as_planned_until(scenario: &Scenario, reading: &Reading) -> Option<Month> {
    let start = scenario.timeline.start;
    let taken = |month: &usize| {
        scenario.sources.iter().any(|source| {
            let typed =
                OpeningField::ALL.get(*month).and_then(|field| source.opening.given(*field));
            let deals = FigureId::new(Metric::Deals, Place::Source(source.key));
            let deals = deals.at(Some(start.plus(*month as i32)), None);
            *month < source.sales_cycle()
                && typed.is_none()
                && reading.get(deals).is_some_and(|deals| deals > 0.0)
        })
    };
    let last = (0..scenario.timeline.horizon()).rfind(taken)?;
    Some(start.plus(last as i32))
}

impl Outlook {
    /// The months of the horizon.
    pub fn months(&self) -> impl Iterator<Item = Month> + '_ {
        (0..self.months).map(|month| self.start.plus(month as i32))
    }

    /// The same with the largest plan that the budget carries, as a multiple of this one.
    pub fn carrying(&self, largest: f64) -> Self {
        let mut carrying = self.clone();
        carrying.reading.decide(|decision| match decision {
            Decision::LargestPlanFactor(Period::Horizon) => Some(largest),
            Decision::LargestPlanFactor(Period::Average | Period::Month(_))
            | Decision::Hires(..)
            | Decision::Lent(_)
            | Decision::LentLeads(_)
            | Decision::TodayRevenueMore
            | Decision::WorkRevenueMore(..)
            | Decision::DelayedWorth(..)
            | Decision::MadeWithout(..) => None,
        });
        carrying
    }

    /// The model with everything that was found, for those who ask more of it.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// A result of the calendar; `None` where it does not apply.
    pub fn get(&self, figure: FigureId) -> Option<f64> {
        if figure.is_on_calendar() { self.reading.get(figure) } else { None }
    }

    /// How a result is made; `None` where it does not apply.
    pub fn formula(&self, figure: FigureId) -> Option<Formula> {
        self.reading.formula(figure)
    }

    /// Every result of the horizon. There are formulas of months after it as well, in which those
    /// who are hired pay.
    pub fn figures(&self) -> impl Iterator<Item = (FigureId, f64)> + '_ {
        let end = self.start.plus(self.months as i32);
        let is_within = move |figure: FigureId| {
            figure.is_on_calendar() && figure.month().is_none_or(|month| month < end)
        };
        self.reading.figures().filter(move |(figure, _)| is_within(*figure))
    }

    fn role_gaps(&self, scenario: &Scenario) -> Vec<Gap> {
        let mut gaps = Vec::new();
        for month in self.months() {
            for role in &scenario.roles {
                let figure = FigureId::new(Metric::Shortfall, Place::Role(role.key));
                let missing = self.get(figure.at(Some(month), Some(Team::Hired)));
                if let Some(missing) = missing.filter(|missing| *missing > CRUMB) {
                    gaps.push(Gap { role: role.key, month, missing });
                }
            }
        }
        gaps
    }

    fn bindings_of(&self, team: Team, bounds: &[Bound]) -> Vec<Option<Binding>> {
        let of_month = |month| {
            let bound = bounds.iter().find(|bound| (bound.month, bound.team) == (month, team))?;
            let margin = FigureId::new(Metric::BindingMargin, Place::Overall);
            let margin = self.get(margin.at(Some(month), Some(team)))?;
            Some(Binding { place: bound.place, margin })
        };
        self.months().map(of_month).collect()
    }

    /// What the team delivers over the horizon, as a share of the plan; `None` without a plan.
    pub fn made(&self, team: Team) -> Option<f64> {
        self.get(FigureId::new(Metric::PlanMade, Place::Overall).at(None, Some(team)))
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

    /// By how much a result differs from that of another calendar, such as one without what is tried.
    pub fn change_from(&self, other: &Self, figure: FigureId) -> Option<f64> {
        Some(self.get(figure)? - other.get(figure)?)
    }

    fn starts(&self) -> Vec<Start> {
        let start = |hire: &Hire| Start { role: hire.role, month: hire.start, people: hire.people };
        self.hires.iter().map(start).collect()
    }

    /// People who are hired in all.
    pub fn people_hired(&self) -> u32 {
        self.hires.iter().map(|hire| hire.people).sum()
    }

    /// What to do first: the hires whose vacancies have to be open first, of several those that add
    /// most to what the team makes.
    pub fn first_to_open(&self) -> Option<&Hire> {
        let gain = |hire: &Hire| hire.gain.unwrap_or(0.0);
        self.hires
            .iter()
            .min_by(|one, two| one.open_by.cmp(&two.open_by).then(gain(two).total_cmp(&gain(one))))
    }

    /// The hires as they would stand there if the user had placed them, with those that the user
    /// placed outside the horizon.
    pub fn placed(&self) -> Vec<PlacedHire> {
        let people = |hire: &Hire| u16::try_from(hire.people).unwrap_or(u16::MAX);
        let placed =
            |hire: &Hire| PlacedHire { start: hire.start, role: hire.role, people: people(hire) };
        self.hires.iter().map(placed).chain(self.outside.iter().copied()).collect()
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
        let (_, earliest) = self.earliest.iter().copied().find(|(other, _)| *other == role)?;
        let limit = self.limit.unwrap_or(f64::INFINITY);
        let has_room = |month: &Month| *month >= earliest && self.starting(*month) + 1.0 <= limit;
        Some(self.months().find(has_room).unwrap_or(earliest))
    }

    /// Whether the plan is in revenue; else it is in deals.
    pub fn in_revenue(&self) -> bool {
        self.in_revenue
    }
}
