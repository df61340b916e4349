//! All of the visitor's scenarios, and files of them.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use repcount::document::shelf::{Head, Preview};
use repcount::document::{self, DocumentError};
use web_sys::{File, HtmlInputElement};

use crate::browser::{file, intl, page};
use crate::components::{Button, Choice, Icon, IconButton, Select};
use crate::i18n::words::{self, Words};
use crate::i18n::{I18n, document_problem, lowercase_text, t, use_i18n};
use crate::state::keeping::{self, FileContent};
use crate::state::{PALETTE, Palette, Workspace, use_palette, use_workspace};

/// As many are drawn; who has more of them looks for one by name.
const MOST: usize = 100;

const JSON: &str = "application/json";

/// What a list of scenarios goes by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Change,
    Name,
}

#[component]
pub fn Library() -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let wanted = RwSignal::new(String::new());
    let order = RwSignal::new(Order::Change);
    let renaming = RwSignal::new(None::<String>);
    let found = Memo::new(move |_| {
        let wanted = lowercase_text(wanted.get().trim());
        let mut heads = keeping::listed(workspace);
        heads.retain(|head| lowercase_text(&called(i18n.get(), head)).contains(&wanted));
        if order.get() == Order::Name {
            heads.sort_by_cached_key(|head| lowercase_text(&called(i18n.get(), head)));
        }
        heads
    });
    let row = move |head: Head| view! { <Row head renaming/> };
    let rows = move || found.get().into_iter().take(MOST).map(row).collect_view();
    let told = move || {
        let words = match found.with(Vec::len) {
            0 => words::FOUND_NOTHING,
            many if many > MOST => words::FOUND_MORE,
            _ => return None,
        };
        Some(view! { <p>{t(words)}</p> })
    };
    view! {
        <h2>{t(words::SCENARIOS)}</h2>
        <div class="library-tools">
            <input
                id=PALETTE
                class="palette-input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=t(words::FIND_SCENARIO)
                placeholder=t(words::FIND_SCENARIO)
                on:input=move |event| wanted.set(event_target_value(&event))
            />
            <Orders order/>
        </div>
        <ul class="library">{rows}</ul>
        <div role="status">{told}</div>
        <Files/>
    }
}

#[component]
fn Orders(order: RwSignal<Order>) -> impl IntoView {
    let i18n = use_i18n();
    let options = move || {
        let choice = |value: &str, words: Words| Choice {
            value: value.to_string(),
            label: i18n.get().t(words).to_string(),
        };
        vec![choice("change", words::BY_CHANGE), choice("name", words::BY_NAME)]
    };
    let chosen = move || match order.get() {
        Order::Change => "change".to_string(),
        Order::Name => "name".to_string(),
    };
    let choose = move |value: String| {
        order.set(if value == "name" { Order::Name } else { Order::Change });
    };
    view! {
        <label class="library-order">
            <span class="unseen">{t(words::ORDER)}</span>
            <Select
                id="library-order"
                options=Signal::derive(options)
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </label>
    }
}

/// How a scenario is called in lists.
fn called(i18n: I18n, head: &Head) -> String {
    if head.name.is_empty() { i18n.t(words::UNTITLED).to_string() } else { head.name.clone() }
}

#[component]
fn Row(head: Head, renaming: RwSignal<Option<String>>) -> impl IntoView {
    let workspace = use_workspace();
    let palette = use_palette();
    let i18n = use_i18n();
    let head = StoredValue::new(head);
    let id = move || head.with_value(|head| head.id.clone());
    let name = move || head.with_value(|head| called(i18n.get(), head));
    let is_current = move || workspace.is_at_work(&id());
    let preview = move || head.with_value(|head| preview(i18n.get(), head));
    let changed = move || head.with_value(|head| changed(i18n.get(), head));
    let open = move |_| {
        palette.close();
        keeping::switch_to(workspace, id());
    };
    let action = move |icon, words: Words, press: fn(Workspace, I18n, Head)| {
        let name = Signal::derive(move || i18n.get().fill(words, &[("name", &name())]));
        let press = move |_| press(workspace, i18n.get_untracked(), head.get_value());
        view! { <IconButton icon name on_press=press/> }
    };
    let rename = Signal::derive(move || i18n.get().fill(words::RENAME, &[("name", &name())]));
    let begin = move |_| {
        renaming.set(Some(id()));
        page::focus("library-name");
        page::select("library-name");
    };
    let is_renamed = move || renaming.get() == Some(id());
    let main = move || {
        if is_renamed() {
            view! { <NameField head=head.get_value() renaming/> }.into_any()
        } else {
            view! {
                <button
                    type="button"
                    class="library-open"
                    aria-current=move || is_current().then_some("true")
                    on:click=open
                >
                    <b>{name}</b>
                    <span>{preview}</span>
                    <span>{changed}</span>
                </button>
            }
            .into_any()
        }
    };
    let can_delete = move || keeping::listed(workspace).len() > 1;
    view! {
        <li data-scenario=id>
            {main}
            <IconButton icon=Icon::Pencil name=rename on_press=begin/>
            {action(Icon::Copy, words::DUPLICATE, |workspace, i18n, head| {
                let name = keeping::copy_name(workspace, i18n, &head.name);
                keeping::duplicate(workspace, head.id, name);
            })}
            {action(Icon::Download, words::SAVE_FILE, |workspace, i18n, head| {
                save_one(workspace, called(i18n, &head), head.id);
            })}
            <Show when=can_delete>
                {action(Icon::Remove, words::REMOVE, |workspace, i18n, head| {
                    keeping::delete(workspace, head.id, i18n.language);
                    page::focus(PALETTE);
                })}
            </Show>
        </li>
    }
}

/// The answer of a scenario in small.
pub fn preview(i18n: I18n, head: &Head) -> Option<String> {
    let Preview { people, cost, currency, made } = head.preview?;
    let (people, cost) = (i18n.count(words::PEOPLE, people), i18n.money(cost, currency));
    let needed = i18n.fill(words::PREVIEW, &[("people", &people), ("cost", &cost)]);
    Some(match made {
        Some(made) => {
            let made = i18n.fill(words::PREVIEW_MADE, &[("made", &i18n.percent(made))]);
            [needed, made].join(" · ")
        }
        None => needed,
    })
}

/// When it was changed last.
pub fn changed(i18n: I18n, head: &Head) -> String {
    if head.saved > 0.0 {
        intl::moment(i18n.language.tag(), head.saved)
    } else {
        i18n.t(words::NOT_YET_SAVED).to_string()
    }
}

#[component]
fn NameField(head: Head, renaming: RwSignal<Option<String>>) -> impl IntoView {
    let workspace = use_workspace();
    let text = RwSignal::new(head.name.clone());
    let id = StoredValue::new(head.id);
    let finish = move || {
        // The field goes with what it holds, and is left once more by that.
        if let (Some(id), Some(text)) = (id.try_get_value(), text.try_get_untracked())
            && renaming.get_untracked().as_ref() == Some(&id)
        {
            renaming.set(None);
            keeping::rename(workspace, id, text);
            page::focus(PALETTE);
        }
    };
    view! {
        <input
            id="library-name"
            class="library-name"
            type="text"
            autocomplete="off"
            aria-label=t(words::SCENARIO_NAME)
            prop:value=text
            on:input=move |event| text.set(event_target_value(&event))
            on:blur=move |_| finish()
            on:keydown=move |event| match event.key().as_str() {
                "Enter" => finish(),
                "Escape" => {
                    event.stop_propagation();
                    renaming.set(None);
                    page::focus(PALETTE);
                }
                _ => {}
            }
        />
    }
}

/// Saves one of the visitor's scenarios as a file.
fn save_one(workspace: Workspace, name: String, id: String) {
    spawn_local(async move {
        if let Some(scenario) = keeping::scenario(workspace, &id).await {
            file::save(&file::name_of(&name, "json"), JSON, &document::to_json_pretty(&scenario));
        }
    });
}

/// Saves all of the visitor's scenarios as a file.
pub fn save_backup(workspace: Workspace) {
    spawn_local(async move {
        let text = keeping::backup(workspace).await;
        file::save("repcount.json", JSON, &text);
    });
}

/// Saves what could not be read, as it was stored.
fn save_aside() {
    file::save("repcount-unreadable.txt", "text/plain", &keeping::aside().join("\n\n"));
}

/// What was read from a file, to be looked at before it is added.
#[derive(Clone)]
enum Read {
    Nothing,
    Content(FileContent),
    Broken(Vec<DocumentError>),
}

#[component]
fn Files() -> impl IntoView {
    let workspace = use_workspace();
    let read = RwSignal::new(Read::Nothing);
    if let Some(text) = use_palette().take_given() {
        read.set(read_text(&text));
    }
    let aside = keeping::aside();
    let choose = move |event: Event| {
        let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            open_file(read, file);
        }
        // The same file may be chosen again.
        input.set_value("");
    };
    view! {
        <div class="library-files">
            <label class="plain file-button">
                <input id="open-file" type="file" accept=".json,application/json" on:change=choose/>
                {t(words::OPEN_FILE)}
            </label>
            <Button id="backup" on_press=move |_| save_backup(workspace)>{t(words::BACKUP)}</Button>
            {(!aside.is_empty()).then(|| view! {
                <Button id="aside" on_press=move |_| save_aside()>{t(words::SAVE_ASIDE)}</Button>
            })}
            <Room/>
        </div>
        <div role="status">{move || view! { <ReadFile read content=read.get()/> }}</div>
    }
}

fn open_file(read: RwSignal<Read>, file: File) {
    spawn_local(async move {
        read.set(read_text(&file::read(&file).await.unwrap_or_default()));
    });
}

fn read_text(text: &str) -> Read {
    match keeping::read_file(text) {
        Ok(content) => Read::Content(content),
        Err(errors) => Read::Broken(errors),
    }
}

/// What a file has, before it is added.
#[component]
fn ReadFile(read: RwSignal<Read>, content: Read) -> impl IntoView {
    let workspace = use_workspace();
    let palette = use_palette();
    let i18n = use_i18n();
    let cancel = move |_| read.set(Read::Nothing);
    match content {
        Read::Nothing => ().into_any(),
        Read::Broken(errors) => {
            let told = move || {
                let problem = document_problem(i18n.get(), &errors);
                i18n.get().fill(words::FILE_BROKEN, &[("problem", &problem)])
            };
            view! { <p class="error">{told}</p> }.into_any()
        }
        Read::Content(content) => {
            let errors = content.errors.clone();
            let names: Vec<String> = content.scenarios().map(|it| it.name.clone()).collect();
            let count = names.len() as f64;
            let told = move || {
                let i18n = i18n.get();
                let name = |name: &String| match name.as_str() {
                    "" => i18n.t(words::UNTITLED).to_string(),
                    name => name.to_string(),
                };
                let names = i18n.list(&names.iter().map(name).collect::<Vec<_>>());
                let scenarios = i18n.count(words::FILE_SCENARIOS, count);
                i18n.fill(words::FILE_HAS, &[("scenarios", &scenarios), ("names", &names)])
            };
            let partly = (!errors.is_empty()).then(|| {
                let told = move || {
                    let problem = document_problem(i18n.get(), &errors);
                    i18n.get().fill(words::FILE_PARTLY, &[("problem", &problem)])
                };
                view! { <p class="error">{told}</p> }
            });
            let add = move |_| {
                close_with(palette, read);
                keeping::take_in(workspace, content.clone());
            };
            view! {
                <p>{told}</p>
                {partly}
                <p class="library-files">
                    <Button class="primary" id="add-file" on_press=add>
                        {move || i18n.get().plural(words::FILE_ADD, count)}
                    </Button>
                    <Button on_press=cancel>{t(words::FILE_CANCEL)}</Button>
                </p>
            }
            .into_any()
        }
    }
}

fn close_with(palette: Palette, read: RwSignal<Read>) {
    read.set(Read::Nothing);
    palette.close();
}

/// How much room the browser has left for scenarios.
#[component]
fn Room() -> impl IntoView {
    let i18n = use_i18n();
    let left = RwSignal::new(None::<f64>);
    spawn_local(async move { left.set(page::room_left().await) });
    let told = move || {
        let megabytes = left.get()? / 1e6;
        let (words, room) = match megabytes {
            1000.0.. => (words::ROOM_LEFT_GB, i18n.get().number(megabytes / 1000.0, 1)),
            _ => (words::ROOM_LEFT, i18n.get().number(megabytes, 0)),
        };
        Some(i18n.get().fill(words, &[("n", &room)]))
    };
    view! { <span class="about">{told}</span> }
}
