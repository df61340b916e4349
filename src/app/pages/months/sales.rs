//! What is sold against the plan, month by month.

use leptos::prelude::*;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::Month;

use super::month_table::{Row, Twin};
use crate::components::{Card, SalesPicture, Sentence, TeamSwitch, shown_team};
use crate::i18n::words::{self, Words};
use crate::i18n::{binding_answer, place_name, t, use_i18n};
use crate::state::{BOUND, Session, TODAY, use_sections, use_session};

#[component]
pub fn Sales() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let today = use_sections().is_open(TODAY);
    let about = move || {
        i18n.get().t(match shown_team(today) {
            Team::Hired => words::SALES_ABOUT,
            Team::Today => words::SALES_ABOUT_TODAY,
        })
    };
    let in_revenue =
        Memo::new(move |_| session.with_outlook(|_, outlook| outlook.in_revenue()).unwrap_or(true));
    view! {
        <Card title=words::SALES_TITLE beside=|| view! { <TeamSwitch/> }>
            <SalesPicture/>
            <p class="about">{move || about()}</p>
            <HeldBack/>
            <AsPlanned/>
            <Twin
                id="sales-table"
                title=words::SALES_TITLE
                rows=move |team| rows(session, in_revenue.get(), team)
            />
        </Card>
    }
}

/// In which month the team is held up most, by what, and what one more would bring.
#[component]
fn HeldBack() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let today = use_sections().is_open(TODAY);
    let pieces = Memo::new(move |_| {
        let (i18n, team) = (i18n.get(), shown_team(today));
        session
            .with_outlook(|scenario, outlook| binding_answer(i18n, scenario, outlook, team))
            .unwrap_or_default()
    });
    view! {
        <p class="bound" id=BOUND tabindex="-1" hidden=move || pieces.with(Vec::is_empty)>
            <Sentence pieces/>
        </p>
    }
}

/// Until when deals are taken as planned, whoever is there.
#[component]
fn AsPlanned() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let until = move || session.with_outlook(|_, outlook| outlook.as_planned_until).flatten();
    let said = move || {
        let i18n = i18n.get();
        until().map(|month| i18n.fill(words::AS_PLANNED, &[("month", &i18n.month(month))]))
    };
    view! {
        <p class="about as-planned" hidden=move || until().is_none()>
            {move || said()}
        </p>
    }
}

fn rows(session: Session, in_revenue: bool, team: Team) -> Vec<Row> {
    let made = if in_revenue { Metric::Revenue } else { Metric::Deals };
    let row = |head, metric, team| {
        let figure = move |month| FigureId::new(metric, Place::Overall).at(Some(month), team);
        // Deals are counted; all else here is money.
        let is_money = in_revenue || !matches!(metric, Metric::Target | Metric::Deals);
        Row::figures(move || view! { <RowTitle head is_money/> }, figure)
    };
    vec![
        row(words::ROW_PLAN, Metric::Target, None),
        row(words::ROW_MADE, made, Some(team)),
        row(words::ROW_COST, Metric::Cost, Some(team)),
        row(words::ROW_CASH, Metric::Cash, Some(team)),
        binding(session, team),
    ]
}

#[component]
fn RowTitle(head: Words, is_money: bool) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    move || {
        let i18n = i18n.get();
        let name = i18n.t(head);
        if !is_money {
            return name.to_string();
        }
        let currency = session.with(|scenario| scenario.currency);
        format!("{name}, {}", i18n.currency_symbol(currency))
    }
}

/// What holds up each month.
fn binding(session: Session, team: Team) -> Row {
    let i18n = use_i18n();
    let name = move |month: Month| {
        let i18n = i18n.get();
        let bound = session.with_outlook(|scenario, outlook| {
            let bindings = match team {
                Team::Today => &outlook.bindings_today,
                Team::Hired => &outlook.bindings,
            };
            let place = outlook.months().position(|other| other == month)?;
            let binding = bindings.get(place).copied().flatten()?;
            Some(place_name(i18n, scenario, binding.place))
        });
        bound.flatten().unwrap_or_else(|| i18n.t(words::NONE).to_string())
    };
    let cell = move |month| view! { <td class="end">{move || name(month)}</td> }.into_any();
    Row { head: t(words::ROW_BINDS).into(), cell: Callback::new(cell) }
}
