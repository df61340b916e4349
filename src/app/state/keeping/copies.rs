//! What copies of scenarios are called.

use leptos::prelude::*;

use super::super::Workspace;
use super::scenarios::listed;
use crate::i18n::{I18n, words};

/// A name for a copy that no scenario has yet: `Autumn (copy)`, `Autumn (copy 2)`; a copy of a copy is
/// numbered on.
pub fn copy_name(workspace: Workspace, i18n: I18n, name: &str) -> String {
    let taken: Vec<String> =
        untrack(|| listed(workspace)).into_iter().map(|head| head.name).collect();
    let original = original(i18n, name);
    let original = if original.is_empty() { i18n.t(words::UNTITLED) } else { original };
    let free = (1..).map(|number| numbered(i18n, original, number));
    free.into_iter().find(|name| !taken.contains(name)).unwrap_or_default()
}

fn numbered(i18n: I18n, name: &str, number: u32) -> String {
    match number {
        1 => i18n.fill(words::COPY_OF, &[("name", name)]),
        number => i18n.fill(words::COPY_NUMBER, &[("name", name), ("n", &number.to_string())]),
    }
}

/// The name of what something is a copy of.
fn original(i18n: I18n, name: &str) -> &str {
    const MOST: u32 = 100;
    let without = |number| name.strip_suffix(&numbered(i18n, "", number));
    (1..MOST).find_map(without).unwrap_or(name)
}
