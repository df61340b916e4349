//! The answer as a sentence, and what the calendar says to it.

use leptos::prelude::*;

use crate::components::{ScreenLink, Sentence};
use crate::i18n::{self, use_i18n, words};
use crate::state::{BOUND, Screen, TODAY, use_screens, use_sections, use_session};

#[component]
pub fn Answer() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let pieces = Memo::new(move |_| {
        session.with_plan(|scenario, plan, _| i18n::answer(i18n.get(), scenario, plan))
    });
    view! {
        <h1 class="answer" id="answer" tabindex="-1">
            <Sentence pieces/>
        </h1>
    }
}

/// What the calendar says, once it has been computed, and the way there.
pub fn calendar_answer() -> AnyView {
    let session = use_session();
    let screens = use_screens();
    let sections = use_sections();
    let i18n = use_i18n();
    let pieces = Memo::new(move |_| {
        session.with_plan(|_, plan, _| {
            let told = |scenario: &_, outlook: &_| {
                i18n::calendar_answer(i18n.get(), scenario, plan, outlook)
            };
            session.with_outlook(told).unwrap_or_default()
        })
    });
    let way = move || {
        let i18n = i18n.get();
        let told = |scenario: &_, outlook: &_| i18n::calendar_link(i18n, scenario, outlook);
        session.with_outlook(told).unwrap_or_else(|| i18n.t(words::CALENDAR_LINK).to_string())
    };
    let follow = move |()| {
        sections.set_open(TODAY, true);
        screens.focus_there(BOUND);
    };
    view! {
        <p class="calendar-answer">
            <Sentence pieces/>
            " "
            <ScreenLink screen=Screen::Months on_follow=Callback::new(follow)>
                {move || way()} " →"
            </ScreenLink>
        </p>
    }
    .into_any()
}
