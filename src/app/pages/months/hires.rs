//! Whom to hire and when: each hire can be moved by hand.

use leptos::prelude::*;
use repcount::answer::{Outlook, OverLimit};
use repcount::edit::{Command, add_hire};
use repcount::scenario::{Month, Role, RoleKey, Scenario};

use super::hire_row::{HireRow, Order, Person};
use super::hire_table::{HireTable, OneLess};
use crate::browser::page;
use crate::charts::{Drawing, hire_axis, width_class};
use crate::components::{
    Button, Card, Each, Menu, MenuItem, Scrolling, all_months, months_content,
};
use crate::i18n::{I18n, role_name, t, use_i18n, words};
use crate::state::{Session, use_session, use_workspace};

/// The id of the button that adds a hire.
pub const ADD: &str = "hire-add";

/// Rows that are drawn: of more people the table tells.
const MOST_ROWS: usize = 40;

#[component]
pub fn Hires() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let order = RwSignal::new(Order::default());
    let months = all_months(session);
    let people = people(session);
    let width = move || months.with(|months| width_class(months.len()));
    let drawn = Memo::new(move |_| {
        people.with(|people| people.iter().copied().take(MOST_ROWS).collect::<Vec<_>>())
    });
    let axis =
        Memo::new(move |_| months.with(|months| hire_axis(&months_content(i18n.get(), months))));
    let more = move || {
        let more = people.with(Vec::len).saturating_sub(MOST_ROWS);
        (more > 0).then(|| i18n.get().count(words::HIRES_MORE, more as f64))
    };
    let about = || view! { <p>{t(words::HIRES_ABOUT)}</p> };
    let nobody = || view! { <p class="empty">{t(words::HIRES_NONE)}</p> };
    view! {
        <Card class="card hires" title=words::HIRES_TITLE beside=about>
            <Scrolling name=words::HIRES_TITLE>
                <div class=width>
                    <Show when=move || !people.with(Vec::is_empty)>
                        <Drawing class="months" picture=axis/>
                    </Show>
                    <Each
                        keys=drawn
                        view=move |person| view! { <HireRow person order/> }.into_any()
                    />
                </div>
            </Scrolling>
            <Show when=move || !people.with(Vec::is_empty) fallback=nobody>
                {move || more()}
                <HireTable/>
            </Show>
            <Outside/>
            <Obstacles/>
            <Whose/>
            <p class="hint by-hand">{t(words::HIRES_HAND)}</p>
        </Card>
    }
}

/// Everybody who is hired, role by role.
fn people(session: Session) -> Memo<Vec<Person>> {
    let of_role = |outlook: &Outlook, role: RoleKey| {
        let hires = outlook.hires.iter().filter(|hire| hire.role == role);
        let count = hires.map(|hire| hire.people as usize).sum();
        (0..count).map(|row| Person { role, row }).collect::<Vec<_>>()
    };
    let all = move |scenario: &Scenario, outlook: &Outlook| {
        scenario.roles.iter().flat_map(|role| of_role(outlook, role.key)).collect()
    };
    Memo::new(move |_| session.with_outlook(all).unwrap_or_default())
}

/// Hires that the user placed outside the months that are looked at: each can be taken away.
#[component]
fn Outside() -> impl IntoView {
    let session = use_session();
    let outside = move || {
        let mut outside: Vec<(RoleKey, Month)> = session
            .with_outlook(|_, outlook| {
                outlook.outside.iter().map(|hire| (hire.role, hire.start)).collect()
            })
            .unwrap_or_default();
        outside.dedup();
        (!outside.is_empty()).then(|| {
            let hire = |(role, start)| view! { <OutsideHire role start/> };
            view! {
                <div class="outside" role="alert">
                    <p>{t(words::HIRES_OUTSIDE)}</p>
                    <ul>{outside.into_iter().map(hire).collect_view()}</ul>
                </div>
            }
        })
    };
    view! { {outside} }
}

#[component]
fn OutsideHire(role: RoleKey, start: Month) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let said = move || {
        let i18n = i18n.get();
        let name =
            session.with_names(|scenario| scenario.role(role).map(|role| role_name(i18n, role)));
        format!("{}, {}", name.unwrap_or_default(), i18n.month(start))
    };
    view! { <li>{said} " " <OneLess role start/></li> }
}

/// What keeps hires from doing what the plan asks for: each with its class.
fn obstacles(i18n: I18n, scenario: &Scenario, outlook: &Outlook) -> Vec<(&'static str, String)> {
    let mut said = Vec::new();
    let month = |over: &OverLimit| {
        let [people, limit] = [over.people, over.limit].map(|count| i18n.quantity(count));
        let values = [("month", &*i18n.month(over.month)), ("n", &people), ("limit", &limit)];
        i18n.fill(words::HIRES_OVER_MONTH, &values)
    };
    let over: Vec<String> = outlook.over_limit().iter().map(month).collect();
    if !over.is_empty() {
        said.push(("over-limit", i18n.fill(words::HIRES_OVER, &[("months", &over.join(", "))])));
    }
    let role = |(key, month): &(RoleKey, Month)| {
        let name = scenario.role(*key).map(|role| role_name(i18n, role)).unwrap_or_default();
        i18n.fill(words::HIRES_REACHED, &[("name", &name), ("month", &i18n.month(*month))])
    };
    let roles: Vec<String> = outlook.out_of_reach.iter().map(role).collect();
    if !roles.is_empty() {
        let roles = i18n.list(&roles);
        said.push(("out-of-reach", i18n.fill(words::HIRES_OUT_OF_REACH, &[("roles", &roles)])));
    }
    if let Some(enough) = outlook.enough_hires {
        let enough = i18n.quantity(f64::from(enough));
        said.push(("limit-low", i18n.fill(words::HIRES_LIMIT_LOW, &[("n", &enough)])));
    }
    said
}

#[component]
fn Obstacles() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let line = |(class, text)| view! { <p class=class>{text}</p> };
    let said = move || {
        let i18n = i18n.get();
        let said = session.with_outlook(|of, outlook| obstacles(i18n, of, outlook));
        said.unwrap_or_default().into_iter().map(line).collect_view()
    };
    view! { <div role="status">{said}</div> }
}

/// Whether these are the user's hires or the planner's, and the way back.
#[component]
fn Whose() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let by_hand = Memo::new(move |_| session.with(|scenario| scenario.timeline.hires.is_some()));
    let proved = move || session.with_outlook(|_, outlook| outlook.proved).unwrap_or(true);
    let said = move || {
        i18n.get().t(match (by_hand.get(), proved()) {
            (true, _) => words::HIRES_BY_HAND,
            (false, true) => words::HIRES_PROPOSED,
            (false, false) => words::HIRES_UNPROVED,
        })
    };
    let back = move |_| {
        workspace.press(&Command::PlaceHires(None));
        session.leave_field();
        page::focus("answer");
    };
    view! {
        <div class="whose">
            <p>{move || said()}</p>
            <Show when=move || by_hand.get()>
                <Button id="hires-proposal" on_press=back>
                    {t(words::HIRES_PROPOSAL)}
                </Button>
            </Show>
            <AddHire/>
        </div>
    }
}

/// Hires one more of a role, as soon as possible.
#[component]
fn AddHire() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let hire = move |role: RoleKey| {
        let placed = session.with_outlook_untracked(|_, outlook| {
            Some(add_hire(&outlook.placed(), role, outlook.earliest_start(role)?))
        });
        if let Some(placed) = placed.flatten() {
            session.leave_field();
            workspace.press(&Command::PlaceHires(Some(placed)));
            session.leave_field();
        }
    };
    let items = move || {
        let item = |role: &Role| {
            let key = role.key;
            MenuItem {
                name: Signal::stored(role_name(i18n.get(), role)),
                on_choose: Callback::new(move |()| hire(key)),
            }
        };
        session.with_names(|scenario| scenario.roles.iter().map(item).collect::<Vec<_>>())
    };
    let any = Memo::new(move |_| session.with_names(|scenario| !scenario.roles.is_empty()));
    let label = move || format!("+ {}", i18n.get().t(words::HIRE_ADD));
    view! {
        <Show when=move || any.get()>
            <Menu
                id=ADD
                name=words::HIRE_ADD
                label=Signal::derive(label)
                items=Signal::derive(items)
            />
        </Show>
    }
}
