//! Changes to a scenario: what each command does, and what it refuses.

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
use repcount::edit::{Command, Direction, EditError, apply};
use repcount::model::sizing_cycle;
use repcount::scenario::{
    BudgetKind, Carries, Channel, Conversion, Currency, Duty, Entry, InputId, MOST_ITEMS,
    MOST_ROWS, Measure, NAME_LENGTH, Origin, Period, PlanField, Recurrence, RoleField, RoleKind,
    Scenario, Sizing, SourceField, SourceKind, StandardDuty, TEXT_LENGTH,
};

/// One source and two roles: bdr books, ae closes, and stands in for bdr.
fn team() -> Scenario {
    revenue(100_000.0)
        .with(outbound("cold").rest().booked_by("bdr").closed_by("ae"))
        .with(inbound("chat").share(0.3).closed_by("ae"))
        .with(bdr("bdr").covered_by("ae").set("days_off", 20.0))
        .with(executive("ae").counts(&["bdr"]))
}

#[track_caller]
fn after(scenario: &Scenario, command: Command) -> Scenario {
    match apply(scenario, &command) {
        Ok(next) => next,
        Err(error) => panic!("{command:?}: {error:?}"),
    }
}

#[track_caller]
fn check_refused(scenario: &Scenario, command: Command, error: &EditError) {
    assert_eq!(apply(scenario, &command).as_ref(), Err(error), "{command:?}");
}

fn amount() -> InputId {
    InputId::Plan(PlanField::Amount)
}

fn set(input: InputId, value: f64) -> Command {
    Command::SetInput(input, Some(Entry::typed(value)))
}

#[test]
fn numbers_are_put_in_force_and_taken_back() {
    let input = InputId::Source(source_key("cold"), SourceField::ShowRate);
    let typed = after(&team(), set(input, 0.8));
    assert_eq!(typed.entry(input), Some(Entry::typed(0.8)));
    let again = after(&typed, Command::SetInput(input, None));
    assert_eq!(again, team());
    assert_eq!(again.entry(input).map(|entry| entry.origin), Some(Origin::Default));
}

#[test]
fn numbers_out_of_bounds_are_refused() {
    let role = |field| InputId::Role(role_key("ae"), field);
    for (input, value) in [
        (amount(), -1.0),
        (amount(), 1e16),
        (amount(), f64::NAN),
        (amount(), f64::INFINITY),
        (InputId::Source(source_key("cold"), SourceField::ShowRate), 1.1),
        (InputId::Source(source_key("cold"), SourceField::ShowRate), 1e-7),
        (role(RoleField::PeopleNow), 1.5),
        (role(RoleField::MeetingsHeld), 0.0),
    ] {
        check_refused(&team(), set(input, value), &EditError::OutOfBounds(input));
    }
}

#[test]
fn what_is_not_there_is_missing() {
    let (source, role) = (source_key("none"), role_key("none"));
    let ae = role_key("ae");
    for command in [
        set(InputId::Source(source, SourceField::WinRate), 0.5),
        set(InputId::Role(role, RoleField::Base), 1.0),
        Command::RemoveSource(source),
        Command::DuplicateSource(source),
        Command::MoveSource(source, Direction::Up),
        Command::RenameSource(source, String::new()),
        Command::SetSourceKind(source, SourceKind::Inbound),
        Command::SetChannel(source, Channel::Chat),
        Command::SetCarries(source, Carries::Rest),
        Command::SetConversion(source, Conversion::Steps),
        Command::SetBookedBy(source, None),
        Command::SetClosedBy(source, None),
        Command::SetBookedBy(source_key("cold"), Some(role)),
        Command::SetClosedBy(source_key("cold"), Some(role)),
        Command::RemoveRole(role),
        Command::DuplicateRole(role),
        Command::MoveRole(role, Direction::Down),
        Command::RenameRole(role, String::new()),
        Command::SetSizing(role, Sizing::Deals),
        Command::SetQuotaPeriod(role, Period::Month),
        Command::SetCoveredBy(role, None),
        Command::SetCoveredBy(ae, Some(role)),
        Command::SetCounted(role, ae, true),
        Command::SetCounted(ae, role, true),
        Command::AddSegment(role),
        Command::RemoveSegment(ae, 0),
        Command::RenameSegment(ae, 0, String::new()),
        Command::AddDuty(role, String::new()),
        Command::SetDuty(ae, 200, Duty::Own(String::new())),
        Command::RemoveDuty(ae, 200),
    ] {
        check_refused(&team(), command, &EditError::Missing);
    }
}

#[test]
fn texts_that_are_too_long_are_refused() {
    let (cold, ae) = (source_key("cold"), role_key("ae"));
    let (name, text) = ("ж".repeat(NAME_LENGTH + 1), "ж".repeat(TEXT_LENGTH + 1));
    let segment = after(&team(), Command::AddSegment(ae));
    for (command, most) in [
        (Command::SetName(name.clone()), NAME_LENGTH),
        (Command::RenameSource(cold, name.clone()), NAME_LENGTH),
        (Command::RenameRole(ae, name.clone()), NAME_LENGTH),
        (Command::RenameSegment(ae, 0, name), NAME_LENGTH),
        (Command::SetNotes(text.clone()), TEXT_LENGTH),
        (Command::AddDuty(ae, text.clone()), TEXT_LENGTH),
        (Command::SetDuty(ae, 0, Duty::Own(text)), TEXT_LENGTH),
    ] {
        check_refused(&segment, command, &EditError::TooLong(most));
    }
    after(&team(), Command::SetName("ж".repeat(NAME_LENGTH)));
}

#[test]
fn lists_end_somewhere() {
    let many = |command: Command, most: usize, length: fn(&Scenario) -> usize| {
        let mut scenario = team();
        while length(&scenario) < most {
            scenario = after(&scenario, command.clone());
        }
        check_refused(&scenario, command, &EditError::TooMany(most));
        scenario
    };
    let ae = role_key("ae");
    let sources = |scenario: &Scenario| scenario.sources.len();
    let full = many(Command::AddSource(SourceKind::Inbound, Channel::Email), MOST_ITEMS, sources);
    let again = Command::DuplicateSource(source_key("chat"));
    check_refused(&full, again, &EditError::TooMany(MOST_ITEMS));
    let roles = |scenario: &Scenario| scenario.roles.len();
    let full = many(Command::AddRole(RoleKind::Sdr), MOST_ITEMS, roles);
    check_refused(&full, Command::DuplicateRole(ae), &EditError::TooMany(MOST_ITEMS));
    many(Command::AddSegment(ae), MOST_ROWS, |scenario| scenario.roles[1].segments.len());
    many(Command::AddDuty(ae, "x".into()), MOST_ROWS, |scenario| scenario.roles[1].duties.len());
}

#[test]
fn circles_are_refused_and_may_be_mended() {
    let (bdr, ae) = (role_key("bdr"), role_key("ae"));
    // ae stands in for bdr, so bdr must not follow ae.
    let counting = after(&team(), Command::SetCounted(bdr, ae, true));
    let error = EditError::Cycle(vec![bdr, ae]);
    check_refused(&counting, Command::SetSizing(bdr, Sizing::OnePer), &error);
    let hours = after(&counting, Command::SetSizing(bdr, Sizing::Hours));
    let input = InputId::Role(bdr, RoleField::HoursPerPerson);
    check_refused(&hours, set(input, 1.0), &error);
    check_refused(&team(), Command::SetCoveredBy(bdr, Some(bdr)), &EditError::Cycle(vec![bdr]));

    // A circle that came in with a document: what doesn't mend it is possible, too.
    let mut circle = counting;
    circle.roles[0].sizing = Sizing::OnePer;
    assert_eq!(sizing_cycle(&circle), [bdr, ae]);
    assert_eq!(after(&team(), Command::Replace(Box::new(circle.clone()))), circle);
    after(&circle, Command::SetName("circle".into()));
    let mended = after(&circle, Command::SetCounted(bdr, ae, false));
    assert!(sizing_cycle(&mended).is_empty());
}

#[test]
fn the_choices_of_the_plan_and_of_the_policy() {
    let mut scenario = team();
    for command in [
        Command::SetName("Plan".into()),
        Command::SetNotes("From the meeting".into()),
        Command::SetCurrency(Currency::from_code("KZT").expect("a code")),
        Command::SetMeasure(Measure::Deals),
        Command::SetPeriod(Period::Year),
        Command::SetRecurrence(Recurrence::PerYear),
        Command::SetBudgetKind(BudgetKind::ShareOfRevenue),
        Command::SetMarketing(false),
    ] {
        scenario = after(&scenario, command);
    }
    assert_eq!((scenario.name.as_str(), scenario.currency.code()), ("Plan", "KZT"));
    assert_eq!(scenario.notes, "From the meeting");
    let plan = (scenario.plan.measure, scenario.plan.period, scenario.plan.recurrence);
    assert_eq!(plan, (Measure::Deals, Period::Year, Recurrence::PerYear));
    assert_eq!(scenario.policy.budget_kind, BudgetKind::ShareOfRevenue);
    assert!(!scenario.policy.marketing);
}

#[test]
fn at_most_one_source_carries_the_rest() {
    let (cold, chat) = (source_key("cold"), source_key("chat"));
    let turned = after(&team(), Command::SetCarries(chat, Carries::Rest));
    assert_eq!(turned.source(chat).map(|source| source.carries), Some(Carries::Rest));
    assert_eq!(turned.source(cold).map(|source| source.carries), Some(Carries::Share));
    // A copy of the rest carries a share, and so does a new source beside it.
    let copied = after(&team(), Command::DuplicateSource(cold));
    assert_eq!(copied.sources[1].key, source_key("cold-2"));
    assert_eq!(copied.sources[1].carries, Carries::Share);
    let added = after(&team(), Command::AddSource(SourceKind::Partner, Channel::Other));
    assert_eq!(added.sources[2].carries, Carries::Share);
    let first = after(&revenue(1.0), Command::AddSource(SourceKind::Partner, Channel::Other));
    assert_eq!(first.sources[0].carries, Carries::Rest);
}

#[test]
fn new_sources_are_handled_by_those_who_usually_do() {
    let add = |scenario: &Scenario, kind, channel| {
        let added = after(scenario, Command::AddSource(kind, channel));
        added.sources.last().cloned().expect("the new source")
    };
    let (bdr_key, sdr_key, ae) = (role_key("bdr"), role_key("sdr"), role_key("ae"));
    let team = team();
    let outbound = add(&team, SourceKind::Outbound, Channel::Other);
    assert_eq!((outbound.booked_by, outbound.closed_by), (Some(bdr_key), Some(ae)));
    assert_eq!(outbound.key, source_key("outbound"));
    // No SDR in the team: the executive books, too.
    let phone = add(&team, SourceKind::Inbound, Channel::Phone);
    assert_eq!((phone.booked_by, phone.closed_by), (Some(ae), Some(ae)));
    assert_eq!((phone.key, phone.channel), (source_key("phone"), Channel::Phone));
    let with_sdr = team.clone().with(sdr("sdr"));
    let phone = add(&with_sdr, SourceKind::Inbound, Channel::Phone);
    assert_eq!(phone.booked_by, Some(sdr_key));
    let partner = add(&team, SourceKind::Partner, Channel::Other);
    assert_eq!((partner.booked_by, partner.closed_by), (None, Some(ae)));
    // Keys are one world: a role called phone takes the name.
    let taken = team.with(fixed("phone", 1.0));
    assert_eq!(add(&taken, SourceKind::Inbound, Channel::Phone).key, source_key("phone-2"));
}

#[test]
fn sources_are_renamed_moved_changed_and_removed() {
    let (cold, chat, ae) = (source_key("cold"), source_key("chat"), role_key("ae"));
    let mut scenario = team();
    for command in [
        Command::RenameSource(chat, "Чат".into()),
        Command::SetSourceKind(chat, SourceKind::Partner),
        Command::SetChannel(chat, Channel::Website),
        Command::SetConversion(chat, Conversion::Steps),
        Command::SetBookedBy(chat, Some(ae)),
        Command::SetClosedBy(chat, None),
        Command::MoveSource(chat, Direction::Up),
        Command::MoveSource(chat, Direction::Up), // already at the top
    ] {
        scenario = after(&scenario, command);
    }
    let first = &scenario.sources[0];
    assert_eq!((first.key, first.name.as_deref()), (chat, Some("Чат")));
    assert_eq!((first.kind, first.channel), (SourceKind::Partner, Channel::Website));
    assert_eq!((first.booked_by, first.closed_by), (Some(ae), None));
    assert_eq!(first.conversion, Conversion::Steps);
    let unnamed = after(&scenario, Command::RenameSource(chat, "  ".into()));
    assert_eq!(unnamed.sources[0].name, None);
    let moved = after(&scenario, Command::MoveSource(chat, Direction::Down));
    assert_eq!(moved.sources[1].key, chat);
    let removed = after(&scenario, Command::RemoveSource(chat));
    assert_eq!(removed.sources.iter().map(|source| source.key).collect::<Vec<_>>(), [cold]);
}

#[test]
fn a_role_that_is_removed_is_forgotten_everywhere() {
    let (bdr, ae) = (role_key("bdr"), role_key("ae"));
    let without = after(&team(), Command::RemoveRole(ae));
    assert_eq!(without.roles[0].covered_by, None);
    assert!(without.sources.iter().all(|source| source.closed_by.is_none()));
    let without = after(&team(), Command::RemoveRole(bdr));
    assert_eq!(without.sources[0].booked_by, None);
    assert!(without.roles[0].counted.is_empty());
}

#[test]
fn roles_are_added_copied_renamed_and_moved() {
    let (bdr, ae) = (role_key("bdr"), role_key("ae"));
    let head = after(&team(), Command::AddRole(RoleKind::HeadOfSales));
    assert_eq!(head.roles[2].key, role_key("head-of-sales"));
    assert_eq!(head.roles[2].counted, [bdr, ae]);
    assert_eq!(head.roles[2].sizing, Sizing::OnePer);
    assert_eq!(head.roles[2].duties.len(), 5);

    let copied = after(&team(), Command::DuplicateRole(bdr));
    assert_eq!(copied.roles[1].key, role_key("bdr-2"));
    assert_eq!(copied.roles[1].covered_by, Some(ae));
    assert_eq!(copied.sources, team().sources);

    let mut scenario = team();
    for command in [
        Command::RenameRole(bdr, "Hunter".into()),
        Command::SetQuotaPeriod(bdr, Period::Month),
        Command::SetSizing(bdr, Sizing::Quota),
        Command::SetCoveredBy(bdr, None),
        Command::SetCounted(bdr, ae, true),
        Command::SetCounted(bdr, ae, true), // counted once
        Command::MoveRole(bdr, Direction::Down),
    ] {
        scenario = after(&scenario, command);
    }
    let second = &scenario.roles[1];
    assert_eq!((second.key, second.title.as_deref()), (bdr, Some("Hunter")));
    assert_eq!((second.sizing, second.quota_period), (Sizing::Quota, Period::Month));
    assert_eq!((second.covered_by, second.counted.as_slice()), (None, [ae].as_slice()));
}

#[test]
fn a_head_of_sales_counts_whoever_comes() {
    let head = role_key("head-of-sales");
    let counted = |scenario: &Scenario| {
        let head = scenario.role(head).expect("the head of sales");
        head.counted.iter().map(|key| key.to_string()).collect::<Vec<_>>()
    };
    let led = after(&team(), Command::AddRole(RoleKind::HeadOfSales));
    let grown = after(&led, Command::AddRole(RoleKind::SalesSupport));
    assert_eq!(counted(&grown), ["bdr", "ae", "sales-support"]);
    let copied = after(&grown, Command::DuplicateRole(role_key("bdr")));
    assert_eq!(counted(&copied), ["bdr", "ae", "sales-support", "bdr-2"]);
    let less = after(&copied, Command::RemoveRole(role_key("bdr-2")));
    assert_eq!(counted(&less), counted(&grown));

    // Another head of sales is led by nobody here, and a copy of one leads the same people.
    let second = after(&led, Command::AddRole(RoleKind::HeadOfSales));
    let copy = after(&led, Command::DuplicateRole(head));
    for scenario in [&second, &copy] {
        assert_eq!(counted(scenario), ["bdr", "ae"]);
        let other = scenario.role(role_key("head-of-sales-2")).expect("the other head");
        assert_eq!(other.counted, [role_key("bdr"), role_key("ae")]);
    }

    // Whoever was left out is left out with every copy, and a head of another sizing counts nobody.
    let without = after(&led, Command::SetCounted(head, role_key("bdr"), false));
    let copied = after(&without, Command::DuplicateRole(role_key("bdr")));
    assert_eq!(counted(&copied), ["ae"]);
    let fixed = after(&led, Command::SetSizing(head, Sizing::Fixed));
    let grown = after(&fixed, Command::AddRole(RoleKind::Other));
    assert_eq!(counted(&grown), ["bdr", "ae"]);
}

#[test]
fn segments_and_duties_are_rows_of_a_role() {
    let ae = role_key("ae");
    let mut scenario = team();
    for command in [
        Command::AddSegment(ae),
        Command::AddSegment(ae),
        Command::RenameSegment(ae, 1, "Large".into()),
        Command::RemoveSegment(ae, 0),
        Command::AddDuty(ae, "Answers tenders".into()),
        Command::SetDuty(ae, 0, Duty::Standard(StandardDuty::KeepCrm)),
        Command::RemoveDuty(ae, 1),
    ] {
        scenario = after(&scenario, command);
    }
    let role = &scenario.roles[1];
    assert_eq!(role.segments.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Large"]);
    let own = Duty::Own("Answers tenders".into());
    assert_eq!(role.duties, [Duty::Standard(StandardDuty::KeepCrm), own]);
}

#[test]
fn notes_of_inputs_are_changed_and_go_with_what_they_are_about() {
    let scenario = repcount::preset::Preset::SmallTeam.scenario();
    let source = scenario.sources[0].key;
    let input = InputId::Source(source, SourceField::ShowRate);
    let note = |text: &str| Command::SetInputNote(input, text.to_string());
    let noted = apply(&scenario, &note("Anna, in May")).expect("a note");
    assert_eq!(noted.input_notes.get(input), Some("Anna, in May"));
    assert_eq!(apply(&noted, &note(" ")).as_ref(), Ok(&scenario));
    // A number that is typed anew keeps it.
    let typed = Command::SetInput(input, Some(Entry::typed(0.5)));
    assert_eq!(apply(&noted, &typed).expect("legal").input_notes.get(input), Some("Anna, in May"));
    let copied = apply(&noted, &Command::DuplicateSource(source)).expect("a copy");
    assert_eq!(copied.input_notes.len(), 2);
    let removed = apply(&noted, &Command::RemoveSource(source)).expect("removed");
    assert!(removed.input_notes.is_empty());
    assert_eq!(apply(&removed, &note("again")), Err(EditError::Missing));
    let long = "x".repeat(TEXT_LENGTH + 1);
    assert_eq!(apply(&scenario, &note(&long)), Err(EditError::TooLong(TEXT_LENGTH)));
}
