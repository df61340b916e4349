//! The scenario's name, and the visitor's other scenarios where there are some.

use leptos::prelude::*;
use repcount::edit::Command;

use crate::components::{Choice, Icon, IconButton, Select};
use crate::i18n::{t, use_i18n, words};
use crate::state::{use_session, use_workspace};

#[component]
pub fn ScenarioName() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let name = Memo::new(move |_| session.with(|scenario| scenario.name.clone()));
    let several = move || !workspace.is_shared() && workspace.scenarios().len() > 1;
    view! {
        <div class="bar-group scenario">
            <input
                id="scenario-name"
                type="text"
                autocomplete="off"
                aria-label=t(words::SCENARIO_NAME)
                placeholder=t(words::UNTITLED)
                prop:value=move || name.get()
                on:input=move |event| {
                    workspace.press(&Command::SetName(event_target_value(&event)));
                }
                on:blur=move |_| session.leave_field()
            />
            <Show when=several>
                <OtherScenarios/>
            </Show>
        </div>
    }
}

#[component]
fn OtherScenarios() -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let options = move || {
        let untitled = i18n.get().t(words::UNTITLED);
        let choice = |(value, name): (String, String)| {
            let label = if name.is_empty() { untitled.to_string() } else { name };
            Choice { value, label }
        };
        workspace.scenarios().into_iter().map(choice).collect::<Vec<_>>()
    };
    view! {
        <Select
            id="scenarios"
            class="quiet"
            name=Signal::derive(move || i18n.get().t(words::SCENARIOS).to_string())
            options=Signal::derive(options)
            chosen=Signal::derive(move || workspace.current())
            on_choose=move |id: String| workspace.switch_to(&id)
        />
        <IconButton
            icon=Icon::Remove
            name=Signal::derive(move || i18n.get().t(words::DELETE_SCENARIO).to_string())
            on_press=move |_| workspace.delete_current()
        />
    }
}
