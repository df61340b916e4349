//! The hires in numbers.

use repcount::calc::months::{Hire, Outlook};
use repcount::calc::{FigureId, Metric, Place, Team};
use repcount::edit::{Command, remove_hire};
use repcount::scenario::Scenario;

use super::hires::ADD;
use crate::i18n::words::{self, Words};
use crate::i18n::{is_overdue, role_name};
use crate::platform::dom::{El, each, el, live_text};
use crate::reactive::untrack;
use crate::ui::pages::Ui;
use crate::ui::pages::plan::table::{cell, head, in_room};
use crate::ui::parts::{Icon, icon_button};

const HEADS: [Words; 5] =
    [words::OPEN_BY, words::STARTS, words::FULL_FROM, words::UNTIL_FULL, words::DELAY];

pub fn hire_table(ui: Ui) -> El {
    let heads = HEADS.map(|words| head(ui, words, "end").into());
    let keys = move || {
        let keys = |_: &_, outlook: &Outlook| outlook.hires.iter().map(key).collect();
        ui.session.with_outlook(keys).unwrap_or_default()
    };
    let rows = each(keys, move |key| {
        let hire = untrack(|| {
            let is = |hire: &&Hire| self::key(hire) == key;
            ui.session.with_outlook(|_, outlook| outlook.hires.iter().find(is).copied())
        });
        hire.flatten().map(|hire| row(ui, &hire)).into()
    });
    let heads = el("tr", "").child(head(ui, words::ROLE, "")).children(heads).child(el("td", ""));
    let table =
        el("table", "stack").child(el("thead", "").child(heads)).child(el("tbody", "").child(rows));
    in_room(table)
}

/// People of a role who start in the same month have a row.
fn key(hire: &Hire) -> String {
    [hire.role.as_str(), &hire.start.to_string()].join("@")
}

fn row(ui: Ui, hire: &Hire) -> El {
    let Hire { role, start, .. } = *hire;
    let text = move |write: fn(Ui, &Scenario, &Hire) -> String| {
        live_text(move || {
            let text = ui.session.with_outlook(|scenario, outlook| {
                let is = |hire: &&Hire| (hire.role, hire.start) == (role, start);
                outlook.hires.iter().find(is).map(|hire| write(ui, scenario, hire))
            });
            text.flatten().unwrap_or_default()
        })
    };
    let name = |ui: Ui, scenario: &Scenario, hire: &Hire| {
        let name = scenario.role(hire.role).map(|role| role_name(ui.i18n, role));
        let name = name.unwrap_or_default();
        if hire.people > 1 { [name, hire.people.to_string()].join(" × ") } else { name }
    };
    let open_by = |ui: Ui, scenario: &Scenario, hire: &Hire| {
        let month = ui.i18n.month(hire.open_by);
        if is_overdue(scenario, hire) {
            [month.as_str(), " · ", ui.i18n.t(words::OVERDUE)].concat()
        } else {
            month
        }
    };
    let figure =
        |metric| FigureId::new(metric, Place::Role(role)).at(Some(start), Some(Team::Hired));
    let saved = move |scenario: &Scenario, cost: f64| {
        let amount = ui.i18n.money(cost.abs(), scenario.currency);
        let words = if cost < 0.0 { words::DELAY_SAVES } else { words::DELAY_COSTS };
        ui.i18n.fill(words, &[("amount", &amount)])
    };
    let label = ui.session.with_names(|scenario| {
        let name = scenario.role(role).map(|role| role_name(ui.i18n, role));
        let values = [("name", &*name.unwrap_or_default()), ("month", &ui.i18n.month(start))];
        ui.i18n.fill(words::HIRE_LESS, &values)
    });
    let less = icon_button(Icon::Remove, &label, move || {
        let placed = untrack(|| {
            ui.session.with_outlook(|_, outlook| remove_hire(&outlook.placed(), role, start))
        });
        if placed.is_some() {
            ui.session.leave_field();
            ui.press(Command::PlaceHires(placed));
            ui.session.leave_field();
            // The row may have gone with its last person.
            ui.workspace.focus(ADD);
        }
    });
    el("tr", "")
        .child(el("th", "").attr("scope", "row").child(text(name)))
        .child(cell(ui, words::OPEN_BY).child(text(open_by)))
        .child(cell(ui, words::STARTS).text(&ui.i18n.month(start)))
        .child(cell(ui, words::FULL_FROM).child(text(|ui, _, hire| ui.i18n.month(hire.full))))
        .child(cell(ui, words::UNTIL_FULL).child(ui.figure_of(figure(Metric::CostUntilFull))))
        .child(cell(ui, words::DELAY).child(ui.figure_of_as(figure(Metric::DelayCost), saved)))
        .child(el("td", "end less").child(less))
}
