//! Whom to hire and when: each hire can be moved by hand.

use repcount::calc::months::{Hire, OverLimit};
use repcount::chart::HireSpan;
use repcount::edit::{Command, add_hire, move_hire, starts_of};
use repcount::scenario::{Month, Role, RoleKey, Scenario};

use super::hire_table::hire_table;
use super::months::{all_months, scrolling};
use crate::i18n::role_name;
use crate::i18n::words;
use crate::platform::dom::{El, View, each, el, live_by, live_text, several};
use crate::reactive::{GetUntracked, RwSignal, Set, Update, With, fingerprint, untrack};
use crate::ui::charts::{hire_chart, hire_month, width_class};
use crate::ui::pages::Ui;
use crate::ui::pages::context::role_colour;
use crate::ui::pages::plan::card;
use crate::ui::parts::{Item, Slide, button, drag, menu, slide};

/// The row of one person who is hired: of a role, the first, second, … of it.
type Person = (RoleKey, usize);

/// The id of the button that adds a hire.
pub const ADD: &str = "hire-add";

/// Rows that are drawn: of more people the table tells.
const MOST_ROWS: usize = 40;

pub fn hires(ui: Ui) -> El {
    let order = RwSignal::new(Order::new());
    let keys = move || people(ui).into_iter().take(MOST_ROWS).map(key).collect();
    let rows = each(keys, move |key| {
        let person =
            people(ui).into_iter().take(MOST_ROWS).find(|person| self::key(*person) == key);
        person.map(|person| row(ui, order, person)).into()
    });
    let rows = el("div", "").live_attr("class", move || Some(width(ui).to_string())).child(rows);
    let any = fingerprint(move || people(ui).is_empty());
    let table = live_by(any, move || {
        if people(ui).is_empty() {
            return ui.say("p", "empty", words::HIRES_NONE).into();
        }
        several([more(ui), hire_table(ui).into()])
    });
    let about = ui.say("p", "", words::HIRES_ABOUT).into();
    card(ui, "card hires", words::HIRES_TITLE, about)
        .child(scrolling(ui, words::HIRES_TITLE, rows.into()))
        .child(table)
        .child(over_limit(ui))
        .child(whose(ui))
        .child(ui.say("p", "hint by-hand", words::HIRES_HAND))
}

/// How many have no row.
fn more(ui: Ui) -> View {
    live_text(move || {
        let more = people(ui).len().saturating_sub(MOST_ROWS);
        let count = || ui.i18n.count(words::HIRES_MORE, more as f64);
        if more > 0 { count() } else { String::new() }
    })
}

/// The months in which the user lets more start than the limit allows.
fn over_limit(ui: Ui) -> View {
    let said = move || {
        let months = ui.session.with_outlook(|_, outlook| {
            let month = |over: &OverLimit| {
                let [people, limit] =
                    [over.people, over.limit].map(|count| ui.i18n.quantity(count));
                let values =
                    [("month", &*ui.i18n.month(over.month)), ("n", &people), ("limit", &limit)];
                ui.i18n.fill(words::HIRES_OVER_MONTH, &values)
            };
            outlook.over_limit().iter().map(month).collect::<Vec<_>>()
        });
        let months = months.filter(|months| !months.is_empty())?;
        Some(ui.i18n.fill(words::HIRES_OVER, &[("months", &months.join(", "))]))
    };
    el("p", "over-limit")
        .attr("role", "status")
        .live_flag("hidden", move || said().is_none())
        .live_text(move || said().unwrap_or_default())
        .into()
}

/// Whether these are the user's hires or the planner's, and the way back.
fn whose(ui: Ui) -> View {
    let by_hand = move || ui.session.with(|scenario| scenario.timeline.hires.is_some());
    let proved = move || ui.session.with_outlook(|_, outlook| outlook.proved).unwrap_or(true);
    let said = move || match (by_hand(), proved()) {
        (true, _) => words::HIRES_BY_HAND,
        (false, true) => words::HIRES_PROPOSED,
        (false, false) => words::HIRES_UNPROVED,
    };
    let back = live_by(fingerprint(by_hand), move || {
        let back = || {
            button("plain", move || {
                ui.press(Command::PlaceHires(None));
                ui.session.leave_field();
                ui.workspace.focus("answer");
            })
            .attr("id", "hires-proposal")
            .text(ui.i18n.t(words::HIRES_PROPOSAL))
        };
        by_hand().then(back).into()
    });
    let text = el("p", "").live_text(move || ui.t(said()));
    el("div", "whose").child(text).child(back).child(add(ui)).into()
}

/// Hires one more of a role, as soon as possible.
fn add(ui: Ui) -> View {
    let shape = fingerprint(move || {
        ui.session.with_names(|scenario| {
            scenario.roles.iter().map(|role| role_name(ui.i18n, role)).collect::<Vec<_>>()
        })
    });
    live_by(shape, move || {
        let one_more = move |role: RoleKey| {
            let placed = untrack(|| {
                ui.session.with_outlook(|_, outlook| {
                    Some(add_hire(&outlook.placed(), role, outlook.earliest_start(role)?))
                })
            });
            if let Some(placed) = placed.flatten() {
                ui.session.leave_field();
                ui.press(Command::PlaceHires(Some(placed)));
                ui.session.leave_field();
            }
        };
        let item = |role: &Role| {
            let key = role.key;
            Item { name: role_name(ui.i18n, role), on_choose: Box::new(move || one_more(key)) }
        };
        let items: Vec<Item> =
            ui.session.with_names(|scenario| scenario.roles.iter().map(item).collect());
        let label = ui.t(words::HIRE_ADD);
        let some = !items.is_empty();
        let offered = move || {
            menu(ADD, &label, &["+ ", &label].concat(), items, "", move || ui.workspace.focus(ADD))
        };
        some.then(offered).unwrap_or_else(|| several([]))
    })
}

fn key((role, place): Person) -> String {
    ["hire", role.as_str(), &(place + 1).to_string()].join("-")
}

fn width(ui: Ui) -> &'static str {
    width_class(all_months(ui).len())
}

/// Everybody who is hired, role by role.
fn people(ui: Ui) -> Vec<Person> {
    let all = ui.session.with_outlook(|scenario, outlook| {
        let people = |role: &Role| {
            let key = role.key;
            let hires = outlook.hires.iter().filter(|hire| hire.role == key);
            let count = hires.map(|hire| hire.people as usize).sum();
            (0..count).map(move |place| (key, place))
        };
        scenario.roles.iter().flat_map(people).collect()
    });
    all.unwrap_or_default()
}

/// Which of the starts of a role, by month, is in which row. A person who is moved past others
/// stays in the row, under the finger or the focus.
type Order = Vec<(RoleKey, Vec<usize>)>;

/// The place of a row's person among the starts of the role.
fn place_of(ui: Ui, order: RwSignal<Order>, (role, row): Person, count: usize) -> usize {
    let by_hand = ui.session.with(|scenario| scenario.timeline.hires.is_some());
    let of_role = |order: &Order| {
        let (_, places) = order.iter().find(|(key, _)| *key == role)?;
        places.get(row).copied().filter(|_| places.len() == count)
    };
    by_hand.then(|| order.with(of_role)).flatten().unwrap_or(row)
}

/// The hire that a row's person belongs to.
fn hire(ui: Ui, order: RwSignal<Order>, person: Person) -> Option<Hire> {
    let found = ui.session.with_outlook(|_, outlook| {
        let own: Vec<&Hire> = outlook.hires.iter().filter(|hire| hire.role == person.0).collect();
        let count = own.iter().map(|hire| hire.people as usize).sum();
        let mut place = place_of(ui, order, person, count);
        own.into_iter().copied().find(|hire| {
            let here = place < hire.people as usize;
            place = place.saturating_sub(hire.people as usize);
            here
        })
    });
    found.flatten()
}

/// Lets a row's person start in another month.
fn move_to(ui: Ui, order: RwSignal<Order>, person: Person, to: Month) {
    let (role, row) = person;
    let moved = untrack(|| {
        ui.session.with_outlook(|scenario, outlook| {
            let first = scenario.timeline.start;
            let last = first.plus(scenario.timeline.horizon() as i32 - 1);
            let placed = outlook.placed();
            let count = starts_of(&placed, role).len();
            let place_of = |row| place_of(ui, order, (role, row), count);
            let before = place_of(row);
            let (placed, now) = move_hire(&placed, role, before, to.clamp(first, last))?;
            let place = |other: usize| match place_of(other) {
                _ if other == row => now,
                // Closes up where the person was, and makes room where the person is.
                place => {
                    let place = place - usize::from(place > before);
                    place + usize::from(place >= now)
                }
            };
            Some((placed, (0..count).map(place).collect::<Vec<_>>()))
        })
    });
    if let Some((placed, places)) = moved.flatten() {
        // The row follows both; the hires come last, so that it is never drawn with the old order.
        order.update(|order| {
            order.retain(|(key, _)| *key != role);
            order.push((role, places));
        });
        ui.press(Command::PlaceHires(Some(placed)));
    }
}

/// A person's row: takes the keys, and can be dragged.
fn row(ui: Ui, order: RwSignal<Order>, person: Person) -> El {
    let (role, place) = person;
    // How many months behind the start the bar is being held, until it is let go.
    let held = RwSignal::new(None::<i32>);
    let now = move || hire(ui, order, person);
    let months = move || all_months(ui).len();
    let first = move || ui.session.with(|scenario| scenario.timeline.start);
    let named = move |scenario: &Scenario| {
        scenario.role(role).map(|role| role_name(ui.i18n, role)).unwrap_or_default()
    };
    let content = move || {
        let colour = ui.session.with_names(|scenario| {
            scenario.role(role).map_or("other", |role| role_colour(role.kind))
        });
        let name = ui.session.with_names(named);
        let span = now().map_or(HireSpan { open: 0, start: 0, full: 0 }, |hire| {
            let place = |month: Month| month.since(first());
            HireSpan { open: place(hire.open_by), start: place(hire.start), full: place(hire.full) }
        });
        (name, span, months(), colour)
    };
    let name = move || {
        let name = ui.session.with_names(named);
        ui.i18n.fill(words::HIRE_NAME, &[("name", &name), ("n", &(place + 1).to_string())])
    };
    let said = move || {
        now().map_or_else(String::new, |hire| {
            let [start, open, full] =
                [hire.start, hire.open_by, hire.full].map(|month| ui.i18n.month(month));
            let values = [("start", start.as_str()), ("open", &open), ("full", &full)];
            ui.i18n.fill(words::HIRE_SAID, &values)
        })
    };
    let value = move || now().map_or(0.0, |hire| f64::from(hire.start.since(first())));
    let step = move |by: f64| {
        if let Some(hire) = untrack(now) {
            move_to(ui, order, person, hire.start.plus(by as i32));
        }
    };
    let most = untrack(months) as f64 - 1.0;
    let handle = slide(
        el("div", "hire").attr("id", &key(person)).child(hire_chart(content)),
        Slide {
            name: Box::new(name),
            value: Box::new(value),
            said: Box::new(said),
            least: 0.0,
            most,
            on_step: Box::new(step),
            // Moves by keys that follow each other are one step of undo.
            on_leave: Box::new(move || ui.session.leave_field()),
        },
    );
    let on_move = move |(across, _): (f64, f64)| {
        let Some(start) = untrack(now).map(|hire| hire.start) else { return };
        let month = untrack(first).plus(hire_month(across, untrack(months)));
        // A press alone moves nothing: the bar goes with the pointer from where it was taken.
        match held.get_untracked() {
            None => held.set(Some(month.since(start))),
            Some(offset) => move_to(ui, order, person, month.plus(-offset)),
        }
    };
    let on_end = move || {
        held.set(None);
        ui.session.leave_field();
    };
    drag(handle, on_move, on_end)
}
