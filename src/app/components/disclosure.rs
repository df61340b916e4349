//! A section that opens and closes.

use leptos::prelude::*;

use crate::state::use_sections;

/// A heading that shows and hides what is under it. What the heading says stays visible; the rest is
/// drawn when it is opened first, and stays from then on, with what was typed there.
#[component]
pub fn Disclosure(
    #[prop(into)] id: String,
    /// What the heading says.
    #[prop(into)]
    summary: ViewFn,
    /// Whether it is a heading of the page, and not of a source or role.
    #[prop(optional)]
    is_section: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let sections = use_sections();
    let open = sections.is_open(id.clone());
    let drawn = Memo::new(move |before: Option<&bool>| before == Some(&true) || open.get());
    let region = format!("{id}-body");
    let heading = id.clone();
    let toggle = move |_| sections.set_open(&id, !open.get_untracked());
    let button = view! {
        <button
            type="button"
            class="disclosure-summary"
            id=heading
            aria-controls=region.clone()
            aria-expanded=move || open.get().to_string()
            on:click=toggle
        >
            <span class="chevron" aria-hidden="true"></span>
            {move || summary.run()}
        </button>
    };
    let button = match is_section {
        true => view! { <h2 class="disclosure-heading">{button}</h2> }.into_any(),
        false => button.into_any(),
    };
    view! {
        <div class="disclosure">
            {button}
            <div class="disclosure-body" id=region hidden=move || !open.get()>
                {move || drawn.get().then(|| children())}
            </div>
        </div>
    }
}
