//! Scenarios in files.

use leptos::prelude::*;
use leptos::task::spawn_local;
use repcount::document::library::{self, Library, Stored};
use repcount::document::shelf::{Item, Snapshot};
use repcount::document::{self, DocumentError};
use repcount::scenario::Scenario;
use rustc_hash::FxHashMap;

use super::super::Workspace;
use super::save::settle;
use super::scenarios::{listed, open_new, put_down, scenario, store};
use super::shelf;
use super::snapshots::snapshots_of;

/// All that the visitor has, as a file.
pub async fn backup(workspace: Workspace) -> String {
    settle(workspace).await;
    let mut scenarios = Vec::new();
    for head in untrack(|| listed(workspace)) {
        let snapshots = untrack(|| snapshots_of(workspace, &head.id));
        for head in std::iter::once(head).chain(snapshots) {
            let Some(scenario) = scenario(workspace, &head.id).await else { continue };
            let saved = (head.saved > 0.0).then_some(head.saved);
            scenarios.push(Stored { id: head.id, saved, snapshot: head.snapshot, scenario });
        }
    }
    let current = workspace.at_work.with_untracked(|at_work| at_work.id.clone());
    library::to_json(&Library { current, scenarios })
}

/// What a file has: the scenario of a document, or all of a backup, with what of those can't be read.
#[derive(Clone)]
pub struct FileContent {
    pub stored: Vec<Stored>,
    pub errors: Vec<DocumentError>,
}

impl FileContent {
    /// The scenarios, without their snapshots.
    pub fn scenarios(&self) -> impl Iterator<Item = &Scenario> {
        let stored = self.stored.iter().filter(|stored| stored.snapshot.is_none());
        stored.map(|stored| &stored.scenario)
    }
}

/// Reads a file.
///
/// # Errors
/// What is wrong with it, where it is neither a document nor a backup.
pub fn read_file(text: &str) -> Result<FileContent, Vec<DocumentError>> {
    match library::from_json(text) {
        Ok((library, broken)) => {
            let errors = broken.into_iter().flat_map(|broken| broken.errors).collect();
            Ok(FileContent { stored: library.scenarios, errors })
        }
        Err(_) => {
            let scenario = document::from_json(text)?;
            let stored = Stored { id: String::new(), saved: None, snapshot: None, scenario };
            Ok(FileContent { stored: vec![stored], errors: Vec::new() })
        }
    }
}

/// Puts what a file has among the visitor's own, as new scenarios, and opens the first.
pub fn take_in(workspace: Workspace, content: FileContent) {
    spawn_local(async move {
        put_down(workspace).await;
        let new_ids: FxHashMap<String, String> =
            content.stored.iter().map(|stored| (stored.id.clone(), shelf::new_id())).collect();
        let mut first = None;
        for Stored { id, snapshot, scenario, .. } in content.stored {
            let id = new_ids.get(&id).cloned().unwrap_or_else(shelf::new_id);
            // A snapshot of what is not in the file is a scenario by itself.
            let snapshot = snapshot.and_then(|snapshot| {
                Some(Snapshot { of: new_ids.get(&snapshot.of)?.clone(), ..snapshot })
            });
            let item = Item { id, revision: 0, saved: 0.0, snapshot, scenario };
            if first.is_none() && item.snapshot.is_none() {
                first = Some(item);
            } else if store(workspace, item).await.is_none() {
                break;
            }
        }
        if let Some(first) = first {
            open_new(workspace, first).await;
        }
    });
}
