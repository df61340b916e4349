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
    let follow = move |_: MouseEvent| {
        if let Some(on_follow) = on_follow {
            on_follow.run(());
        }
    };
    let address = move || workspace.route(screen).to_string();
    let current = move || (marks_current && screens.shown() == screen).then_some("page");
    view! {
        <a href=address aria-current=current on:click=follow>
            {children()}
        </a>
    }
}
