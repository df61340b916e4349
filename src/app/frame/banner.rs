//! The banner over a scenario that came with a link.

use leptos::prelude::*;

use crate::components::{Button, LaterPart};
use crate::i18n::{t, use_i18n, words};
use crate::later::Parts;
use crate::state::{SHARED, Screen, keeping, use_comparing, use_screens, use_workspace};

#[component]
pub fn Banner() -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <Show when=move || workspace.is_shared() || workspace.is_draft()>
            <LaterPart part=|parts: &Parts| (parts.shared_banner)()/>
        </Show>
    }
}

pub fn shared_banner() -> AnyView {
    let workspace = use_workspace();
    let content = move || {
        if workspace.is_draft() {
            view! { <Changed/> }.into_any()
        } else {
            view! { <Unchanged/> }.into_any()
        }
    };
    view! {
        <div class="banner" id="shared-banner" role="region" aria-label=t(words::SHARED_TITLE)>
            {content}
        </div>
    }
    .into_any()
}

#[component]
fn Unchanged() -> impl IntoView {
    let workspace = use_workspace();
    let (comparing, screens) = (use_comparing(), use_screens());
    let compare = move || {
        comparing.choose(vec![workspace.own_id(), SHARED.to_string()]);
        screens.go(Screen::Compare);
    };
    let back = move || {
        let untouched = workspace.is_untouched();
        t(if untouched { words::SHARED_EXAMPLE } else { words::SHARED_BACK })()
    };
    view! {
        <p>
            {t(words::SHARED_VIEW)}
            {move || (!workspace.is_untouched()).then(|| view! { " " {t(words::SHARED_OWN)} })}
        </p>
        <Button on_press=move |_| keeping::keep_shared(workspace)>{t(words::SHARED_KEEP)}</Button>
        <Show when=move || !workspace.is_untouched()>
            <Button on_press=move |_| compare()>{t(words::SHARED_COMPARE)}</Button>
        </Show>
        <Button on_press=move |_| workspace.leave_shared()>{back}</Button>
    }
}

#[component]
fn Changed() -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let discard = move |_| keeping::discard_draft(workspace, i18n.get_untracked().language);
    view! {
        <p>{t(words::DRAFT_KEPT)}</p>
        <Button on_press=move |_| keeping::keep_draft(workspace)>{t(words::DRAFT_KEEP)}</Button>
        <Button on_press=discard>{t(words::DRAFT_DISCARD)}</Button>
    }
}
