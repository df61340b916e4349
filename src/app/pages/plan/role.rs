//! One role: its people, how its number follows from the work, its pay, its leave, its duties.

use leptos::prelude::*;
use repcount::edit::{Command, Direction};
use repcount::figure::{Metric, Place};
use repcount::scenario::{InputId, Role, RoleField as F, RoleKey, Scenario, Sizing};

use super::item::{Commands, Item};
use super::more::More;
use super::role_duties::Duties;
use super::role_sizing::RoleSizing;
use crate::components::{NumberField, Ramp, RoleChoice, TextField, role_colour};
use crate::i18n::{role_default_name, role_name, t, use_i18n, words};
use crate::state::{FIRST_PAY, MORE_PAY, Session, time_fields, use_session};

#[component]
pub fn RoleItem(key: RoleKey) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let name = move || {
        session.with_names(|scenario| scenario.role(key).map(|role| role_name(i18n.get(), role)))
    };
    let colour = move || {
        let colour = |role: &Role| role_colour(role.kind);
        session.with_names(|scenario| scenario.role(key).map(colour)).unwrap_or_default()
    };
    let note = move || {
        let i18n = i18n.get();
        let seat = session.figure(Metric::Seat, Place::Role(key))?;
        let seat = i18n.money(seat, session.with(|scenario| scenario.currency));
        Some(i18n.fill(words::ROLE_SUMMARY, &[("cost", &seat)]))
    };
    let commands = Commands {
        up: Command::MoveRole(key, Direction::Up),
        down: Command::MoveRole(key, Direction::Down),
        duplicate: Command::DuplicateRole(key),
        remove: Command::RemoveRole(key),
    };
    view! {
        <Item
            key=key.to_string()
            name=Signal::derive(move || name().unwrap_or_default())
            colour=Signal::derive(colour)
            note=Signal::derive(move || note().unwrap_or_default())
            commands
            list="add-role"
        >
            {role_fields(key)}
        </Item>
    }
}

/// Reads the role, now and whenever it changes; `otherwise` where it has just been removed.
pub fn read<T>(session: Session, key: RoleKey, otherwise: T, read: impl FnOnce(&Role) -> T) -> T {
    session.with(|scenario| scenario.role(key).map_or(otherwise, read))
}

/// Fields of the role one under the other.
pub fn numbers(key: RoleKey, fields: &[F]) -> AnyView {
    let number = |field: &F| view! { <NumberField input=InputId::Role(key, *field)/> };
    fields.iter().map(number).collect_view().into_any()
}

/// All that stands under the role's heading: people, pay, output, and the rest.
fn role_fields(key: RoleKey) -> AnyView {
    view! {
        {numbers(key, &[F::PeopleNow])}
        {numbers(key, &FIRST_PAY)}
        <RoleSizing key/>
        <More key>
            <Title key/>
            <h3>{t(words::GROUP_PAY)}</h3>
            {numbers(key, MORE_PAY)}
            <h3>{t(words::GROUP_TIME)}</h3>
            <WorkingTime key/>
            <h3>{t(words::SECTION_RAMP)}</h3>
            {numbers(key, &[F::Attrition, F::MonthsToFill])}
            <Ramp key/>
            <h3>{t(words::GROUP_DUTIES)}</h3>
            <Duties key/>
        </More>
    }
    .into_any()
}

#[component]
fn Title(key: RoleKey) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let default_name = move || {
        let i18n = i18n.get();
        session.with_names(|scenario| {
            let name = role_default_name(i18n, scenario.role(key)?);
            Some(i18n.fill(words::DEFAULT_NAME, &[("name", &name)]))
        })
    };
    let title =
        move || read(session, key, String::new(), |role| role.title.clone().unwrap_or_default());
    view! {
        <TextField
            id=format!("roles-{key}-title")
            label=Signal::derive(move || i18n.get().t(words::TITLE).to_string())
            text=Signal::derive(title)
            placeholder=Signal::derive(move || default_name().unwrap_or_default())
            command=move |title| Command::RenameRole(key, title)
        />
    }
}

#[component]
fn WorkingTime(key: RoleKey) -> impl IntoView {
    let session = use_session();
    let fields =
        Memo::new(move |_| time_fields(read(session, key, Sizing::Fixed, |role| role.sizing)));
    view! {
        {move || numbers(key, fields.get())}
        <RoleChoice
            id=format!("roles-{key}-covered-by")
            label=words::COVERED_BY
            without=key
            chosen=move |of: &Scenario| of.role(key)?.covered_by
            command=move |other| Command::SetCoveredBy(key, other)
        />
    }
}
