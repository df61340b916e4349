//! The sources and the roles among the inputs.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::scenario::{Channel, RoleKind, Scenario, SourceKind};

use super::grid::RatesGrid;
use super::role::RoleItem;
use super::source::SourceItem;
use crate::components::{Button, Each, Menu, MenuItem};
use crate::i18n::words::{self, Words};
use crate::i18n::{t, use_i18n};
use crate::state::{RATES_GRID, use_screens, use_sections, use_session, use_workspace};

pub fn sources() -> AnyView {
    let keys = use_session().source_keys();
    let sections = use_sections();
    let grid = sections.is_open(RATES_GRID);
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
        <Show when=move || !keys.with(Vec::is_empty)>
            <Button
                class="link grid-switch"
                id=RATES_GRID
                pressed=grid
                on_press=move |_| sections.set_open(RATES_GRID, !grid.get_untracked())
            >
                {move || t(if grid.get() { words::AS_LIST } else { words::AS_GRID })()}
            </Button>
        </Show>
        <Show
            when=move || grid.get()
            fallback=move || view! {
                <ul class="items">
                    <Each keys=keys view=|key| view! { <li><SourceItem key/></li> }.into_any()/>
                </ul>
            }
        >
            <RatesGrid/>
        </Show>
        <AddMenu id="add-source" name=words::ADD_SOURCE items=add/>
    }
    .into_any()
}

pub fn roles() -> AnyView {
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
    .into_any()
}

/// Adds a source or a role and goes to it.
fn adding(name: Words, command: Command, newest: fn(&Scenario) -> Option<String>) -> MenuItem {
    let workspace = use_workspace();
    let screens = use_screens();
    let i18n = use_i18n();
    let add = move |()| {
        workspace.press(&command);
        if let Some(key) = workspace.session.with_untracked(newest) {
            screens.show_item(&key);
        }
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
