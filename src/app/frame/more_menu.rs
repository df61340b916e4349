//! All that is seldom wanted: how the page looks and speaks, paper, what it is.

use leptos::prelude::*;

use crate::browser::page;
use crate::components::{Choice, MenuItem, MenuItems, Select};
use crate::i18n::words::{self, Words};
use crate::i18n::{Language, t, use_i18n};
use crate::state::{PaletteKind, Theme, use_palette, use_preferences};

pub fn more_menu() -> AnyView {
    let i18n = use_i18n();
    let print = MenuItem {
        name: Signal::derive(move || i18n.get().t(words::PRINT).to_string()),
        on_choose: Callback::new(|()| page::print()),
    };
    let palette = use_palette();
    let open = move |words: Words, kind| MenuItem {
        name: Signal::derive(move || i18n.get().t(words).to_string()),
        on_choose: Callback::new(move |()| palette.open(kind)),
    };
    let items =
        vec![print, open(words::FIND, PaletteKind::Search), open(words::KEYS, PaletteKind::Keys)];
    view! {
        <Languages/>
        <Themes/>
        <MenuItems items/>
        <p>{t(words::ABOUT)}</p>
        <p>"Repcount " {env!("CARGO_PKG_VERSION")}</p>
    }
    .into_any()
}

#[component]
fn Languages() -> impl IntoView {
    let preferences = use_preferences();
    // Each in its own language, for those who don't read the present one.
    let name = |language| match language {
        Language::English => "English",
        Language::Russian => "Русский",
    };
    let options = Language::ALL.map(|language| Choice {
        value: language.tag().to_string(),
        label: name(language).to_string(),
    });
    let tag = move || preferences.language.get().tag();
    let choose = move |tag: String| {
        if let Some(language) = Language::from_tag(&tag) {
            preferences.choose_language(language);
        }
    };
    view! {
        <div class="field">
            // For those who don't read the present language.
            <label for="language">{t(words::LANGUAGE)}</label>
            <Select
                id="language"
                options=options.to_vec()
                chosen=Signal::derive(move || tag().to_string())
                on_choose=choose
            />
        </div>
    }
}

#[component]
fn Themes() -> impl IntoView {
    let preferences = use_preferences();
    let i18n = use_i18n();
    let name = |theme| match theme {
        Theme::System => words::THEME_SYSTEM,
        Theme::Light => words::THEME_LIGHT,
        Theme::Dark => words::THEME_DARK,
    };
    let options = move || {
        let choice = |theme: Theme| Choice {
            value: theme.name().to_string(),
            label: i18n.get().t(name(theme)).to_string(),
        };
        Theme::ALL.map(choice).to_vec()
    };
    let choose = move |name: String| {
        if let Some(theme) = Theme::from_name(&name) {
            preferences.choose_theme(theme);
        }
    };
    view! {
        <div class="field">
            <label for="theme">{t(words::THEME)}</label>
            <Select
                id="theme"
                options=Signal::derive(options)
                chosen=Signal::derive(move || preferences.theme.get().name().to_string())
                on_choose=choose
            />
        </div>
    }
}
