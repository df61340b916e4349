//! What is noted beside an input: why this value, who said so, when.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use repcount::edit::Command;
use repcount::scenario::{InputId, TEXT_LENGTH};

use super::number_field::element_id;
use crate::browser::page;
use crate::i18n::{t, use_i18n, words};
use crate::state::{use_session, use_workspace};

/// The note as it reads, with a button that opens a field for it.
#[component]
pub fn InputNote(
    input: InputId,
    /// Whether it stands under a field, where another stop on the way from field to field would be in the
    /// way. With the keyboard it is reached in the explanation.
    #[prop(optional)]
    is_passed_over: bool,
) -> impl IntoView {
    let session = use_session().at_once();
    let i18n = use_i18n();
    let note = Memo::new(move |_| {
        session.with(|scenario| scenario.input_notes.get(input).unwrap_or_default().to_string())
    });
    let is_open = RwSignal::new(false);
    let open = move |_| {
        is_open.set(true);
        page::focus(field_id(input));
    };
    let is_there = move || note.with(|note| !note.is_empty());
    let button = move || {
        i18n.get().t(if is_there() { words::INPUT_NOTE_CHANGE } else { words::INPUT_NOTE_ADD })
    };
    let shown = move || is_there().then(|| view! { <p class="input-note">{note}</p> });
    move || {
        if is_open.get() {
            view! { <NoteField input note is_open/> }.into_any()
        } else {
            view! {
                {shown}
                <button
                    type="button"
                    class="link note-button"
                    tabindex=is_passed_over.then_some("-1")
                    on:click=open
                >
                    {button}
                </button>
            }
            .into_any()
        }
    }
}

fn field_id(input: InputId) -> String {
    format!("{}-note", element_id(input))
}

/// Where it is typed. It closes when it is left.
#[component]
fn NoteField(input: InputId, note: Memo<String>, is_open: RwSignal<bool>) -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let type_in = move |text: String| workspace.press(&Command::SetInputNote(input, text));
    let leave = move || {
        workspace.session.leave_field();
        is_open.try_set(false);
    };
    let press = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            leave();
            page::focus(element_id(input));
        }
    };
    view! {
        <textarea
            id=field_id(input)
            class="input-note-field"
            rows="3"
            maxlength=TEXT_LENGTH.to_string()
            aria-label=t(words::INPUT_NOTE)
            placeholder=move || i18n.get().t(words::INPUT_NOTE_HINT)
            prop:value=note
            on:input=move |event| type_in(event_target_value(&event))
            on:mousedown=|event| event.stop_propagation()
            on:keydown=press
            on:blur=move |_| leave()
        ></textarea>
    }
}
