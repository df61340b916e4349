//! States of a scenario that are kept under a name.

use leptos::prelude::*;
use leptos::task::spawn_local;
use repcount::compare::{Difference, differences};
use repcount::document::shelf::{Head, Item, Snapshot};
use repcount::edit::Command;
use repcount::scenario::Scenario;

use super::super::{NoticeKind, Workspace};
use super::scenarios::{put_down, scenario, store};
use super::shelf;
use crate::i18n::words;

/// The snapshots of a scenario, the latest first.
pub fn snapshots_of(workspace: Workspace, id: &str) -> Vec<Head> {
    let mut heads = workspace.heads.get();
    let is_of_it = |head: &Head| head.snapshot.as_ref().is_some_and(|snapshot| snapshot.of == id);
    heads.retain(|head| !head.gone && is_of_it(head));
    heads.sort_by(|one, two| two.saved.total_cmp(&one.saved));
    heads
}

/// Those of the scenario at work.
pub fn snapshots(workspace: Workspace) -> Vec<Head> {
    snapshots_of(workspace, &workspace.at_work.with(|at_work| at_work.id.clone()))
}

/// Keeps the scenario at work as it is now.
pub fn take_snapshot(workspace: Workspace, name: String, note: String) {
    spawn_local(async move {
        put_down(workspace).await;
        let of = workspace.at_work.with_untracked(|at_work| at_work.id.clone());
        let scenario = workspace.session.with_untracked(Clone::clone);
        let snapshot = Some(Snapshot { of, name, note });
        let item = Item { id: shelf::new_id(), revision: 0, saved: 0.0, snapshot, scenario };
        let _ = store(workspace, item).await;
    });
}

/// Puts a snapshot's numbers in the place of the present ones. That can be taken back.
pub fn restore_snapshot(workspace: Workspace, id: String) {
    spawn_local(async move {
        if let Some(scenario) = scenario(workspace, &id).await {
            workspace.press(&Command::Replace(Box::new(scenario)));
            workspace.offer_undo(words::SNAPSHOT_RESTORED, String::new());
        } else {
            workspace.notify(NoticeKind::Said(words::SNAPSHOT_GONE));
        }
    });
}

/// What was changed since a snapshot, with the scenarios that tell it.
pub async fn changes_since(
    workspace: Workspace,
    id: String,
) -> Option<(Scenario, Scenario, Vec<Difference>)> {
    let before = scenario(workspace, &id).await?;
    let after = workspace.session.with_untracked(Clone::clone);
    let found = differences(&before, &after);
    Some((before, after, found))
}
