//! Tables whose columns are months.

use leptos::prelude::*;
use repcount::figure::{FigureId, Team};
use repcount::scenario::{Month, Unit};

use crate::charts::width_class;
use crate::components::{Disclosure, Figure, Scrolling, all_months, shown_team};
use crate::i18n::words::{self, Words};
use crate::i18n::{Amount, I18n, t, use_i18n};
use crate::state::{TODAY, use_sections, use_session};

/// A row: its head, and what stands in the cell of a month.
#[derive(Clone)]
pub struct Row {
    pub head: ViewFn,
    pub cell: Callback<Month, AnyView>,
}

impl Row {
    /// A row of figures; the head says their currency, for which cells have no room.
    pub fn figures(
        head: impl Into<ViewFn>,
        figure: impl Fn(Month) -> FigureId + Send + Sync + 'static,
    ) -> Self {
        let cell = move |month| {
            view! { <td class="end"><Figure id=figure(month) write=in_short/></td> }.into_any()
        };
        Self { head: head.into(), cell: Callback::new(cell) }
    }
}

fn in_short(i18n: I18n, Amount { value, unit, .. }: Amount) -> String {
    match unit {
        Unit::Money | Unit::MoneyPerMonth => i18n.number(value, 0),
        _ => i18n.quantity(value),
    }
}

#[component]
pub fn MonthTable(first: Words, months: Vec<Month>, rows: Vec<Row>) -> impl IntoView {
    let i18n = use_i18n();
    let head = |(place, month): (usize, &Month)| {
        let month = *month;
        let names_year = place == 0 || month.number() == 1;
        let year = names_year.then(|| view! { <small>{month.year()}</small> });
        view! {
            <th class="end" scope="col">
                <span>{move || i18n.get().short_month(month)}</span>
                {year}
            </th>
        }
    };
    let heads = months.iter().enumerate().map(head).collect_view();
    let row = |Row { head, cell }: Row| {
        let cells = months.iter().map(|month| cell.run(*month)).collect_view();
        view! {
            <tr>
                <th scope="row">{move || head.run()}</th>
                {cells}
            </tr>
        }
    };
    let body = rows.into_iter().map(row).collect_view();
    let years = if months.len() > 12 { "years " } else { "" };
    view! {
        <table class=format!("by-month {years}{}", width_class(months.len()))>
            <thead>
                <tr>
                    <th scope="col">{t(first)}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}

/// The same as a picture, in numbers; drawn when it is opened, and anew when its rows change.
#[component]
pub fn Twin(
    id: &'static str,
    title: Words,
    #[prop(into)] rows: Callback<Team, Vec<Row>>,
) -> impl IntoView {
    let months = all_months(use_session());
    let today = use_sections().is_open(TODAY);
    let table = move |months| {
        let rows = rows.run(shown_team(today));
        view! { <MonthTable first=words::MONTH_ROW months rows/> }
    };
    let summary = || view! { <span>{t(words::AS_TABLE)}</span> };
    view! {
        <div class="twin">
            <Disclosure id summary>
                <Scrolling label=words::SCROLLS_TABLE name=title>
                    {move || table(months.get())}
                </Scrolling>
            </Disclosure>
        </div>
    }
}
