//! A source or a role among the inputs: a heading with its name and a note, under it its fields and what
//! can be done to it as a whole.

use leptos::prelude::*;
use repcount::edit::Command;

use crate::browser::page;
use crate::components::{Disclosure, Icon, IconButton};
use crate::i18n::use_i18n;
use crate::i18n::words::{self, Words};
use crate::state::use_workspace;

/// What can be done to a source or a role as a whole.
#[derive(Clone)]
pub struct Commands {
    pub up: Command,
    pub down: Command,
    pub duplicate: Command,
    pub remove: Command,
}

#[component]
pub fn Item(
    #[prop(into)] key: String,
    /// What it is called at the moment.
    name: Signal<String>,
    /// The class that gives it its colour.
    colour: Signal<&'static str>,
    /// Beside its name.
    note: Signal<String>,
    commands: Commands,
    /// The list that it is in has a button of this id.
    list: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let summary = move || {
        view! {
            <span class=move || format!("dot {}", colour.get())></span>
            <span class="item-name">{name}</span>
            <span class="item-note">{note}</span>
        }
    };
    let id = key.clone();
    view! {
        <Disclosure id summary>
            {children()}
            <Actions key=key.clone() name commands=commands.clone() list/>
        </Disclosure>
    }
}

/// The buttons under the fields of a source or a role.
#[component]
fn Actions(
    key: String,
    name: Signal<String>,
    commands: Commands,
    list: &'static str,
) -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let label = move |words: Words| {
        Signal::derive(move || i18n.get().fill(words, &[("name", &name.get())]))
    };
    let change = |icon, words, action: &str, command: Command| {
        let id = format!("{key}-{action}");
        let focused = id.clone();
        let press = move |_| {
            workspace.press(&command);
            // A moved element loses the focus.
            page::focus(focused.clone());
        };
        view! { <IconButton icon name=label(words) id on_press=press/> }
    };
    let Commands { up, down, duplicate, remove } = commands;
    let remove = move |_| {
        let name = name.get_untracked();
        workspace.press(&remove);
        workspace.offer_undo(words::REMOVED, name);
        page::focus(list);
    };
    view! {
        <div class="actions">
            {change(Icon::Up, words::MOVE_UP, "up", up)}
            {change(Icon::Down, words::MOVE_DOWN, "down", down)}
            {change(Icon::Copy, words::DUPLICATE, "copy", duplicate)}
            <IconButton
                icon=Icon::Remove
                name=label(words::REMOVE)
                id=format!("{key}-remove")
                on_press=remove
            />
        </div>
    }
}
