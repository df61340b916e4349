//! The reader's language as a context: what is said follows it.

use leptos::prelude::*;

use super::words::Words;
use super::{I18n, Language};

/// Gives the whole page its language.
pub fn provide_i18n(language: RwSignal<Language>) {
    provide_context(Memo::new(move |_| I18n { language: language.get() }));
}

/// Speaks the reader's language. Whatever reads it follows the language.
pub fn use_i18n() -> Memo<I18n> {
    expect_context()
}

/// A text of the catalogue in the reader's language, for a place in a view.
pub fn t(words: Words) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let i18n = use_i18n();
    move || i18n.get().t(words)
}
