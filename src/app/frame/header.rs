//! The bar over every screen.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use repcount::preset::Preset;

use super::scenario_name::ScenarioName;
use super::share::Share;
use super::what_if::{CIRCUMSTANCE, WHAT_IF_BUTTON};
use crate::browser::page;
use crate::components::{
    Button, Choice, Icon, IconButton, Menu, MenuItem, Outline, ScreenLink, Select,
};
use crate::i18n::words::{self, Words};
use crate::i18n::{Language, t, use_i18n};
use crate::state::{Saved, Screen, Supposed, Theme, use_preferences, use_session, use_workspace};

#[component]
pub fn Header() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let name = move |words: Words| Signal::derive(move || i18n.get().t(words).to_string());
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        page::focus("inputs");
    };
    view! {
        <a class="skip" href="#inputs" on:click=skip>
            {t(words::SKIP_TO_INPUTS)}
        </a>
        <header class="bar">
            <p class="brand">"Rep"<b>"count"</b></p>
            <ScenarioName/>
            <Navigation/>
            <WhatIfButton/>
            <div class="bar-group">
                <IconButton
                    icon=Icon::Undo
                    name=name(words::UNDO)
                    disabled=Signal::derive(move || !session.can_undo())
                    on_press=move |_| session.undo()
                />
                <IconButton
                    icon=Icon::Redo
                    name=name(words::REDO)
                    disabled=Signal::derive(move || !session.can_redo())
                    on_press=move |_| session.redo()
                />
            </div>
            <SavedState/>
            <Presets/>
            <Languages/>
            <Themes/>
            <Share/>
        </header>
    }
}

/// The screens by name.
#[component]
fn Navigation() -> impl IntoView {
    let link = |screen: Screen| {
        view! { <ScreenLink screen marks_current=true>{t(screen.name())}</ScreenLink> }
    };
    view! {
        <nav class="screens" aria-label=t(words::NAV)>
            {Screen::ALL.map(link).collect_view()}
        </nav>
    }
}

/// Opens and closes the bar in which something is tried.
#[component]
fn WhatIfButton() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let is_open = Memo::new(move |_| session.supposed().is_some());
    let press = move |_| {
        if is_open.get_untracked() {
            session.suppose(None);
        } else {
            session.suppose(Some(Supposed::default()));
            page::focus(CIRCUMSTANCE);
        }
    };
    view! {
        <Button
            class="plain what-if-button"
            id=WHAT_IF_BUTTON
            name=Signal::derive(move || i18n.get().t(words::WHAT_IF).to_string())
            pressed=is_open
            on_press=press
        >
            <Outline icon=Icon::Sliders/>
            <span class="what-if-word">{t(words::WHAT_IF)}</span>
        </Button>
    }
}

/// Whether the scenario is stored.
#[component]
fn SavedState() -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let saved = Memo::new(move |_| workspace.saved());
    let name = move || match saved.get() {
        Saved::Yes => "yes",
        Saved::NotYet => "not-yet",
        Saved::Failed => "failed",
    };
    let told = move || {
        let words = match saved.get() {
            Saved::Yes => words::SAVED,
            Saved::NotYet => words::SAVING,
            Saved::Failed => words::NOT_SAVED,
        };
        if workspace.is_shared() { "" } else { i18n.get().t(words) }
    };
    view! {
        <p class="saved" role="status" data-saved=name>
            {move || told()}
        </p>
    }
}

#[component]
fn Presets() -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let name = |preset| match preset {
        Preset::SoftwareDollars => words::PRESET_SOFTWARE,
        Preset::ServicesRoubles => words::PRESET_SERVICES,
        Preset::SmallTeam => words::PRESET_SMALL,
    };
    let item = move |preset: &Preset| {
        let preset = *preset;
        MenuItem {
            name: Signal::derive(move || i18n.get().t(name(preset)).to_string()),
            on_choose: Callback::new(move |()| workspace.open_preset(preset)),
        }
    };
    let items: Vec<MenuItem> = Preset::ALL.iter().map(item).collect();
    view! {
        <Menu
            id="presets"
            name=words::EXAMPLES
            label=Signal::derive(move || i18n.get().t(words::EXAMPLES).to_string())
            items=items
            about=words::PRESETS_ABOUT
        />
    }
}

#[component]
fn Languages() -> impl IntoView {
    let preferences = use_preferences();
    let i18n = use_i18n();
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
        <span class="pick tag" data-short=tag>
            <Select
                id="language"
                class="quiet"
                name=Signal::derive(move || i18n.get().t(words::LANGUAGE).to_string())
                options=options.to_vec()
                chosen=Signal::derive(move || tag().to_string())
                on_choose=choose
            />
        </span>
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
        <span class="pick" data-short="◐">
            <Select
                id="theme"
                class="quiet"
                name=Signal::derive(move || i18n.get().t(words::THEME).to_string())
                options=Signal::derive(options)
                chosen=Signal::derive(move || preferences.theme.get().name().to_string())
                on_choose=choose
            />
        </span>
    }
}
