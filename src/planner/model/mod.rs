//! The formulas of sales planning, as functions that write a graph (model §3 to §5).
//!
//! [`Model::average`] writes the average month of a scenario, [`Model::build`] its calendar as
//! well. A formula sees the structure of the scenario: which sources and roles there are, how a
//! role is sized, which optional fields are given, how many months there are. It can't see a
//! number. So the same model serves every scenario of that structure, and what depends on a number
//! is an operation of the graph.

mod affordable;
mod calendar;
mod cohorts;
mod constants;
mod cost;
mod draft;
mod funnel;
mod hires;
mod month;
mod next;
mod order;
mod people;
mod planned;
mod run;
mod served;
mod sizing;
mod split;
mod targets;
mod today;
mod whole;

pub use calendar::{Calendar, MonthCost, RoleGap, WithLent, WorkValue};
pub use draft::{Decision, Input};
pub use next::Limit;
pub use order::counts_people;
pub use people::LONGEST_LEAVE;

use crate::figure::{FigureId, Team};
use crate::graph::{Cell, Graph, Values};
use crate::scenario::{Circumstance, Role, RoleKey, Scenario, SourceKey, WhatIf};

use draft::Draft;
use split::Split;

/// The model of a scenario: its graph, and which cells decide what.
#[derive(Clone, Debug)]
pub struct Model {
    pub graph: Graph<Input, FigureId>,
    /// What it was written of.
    scenario: Scenario,
    what_if: Option<WhatIf>,
    /// Revenue of today's team in the average month.
    pub today_revenue: Cell,
    /// What it would be with what roles and sources are lent.
    pub today_with_lent: Cell,
    /// Of each source what may end its growth first: 1 where it does.
    limits: Vec<(SourceKey, Limit, Cell)>,
    /// What searches ask of the calendar; nothing in the model of the average month.
    pub calendar: Calendar,
    split: Split,
    /// Roles that follow from each other in a circle.
    pub cycle: Vec<RoleKey>,
}

/// Roles whose numbers follow from each other in a circle.
pub fn sizing_cycle(scenario: &Scenario) -> Vec<RoleKey> {
    order::order(scenario).1
}

/// Cells and figures of a role or a source in a month, about.
const CELLS: usize = 50;
const FIGURES: usize = 12;

/// Makes room for about as many cells and figures as a calendar has.
fn reserve(draft: &mut Draft) {
    let scenario = draft.scenario;
    let things = scenario.roles.len() + scenario.sources.len();
    let months = planned::window(scenario) + scenario.timeline.horizon();
    draft.reserve(months * CELLS * things, months * FIGURES * things);
}

impl Model {
    /// Writes the average month of a scenario. Of its numbers only the structure matters; of what is
    /// tried on it the factor doesn't, but where it stretches the ramp.
    pub fn average(scenario: &Scenario, what_if: Option<WhatIf>) -> Self {
        let mut draft = Draft::new(scenario, what_if);
        let average = Average::write(&mut draft);
        average.finish(draft, what_if)
    }

    /// Writes the average month and the calendar.
    pub fn build(scenario: &Scenario, what_if: Option<WhatIf>) -> Self {
        let mut draft = Draft::new(scenario, what_if);
        let average = Average::write(&mut draft);
        let Average { constants, today, order, .. } = &average;
        reserve(&mut draft);
        let planned = planned::planned(&mut draft, &average.funnel.rates);
        for team in Team::ALL {
            run::run(&mut draft, constants, &planned, today, order, team);
        }
        hires::hires(&mut draft, constants);
        affordable::affordable(&mut draft, constants, &planned, order);
        average.finish(draft, what_if)
    }

    /// Whether this is the model of a scenario as well, with what is tried on it: whether all that
    /// differs are numbers that the model reads as inputs, and what it doesn't look at.
    pub fn serves(&self, scenario: &Scenario, what_if: Option<WhatIf>) -> bool {
        let tries_same = match (self.what_if, what_if) {
            (None, None) => true,
            (Some(own), Some(other)) => {
                // A ramp is stretched in the graph itself.
                let is_input = own.circumstance != Circumstance::Ramp;
                let factor = if is_input { own.factor } else { other.factor };
                own == WhatIf { factor, ..other }
            }
            (None, Some(_)) | (Some(_), None) => false,
        };
        if !tries_same {
            return false;
        }
        let mut level = scenario.clone();
        level.name.clone_from(&self.scenario.name);
        level.notes.clone_from(&self.scenario.notes);
        level.currency = self.scenario.currency;
        level.timeline.hires.clone_from(&self.scenario.timeline.hires);
        for input in self.graph.inputs() {
            let Input::Entered(input) = *input else { continue };
            // What is given in one alone is another structure.
            if let (Some(_), Some(own)) = (scenario.given(input), self.scenario.given(input)) {
                level.put(input, Some(own));
            }
        }
        // How long a ramp is follows from its numbers.
        let ramps = |scenario: &Scenario| {
            scenario.roles.iter().map(Role::months_to_full).collect::<Vec<_>>()
        };
        level == self.scenario && ramps(scenario) == ramps(&self.scenario)
    }

    /// The values of the inputs, in the order of the graph.
    pub fn inputs(
        &self,
        scenario: &Scenario,
        what_if: Option<WhatIf>,
        decided: impl Fn(Decision) -> f64,
    ) -> Vec<f64> {
        let value = |input: &Input| match *input {
            Input::Entered(input) => scenario.entry(input).map_or(0.0, |entry| entry.value),
            Input::Decided(decision) => decided(decision),
            Input::Tried(_) => what_if.map_or(1.0, |what_if| what_if.factor),
        };
        self.graph.inputs().iter().map(value).collect()
    }

    /// What ends the growth of a source first.
    pub fn limit(&self, values: &Values, source: SourceKey) -> Option<Limit> {
        let mut own = self.limits.iter().filter(|(key, ..)| *key == source);
        own.find(|(.., cell)| values.get(*cell) == Some(1.0)).map(|(_, limit, _)| *limit)
    }

    /// What there is to be told about the split of the plan over the sources.
    pub fn split(&self, values: &Values) -> SplitFacts {
        let holds = |cell| values.get(cell) == Some(1.0);
        SplitFacts {
            given_suffice: !holds(self.split.some_left),
            scaled_from: values.get(self.split.share_sum).filter(|_| holds(self.split.scaled)),
            rest_empty: holds(self.split.rest_empty),
        }
    }
}

/// The average month as it was written.
struct Average {
    funnel: funnel::Funnel,
    constants: constants::Constants,
    today: today::Today,
    limits: next::Limits,
    /// The roles, each after those that its number follows from.
    order: Vec<usize>,
    cycle: Vec<RoleKey>,
}

impl Average {
    fn write(draft: &mut Draft<'_>) -> Self {
        let (order, cycle) = order::order(draft.scenario);
        let funnel = funnel::funnel(draft);
        let staff = people::staffing(draft, &order, &funnel.volumes);
        cost::costs(draft, &funnel.volumes, &staff);
        let present = today::present(draft);
        whole::whole(draft, &funnel.volumes, &staff, &present);
        let limits = next::next(draft, &funnel, &staff);
        let constants = constants::Constants::of(draft, &funnel.rates);
        let today = today::today(draft, &constants, &funnel, &staff, &present);
        Self { funnel, constants, today, limits, order, cycle }
    }

    fn finish(self, mut draft: Draft<'_>, what_if: Option<WhatIf>) -> Model {
        let calendar = std::mem::take(&mut draft.calendar);
        Model {
            scenario: draft.scenario.clone(),
            what_if,
            graph: draft.into_builder().finish(),
            today_revenue: self.today.revenue,
            today_with_lent: self.today.with_lent,
            limits: self.limits,
            calendar,
            split: self.funnel.split,
            cycle: self.cycle,
        }
    }
}

/// What there is to be told about the split of the plan over the sources.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitFacts {
    /// The given sources make the plan, or more than it, by themselves.
    pub given_suffice: bool,
    /// The shares' sum, where they had to be scaled to 1.
    pub scaled_from: Option<f64>,
    /// The source of the rest has nothing to carry.
    pub rest_empty: bool,
}
