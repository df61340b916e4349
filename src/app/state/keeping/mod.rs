//! Keeping the visitor's scenarios: what the browser has of them, and every change, in all tabs.
//!
//! This comes with the code that comes later, and is reached through [`Keeping`].

mod copies;
mod files;
mod save;
mod scenarios;
mod shelf;
mod sides;
mod snapshots;
mod tabs;

pub use copies::copy_name;
pub use files::{FileContent, backup, read_file, take_in};
pub use scenarios::{
    delete, delete_shown, discard_draft, duplicate, duplicate_shown, keep_draft, keep_shared,
    listed, open_empty, open_preset, rename, restore, scenario, switch_to,
};
pub use shelf::aside;
pub use sides::{Compared, compared, duplicate_to_compare, offered};
pub use snapshots::{changes_since, restore_snapshot, snapshots, take_snapshot};

use std::pin::Pin;

use repcount::document::shelf::Item;

use super::Workspace;
use super::opened::{Opened, first_item};
use crate::i18n::Language;

/// Something that is awaited.
pub type Awaited<T> = Pin<Box<dyn Future<Output = T>>>;

/// What the first part of the page needs of it.
pub struct Keeping {
    /// Reads what there is.
    pub open: fn(Language) -> Awaited<Opened>,
    /// Listens to the other tabs.
    pub start: fn(Workspace),
    /// Keeps what has changed.
    pub save: fn(Workspace),
    /// Keeps what has changed, and waits for it.
    pub settle: fn(Workspace) -> Awaited<bool>,
}

pub const KEEPING: Keeping = Keeping {
    open: |language| Box::pin(open(language)),
    start: tabs::start,
    save: save::save,
    settle: |workspace| Box::pin(save::settle(workspace)),
};

async fn open(language: Language) -> Opened {
    let shelf::Found { current, heads, fault, mut set_aside } = shelf::open().await;
    let mut order: Vec<_> =
        heads.iter().filter(|head| !head.gone && head.snapshot.is_none()).collect();
    // The one that was open last, else the one that was changed last.
    order.sort_by(|one, two| two.saved.total_cmp(&one.saved));
    order.sort_by_key(|head| head.id != current);
    let mut broken = Vec::new();
    let mut found = None;
    for head in order {
        match shelf::read(&head.id).await {
            Some(Ok(item)) => {
                found = Some(item);
                break;
            }
            Some(Err(errors)) => {
                set_aside.extend(errors);
                broken.push(head.id.clone());
            }
            None => broken.push(head.id.clone()),
        }
    }
    let item = found.unwrap_or_else(|| Item { id: shelf::new_id(), ..first_item(language) });
    let heads = heads.into_iter().filter(|head| !broken.contains(&head.id)).collect();
    Opened { heads, item, set_aside, fault }
}
