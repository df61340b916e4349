use repcount::answer;
use repcount::scenario::{Currency, Entry, Measure, PlanField, RoleKind};

use super::*;

const AMOUNT: InputId = InputId::Plan(PlanField::Amount);

fn session(foresight: impl Into<Signal<Option<Foresight>>>) -> Session {
    Session::new(Scenario::empty(Currency::USD), foresight.into())
}

fn foresight_of_all() -> Foresight {
    Foresight {
        complete: answer::complete,
        outlook: answer::next_outlook,
        outlook_if: answer::outlook_if,
    }
}

fn set(value: f64) -> Command {
    Command::SetInput(AMOUNT, Some(Entry::typed(value)))
}

#[test]
fn a_command_changes_the_plan_at_once() {
    Owner::new().with(|| {
        let session = session(None);
        let target = Memo::new(move |_| session.figure(Metric::PlanPerMonth, Place::Overall));
        let before = target.get_untracked();
        assert_eq!(session.apply(&set(500.0)), Ok(()));
        assert_eq!(session.figure(Metric::PlanPerMonth, Place::Overall), Some(500.0));
        assert_ne!(target.get_untracked(), before);
    });
}

#[test]
fn what_lets_the_answer_go_first_follows_when_that_has_been_painted() {
    Owner::new().with(|| {
        let foresight = RwSignal::new(None::<Foresight>);
        let session = session(foresight);
        let below = session.after_painting();
        let target = FigureId::new(Metric::Target, Place::Overall).at(None, None);
        let shown = Memo::new(move |_| (below.input(AMOUNT), below.value(target)));
        let field = Memo::new(move |_| below.at_once().input(AMOUNT));
        assert_eq!(shown.get_untracked(), (Some(0.0), None));
        foresight.set(Some(foresight_of_all()));
        assert!(shown.get_untracked().1.is_some());
        // Where the calendar is looked at as well, and where it waits itself.
        for watched in [false, true] {
            session.watch_calendar(watched);
            assert_eq!(session.apply(&set(400.0)), Ok(()));
            session.mark_painted();
            let before = shown.get_untracked();
            assert_eq!(session.apply(&set(500.0)), Ok(()));
            assert_eq!(shown.get_untracked(), before);
            assert_eq!(field.get_untracked(), Some(500.0));
            session.mark_painted();
            assert_eq!(shown.get_untracked(), (Some(500.0), Some(6_000.0)));
            assert_eq!(session.value(target), Some(6_000.0));
        }
    });
}

#[test]
fn names_change_only_with_what_things_are_called() {
    Owner::new().with(|| {
        let session = session(None);
        let roles = Memo::new(move |_| session.with_names(|scenario| scenario.roles.len()));
        assert_eq!(roles.get_untracked(), 0);
        assert_eq!(session.apply(&Command::AddRole(RoleKind::Bdr)), Ok(()));
        assert_eq!(roles.get_untracked(), 1);
        let read = StoredValue::new(0);
        let reads = Memo::new(move |_| {
            read.update_value(|read| *read += 1);
            session.with_names(|scenario| scenario.roles.len())
        });
        assert_eq!(reads.get_untracked(), 1);
        assert_eq!(session.apply(&set(500.0)), Ok(()));
        assert_eq!(reads.get_untracked(), 1);
        assert_eq!(read.get_value(), 1);
    });
}

#[test]
fn a_refused_command_leaves_everything_in_force() {
    Owner::new().with(|| {
        let session = session(None);
        assert_eq!(session.apply(&set(500.0)), Ok(()));
        let revision = session.revision();
        assert_eq!(session.apply(&set(-1.0)), Err(EditError::OutOfBounds(AMOUNT)));
        assert_eq!(session.input(AMOUNT), Some(500.0));
        assert_eq!(session.revision(), revision);
    });
}

#[test]
fn undo_takes_back_a_field_at_a_time() {
    Owner::new().with(|| {
        let session = session(None);
        for value in [1.0, 12.0, 120.0] {
            assert_eq!(session.apply(&set(value)), Ok(()));
        }
        session.leave_field();
        assert_eq!(session.apply(&Command::SetMeasure(Measure::Deals)), Ok(()));
        session.undo();
        assert_eq!(session.with(|scenario| scenario.plan.measure), Measure::Revenue);
        assert_eq!(session.input(AMOUNT), Some(120.0));
        session.undo();
        assert_eq!(session.input(AMOUNT), Some(0.0));
        assert!(!session.can_undo());
        session.redo();
        assert_eq!(session.input(AMOUNT), Some(120.0));
        assert_eq!(session.figure(Metric::PlanPerMonth, Place::Overall), Some(120.0));
    });
}

#[test]
fn what_a_number_was_stands_while_changes_follow_one_another() {
    Owner::new().with(|| {
        let session = session(None);
        let target = FigureId::new(Metric::PlanPerMonth, Place::Overall);
        let was = Memo::new(move |_| (session.was(target), session.value(target)));
        assert_eq!(was.get_untracked(), (None, Some(0.0)));
        for typed in [4.0, 40.0, 400.0] {
            assert_eq!(session.apply(&set(typed)), Ok(()));
            assert_eq!(was.get_untracked(), (Some(0.0), Some(typed)));
        }
        session.edited.update(|edited| edited.is_running = false);
        assert_eq!(was.get_untracked(), (None, Some(400.0)));
        assert_eq!(session.apply(&set(500.0)), Ok(()));
        assert_eq!(was.get_untracked(), (Some(400.0), Some(500.0)));
        session.load(Scenario::empty(Currency::USD));
        assert_eq!(was.get_untracked(), (None, Some(0.0)));
    });
}
