//! A field that is there only in some cases.

use leptos::prelude::*;
use repcount::scenario::InputId;

use super::NumberField;

/// The field of the input, or nothing.
#[component]
pub fn OptionalField(input: Memo<Option<InputId>>) -> impl IntoView {
    move || input.get().map(|input| view! { <NumberField input/> })
}
