//! The row of one person who is hired: takes the keys, and can be dragged.

use leptos::prelude::*;
use repcount::answer::{Hire, Outlook};
use repcount::chart::HireSpan;
use repcount::edit::{Command, move_hire, starts_of};
use repcount::scenario::{Month, RoleKey, Scenario};

use crate::charts::{Drawing, HireContent, hire_month, hire_picture};
use crate::components::{Drag, Slider, all_months, drag, role_colour, slider};
use crate::i18n::{role_name, use_i18n, words};
use crate::state::{Session, use_session, use_workspace};

/// Somebody who is hired: of a role, in the first, second, … row of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Person {
    pub role: RoleKey,
    pub row: usize,
}

/// Which of the starts of a role, by month, is in which row. A person who is moved past others
/// stays in the row, under the finger or the focus.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Order {
    roles: Vec<(RoleKey, Vec<usize>)>,
}

impl Order {
    /// The place of a row's person among the `count` starts of the role.
    fn place(&self, scenario: &Scenario, Person { role, row }: Person, count: usize) -> usize {
        if scenario.timeline.hires.is_none() {
            return row;
        }
        let places = self.roles.iter().find(|(key, _)| *key == role).map(|(_, places)| places);
        let places = places.filter(|places| places.len() == count);
        places.and_then(|places| places.get(row).copied()).unwrap_or(row)
    }

    fn set(&mut self, role: RoleKey, places: Vec<usize>) {
        self.roles.retain(|(key, _)| *key != role);
        self.roles.push((role, places));
    }

    /// The hire that a row's person belongs to.
    fn hire(&self, scenario: &Scenario, outlook: &Outlook, person: Person) -> Option<Hire> {
        let of_role = || outlook.hires.iter().filter(|hire| hire.role == person.role);
        let count = of_role().map(|hire| hire.people as usize).sum();
        let mut place = self.place(scenario, person, count);
        for hire in of_role() {
            let people = hire.people as usize;
            if place < people {
                return Some(*hire);
            }
            place -= people;
        }
        None
    }
}

#[component]
pub fn HireRow(person: Person, order: RwSignal<Order>) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let Person { role, row } = person;
    let hire = Memo::new(move |_| {
        order.with(|order| {
            session.with_outlook(|of, outlook| order.hire(of, outlook, person)).flatten()
        })
    });
    let months = all_months(session);
    let first = Memo::new(move |_| session.with(|scenario| scenario.timeline.start));
    let name = Memo::new(move |_| {
        session.with_names(|scenario| scenario.role(role).map(|role| role_name(i18n.get(), role)))
    });
    let picture = Memo::new(move |_| {
        let place = |month: Month| month.since(first.get());
        let span = hire.get().map_or(HireSpan { open: 0, start: 0, full: 0 }, |hire| HireSpan {
            open: place(hire.open_by),
            start: place(hire.start),
            full: place(hire.full),
        });
        let colour = session.with_names(|of| of.role(role).map(|role| role_colour(role.kind)));
        hire_picture(&HireContent {
            name: name.get().unwrap_or_default(),
            span,
            months: months.with(Vec::len),
            colour: colour.unwrap_or("other"),
        })
    });
    let title = move || {
        let values = [("name", &*name.get().unwrap_or_default()), ("n", &(row + 1).to_string())];
        i18n.get().fill(words::HIRE_NAME, &values)
    };
    let said = move || {
        let i18n = i18n.get();
        hire.get().map(|hire| {
            let [start, open, full] =
                [hire.start, hire.open_by, hire.full].map(|month| i18n.month(month));
            let values = [("start", start.as_str()), ("open", &open), ("full", &full)];
            i18n.fill(words::HIRE_SAID, &values)
        })
    };
    let value = move || hire.get().map_or(0.0, |hire| f64::from(hire.start.since(first.get())));
    let moves = use_moves(person, order);
    let handle = slider(Slider {
        name: Signal::derive(title),
        value: Signal::derive(value),
        said: Signal::derive(move || said().unwrap_or_default()),
        least: 0.0,
        most: Signal::derive(move || months.with(Vec::len) as f64 - 1.0),
        on_step: moves.on_step,
        // Moves by keys that follow each other are one step of undo.
        on_leave: Callback::new(move |()| session.leave_field()),
    });
    let dragged = drag(moves.on_drag);
    view! {
        <div class="hire" id=format!("hire-{role}-{}", row + 1) {..handle} {..dragged}>
            <Drawing class="hire-row" picture/>
        </div>
    }
}

/// What moves a hire.
struct Moves {
    on_step: Callback<f64>,
    on_drag: Drag,
}

fn use_moves(person: Person, order: RwSignal<Order>) -> Moves {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    // How many months behind the start the bar is being held, until it is let go, and where it was.
    let held = RwSignal::new(None::<(i32, Month)>);
    let hire = move || {
        order.with_untracked(|order| {
            session.with_outlook_untracked(|of, outlook| order.hire(of, outlook, person)).flatten()
        })
    };
    let move_to = move |month: Month| {
        if let Some((command, places)) = moved(session, order, person, month) {
            // The row follows both; the hires come last, so that it is never drawn with the old order.
            order.update(|order| order.set(person.role, places));
            workspace.press(&command);
        }
    };
    let step = move |by: f64| {
        if let Some(hire) = hire() {
            move_to(hire.start.plus(by as i32));
        }
    };
    let follow = move |(across, _): (f64, f64)| {
        let Some(start) = hire().map(|hire| hire.start) else { return };
        let (first, months) = session
            .with_untracked(|scenario| (scenario.timeline.start, scenario.timeline.horizon()));
        let month = first.plus(hire_month(across, months));
        // A press alone moves nothing: the bar goes with the pointer from where it was taken.
        match held.get_untracked() {
            None => held.set(Some((month.since(start), start))),
            Some((offset, _)) => move_to(month.plus(-offset)),
        }
    };
    let end = move |()| {
        let was = held.get_untracked().map(|(_, was)| was);
        held.set(None);
        session.leave_field();
        // A finger that only meant to look further may have moved it.
        let now = hire().map(|hire| hire.start);
        if let Some(now) = now.filter(|now| was.is_some_and(|was| was != *now)) {
            let i18n = i18n.get_untracked();
            let name = session
                .with_untracked(|of| of.role(person.role).map(|role| role_name(i18n, role)))
                .unwrap_or_default();
            workspace.offer_undo(words::HIRE_MOVED, format!("{name}, {}", i18n.month(now)));
        }
    };
    Moves {
        on_step: Callback::new(step),
        on_drag: Drag { on_move: Callback::new(follow), on_end: Callback::new(end) },
    }
}

/// What lets a row's person start in another month, and which start is in which row then.
fn moved(
    session: Session,
    order: RwSignal<Order>,
    person: Person,
    to: Month,
) -> Option<(Command, Vec<usize>)> {
    let order = order.get_untracked();
    let Person { role, row } = person;
    session
        .with_outlook_untracked(|scenario, outlook| {
            let first = scenario.timeline.start;
            let last = first.plus(scenario.timeline.horizon() as i32 - 1);
            let placed = outlook.placed();
            let count = starts_of(&placed, role).len();
            let place_of = |row| order.place(scenario, Person { role, row }, count);
            let before = place_of(row);
            let (placed, now) = move_hire(&placed, role, before, to.clamp(first, last))?;
            let place = |other: usize| {
                if other == row {
                    return now;
                }
                // Closes up where the person was, and makes room where the person is.
                let place = place_of(other);
                let place = place - usize::from(place > before);
                place + usize::from(place >= now)
            };
            let places = (0..count).map(place).collect();
            Some((Command::PlaceHires(Some(placed)), places))
        })
        .flatten()
}
