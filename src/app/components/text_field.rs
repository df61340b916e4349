//! A line of text.

use leptos::prelude::*;
use repcount::edit::{Command, EditError};

use super::Framed;
use super::framed::error_id;
use crate::i18n::{edit_error, use_i18n};
use crate::state::use_session;

#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    /// The text in force.
    #[prop(into)]
    text: Signal<String>,
    /// What an empty one shows.
    #[prop(optional, into)]
    placeholder: Signal<String>,
    /// What typing does.
    #[prop(into)]
    command: Callback<String, Command>,
) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let refused = RwSignal::new(None::<EditError>);
    let error = move || {
        let error = refused.get()?;
        Some(session.with_names(|scenario| edit_error(i18n.get(), scenario, &error)))
    };
    let text = Memo::new(move |_| text.get());
    let told = error_id(&id);
    view! {
        <Framed id=id.clone() class="field wide" label=move || label.get() error=Signal::derive(error)>
            <input
                type="text"
                id=id
                autocomplete="off"
                aria-describedby=told
                aria-invalid=move || refused.with(Option::is_some).then_some("true")
                placeholder=placeholder
                prop:value=move || text.get()
                on:input=move |event| {
                    refused.set(session.apply(&command.run(event_target_value(&event))).err());
                }
                on:blur=move |_| session.leave_field()
            />
        </Framed>
    }
}
