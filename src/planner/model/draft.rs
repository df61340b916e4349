//! Writing the model: the graph, the scenario whose structure it follows, and what figures written
//! now belong to.

use std::fmt;
use std::ops::{Deref, DerefMut};

use super::Calendar;
use crate::figure::{FigureId, Metric, Period, Place, Team};
use crate::graph::{Builder, Cell};
use crate::scenario::{
    Circumstance, Field, InputId, Month, PlanField, PolicyField, Role, RoleField, RoleKey,
    Scenario, Source, SourceField, SourceKey, WhatIf,
};

/// A number that is given to the model from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// What the user entered.
    Entered(InputId),
    /// What a search found.
    Decided(Decision),
    /// The factor of what is tried.
    Tried(Circumstance),
}

/// What a search finds, or the user decides in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// The largest multiple of the plan that the budget carries in the average month, or over the
    /// horizon.
    LargestPlanFactor(Period),
    /// People of a role who start in a month.
    Hires(RoleKey, Month),
    /// People at full output whom a role is lent, to see what they would bring; 0 otherwise.
    Lent(RoleKey),
    /// Leads that a source is lent, to see what they would bring; 0 otherwise.
    LentLeads(SourceKey),
    /// Revenue of today's team in the average month with one more of what limits it.
    TodayRevenueMore,
    /// Revenue of the deals that a month's work leads to with one more of what holds it up.
    WorkRevenueMore(Month, Team),
    /// What the window is worth if those of a role who start in a month start a month later.
    DelayedWorth(RoleKey, Month),
    /// Share of the plan that the team makes without those of a role who start in a month.
    MadeWithout(RoleKey, Month),
}

impl fmt::Display for Decision {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LargestPlanFactor(period) => write!(out, "largest_plan_factor{period}"),
            Self::Hires(role, month) => write!(out, "hires/{role}@{month}"),
            Self::Lent(role) => write!(out, "lent/{role}"),
            Self::LentLeads(source) => write!(out, "lent_leads/{source}"),
            Self::TodayRevenueMore => out.write_str("today_revenue_more"),
            Self::WorkRevenueMore(month, team) => {
                write!(out, "work_revenue_more@{month}@{}", team.name())
            }
            Self::DelayedWorth(role, month) => write!(out, "delayed_worth/{role}@{month}"),
            Self::MadeWithout(role, month) => write!(out, "made_without/{role}@{month}"),
        }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entered(input) => input.fmt(out),
            Self::Decided(decision) => write!(out, "decision {decision}"),
            Self::Tried(circumstance) => write!(out, "what_if {}", circumstance.name()),
        }
    }
}

/// A model that is being written. It is the builder of its graph.
pub(super) struct Draft<'a> {
    build: Builder<Input, FigureId>,
    pub scenario: &'a Scenario,
    /// What is tried on the scenario.
    pub what_if: Option<WhatIf>,
    /// What the figures are of that are written now.
    period: Period,
    team: Option<Team>,
    pub calendar: Calendar,
}

impl Deref for Draft<'_> {
    type Target = Builder<Input, FigureId>;

    fn deref(&self) -> &Self::Target {
        &self.build
    }
}

impl DerefMut for Draft<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.build
    }
}

impl<'a> Draft<'a> {
    pub fn new(scenario: &'a Scenario, what_if: Option<WhatIf>) -> Self {
        Self {
            build: Builder::new(),
            scenario,
            what_if,
            period: Period::Average,
            team: None,
            calendar: Calendar::default(),
        }
    }

    /// The factor that is tried on a circumstance, where that is what is tried.
    pub fn tried(&mut self, circumstance: Circumstance) -> Option<Cell> {
        self.what_if.filter(|what_if| what_if.circumstance == circumstance)?;
        Some(self.build.input(Input::Tried(circumstance)))
    }

    /// Whether what is tried has an effect on what is written now: on what a team makes, not on what is
    /// planned.
    pub fn is_tried(&self) -> bool {
        self.is_tried_after(0)
    }

    /// The same of so many months later.
    pub fn is_tried_after(&self, months: usize) -> bool {
        let Some(what_if) = self.what_if.filter(|_| self.team.is_some()) else { return false };
        match self.period {
            Period::Month(month) => month.plus(months as i32) >= what_if.from,
            Period::Average | Period::Horizon => true,
        }
    }

    pub fn into_builder(self) -> Builder<Input, FigureId> {
        self.build
    }

    /// From now on figures belong to a month, or where there is none to the horizon, and to a team,
    /// or where there is none to the plan.
    pub fn on_calendar(&mut self, month: Option<Month>, team: Option<Team>) {
        let figure = FigureId::new(Metric::People, Place::Overall).at(month, team);
        (self.period, self.team) = (figure.period, figure.team);
    }

    /// From now on figures belong to the average month, and to a team or to the plan.
    pub fn in_average_month(&mut self, team: Option<Team>) {
        (self.period, self.team) = (Period::Average, team);
    }

    /// When figures are now.
    pub fn period(&self) -> Period {
        self.period
    }

    /// Makes a cell a figure.
    pub fn figure(&mut self, metric: Metric, place: Place, cell: Cell) -> Cell {
        let figure = self.id(metric, place);
        self.build.name(cell, figure)
    }

    /// Makes a cell a figure that is there only where a condition holds. Gives what formulas go on
    /// with: 0 where it doesn't hold.
    pub fn figure_if(&mut self, condition: Cell, metric: Metric, place: Place, cell: Cell) -> Cell {
        let shown = self.only_if(condition, cell);
        let shown = self.figure(metric, place, shown);
        self.or_zero(shown)
    }

    /// A figure that was written before, with the same place on the calendar.
    pub fn known(&self, metric: Metric, place: Place) -> Option<Cell> {
        self.build.known(&self.id(metric, place))
    }

    fn id(&self, metric: Metric, place: Place) -> FigureId {
        FigureId { metric, place, period: self.period, team: self.team }
    }

    /// The same of the whole plan.
    pub fn overall(&self, metric: Metric) -> Option<Cell> {
        self.known(metric, Place::Overall)
    }

    pub fn number(&mut self, value: f64) -> Cell {
        self.build.constant(value)
    }

    pub fn zero(&mut self) -> Cell {
        self.number(0.0)
    }

    pub fn entered(&mut self, input: InputId) -> Cell {
        self.build.input(Input::Entered(input))
    }

    pub fn decided(&mut self, decision: Decision) -> Cell {
        self.build.input(Input::Decided(decision))
    }

    /// A decision that there may be nothing to say of.
    pub fn decided_if(&mut self, decision: Decision) -> Cell {
        self.build.optional_input(Input::Decided(decision))
    }

    pub fn plan(&mut self, field: PlanField) -> Cell {
        self.entered(InputId::Plan(field))
    }

    pub fn policy(&mut self, field: PolicyField) -> Cell {
        self.entered(InputId::Policy(field))
    }

    pub fn source(&mut self, source: &Source, field: SourceField) -> Cell {
        if source.inputs.given(field).is_none() && is_extra(field) {
            return self.zero();
        }
        self.entered(InputId::Source(source.key, field))
    }

    /// An optional input, where there is a value.
    pub fn source_if(&mut self, source: &Source, field: SourceField) -> Option<Cell> {
        source.inputs.entry(field)?;
        Some(self.source(source, field))
    }

    pub fn role(&mut self, role: &Role, field: RoleField) -> Cell {
        if role.inputs.given(field).is_none() && field != RoleField::PeopleNow && is_extra(field) {
            return self.zero();
        }
        self.entered(InputId::Role(role.key, field))
    }

    /// An optional input, where there is a value.
    pub fn role_if(&mut self, role: &Role, field: RoleField) -> Option<Cell> {
        role.inputs.entry(field)?;
        Some(self.role(role, field))
    }

    /// 1 where a cell is greater than 0.
    pub fn is_some(&mut self, cell: Cell) -> Cell {
        let zero = self.zero();
        self.is_above(cell, zero)
    }

    /// 1 where a condition doesn't hold.
    pub fn not(&mut self, condition: Cell) -> Cell {
        let (zero, one) = (self.zero(), self.number(1.0));
        self.choose(condition, zero, one)
    }

    /// The cell, at least 0.
    pub fn at_least_zero(&mut self, cell: Cell) -> Cell {
        let zero = self.zero();
        self.greatest(cell, zero)
    }

    /// The cell where it applies, else 0.
    pub fn or_zero(&mut self, cell: Cell) -> Cell {
        let zero = self.zero();
        self.otherwise(cell, zero)
    }

    /// The cell where a condition holds, else 0.
    pub fn zero_unless(&mut self, condition: Cell, cell: Cell) -> Cell {
        let zero = self.zero();
        self.choose(condition, cell, zero)
    }

    /// 1 + a share.
    pub fn one_plus(&mut self, share: Cell) -> Cell {
        let one = self.number(1.0);
        self.add(one, share)
    }

    /// A sum of products, from the first to the last.
    pub fn sum_of_products(&mut self, products: &[(Cell, Cell)]) -> Cell {
        let terms: Vec<Cell> =
            products.iter().map(|(one, other)| self.multiply(*one, *other)).collect();
        self.sum(&terms)
    }
}

/// Whether a field plays no part until it is given. Left out of the graph till then, such fields
/// make it a fifth smaller.
fn is_extra<F: Field>(field: F) -> bool {
    field.spec().default == Some(0.0)
}
