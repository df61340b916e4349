//! What is done with whole scenarios.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use repcount::document::shelf::{Head, Item};
use repcount::edit::Command;
use repcount::preset::Preset;
use repcount::scenario::Scenario;

use super::super::opened::{beginning_next_month, example, first_item};
use super::super::workspace::AtWork;
use super::super::{NoticeKind, Workspace};
use super::save::{preview_of, settle, tell_of, write_index};
use super::shelf::{self, Draft, Outcome};
use super::snapshots::snapshots_of;
use crate::i18n::{Language, words};

/// The visitor's scenarios, those that were changed last first. The one at work is among them before
/// anything of it is kept, and called as it is called now.
pub fn listed(workspace: Workspace) -> Vec<Head> {
    let mut heads = workspace.heads.get();
    heads.retain(|head| !head.gone && head.snapshot.is_none());
    heads.sort_by(|one, two| two.saved.total_cmp(&one.saved));
    if workspace.is_shared() {
        return heads;
    }
    let id = workspace.at_work.with(|at_work| at_work.id.clone());
    let name = workspace.session.with(|scenario| scenario.name.clone());
    match heads.iter_mut().find(|head| head.id == id) {
        Some(head) => head.name = name,
        None => heads.insert(0, Head { id, name, ..Head::default() }),
    }
    heads
}

/// Opens another of the visitor's scenarios.
pub fn switch_to(workspace: Workspace, id: String) {
    spawn_local(async move {
        put_down(workspace).await;
        show(workspace, &id).await;
    });
}

/// Keeps what is at work before something else takes its place, even where nothing was changed in it.
pub(super) async fn put_down(workspace: Workspace) {
    settle(workspace).await;
    let at_work = workspace.at_work.get_untracked();
    let is_shared = workspace.shared.with_untracked(Option::is_some);
    if at_work.revision == 0 && !is_shared {
        let scenario = (*at_work.kept).clone();
        let _ = store(workspace, Item { id: at_work.id, ..fresh(scenario) }).await;
    }
}

/// A scenario of which nothing is kept yet.
fn fresh(scenario: Scenario) -> Item {
    Item { id: shelf::new_id(), revision: 0, saved: 0.0, snapshot: None, scenario }
}

/// Stores a scenario that is not at work; says how it is called on the shelf.
pub(super) async fn store(workspace: Workspace, item: Item) -> Option<Head> {
    let preview = preview_of(&item.scenario);
    match shelf::write(Draft { item, preview }).await {
        Outcome::Kept(head, _) => {
            tell_of(workspace, head.clone());
            Some(head)
        }
        Outcome::Newer(_) => None,
        Outcome::Failed(fault) => {
            workspace.fault.set(Some(fault));
            workspace.notify(NoticeKind::Fault(fault));
            None
        }
    }
}

async fn show(workspace: Workspace, id: &str) {
    match shelf::read(id).await {
        Some(Ok(item)) => put_to_work(workspace, &item),
        Some(Err(errors)) => {
            forget(workspace, id);
            workspace.notify(NoticeKind::SetAside { errors });
        }
        None => forget(workspace, id),
    }
}

fn forget(workspace: Workspace, id: &str) {
    workspace.heads.update(|heads| heads.retain(|head| head.id != id));
    write_index(workspace);
}

fn put_to_work(workspace: Workspace, item: &Item) {
    workspace.at_work.set(AtWork::of(item));
    workspace.load(item.scenario.clone(), None);
    write_index(workspace);
}

/// Puts a scenario among the visitor's own and opens it.
fn add(workspace: Workspace, scenario: Scenario) {
    add_then(workspace, scenario, |_| {});
}

/// The same, with something to be done with its id.
pub(super) fn add_then(
    workspace: Workspace,
    scenario: Scenario,
    then: impl FnOnce(String) + 'static,
) {
    spawn_local(async move {
        put_down(workspace).await;
        let item = fresh(scenario);
        let id = item.id.clone();
        open_new(workspace, item).await;
        then(id);
    });
}

/// Where it can't be kept it is at work all the same.
pub(super) async fn open_new(workspace: Workspace, mut item: Item) {
    if let Some(head) = store(workspace, item.clone()).await {
        (item.revision, item.saved) = (head.revision, head.saved);
    }
    put_to_work(workspace, &item);
    crate::browser::page::ask_to_persist();
}

/// Opens an example as a scenario of its own.
pub fn open_preset(workspace: Workspace, chosen: Preset, name: String) {
    add(workspace, Scenario { name, ..example(chosen) });
    workspace.notify(NoticeKind::Said(words::PRESET_LOADED));
}

/// Opens a scenario in which everything is still to be entered.
pub fn open_empty(workspace: Workspace) {
    let currency = workspace.session.with_untracked(|scenario| scenario.currency);
    add(workspace, beginning_next_month(Scenario::empty(currency)));
}

/// Opens a copy of one of the visitor's scenarios, by another name.
pub fn duplicate(workspace: Workspace, id: String, name: String) {
    spawn_local(async move {
        put_down(workspace).await;
        let Some(scenario) = scenario(workspace, &id).await else { return };
        open_new(workspace, fresh(Scenario { name, ..scenario })).await;
    });
}

/// The same of the scenario that is shown, also of a link's.
pub fn duplicate_shown(workspace: Workspace, name: String) {
    let scenario = workspace.session.with_untracked(Clone::clone);
    add(workspace, Scenario { name, ..scenario });
}

/// Deletes the one that is edited.
pub fn delete_shown(workspace: Workspace, language: Language) {
    delete(workspace, workspace.at_work.with_untracked(|at_work| at_work.id.clone()), language);
}

/// Calls one of the visitor's scenarios something else.
pub fn rename(workspace: Workspace, id: String, name: String) {
    if workspace.at_work.with_untracked(|at_work| at_work.id == id) {
        workspace.press(&Command::SetName(name));
        workspace.session.leave_field();
        return;
    }
    spawn_local(async move {
        let Some(Ok(item)) = shelf::read(&id).await else { return };
        let preview = workspace
            .heads
            .with_untracked(|heads| heads.iter().find(|head| head.id == id)?.preview);
        let scenario = Scenario { name, ..item.scenario };
        let draft = Draft { item: Item { scenario, ..item }, preview };
        if let Outcome::Kept(head, _) = shelf::write(draft).await {
            tell_of(workspace, head);
        }
    });
}

/// Deletes one of the visitor's scenarios with its snapshots, or a snapshot. Where it was the one at work
/// another one is opened, and where it was the only one, an example.
pub fn delete(workspace: Workspace, id: String, language: Language) {
    spawn_local(async move {
        put_down(workspace).await;
        let of_it = untrack(|| snapshots_of(workspace, &id)).into_iter().map(|head| head.id);
        let ids = std::iter::once(id.clone()).chain(of_it);
        let mut items = Vec::new();
        for id in ids {
            let Some(Ok(item)) = shelf::read(&id).await else {
                forget(workspace, &id);
                continue;
            };
            tell_of(workspace, shelf::delete(&id).await);
            items.push(item);
        }
        if items.is_empty() {
            return;
        }
        if workspace.at_work.with_untracked(|at_work| at_work.id == id) {
            let next = next_to_work(workspace, &id, language).await;
            if workspace.shared.with_untracked(Option::is_some) {
                // A link's scenario is on screen, and stays.
                workspace.at_work.set(AtWork::of(&next));
                write_index(workspace);
            } else {
                put_to_work(workspace, &next);
            }
        }
        workspace.notify(NoticeKind::Deleted(items));
    });
}

/// What is opened where a scenario is gone.
async fn next_to_work(workspace: Workspace, gone: &str, language: Language) -> Item {
    for head in untrack(|| listed(workspace)) {
        if head.id == gone {
            continue;
        }
        match shelf::read(&head.id).await {
            Some(Ok(item)) => return item,
            Some(Err(_)) | None => forget(workspace, &head.id),
        }
    }
    Item { id: shelf::new_id(), ..first_item(language) }
}

/// Brings back what was deleted, and opens it where it is a scenario.
pub fn restore(workspace: Workspace, items: Vec<Item>) {
    spawn_local(async move {
        put_down(workspace).await;
        for item in items {
            let is_kept = store(workspace, item.clone()).await.is_some();
            match (&item.snapshot, is_kept) {
                (Some(_), _) => {}
                (None, true) => show(workspace, &item.id).await,
                (None, false) => put_to_work(workspace, &item),
            }
        }
    });
}

/// Keeps the link's scenario among the visitor's own, and goes on with it.
pub fn keep_shared(workspace: Workspace) {
    spawn_local(async move {
        let scenario = workspace.session.with_untracked(Clone::clone);
        let item = fresh(scenario);
        let at_work = match store(workspace, item.clone()).await {
            Some(head) => AtWork { revision: head.revision, ..AtWork::of(&item) },
            None => AtWork::of(&item),
        };
        workspace.at_work.set(AtWork { kept: Arc::new(item.scenario), ..at_work });
        workspace.shared.set(None);
        write_index(workspace);
        workspace.notify(NoticeKind::Said(words::SHARED_KEPT));
    });
}

/// Goes on with what a changed link became.
pub fn keep_draft(workspace: Workspace) {
    workspace.draft.set(None);
}

/// Throws away what a changed link became, and goes back to the visitor's own.
pub fn discard_draft(workspace: Workspace, language: Language) {
    if let Some((id, _)) = workspace.draft.get_untracked() {
        delete(workspace, id, language);
    }
}

/// One of the visitor's scenarios, as it is by now.
pub async fn scenario(workspace: Workspace, id: &str) -> Option<Scenario> {
    if untrack(|| workspace.is_at_work(id)) {
        return Some(workspace.session.with_untracked(Clone::clone));
    }
    Some(shelf::read(id).await?.ok()?.scenario)
}
