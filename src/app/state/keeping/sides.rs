//! The scenarios that stand side by side, with all that follows from them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use repcount::compare::Side;
use repcount::document::shelf::{Head, Snapshot};

use super::super::comparing::SHARED;
use super::super::{Comparing, Workspace};
use super::scenarios::scenario;

/// One of them.
#[derive(Clone)]
pub struct Compared {
    pub id: String,
    /// What it is where it is a state of another scenario.
    pub snapshot: Option<Snapshot>,
    pub side: Arc<Side>,
}

/// Follows what is chosen, and what changes in it.
pub fn compared(workspace: Workspace, comparing: Comparing) -> ReadSignal<Vec<Compared>> {
    let (compared, set_compared) = signal(Vec::<Compared>::new());
    let latest = StoredValue::new(0_u64);
    // A change of any of them; the one at work changes before it is kept.
    let state = Memo::new(move |_| {
        let ids = comparing.ids();
        let revision = |heads: &Vec<Head>, id: &String| {
            heads.iter().find(|head| head.id == *id).map(|head| head.revision)
        };
        let revisions: Vec<_> =
            workspace.heads.with(|heads| ids.iter().map(|id| revision(heads, id)).collect());
        (ids, revisions, workspace.session.version())
    });
    Effect::new(move || {
        let (ids, ..) = state.get();
        let turn = latest.get_value() + 1;
        latest.set_value(turn);
        spawn_local(async move {
            let mut found = Vec::new();
            for id in ids {
                let known = compared.with_untracked(|of| of.iter().find(|it| it.id == id).cloned());
                found.extend(read(workspace, id, known).await);
            }
            // Something else may have been chosen meanwhile.
            if latest.try_get_value() == Some(turn) {
                set_compared.set(found);
            }
        });
    });
    compared
}

async fn read(workspace: Workspace, id: String, known: Option<Compared>) -> Option<Compared> {
    let scenario = match id == SHARED {
        true => workspace.session.with_untracked(Clone::clone),
        false => scenario(workspace, &id).await?,
    };
    let head = workspace
        .heads
        .with_untracked(|heads| heads.iter().find(|head| head.id == id).cloned())
        .unwrap_or_default();
    let side = known.map(|known| known.side).filter(|side| side.scenario == scenario);
    let side = side.unwrap_or_else(|| Arc::new(Side::of(scenario)));
    Some(Compared { id, snapshot: head.snapshot, side })
}

/// What else can be compared: the visitor's scenarios with their snapshots, and a link's that is shown.
pub fn offered(workspace: Workspace, comparing: Comparing) -> Vec<Head> {
    let chosen = comparing.ids();
    let mut heads = Vec::new();
    if workspace.is_shared() {
        let name = workspace.session.with(|scenario| scenario.name.clone());
        heads.push(Head { id: SHARED.to_string(), name, ..Head::default() });
    }
    for head in super::listed(workspace) {
        let snapshots = super::snapshots::snapshots_of(workspace, &head.id);
        heads.push(head);
        heads.extend(snapshots);
    }
    heads.retain(|head| !chosen.contains(&head.id));
    heads
}

/// Opens a copy of the scenario on screen and puts it beside it.
pub fn duplicate_to_compare(workspace: Workspace, comparing: Comparing, name: String) {
    let shown = untrack(|| comparing.shown());
    let scenario = workspace.session.with_untracked(Clone::clone);
    super::scenarios::add_then(
        workspace,
        repcount::scenario::Scenario { name, ..scenario },
        move |id| {
            let base = match shown.as_str() {
                // It goes from the screen, and is no scenario of the visitor's.
                SHARED => Vec::new(),
                _ => vec![shown],
            };
            comparing.choose(base.into_iter().chain([id]).collect());
        },
    );
}
