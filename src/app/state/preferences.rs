//! How the visitor wants the page: language and theme.

use crate::i18n::Language;
use crate::platform::{page, storage};

const LANGUAGE: &str = "repcount/language";
const THEME: &str = "repcount/theme";

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// What the visitor chose earlier, else what the browser says.
pub fn load() -> (Language, Theme) {
    let language = storage::read(LANGUAGE).and_then(|tag| Language::from_tag(&tag));
    let language = language.unwrap_or_else(|| Language::preferred(&page::preferred_languages()));
    let theme = storage::read(THEME).and_then(|name| Theme::from_name(&name));
    let theme = theme.unwrap_or(Theme::System);
    page::set_language(language.tag());
    show_theme(theme);
    (language, theme)
}

/// A choice that can't be stored still holds until the page is left.
pub fn keep_language(language: Language) {
    page::set_language(language.tag());
    let _ = storage::write(LANGUAGE, language.tag());
}

/// The same for the theme.
pub fn keep_theme(theme: Theme) {
    show_theme(theme);
    let _ = storage::write(THEME, theme.name());
}

fn show_theme(theme: Theme) {
    page::set_theme(match theme {
        Theme::System => None,
        Theme::Light | Theme::Dark => Some(theme.name()),
    });
}
