//! What is said in passing.

use leptos::prelude::*;
use repcount::scenario::Scenario;

use crate::browser::page;
use crate::components::{Button, Icon, IconButton, LaterPart};
use crate::i18n::words::Words;
use crate::i18n::{I18n, document_problem, edit_error, link_problem, t, use_i18n, words};
use crate::later::Parts;
use crate::state::{Fault, NoticeKind, keeping, use_notices, use_session, use_workspace};

#[component]
pub fn NoticeArea() -> impl IntoView {
    let notices = use_notices();
    let session = use_session();
    let shown = Memo::new(move |_| {
        let notice = notices.shown()?;
        match notice.kind {
            // What was done since can't be taken back by it.
            NoticeKind::Undo { version, .. } if version != session.version() => None,
            _ => Some(notice),
        }
    });
    let draw = move || {
        Some(match shown.get()?.kind {
            // The one that needs nothing of what it is about.
            NoticeKind::NotArrived => {
                view! { <div class="notice"><p>{t(words::LATER_WANTED)}</p></div> }.into_any()
            }
            kind => {
                let part = move |parts: &Parts| (parts.notice)(kind.clone());
                view! { <LaterPart part/> }.into_any()
            }
        })
    };
    view! {
        <div class="notices" role="status">
            {move || draw()}
        </div>
    }
}

pub fn notice(kind: NoticeKind) -> AnyView {
    let notices = use_notices();
    let workspace = use_workspace();
    let session = use_session();
    let i18n = use_i18n();
    let help = match kind {
        NoticeKind::Fault(fault) => Some(view! { <Help fault/> }),
        _ => None,
    };
    let can_undo = matches!(kind, NoticeKind::Undo { .. } | NoticeKind::Deleted(_));
    let undone = kind.clone();
    let undo = move |_| {
        notices.dismiss();
        match undone.clone() {
            NoticeKind::Deleted(items) => keeping::restore(workspace, items),
            _ => session.undo(),
        }
        page::focus("answer");
    };
    let undo = can_undo.then(|| {
        view! {
            <Button on_press=undo>
                {t(words::UNDO)}
            </Button>
        }
    });
    let said = move || session.with_names(|scenario| said(i18n.get(), scenario, &kind));
    view! {
        <div class="notice">
            <p>{move || said()}</p>
            {undo}
            {help}
            <IconButton
                icon=Icon::Close
                name=Signal::derive(move || i18n.get().t(words::CLOSE).to_string())
                on_press=move |_| notices.dismiss()
            />
        </div>
    }
    .into_any()
}

fn said(i18n: I18n, scenario: &Scenario, kind: &NoticeKind) -> String {
    match kind {
        NoticeKind::Said(words) => i18n.t(*words).to_string(),
        NoticeKind::Undo { words, name, .. } => i18n.fill(*words, &[("name", name)]),
        NoticeKind::Deleted(items) => {
            let name = items.first().map_or("", |item| match &item.snapshot {
                Some(snapshot) => snapshot.name.as_str(),
                None => item.scenario.name.as_str(),
            });
            let name = if name.is_empty() { i18n.t(words::UNTITLED) } else { name };
            i18n.fill(words::DELETED, &[("name", name)])
        }
        NoticeKind::Refused(error) => edit_error(i18n, scenario, error),
        NoticeKind::HolidaysUnknown(calendar, years) => {
            let values = [("name", i18n.t(*calendar)), ("years", &i18n.list(years))];
            i18n.fill(words::HOLIDAYS_UNKNOWN, &values)
        }
        NoticeKind::BrokenLink(error) => link_problem(i18n, error),
        NoticeKind::SetAside { errors } => {
            i18n.fill(words::SET_ASIDE, &[("problem", &document_problem(i18n, errors))])
        }
        NoticeKind::Fault(fault) => i18n.t(fault_words(*fault)).to_string(),
        NoticeKind::NotArrived => i18n.t(words::LATER_WANTED).to_string(),
    }
}

fn fault_words(fault: Fault) -> Words {
    match fault {
        Fault::NoJournal => words::FAULT_NO_JOURNAL,
        Fault::NoStorage => words::FAULT_NO_STORAGE,
        Fault::Full => words::FAULT_FULL,
        Fault::Newer => words::FAULT_NEWER,
    }
}

/// What helps where scenarios are not kept: to have them as a file, or the newer page.
#[component]
fn Help(fault: Fault) -> impl IntoView {
    let workspace = use_workspace();
    match fault {
        Fault::Newer => view! {
            <Button on_press=|_| page::reload()>{t(words::RELOAD)}</Button>
        }
        .into_any(),
        Fault::NoJournal | Fault::NoStorage | Fault::Full => view! {
            <Button on_press=move |_| super::library::save_backup(workspace)>
                {t(words::BACKUP)}
            </Button>
        }
        .into_any(),
    }
}
