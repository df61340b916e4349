//! The two places where scenarios lie, as one: the journal, which has on disk what it acknowledged, and
//! local storage, for browsers that have no journal and as a second copy.

use std::cell::RefCell;
use std::rc::Rc;

use repcount::document::DocumentError;
use repcount::document::shelf::{self, Head, Index, Item, Preview};

use super::super::Fault;
use super::super::workspace::LEFT;
use crate::browser::journal::{Attempt, Journal, JournalFault, Written};
use crate::browser::{clock, locks, storage};

/// Where local storage has the index, the items, what was unsaved when a page was left, and what can't be
/// read.
const INDEX: &str = "repcount/index";
const ITEM: &str = "repcount/item/";
const ASIDE: &str = "repcount/aside/";
/// Where each tab remembers which scenario was open in it.
const CURRENT: &str = "repcount/current";

/// What came of writing a scenario.
pub enum Outcome {
    /// It lies there; the fault tells that it does so in local storage alone.
    Kept(Head, Option<Fault>),
    /// Another tab has stored something since.
    Newer(Box<Item>),
    Failed(Fault),
}

/// A scenario that is to be written over the revision that it has.
#[derive(Clone)]
pub struct Draft {
    pub item: Item,
    pub preview: Option<Preview>,
}

/// What the browser has.
pub struct Found {
    pub current: String,
    pub heads: Vec<Head>,
    pub fault: Option<Fault>,
    /// What can't be read, and was put aside.
    pub set_aside: Vec<DocumentError>,
}

thread_local! {
    static JOURNAL: RefCell<Option<Rc<Journal>>> = const { RefCell::new(None) };
}

/// The journal, opened where it is not.
async fn journal() -> Result<Rc<Journal>, JournalFault> {
    if let Some(journal) = JOURNAL.with_borrow(Clone::clone) {
        return Ok(journal);
    }
    let journal = Rc::new(Journal::open().await?);
    JOURNAL.with_borrow_mut(|kept| *kept = Some(journal.clone()));
    Ok(journal)
}

/// One that broke is opened anew the next time.
fn forget_journal() {
    JOURNAL.with_borrow_mut(|kept| *kept = None);
}

fn fault(fault: JournalFault) -> Fault {
    match fault {
        JournalFault::Broken => Fault::NoJournal,
        JournalFault::Full => Fault::Full,
        JournalFault::Newer => Fault::Newer,
    }
}

/// Reads what there is. What was left unsaved comes first, and where one of the two places has a newer
/// state than the other, the other gets it.
pub async fn open() -> Found {
    let mut set_aside = Vec::new();
    let local = local_index(&mut set_aside);
    let mut found = Found { current: local.current, heads: local.heads, fault: None, set_aside };
    match journal_heads().await {
        Ok(heads) => reconcile(&mut found, heads).await,
        Err(broken) => found.fault = Some(fault(broken)),
    }
    // A tab that is reloaded stays at what was open in it; a new one opens what was open last.
    if let Some(current) = storage::read_of_tab(CURRENT) {
        found.current = current;
    }
    take_up_left(&mut found).await;
    found
}

async fn journal_heads() -> Result<Vec<Head>, JournalFault> {
    let heads = journal().await?.heads().await?;
    Ok(heads.iter().filter_map(|head| shelf::head_from_json(head)).collect())
}

/// Takes the newer head of each scenario, and gives the journal what only local storage has.
async fn reconcile(found: &mut Found, journal: Vec<Head>) {
    let local = std::mem::replace(&mut found.heads, journal);
    for head in local {
        let known = found.heads.iter_mut().find(|known| known.id == head.id);
        match known {
            Some(known) if !head.is_newer_than(known) => {
                if known.gone {
                    storage::remove(&item_key(&head.id));
                } else if !known.is_newer_than(&head) && head.preview.is_some() {
                    // The same state, of which the months were known a moment later.
                    known.preview = head.preview;
                }
            }
            known => {
                let item = if head.gone { Some(String::new()) } else { local_text(&head.id) };
                let Some(item) = item else { continue };
                put(&head, item).await;
                match known {
                    Some(known) => *known = head,
                    None => found.heads.push(head),
                }
            }
        }
    }
}

/// Puts into the journal what it has no newer state of.
async fn put(head: &Head, item: String) {
    let Ok(journal) = journal().await else { return };
    let written = Written { head: shelf::head_to_json(head), item };
    let is_newer = |known: Option<String>| {
        let known = known.and_then(|known| shelf::head_from_json(&known));
        known.is_none_or(|known| head.is_newer_than(&known))
    };
    // What fails here fails again when it is changed, and is told then.
    let _ = journal.write(&head.id, |known| is_newer(known).then_some(written)).await;
}

/// What was unsaved when a page was left. Where something else was stored since, it is a scenario of its
/// own.
async fn take_up_left(found: &mut Found) {
    for key in storage::keys(LEFT) {
        let Some(text) = storage::read_text(&key) else { continue };
        match shelf::from_json(&text) {
            Ok(item) => {
                let head = match write(Draft { item: item.clone(), preview: None }).await {
                    Outcome::Kept(head, _) => head,
                    Outcome::Newer(_) => {
                        let own = Item { id: new_id(), revision: 0, ..item };
                        match write(Draft { item: own, preview: None }).await {
                            Outcome::Kept(head, _) => head,
                            Outcome::Newer(_) | Outcome::Failed(_) => continue,
                        }
                    }
                    Outcome::Failed(_) => continue,
                };
                found.current.clone_from(&head.id);
                found.heads.retain(|known| known.id != head.id);
                found.heads.push(head);
                storage::remove(&key);
            }
            Err(errors) => {
                if put_aside(&text) {
                    storage::remove(&key);
                    found.set_aside.extend(errors);
                }
            }
        }
    }
}

/// An id that no other tab takes at the same moment.
pub fn new_id() -> String {
    format!("{:x}-{:x}", clock::now() as u64, (js_sys::Math::random() * 4e9) as u64)
}

fn item_key(id: &str) -> String {
    format!("{ITEM}{id}")
}

fn local_text(id: &str) -> Option<String> {
    storage::read_text(&item_key(id))
}

/// The index of local storage, made anew of the items where it is not there or doesn't know all of them.
fn local_index(set_aside: &mut Vec<DocumentError>) -> Index {
    let text = storage::read_text(INDEX);
    let mut index = text.and_then(|text| shelf::index_from_json(&text)).unwrap_or_default();
    let keys = storage::keys(ITEM);
    let has_item = |head: &Head| keys.iter().any(|key| *key == item_key(&head.id));
    index.heads.retain(|head| head.gone || has_item(head));
    for key in &keys {
        let id = key.strip_prefix(ITEM).unwrap_or_default();
        if index.heads.iter().any(|head| head.id == id && !head.gone) {
            continue;
        }
        let Some(text) = storage::read_text(key) else { continue };
        match shelf::from_json(&text) {
            Ok(item) => {
                index.heads.retain(|head| head.id != id);
                index.heads.push(Head::from(&item));
            }
            Err(errors) => {
                if put_aside(&text) {
                    storage::remove(key);
                }
                set_aside.extend(errors);
            }
        }
    }
    index
}

/// A scenario by its id; `None`: it lies nowhere.
///
/// # Errors
/// What is wrong with it; it is put aside then.
pub async fn read(id: &str) -> Option<Result<Item, Vec<DocumentError>>> {
    let in_journal = match journal().await {
        Ok(journal) => journal.item(id).await.ok().flatten(),
        Err(_) => None,
    };
    let mut items = Vec::new();
    let mut broken = None;
    let texts = [in_journal, local_text(id)].into_iter().flatten();
    for text in texts.filter(|text| !text.is_empty()) {
        match shelf::from_json(&text) {
            Ok(item) => items.push(item),
            Err(errors) => broken = Some((text, errors)),
        }
    }
    // The journal is behind where it failed meanwhile.
    items.sort_by(|one, two| one.revision.cmp(&two.revision).then(one.saved.total_cmp(&two.saved)));
    if let Some(newest) = items.pop() {
        return Some(Ok(newest));
    }
    let (text, errors) = broken?;
    if put_aside(&text) {
        delete(id).await;
    }
    Some(Err(errors))
}

/// Writes a scenario, unless another tab has written it since.
pub async fn write(draft: Draft) -> Outcome {
    let broken = match journal().await {
        Ok(journal) => match write_journal(&journal, &draft).await {
            Ok(outcome) => return outcome,
            Err(broken) => {
                forget_journal();
                broken
            }
        },
        Err(broken) => broken,
    };
    if broken == JournalFault::Newer {
        return Outcome::Failed(Fault::Newer);
    }
    write_local(draft, fault(broken)).await
}

/// The draft as it lies there once it is written over what is known.
fn next(draft: &Draft, known: Option<&Head>) -> Option<(Head, Item)> {
    if known.is_some_and(|known| !known.gone && known.revision > draft.item.revision) {
        return None;
    }
    let known = known.map_or(0, |known| known.revision);
    let revision = known.max(draft.item.revision) + 1;
    let item = Item { revision, saved: clock::now(), ..draft.item.clone() };
    let head = Head { preview: draft.preview, ..Head::from(&item) };
    Some((head, item))
}

async fn write_journal(journal: &Journal, draft: &Draft) -> Result<Outcome, JournalFault> {
    let mut kept = None;
    let attempt = journal.write(&draft.item.id, |known| {
        let known = known.and_then(|known| shelf::head_from_json(&known));
        let (head, item) = next(draft, known.as_ref())?;
        let item = shelf::to_json(&item);
        let written = Written { head: shelf::head_to_json(&head), item: item.clone() };
        kept = Some((head, item));
        Some(written)
    });
    match attempt.await? {
        Attempt::Done => {
            let (head, item) = kept.ok_or(JournalFault::Broken)?;
            // A second copy, which may find no room.
            let _ = storage::write_text(&item_key(&head.id), &item);
            Ok(Outcome::Kept(head, None))
        }
        Attempt::Kept { item } => {
            let item = item.and_then(|item| shelf::from_json(&item).ok());
            item.map(|item| Outcome::Newer(Box::new(item))).ok_or(JournalFault::Broken)
        }
    }
}

async fn write_local(draft: Draft, fault: Fault) -> Outcome {
    let key = item_key(&draft.item.id);
    let name = key.clone();
    let written = locks::in_turn(&name, move || {
        let known = storage::read_text(&key).and_then(|text| shelf::from_json(&text).ok());
        let Some((head, item)) = next(&draft, known.as_ref().map(Head::from).as_ref()) else {
            return known.map_or(Outcome::Failed(fault), |known| Outcome::Newer(Box::new(known)));
        };
        match storage::write_text(&key, &shelf::to_json(&item)) {
            Ok(()) => Outcome::Kept(head, Some(fault)),
            Err(storage::NotStored) if storage::is_there() => Outcome::Failed(Fault::Full),
            Err(storage::NotStored) => Outcome::Failed(Fault::NoStorage),
        }
    });
    written.await.unwrap_or(Outcome::Failed(Fault::NoStorage))
}

/// Deletes a scenario, and remembers that it was.
pub async fn delete(id: &str) -> Head {
    let local = local_text(id).and_then(|text| shelf::from_json(&text).ok());
    let mut gone = gone(id, local.map_or(0, |item| item.revision));
    if let Ok(journal) = journal().await {
        let newer = &mut gone;
        let attempt = journal.write(id, |known| {
            let known = known.and_then(|known| shelf::head_from_json(&known));
            newer.revision = newer.revision.max(known.map_or(0, |known| known.revision + 1));
            Some(Written { head: shelf::head_to_json(newer), item: String::new() })
        });
        // What fails is remembered in the index, and done at the next start.
        let _ = attempt.await;
    }
    storage::remove(&item_key(id));
    gone
}

fn gone(id: &str, revision: u64) -> Head {
    let (id, saved) = (id.to_string(), clock::now());
    Head { id, revision: revision + 1, saved, gone: true, ..Head::default() }
}

/// The index beside the items of local storage, so that a list need not read them.
pub fn write_index(current: String, heads: Vec<Head>) {
    storage::write_of_tab(CURRENT, &current);
    // It can be made anew.
    let _ = storage::write_text(INDEX, &shelf::index_to_json(&Index { current, heads }));
}

/// What can't be read is kept under a key of its own, never overwritten. Says whether that worked.
pub fn put_aside(text: &str) -> bool {
    if aside().iter().any(|kept| kept == text) {
        return true;
    }
    let mut keys = (clock::now() as u64..).map(|time| format!("{ASIDE}{time}"));
    // Several may have to be put aside within a millisecond.
    let key = keys.find(|key| storage::read_text(key).is_none());
    key.is_some_and(|key| storage::write_text(&key, text).is_ok())
}

/// The texts that could not be read.
pub fn aside() -> Vec<String> {
    storage::keys(ASIDE).iter().filter_map(|key| storage::read_text(key)).collect()
}
