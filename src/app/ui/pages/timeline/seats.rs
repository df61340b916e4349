//! Positions of people who started recently or share their time between roles.

use repcount::calc::Place;
use repcount::edit::Command;
use repcount::scenario::{InputId, RoleKey, SeatField};

use super::inputs::month_field;
use crate::i18n::role_name;
use crate::i18n::words;
use crate::platform::dom::{El, View, el, live_by, several};
use crate::reactive::fingerprint;
use crate::ui::pages::Ui;
use crate::ui::pages::plan::field::number;
use crate::ui::pages::plan::table::row_name;
use crate::ui::parts::{Icon, button, icon_button};

/// Shares of a person's time that a list offers, in percent.
const SHARES: [u16; 11] = [0, 10, 20, 25, 30, 40, 50, 60, 75, 80, 100];

pub fn seats(ui: Ui) -> View {
    let count = move || ui.session.with(|scenario| scenario.team.len());
    let roles = move || {
        ui.session.with_names(|scenario| {
            scenario.roles.iter().map(|role| (role.key, role.title.clone())).collect::<Vec<_>>()
        })
    };
    let rows = live_by(fingerprint(move || (count(), roles())), move || {
        several((0_u8..=u8::MAX).take(count()).map(|row| seat(ui, row).into()))
    });
    let add = button("plain", move || ui.press(Command::AddSeat));
    several([
        ui.say("h3", "", words::GROUP_SEATS).into(),
        rows,
        add.text(&["+ ", ui.i18n.t(words::ADD_SEAT)].concat()).into(),
    ])
}

fn seat(ui: Ui, row: u8) -> El {
    let place = usize::from(row);
    let since =
        move || ui.session.with(|scenario| scenario.team.get(place).and_then(|seat| seat.started));
    let set_since = move |month| ui.press(Command::SetSeatStarted(row, month));
    let label = ui.i18n.fill(words::SEAT, &[("n", &(place + 1).to_string())]);
    let remove = ui.i18n.fill(words::REMOVE, &[("name", &label)]);
    let remove = icon_button(Icon::Remove, &remove, move || ui.press(Command::RemoveSeat(row)));
    let roles: Vec<RoleKey> =
        ui.session.with_names(|scenario| scenario.roles.iter().map(|role| role.key).collect());
    let id = ["team", &row.to_string(), "since"].join("-");
    el("fieldset", "segment")
        .child(el("legend", "").text(&label))
        .child(number(ui, InputId::Seat(row, SeatField::People)))
        .child(month_field(ui, &id, words::SEAT_SINCE, Some(words::SEAT_LONG), since, set_since))
        .children(roles.into_iter().map(|role| share(ui, row, role)))
        .child(el("div", "actions").child(remove))
}

/// How much of the time a role gets; what would be more than all of it is not offered.
fn share(ui: Ui, row: u8, role: RoleKey) -> View {
    let place = usize::from(row);
    let percent = move || {
        ui.session.with(|scenario| {
            let shares = scenario.team.get(place).map(|seat| seat.shares.clone());
            let shares = shares.unwrap_or_default();
            let of = |wanted: bool| -> f64 {
                let shares = shares.iter().filter(|(key, _)| (*key == role) == wanted);
                shares.map(|(_, share)| share).sum()
            };
            let whole = |share: f64| (share * 100.0).round() as u16;
            (whole(of(true)), 100_u16.saturating_sub(whole(of(false))))
        })
    };
    let id = ["team", &place.to_string(), role.as_str()].join("-");
    let set = move |text: String| {
        let Ok(percent) = text.parse::<u16>() else { return };
        ui.press(Command::SetSeatShare(row, role, f64::from(percent) / 100.0));
        ui.session.leave_field();
    };
    let name = ui.session.with_names(|scenario| {
        scenario.role(role).map(|role| role_name(ui.i18n, role)).unwrap_or_default()
    });
    let list = live_by(fingerprint(percent), {
        let id = id.clone();
        move || {
            let (now, most) = percent();
            let mut offered: Vec<u16> =
                SHARES.into_iter().filter(|share| *share <= most).chain([now, most]).collect();
            offered.sort_unstable();
            offered.dedup();
            let option = |share: u16| {
                let text = ui.i18n.percent(f64::from(share) / 100.0);
                let option = el("option", "").attr("value", &share.to_string()).text(&text);
                if share == now { option.attr("selected", "") } else { option }.into()
            };
            let focus = id.clone();
            el("select", "")
                .attr("id", &id)
                .attr("aria-label", &name)
                .children(offered.into_iter().map(option))
                .on("change", move |event| {
                    set(event.value());
                    ui.workspace.focus(&focus);
                })
                .into()
        }
    });
    el("div", "field")
        .child(el("label", "").attr("for", &id).child(row_name(ui, Place::Role(role))))
        .child(el("span", "").child(list))
        .into()
}
