//! What a role is there to do, in the user's own words where they were changed.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::scenario::{Duty, RoleKey};

use super::role::read;
use crate::components::{Button, Each, Icon, IconButton, TextField};
use crate::i18n::{t, use_i18n, words};
use crate::state::use_workspace;

#[component]
pub fn Duties(key: RoleKey) -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let rows = Memo::new(move |_| {
        let count = read(workspace.session, key, 0, |role| role.duties.len());
        (0_u8..).take(count).collect::<Vec<_>>()
    });
    let add = move |_| {
        let words = i18n.get_untracked().t(words::NEW_DUTY);
        workspace.press(&Command::AddDuty(key, words.to_string()));
    };
    view! {
        <Each keys=rows view=move |row| view! { <DutyRow key row/> }.into_any()/>
        <Button on_press=add>
            "+ " {t(words::ADD_DUTY)}
        </Button>
    }
}

#[component]
fn DutyRow(key: RoleKey, row: u8) -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let number = row + 1;
    let duty = move || {
        read(workspace.session, key, None, |role| role.duties.get(usize::from(row)).cloned())
    };
    let text = move || match duty() {
        Some(Duty::Standard(duty)) => i18n.get().t(words::duty(duty)).to_string(),
        Some(Duty::Own(text)) => text,
        None => String::new(),
    };
    let label = move || i18n.get().fill(words::DUTY, &[("n", &number.to_string())]);
    let remove = move || i18n.get().fill(words::REMOVE, &[("name", &label())]);
    view! {
        <div class="duty">
            <TextField
                id=format!("roles-{key}-duty-{number}")
                label=Signal::derive(label)
                text=Signal::derive(text)
                command=move |text| Command::SetDuty(key, row, Duty::Own(text))
            />
            <IconButton
                icon=Icon::Remove
                name=Signal::derive(remove)
                on_press=move |_| workspace.press(&Command::RemoveDuty(key, row))
            />
        </div>
    }
}
