//! How busy each role is, month by month.

use std::rc::Rc;

use repcount::calc::{FigureId, Metric, Place};
use repcount::chart::Heat;
use repcount::scenario::{Month, RoleKey};

use super::months::{Row, all_months, month_table, no_roles, scrolling, team};
use super::people::roles;
use crate::i18n::words;
use crate::platform::dom::{El, View, el, live_by, several};
use crate::reactive::{Get, Memo, fingerprint};
use crate::ui::pages::Ui;
use crate::ui::pages::plan::card;
use crate::ui::pages::plan::table::row_name;

pub fn load(ui: Ui, hired: Memo<u64>) -> El {
    let none = fingerprint(move || roles(ui).is_empty());
    let content = live_by(none, move || {
        if roles(ui).is_empty() { no_roles(ui) } else { several([table(ui, hired), legend(ui)]) }
    });
    let about = ui.say("p", "", words::LOAD_ABOUT).into();
    card(ui, "card heat", words::LOAD_TITLE, about).child(content)
}

fn table(ui: Ui, hired: Memo<u64>) -> View {
    let shape = fingerprint(move || (all_months(ui), roles(ui), hired.get()));
    let table = live_by(shape, move || {
        let row = |key: RoleKey| {
            let cell = move |month| cell(ui, key, month, hired);
            Row { head: row_name(ui, Place::Role(key)), cell: Rc::new(cell) }
        };
        let rows = roles(ui).into_iter().map(row).collect();
        month_table(ui, words::ROLE, &all_months(ui), rows)
    });
    scrolling(ui, words::LOAD_TITLE, table).into()
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

fn cell(ui: Ui, role: RoleKey, month: Month, hired: Memo<u64>) -> El {
    let figure = FigureId::new(Metric::Load, Place::Role(role)).at(Some(month), Some(team(hired)));
    let shown = move |_: &_, load: f64| ui.i18n.number(load * 100.0, 0);
    el("td", "end")
        .live_attr("class", move || {
            let heat = ui.session.value(figure).map(|load| class(Heat::of(load)));
            Some(heat.unwrap_or("heat-none").to_string())
        })
        .child(ui.figure_of_as(figure, shown))
}

fn legend(ui: Ui) -> View {
    let mut low = 0;
    let level = |heat: Heat| {
        let high = heat.highest();
        let from = if heat == Heat::Idle { high.map_or(0, |high| high + 1) } else { low };
        let values = [("low", from.to_string()), ("high", high.unwrap_or(0).to_string())];
        low = high.unwrap_or(low) + 1;
        let [(_, from), (_, high)] = &values;
        let text = ui.i18n.fill(words::heat(heat), &[("low", from), ("high", high)]);
        el("li", class(heat)).text(&text).into()
    };
    el("ul", "heat-legend").children(Heat::ALL.map(level)).into()
}
