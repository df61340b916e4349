//! Two copies of a scenario that were changed in two places, made into one.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::*;
use repcount::document::merge;
use repcount::edit::{Command, Direction, apply};
use repcount::preset::Preset;
use repcount::scenario::{
    BudgetKind, Channel, Entry, InputId, Measure, Period, PlanField, PlanShape, RampField,
    RoleField, RoleKind, Scenario, SourceField, SourceKind,
};

fn after(scenario: &Scenario, command: &Command) -> Scenario {
    apply(scenario, command).unwrap_or_else(|error| panic!("{command:?}: {error:?}"))
}

fn set(input: InputId, value: f64) -> Command {
    Command::SetInput(input, Some(Entry::typed(value)))
}

/// One of every kind of place in a document.
fn commands() -> Vec<Command> {
    let (bdr, cold) = (role_key("bdr"), source_key("outbound"));
    let ramp = RampField::at(1).expect("a month of the ramp");
    vec![
        Command::SetName("Spring".to_string()),
        set(InputId::Plan(PlanField::Amount), 6e6),
        set(InputId::Source(cold, SourceField::ShowRate), 0.7),
        set(InputId::Source(source_key("chat"), SourceField::ShowRate), 0.6),
        Command::SetInput(InputId::Source(cold, SourceField::ShowRate), None),
        set(InputId::Role(bdr, RoleField::Base), 5_000.0),
        set(InputId::Ramp(bdr, ramp), 0.4),
        Command::SetPeriod(Period::Quarter),
        Command::SetBudgetKind(BudgetKind::ShareOfRevenue),
        Command::SetMeasure(Measure::Deals),
        Command::SetShape(PlanShape::Growth),
        Command::AddSource(SourceKind::Inbound, Channel::Other),
        Command::AddRole(RoleKind::Bdr),
        Command::RemoveSource(source_key("phone")),
        Command::MoveSource(source_key("email"), Direction::Up),
        Command::RenameRole(bdr, "Hunter".to_string()),
        Command::SetCounted(role_key("head-of-sales"), bdr, false),
        Command::SetBookedBy(source_key("chat"), None),
    ]
}

/// Two changes that lead to the same in either order lead there from two places as well.
#[test]
fn what_two_places_changed_is_what_one_would_have_made_of_it() {
    let base = Preset::SoftwareDollars.scenario();
    let mut compared = 0;
    for one in commands() {
        for two in commands() {
            let (mine, theirs) = (after(&base, &one), after(&base, &two));
            let (Ok(first), Ok(second)) = (apply(&mine, &two), apply(&theirs, &one)) else {
                continue;
            };
            if first != second || one == two {
                continue;
            }
            compared += 1;
            assert!(merge(&base, &mine, &theirs) == Some(first), "{one:?}, {two:?}");
        }
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn where_only_one_changed_something_nothing_else_is_done() {
    let base = Preset::SoftwareDollars.scenario();
    for command in commands() {
        let changed = after(&base, &command);
        assert_eq!(merge(&base, &changed, &base).as_ref(), Some(&changed));
        assert_eq!(merge(&base, &base, &changed).as_ref(), Some(&changed));
        assert_eq!(merge(&base, &changed, &changed).as_ref(), Some(&changed));
    }
}

#[test]
fn of_the_same_number_mine_counts_with_where_it_came_from() {
    let base = Preset::SoftwareDollars.scenario();
    let input = InputId::Plan(PlanField::Amount);
    let (mine, theirs) = (after(&base, &set(input, 5e6)), after(&base, &set(input, 6e6)));
    assert_eq!(merge(&base, &mine, &theirs), Some(mine.clone()));
    assert_eq!(merge(&base, &theirs, &mine), Some(theirs));
}

/// Nothing that somebody has typed goes because somebody else removed what it stood in.
#[test]
fn what_one_changed_and_the_other_removed_stays() {
    let base = Preset::SoftwareDollars.scenario();
    let changed = after(&base, &set(InputId::Role(role_key("bdr"), RoleField::Base), 5_000.0));
    let removed = after(&base, &Command::RemoveRole(role_key("bdr")));
    for merged in [merge(&base, &changed, &removed), merge(&base, &removed, &changed)] {
        let merged = merged.expect("a legal scenario");
        let role = merged.role(role_key("bdr")).expect("the role");
        assert_eq!(role.inputs.value(RoleField::Base), 5_000.0);
    }
}

/// What can't stand together is not made up.
#[test]
fn what_is_no_legal_scenario_is_none() {
    let base = Preset::SoftwareDollars.scenario();
    let removed = after(&base, &Command::RemoveRole(role_key("sdr")));
    let booked = Command::SetBookedBy(source_key("partner"), Some(role_key("sdr")));
    let given = after(&base, &booked);
    assert_eq!(merge(&base, &removed, &given), None);
}
