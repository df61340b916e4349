//! A box to tick.

use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

#[component]
pub fn CheckField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    /// What is in force.
    #[prop(into)]
    checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    let checked = Memo::new(move |_| checked.get());
    let change = move |event: Event| {
        on_change.run(event_target_checked(&event));
        // What was refused is not in force.
        event_target::<HtmlInputElement>(&event).set_checked(checked.get_untracked());
    };
    view! {
        <label class="check">
            <input type="checkbox" id=id prop:checked=move || checked.get() on:change=change/>
            <span>{label}</span>
        </label>
    }
}
