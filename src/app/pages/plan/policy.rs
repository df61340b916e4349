//! Working time, budget, marketing, notes.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::scenario::{BudgetKind, InputId, PolicyField};

use crate::components::{CheckField, ChoiceField, NumberField, OptionalField};
use crate::i18n::{t, use_i18n, words};
use crate::state::{budget_field, use_session, use_workspace};

pub fn policy() -> AnyView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let kind = move || session.with(|scenario| scenario.policy.budget_kind);
    let budget = Memo::new(move |_| budget_field(kind()).map(InputId::Policy));
    view! {
        <ChoiceField
            id="policy-budget-kind"
            label=words::BUDGET_KIND
            all=BudgetKind::ALL
            name=words::budget_kind
            chosen=kind
            command=Command::SetBudgetKind
        />
        <OptionalField input=budget/>
        <NumberField input=InputId::Policy(PolicyField::DaysPerMonth)/>
        <NumberField input=InputId::Policy(PolicyField::HoursPerDay)/>
        <CheckField
            id="policy-marketing"
            label=Signal::derive(move || i18n.get().t(words::MARKETING).to_string())
            checked=Signal::derive(move || session.with(|scenario| scenario.policy.marketing))
            on_change=move |has| workspace.press(&Command::SetMarketing(has))
        />
        <Notes/>
    }
    .into_any()
}

#[component]
fn Notes() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let notes = Memo::new(move |_| session.with(|scenario| scenario.notes.clone()));
    view! {
        <div class="field wide">
            <label for="scenario-notes">{t(words::NOTES)}</label>
            <textarea
                id="scenario-notes"
                rows="3"
                prop:value=move || notes.get()
                on:input=move |event| {
                    workspace.press(&Command::SetNotes(event_target_value(&event)));
                }
                on:blur=move |_| session.leave_field()
            ></textarea>
        </div>
    }
}
