//! How the visitor wants the page: language and theme.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::browser::page;
use crate::browser::storage::{self, Stored};
use crate::i18n::Language;

const LANGUAGE: &str = "repcount/language";
const THEME: &str = "repcount/theme";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
        let language = match storage::read(LANGUAGE) {
            Stored::Value(language) => language,
            Stored::Nothing | Stored::Unreadable(..) => {
                Language::preferred(&page::preferred_languages())
            }
        };
        let theme = match storage::read(THEME) {
            Stored::Value(theme) => theme,
            Stored::Nothing | Stored::Unreadable(..) => Theme::default(),
        };
        Self { language: RwSignal::new(language), theme: RwSignal::new(theme) }
    }

    /// A choice that can't be stored still holds until the page is left.
    pub fn choose_language(self, language: Language) {
        self.language.set(language);
        let _ = storage::write(LANGUAGE, language);
    }

    pub fn choose_theme(self, theme: Theme) {
        self.theme.set(theme);
        let _ = storage::write(THEME, theme);
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
