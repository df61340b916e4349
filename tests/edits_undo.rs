//! The way back: undo and redo, and that whatever is done leaves a legal scenario.

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

use common::scenario::scenario;
use common::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use repcount::document::merge;
use repcount::edit::{Command, Direction, EditError, History, apply};
use repcount::model::sizing_cycle;
use repcount::scenario::{
    BudgetKind, Carries, Channel, Conversion, Day, Entry, InputId, MOST_ITEMS, MOST_ROWS,
    MOST_SHARES, Measure, Month, Period, PlacedHire, PlanField, PlanShape, RoleKey, RoleKind,
    SEAT_SHARE, Scenario, Sizing, SourceField, SourceKind,
};

fn team() -> Scenario {
    revenue(100_000.0).with(outbound("cold").rest().booked_by("bdr")).with(bdr("bdr"))
}

fn amount() -> InputId {
    InputId::Plan(PlanField::Amount)
}

fn set(input: InputId, value: f64) -> Command {
    Command::SetInput(input, Some(Entry::typed(value)))
}

/// A history over a scenario, as the page holds both.
struct Desk {
    present: Scenario,
    history: History,
}

impl Desk {
    fn new(present: Scenario) -> Self {
        Self { present, history: History::default() }
    }

    fn does(&mut self, command: &Command) -> Result<(), EditError> {
        self.history.apply(&mut self.present, command)
    }

    #[track_caller]
    fn types(&mut self, input: InputId, values: &[f64]) {
        for value in values {
            assert_eq!(self.does(&set(input, *value)), Ok(()));
        }
    }

    fn amount(&self) -> f64 {
        self.present.plan.inputs.value(PlanField::Amount)
    }

    fn undo(&mut self) -> bool {
        self.history.undo(&mut self.present)
    }

    fn redo(&mut self) -> bool {
        self.history.redo(&mut self.present)
    }
}

#[test]
fn keystrokes_in_one_field_are_one_step() {
    let value = InputId::Plan(PlanField::DealValue);
    let mut desk = Desk::new(team());
    desk.types(amount(), &[1.0, 12.0, 120.0]);
    desk.types(value, &[5.0, 50.0]);
    desk.types(amount(), &[7.0]);
    assert!(desk.undo());
    assert_eq!(desk.amount(), 120.0);
    assert!(desk.undo() && desk.undo());
    assert_eq!(desk.present, team());
    assert!(!desk.undo() && !desk.history.can_undo());
    assert!(desk.redo());
    assert_eq!(desk.amount(), 120.0);
    assert!(desk.redo() && desk.redo() && !desk.redo());
    assert_eq!(desk.amount(), 7.0);
}

#[test]
fn leaving_the_field_ends_the_step() {
    let mut desk = Desk::new(team());
    desk.types(amount(), &[1.0, 12.0]);
    desk.history.close();
    desk.types(amount(), &[3.0]);
    assert!(desk.undo());
    assert_eq!(desk.amount(), 12.0);
    // Undo ends it, too: what is typed then is a step of its own.
    desk.types(amount(), &[4.0]);
    assert!(desk.undo());
    assert_eq!(desk.amount(), 12.0);
}

#[test]
fn choices_are_steps_of_their_own() {
    let mut desk = Desk::new(team());
    for period in [Period::Year, Period::Quarter] {
        assert_eq!(desk.does(&Command::SetPeriod(period)), Ok(()));
    }
    assert!(desk.undo());
    assert_eq!(desk.present.plan.period, Period::Year);
}

#[test]
fn what_changes_nothing_leaves_no_step() {
    let mut desk = Desk::new(team());
    desk.types(amount(), &[100_000.0]);
    assert_eq!(desk.does(&Command::SetPeriod(Period::Month)), Ok(()));
    assert!(!desk.history.can_undo());
    assert!(desk.does(&set(amount(), -1.0)).is_err());
    assert!(!desk.history.can_undo());
    assert_eq!(desk.present, team());
}

#[test]
fn keystrokes_that_come_back_to_the_beginning_leave_no_step() {
    let mut desk = Desk::new(team());
    desk.types(InputId::Plan(PlanField::DealValue), &[5.0]);
    desk.types(amount(), &[1_000_000.0, 100_000.0]);
    // The latest step that changed something is the deal value.
    assert!(desk.undo());
    assert_eq!(desk.present, team());
}

#[test]
fn a_change_ends_what_could_be_redone() {
    let mut desk = Desk::new(team());
    desk.types(amount(), &[1.0]);
    assert!(desk.undo() && desk.history.can_redo());
    desk.types(amount(), &[2.0]);
    assert!(!desk.redo());
    assert_eq!(desk.amount(), 2.0);
    // What is refused ends nothing.
    assert!(desk.undo() && desk.does(&set(amount(), -1.0)).is_err());
    assert!(desk.redo());
}

#[test]
fn the_oldest_steps_are_forgotten() {
    let mut desk = Desk::new(team());
    for step in 0..600 {
        desk.types(amount(), &[f64::from(step)]);
        desk.history.close();
    }
    let mut steps = 0;
    while desk.undo() {
        steps += 1;
    }
    assert_eq!(steps, 500);
    assert_eq!(desk.amount(), 99.0);
}

/// A command on something of the scenario that is there when it is carried out, or on nothing.
#[derive(Clone, Debug)]
struct Draft {
    which: u8,
    first: Index,
    second: Index,
    value: f64,
    text: String,
    up: bool,
}

fn draft() -> impl Strategy<Value = Draft> {
    let value = prop_oneof![
        select(&[0.0, 0.1, 0.5, 1.0, 2.0, 40.0, 1e5, 1e15, -1.0, f64::NAN, f64::INFINITY][..]),
        0.0..1.0_f64,
    ];
    (0..50_u8, any::<Index>(), any::<Index>(), value, "[a-zж ]{0,6}", any::<bool>()).prop_map(
        |(which, first, second, value, text, up)| Draft { which, first, second, value, text, up },
    )
}

impl Draft {
    fn command(&self, scenario: &Scenario) -> Command {
        let source = |index: &Index| {
            let keys: Vec<_> = scenario.sources.iter().map(|source| source.key).collect();
            if keys.is_empty() { source_key("none") } else { *index.get(&keys) }
        };
        let role = |index: &Index| {
            let keys: Vec<_> = scenario.roles.iter().map(|role| role.key).collect();
            if keys.is_empty() { role_key("none") } else { *index.get(&keys) }
        };
        fn pick<T: Copy>(index: Index, all: &[T]) -> T {
            *index.get(all)
        }
        let (first, second) = (&self.first, self.second);
        let somebody = self.up.then(|| role(&self.second));
        let direction = if self.up { Direction::Up } else { Direction::Down };
        let row = u8::try_from(second.index(4)).unwrap_or_default();
        let text = self.text.clone();
        match self.which {
            0..10 => {
                let input = *first.get(&scenario.inputs());
                let entry = (self.value >= 0.0 || !self.up).then(|| Entry::typed(self.value));
                Command::SetInput(input, entry)
            }
            10 => Command::SetName(text),
            11 => Command::SetMeasure(pick(second, Measure::ALL)),
            12 => Command::SetPeriod(pick(second, Period::ALL)),
            13 => Command::SetBudgetKind(pick(second, BudgetKind::ALL)),
            14 => Command::SetMarketing(self.up),
            15 => Command::AddSource(pick(*first, SourceKind::ALL), pick(second, Channel::ALL)),
            16 => Command::DuplicateSource(source(first)),
            17 => Command::RemoveSource(source(first)),
            18 => Command::MoveSource(source(first), direction),
            19 => Command::RenameSource(source(first), text),
            20 => Command::SetSourceKind(source(first), pick(second, SourceKind::ALL)),
            21 => Command::SetCarries(source(first), pick(second, Carries::ALL)),
            22 => Command::SetConversion(source(first), pick(second, Conversion::ALL)),
            23 => Command::SetBookedBy(source(first), somebody),
            24 => Command::SetClosedBy(source(first), somebody),
            25 => Command::AddRole(pick(second, RoleKind::ALL)),
            26 => Command::DuplicateRole(role(first)),
            27 => Command::RemoveRole(role(first)),
            28 => Command::MoveRole(role(first), direction),
            29 => Command::SetSizing(role(first), pick(second, Sizing::ALL)),
            30 => Command::SetCoveredBy(role(first), somebody),
            31 => Command::SetCounted(role(first), role(&second), self.up),
            32 => Command::AddSegment(role(first)),
            33 => Command::RemoveSegment(role(first), row),
            34 => Command::AddDuty(role(first), text),
            35 => Command::RemoveDuty(role(first), row),
            _ => self.timeline_command(role(first), row),
        }
    }

    fn timeline_command(&self, role: RoleKey, row: u8) -> Command {
        let (number, shape) = (self.first.index(28), self.second.get(PlanShape::ALL));
        let month = Month::DEFAULT.plus(i32::try_from(self.second.index(60)).unwrap_or_default());
        let days = (0..number as u32).rev();
        let days = days.filter_map(|day| Day::new(month.year(), month.number(), day + 1));
        let people = self.text.len() as u16;
        let hires = (0..number).map(|_| PlacedHire { start: month, role, people }).collect();
        match self.which {
            36 => Command::SetStart(month),
            37 => Command::SetPlanning(self.up.then_some(month)),
            38 => Command::SetShape(*shape),
            39 => Command::SetByCalendar(self.up),
            40 => Command::SetHolidays(days.collect()),
            41 => Command::SetRamp(role, vec![self.value; number]),
            42 => Command::PlaceHires(self.up.then_some(hires)),
            43 | 44 => Command::AddSeat,
            45 => Command::SetSeatStarted(row, self.up.then_some(month)),
            46..49 => Command::SetSeatShare(row, role, self.value),
            _ => Command::RemoveSeat(row),
        }
    }
}

/// What holds for every legal scenario.
fn check_legal(scenario: &Scenario) -> Result<(), TestCaseError> {
    for input in scenario.inputs() {
        if let Some(entry) = scenario.entry(input) {
            prop_assert!(input.spec().accepts(entry.value), "{input} is {}", entry.value);
        }
    }
    let role_keys = scenario.roles.iter().map(|role| role.key.to_string());
    let mut keys: Vec<String> = role_keys.collect();
    keys.extend(scenario.sources.iter().map(|source| source.key.to_string()));
    let all = keys.len();
    keys.sort_unstable();
    keys.dedup();
    prop_assert_eq!(keys.len(), all, "keys are unique");
    let rests = scenario.sources.iter().filter(|source| source.carries == Carries::Rest);
    prop_assert!(rests.count() <= 1);
    prop_assert!(scenario.sources.len() <= MOST_ITEMS && scenario.roles.len() <= MOST_ITEMS);
    let there = |key| scenario.role(key).is_some();
    for source in &scenario.sources {
        prop_assert!(source.booked_by.is_none_or(there) && source.closed_by.is_none_or(there));
    }
    for role in &scenario.roles {
        prop_assert!(role.covered_by.is_none_or(there) && role.counted.iter().copied().all(there));
        prop_assert!(role.segments.len() <= MOST_ROWS && role.duties.len() <= MOST_ROWS);
    }
    prop_assert!(scenario.timeline.holidays.is_sorted_by(|one, other| one < other));
    let hires = scenario.timeline.hires.as_deref().unwrap_or_default();
    prop_assert!(hires.is_sorted() && hires.iter().all(|hire| hire.people > 0 && there(hire.role)));
    for seat in &scenario.team {
        let shares = &seat.shares;
        prop_assert!(shares.iter().all(|(role, share)| there(*role) && SEAT_SHARE.accepts(*share)));
        prop_assert!(shares.iter().map(|(_, share)| share).sum::<f64>() <= MOST_SHARES);
        let same = |one: RoleKey| shares.iter().filter(|(role, _)| *role == one).count();
        prop_assert!(shares.iter().all(|(role, _)| same(*role) == 1));
    }
    Ok(())
}

proptest! {
    #[test]
    fn whatever_is_done_stays_legal_and_can_be_undone(
        begin in scenario(), drafts in proptest::collection::vec(draft(), 1..40),
    ) {
        let mut desk = Desk::new(begin.clone());
        let sound = sizing_cycle(&begin).is_empty();
        for draft in &drafts {
            let before = desk.present.clone();
            let command = draft.command(&before);
            match desk.does(&command) {
                Ok(()) => check_legal(&desk.present)?,
                Err(_) => prop_assert_eq!(&desk.present, &before),
            }
            prop_assert!(!sound || sizing_cycle(&desk.present).is_empty(), "{:?}", command);
        }
        let end = desk.present.clone();
        // What is legal can be saved, and sent.
        let saved = repcount::document::from_json(&repcount::document::to_json(&end));
        prop_assert_eq!(saved.as_ref(), Ok(&end));
        let mut states = vec![end.clone()];
        while desk.undo() {
            prop_assert!(Some(&desk.present) != states.last(), "an undo changes something");
            states.push(desk.present.clone());
        }
        prop_assert_eq!(&desk.present, &begin);
        while desk.redo() {
            states.pop();
            prop_assert_eq!(Some(&desk.present), states.last());
        }
        prop_assert_eq!(&desk.present, &end);
    }
}

/// Changes that another tab makes between the steps of this one, each to a field of its own.
#[test]
fn what_was_changed_elsewhere_stays_when_steps_are_taken_back() {
    let rate = |place: usize| {
        InputId::Source(source_key("cold"), [SourceField::ShowRate, SourceField::WinRate][place])
    };
    let mut desk = Desk::new(team());
    // The first comes before any step, the others after one and between two of them.
    let elsewhere = |desk: &mut Desk, command: &Command| {
        let before = desk.present.clone();
        let after = apply(&before, command).expect("a legal change");
        assert!(desk.history.take_over(&mut desk.present, &before, &after, merge));
    };
    elsewhere(&mut desk, &Command::SetName("Ours".to_string()));
    desk.does(&set(amount(), 200_000.0)).expect("a legal amount");
    desk.history.close();
    elsewhere(&mut desk, &set(rate(0), 0.7));
    elsewhere(&mut desk, &set(rate(0), 0.75));
    desk.does(&set(amount(), 300_000.0)).expect("a legal amount");
    desk.history.close();
    elsewhere(&mut desk, &set(rate(1), 0.3));

    let now = |desk: &Desk| {
        let value = |input| desk.present.entry(input).map(|entry| entry.value);
        assert_eq!(desk.present.name, "Ours");
        assert_eq!((value(rate(0)), value(rate(1))), (Some(0.75), Some(0.3)));
        value(amount())
    };
    assert_eq!(now(&desk), Some(300_000.0));
    for (step, amount) in
        [("undo", 200_000.0), ("undo", 100_000.0), ("redo", 200_000.0), ("redo", 300_000.0)]
    {
        let Desk { present, history } = &mut desk;
        assert!(if step == "undo" { history.undo(present) } else { history.redo(present) });
        assert_eq!(now(&desk), Some(amount), "{step}");
    }
}

/// Work is given to a role that was removed elsewhere: nothing changes, and the steps stay.
#[test]
fn what_does_not_go_with_what_was_changed_elsewhere_is_not_taken_over() {
    let with = team().with(executive("ae"));
    let mut desk = Desk::new(with.clone());
    let without = apply(&with, &Command::RemoveRole(role_key("ae"))).expect("a legal change");
    desk.does(&Command::SetClosedBy(source_key("cold"), Some(role_key("ae")))).expect("a change");
    let before = desk.present.clone();
    assert!(!desk.history.take_over(&mut desk.present, &with, &without, merge));
    assert_eq!(desk.present, before);
    assert!(desk.history.undo(&mut desk.present));
    assert_eq!(desk.present, with);
}
