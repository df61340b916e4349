//! Texts in the browser's local storage.

use gloo_storage::{LocalStorage, Storage};

/// Why a text could not be stored: no storage here (a private window, blocked by policy), or full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotStored;

/// The storage; reading `window.localStorage` itself can throw.
fn storage() -> Option<web_sys::Storage> {
    super::window().local_storage().ok().flatten()
}

/// The text under a key.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Stores a text under a key.
pub fn write(key: &str, text: &str) -> Result<(), NotStored> {
    storage().ok_or(NotStored)?;
    LocalStorage::raw().set_item(key, text).map_err(|_| NotStored)
}
