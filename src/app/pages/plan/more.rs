//! What of a source or role few people need to type.

use std::fmt::Display;

use leptos::prelude::*;

use crate::components::Disclosure;
use crate::i18n::{t, words};
use crate::state::MORE;

#[component]
pub fn More(key: impl Display, children: ChildrenFn) -> impl IntoView {
    let summary = || view! { <span class="more-title">{t(words::MORE_PRECISELY)}</span> };
    view! {
        <div class="more-precisely">
            <Disclosure id=format!("{key}{MORE}") summary>{children()}</Disclosure>
        </div>
    }
}
