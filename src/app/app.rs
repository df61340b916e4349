//! The app: its contexts, its address, its keys, and the screen that is looked at.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{address, boot, clock, page};
use crate::components::LaterPart;
use crate::frame::{
    Banner, ExplanationPanel, Header, Keys, NoticeArea, PaletteDialog, Rail, WhatIfBar,
};
use crate::i18n::{provide_i18n, use_i18n};
use crate::later::{Later, Parts, use_later};
use crate::pages::plan::PlanPage;
use crate::state::{
    Comparing, Explaining, Helped, Notices, Opened, Palette, Preferences, Route, Screen, Screens,
    Sections, Session, Sharing, Workspace, open_library, use_notices, use_screens,
};

/// What was stored, or else an example, is what all the rest is made of.
#[component]
pub fn App() -> impl IntoView {
    let preferences = Preferences::load();
    preferences.keep_root_element();
    provide_context(preferences);
    provide_i18n(preferences.language);
    let notices = Notices::new();
    provide_context(notices);
    let later = Later::new(notices);
    provide_context(later);

    let opened = RwSignal::new(None);
    spawn_local(async move {
        match open_library(preferences.language.get_untracked(), later).await {
            Some(library) => opened.set(Some(library)),
            None => boot::tell_unloaded(),
        }
    });
    move || opened.get().map(|opened| view! { <Desk opened/> })
}

/// The visitor's scenarios, and one of them at work.
#[component]
fn Desk(opened: Opened) -> impl IntoView {
    let notices = use_notices();
    let later = use_later();
    let foresight = Signal::derive(move || later.foresight());
    let session = Session::new(opened.item.scenario.clone(), foresight);
    let explaining = Explaining::new(later);
    let workspace = Workspace::new(&opened, session, notices, explaining, later);
    let sections = Sections::new();
    let screens = Screens::new(workspace, sections, later);
    provide_context(session);
    provide_context(explaining);
    provide_context(workspace);
    provide_context(sections);
    provide_context(Helped::new());
    let palette = Palette::new(later);
    provide_context(palette);
    provide_context(screens);
    provide_context(Comparing::new(workspace));
    let sharing = Sharing::new(session, later);
    provide_context(sharing);

    workspace.keep_saved();
    session.forget_in_time();
    // The last moment at which a page on a phone may store something.
    on_window(ev::Custom::new("pagehide"), move |_: web_sys::Event| workspace.leave());
    let keys = Keys { session, screens, sharing, palette };
    on_window(ev::keydown, move |event| keys.press(&event));
    keep_painted(session);

    // What lies in the link is shown first, not the visitor's own plan for a moment.
    let ready = RwSignal::new(false);
    let follow = move || async move { follow_address(workspace, &screens, later).await };
    spawn_local(async move {
        follow().await;
        ready.set(true);
    });
    on_window(ev::hashchange, move |_| spawn_local(follow()));
    on_window(ev::popstate, move |_| explaining.came_back());
    view! {
        <Show when=move || ready.get()>
            <Frame/>
        </Show>
    }
}

/// Listens as long as the page lives.
fn on_window<E: ev::EventDescriptor + 'static>(event: E, react: impl Fn(E::EventType) + 'static)
where
    E::EventType: leptos::wasm_bindgen::JsCast,
{
    let _ = window_event_listener(event, react);
}

/// Everything that is seen.
#[component]
fn Frame() -> impl IntoView {
    let later = use_later();
    let screens = use_screens();
    let i18n = use_i18n();
    Effect::new(move || {
        page::set_title(i18n.get().t(screens.shown().title()));
    });
    Effect::new(move || {
        boot::remove();
        clock::after_paint(move || {
            spawn_local(async move {
                later.parts().await;
            });
        });
    });
    let screen = move || match screens.shown() {
        Screen::Plan => view! { <PlanPage/> }.into_any(),
        later => view! { <LaterPart part=move |parts: &Parts| (parts.screen)(later)/> }.into_any(),
    };
    view! {
        <Header/>
        <Rail/>
        <LaterPart quiet=true part=|parts: &Parts| (parts.paper_heading)()/>
        <Banner/>
        <WhatIfBar/>
        {move || screen()}
        <LaterPart quiet=true part=|parts: &Parts| (parts.paper_inputs)()/>
        <LaterPart quiet=true part=|parts: &Parts| (parts.dropped)()/>
        <ExplanationPanel/>
        <PaletteDialog/>
        <NoticeArea/>
    }
}

/// What lets the answer go first waits for its painting.
fn keep_painted(session: Session) {
    Effect::new(move || {
        let revision = session.revision();
        clock::after_paint(move || {
            // Typing may have gone on meanwhile, and then this follows once more.
            if session.revision_untracked() == revision {
                session.mark_painted();
            }
        });
    });
}

/// Opens what the address says.
async fn follow_address(workspace: Workspace, screens: &Screens, later: Later) {
    match address::fragment().parse() {
        Ok(Route::Shared(payload, screen)) if workspace.is_draft_of(&payload) => {
            address::replace_fragment(&Route::Screen(screen).to_string());
            screens.show(screen);
        }
        Ok(Route::Shared(payload, screen)) => {
            workspace.open_shared(later, payload).await;
            screens.show(screen);
        }
        Ok(Route::Screen(screen)) => {
            workspace.leave_shared();
            screens.show(screen);
        }
    }
}
