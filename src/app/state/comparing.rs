//! Which scenarios stand side by side.

use leptos::prelude::*;

use super::Workspace;
use crate::browser::storage;

/// As many find room beside each other.
pub const MOST_COMPARED: usize = 6;
/// What a link's scenario is called among them: it has no id.
pub const SHARED: &str = "shared";

const KEY: &str = "repcount/compared";

/// Ids of scenarios and snapshots, the base first. What is gone meanwhile is passed over.
#[derive(Clone, Copy)]
pub struct Comparing {
    ids: RwSignal<Vec<String>>,
    workspace: Workspace,
}

impl Comparing {
    pub fn new(workspace: Workspace) -> Self {
        let kept = storage::read_text(KEY).unwrap_or_default();
        let ids = kept.lines().take(MOST_COMPARED).map(str::to_string).collect();
        Self { ids: RwSignal::new(ids), workspace }
    }

    /// Those that are there; the scenario on screen where none is.
    pub fn ids(self) -> Vec<String> {
        let heads = self.workspace.heads;
        let shown = self.shown();
        let own = self.workspace.at_work.with(|at_work| at_work.id.clone());
        let mut ids = self.ids.get();
        if shown != SHARED {
            // A link's scenario that was kept or changed is the visitor's own by now.
            let place = ids.iter().position(|id| id == SHARED);
            match place.filter(|_| ids.contains(&own)) {
                Some(place) => drop(ids.remove(place)),
                None => {
                    ids.iter_mut().filter(|id| *id == SHARED).for_each(|id| id.clone_from(&own))
                }
            }
        }
        heads.with(|heads| {
            let is_there = |id: &String| heads.iter().any(|head| head.id == *id && !head.gone);
            ids.retain(|id| *id == shown || *id == own || is_there(id));
        });
        if ids.is_empty() {
            ids.push(shown);
        }
        ids
    }

    /// What the scenario on screen is called here.
    pub fn shown(self) -> String {
        match self.workspace.is_shared() {
            true => SHARED.to_string(),
            false => self.workspace.at_work.with(|at_work| at_work.id.clone()),
        }
    }

    pub fn add(self, id: String) {
        self.change(|ids| {
            if !ids.contains(&id) && ids.len() < MOST_COMPARED {
                ids.push(id);
            }
        });
    }

    pub fn remove(self, id: &str) {
        self.change(|ids| ids.retain(|known| known != id));
    }

    /// Differences are told from this one on.
    pub fn make_base(self, id: &str) {
        self.change(|ids| {
            if let Some(place) = ids.iter().position(|known| known == id) {
                ids.swap(0, place);
            }
        });
    }

    /// These alone, the base first.
    pub fn choose(self, ids: Vec<String>) {
        self.change(|known| *known = ids);
    }

    fn change(self, change: impl FnOnce(&mut Vec<String>)) {
        let mut ids = untrack(|| self.ids());
        change(&mut ids);
        // Where it can't be kept it is asked for again the next time.
        let _ = storage::write_text(KEY, &ids.join("\n"));
        self.ids.set(ids);
    }
}

pub fn use_comparing() -> Comparing {
    expect_context()
}
