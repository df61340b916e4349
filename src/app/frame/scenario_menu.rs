//! What can be done with the scenario at work, the visitor's other scenarios, and new ones.

use leptos::prelude::*;
use repcount::document::shelf::Head;
use repcount::edit::Command;
use repcount::preset::Preset;

use crate::components::{MenuItem, MenuItems, use_popover};
use crate::i18n::words::{self, Words};
use crate::i18n::{I18n, t, use_i18n};
use crate::state::{
    NoticeKind, PaletteKind, Workspace, keeping, use_comparing, use_palette, use_session,
    use_workspace,
};

/// As many scenarios are offered here; all of them stand in a dialog of their own.
const MOST: usize = 6;

pub fn scenario_menu() -> AnyView {
    view! {
        <Name/>
        <Others/>
        <OfThisOne/>
        <New/>
    }
    .into_any()
}

#[component]
fn Name() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let popover = use_popover();
    let name = Memo::new(move |_| session.with(|scenario| scenario.name.clone()));
    view! {
        <label class="menu-name">
            <span>{t(words::SCENARIO_NAME)}</span>
            <input
                id="scenario-name"
                type="text"
                autocomplete="off"
                placeholder=t(words::UNTITLED)
                prop:value=move || name.get()
                on:input=move |event| {
                    workspace.press(&Command::SetName(event_target_value(&event)));
                }
                on:blur=move |_| session.leave_field()
                on:keydown=move |event| {
                    if event.key() == "Enter" {
                        popover.close();
                    }
                }
            />
        </label>
    }
}

/// The scenarios that were changed last; the one at work is marked.
#[component]
fn Others() -> impl IntoView {
    let workspace = use_workspace();
    let palette = use_palette();
    let i18n = use_i18n();
    let popover = use_popover();
    let row = move |head: Head| {
        let Head { id, name, .. } = head;
        let is_current = workspace.is_at_work(&id);
        let name = if name.is_empty() { i18n.get().t(words::UNTITLED).to_string() } else { name };
        let switch = move |_| {
            popover.close();
            keeping::switch_to(workspace, id.clone());
        };
        view! {
            <li>
                <button
                    type="button"
                    aria-current=is_current.then_some("true")
                    on:click=switch
                >
                    {name}
                </button>
            </li>
        }
    };
    let all = item(words::ALL_SCENARIOS, move || palette.open(PaletteKind::Library));
    let import = item(words::IMPORT_OPEN, move || palette.open(PaletteKind::Import));
    view! {
        <h3>{t(words::SCENARIOS)}</h3>
        <ul id="scenarios">
            {move || keeping::listed(workspace).into_iter().take(MOST).map(row).collect_view()}
        </ul>
        <MenuItems items=vec![all, import]/>
    }
}

/// A thing to do, by its name.
fn item(name: Words, choose: impl Fn() + Send + Sync + 'static) -> MenuItem {
    let i18n = use_i18n();
    MenuItem {
        name: Signal::derive(move || i18n.get().t(name).to_string()),
        on_choose: Callback::new(move |()| choose()),
    }
}

#[component]
fn OfThisOne() -> impl IntoView {
    let workspace = use_workspace();
    let palette = use_palette();
    let i18n = use_i18n();
    let duplicate = move || keeping::duplicate_shown(workspace, copy_name(workspace, i18n));
    let comparing = use_comparing();
    let duplicate_to_compare = move || {
        keeping::duplicate_to_compare(workspace, comparing, copy_name(workspace, i18n));
        workspace.notify(NoticeKind::Said(words::COMPARE_COPY_OPEN));
    };
    let items = move || {
        let mut items = vec![
            item(words::DUPLICATE_SCENARIO, duplicate),
            item(words::COMPARE_DUPLICATE, duplicate_to_compare),
        ];
        if !workspace.is_shared() {
            items.push(item(words::SNAPSHOTS_OPEN, move || palette.open(PaletteKind::Snapshots)));
        }
        // One is always there; a link's scenario is none of the visitor's.
        if keeping::listed(workspace).len() > 1 && !workspace.is_shared() {
            items.push(item(words::DELETE_SCENARIO, move || {
                keeping::delete_shown(workspace, i18n.get_untracked().language);
            }));
        }
        items
    };
    view! { <MenuItems items=Signal::derive(items)/> }
}

/// What a copy of the scenario on screen is called.
fn copy_name(workspace: Workspace, i18n: Memo<I18n>) -> String {
    let i18n = i18n.get_untracked();
    let name = workspace.session.with_untracked(|scenario| scenario.name.clone());
    keeping::copy_name(workspace, i18n, &name)
}

#[component]
fn New() -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let example = move |preset: &Preset| {
        let preset = *preset;
        item(words::preset(preset), move || {
            let name = i18n.get_untracked().t(words::preset(preset)).to_string();
            keeping::open_preset(workspace, preset, name);
        })
    };
    let mut items = vec![item(words::NEW_EMPTY, move || keeping::open_empty(workspace))];
    items.extend(Preset::ALL.iter().map(example));
    view! {
        <h3>{t(words::NEW_SCENARIO)}</h3>
        <div id="new-scenarios">
            <MenuItems items/>
        </div>
        <p>{t(words::PRESETS_ABOUT)}</p>
    }
}
