//! Formulas: from a scenario to all results, to what the user should be told, and to the
//! explanation of every result.
//!
//! Every formula is written once, over [`Quantity`]. [`plan`] computes; [`explain`] computes the
//! same, and records how every result is made.

mod budget;
mod check;
mod cost;
mod figures;
mod finding;
pub mod formula;
mod funnel;
mod metric;
pub mod months;
mod next;
mod number;
mod people;
mod quantity;
mod reading;
mod split;
mod today;
mod trace;
mod whole;

use figures::Figures;
pub use finding::{Finding, FindingKind, Number, Severity};
pub use metric::{At, FigureId, Metric, Place, Team};
pub use next::Limit;
pub use number::Numeric;
pub use people::sizing_cycle;
pub use quantity::Quantity;
pub use trace::{Formula, Operation};

use crate::scenario::{RoleKey, Scenario, SourceKey};
use reading::Reading;
use trace::Record;

/// All results of a scenario.
#[derive(Clone, Debug)]
pub struct Plan {
    figures: Figures,
    /// The role that limits today's team; `None` where it carries the plan.
    pub bottleneck: Option<RoleKey>,
    limits: Vec<(SourceKey, Limit)>,
}

impl Plan {
    /// A result; `None` where it does not apply. Every value is finite.
    pub fn get(&self, metric: Metric, place: Place) -> Option<f64> {
        self.figures.value(metric, place)
    }

    /// Every result that there is.
    pub fn figures(&self) -> impl Iterator<Item = (FigureId, f64)> {
        self.figures.iter().map(|(id, quantity)| (id, quantity.value()))
    }

    /// What ends the growth of this source first.
    pub fn limit(&self, source: SourceKey) -> Option<Limit> {
        self.limits.iter().find(|(key, _)| *key == source).map(|(_, limit)| *limit)
    }
}

/// Results of one reading, with what can't be told from the figures alone.
struct Outcome {
    figures: Figures,
    volumes: Vec<funnel::Volumes>,
    split: split::SplitFacts,
    /// Roles that follow from each other in a circle.
    cycle: Vec<RoleKey>,
    bottleneck: Option<RoleKey>,
    limits: Vec<(SourceKey, Limit)>,
}

fn read(scenario: &Scenario) -> Outcome {
    let (order, cycle) = people::order(scenario);
    let mut reading = Reading::full(scenario, &order);
    let funnel = funnel::funnel(&mut reading);
    let staff = people::staffing(&mut reading, &funnel.sources);
    let (sources, staff) = (&funnel.sources, staff.as_slice());
    let costs = cost::costs(&mut reading, sources, staff);
    cost::spread(&mut reading, sources, staff, &costs);
    whole::whole(&mut reading, sources, staff);
    let bottleneck = today::today(&mut reading, staff);
    let limits = next::next(&mut reading, sources, staff);
    budget::budget(&mut reading);
    Outcome {
        figures: reading.into_figures(),
        volumes: funnel.sources,
        split: funnel.facts,
        cycle,
        bottleneck,
        limits,
    }
}

/// Computes everything: the results, and the findings with the gravest first.
pub fn plan(scenario: &Scenario) -> (Plan, Vec<Finding>) {
    let outcome = read(scenario);
    let check = check::Check {
        scenario,
        figures: &outcome.figures,
        volumes: &outcome.volumes,
        split: &outcome.split,
        cycle: &outcome.cycle,
        bottleneck: outcome.bottleneck,
        found: Vec::new(),
    };
    let findings = check.findings();
    let Outcome { figures, bottleneck, limits, .. } = outcome;
    (Plan { figures, bottleneck, limits }, findings)
}

/// The formulas behind all results of a scenario.
#[derive(Debug)]
pub struct Explanations {
    figures: Figures,
    record: Record,
}

impl Explanations {
    /// How a result was made; `None` where it does not apply.
    pub fn formula(&self, figure: FigureId) -> Option<Formula> {
        Some(self.record.formula(self.figures.get(figure.metric, figure.place)?))
    }

    /// Every result, with its formula.
    pub fn iter(&self) -> impl Iterator<Item = (FigureId, Formula)> {
        self.figures.iter().map(|(id, quantity)| (id, self.record.formula(quantity)))
    }
}

/// Reads the formulas once more, recording how every number is made. The values are equal to those
/// of [`plan`] to the last bit.
pub fn explain(scenario: &Scenario) -> Explanations {
    let (outcome, record) = trace::record(|| read(scenario));
    Explanations { figures: outcome.figures, record }
}
