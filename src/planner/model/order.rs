//! Which roles' numbers follow from which, and the order that this makes.

use crate::scenario::{Role, RoleField, RoleKey, Scenario, Sizing};

/// Whether the role's number follows from the people of the roles that it counts.
pub fn counts_people(role: &Role) -> bool {
    let fields = role.sizing.spec().fields;
    let counts_per_hour = fields.contains(&RoleField::HoursPerPerson)
        && role.inputs.given(RoleField::HoursPerPerson).is_some();
    fields.contains(&RoleField::PeoplePerOne) || counts_per_hour
}

/// Whether the role's number follows from the people of any other role.
pub(super) fn follows_people(scenario: &Scenario, role: &Role) -> bool {
    scenario.roles.iter().any(|other| depends(role, other))
}

/// Whether the number of `role` follows from the number of `other`.
fn depends(role: &Role, other: &Role) -> bool {
    let stands_in = other.covered_by == Some(role.key)
        && other.inputs.given(RoleField::DaysOff).is_some()
        && role.sizing != Sizing::Fixed;
    (counts_people(role) && role.counted.contains(&other.key)) || stands_in
}

/// The roles in an order in which each comes after those that its number follows from, and the
/// roles that form a circle. Within a circle the scenario's order holds, and what isn't known yet
/// counts as nobody.
pub(super) fn order(scenario: &Scenario) -> (Vec<usize>, Vec<RoleKey>) {
    let roles = &scenario.roles;
    let mut left: Vec<usize> = (0..roles.len()).collect();
    let mut order = Vec::with_capacity(roles.len());
    let needs = |place: &usize, among: &[usize], reversed: bool| {
        roles.get(*place).is_some_and(|role| {
            let others = among.iter().filter_map(|other| roles.get(*other));
            others
                .into_iter()
                .any(|other| if reversed { depends(other, role) } else { depends(role, other) })
        })
    };
    while let Some(next) = left.iter().position(|place| !needs(place, &left, false)) {
        order.push(left.remove(next));
    }
    order.extend(&left);
    // What merely hangs on the circle is not part of it.
    while let Some(next) = left.iter().position(|place| !needs(place, &left, true)) {
        left.remove(next);
    }
    let cycle = left.iter().filter_map(|place| roles.get(*place)).map(|role| role.key).collect();
    (order, cycle)
}
