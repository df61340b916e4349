//! How the visitor wants the page: language and theme.

use crate::reactive::*;

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

#[derive(Clone, Copy)]
pub struct Preferences {
    language: RwSignal<Language>,
    theme: RwSignal<Theme>,
}

impl Preferences {
    /// What the visitor chose earlier, else what the browser says.
    pub fn load() -> Self {
        let language = storage::read(LANGUAGE).and_then(|tag| Language::from_tag(&tag));
        let language =
            language.unwrap_or_else(|| Language::preferred(&page::preferred_languages()));
        let theme = storage::read(THEME).and_then(|name| Theme::from_name(&name));
        let theme = theme.unwrap_or(Theme::System);
        let preferences = Self { language: RwSignal::new(language), theme: RwSignal::new(theme) };
        page::set_language(language.tag());
        preferences.show_theme(theme);
        preferences
    }

    pub fn language(self) -> Language {
        self.language.get()
    }

    pub fn set_language(self, language: Language) {
        page::set_language(language.tag());
        // A choice that can't be stored still holds until the page is left.
        let _ = storage::write(LANGUAGE, language.tag());
        self.language.set(language);
    }

    pub fn theme_untracked(self) -> Theme {
        self.theme.get_untracked()
    }

    pub fn set_theme(self, theme: Theme) {
        self.show_theme(theme);
        let _ = storage::write(THEME, theme.name());
        self.theme.set(theme);
    }

    fn show_theme(self, theme: Theme) {
        page::set_theme(match theme {
            Theme::System => None,
            Theme::Light | Theme::Dark => Some(theme.name()),
        });
    }
}
