//! All inputs, in sections that open and close.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::scenario::{
    Channel, Currency, Entry, InputId, Measure, Origin, Period, PlanField, Recurrence, RoleKind,
    Scenario, SourceKind,
};

use super::role::RoleItem;
use super::source::SourceItem;
use crate::components::{
    Choice, ChoiceField, Each, LaterPart, Menu, MenuItem, NumberField, Section, SelectField,
};
use crate::i18n::words::{self, Words};
use crate::i18n::{t, use_i18n};
use crate::later::{Parts, use_later};
use crate::state::{use_screens, use_session, use_workspace};

#[component]
pub fn Inputs() -> impl IntoView {
    view! {
        <section class="inputs" id="inputs" tabindex="-1" aria-label=t(words::INPUTS)>
            <Legend/>
            <Section id="section-plan" title=words::SECTION_PLAN>
                <PlanFields/>
            </Section>
            <Section id="section-sources" title=words::SECTION_SOURCES>
                <Sources/>
            </Section>
            <Section id="section-roles" title=words::SECTION_ROLES>
                <Roles/>
            </Section>
            <Section id="section-policy" title=words::SECTION_POLICY>
                <LaterPart part=|parts: &Parts| (parts.policy)()/>
            </Section>
        </section>
    }
}

/// What the signs beside numbers mean, while there are some.
#[component]
fn Legend() -> impl IntoView {
    let session = use_session();
    let is_marked = |entry: Entry| matches!(entry.origin, Origin::Example | Origin::Benchmark(_));
    let marked = Memo::new(move |_| session.with(|scenario| scenario.entries().any(is_marked)));
    view! {
        <Show when=move || marked.get()>
            <p class="legend">{t(words::ORIGIN_LEGEND)}</p>
        </Show>
    }
}

#[component]
fn PlanFields() -> impl IntoView {
    let session = use_session();
    view! {
        <ChoiceField
            id="plan-measure"
            label=words::PLAN_MEASURE
            all=Measure::ALL
            name=words::measure
            chosen=move || session.with(|scenario| scenario.plan.measure)
            command=Command::SetMeasure
        />
        <NumberField input=InputId::Plan(PlanField::Amount)/>
        <ChoiceField
            id="plan-period"
            label=words::PLAN_PERIOD
            all=Period::ALL
            name=words::period
            chosen=move || session.with(|scenario| scenario.plan.period)
            command=Command::SetPeriod
        />
        <NumberField input=InputId::Plan(PlanField::DealValue)/>
        <ChoiceField
            id="plan-recurrence"
            label=words::PLAN_RECURRENCE
            all=Recurrence::ALL
            name=words::recurrence
            chosen=move || session.with(|scenario| scenario.plan.recurrence)
            command=Command::SetRecurrence
        />
        <NumberField input=InputId::Plan(PlanField::GrossMargin)/>
        <CurrencyField/>
    }
}

/// The currencies by name; one that came with a document is offered too.
#[component]
fn CurrencyField() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let in_force = Memo::new(move |_| session.with(|scenario| scenario.currency));
    let other = Memo::new(move |_| {
        Some(in_force.get()).filter(|currency| !Currency::OFFERED.contains(currency))
    });
    let options = move || {
        let i18n = i18n.get();
        let choice = |currency: Currency| Choice {
            value: currency.code().to_string(),
            label: format!("{} · {}", currency.code(), i18n.currency_name(currency)),
        };
        Currency::OFFERED.iter().copied().chain(other.get()).map(choice).collect::<Vec<_>>()
    };
    let choose = move |code: String| {
        let currency = Currency::from_code(&code);
        currency.map_or(Ok(()), |currency| session.apply(&Command::SetCurrency(currency)))
    };
    view! {
        <SelectField
            id="plan-currency"
            label=words::CURRENCY
            options=Signal::derive(options)
            chosen=Signal::derive(move || in_force.get().code().to_string())
            on_choose=choose
        />
    }
}

#[component]
fn Sources() -> impl IntoView {
    let keys = use_session().source_keys();
    let newest = |scenario: &Scenario| scenario.sources.last().map(|source| source.key.to_string());
    let inbound = Channel::ALL.iter().map(|channel| (SourceKind::Inbound, *channel));
    let kinds = [(SourceKind::Outbound, Channel::Other)]
        .into_iter()
        .chain(inbound)
        .chain([(SourceKind::Partner, Channel::Other)]);
    let add: Vec<MenuItem> = kinds
        .map(|(kind, channel)| {
            adding(words::source_kind(kind, channel), Command::AddSource(kind, channel), newest)
        })
        .collect();
    view! {
        <Show when=move || keys.with(Vec::is_empty)>
            <p class="empty">{t(words::NO_SOURCES)}</p>
        </Show>
        <ul class="items">
            <Each keys=keys view=|key| view! { <li><SourceItem key/></li> }.into_any()/>
        </ul>
        <AddMenu id="add-source" name=words::ADD_SOURCE items=add/>
    }
}

#[component]
fn Roles() -> impl IntoView {
    let keys = use_session().role_keys();
    let newest = |scenario: &Scenario| scenario.roles.last().map(|role| role.key.to_string());
    let kinds = RoleKind::ALL.iter().copied();
    let add: Vec<MenuItem> =
        kinds.map(|kind| adding(words::role_kind(kind), Command::AddRole(kind), newest)).collect();
    view! {
        <Show when=move || keys.with(Vec::is_empty)>
            <p class="empty">{t(words::NO_ROLES)}</p>
        </Show>
        <ul class="items">
            <Each keys=keys view=|key| view! { <li><RoleItem key/></li> }.into_any()/>
        </ul>
        <AddMenu id="add-role" name=words::ADD_ROLE items=add/>
    }
}

/// Adds a source or a role and goes to it.
fn adding(name: Words, command: Command, newest: fn(&Scenario) -> Option<String>) -> MenuItem {
    let workspace = use_workspace();
    let screens = use_screens();
    let later = use_later();
    let i18n = use_i18n();
    let add = move |()| {
        let command = command.clone();
        // Its fields come later.
        later.with(move |_| {
            workspace.press(&command);
            if let Some(key) = workspace.session.with_untracked(newest) {
                screens.show_item(&key);
            }
        });
    };
    MenuItem {
        name: Signal::derive(move || i18n.get().t(name).to_string()),
        on_choose: Callback::new(add),
    }
}

#[component]
fn AddMenu(id: &'static str, name: Words, items: Vec<MenuItem>) -> impl IntoView {
    let i18n = use_i18n();
    let label = move || format!("+ {}", i18n.get().t(words::ADD));
    view! {
        <div class="add">
            <Menu id name label=Signal::derive(label) items/>
        </div>
    }
}
