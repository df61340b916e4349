//! The browser's local storage, by gloo; and what a tab remembers for itself over a reload.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use leptos::prelude::window;

/// Why something could not be stored: no storage here (a private window, blocked by policy), or full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotStored;

/// Whether there is a storage. Where there is none, asking gloo for one would throw.
pub fn is_there() -> bool {
    window().local_storage().is_ok_and(|storage| storage.is_some())
}

/// What lies under a key as it is.
pub fn read_text(key: &str) -> Option<String> {
    if is_there() { LocalStorage::raw().get_item(key).ok().flatten() } else { None }
}

/// Stores a text as it is, not as JSON.
pub fn write_text(key: &str, text: &str) -> Result<(), NotStored> {
    if !is_there() {
        return Err(NotStored);
    }
    LocalStorage::raw().set_item(key, text).map_err(|_| NotStored)
}

pub fn remove(key: &str) {
    if is_there() {
        // gloo's own would throw. What can't be removed is found again, and known to be old, at the next start.
        let _ = LocalStorage::raw().remove_item(key);
    }
}

/// The keys that begin so, in alphabetical order.
pub fn keys(begin: &str) -> Vec<String> {
    if !is_there() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let all = (0..storage.length().unwrap_or(0)).filter_map(|place| storage.key(place).ok()?);
    let mut keys: Vec<String> = all.filter(|key| key.starts_with(begin)).collect();
    keys.sort_unstable();
    keys
}

/// What this tab, and no other, remembers under a key.
pub fn read_of_tab(key: &str) -> Option<String> {
    has_tab_storage().then(|| SessionStorage::raw().get_item(key).ok().flatten())?
}

/// Has this tab remember something until it is closed, where the browser lets it.
pub fn write_of_tab(key: &str, text: &str) {
    if has_tab_storage() {
        let _ = SessionStorage::raw().set_item(key, text);
    }
}

fn has_tab_storage() -> bool {
    window().session_storage().is_ok_and(|storage| storage.is_some())
}
