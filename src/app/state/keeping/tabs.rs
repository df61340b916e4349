//! The other tabs that show the same scenarios.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use repcount::document::shelf::{self as form, Head};

use super::super::workspace::AtWork;
use super::super::{NoticeKind, Workspace};
use super::save::{self, put_head};
use super::shelf;
use crate::browser::channel::Channel;
use crate::i18n::words;

thread_local! {
    static CHANNEL: RefCell<Option<Channel>> = const { RefCell::new(None) };
}

/// Listens to them. To be called once.
pub fn start(workspace: Workspace) {
    let channel = Channel::open(move |text| {
        if let Some(head) = form::head_from_json(&text) {
            spawn_local(hear(workspace, head));
        }
    });
    CHANNEL.with_borrow_mut(|kept| *kept = Some(channel));
}

/// Tells them that something was stored or deleted.
pub fn tell(head: &Head) {
    CHANNEL.with_borrow(|channel| {
        if let Some(channel) = channel {
            channel.say(&form::head_to_json(head));
        }
    });
}

/// Another tab has stored or deleted something.
async fn hear(workspace: Workspace, head: Head) {
    let id = head.id.clone();
    let is_gone = head.gone;
    put_head(workspace, head);
    let is_at_work = workspace.at_work.with_untracked(|at_work| at_work.id == id);
    if !is_at_work {
        return;
    }
    if is_gone {
        // It goes on here, and the next change brings it back.
        workspace.notify(NoticeKind::Said(words::OTHER_TAB_DELETED));
        return;
    }
    let Some(Ok(item)) = shelf::read(&id).await else { return };
    if workspace.shared.with_untracked(Option::is_some) {
        // It is not on screen: what it goes back to is what the other tab made of it.
        let is_newer = workspace
            .at_work
            .with_untracked(|at_work| at_work.id == item.id && at_work.revision < item.revision);
        if is_newer {
            workspace.at_work.set(AtWork::of(&item));
        }
        return;
    }
    save::take_over(workspace, &item);
    save::save(workspace);
}
