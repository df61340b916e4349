//! A card with its heading.

use leptos::prelude::*;

use super::Exporting;
use crate::i18n::t;
use crate::i18n::words::Words;

#[component]
pub fn Card(
    #[prop(default = "card")] class: &'static str,
    title: Words,
    /// Beside the heading: a word on it, or something to switch.
    #[prop(optional, into)]
    beside: ViewFn,
    children: Children,
) -> impl IntoView {
    view! {
        <section class=class>
            <header>
                <h2>{t(title)}</h2>
                {move || beside.run()}
                <Exporting/>
            </header>
            {children()}
        </section>
    }
}
