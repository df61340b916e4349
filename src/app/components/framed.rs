//! What stands around a field: its label, and what is wrong with it.

use leptos::prelude::*;

/// A field of any kind, whose element has this id and says by `aria-describedby` that its error has
/// [`error_id`].
#[component]
pub fn Framed(
    #[prop(into)] id: String,
    #[prop(default = "field")] class: &'static str,
    #[prop(into)] label: ViewFn,
    /// What is wrong, while something is.
    error: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let message = error_id(&id);
    view! {
        <div class=class data-wrong=move || error.with(Option::is_some).then_some("")>
            <label for=id>{move || label.run()}</label>
            {children()}
            <p class="error" id=message role="alert">
                {move || error.get().unwrap_or_default()}
            </p>
        </div>
    }
}

pub fn error_id(id: &str) -> String {
    format!("{id}-error")
}
