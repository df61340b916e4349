//! The formulas of sales planning, as functions that write a graph (model §3 to §5).
//!
//! [`Model::build`] writes the model of a scenario. A formula sees the structure of the scenario:
//! which sources and roles there are, how a role is sized, which optional fields are given, how
//! many months there are. It can't see a number. So the same model serves every scenario of that
//! structure, and what depends on a number is an operation of the graph.

mod cohorts;
mod cost;
mod decided;
mod draft;
mod funnel;
mod hires;
mod next;
mod people;
mod planned;
mod run;
mod served;
mod split;
mod targets;
mod today;
mod whole;

pub use decided::decided;
pub use draft::{Decision, Input, WithLent};

use crate::calc::{FigureId, Limit, Team};
use crate::graph::{Cell, Graph, Values};
use crate::scenario::{RoleKey, Scenario, SourceKey};

use draft::Draft;
use split::Split;

/// The model of a scenario: its graph, and which cells decide what.
#[derive(Clone, Debug)]
pub struct Model {
    pub graph: Graph<Input, FigureId>,
    /// Of each role that does work: 1 where it limits today's team.
    bottlenecks: Vec<(RoleKey, Cell)>,
    /// Of each source what may end its growth first: 1 where it does.
    limits: Vec<(SourceKey, Limit, Cell)>,
    /// Of each month and team.
    pub lent: Vec<WithLent>,
    split: Split,
    /// Roles that follow from each other in a circle.
    pub cycle: Vec<RoleKey>,
}

impl Model {
    /// Writes the model of a scenario. Of its numbers only the structure matters.
    pub fn build(scenario: &Scenario) -> Self {
        let mut draft = Draft::new(scenario);
        let (order, cycle) = people::order(scenario);
        let funnel = funnel::funnel(&mut draft);
        let staff = people::staffing(&mut draft, &order, &funnel.volumes);
        cost::costs(&mut draft, &funnel.volumes, &staff);
        whole::whole(&mut draft, &funnel.volumes, &staff);
        let bottlenecks = today::today(&mut draft, &staff);
        let limits = next::next(&mut draft, &funnel, &staff);
        let planned = planned::planned(&mut draft);
        let constants = planned::Constants::of(&mut draft, planned.targets.len());
        for team in Team::ALL {
            run::run(&mut draft, &constants, &planned, &order, team);
        }
        hires::hires(&mut draft, &constants);
        let lent = std::mem::take(&mut draft.lent);
        let graph = draft.into_builder().finish();
        Self { graph, bottlenecks, limits, lent, split: funnel.split, cycle }
    }

    /// The values of the inputs, in the order of the graph.
    pub fn inputs(&self, scenario: &Scenario, decided: impl Fn(Decision) -> f64) -> Vec<f64> {
        let value = |input: &Input| match *input {
            Input::Entered(input) => scenario.entry(input).map_or(0.0, |entry| entry.value),
            Input::Decided(decision) => decided(decision),
        };
        self.graph.inputs().iter().map(value).collect()
    }

    /// The role that limits today's team; `None` where it carries the plan.
    pub fn bottleneck(&self, values: &Values) -> Option<RoleKey> {
        let is_it = |(_, cell): &&(RoleKey, Cell)| values.get(*cell) == Some(1.0);
        self.bottlenecks.iter().find(is_it).map(|(role, _)| *role)
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
