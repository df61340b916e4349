//! One source: how much of the plan it carries, its funnel, its costs.

use leptos::prelude::*;
use repcount::edit::{Command, Direction};
use repcount::figure::{Metric, Place};
use repcount::scenario::{
    Carries, Channel, Conversion, InputId, Scenario, Source, SourceField as F, SourceKey,
    SourceKind,
};

use super::item::{Commands, Item};
use super::more::More;
use crate::components::{
    ChoiceField, NumberField, OptionalField, RoleChoice, TextField, source_colour,
};
use crate::i18n::{source_default_name, source_name, t, use_i18n, words};
use crate::state::{Session, amount_field, pays_partner, rate_fields, use_session};

#[component]
pub fn SourceItem(key: SourceKey) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let name = move || {
        session.with_names(|of| of.source(key).map(|source| source_name(i18n.get(), source)))
    };
    let colour = move || {
        let colour = |source: &Source| source_colour(source.kind);
        session.with_names(|scenario| scenario.source(key).map(colour)).unwrap_or_default()
    };
    let note = move || {
        let i18n = i18n.get();
        let share = session.figure(Metric::ShareOfDeals, Place::Source(key));
        share.map(|share| i18n.fill(words::SHARE_SUMMARY, &[("share", &i18n.percent(share))]))
    };
    let commands = Commands {
        up: Command::MoveSource(key, Direction::Up),
        down: Command::MoveSource(key, Direction::Down),
        duplicate: Command::DuplicateSource(key),
        remove: Command::RemoveSource(key),
    };
    view! {
        <Item
            key=key.to_string()
            name=Signal::derive(move || name().unwrap_or_default())
            colour=Signal::derive(colour)
            note=Signal::derive(move || note().unwrap_or_default())
            commands
            list="add-source"
        >
            {source_fields(key)}
        </Item>
    }
}

/// Reads the source, now and whenever it changes; `otherwise` where it has just been removed.
pub fn read<T>(session: Session, key: SourceKey, otherwise: T, read: fn(&Source) -> T) -> T {
    session.with(|scenario| scenario.source(key).map_or(otherwise, read))
}

fn source_fields(key: SourceKey) -> AnyView {
    view! {
        <Volume key/>
        <h3>{t(words::GROUP_FUNNEL)}</h3>
        <Funnel key/>
        {number(key, F::CostPerLead)}
        <More key>
            <Identity key/>
            <People key/>
            {number(key, F::DealValue)}
            <Costs key/>
        </More>
    }
    .into_any()
}

fn number(key: SourceKey, field: F) -> AnyView {
    view! { <NumberField input=InputId::Source(key, field)/> }.into_any()
}

/// What it is called, and of which kind it is.
#[component]
fn Identity(key: SourceKey) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let kind = move || read(session, key, SourceKind::Inbound, |source| source.kind);
    let channel = move || read(session, key, Channel::Other, |source| source.channel);
    let is_inbound = Memo::new(move |_| kind() == SourceKind::Inbound);
    let name = move || read(session, key, String::new(), |of| of.name.clone().unwrap_or_default());
    let default_name = move || {
        let i18n = i18n.get();
        session.with_names(|scenario| {
            let source = scenario.source(key)?;
            let name = source_default_name(i18n, source);
            Some(i18n.fill(words::DEFAULT_NAME, &[("name", &name)]))
        })
    };
    view! {
        <TextField
            id=format!("sources-{key}-name")
            label=Signal::derive(move || i18n.get().t(words::NAME).to_string())
            text=Signal::derive(name)
            placeholder=Signal::derive(move || default_name().unwrap_or_default())
            command=move |name| Command::RenameSource(key, name)
        />
        <ChoiceField
            id=format!("sources-{key}-kind")
            label=words::KIND
            all=SourceKind::ALL
            name=|kind| words::source_kind(kind, Channel::Other)
            chosen=kind
            command=move |kind| Command::SetSourceKind(key, kind)
        />
        <Show when=move || is_inbound.get()>
            <ChoiceField
                id=format!("sources-{key}-channel")
                label=words::CHANNEL
                all=Channel::ALL
                name=|channel| words::source_kind(SourceKind::Inbound, channel)
                chosen=channel
                command=move |channel| Command::SetChannel(key, channel)
            />
        </Show>
    }
}

/// How much of the plan it carries.
#[component]
fn Volume(key: SourceKey) -> impl IntoView {
    let session = use_session();
    let carries = move || read(session, key, Carries::Share, |source| source.carries);
    let amount = Memo::new(move |_| Some(InputId::Source(key, amount_field(carries())?)));
    view! {
        <ChoiceField
            id=format!("sources-{key}-carries")
            label=words::CARRIES
            all=Carries::ALL
            name=words::carries
            chosen=carries
            command=move |carries| Command::SetCarries(key, carries)
        />
        <OptionalField input=amount/>
    }
}

/// Who works it.
#[component]
fn People(key: SourceKey) -> impl IntoView {
    view! {
        <RoleChoice
            id=format!("sources-{key}-booked-by")
            label=words::BOOKED_BY
            chosen=move |of: &Scenario| of.source(key)?.booked_by
            command=move |role| Command::SetBookedBy(key, role)
        />
        <RoleChoice
            id=format!("sources-{key}-closed-by")
            label=words::CLOSED_BY
            chosen=move |of: &Scenario| of.source(key)?.closed_by
            command=move |role| Command::SetClosedBy(key, role)
        />
    }
}

/// The way from the lead to the deal.
#[component]
fn Funnel(key: SourceKey) -> impl IntoView {
    let session = use_session();
    let conversion = move || read(session, key, Conversion::Single, |source| source.conversion);
    let rates = Memo::new(move |_| rate_fields(conversion()));
    let numbers = move |fields: &[F]| fields.iter().map(|field| number(key, *field)).collect_view();
    let booked = |field: &F| matches!(field, F::LeadToMeeting | F::ShowRate);
    view! {
        {move || numbers(rates.get().split(|field| !booked(field)).next().unwrap_or_default())}
        <ChoiceField
            id=format!("sources-{key}-conversion")
            label=words::CONVERSION
            all=Conversion::ALL
            name=words::conversion
            chosen=conversion
            command=move |conversion| Command::SetConversion(key, conversion)
        />
        {move || {
            let rest: Vec<F> = rates.get().iter().copied().filter(|field| !booked(field)).collect();
            numbers(&rest)
        }}
    }
}

#[component]
fn Costs(key: SourceKey) -> impl IntoView {
    let session = use_session();
    let pays_partner = Memo::new(move |_| read(session, key, false, pays_partner));
    view! {
        {number(key, F::CostPerMonth)}
        {number(key, F::CostPerMeeting)}
        <Show when=move || pays_partner.get()>
            {number(key, F::PartnerCommission)}
        </Show>
        {number(key, F::LeadsAvailable)}
        {number(key, F::MinutesPerLead)}
        {number(key, F::SalesCycle)}
    }
}
