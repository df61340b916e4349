//! What a field of a number has to say while it has the focus: how the text was read, what is worth
//! knowing, where the number came from, and what others publish.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::scenario::{
    Benchmark, BenchmarkId, Currency, Entry, InputId, Origin, PlanField, Scenario, SourceField,
    SourceKind, Unit,
};

use super::{InputNote, NumberHelp};
use crate::i18n::words::{self, Words};
use crate::i18n::{I18n, publisher, t, use_i18n};
use crate::state::{use_session, use_workspace};

/// Where a number that the user didn't type came from.
fn origin(i18n: I18n, entry: Entry) -> Option<String> {
    match entry.origin {
        Origin::Typed => None,
        Origin::Default => Some(i18n.t(words::ORIGIN_DEFAULT).to_string()),
        Origin::Example => Some(i18n.t(words::ORIGIN_EXAMPLE).to_string()),
        Origin::Benchmark(id) => {
            let source = publisher(i18n, id);
            Some(i18n.fill(words::ORIGIN_BENCHMARK, &[("source", source)]))
        }
    }
}

pub fn number_help(help: NumberHelp) -> AnyView {
    let NumberHelp { input, entry, echo, append } = help;
    let session = use_session();
    let i18n = use_i18n();
    let currency = Memo::new(move |_| session.with(|scenario| scenario.currency));
    let offers = move || {
        // What is offered follows the currency and the kinds of things.
        let _ = currency.get();
        let in_force = entry.get().map(|entry| entry.origin);
        let offers = session.with_names(|scenario| offered(scenario, input)).into_iter();
        let others = offers.filter(|id| in_force != Some(Origin::Benchmark(*id)));
        others.map(|id| view! { <Offer input id currency/> }).collect_view()
    };
    let hint = session.with_untracked(|scenario| hint(scenario, input));
    let hint = hint.map(|hint| view! { <p>{t(hint)}</p> });
    let origin = move || {
        let origin = origin(i18n.get(), entry.get()?)?;
        Some(view! { <p class="origin">{origin}</p> })
    };
    let is_amount =
        matches!(input.spec().unit, Unit::Money | Unit::MoneyPerMonth | Unit::PlanAmount);
    view! {
        // Pressing on it leaves the focus in the field.
        <div class="help" on:mousedown=|event| event.prevent_default()>
            <p class="echo">{move || echo.get().unwrap_or_default()}</p>
            {is_amount.then(|| view! { <Multipliers append/> })}
            {hint}
            {origin}
            {offers}
            <InputNote input is_passed_over=true/>
        </div>
    }
    .into_any()
}

/// What is worth knowing before typing.
fn hint(scenario: &Scenario, input: InputId) -> Option<Words> {
    match input {
        // What is said of it is said of a source's.
        InputId::Plan(PlanField::DealValue) => None,
        InputId::Source(key, SourceField::LeadToMeeting)
            if scenario.source(key).is_some_and(|of| of.kind == SourceKind::Inbound) =>
        {
            Some(words::HINT_REQUESTS)
        }
        _ => words::hint(input.field_name()),
    }
}

/// Thousands and millions for keyboards without letters, which phones show for numbers.
#[component]
fn Multipliers(append: Callback<String>) -> impl IntoView {
    let i18n = use_i18n();
    let button = |words: Words| {
        let sign = move || i18n.get().fill(words, &[("n", "")]).trim().to_string();
        let press = move |_| append.run(format!(" {}", untrack(sign)));
        view! { <button type="button" class="plain" on:click=press>{sign}</button> }
    };
    view! { <p class="multipliers">{button(words::THOUSANDS)} {button(words::MILLIONS)}</p> }
}

/// The benchmarks for this input in this scenario.
fn offered(scenario: &Scenario, input: InputId) -> Vec<BenchmarkId> {
    let (role, source) = match input {
        InputId::Role(key, _) => (scenario.role(key).map(|role| role.kind), None),
        InputId::Source(key, _) => (None, scenario.source(key).map(|source| source.kind)),
        _ => return Vec::new(),
    };
    Benchmark::offered(input.field_name(), role, source, scenario.currency)
}

/// A button that takes a benchmark over.
#[component]
fn Offer(input: InputId, id: BenchmarkId, currency: Memo<Currency>) -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let Benchmark { value, .. } = *id.benchmark();
    let name = move || {
        let i18n = i18n.get();
        let amount = i18n.value(value, input.spec().unit, currency.get());
        i18n.fill(words::OFFER, &[("value", &amount), ("source", publisher(i18n, id))])
    };
    let take = move |_| {
        workspace.press(&Command::SetInput(input, Some(id.entry())));
        workspace.session.leave_field();
    };
    view! {
        <button type="button" class="offer" on:click=take>
            {move || name()}
        </button>
    }
}
