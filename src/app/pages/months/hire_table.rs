//! The hires in numbers.

use leptos::prelude::*;
use repcount::answer::{Hire, Outlook};
use repcount::edit::{Command, remove_hire};
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{Month, RoleKey, Scenario};

use super::hires::ADD;
use crate::browser::page;
use crate::components::{Cell, ColumnHead, Each, Figure, Icon, IconButton};
use crate::i18n::words::{self, Words};
use crate::i18n::{Amount, I18n, is_overdue, role_name, t, use_i18n};
use crate::state::{use_session, use_workspace};

const HEADS: [Words; 6] =
    [words::OPEN_BY, words::STARTS, words::FULL_FROM, words::GAIN, words::UNTIL_FULL, words::DELAY];

/// People of a role who start in the same month have a row.
type RowKey = (RoleKey, Month);

#[component]
pub fn HireTable() -> impl IntoView {
    let session = use_session();
    let rows = Memo::new(move |_| {
        let keys = |_: &Scenario, outlook: &Outlook| -> Vec<RowKey> {
            outlook.hires.iter().map(|hire| (hire.role, hire.start)).collect()
        };
        session.with_outlook(keys).unwrap_or_default()
    });
    let has_several = move || rows.with(|rows| rows.len() > 1);
    let head = |words| view! { <ColumnHead words class="end"/> };
    view! {
        <div class="room">
            <table class="stack">
                <thead>
                    <tr>
                        <ColumnHead words=words::ROLE/>
                        {HEADS.map(head).collect_view()}
                        <td></td>
                    </tr>
                </thead>
                <tbody>
                    <Each
                        keys=rows
                        view=|(role, start)| view! { <HireTableRow role start/> }.into_any()
                    />
                </tbody>
            </table>
        </div>
        // Nobody would take a single one for all of it.
        <Show when=has_several>
            <p class="hint">{t(words::GAIN_ABOUT)}</p>
        </Show>
    }
}

#[component]
fn HireTableRow(role: RoleKey, start: Month) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let text = move |write: fn(I18n, &Scenario, &Hire) -> String| {
        let i18n = i18n.get();
        let text = session.with_outlook(|scenario, outlook| {
            let is = |hire: &&Hire| (hire.role, hire.start) == (role, start);
            outlook.hires.iter().find(is).map(|hire| write(i18n, scenario, hire))
        });
        text.flatten()
    };
    let figure =
        move |metric| FigureId::new(metric, Place::Role(role)).at(Some(start), Some(Team::Hired));

    view! {
        <tr>
            <th scope="row">{move || text(name)}</th>
            <Cell head=words::OPEN_BY>{move || text(open_by)}</Cell>
            <Cell head=words::STARTS>{move || i18n.get().month(start)}</Cell>
            <Cell head=words::FULL_FROM>{move || text(|i18n, _, hire| i18n.month(hire.full))}</Cell>
            <Cell head=words::GAIN>
                <Figure id=figure(Metric::HireGain) write=I18n::gain/>
            </Cell>
            <Cell head=words::UNTIL_FULL>
                <Figure id=figure(Metric::CostUntilFull)/>
            </Cell>
            <Cell head=words::DELAY>
                <Figure id=figure(Metric::DelayCost) write=delay/>
            </Cell>
            <td class="end less">
                <OneLess role start/>
            </td>
        </tr>
    }
}

fn name(i18n: I18n, scenario: &Scenario, hire: &Hire) -> String {
    let name = scenario.role(hire.role).map(|role| role_name(i18n, role)).unwrap_or_default();
    if hire.people > 1 { format!("{name} × {}", hire.people) } else { name }
}

fn open_by(i18n: I18n, scenario: &Scenario, hire: &Hire) -> String {
    let month = i18n.month(hire.open_by);
    if is_overdue(scenario, hire) {
        format!("{month} · {}", i18n.t(words::OVERDUE))
    } else {
        month
    }
}

fn delay(i18n: I18n, Amount { value, currency, .. }: Amount) -> String {
    let words = if value < 0.0 { words::DELAY_SAVES } else { words::DELAY_COSTS };
    i18n.fill(words, &[("amount", &i18n.money(value.abs(), currency))])
}

/// Takes one of the people of a row away.
#[component]
pub fn OneLess(role: RoleKey, start: Month) -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let label = move || {
        let i18n = i18n.get();
        session.with_names(|scenario| {
            let name = scenario.role(role).map(|role| role_name(i18n, role)).unwrap_or_default();
            let values = [("name", name.as_str()), ("month", &i18n.month(start))];
            i18n.fill(words::HIRE_LESS, &values)
        })
    };
    let remove = move |_| {
        let placed = session
            .with_outlook_untracked(|_, outlook| remove_hire(&outlook.placed(), role, start));
        if placed.is_some() {
            session.leave_field();
            workspace.press(&Command::PlaceHires(placed));
            session.leave_field();
            // The row may have gone with its last person.
            page::focus(ADD);
        }
    };
    view! { <IconButton icon=Icon::Remove name=Signal::derive(label) on_press=remove/> }
}
