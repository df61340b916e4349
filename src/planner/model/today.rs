//! What today's people carry of the plan, and what one more at the bottleneck brings (model §3).

use super::draft::Draft;
use super::people::Staff;
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{Role, RoleField, RoleKey};

/// People who are enough but for a rounding error are enough, as when people are rounded up.
const TOLERANCE: f64 = 1e-9;

/// Of each role that does work: 1 where it is the one that limits today's team.
pub(super) fn today(draft: &mut Draft<'_>, staff: &[Staff]) -> Vec<(RoleKey, Cell)> {
    let scenario = draft.scenario;
    let roles = scenario.roles.iter().zip(staff).filter(|(role, _)| role.sizing.is_work());
    let reaches: Vec<(&Role, &Staff, Cell)> = roles
        .map(|(role, staff)| {
            let now = draft.role(role, RoleField::PeopleNow);
            let reach = reach(draft, role, staff, now);
            (role, staff, draft.figure(Metric::Reach, Place::Role(role.key), reach))
        })
        .collect();
    let all: Vec<Cell> = reaches.iter().map(|(.., reach)| *reach).collect();
    let lowest = draft.least_of_applicable(&all);
    let lowest = draft.figure(Metric::Reach, Place::Overall, lowest);
    let enough = draft.number(1.0 - TOLERANCE);
    let is_short = draft.is_above(enough, lowest);
    let is_short = draft.or_zero(is_short);

    let mut found = draft.zero();
    let mut bottlenecks = Vec::with_capacity(reaches.len());
    let mut then = Vec::with_capacity(reaches.len());
    for (role, staff, own) in reaches {
        let is_lowest = draft.is_at_least(lowest, own);
        let is_lowest = draft.or_zero(is_lowest);
        let is_first = draft.not(found);
        let is_bottleneck = draft.multiply(is_lowest, is_first);
        let is_bottleneck = draft.multiply(is_bottleneck, is_short);
        found = draft.greatest(found, is_bottleneck);
        let now = draft.role(role, RoleField::PeopleNow);
        let one_more = draft.one_plus(now);
        let with_one_more = reach(draft, role, staff, one_more);
        then.push(draft.choose(is_bottleneck, with_one_more, own));
        bottlenecks.push((role.key, is_bottleneck));
    }
    let then = draft.least_of_applicable(&then);
    let one = draft.number(1.0);
    let then = draft.least(then, one);
    if let Some(revenue) = draft.overall(Metric::Revenue) {
        let gain = draft.subtract(then, lowest);
        let gain = draft.multiply(gain, revenue);
        draft.figure_if(is_short, Metric::BottleneckGain, Place::Overall, gain);
    }
    bottlenecks
}

/// Share of the plan that these people carry. Work of less than a billionth of a person needs
/// nobody, and limits nothing.
fn reach(draft: &mut Draft<'_>, role: &Role, staff: &Staff, people: Cell) -> Cell {
    let overload = draft.role(role, RoleField::Overload);
    let stretched = draft.one_plus(overload);
    let stretched = draft.multiply(people, stretched);
    let reach = draft.divide(stretched, staff.fte);
    let needed = draft.is_some(staff.people);
    draft.only_if(needed, reach)
}
