//! What lets the answer go first.

use leptos::context::Provider;
use leptos::prelude::*;

use crate::state::use_session;

/// What is inside follows a change when the answer to it has been painted, a frame later.
#[component]
pub fn AfterPainting(children: Children) -> impl IntoView {
    view! { <Provider value=use_session().after_painting()>{children()}</Provider> }
}
