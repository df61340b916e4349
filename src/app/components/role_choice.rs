//! A list of the roles, and nobody.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::scenario::{RoleKey, Scenario};

use super::{Choice, SelectField};
use crate::i18n::words::{self, Words};
use crate::i18n::{role_name, use_i18n};
use crate::state::use_session;

#[component]
pub fn RoleChoice<Chosen, Choose>(
    #[prop(into)] id: String,
    label: Words,
    /// The role that can't choose itself.
    #[prop(optional)]
    without: Option<RoleKey>,
    /// What is in force.
    chosen: Chosen,
    /// What choosing does.
    command: Choose,
) -> impl IntoView
where
    Chosen: Fn(&Scenario) -> Option<RoleKey> + Send + Sync + 'static,
    Choose: Fn(Option<RoleKey>) -> Command + Send + Sync + 'static,
{
    let session = use_session();
    let i18n = use_i18n();
    let options = move || {
        let i18n = i18n.get();
        let nobody = Choice { value: String::new(), label: i18n.t(words::NOBODY).to_string() };
        session.with_names(|scenario| {
            let roles = scenario.roles.iter().filter(|role| Some(role.key) != without);
            let roles = roles
                .map(|role| Choice { value: role.key.to_string(), label: role_name(i18n, role) });
            std::iter::once(nobody).chain(roles).collect::<Vec<_>>()
        })
    };
    let chosen = move || session.with(|of| chosen(of)).map(|role| role.to_string());
    view! {
        <SelectField
            id
            label
            options=Signal::derive(options)
            chosen=Signal::derive(move || chosen().unwrap_or_default())
            on_choose=move |key: String| session.apply(&command(RoleKey::new(&key)))
        />
    }
}
