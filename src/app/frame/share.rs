//! The button that makes a link, and the link.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::components::{Button, Icon, IconButton, LaterPart, Outline};
use crate::i18n::{t, use_i18n, words};
use crate::later::Parts;
use crate::state::use_sharing;

#[component]
pub fn Share() -> impl IntoView {
    let sharing = use_sharing();
    let link = Memo::new(move |_| sharing.link());
    let panel = move || {
        let link = link.get()?;
        Some(view! { <LaterPart part=move |parts: &Parts| (parts.link_panel)(link.clone())/> })
    };
    view! {
        <div class="share">
            <Button class="primary" id="share" on_press=move |_| sharing.open()>
                <span class="share-sign"><Outline icon=Icon::Share/></span>
                <span class="share-word">{t(words::SHARE)}</span>
            </Button>
            {move || panel()}
        </div>
    }
}

pub fn link_panel(link: String) -> AnyView {
    let sharing = use_sharing();
    let i18n = use_i18n();
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            sharing.close();
        }
    };
    let told = move || {
        sharing
            .copied()
            .map(|copied| i18n.get().t(if copied { words::COPIED } else { words::COPY_FAILED }))
    };
    view! {
        <div class="share-panel" role="dialog" aria-label=t(words::SHARE) on:keydown=leave>
            <p>{t(words::SHARE_ABOUT)}</p>
            <div class="share-row">
                <input type="text" id="share-link" readonly aria-label=t(words::LINK) value=link/>
                <Button on_press=move |_| sharing.copy()>
                    {t(words::COPY)}
                </Button>
                <IconButton
                    icon=Icon::Close
                    name=Signal::derive(move || i18n.get().t(words::CLOSE).to_string())
                    on_press=move |_| sharing.close()
                />
            </div>
            <p role="status">{move || told()}</p>
        </div>
    }
    .into_any()
}
