//! Positions of people who started recently or share their time between roles.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::figure::Place;
use repcount::scenario::{InputId, RoleKey, Scenario, SeatField};

use crate::components::{
    Button, Choice, Each, Icon, IconButton, MonthField, NumberField, RowName, Select,
};
use crate::i18n::{role_name, t, use_i18n, words};
use crate::state::{use_session, use_workspace};

/// Shares of a person's time that a list offers, in percent.
const SHARES: [u16; 11] = [0, 10, 20, 25, 30, 40, 50, 60, 75, 80, 100];

#[component]
pub fn Seats() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let rows = Memo::new(move |_| {
        let count = session.with(|scenario| scenario.team.len());
        (0_u8..=u8::MAX).take(count).collect::<Vec<_>>()
    });
    view! {
        <h3>{t(words::GROUP_SEATS)}</h3>
        <Each keys=rows view=|row| view! { <Seat row/> }.into_any()/>
        <Button on_press=move |_| workspace.press(&Command::AddSeat)
        >
            "+ " {t(words::ADD_SEAT)}
        </Button>
    }
}

#[component]
fn Seat(row: u8) -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let place = usize::from(row);
    let roles = session.role_keys();
    let since =
        move || session.with(|scenario| scenario.team.get(place).and_then(|seat| seat.started));
    let label = move || i18n.get().fill(words::SEAT, &[("n", &(place + 1).to_string())]);
    let remove = move || i18n.get().fill(words::REMOVE, &[("name", &label())]);
    view! {
        <fieldset class="segment">
            <legend>{move || label()}</legend>
            <NumberField input=InputId::Seat(row, SeatField::People)/>
            <MonthField
                id=format!("team-{row}-since")
                label=words::SEAT_SINCE
                without=words::SEAT_LONG
                chosen=Signal::derive(since)
                on_choose=move |month| workspace.press(&Command::SetSeatStarted(row, month))
            />
            <Each keys=roles view=move |role| view! { <Share row role/> }.into_any()/>
            <div class="actions">
                <IconButton
                    icon=Icon::Remove
                    name=Signal::derive(remove)
                    on_press=move |_| workspace.press(&Command::RemoveSeat(row))
                />
            </div>
        </fieldset>
    }
}

/// The percent of a seat's time that a role gets, and how much it may get beside the others.
fn percents(scenario: &Scenario, row: u8, role: RoleKey) -> (u16, u16) {
    let Some(seat) = scenario.team.get(usize::from(row)) else { return (0, 100) };
    let sum = |own: bool| -> f64 {
        let shares = seat.shares.iter().filter(|(key, _)| (*key == role) == own);
        shares.map(|(_, share)| share).sum()
    };
    let whole = |share: f64| (share * 100.0).round() as u16;
    (whole(sum(true)), 100_u16.saturating_sub(whole(sum(false))))
}

/// How much of the time a role gets; what would be more than all of it is not offered.
#[component]
fn Share(row: u8, role: RoleKey) -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let percents = Memo::new(move |_| session.with(|scenario| percents(scenario, row, role)));
    let options = move || {
        let (now, most) = percents.get();
        let is_offered = |share: &u16| *share == now || *share == most || SHARES.contains(share);
        let choice = |percent: u16| Choice {
            value: percent.to_string(),
            label: i18n.get().percent(f64::from(percent) / 100.0),
        };
        (0..=most.max(now)).filter(is_offered).map(choice).collect::<Vec<_>>()
    };
    let set = move |percent: String| {
        let Ok(percent) = percent.parse::<u16>() else { return };
        workspace.press(&Command::SetSeatShare(row, role, f64::from(percent) / 100.0));
        session.leave_field();
    };
    let name = move || {
        session.with_names(|scenario| scenario.role(role).map(|role| role_name(i18n.get(), role)))
    };
    let id = format!("team-{row}-{role}");
    view! {
        <div class="field">
            <label for=id.clone()><RowName place=Place::Role(role)/></label>
            <span>
                <Select
                    id
                    name=Signal::derive(move || name().unwrap_or_default())
                    options=Signal::derive(options)
                    chosen=Signal::derive(move || percents.get().0.to_string())
                    on_choose=set
                />
            </span>
        </div>
    }
}
