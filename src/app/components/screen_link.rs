//! A link to a screen.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::state::{Screen, use_screens, use_workspace};

/// A scenario that came with a link stays in the address.
#[component]
pub fn ScreenLink(
    screen: Screen,
    /// Whether it says which screen is looked at.
    #[prop(optional)]
    marks_current: bool,
    #[prop(optional, into)] on_follow: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let workspace = use_workspace();
    let screens = use_screens();
    let follow = move |event: MouseEvent| {
        if untrack(|| workspace.is_shared()) {
            event.prevent_default();
            screens.show(screen);
        }
        if let Some(on_follow) = on_follow {
            on_follow.run(());
        }
    };
    let current = move || (marks_current && screens.shown() == screen).then_some("page");
    view! {
        <a href=screen.address() aria-current=current on:click=follow>
            {children()}
        </a>
    }
}
