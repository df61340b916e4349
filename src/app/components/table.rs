//! Tables of results: a row a place, a column a metric.

use leptos::prelude::*;
use repcount::figure::{FigureId, Metric, Place, Team};

use super::{Figure, role_colour, source_colour};
use crate::i18n::words::{self, Words};
use crate::i18n::{Amount, I18n, place_name, t, use_i18n};
use crate::state::use_session;

/// A column: its head, and what stands in the cell of a place.
#[derive(Clone)]
pub struct Column {
    pub head: Words,
    cell: Callback<Place, AnyView>,
}

impl Column {
    pub fn new(head: Words, cell: impl Fn(Place) -> AnyView + Send + Sync + 'static) -> Self {
        Self { head, cell: Callback::new(cell) }
    }

    /// A column of a result, written in its unit.
    pub fn metric(head: Words, metric: Metric) -> Self {
        Self::new(head, move |place| view! { <Figure id=FigureId::new(metric, place)/> }.into_any())
    }

    /// The same of a team.
    pub fn of_team(head: Words, metric: Metric, team: Team) -> Self {
        Self::new(head, move |place| {
            view! { <Figure id=FigureId::new(metric, place).of(team)/> }.into_any()
        })
    }

    /// The same with the unit beside it, for a column in which it differs from row to row.
    pub fn counted(head: Words, metric: Metric) -> Self {
        Self::new(head, move |place| {
            view! { <Figure id=FigureId::new(metric, place) write=counted/> }.into_any()
        })
    }
}

fn counted(i18n: I18n, Amount { value, unit, currency }: Amount) -> String {
    i18n.counted(value, unit, currency)
}

/// A table; `first` heads the column of names. On a narrow screen each row becomes a block of
/// named figures.
#[component]
pub fn ResultTable(first: Words, rows: Vec<Place>, columns: Vec<Column>) -> impl IntoView {
    let heads = columns.iter().map(|column| view! { <ColumnHead words=column.head class="end"/> });
    let heads = heads.collect_view();
    let row = |place: Place| {
        let cells = columns.iter().map(|Column { head, cell }| {
            let (head, cell) = (*head, *cell);
            view! { <Cell head>{cell.run(place)}</Cell> }
        });
        view! {
            <tr class:total=place == Place::Overall>
                <RowHead place/>
                {cells.collect_view()}
            </tr>
        }
    };
    let body = rows.into_iter().map(row).collect_view();
    view! {
        <div class="room">
            <table class="stack">
                <thead>
                    <tr>
                        <ColumnHead words=first/>
                        {heads}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

#[component]
pub fn ColumnHead(words: Words, #[prop(optional)] class: &'static str) -> impl IntoView {
    view! { <th class=class scope="col">{t(words)}</th> }
}

/// A cell that knows its column's head, for screens on which there is no room for heads.
#[component]
pub fn Cell(head: Words, children: Children) -> impl IntoView {
    view! { <td class="end" data-label=t(head)>{children()}</td> }
}

/// A place's name as the head of a row.
#[component]
pub fn RowHead(place: Place) -> impl IntoView {
    view! { <th scope="row"><RowName place/></th> }
}

/// A place's name with the dot of its colour.
#[component]
pub fn RowName(place: Place) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let name = move || match place {
        Place::Overall => i18n.get().t(words::ALL_SOURCES).to_string(),
        place => session.with_names(|scenario| place_name(i18n.get(), scenario, place)),
    };
    let colour = move || {
        session.with_names(|scenario| match place {
            Place::Source(key) => scenario.source(key).map(|source| source_colour(source.kind)),
            Place::Role(key) => scenario.role(key).map(|role| role_colour(role.kind)),
            Place::Overall | Place::Kind(_) => None,
        })
    };
    let dot = move || colour().map(|colour| view! { <span class=format!("dot {colour}")></span> });
    view! {
        <span class="named">
            {move || dot()}
            {move || name()}
        </span>
    }
}
