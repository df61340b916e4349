//! The browser's local storage, by gloo.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What lies under a key.
#[derive(Debug)]
pub enum Stored<T> {
    Value(T),
    Nothing,
    /// The text as it lies there, and why it can't be read.
    Unreadable(String, serde_json::Error),
}

/// Why something could not be stored: no storage here (a private window, blocked by policy), or full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotStored;

/// Whether there is a storage. Where there is none, asking gloo for one would throw.
fn is_there() -> bool {
    window().local_storage().is_ok_and(|storage| storage.is_some())
}

pub fn read<T: DeserializeOwned>(key: &str) -> Stored<T> {
    if !is_there() {
        return Stored::Nothing;
    }
    match LocalStorage::get(key) {
        Ok(value) => Stored::Value(value),
        Err(StorageError::SerdeError(error)) => {
            Stored::Unreadable(read_text(key).unwrap_or_default(), error)
        }
        Err(StorageError::KeyNotFound(_) | StorageError::JsError(_)) => Stored::Nothing,
    }
}

pub fn write<T: Serialize>(key: &str, value: T) -> Result<(), NotStored> {
    if !is_there() {
        return Err(NotStored);
    }
    LocalStorage::set(key, value).map_err(|_| NotStored)
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
