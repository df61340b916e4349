//! Tables of results: a row a place, a column a metric.

use repcount::calc::{Metric, Place};

use crate::i18n::place_name;
use crate::i18n::words::{self, Words};
use crate::platform::dom::{El, View, el, live_text, several};
use crate::ui::pages::Ui;
use crate::ui::pages::context::{role_colour, source_colour};

/// A column: its head, and what stands in it.
pub struct Column {
    pub head: Words,
    pub cell: Box<dyn Fn(Ui, Place) -> El>,
}

impl Column {
    pub fn metric(head: Words, metric: Metric) -> Self {
        Self::new(head, move |ui, place| ui.figure(metric, place))
    }

    pub fn new(head: Words, cell: impl Fn(Ui, Place) -> El + 'static) -> Self {
        Self { head, cell: Box::new(cell) }
    }
}

/// A table; `first` heads the column of names. On a narrow screen each row becomes a block of
/// named figures.
pub fn table(ui: Ui, first: Words, rows: &[Place], columns: &[Column]) -> View {
    let heads = columns.iter().map(|column| head(ui, column.head, "end").into());
    let head_row = el("tr", "").child(head(ui, first, "")).children(heads);
    let body = rows.iter().map(|place| {
        let cells = columns
            .iter()
            .map(|column| cell(ui, column.head).child((column.cell)(ui, *place)).into());
        let class = if *place == Place::Overall { "total" } else { "" };
        el("tr", class).child(row_head(ui, *place)).children(cells).into()
    });
    in_room(
        el("table", "stack")
            .child(el("thead", "").child(head_row))
            .child(el("tbody", "").children(body)),
    )
    .into()
}

/// A table within what tells it how much room there is.
pub fn in_room(table: El) -> El {
    el("div", "room").child(table)
}

/// The head of a column.
pub fn head(ui: Ui, words: Words, class: &str) -> El {
    ui.say("th", class, words).attr("scope", "col")
}

/// A cell that knows its column's head, for screens on which there is no room for heads.
pub fn cell(ui: Ui, head: Words) -> El {
    el("td", "end").attr("data-label", ui.i18n.t(head))
}

/// A place's name with the dot of its colour, as the head of a row.
pub fn row_head(ui: Ui, place: Place) -> El {
    el("th", "").attr("scope", "row").child(row_name(ui, place))
}

/// A place's name with the dot of its colour.
pub fn row_name(ui: Ui, place: Place) -> View {
    let name = live_text(move || match place {
        Place::Overall => ui.t(words::ALL_SOURCES),
        place => ui.session.with_names(|scenario| place_name(ui.i18n, scenario, place)),
    });
    let colour = ui.session.with(|scenario| match place {
        Place::Source(key) => scenario.source(key).map(|source| source_colour(source.kind)),
        Place::Role(key) => scenario.role(key).map(|role| role_colour(role.kind)),
        Place::Overall | Place::Kind(_) => None,
    });
    let dot = colour.map(|colour| el("span", &["dot ", colour].concat()));
    el("span", "named").child(several([dot.into(), name])).into()
}
