//! A list that chooses one of an enumeration.

use leptos::prelude::*;
use repcount::edit::Command;

use super::{Choice, SelectField};
use crate::i18n::use_i18n;
use crate::i18n::words::Words;
use crate::state::use_session;

/// The values in the list are places in `all`.
#[component]
pub fn ChoiceField<T, Chosen, Choose>(
    #[prop(into)] id: String,
    label: Words,
    all: &'static [T],
    name: fn(T) -> Words,
    /// What is in force.
    chosen: Chosen,
    /// What choosing does.
    command: Choose,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
    Chosen: Fn() -> T + Send + Sync + 'static,
    Choose: Fn(T) -> Command + Send + Sync + 'static,
{
    let session = use_session();
    let i18n = use_i18n();
    let names: Vec<Words> = all.iter().map(|value| name(*value)).collect();
    let options = move || {
        let option = |(place, name): (usize, &Words)| Choice {
            value: place.to_string(),
            label: i18n.get().t(*name).to_string(),
        };
        names.iter().enumerate().map(option).collect::<Vec<_>>()
    };
    let place = move || {
        let chosen = chosen();
        all.iter().position(|value| *value == chosen).unwrap_or_default().to_string()
    };
    let choose = move |place: String| {
        let value = place.parse().ok().and_then(|place: usize| all.get(place));
        value.map_or(Ok(()), |value| session.apply(&command(*value)))
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
