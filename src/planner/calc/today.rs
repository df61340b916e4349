//! What today's people carry of the plan, and what one more at the bottleneck brings (model §3).

use super::formula;
use super::people::Staff;
use super::quantity::TOLERANCE;
use super::reading::{Reading, Spot};
use super::{Metric, Quantity};
use crate::scenario::{Role, RoleField, RoleKey};

/// Stores reach and gain; returns the role that limits today's team, where one does.
pub(super) fn today(reading: &mut Reading<'_>, staff: &[Staff]) -> Option<RoleKey> {
    let scenario = reading.scenario;
    let mut reaches: Vec<(&Role, &Staff, Quantity)> = Vec::new();
    for (index, (role, staff)) in scenario.roles.iter().zip(staff).enumerate() {
        // Work of less than a billionth of a person needs nobody, and limits nothing.
        if !role.sizing.is_work() || staff.people.value() <= 0.0 {
            continue;
        }
        let spot = reading.role_spot(index);
        let now = reading.role(role, RoleField::PeopleNow);
        let overload = reading.role(role, RoleField::Overload);
        let reach = formula::reach(now, overload, staff.fte);
        reaches.push((role, staff, reading.put(Metric::Reach, spot, reach)));
    }
    let lowest = |reaches: &[(&Role, &Staff, Quantity)]| {
        let mut values = reaches.iter().map(|(_, _, reach)| *reach);
        let first = values.next()?;
        Some(values.fold(first, Quantity::at_most))
    };
    let reach = lowest(&reaches)?;
    let reach = reading.put(Metric::Reach, Spot::OVERALL, reach);
    // People who are enough but for a rounding error are enough, as when people are rounded up.
    if reach.value() >= 1.0 - TOLERANCE {
        return None;
    }
    let bottleneck = reaches.iter_mut().find(|(_, _, own)| own.value() == reach.value())?;
    let role = bottleneck.0;
    let one_more = reading.role(role, RoleField::PeopleNow) + Quantity::number(1.0);
    let overload = reading.role(role, RoleField::Overload);
    bottleneck.2 = formula::reach(one_more, overload, bottleneck.1.fte);
    let then = lowest(&reaches)?.at_most(Quantity::number(1.0));
    if let Some(revenue) = reading.get(Metric::Revenue, Spot::OVERALL) {
        reading.put(Metric::BottleneckGain, Spot::OVERALL, (then - reach) * revenue);
    }
    Some(role.key)
}
