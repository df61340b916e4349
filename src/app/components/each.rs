//! One view for each key.

use std::hash::Hash;

use leptos::prelude::*;

/// Leptos' `<For>` over keys alone: a view stays while its key does, and with it the focus. All types but
/// the key's are boxed, so that the page holds this code once for each type of key.
#[component]
pub fn Each<K>(
    #[prop(into)] keys: Signal<Vec<K>>,
    #[prop(into)] view: Callback<K, AnyView>,
) -> impl IntoView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
{
    view! { <For each=move || keys.get() key=K::clone children=move |key| view.run(key)/> }
}
