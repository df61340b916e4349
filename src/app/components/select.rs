//! A list to choose from.

use leptos::ev::Event;
use leptos::prelude::*;
use repcount::edit::EditError;
use web_sys::HtmlSelectElement;

use super::Framed;
use super::framed::error_id;
use crate::i18n::words::Words;
use crate::i18n::{edit_error, t, use_i18n};
use crate::state::use_session;

/// One of the things that a list offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// The list alone; `chosen` is the value in force. What is chosen and refused goes back to that.
#[component]
pub fn Select(
    #[prop(into)] id: String,
    #[prop(optional)] class: Option<&'static str>,
    /// What assistive tools read, where no label stands beside it.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] chosen: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
    /// Whether what was chosen last was refused.
    #[prop(optional, into)]
    invalid: Signal<bool>,
) -> impl IntoView {
    let options = Memo::new(move |_| options.get());
    let chosen = Memo::new(move |_| chosen.get());
    let option = move |Choice { value, label }: Choice| {
        let is_chosen = {
            let value = value.clone();
            move || chosen.with(|chosen| *chosen == value)
        };
        view! {
            <option value=value prop:selected=is_chosen>
                {label}
            </option>
        }
    };
    let choose = move |event: Event| {
        on_choose.run(event_target_value(&event));
        event_target::<HtmlSelectElement>(&event).set_value(&chosen.get_untracked());
    };
    let told = name.is_none().then(|| error_id(&id));
    view! {
        <select
            id=id
            class=class
            aria-label=name
            aria-describedby=told
            aria-invalid=move || invalid.get().then_some("true")
            on:change=choose
        >
            {move || options.get().into_iter().map(option).collect_view()}
        </select>
    }
}

/// A list with its label; what is refused is said under it.
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    label: Words,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] chosen: Signal<String>,
    #[prop(into)] on_choose: Callback<String, Result<(), EditError>>,
) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let refused = RwSignal::new(None::<EditError>);
    let error = move || {
        let error = refused.get()?;
        Some(session.with_names(|scenario| edit_error(i18n.get(), scenario, &error)))
    };
    view! {
        <Framed id=id.clone() label=t(label) error=Signal::derive(error)>
            <Select
                id=id
                options
                chosen
                invalid=Signal::derive(move || refused.with(Option::is_some))
                on_choose=move |value| refused.set(on_choose.run(value).err())
            />
        </Framed>
    }
}
