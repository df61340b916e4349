//! Changes of the calendar and of the team: what each command does, and what it refuses.

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
use repcount::edit::{
    Command, EditError, History, add_hire, apply, move_hire, remove_hire, starts_of,
};
use repcount::scenario::{
    Day, Entry, Field, InputId, MOST_HIRES, MOST_HOLIDAYS, MOST_SEATS, Month, OpeningField,
    PlacedHire, PlanShape, RampField, RoleField, RoleKey, Scenario, SeasonField, SeatField,
    SourceField, TargetField, TimelineField,
};

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn hire(start: &str, role: &str, people: u16) -> PlacedHire {
    PlacedHire { start: month(start), role: role_key(role), people }
}

fn team() -> Scenario {
    revenue(100_000.0)
        .with(outbound("cold").rest().booked_by("bdr").closed_by("ae"))
        .with(bdr("bdr"))
        .with(executive("ae"))
}

#[track_caller]
fn after(scenario: &Scenario, command: Command) -> Scenario {
    match apply(scenario, &command) {
        Ok(next) => next,
        Err(error) => panic!("{command:?}: {error:?}"),
    }
}

#[track_caller]
fn after_all(scenario: &Scenario, commands: &[Command]) -> Scenario {
    commands.iter().fold(scenario.clone(), |scenario, command| after(&scenario, command.clone()))
}

#[track_caller]
fn check_refused(scenario: &Scenario, command: Command, error: &EditError) {
    assert_eq!(apply(scenario, &command).as_ref(), Err(error), "{command:?}");
}

fn set(input: InputId, value: f64) -> Command {
    Command::SetInput(input, Some(Entry::typed(value)))
}

fn share(row: u8, role: &str, share: f64) -> Command {
    Command::SetSeatShare(row, role_key(role), share)
}

fn target(place: usize) -> InputId {
    InputId::Target(TargetField::at(place).expect("a month of the horizon"))
}

#[test]
fn the_calendar_takes_what_it_is_told() {
    let next = after_all(
        &team(),
        &[
            Command::SetStart(month("2026-11")),
            Command::SetPlanning(Some(month("2026-10"))),
            Command::SetShape(PlanShape::Seasonal),
            Command::SetByCalendar(true),
        ],
    );
    let timeline = &next.timeline;
    assert_eq!(timeline.start, month("2026-11"));
    assert_eq!(timeline.planning, Some(month("2026-10")));
    assert_eq!(timeline.shape, PlanShape::Seasonal);
    assert!(timeline.by_calendar);
    assert_eq!(after(&next, Command::SetPlanning(None)).timeline.planning, None);
}

/// The months of the horizon are counted, not named.
#[test]
fn another_start_moves_nothing_else() {
    let hires = vec![hire("2026-03", "bdr", 1)];
    let before =
        after_all(&team(), &[set(target(1), 90_000.0), Command::PlaceHires(Some(hires.clone()))]);
    let next = after(&before, Command::SetStart(month("2027-05")));
    assert_eq!(next.timeline.targets, before.timeline.targets);
    assert_eq!(next.timeline.hires, Some(hires));
    assert_eq!(after(&next, Command::SetStart(Month::DEFAULT)), before);
}

#[test]
fn holidays_are_sorted_and_each_once() {
    let days = ["2027-01-01", "2026-12-31", "2027-01-01"].map(day).to_vec();
    let next = after(&team(), Command::SetHolidays(days));
    assert_eq!(next.timeline.holidays, ["2026-12-31", "2027-01-01"].map(day));
    let first = |count: usize| {
        let days = (1..=9999).filter_map(|year| Day::new(year, 1, 1));
        Command::SetHolidays(days.take(count).collect())
    };
    after(&team(), first(MOST_HOLIDAYS));
    check_refused(&team(), first(MOST_HOLIDAYS + 1), &EditError::TooMany(MOST_HOLIDAYS));
    // A day that is there already takes no room.
    let twice = vec![day("2026-05-01"); MOST_HOLIDAYS + 1];
    assert_eq!(after(&team(), Command::SetHolidays(twice)).timeline.holidays.len(), 1);
}

#[test]
fn every_number_of_the_calendar_has_bounds() {
    let seated = after(&team(), Command::AddSeat);
    let (cold, ae) = (source_key("cold"), role_key("ae"));
    let first_season = SeasonField::at(0).expect("January");
    let ramp = RampField::at(23).expect("the last month");
    let opening = OpeningField::at(0).expect("the first month");
    for (input, good, bad) in [
        (InputId::Timeline(TimelineField::Horizon), 60.0, 61.0),
        (InputId::Timeline(TimelineField::Horizon), 1.0, 1.5),
        (InputId::Timeline(TimelineField::Growth), -0.5, -0.6),
        (InputId::Timeline(TimelineField::HiresPerMonth), 0.0, 0.5),
        (InputId::Season(first_season), 0.0, -1.0),
        (target(59), 1e15, f64::NAN),
        (InputId::Seat(0, SeatField::People), 3.0, 0.0),
        (InputId::Opening(cold, opening), 0.5, -0.5),
        (InputId::Ramp(ae, ramp), 1.0, 1.5),
        (InputId::Source(cold, SourceField::SalesCycle), 24.0, 2.5),
        (InputId::Role(ae, RoleField::Attrition), 3.0, 3.1),
        (InputId::Role(ae, RoleField::MonthsToFill), 2.0, 25.0),
    ] {
        let next = after(&seated, set(input, good));
        assert_eq!(next.entry(input), Some(Entry::typed(good)), "{input}");
        assert_eq!(after(&next, Command::SetInput(input, None)), seated, "{input}");
        check_refused(&seated, set(input, bad), &EditError::OutOfBounds(input));
    }
}

#[test]
fn what_is_not_there_is_missing() {
    let seated = after(&team(), Command::AddSeat);
    let opening = OpeningField::at(0).expect("the first month");
    let ramp = RampField::at(0).expect("the first month");
    for command in [
        Command::SetRamp(role_key("none"), vec![0.5]),
        Command::PlaceHires(Some(vec![hire("2026-03", "none", 1)])),
        Command::SetSeatStarted(1, None),
        Command::RemoveSeat(1),
        share(1, "ae", 0.5),
        share(0, "none", 0.5),
        share(0, "none", 0.0),
        set(InputId::Seat(1, SeatField::People), 1.0),
        set(InputId::Opening(source_key("none"), opening), 1.0),
        set(InputId::Ramp(role_key("none"), ramp), 1.0),
    ] {
        check_refused(&seated, command, &EditError::Missing);
    }
}

#[test]
fn a_ramp_takes_the_place_of_the_former() {
    let bdr = role_key("bdr");
    let output = |scenario: &Scenario| -> Vec<Option<Entry>> {
        scenario.role(bdr).expect("the role").ramp.in_order()[..4].to_vec()
    };
    let typed = |value| Some(Entry::typed(value));
    let long = after(&team(), Command::SetRamp(bdr, vec![0.0, 0.25, 0.5, 0.75]));
    assert_eq!(output(&long), [typed(0.0), typed(0.25), typed(0.5), typed(0.75)]);
    let short = after(&long, Command::SetRamp(bdr, vec![0.5]));
    assert_eq!(output(&short), [typed(0.5), None, None, None]);
    assert_eq!(after(&short, Command::SetRamp(bdr, Vec::new())), team());
    let second = InputId::Ramp(bdr, RampField::at(1).expect("the second month"));
    let high = Command::SetRamp(bdr, vec![0.5, 1.5]);
    check_refused(&team(), high, &EditError::OutOfBounds(second));
    let months = RampField::ALL.len();
    after(&team(), Command::SetRamp(bdr, vec![0.5; months]));
    let more = Command::SetRamp(bdr, vec![0.5; months + 1]);
    check_refused(&team(), more, &EditError::TooMany(months));
}

#[test]
fn hires_are_sorted_and_of_somebody() {
    let hires = vec![hire("2026-05", "bdr", 2), hire("2026-03", "ae", 1), hire("2026-04", "ae", 0)];
    let placed = after(&team(), Command::PlaceHires(Some(hires)));
    let expected = vec![hire("2026-03", "ae", 1), hire("2026-05", "bdr", 2)];
    assert_eq!(placed.timeline.hires, Some(expected));
    let nobody = after(&placed, Command::PlaceHires(Some(Vec::new())));
    assert_eq!(nobody.timeline.hires, Some(Vec::new()));
    assert_eq!(after(&nobody, Command::PlaceHires(None)), team());
    let many = |count| Command::PlaceHires(Some(vec![hire("2026-03", "ae", 1); count]));
    after(&team(), many(MOST_HIRES));
    check_refused(&team(), many(MOST_HIRES + 1), &EditError::TooMany(MOST_HIRES));
}

#[test]
fn seats_share_their_time() {
    let seated = after_all(
        &team(),
        &[
            Command::AddSeat,
            Command::SetSeatStarted(0, Some(month("2026-09"))),
            share(0, "bdr", 0.5),
            share(0, "ae", 0.25),
            share(0, "bdr", 0.75),
        ],
    );
    let seat = &seated.team[0];
    assert_eq!(seat.started, Some(month("2026-09")));
    assert_eq!(seat.inputs.value(SeatField::People), 1.0);
    assert_eq!(seat.shares, [(role_key("bdr"), 0.75), (role_key("ae"), 0.25)]);
    for wrong in [0.5, 1.5, -0.25, f64::NAN, f64::INFINITY, 1e-9] {
        check_refused(&seated, share(0, "ae", wrong), &EditError::SeatShares);
    }
    let alone = after(&seated, share(0, "bdr", 0.0));
    assert_eq!(alone.team[0].shares, [(role_key("ae"), 0.25)]);
    // Who has no share is still there, until he is taken out.
    let free = after(&alone, share(0, "ae", 0.0));
    assert!(free.team[0].shares.is_empty());
    assert!(after(&free, Command::RemoveSeat(0)).team.is_empty());
    let full = (0..MOST_SEATS).fold(team(), |scenario, _| after(&scenario, Command::AddSeat));
    check_refused(&full, Command::AddSeat, &EditError::TooMany(MOST_SEATS));
}

#[test]
fn thirds_are_all_of_the_time() {
    let three = team().with(support("help"));
    let third = |role: &str| share(0, role, 1.0 / 3.0);
    let seated = after_all(&three, &[Command::AddSeat, third("bdr"), third("ae"), third("help")]);
    assert_eq!(seated.team[0].shares.len(), 3);
    // What rounding puts on top is no overload.
    let most = after_all(&three, &[Command::AddSeat, share(0, "bdr", 0.5)]);
    after(&most, share(0, "ae", 0.5 + 1e-10));
    check_refused(&most, share(0, "ae", 0.5 + 1e-8), &EditError::SeatShares);
}

#[test]
fn a_role_that_goes_leaves_seats_and_hires() {
    let hires = vec![hire("2026-03", "ae", 1), hire("2026-05", "bdr", 2)];
    let before = after_all(
        &team(),
        &[
            Command::PlaceHires(Some(hires)),
            Command::AddSeat,
            share(0, "bdr", 0.5),
            share(0, "ae", 0.5),
            Command::AddSeat,
            share(1, "bdr", 1.0),
            Command::AddSeat,
        ],
    );
    let next = after(&before, Command::RemoveRole(role_key("bdr")));
    assert_eq!(next.timeline.hires, Some(vec![hire("2026-03", "ae", 1)]));
    let shares: Vec<&[(RoleKey, f64)]> = next.team.iter().map(|it| it.shares.as_slice()).collect();
    // The seat of that role alone goes with it; the one that has no role yet stays.
    assert_eq!(shares, [&[(role_key("ae"), 0.5)][..], &[]]);
}

#[test]
fn copies_have_the_same_calendar() {
    let opening = InputId::Opening(source_key("cold"), OpeningField::at(1).expect("a month"));
    let before = after_all(
        &team(),
        &[
            set(opening, 4.0),
            set(InputId::Source(source_key("cold"), SourceField::SalesCycle), 3.0),
            Command::SetRamp(role_key("bdr"), vec![0.0, 0.5]),
            Command::DuplicateSource(source_key("cold")),
            Command::DuplicateRole(role_key("bdr")),
        ],
    );
    let source = before.source(source_key("cold-2")).expect("the copy");
    let role = before.role(role_key("bdr-2")).expect("the copy");
    assert_eq!(source.opening, before.sources[0].opening);
    assert_eq!(source.inputs.value(SourceField::SalesCycle), 3.0);
    assert_eq!(role.ramp, before.roles[0].ramp);
}

/// A drag goes over many months, and is taken back at once.
#[test]
fn what_follows_a_hand_is_one_step() {
    for commands in [
        ["2026-03", "2026-04", "2026-05"]
            .map(|start| Command::PlaceHires(Some(vec![hire(start, "ae", 1)]))),
        [0.5, 0.6, 0.75].map(|value| share(0, "bdr", value)),
    ] {
        let begin = after(&team(), Command::AddSeat);
        let mut present = begin.clone();
        let mut history = History::default();
        for command in &commands {
            assert_eq!(history.apply(&mut present, command), Ok(()));
        }
        let end = present.clone();
        assert!(history.undo(&mut present));
        assert_eq!(present, begin);
        assert!(!history.can_undo());
        assert!(history.redo(&mut present));
        assert_eq!(present, end);
        // When the hand lets go, the next one is a step of its own.
        history.close();
        assert_eq!(history.apply(&mut present, &commands[0]), Ok(()));
        assert!(history.undo(&mut present));
        assert_eq!(present, end);
    }
}

#[test]
fn a_hire_that_moves_keeps_the_others_where_they_are() {
    let placed = [hire("2026-02", "bdr", 2), hire("2026-03", "ae", 1), hire("2026-04", "bdr", 1)];
    let bdr = role_key("bdr");
    let moved = |place, to| move_hire(&placed, bdr, place, month(to));
    assert_eq!(starts_of(&placed, bdr), ["2026-02", "2026-02", "2026-04"].map(month));
    // The first of two goes behind the second, with whom it started, and then past the third.
    let march = vec![
        hire("2026-02", "bdr", 1),
        hire("2026-03", "ae", 1),
        hire("2026-03", "bdr", 1),
        hire("2026-04", "bdr", 1),
    ];
    assert_eq!(moved(0, "2026-03"), Some((march, 1)));
    let april =
        vec![hire("2026-02", "bdr", 1), hire("2026-03", "ae", 1), hire("2026-04", "bdr", 2)];
    assert_eq!(moved(0, "2026-04"), Some((april, 2)));
    let back = vec![hire("2026-02", "bdr", 3), hire("2026-03", "ae", 1)];
    assert_eq!(moved(2, "2026-02"), Some((back, 0)));
    assert_eq!(moved(2, "2026-04"), None);
    assert_eq!(moved(3, "2026-04"), None);
}

#[test]
fn one_more_and_one_less_are_hired_by_hand() {
    let placed = [hire("2026-02", "bdr", 2), hire("2026-04", "bdr", 1)];
    let bdr = role_key("bdr");
    let more = add_hire(&placed, bdr, month("2026-04"));
    assert_eq!(more, [hire("2026-02", "bdr", 2), hire("2026-04", "bdr", 2)]);
    assert_eq!(remove_hire(&more, bdr, month("2026-04")), placed);
    let none = remove_hire(&placed, bdr, month("2026-04"));
    assert_eq!(none, [hire("2026-02", "bdr", 2)]);
    assert_eq!(remove_hire(&none, bdr, month("2026-04")), none);
    assert_eq!(add_hire(&[], bdr, month("2026-04")), [hire("2026-04", "bdr", 1)]);
}
