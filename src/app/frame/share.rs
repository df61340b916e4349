//! The button that makes a link, and the link.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use repcount::edit::PayShown;

use crate::browser::share;
use crate::charts::{Drawing, Picture, code_picture};
use crate::components::{Button, Choice, Icon, IconButton, LaterPart, Outline, Select};
use crate::i18n::{t, use_i18n, words};
use crate::later::Parts;
use crate::state::{Screen, use_sharing};

/// A link of more characters is cut by some chats.
const SAFE: usize = 2_000;

#[component]
pub fn Share() -> impl IntoView {
    let sharing = use_sharing();
    let is_open = Memo::new(move |_| sharing.link().is_some());
    let panel = move || {
        let part = |parts: &Parts| (parts.link_panel)();
        is_open.get().then(|| view! { <LaterPart part/> })
    };
    view! {
        <div class="share">
            <Button class="primary" id="share" on_press=move |_| sharing.open()>
                <span class="share-sign"><Outline icon=Icon::Share/></span>
                <span class="share-word">{t(words::SHARE)}</span>
            </Button>
            {move || panel()}
        </div>
    }
}

pub fn link_panel() -> AnyView {
    let sharing = use_sharing();
    let i18n = use_i18n();
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            sharing.close();
        }
    };
    let link = Memo::new(move |_| sharing.link().unwrap_or_default());
    let told = move || {
        sharing
            .copied()
            .map(|copied| i18n.get().t(if copied { words::COPIED } else { words::COPY_FAILED }))
    };
    let about = move || {
        i18n.get().t(match sharing.pay() {
            None => words::SHARE_ABOUT,
            Some(PayShown::Totals) => words::SHARE_ABOUT_TOTALS,
            Some(PayShown::Nothing) => words::SHARE_ABOUT_CLIENT,
        })
    };
    let length = move || {
        let (i18n, length) = (i18n.get(), link.with(|link| link.chars().count()));
        let count = i18n.count(words::LINK_LENGTH, length as f64);
        match length {
            0..=SAFE => count,
            _ => [count.as_str(), i18n.t(words::LINK_LONG)].join(": "),
        }
    };
    view! {
        <div class="share-panel" role="dialog" aria-label=t(words::SHARE) on:keydown=leave>
            <p>{about}</p>
            <div class="share-row">
                <input
                    type="text"
                    id="share-link"
                    readonly
                    aria-label=t(words::LINK)
                    prop:value=link
                />
                <Button on_press=move |_| sharing.copy()>
                    {t(words::COPY)}
                </Button>
                <IconButton
                    icon=Icon::Close
                    name=Signal::derive(move || i18n.get().t(words::CLOSE).to_string())
                    on_press=move |_| sharing.close()
                />
            </div>
            <p class="about">{length}</p>
            <p role="status">{move || told()}</p>
            <div class="share-row">
                <Pay/>
                <OpensOn/>
                {share::is_there().then(|| view! {
                    <Button id="share-system" on_press=move |_| share::share(&link.get_untracked())>
                        {t(words::SHARE_SYSTEM)}
                    </Button>
                })}
            </div>
            <Code link/>
        </div>
    }
    .into_any()
}

/// How much of pay the link carries.
#[component]
fn Pay() -> impl IntoView {
    let sharing = use_sharing();
    let i18n = use_i18n();
    const SHOWN: [(&str, Option<PayShown>, words::Words); 3] = [
        ("all", None, words::PAY_ALL),
        ("totals", Some(PayShown::Totals), words::PAY_TOTALS),
        ("nothing", Some(PayShown::Nothing), words::PAY_NOTHING),
    ];
    let options = move || {
        let choice = |(value, _, words): (&str, Option<PayShown>, words::Words)| Choice {
            value: value.to_string(),
            label: i18n.get().t(words).to_string(),
        };
        SHOWN.map(choice).to_vec()
    };
    let chosen = move || {
        let shown = SHOWN.iter().find(|(_, pay, _)| *pay == sharing.pay());
        shown.map_or("", |(value, ..)| *value).to_string()
    };
    let choose = move |value: String| {
        let shown = SHOWN.iter().find(|(known, ..)| *known == value);
        sharing.show_pay(shown.and_then(|(_, pay, _)| *pay));
    };
    view! {
        <label class="share-screen">
            <span>{t(words::PAY_SHOWN)}</span>
            <Select
                id="share-pay"
                options=Signal::derive(options)
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </label>
    }
}

/// The screen that the link opens.
#[component]
fn OpensOn() -> impl IntoView {
    let sharing = use_sharing();
    let i18n = use_i18n();
    // What is compared lies in this browser alone.
    const OPENED: [Screen; 2] = [Screen::Plan, Screen::Months];
    let place = |screen: Screen| OPENED.iter().position(|it| *it == screen).unwrap_or(0);
    let options = move || {
        let choice = |screen: Screen| Choice {
            value: place(screen).to_string(),
            label: i18n.get().t(screen.name()).to_string(),
        };
        OPENED.map(choice).to_vec()
    };
    let choose = move |value: String| {
        let screen = value.parse::<usize>().ok().and_then(|place| OPENED.get(place));
        sharing.opens_on(screen.copied().unwrap_or(Screen::Plan));
    };
    view! {
        <label class="share-screen">
            <span>{t(words::LINK_OPENS)}</span>
            <Select
                id="share-screen"
                options=Signal::derive(options)
                chosen=Signal::derive(move || place(sharing.screen()).to_string())
                on_choose=choose
            />
        </label>
    }
}

/// The link for a camera.
#[component]
fn Code(link: Memo<String>) -> impl IntoView {
    let picture = Memo::new(move |_| link.with(|link| code_picture(link)));
    let drawn = Memo::new(move |_| picture.get().unwrap_or_else(Picture::default));
    let fits = Memo::new(move |_| picture.with(Option::is_some));
    move || {
        if fits.get() {
            view! {
                <figure class="share-code">
                    <Drawing class="code" picture=drawn/>
                    <figcaption class="about">{t(words::CODE_ABOUT)}</figcaption>
                </figure>
            }
            .into_any()
        } else {
            view! { <p class="about">{t(words::CODE_TOO_LONG)}</p> }.into_any()
        }
    }
}
