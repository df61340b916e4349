//! What stands in place of something empty.

use leptos::prelude::*;

use crate::components::ScreenLink;
use crate::i18n::t;
use crate::i18n::words::{self, Words};
use crate::state::Screen;

/// Says what is missing, and leads to where that can be changed.
#[component]
pub fn Empty(said: Words) -> impl IntoView {
    view! {
        <p class="empty">
            {t(said)} " "
            <ScreenLink screen=Screen::Plan>{t(words::NAV_PLAN)} " →"</ScreenLink>
        </p>
    }
}
