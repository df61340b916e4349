//! Snapshots of the scenario at work, and what changed since.

use leptos::prelude::*;
use leptos::task::spawn_local;
use repcount::document::shelf::Head;
use repcount::scenario::{NAME_LENGTH, TEXT_LENGTH};

use super::library::{changed, preview};
use crate::browser::page;
use crate::components::{Button, Disclosure, Icon, IconButton};
use crate::i18n::words;
use crate::i18n::{I18n, difference, t, use_i18n};
use crate::state::{PALETTE, keeping, use_palette, use_workspace};

/// As many changes are told.
const MOST: usize = 30;

#[component]
pub fn Snapshots() -> impl IntoView {
    let workspace = use_workspace();
    let ids = Memo::new(move |_| {
        keeping::snapshots(workspace).into_iter().map(|head| head.id).collect::<Vec<_>>()
    });
    let find = move |id: &str| keeping::snapshots(workspace).into_iter().find(|it| it.id == id);
    let rows = move || {
        let heads = ids.get().into_iter().filter_map(|id| untrack(|| find(&id)));
        heads.map(|head| view! { <Row head/> }).collect_view()
    };
    view! {
        <h2>{t(words::SNAPSHOTS)}</h2>
        <New/>
        <ul class="library snapshots">{rows}</ul>
        {move || ids.with(Vec::is_empty).then(|| view! { <p class="about">{t(words::SNAPSHOT_NONE)}</p> })}
    }
}

#[component]
fn New() -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let (name, note) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let take = move || {
        keeping::take_snapshot(workspace, name.get_untracked(), note.get_untracked());
        name.set(String::new());
        note.set(String::new());
        page::focus(PALETTE);
    };
    view! {
        <p class="about">{t(words::SNAPSHOTS_ABOUT)}</p>
        <div class="snapshot-new">
            <input
                id=PALETTE
                type="text"
                autocomplete="off"
                maxlength=NAME_LENGTH.to_string()
                aria-label=t(words::SNAPSHOT_NAME)
                placeholder=move || {
                    let i18n = i18n.get();
                    let (name, hint) = (i18n.t(words::SNAPSHOT_NAME), i18n.t(words::SNAPSHOT_NAME_HINT));
                    format!("{name}: {hint}")
                }
                prop:value=name
                on:input=move |event| name.set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Enter" {
                        take();
                    }
                }
            />
            <textarea
                id="snapshot-note"
                rows="2"
                maxlength=TEXT_LENGTH.to_string()
                aria-label=t(words::SNAPSHOT_NOTE)
                placeholder=t(words::SNAPSHOT_NOTE)
                prop:value=note
                on:input=move |event| note.set(event_target_value(&event))
            ></textarea>
            <Button class="primary" id="take-snapshot" on_press=move |_| take()>
                {t(words::SNAPSHOT_TAKE)}
            </Button>
        </div>
    }
}

#[component]
fn Row(head: Head) -> impl IntoView {
    let workspace = use_workspace();
    let palette = use_palette();
    let i18n = use_i18n();
    let snapshot = head.snapshot.clone().unwrap_or_default();
    let title = move |i18n: I18n| match snapshot.name.as_str() {
        "" => i18n.t(words::UNTITLED).to_string(),
        name => name.to_string(),
    };
    let name = title.clone();
    let remove = Signal::derive({
        let title = title.clone();
        move || i18n.get().fill(words::REMOVE, &[("name", &title(i18n.get()))])
    });
    let id = StoredValue::new(head.id.clone());
    let shown = head.clone();
    let told = move || {
        let i18n = i18n.get();
        [Some(changed(i18n, &shown)), preview(i18n, &shown)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let restore = move |_| {
        palette.close();
        keeping::restore_snapshot(workspace, id.get_value());
    };
    let open = move |_| {
        palette.close();
        keeping::duplicate(workspace, id.get_value(), title(i18n.get_untracked()));
    };
    let delete = move |_| {
        keeping::delete(workspace, id.get_value(), i18n.get_untracked().language);
        page::focus(PALETTE);
    };
    view! {
        <li data-snapshot=move || id.get_value()>
            <div class="snapshot">
                <b>{move || name(i18n.get())}</b>
                <span>{told}</span>
                {(!snapshot_note(&head).is_empty()).then(|| view! { <p>{snapshot_note(&head)}</p> })}
                <Disclosure
                    id=format!("since-{}", head.id)
                    summary=move || t(words::SNAPSHOT_SINCE).into_any()
                >
                    <Changes id=id.get_value()/>
                </Disclosure>
                <p class="library-files">
                    <Button on_press=restore>{t(words::SNAPSHOT_RESTORE)}</Button>
                    <Button on_press=open>{t(words::SNAPSHOT_OPEN)}</Button>
                </p>
            </div>
            <IconButton icon=Icon::Remove name=remove on_press=delete/>
        </li>
    }
}

fn snapshot_note(head: &Head) -> String {
    head.snapshot.as_ref().map(|snapshot| snapshot.note.clone()).unwrap_or_default()
}

/// What was changed since a snapshot, in words.
#[component]
fn Changes(id: String) -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let found = RwSignal::new(None);
    spawn_local(async move { found.set(keeping::changes_since(workspace, id).await) });
    let lines = move || {
        let i18n = i18n.get();
        found.with(|found| {
            let (before, after, differences) = found.as_ref()?;
            if differences.is_empty() {
                return Some(view! { <p>{i18n.t(words::SNAPSHOT_SAME)}</p> }.into_any());
            }
            let told = differences.iter().take(MOST);
            let lines = told.map(|it| difference(i18n, before, after, *it));
            let lines = lines.map(|line| view! { <li>{line}</li> }).collect_view();
            let more = differences.len().saturating_sub(MOST);
            let more = (more > 0).then(|| {
                let more = i18n.fill(words::SNAPSHOT_MORE, &[("n", &i18n.number(more as f64, 0))]);
                view! { <p>{more}</p> }
            });
            Some(view! { <ul class="changes">{lines}</ul> {more} }.into_any())
        })
    };
    view! { {lines} }
}
