//! Scenarios side by side: their figures, and by how much these differ.

use crate::answer::{self, Outlook, Plan};
use crate::figure::{FigureId, Metric, Place, Team};
use crate::findings::Finding;
use crate::scenario::{Month, RoleKey, Scenario, SourceKey, Unit};

/// A scenario with all that follows from it.
#[derive(Clone, Debug)]
pub struct Side {
    pub scenario: Scenario,
    pub plan: Plan,
    pub findings: Vec<Finding>,
    pub outlook: Outlook,
}

impl Side {
    pub fn of(scenario: Scenario) -> Self {
        let (plan, findings) = answer::plan(&scenario);
        let outlook = answer::outlook(&scenario);
        Self { scenario, plan, findings, outlook }
    }

    /// A figure of the average month, or of the calendar; `None` where it does not apply.
    pub fn value(&self, figure: FigureId) -> Option<f64> {
        match figure.is_on_calendar() {
            true => self.outlook.get(figure),
            false => self.plan.value(figure),
        }
    }

    /// A figure month by month.
    pub fn row(&self, metric: Metric, team: Team) -> Vec<(Month, Option<f64>)> {
        let months = self.outlook.months();
        let figure = |month| FigureId::new(metric, Place::Overall).at(Some(month), Some(team));
        months.map(|month| (month, self.outlook.get(figure(month)))).collect()
    }
}

/// By how much a figure of a side differs from the base's, in the figure's unit. `None` where one of them
/// does not apply, or where amounts are in different currencies.
pub fn difference_from(base: &Side, side: &Side, figure: FigureId) -> Option<f64> {
    let is_money =
        |side: &Side| matches!(figure.unit(&side.scenario), Unit::Money | Unit::MoneyPerMonth);
    let units = (figure.unit(&base.scenario), figure.unit(&side.scenario));
    if units.0 != units.1 || is_money(base) && base.scenario.currency != side.scenario.currency {
        return None;
    }
    Some(side.value(figure)? - base.value(figure)?)
}

/// Whether more of something is good news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    More,
    Less,
    /// It depends.
    Neither,
}

/// Whether more of a metric is good news for who plans.
pub const fn better(metric: Metric) -> Better {
    match metric {
        Metric::PlanMade
        | Metric::Revenue
        | Metric::Deals
        | Metric::BudgetLeft
        | Metric::MarginAfterCac => Better::More,
        Metric::Cost
        | Metric::Cac
        | Metric::Payback
        | Metric::CashNeeded
        | Metric::CostPerBooked
        | Metric::CostPerHeld
        | Metric::CostPerDeal
        | Metric::CostPerBookedFull
        | Metric::Missing => Better::Less,
        _ => Better::Neither,
    }
}

fn horizon(metric: Metric, team: Team) -> FigureId {
    FigureId::new(metric, Place::Overall).at(None, Some(team))
}

/// The answers, in the order in which they are read.
pub fn answers() -> Vec<FigureId> {
    let overall = |metric| FigureId::new(metric, Place::Overall);
    vec![
        overall(Metric::PlanPerMonth),
        overall(Metric::People),
        overall(Metric::Cost),
        horizon(Metric::PlanMade, Team::Today),
        horizon(Metric::PlanMade, Team::Hired),
        horizon(Metric::Revenue, Team::Hired),
        horizon(Metric::Cost, Team::Hired),
        horizon(Metric::CashNeeded, Team::Hired),
        overall(Metric::Cac),
        overall(Metric::Payback),
    ]
}

/// People of each role that any of the sides has, in the order of the first that has it.
pub fn people(sides: &[&Side]) -> Vec<FigureId> {
    let mut keys: Vec<RoleKey> = Vec::new();
    for role in sides.iter().flat_map(|side| &side.scenario.roles) {
        if !keys.contains(&role.key) {
            keys.push(role.key);
        }
    }
    keys.into_iter().map(|key| FigureId::new(Metric::People, Place::Role(key))).collect()
}

/// The cost of a meeting booked of each source that any of the sides has, then of all sources together.
pub fn meetings(sides: &[&Side]) -> Vec<FigureId> {
    let mut keys: Vec<SourceKey> = Vec::new();
    for source in sides.iter().flat_map(|side| &side.scenario.sources) {
        if !keys.contains(&source.key) {
            keys.push(source.key);
        }
    }
    let places = keys.into_iter().map(Place::Source).chain([Place::Overall]);
    places.map(|place| FigureId::new(Metric::CostPerBooked, place)).collect()
}
