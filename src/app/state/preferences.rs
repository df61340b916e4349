//! How the visitor wants the page: language and theme.

use leptos::prelude::*;

use crate::browser::{page, storage};
use crate::i18n::Language;

const LANGUAGE: &str = "repcount/language";
const THEME: &str = "repcount/theme";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
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
    pub language: RwSignal<Language>,
    pub theme: RwSignal<Theme>,
}

impl Preferences {
    /// What the visitor chose earlier, else what the browser says.
    pub fn load() -> Self {
        let language = storage::read_text(LANGUAGE).and_then(|tag| Language::from_tag(&tag));
        let language =
            language.unwrap_or_else(|| Language::preferred(&page::preferred_languages()));
        let theme = storage::read_text(THEME).and_then(|name| Theme::from_name(&name));
        let theme = theme.unwrap_or_default();
        Self { language: RwSignal::new(language), theme: RwSignal::new(theme) }
    }

    /// A choice that can't be stored still holds until the page is left.
    pub fn choose_language(self, language: Language) {
        self.language.set(language);
        let _ = storage::write_text(LANGUAGE, language.tag());
    }

    pub fn choose_theme(self, theme: Theme) {
        self.theme.set(theme);
        let _ = storage::write_text(THEME, theme.name());
    }

    /// The document's root element says both, for the stylesheet and for assistive tools.
    pub fn keep_root_element(self) {
        Effect::new(move || page::set_root_attribute("lang", Some(self.language.get().tag())));
        Effect::new(move || {
            let theme = self.theme.get();
            page::set_root_attribute("data-theme", (theme != Theme::System).then(|| theme.name()));
        });
    }
}

pub fn use_preferences() -> Preferences {
    expect_context()
}
