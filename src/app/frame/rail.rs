//! The screens by name: at the left of the page, on a phone under the thumb.

use leptos::prelude::*;

use crate::components::{Outline, ScreenLink};
use crate::i18n::{t, words};
use crate::state::Screen;

#[component]
pub fn Rail() -> impl IntoView {
    let link = |screen: Screen| {
        view! {
            <ScreenLink screen marks_current=true>
                <Outline icon=super::screen_icon(screen)/>
                <span>{t(screen.name())}</span>
            </ScreenLink>
        }
    };
    view! {
        <nav class="rail" aria-label=t(words::NAV)>
            <p class="brand" aria-hidden="true">"R"<b>"c"</b></p>
            {Screen::ALL.map(link).collect_view()}
        </nav>
    }
}
