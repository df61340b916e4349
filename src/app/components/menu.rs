//! A button that opens a list of things to do.

use leptos::prelude::*;

use super::popover::{Popover, use_popover};
use crate::i18n::use_i18n;
use crate::i18n::words::Words;

/// One thing to do.
#[derive(Clone)]
pub struct MenuItem {
    pub name: Signal<String>,
    pub on_choose: Callback<()>,
}

/// A button with a list under it. Choosing closes it, and puts the focus back on the button unless the
/// choice puts it elsewhere.
#[component]
pub fn Menu(
    id: &'static str,
    /// What assistive tools read.
    name: Words,
    /// What the button shows.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] items: Signal<Vec<MenuItem>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = Signal::derive(move || i18n.get().t(name).to_string());
    view! {
        <Popover id name label=move || label.get()>
            <MenuItems items/>
        </Popover>
    }
}

/// The list of a menu, within a popover.
#[component]
pub fn MenuItems(#[prop(into)] items: Signal<Vec<MenuItem>>) -> impl IntoView {
    let popover = use_popover();
    let item = move |MenuItem { name, on_choose }: MenuItem| {
        let choose = move |_| {
            popover.close();
            on_choose.run(());
        };
        view! {
            <li>
                <button type="button" on:click=choose>{name}</button>
            </li>
        }
    };
    view! { <ul>{move || items.get().into_iter().map(item).collect_view()}</ul> }
}
