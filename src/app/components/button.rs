//! A button that does something.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

#[component]
pub fn Button(
    #[prop(default = "plain")] class: &'static str,
    #[prop(optional)] id: Option<&'static str>,
    /// What assistive tools read, where that is not what it shows.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    /// Of several of which one holds: whether it is this one.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    #[prop(into)] on_press: Callback<MouseEvent>,
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=class
            id=id
            aria-label=name
            title=name
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            on:click=move |event| on_press.run(event)
        >
            {children()}
        </button>
    }
}
