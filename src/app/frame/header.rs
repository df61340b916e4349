//! The bar over every screen: the scenario at work, and what can be done with it.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::share::Share;
use super::what_if::WhatIfButton;
use crate::browser::page;
use crate::components::{Icon, IconButton, LaterPart, Outline, Popover};
use crate::i18n::words::{self, Words};
use crate::i18n::{t, use_i18n};
use crate::later::Parts;
use crate::state::{Saved, use_screens, use_session, use_workspace};

#[component]
pub fn Header() -> impl IntoView {
    let session = use_session();
    let screens = use_screens();
    let i18n = use_i18n();
    let name = move |words: Words| Signal::derive(move || i18n.get().t(words).to_string());
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        screens.show_inputs();
        page::focus("inputs");
    };
    let skip_on = move |event: MouseEvent| {
        event.prevent_default();
        screens.show_answer();
        page::focus("answer");
    };
    view! {
        <Show when=move || screens.shown().has_inputs()>
            <a class="skip" href="#inputs" on:click=skip>
                {t(words::SKIP_TO_INPUTS)}
            </a>
        </Show>
        <a class="skip" href="#answer" on:click=skip_on>
            {t(words::SKIP_TO_ANSWER)}
        </a>
        <header class="bar">
            <ScenarioButton/>
            <IconButton
                icon=Icon::Undo
                name=name(words::UNDO)
                id="undo".to_string()
                disabled=Signal::derive(move || !session.can_undo())
                on_press=move |_| session.undo()
            />
            <IconButton
                icon=Icon::Redo
                name=name(words::REDO)
                id="redo".to_string()
                disabled=Signal::derive(move || !session.can_redo())
                on_press=move |_| session.redo()
            />
            <SavedState/>
            <WhatIfButton/>
            <Share/>
            <Popover id="more" name=name(words::MORE) label=|| view! { <Outline icon=Icon::More/> }>
                <LaterPart part=|parts: &Parts| (parts.more_menu)()/>
            </Popover>
        </header>
    }
}

/// The name of the scenario at work; it opens what can be done with it and with the others.
#[component]
fn ScenarioButton() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let name = Memo::new(move |_| session.with(|scenario| scenario.name.clone()));
    let shown = move || match name.get() {
        untitled if untitled.is_empty() => i18n.get().t(words::UNTITLED).to_string(),
        name => name,
    };
    let label = move || {
        view! {
            <span class="scenario-name">{move || shown()}</span>
            <span class="chevron" aria-hidden="true"></span>
        }
    };
    view! {
        <Popover id="scenario" class="menu-button scenario" label>
            <LaterPart part=|parts: &Parts| (parts.scenario_menu)()/>
        </Popover>
    }
}

/// Whether the scenario is stored.
#[component]
fn SavedState() -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let saved = Memo::new(move |_| workspace.saved());
    let name = move || match saved.get() {
        Saved::Yes => "yes",
        Saved::NotYet => "not-yet",
        Saved::Failed => "failed",
    };
    let told = move || {
        let words = match saved.get() {
            Saved::Yes => words::SAVED,
            Saved::NotYet => words::SAVING,
            Saved::Failed => words::NOT_SAVED,
        };
        if workspace.is_shared() { "" } else { i18n.get().t(words) }
    };
    view! {
        <p class="saved" role="status" data-saved=name>
            {move || told()}
        </p>
    }
}
