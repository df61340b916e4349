//! One source: how much of the plan it carries, its funnel, its costs.

use leptos::prelude::*;
use repcount::calc::{Metric, Place};
use repcount::edit::{Command, Direction};
use repcount::scenario::{
    Carries, Channel, Conversion, InputId, Source, SourceField as F, SourceKey, SourceKind,
};

use super::item::{Commands, Item};
use crate::components::{
    ChoiceField, LaterPart, NumberField, RoleChoice, TextField, source_colour,
};
use crate::i18n::{source_default_name, source_name, t, use_i18n, words};
use crate::later::Parts;
use crate::state::{Session, use_session};

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
            <LaterPart part=move |parts: &Parts| (parts.source_fields)(key)/>
        </Item>
    }
}

/// Reads the source, now and whenever it changes; `otherwise` where it has just been removed.
fn follow<T>(
    session: Session,
    key: SourceKey,
    otherwise: T,
    read: fn(&Source) -> T,
) -> Memo<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| {
        session.with(|scenario| scenario.source(key).map_or_else(|| otherwise.clone(), read))
    })
}

pub fn source_fields(key: SourceKey) -> AnyView {
    view! {
        <Identity key/>
        <Volume key/>
        <h3>{t(words::GROUP_FUNNEL)}</h3>
        <Funnel key/>
        <h3>{t(words::GROUP_SOURCE_COST)}</h3>
        <Costs key/>
    }
    .into_any()
}

fn number(key: SourceKey, field: F) -> impl IntoView {
    view! { <NumberField input=InputId::Source(key, field)/> }
}

/// What it is called, and of which kind it is.
#[component]
fn Identity(key: SourceKey) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let kind = follow(session, key, SourceKind::Inbound, |source| source.kind);
    let channel = follow(session, key, Channel::Other, |source| source.channel);
    let name = follow(session, key, String::new(), |of| of.name.clone().unwrap_or_default());
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
            text=name
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
        <Show when=move || kind.get() == SourceKind::Inbound>
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

/// How much of the plan it carries, and who works it.
#[component]
fn Volume(key: SourceKey) -> impl IntoView {
    let session = use_session();
    let carries = follow(session, key, Carries::Share, |source| source.carries);
    let amount = move || match carries.get() {
        Carries::Share => Some(number(key, F::Share)),
        Carries::GivenLeads => Some(number(key, F::GivenLeads)),
        Carries::GivenMeetings => Some(number(key, F::GivenMeetings)),
        Carries::Rest => None,
    };
    view! {
        <ChoiceField
            id=format!("sources-{key}-carries")
            label=words::CARRIES
            all=Carries::ALL
            name=words::carries
            chosen=carries
            command=move |carries| Command::SetCarries(key, carries)
        />
        {amount}
        <RoleChoice
            id=format!("sources-{key}-booked-by")
            label=words::BOOKED_BY
            chosen=follow(session, key, None, |source| source.booked_by)
            command=move |role| Command::SetBookedBy(key, role)
        />
        <RoleChoice
            id=format!("sources-{key}-closed-by")
            label=words::CLOSED_BY
            chosen=follow(session, key, None, |source| source.closed_by)
            command=move |role| Command::SetClosedBy(key, role)
        />
    }
}

#[component]
fn Funnel(key: SourceKey) -> impl IntoView {
    let session = use_session();
    let conversion = follow(session, key, Conversion::Single, |source| source.conversion);
    let rates = move || match conversion.get() {
        Conversion::Single => number(key, F::MeetingToDeal).into_any(),
        Conversion::Steps => {
            view! {
                {number(key, F::QualificationRate)}
                {number(key, F::WinRate)}
            }
            .into_any()
        }
    };
    view! {
        {number(key, F::LeadToMeeting)}
        {number(key, F::ShowRate)}
        <ChoiceField
            id=format!("sources-{key}-conversion")
            label=words::CONVERSION
            all=Conversion::ALL
            name=words::conversion
            chosen=conversion
            command=move |conversion| Command::SetConversion(key, conversion)
        />
        {rates}
        {number(key, F::DealValue)}
    }
}

#[component]
fn Costs(key: SourceKey) -> impl IntoView {
    let session = use_session();
    // A commission that was typed must not go on unseen when the source becomes another kind.
    let pays_partner = follow(session, key, false, |source| {
        source.kind == SourceKind::Partner || source.inputs.given(F::PartnerCommission).is_some()
    });
    view! {
        {number(key, F::CostPerLead)}
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
