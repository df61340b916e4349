//! The inputs of the calendar, in sections that open and close.

use leptos::prelude::*;
use repcount::figure::Place;
use repcount::scenario::{
    InputId, OpeningField, PolicyField, RoleField, RoleKey, SourceField, SourceKey, TimelineField,
};

use super::days::Days;
use super::empty::Empty;
use super::plan_inputs::PlanOverMonths;
use super::seats::Seats;
use crate::components::{Disclosure, Each, NumberField, Ramp, RowName, Section};
use crate::i18n::{t, use_i18n, words};
use crate::state::use_session;

#[component]
pub fn Inputs() -> impl IntoView {
    view! {
        <section class="inputs" id="inputs" tabindex="-1" aria-label=t(words::INPUTS)>
            <Section id="section-team" title=words::SECTION_TEAM>
                <Team/>
            </Section>
            <Section id="section-timeline" title=words::SECTION_CALENDAR>
                <PlanOverMonths/>
            </Section>
            <Section id="section-roles" title=words::SECTION_RAMP>
                <Roles/>
            </Section>
            <Section id="section-sources" title=words::SECTION_CYCLE>
                <Sources/>
            </Section>
            <Section id="section-days" title=words::SECTION_DAYS>
                <Days/>
            </Section>
        </section>
    }
}

#[component]
fn Team() -> impl IntoView {
    let roles = use_session().role_keys();
    let people = |key: RoleKey| {
        let label = move || view! { <RowName place=Place::Role(key)/> };
        view! { <NumberField input=InputId::Role(key, RoleField::PeopleNow) label/> }
    };
    view! {
        <h3>{t(words::GROUP_NOW)}</h3>
        <Each keys=roles view=move |key| people(key).into_any()/>
        <Show when=move || roles.with(Vec::is_empty)>
            <Empty said=words::NO_ROLES/>
        </Show>
        <Seats/>
        <h3>{t(words::GROUP_HIRING)}</h3>
        <NumberField input=InputId::Timeline(TimelineField::HiresPerMonth)/>
        <NumberField input=InputId::Policy(PolicyField::SmallestGap)/>
    }
}

/// A role or a source in its list.
#[component]
fn Item(#[prop(into)] key: String, place: Place, children: ChildrenFn) -> impl IntoView {
    let summary = move || view! { <span class="item-name"><RowName place/></span> };
    view! {
        <li>
            <Disclosure id=key summary>
                {children()}
            </Disclosure>
        </li>
    }
}

/// What newcomers of each role need, and how many leave.
#[component]
fn Roles() -> impl IntoView {
    let roles = use_session().role_keys();
    let number = |key, field| view! { <NumberField input=InputId::Role(key, field)/> };
    let role = move |key: RoleKey| {
        view! {
            <Item key=key.to_string() place=Place::Role(key)>
                {number(key, RoleField::DaysOff)}
                {number(key, RoleField::Attrition)}
                {number(key, RoleField::MonthsToFill)}
                <Ramp key/>
            </Item>
        }
    };
    view! {
        <ul class="items">
            <Each keys=roles view=move |key| role(key).into_any()/>
        </ul>
        <Show when=move || roles.with(Vec::is_empty)>
            <Empty said=words::NO_ROLES/>
        </Show>
    }
}

#[component]
fn Sources() -> impl IntoView {
    let keys = use_session().source_keys();
    let source = |key: SourceKey| {
        view! {
            <Item key=key.to_string() place=Place::Source(key)>
                <SourceFields key/>
            </Item>
        }
    };
    view! {
        <ul class="items">
            <Each keys=keys view=move |key| source(key).into_any()/>
        </ul>
        <Show when=move || keys.with(Vec::is_empty)>
            <Empty said=words::NO_SOURCES/>
        </Show>
    }
}

/// The fields of a source's calendar: its cycle, and for each month of it the deals that are on
/// their way already.
#[component]
fn SourceFields(key: SourceKey) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let cycle = InputId::Source(key, SourceField::SalesCycle);
    let months = Memo::new(move |_| session.input(cycle).unwrap_or(0.0) as usize);
    let start = Memo::new(move |_| session.with(|scenario| scenario.timeline.start));
    let places = Memo::new(move |_| (0_u8..).take(months.get()).collect::<Vec<_>>());
    let opening = move |place: u8| {
        let label = move || i18n.get().month(start.get().plus(i32::from(place)));
        let field = OpeningField::at(usize::from(place));
        field.map(|field| view! { <NumberField input=InputId::Opening(key, field) label/> })
    };
    view! {
        <NumberField input=cycle/>
        <Show when=move || months.get() != 0>
            <h3>{t(words::OPENING)}</h3>
            <p class="hint">{t(words::OPENING_HINT)}</p>
            <Each keys=places view=move |place| opening(place).into_any()/>
        </Show>
    }
}
