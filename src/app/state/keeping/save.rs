//! Keeping every change.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use repcount::answer::{self, Plan};
use repcount::document::merge;
use repcount::document::shelf::{Head, Item, Preview};
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::Scenario;

use super::super::workspace::{AtWork, LEFT};
use super::super::{Fault, NoticeKind, Workspace};
use super::shelf::{self, Draft, Outcome};
use super::tabs;
use crate::browser::{clock, storage};
use crate::i18n::words;

/// How long somebody waits for another's writing before looking again.
const A_MOMENT: Duration = Duration::from_millis(5);

const UNTIL_TRIED_AGAIN: Duration = Duration::from_secs(3);

/// How long the index may lag behind while changes follow one another. It can be made anew.
const A_WHILE: Duration = Duration::from_millis(300);

/// Keeps what has changed, as long as something does.
pub fn save(workspace: Workspace) {
    // Whoever writes goes on until all is kept.
    if !workspace.is_writing.get_value() {
        spawn_local(async move {
            if settle(workspace).await {
                refresh_preview(workspace);
            } else {
                try_again(workspace);
            }
        });
    }
}

/// Room may come, and what broke may mend.
fn try_again(workspace: Workspace) {
    if !workspace.is_tried_again.get_value() {
        workspace.is_tried_again.set_value(true);
        spawn_local(async move {
            clock::pause(UNTIL_TRIED_AGAIN).await;
            workspace.is_tried_again.set_value(false);
            save(workspace);
        });
    }
}

fn is_kept(workspace: Workspace) -> bool {
    workspace.session.version_untracked() == workspace.kept_version.get_untracked()
}

/// The same, and waits for it; says whether all is kept.
pub async fn settle(workspace: Workspace) -> bool {
    become_draft(workspace);
    while !is_kept(workspace) {
        if workspace.is_writing.get_value() {
            clock::pause(A_MOMENT).await;
            continue;
        }
        workspace.is_writing.set_value(true);
        let went_well = write(workspace).await;
        workspace.is_writing.set_value(false);
        if !went_well {
            return false;
        }
    }
    true
}

/// A link's scenario that is changed becomes one of the visitor's own.
fn become_draft(workspace: Workspace) {
    let is_shared = workspace.shared.with_untracked(Option::is_some);
    let version = workspace.session.version_untracked();
    if is_shared && version != workspace.kept_version.get_untracked() {
        let id = shelf::new_id();
        let kept = Arc::new(workspace.session.with_untracked(Clone::clone));
        workspace.at_work.set(AtWork { id: id.clone(), revision: 0, kept });
        let link = workspace.shared.get_untracked().unwrap_or_default();
        workspace.shared.set(None);
        workspace.draft.set(Some((id, link)));
        write_index(workspace);
    }
}

/// Writes the scenario at work as it is now; says whether it is worth going on.
async fn write(workspace: Workspace) -> bool {
    let version = workspace.session.version_untracked();
    let scenario = workspace.session.with_untracked(Clone::clone);
    let AtWork { id, revision, .. } = workspace.at_work.get_untracked();
    let item =
        Item { id: id.clone(), revision, saved: 0.0, snapshot: None, scenario: scenario.clone() };
    match shelf::write(Draft { item, preview: preview(workspace) }).await {
        Outcome::Kept(head, fault) => {
            tell_fault(workspace, fault);
            storage::remove(&format!("{LEFT}{id}"));
            let is_safe = fault.is_none_or(Fault::is_bearable);
            kept(workspace, head, is_safe.then_some(version), scenario);
            is_safe
        }
        Outcome::Newer(item) => {
            take_over(workspace, &item);
            true
        }
        Outcome::Failed(fault) => {
            tell_fault(workspace, Some(fault));
            false
        }
    }
}

/// Says once what is wrong.
fn tell_fault(workspace: Workspace, fault: Option<Fault>) {
    if workspace.fault.get_untracked() != fault {
        workspace.fault.set(fault);
        if let Some(fault) = fault {
            workspace.notify(NoticeKind::Fault(fault));
        }
    }
}

/// A scenario was written; its version counts as kept where nothing is wrong.
fn kept(workspace: Workspace, head: Head, version: Option<u64>, scenario: Scenario) {
    let is_at_work = workspace
        .at_work
        .with_untracked(|at_work| at_work.id == head.id && at_work.revision < head.revision);
    // Another scenario may be at work by now.
    if is_at_work {
        let kept = Arc::new(scenario);
        workspace.at_work.set(AtWork { id: head.id.clone(), revision: head.revision, kept });
        if let Some(version) = version {
            workspace.kept_version.set(version);
        }
    }
    tell_of(workspace, head);
}

/// Tells this tab's list and the other tabs of something that was stored.
pub fn tell_of(workspace: Workspace, head: Head) {
    tabs::tell(&head);
    put_head(workspace, head);
}

/// Takes a head into the list, unless that knows better.
pub fn put_head(workspace: Workspace, head: Head) {
    workspace.heads.update(|heads| match heads.iter_mut().find(|known| known.id == head.id) {
        Some(known) if known.is_newer_than(&head) => {}
        Some(known) => *known = head,
        None => heads.push(head),
    });
    write_index_soon(workspace);
}

/// The months come a moment after the change that moves them, which is kept by then.
fn refresh_preview(workspace: Workspace) {
    let AtWork { id, revision, .. } = workspace.at_work.get_untracked();
    let find = |heads: &Vec<Head>| {
        heads.iter().find(|head| head.id == id && head.revision == revision).cloned()
    };
    let (true, Some(head)) = (is_kept(workspace), workspace.heads.with_untracked(find)) else {
        return;
    };
    let preview = preview(workspace);
    if preview.is_some_and(|preview| preview.made.is_some()) && preview != head.preview {
        tell_of(workspace, Head { preview, ..head });
    }
}

fn write_index_soon(workspace: Workspace) {
    if workspace.is_index_due.get_value() {
        return;
    }
    workspace.is_index_due.set_value(true);
    spawn_local(async move {
        clock::pause(A_WHILE).await;
        workspace.is_index_due.set_value(false);
        write_index(workspace);
    });
}

pub fn write_index(workspace: Workspace) {
    let current = workspace.at_work.with_untracked(|at_work| at_work.id.clone());
    shelf::write_index(current, workspace.heads.get_untracked());
}

/// Takes over what another tab made of the scenario at work.
pub fn take_over(workspace: Workspace, item: &Item) {
    let AtWork { id, revision, kept } = workspace.at_work.get_untracked();
    if item.id != id || item.revision <= revision {
        return;
    }
    let was_kept = is_kept(workspace);
    let went = workspace.session.take_over(&kept, &item.scenario, merge);
    workspace.at_work.set(AtWork::of(item));
    let same = workspace.session.with_untracked(|scenario| *scenario == item.scenario);
    if went && same && was_kept {
        workspace.kept_version.set(workspace.session.version_untracked());
    } else if !went {
        // What both made can't stand together. This tab's counts, and the other's stays beside it.
        let own = Item { id: shelf::new_id(), revision: 0, ..item.clone() };
        spawn_local(async move {
            if let Outcome::Kept(head, _) = shelf::write(Draft { item: own, preview: None }).await {
                tell_of(workspace, head);
                workspace.notify(NoticeKind::Said(words::OTHER_TAB_KEPT));
            }
        });
    }
}

/// The answer in small, of the scenario that is edited.
fn preview(workspace: Workspace) -> Option<Preview> {
    let session = workspace.session.at_once();
    let made = session.untried().and_then(|outlook| outlook.get(made_today()));
    untrack(|| session.with_plan(|scenario, plan, _| small(scenario, plan, made)))
}

/// The same of any scenario.
pub fn preview_of(scenario: &Scenario) -> Option<Preview> {
    let plan = answer::first_sight(scenario, None);
    small(scenario, &plan, answer::outlook(scenario).get(made_today()))
}

fn made_today() -> FigureId {
    FigureId::new(Metric::PlanMade, Place::Overall).at(None, Some(Team::Today))
}

fn small(scenario: &Scenario, plan: &Plan, made: Option<f64>) -> Option<Preview> {
    Some(Preview {
        people: plan.get(Metric::People, Place::Overall)?,
        cost: plan.get(Metric::Cost, Place::Overall)?,
        currency: scenario.currency,
        made,
    })
}
