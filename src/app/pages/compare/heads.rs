//! What is compared, and what else could be.

use leptos::prelude::*;
use repcount::document::shelf::Head;

use super::{titles, with_language};
use crate::components::{Button, Choice, Icon, IconButton, Select};
use crate::i18n::{I18n, t, use_i18n, words};
use crate::state::Screen;
use crate::state::keeping::{self, Compared};
use crate::state::{Comparing, MOST_COMPARED, SHARED, use_comparing, use_screens, use_workspace};

#[component]
pub fn Chooser(compared: ReadSignal<Vec<Compared>>) -> impl IntoView {
    let workspace = use_workspace();
    let comparing = use_comparing();
    let i18n = use_i18n();
    let titles = with_language(compared, titles);
    let ids = Memo::new(move |_| {
        compared.with(|compared| compared.iter().map(|one| one.id.clone()).collect::<Vec<_>>())
    });
    let chip = move |(place, id): (usize, String)| {
        let title = move || titles.with(|titles| titles.get(place).cloned().unwrap_or_default());
        view! { <Chip place id title=Signal::derive(title)/> }
    };
    let options = move || {
        let i18n = i18n.get();
        let first = Choice { value: String::new(), label: i18n.t(words::COMPARE_ADD).to_string() };
        let others = keeping::offered(workspace, comparing);
        let option = |head: Head| Choice { label: offered(i18n, &head), value: head.id };
        std::iter::once(first).chain(others.into_iter().map(option)).collect::<Vec<_>>()
    };
    let has_room = move || ids.with(Vec::len) < MOST_COMPARED;
    let duplicate = move |_| duplicate(workspace, comparing, i18n.get_untracked());
    view! {
        <ul class="compared">
            {move || ids.get().into_iter().enumerate().map(chip).collect_view()}
        </ul>
        <p class="compare-tools">
            <Show when=has_room>
                <Select
                    id="compare-add"
                    name=Signal::derive(move || i18n.get().t(words::COMPARE_ADD).to_string())
                    options=Signal::derive(options)
                    chosen=Signal::derive(String::new)
                    on_choose=move |id: String| {
                        if !id.is_empty() {
                            comparing.add(id);
                        }
                    }
                />
            </Show>
            <Button id="compare-duplicate" on_press=duplicate>{t(words::COMPARE_DUPLICATE)}</Button>
        </p>
        <Show when=move || ids.with(Vec::len) < 2>
            <p class="about">{t(words::COMPARE_EMPTY)}</p>
        </Show>
    }
}

/// What the list of others calls one of them; a snapshot stands under its scenario.
fn offered(i18n: I18n, head: &Head) -> String {
    let or_untitled = |name: &str| match name {
        "" => i18n.t(words::UNTITLED).to_string(),
        name => name.to_string(),
    };
    match &head.snapshot {
        Some(snapshot) => ["— ", &or_untitled(&snapshot.name)].concat(),
        None if head.id == SHARED => {
            i18n.fill(words::COMPARE_SHARED, &[("name", &or_untitled(&head.name))])
        }
        None => or_untitled(&head.name),
    }
}

fn duplicate(workspace: crate::state::Workspace, comparing: Comparing, i18n: I18n) {
    let name = workspace.session.with_untracked(|scenario| scenario.name.clone());
    let name = keeping::copy_name(workspace, i18n, &name);
    keeping::duplicate_to_compare(workspace, comparing, name);
}

/// One of those that are compared.
#[component]
fn Chip(place: usize, id: String, title: Signal<String>) -> impl IntoView {
    let workspace = use_workspace();
    let comparing = use_comparing();
    let screens = use_screens();
    let i18n = use_i18n();
    let id = StoredValue::new(id);
    let shown = move || comparing.shown() == id.get_value();
    let open = move |_| {
        if !untrack(shown) {
            keeping::switch_to(workspace, id.get_value());
        }
        screens.go(Screen::Plan);
    };
    let remove = move || i18n.get().fill(words::COMPARE_REMOVE, &[("name", &title.get())]);
    view! {
        <li data-compared=move || id.get_value()>
            <span class=format!("series-mark series-{place}") aria-hidden="true"></span>
            <button type="button" class="link" title=t(words::COMPARE_OPEN) on:click=open>
                {title}
            </button>
            {if place == 0 {
                view! { <span class="base-mark">{t(words::COMPARE_BASE)}</span> }.into_any()
            } else {
                view! {
                    <Button class="small" on_press=move |_| comparing.make_base(&id.get_value())>
                        {t(words::COMPARE_MAKE_BASE)}
                    </Button>
                }
                .into_any()
            }}
            <IconButton
                icon=Icon::Close
                name=Signal::derive(remove)
                on_press=move |_| comparing.remove(&id.get_value())
            />
        </li>
    }
}
