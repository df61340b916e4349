//! A section of the inputs.

use leptos::prelude::*;

use super::Disclosure;
use crate::i18n::t;
use crate::i18n::words::Words;

#[component]
pub fn Section(id: &'static str, title: Words, children: ChildrenFn) -> impl IntoView {
    let summary = move || view! { <span class="section-title">{t(title)}</span> };
    view! {
        <div class="section">
            <Disclosure id summary is_section=true children/>
        </div>
    }
}
