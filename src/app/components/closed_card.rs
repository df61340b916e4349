//! A card that opens and closes.

use leptos::prelude::*;

use super::{Disclosure, Exporting};
use crate::i18n::t;
use crate::i18n::words::Words;

/// What is for those who want to know more: closed, it is no more than its heading.
#[component]
pub fn ClosedCard(
    id: &'static str,
    #[prop(default = "card")] class: &'static str,
    title: Words,
    /// Said under the heading.
    #[prop(optional)]
    about: Option<Words>,
    children: ChildrenFn,
) -> impl IntoView {
    let summary = move || view! { <span class="card-title">{t(title)}</span> };
    view! {
        <section class=format!("{class} closed-card") aria-labelledby=id>
            <Disclosure id summary is_section=true>
                <Exporting/>
                {about.map(|about| view! { <p class="about">{t(about)}</p> })}
                {children()}
            </Disclosure>
        </section>
    }
}
