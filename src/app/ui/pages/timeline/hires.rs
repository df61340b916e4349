//! Whom to hire and when: each hire can be moved by hand.

use repcount::calc::months::{Hire, Outlook};
use repcount::chart::HireSpan;
use repcount::edit::Command;
use repcount::scenario::{Month, PlacedHire, RoleKey, Scenario};

use super::months::{all_months, scrolling};
use crate::i18n::words::{self, Words};
use crate::i18n::{is_overdue, role_name};
use crate::platform::dom::{El, View, each, el, live_by, live_text, several};
use crate::reactive::{Get, GetUntracked, RwSignal, Set, fingerprint, untrack};
use crate::ui::charts::{hire_chart, hire_month, width_class};
use crate::ui::pages::Ui;
use crate::ui::pages::context::role_colour;
use crate::ui::pages::plan::card;
use crate::ui::pages::plan::table::{cell, head, in_room};
use crate::ui::parts::{Slide, button, drag, slide};

/// One person who is hired: of a role, in this place among the hires of the role.
type Person = (RoleKey, usize);

pub fn hires(ui: Ui) -> El {
    let keys = move || people(ui).iter().map(|(role, place)| key(*role, *place)).collect();
    let rows = each(keys, move |key| {
        let person = people(ui).into_iter().find(|(role, place)| self::key(*role, *place) == key);
        person.map(|person| row(ui, person)).into()
    });
    let wide = fingerprint(move || width_class(all_months(ui).len()));
    let rows = el("div", "hire-rows")
        .live_attr("class", move || {
            let _ = wide.get();
            Some(["hire-rows ", width_class(untrack(|| all_months(ui)).len())].concat())
        })
        .child(rows);
    let any = fingerprint(move || people(ui).is_empty());
    let table = live_by(any, move || {
        if people(ui).is_empty() {
            return ui.say("p", "empty", words::HIRES_NONE).into();
        }
        table(ui)
    });
    let about = ui.say("p", "", words::HIRES_ABOUT).into();
    card(ui, "card hires", words::HIRES_TITLE, about)
        .child(scrolling(ui, words::HIRES_TITLE, rows.into()))
        .child(table)
        .child(whose(ui))
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
    el("div", "whose").child(text).child(back).into()
}

fn key(role: RoleKey, place: usize) -> String {
    ["hire", role.as_str(), &(place + 1).to_string()].join("-")
}

/// The months in which people of a role start, one entry a person.
fn starts(outlook: &Outlook, role: RoleKey) -> Vec<Month> {
    let hires = outlook.hires.iter().filter(|hire| hire.role == role);
    hires.flat_map(|hire| (0..hire.people).map(|_| hire.start)).collect()
}

/// Everybody who is hired, by start.
fn people(ui: Ui) -> Vec<Person> {
    let all = ui.session.with_outlook(|scenario, outlook| {
        let of_role = |role: RoleKey| {
            starts(outlook, role)
                .into_iter()
                .enumerate()
                .map(move |(place, start)| (start, role, place))
        };
        let mut all: Vec<_> = scenario.roles.iter().flat_map(|role| of_role(role.key)).collect();
        all.sort_by_key(|(start, ..)| *start);
        all.into_iter().map(|(_, role, place)| (role, place)).collect()
    });
    all.unwrap_or_default()
}

/// The hire that a person belongs to.
fn hire(outlook: &Outlook, (role, place): Person) -> Option<Hire> {
    let start = starts(outlook, role).get(place).copied()?;
    outlook.hires.iter().find(|hire| hire.role == role && hire.start == start).copied()
}

/// Lets a person start in another month, and keeps the focus on that person.
fn move_to(ui: Ui, (role, place): Person, to: Month) {
    let moved = untrack(|| {
        ui.session.with_outlook(|scenario, outlook| {
            let first = scenario.timeline.start;
            let last = first.plus(scenario.timeline.horizon() as i32 - 1);
            let to = to.clamp(first, last);
            let mut own = starts(outlook, role);
            if place >= own.len() {
                return None;
            }
            let from = own.remove(place);
            if to == from {
                return None;
            }
            // Behind those who start in the same month when it goes on, before them when back.
            let before = |start: &&Month| if to > from { **start <= to } else { **start < to };
            let now = own.iter().filter(before).count();
            own.insert(now, to);
            let others = scenario.roles.iter().map(|role| role.key).filter(|other| *other != role);
            let mut placed: Vec<PlacedHire> = others
                .flat_map(|other| grouped(other, &starts(outlook, other)))
                .chain(grouped(role, &own))
                .collect();
            placed.sort_unstable();
            Some((placed, now))
        })
    });
    if let Some((placed, now)) = moved.flatten() {
        ui.press(Command::PlaceHires(Some(placed)));
        let focus = key(role, now);
        // The rows follow once the calendar has been computed.
        ui.workspace.focus_settled(focus);
    }
}

fn grouped(role: RoleKey, starts: &[Month]) -> Vec<PlacedHire> {
    let mut placed: Vec<PlacedHire> = Vec::new();
    for start in starts {
        match placed.last_mut() {
            Some(last) if last.start == *start => last.people = last.people.saturating_add(1),
            _ => placed.push(PlacedHire { start: *start, role, people: 1 }),
        }
    }
    placed
}

/// A person's row: takes the keys, and can be dragged.
fn row(ui: Ui, person: Person) -> El {
    let (role, place) = person;
    // The month over which the row is being held, until it is let go.
    let held = RwSignal::new(None::<String>);
    let now = move || ui.session.with_outlook(|_, outlook| hire(outlook, person)).flatten();
    let start = move || {
        let held = held.get().and_then(|held| held.parse().ok());
        held.or_else(|| now().map(|hire| hire.start))
    };
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
        let span =
            now().zip(start()).map_or(HireSpan { open: 0, start: 0, full: 0 }, |(hire, at)| {
                let shift = at.since(hire.start);
                let place = |month: Month| month.since(first()) + shift;
                HireSpan {
                    open: place(hire.open_by),
                    start: place(hire.start),
                    full: place(hire.full),
                }
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
            move_to(ui, person, hire.start.plus(by as i32));
        }
    };
    let most = untrack(months) as f64 - 1.0;
    let handle = slide(
        el("div", "hire").attr("id", &key(role, place)).child(hire_chart(content)),
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
        let months = untrack(months);
        let last = i32::try_from(months).unwrap_or(1) - 1;
        let month = untrack(first).plus(hire_month(across, months).clamp(0, last.max(0)));
        held.set(Some(month.to_string()));
    };
    let on_end = move || {
        let month = held.get_untracked().and_then(|held| held.parse().ok());
        held.set(None);
        if let Some(month) = month {
            ui.session.leave_field();
            move_to(ui, person, month);
            ui.session.leave_field();
        }
    };
    drag(handle, on_move, on_end)
}

/// The hires in numbers.
fn table(ui: Ui) -> View {
    let heads = [words::OPEN_BY, words::STARTS, words::FULL_FROM, words::UNTIL_FULL, words::DELAY];
    let heads = heads.map(|words| head(ui, words, "end").into());
    let count = move || ui.session.with_outlook(|_, outlook| outlook.hires.len()).unwrap_or(0);
    let rows = live_by(fingerprint(count), move || {
        several((0..count()).map(|place| table_row(ui, place).into()))
    });
    let heads = el("tr", "").child(head(ui, words::ROLE, "")).children(heads);
    let table =
        el("table", "stack").child(el("thead", "").child(heads)).child(el("tbody", "").child(rows));
    in_room(table).into()
}

/// What a hire of the table says, and under which head.
type Said = (Words, fn(Ui, &Scenario, &Hire) -> String);

fn table_row(ui: Ui, place: usize) -> El {
    let text = move |write: fn(Ui, &Scenario, &Hire) -> String| {
        live_text(move || {
            let text = ui.session.with_outlook(|scenario, outlook| {
                outlook.hires.get(place).map(|hire| write(ui, scenario, hire))
            });
            text.flatten().unwrap_or_default()
        })
    };
    let name = text(|ui, scenario, hire| {
        let name = scenario.role(hire.role).map(|role| role_name(ui.i18n, role));
        let name = name.unwrap_or_default();
        if hire.people > 1 { [name, hire.people.to_string()].join(" × ") } else { name }
    });
    let said: [Said; 5] = [
        (words::OPEN_BY, |ui, scenario, hire| {
            let month = ui.i18n.month(hire.open_by);
            if is_overdue(scenario, hire) {
                [month.as_str(), " · ", ui.i18n.t(words::OVERDUE)].concat()
            } else {
                month
            }
        }),
        (words::STARTS, |ui, _, hire| ui.i18n.month(hire.start)),
        (words::FULL_FROM, |ui, _, hire| ui.i18n.month(hire.full)),
        (words::UNTIL_FULL, |ui, scenario, hire| {
            ui.i18n.money(hire.cost_until_full, scenario.currency)
        }),
        (words::DELAY, |ui, scenario, hire| ui.i18n.money(hire.delay_cost, scenario.currency)),
    ];
    let cells = said.map(|(head, write)| cell(ui, head).child(text(write)).into());
    el("tr", "").child(el("th", "").attr("scope", "row").child(name)).children(cells)
}
