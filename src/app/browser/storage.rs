//! The browser's local storage, by gloo.

use gloo_storage::{LocalStorage, Storage};
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
        LocalStorage::delete(key);
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
