//! A scenario for the eyes of a client.

use crate::answer;
use crate::figure::{Metric, Place};
use crate::scenario::{Entry, Field, InputNotes, RoleField, Scenario};

/// What of pay is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayShown {
    /// What each role costs in all, as one number in the place of its overhead. In the average month people
    /// cost what they did; on the calendar bonuses no longer follow what is sold.
    Totals,
    /// Nothing: roles have no pay, and the answer says so.
    Nothing,
}

/// Everything that a person earns or costs.
const PAY: [RoleField; 8] = [
    RoleField::Base,
    RoleField::TargetBonus,
    RoleField::BonusPerMeeting,
    RoleField::BonusPerDeal,
    RoleField::Commission,
    RoleField::Contributions,
    RoleField::Tools,
    RoleField::Overhead,
];

/// The same scenario without what each person earns, and without notes, which may tell it.
pub fn without_pay(scenario: &Scenario, shown: PayShown) -> Scenario {
    let plan = answer::first_sight(scenario, None);
    let mut client = scenario.clone();
    client.notes.clear();
    client.input_notes = InputNotes::default();
    for role in &mut client.roles {
        for field in PAY {
            role.inputs.put(field, None);
        }
        let cost = plan.get(Metric::Seat, Place::Role(role.key));
        if let (PayShown::Totals, Some(cost)) = (shown, cost) {
            let most = RoleField::Overhead.spec().max;
            role.inputs.put(RoleField::Overhead, Some(Entry::typed(cost.clamp(0.0, most))));
        }
    }
    client
}
