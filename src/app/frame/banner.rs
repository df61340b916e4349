//! The banner over a scenario that came with a link.

use leptos::prelude::*;

use crate::components::{Button, LaterPart};
use crate::i18n::{t, words};
use crate::later::Parts;
use crate::state::use_workspace;

#[component]
pub fn Banner() -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <Show when=move || workspace.is_shared()>
            <LaterPart part=|parts: &Parts| (parts.shared_banner)()/>
        </Show>
    }
}

pub fn shared_banner() -> AnyView {
    let workspace = use_workspace();
    view! {
        <div class="banner" id="shared-banner" role="region" aria-label=t(words::SHARED_TITLE)>
            <p>
                {t(words::SHARED_VIEW)}
                {move || (!workspace.is_untouched()).then(|| view! { " " {t(words::SHARED_OWN)} })}
            </p>
            <Button on_press=move |_| workspace.keep_shared()>
                {t(words::SHARED_KEEP)}
            </Button>
            <Button on_press=move |_| workspace.leave_shared()>
                {move || t(if workspace.is_untouched() { words::SHARED_EXAMPLE } else { words::SHARED_BACK })()}
            </Button>
        </div>
    }
    .into_any()
}
