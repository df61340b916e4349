//! The people: drawn, and in detail.

use repcount::calc::{FigureId, Metric, Place};
use repcount::scenario::{RoleKey, RoleKind};

use super::card;
use super::table::{Column, cell, head, in_room, row_head, table};
use crate::i18n::words;
use crate::platform::dom::{El, el, live_by, several};
use crate::reactive::fingerprint;
use crate::ui::charts::crew_row;
use crate::ui::pages::Ui;
use crate::ui::pages::context::role_colour;

/// Figures in a row at the most.
const MOST_FIGURES: usize = 8;

/// The roles in the user's order, with what their rows are drawn by.
fn roles(ui: Ui) -> Vec<(RoleKey, RoleKind)> {
    ui.session.with(|scenario| scenario.roles.iter().map(|role| (role.key, role.kind)).collect())
}

pub fn people(ui: Ui) -> El {
    let rows = live_by(fingerprint(move || roles(ui)), move || {
        several(roles(ui).into_iter().map(|(key, kind)| row(ui, key, kind).into()))
    });
    let heads = el("tr", "")
        .child(head(ui, words::ROLE, ""))
        .child(el("td", ""))
        .child(head(ui, words::NEED, "end"))
        .child(head(ui, words::NOW, "end"))
        .child(head(ui, words::HIRE, "end"))
        .child(head(ui, words::A_MONTH, "end"));
    let overall = |head, metric| cell(ui, head).child(ui.figure(metric, Place::Overall));
    let foot = el("tr", "")
        .child(ui.say("th", "", words::ALL_PEOPLE).attr("scope", "row"))
        .child(el("td", "crew-cell"))
        .child(overall(words::NEED, Metric::People))
        .child(overall(words::NOW, Metric::PeopleNow))
        .child(overall(words::HIRE, Metric::ToHire))
        .child(overall(words::A_MONTH, Metric::PeopleCost));
    let about = ui.say("p", "", words::PEOPLE_PALE).into();
    card(ui, "card people", words::PEOPLE_TITLE, about).child(in_room(
        el("table", "stack")
            .child(el("thead", "").child(heads))
            .child(el("tbody", "").child(rows))
            .child(el("tfoot", "").child(foot)),
    ))
}

fn row(ui: Ui, key: RoleKey, kind: RoleKind) -> El {
    let place = Place::Role(key);
    let amount = move |metric| ui.session.figure(metric, place).unwrap_or(0.0);
    let scale = move |each| ui.i18n.fill(words::CREW_SCALE, &[("n", &ui.i18n.quantity(each))]);
    let size = move || (amount(Metric::People), amount(Metric::Fte));
    let drawn = crew_row(size, MOST_FIGURES, role_colour(kind), scale);
    let hire = ui.figure_as(Metric::ToHire, place, move |_, value| {
        if value < 0.0 {
            ui.i18n.fill(words::HIRE_SURPLUS, &[("n", &ui.i18n.quantity(-value))])
        } else {
            ui.i18n.quantity(value)
        }
    });
    let from = el("span", "from").child(ui.figure(Metric::Fte, place)).text(" → ");
    let need =
        el("span", "need").child(from).child(el("b", "").child(ui.figure(Metric::People, place)));
    el("tr", "")
        .child(row_head(ui, place))
        .child(el("td", "crew-cell").child(drawn))
        .child(cell(ui, words::NEED).child(need))
        .child(cell(ui, words::NOW).child(ui.figure(Metric::PeopleNow, place)))
        .child(cell(ui, words::HIRE).child(hire))
        .child(cell(ui, words::A_MONTH).child(ui.figure(Metric::Cost, place)))
}

/// Every figure of every role.
pub fn detail(ui: Ui) -> El {
    let rows = live_by(fingerprint(move || roles(ui)), move || {
        let places: Vec<Place> = roles(ui).into_iter().map(|(key, _)| Place::Role(key)).collect();
        let columns = [
            Column::new(words::WORK, |ui, place| with_unit(ui, Metric::Demand, place)),
            Column::new(words::EACH_DOES, |ui, place| with_unit(ui, Metric::WorkPerPerson, place)),
            Column::metric(words::AVAILABLE, Metric::Availability),
            Column::metric(words::STANDING_IN, Metric::StandIn),
            Column::metric(words::FTE, Metric::Fte),
            Column::metric(words::LOAD, Metric::Load),
            Column::metric(words::IDLE, Metric::IdleCost),
            Column::metric(words::ONE_COSTS, Metric::Seat),
            Column::metric(words::REACH, Metric::Reach),
        ];
        table(ui, words::ROLE, &places, &columns)
    });
    card(ui, "card detail", words::DETAIL_TITLE, crate::platform::dom::nothing()).child(rows)
}

/// Work is counted in whatever sizes the role, so its unit stands beside it.
fn with_unit(ui: Ui, metric: Metric, place: Place) -> El {
    ui.figure_as(metric, place, move |scenario, value| {
        let unit = FigureId::new(metric, place).unit(scenario);
        ui.i18n.counted(value, unit, scenario.currency)
    })
}
