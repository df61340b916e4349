//! How busy each role is, month by month.

use leptos::prelude::*;
use repcount::chart::Heat;
use repcount::figure::{FigureId, Metric, Place};
use repcount::scenario::{Month, RoleKey};

use super::empty::Empty;
use super::month_table::{MonthTable, Row};
use crate::components::{Card, Figure, RowName, Scrolling, all_months, shown_team};
use crate::i18n::{Amount, I18n, t, use_i18n, words};
use crate::state::{TODAY, use_sections, use_session};

#[component]
pub fn Load() -> impl IntoView {
    let roles = use_session().role_keys();
    let about = || view! { <p>{t(words::LOAD_ABOUT)}</p> };
    let none = || view! { <Empty said=words::NO_ROLES/> };
    view! {
        <Card class="card heat" title=words::LOAD_TITLE beside=about>
            <Show when=move || !roles.with(Vec::is_empty) fallback=none>
                <HeatTable roles/>
                <Legend/>
            </Show>
        </Card>
    }
}

#[component]
fn HeatTable(roles: Memo<Vec<RoleKey>>) -> impl IntoView {
    let months = all_months(use_session());
    let table = move |months: Vec<Month>| {
        let row = |key: RoleKey| Row {
            head: (move || view! { <RowName place=Place::Role(key)/> }).into(),
            cell: Callback::new(move |month| view! { <HeatCell key month/> }.into_any()),
        };
        let rows = roles.get().into_iter().map(row).collect();
        view! { <MonthTable first=words::ROLE months rows/> }
    };
    view! { <Scrolling name=words::LOAD_TITLE>{move || table(months.get())}</Scrolling> }
}

const fn class(heat: Heat) -> &'static str {
    match heat {
        Heat::Idle => "heat-idle",
        Heat::Easy => "heat-easy",
        Heat::Full => "heat-full",
        Heat::Tight => "heat-tight",
        Heat::Over => "heat-over",
    }
}

#[component]
fn HeatCell(key: RoleKey, month: Month) -> impl IntoView {
    let session = use_session();
    let today = use_sections().is_open(TODAY);
    let figure = move || {
        let team = shown_team(today);
        FigureId::new(Metric::Load, Place::Role(key)).at(Some(month), Some(team))
    };
    let heat = move || session.value(figure()).map(Heat::of);
    // Work that is there for nobody is too much of it.
    let nobody = move || {
        let work = FigureId { metric: Metric::Fte, ..figure() };
        heat().is_none() && session.value(work).is_some_and(|work| work > 0.0)
    };
    let class = move || match heat() {
        Some(heat) => class(heat),
        None if nobody() => "heat-over heat-nobody",
        None => "heat-none",
    };
    view! {
        <td class=move || format!("end {}", class())>
            {move || match nobody() {
                true => view! { <span>{t(words::NOBODY_THERE)}</span> }.into_any(),
                false => view! { <Figure id=figure() write=percent_alone/> }.into_any(),
            }}
        </td>
    }
}

/// The head of the card has the sign.
fn percent_alone(i18n: I18n, Amount { value, .. }: Amount) -> String {
    i18n.number(value * 100.0, 0)
}

#[component]
fn Legend() -> impl IntoView {
    let i18n = use_i18n();
    let mut lowest = 0;
    let level = |heat: Heat| {
        let high = heat.highest();
        let from = if heat == Heat::Idle { high.map_or(0, |high| high + 1) } else { lowest };
        lowest = high.unwrap_or(lowest) + 1;
        let [low, high] = [from, high.unwrap_or(0)].map(|percent| percent.to_string());
        let text = move || i18n.get().fill(words::heat(heat), &[("low", &low), ("high", &high)]);
        view! { <li class=class(heat)>{move || text()}</li> }
    };
    view! { <ul class="heat-legend">{Heat::ALL.map(level).collect_view()}</ul> }
}
