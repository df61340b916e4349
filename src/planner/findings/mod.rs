//! What the user should be told about a plan.

mod finding;
mod role;
mod source;
mod whole;

pub use finding::{Finding, FindingKind, Number, Severity};
pub use role::is_unpaid;

use crate::figure::{FigureId, Metric, Place};
use crate::model::SplitFacts;
use crate::scenario::{InputId, PlanField, Role, RoleKey, Scenario, Source, Unit};
use crate::staffing::Reading;
use FindingKind as K;

/// Looks over the average month of a scenario: all findings, the gravest first, in the scenario's
/// order within each kind.
///
/// `bottleneck` are the roles that limit today's team.
pub fn findings(scenario: &Scenario, reading: &Reading, bottleneck: &[RoleKey]) -> Vec<Finding> {
    let mut check = Check {
        scenario,
        reading,
        split: reading.model.split(&reading.values),
        bottleneck,
        found: Vec::new(),
    };
    check.whole();
    for source in &scenario.sources {
        check.source(source);
    }
    for role in &scenario.roles {
        check.role(role);
    }
    let mut sorted = Vec::with_capacity(check.found.len());
    for severity in Severity::ALL {
        for kind in FindingKind::ALL.iter().filter(|kind| kind.severity() == *severity) {
            sorted.extend(check.found.iter().filter(|finding| finding.kind == *kind).cloned());
        }
    }
    sorted
}

/// A computed plan, and what was found in it so far.
struct Check<'a> {
    scenario: &'a Scenario,
    reading: &'a Reading,
    split: SplitFacts,
    bottleneck: &'a [RoleKey],
    found: Vec<Finding>,
}

/// What a finding is about.
#[derive(Clone, Copy)]
enum About<'a> {
    Plan,
    Source(&'a Source),
    Role(&'a Role),
}

fn number(name: &'static str, value: f64, unit: Unit) -> Number {
    Number { name, value, unit }
}

impl Check<'_> {
    fn tell(&mut self, kind: K, about: About<'_>, numbers: &[Number]) {
        let (source, roles) = match about {
            About::Plan => (None, Vec::new()),
            About::Source(source) => (Some(source.key), Vec::new()),
            About::Role(role) => (None, vec![role.key]),
        };
        self.found.push(Finding { kind, source, roles, input: None, numbers: numbers.to_vec() });
    }

    /// Tells it with the input that is at fault.
    fn tell_of(&mut self, kind: K, about: About<'_>, input: InputId) {
        self.tell(kind, about, &[]);
        if let Some(last) = self.found.last_mut() {
            last.input = Some(input);
        }
    }

    fn figure(&self, metric: Metric, place: Place) -> Option<f64> {
        self.reading.get(FigureId::new(metric, place))
    }

    fn overall(&self, metric: Metric) -> Option<f64> {
        self.figure(metric, Place::Overall)
    }

    fn leads(&self, source: &Source) -> Option<f64> {
        self.figure(Metric::Leads, Place::Source(source.key))
    }

    /// An amount of the plan or like the plan, in the plan's unit.
    fn in_plan(&self, name: &'static str, value: f64) -> Number {
        let plan = FigureId::new(Metric::PlanPerMonth, Place::Overall);
        number(name, value, plan.unit(self.scenario))
    }

    /// Whether anything is to be sold.
    fn is_planned(&self) -> bool {
        self.scenario.plan.inputs.value(PlanField::Amount) > 0.0
    }
}
