//! What the cards of the months have in common: the switch of teams, and tables whose columns are
//! months.

use std::rc::Rc;

use repcount::calc::{FigureId, Team};
use repcount::scenario::{Month, Scenario, Unit};

use crate::i18n::words::{self, Words};
use crate::platform::dom::{El, View, el, live_by};
use crate::reactive::{Get, Memo, fingerprint, number};
use crate::state::Screen;
use crate::ui::charts::{MonthsContent, width_class};
use crate::ui::pages::Ui;
use crate::ui::pages::frame::screen_link;
use crate::ui::parts::{button, disclosure};

/// Open where pictures show today's team, and not the one with the hires.
pub const TODAY: &str = "team-today";

/// Whether pictures show the team with the hires, for [`team`].
pub fn hired(ui: Ui) -> Memo<u64> {
    number(move || u64::from(!ui.workspace.is_open(TODAY)))
}

/// The team that a switch says.
pub fn team(hired: Memo<u64>) -> Team {
    if hired.get() == 1 { Team::Hired } else { Team::Today }
}

/// The months of the calendar that was computed last.
pub fn all_months(ui: Ui) -> Vec<Month> {
    ui.session.with_outlook(|_, outlook| outlook.months().collect()).unwrap_or_default()
}

/// The months as pictures want them.
pub fn months_content(ui: Ui, months: &[Month]) -> MonthsContent {
    let name = |month: &Month| (ui.i18n.short_month(*month), month.year().to_string());
    MonthsContent {
        first: months.first().map_or(1, |month| month.number()),
        names: months.iter().map(name).collect(),
    }
}

/// Chooses whose work the pictures show.
pub fn switch(ui: Ui, hired: Memo<u64>) -> El {
    let side = |name: Words, with: bool| {
        button("", move || ui.workspace.set_open(TODAY, !with))
            .live_aria("aria-pressed", move || hired.get() == u64::from(with))
            .text(ui.i18n.t(name))
    };
    el("div", "switch")
        .attr("role", "group")
        .attr("aria-label", ui.i18n.t(words::TEAM_SWITCH))
        .child(side(words::TEAM_TODAY, false))
        .child(side(words::TEAM_HIRED, true))
}

/// What stands in place of something empty, and the way to where that can be changed.
pub fn none(ui: Ui, said: Words) -> View {
    let link = screen_link(ui, "", Screen::Plan).text(ui.i18n.t(words::NAV_PLAN)).text(" →");
    ui.say("p", "empty", said).text(" ").child(link).into()
}

pub fn no_roles(ui: Ui) -> View {
    none(ui, words::NO_ROLES)
}

/// Something that may be wider than the page: it scrolls by itself, by keys as well.
pub fn scrolling(ui: Ui, name: Words, content: View) -> El {
    scrolling_as(ui, words::SCROLLS, name, content)
}

fn scrolling_as(ui: Ui, label: Words, name: Words, content: View) -> El {
    let label = ui.i18n.fill(label, &[("name", ui.i18n.t(name))]);
    el("div", "scrolling")
        .attr("role", "region")
        .attr("aria-label", &label)
        .attr("tabindex", "0")
        .child(content)
}

/// A picture of months, wider for more of them.
pub fn picture(ui: Ui, title: Words, chart: impl Fn() -> El + 'static) -> El {
    let wide = fingerprint(move || width_class(all_months(ui).len()));
    let chart = Rc::new(chart);
    let drawn =
        live_by(wide, move || el("div", width_class(all_months(ui).len())).child(chart()).into());
    scrolling(ui, title, drawn)
}

/// A row of a table of months: its head, and what stands in the cell of a month.
pub struct Row {
    pub head: View,
    pub cell: Rc<dyn Fn(Month) -> El>,
}

impl Row {
    /// A row of figures; the head says their currency, for which cells have no room.
    pub fn figures(ui: Ui, head: View, figure: impl Fn(Month) -> FigureId + 'static) -> Self {
        let cell = move |month| {
            let figure = figure(month);
            let text = move |scenario: &Scenario, value: f64| match figure.unit(scenario) {
                Unit::Money | Unit::MoneyPerMonth => ui.i18n.number(value, 0),
                _ => ui.i18n.quantity(value),
            };
            el("td", "end").child(ui.figure_of_as(figure, text))
        };
        Self { head, cell: Rc::new(cell) }
    }
}

/// A table with a column a month.
pub fn month_table(ui: Ui, first: Words, months: &[Month], rows: Vec<Row>) -> View {
    let head = |(place, month): (usize, &Month)| {
        let year = place == 0 || month.number() == 1;
        let year = year.then(|| el("small", "").text(&month.year().to_string()));
        let name = el("span", "").text(&ui.i18n.short_month(*month));
        el("th", "end").attr("scope", "col").child(name).child(year).into()
    };
    let heads = el("tr", "")
        .child(ui.say("th", "", first).attr("scope", "col"))
        .children(months.iter().enumerate().map(head));
    let body = rows.into_iter().map(|Row { head, cell }| {
        let cells = months.iter().map(|month| cell(*month).into());
        let head = el("th", "").attr("scope", "row").child(head);
        el("tr", "").child(head).children(cells).into()
    });
    let years = if months.len() > 12 { "years " } else { "" };
    el("table", &["by-month ", years, width_class(months.len())].concat())
        .child(el("thead", "").child(heads))
        .child(el("tbody", "").children(body))
        .into()
}

/// The same as a picture, in numbers; drawn when it is opened, and anew when its rows change.
pub fn twin(
    ui: Ui,
    id: &'static str,
    title: Words,
    hired: Memo<u64>,
    rows: impl Fn(Team) -> Vec<Row> + 'static,
    roles: impl Fn() -> u64 + Send + Sync + Clone + 'static,
) -> El {
    let rows = Rc::new(rows);
    let open = move || ui.workspace.is_open(id);
    let body = move || {
        let (rows, shape) = (rows.clone(), roles.clone());
        let table =
            live_by(fingerprint(move || (all_months(ui), hired.get(), shape())), move || {
                let months = all_months(ui);
                month_table(ui, words::MONTH_ROW, &months, rows(team(hired)))
            });
        scrolling_as(ui, words::SCROLLS_TABLE, title, table).into()
    };
    let summary = ui.say("span", "", words::AS_TABLE).into();
    let on_toggle = move |open| ui.workspace.set_open(id, open);
    el("div", "twin").child(disclosure(id, open, on_toggle, summary, body))
}
