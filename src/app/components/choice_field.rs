//! A list that chooses one of an enumeration.

use leptos::prelude::*;
use repcount::edit::Command;

use super::{Choice, SelectField};
use crate::i18n::use_i18n;
use crate::i18n::words::Words;
use crate::state::use_session;

/// The values in the list are places in `all`.
#[component]
pub fn ChoiceField<T>(
    #[prop(into)] id: String,
    label: Words,
    all: &'static [T],
    name: fn(T) -> Words,
    #[prop(into)] chosen: Signal<T>,
    /// What choosing does.
    #[prop(into)]
    command: Callback<T, Command>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let session = use_session();
    let i18n = use_i18n();
    let options = move || {
        let option = |(place, value): (usize, &T)| Choice {
            value: place.to_string(),
            label: i18n.get().t(name(*value)).to_string(),
        };
        all.iter().enumerate().map(option).collect::<Vec<_>>()
    };
    let place = move || {
        let chosen = chosen.get();
        all.iter().position(|value| *value == chosen).unwrap_or_default().to_string()
    };
    let choose = move |place: String| {
        let value = place.parse().ok().and_then(|place: usize| all.get(place));
        value.map_or(Ok(()), |value| session.apply(&command.run(*value)))
    };
    view! {
        <SelectField
            id
            label
            options=Signal::derive(options)
            chosen=Signal::derive(place)
            on_choose=choose
        />
    }
}
