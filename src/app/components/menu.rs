//! A button that opens a list of things to do.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser::page;
use crate::i18n::t;
use crate::i18n::words::Words;

/// One thing to do.
#[derive(Clone)]
pub struct MenuItem {
    pub name: Signal<String>,
    pub on_choose: Callback<()>,
}

/// A button with a list under it. Choosing, Escape and a press elsewhere close it; the first two put the
/// focus back on the button, unless the choice puts it elsewhere.
#[component]
pub fn Menu(
    id: &'static str,
    /// What assistive tools read.
    name: Words,
    /// What the button shows.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] items: Signal<Vec<MenuItem>>,
    /// Said under the list.
    #[prop(optional)]
    about: Option<Words>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let close = move || {
        open.set(false);
        page::focus(id);
    };
    let item = move |MenuItem { name, on_choose }: MenuItem| {
        let choose = move |_| {
            close();
            on_choose.run(());
        };
        view! {
            <li>
                <button type="button" on:click=choose>{name}</button>
            </li>
        }
    };
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            close();
        }
    };
    let list = format!("{id}-list");
    view! {
        <div class="menu" on:keydown=leave>
            <button
                type="button"
                class="menu-button"
                id=id
                aria-label=t(name)
                aria-controls=list.clone()
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {label}
            </button>
            <div class="menu-list" id=list hidden=move || !open.get()>
                <ul>{move || items.get().into_iter().map(item).collect_view()}</ul>
                {about.map(|about| view! { <p>{t(about)}</p> })}
            </div>
        </div>
        <div class="menu-shade" hidden=move || !open.get() on:click=move |_| open.set(false)></div>
    }
}
