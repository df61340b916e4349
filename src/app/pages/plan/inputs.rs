//! All inputs, in sections that open and close.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::scenario::{
    Currency, Entry, InputId, Measure, Origin, Period, PlanField, Recurrence,
};

use crate::components::{Choice, ChoiceField, LaterPart, NumberField, Section, SelectField};
use crate::i18n::{t, use_i18n, words};
use crate::later::Parts;
use crate::state::use_session;

#[component]
pub fn Inputs() -> impl IntoView {
    view! {
        <section class="inputs" id="inputs" tabindex="-1" aria-label=t(words::INPUTS)>
            <Legend/>
            <Section id="section-plan" title=words::SECTION_PLAN>
                <PlanFields/>
            </Section>
            <Section id="section-sources" title=words::SECTION_SOURCES>
                <LaterPart part=|parts: &Parts| (parts.sources)()/>
            </Section>
            <Section id="section-roles" title=words::SECTION_ROLES>
                <LaterPart part=|parts: &Parts| (parts.roles)()/>
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
            name=words::period_name
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
