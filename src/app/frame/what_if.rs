//! The bar in which something is tried on the scenario: everything on the screen follows, and what
//! it was without stands in the bar.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use repcount::edit::{Command, made_so};
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{Circumstance, Measure, WhatIf};
use web_sys::HtmlInputElement;

use crate::browser::page;
use crate::components::{
    Button, Choice, Figure, Framed, Icon, IconButton, LaterPart, Outline, Select,
};
use crate::i18n::words::{self, Words};
use crate::i18n::{Amount, Language, parse_number, t, use_i18n, what_if_name};
use crate::later::Parts;
use crate::state::{Session, Supposed, use_session, use_workspace};

/// The id of the button that opens the bar.
const WHAT_IF_BUTTON: &str = "what-if-button";
/// The id of the list of what may be tried.
const CIRCUMSTANCE: &str = "what-if-circumstance";

/// Opens the bar, with the focus in it, or closes it.
pub fn toggle(session: Session) {
    if untrack(|| session.supposed()).is_some() {
        session.suppose(None);
    } else {
        session.suppose(Some(Supposed::default()));
        page::focus(CIRCUMSTANCE);
    }
}

/// Opens and closes the bar.
#[component]
pub fn WhatIfButton() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let is_open = Memo::new(move |_| session.supposed().is_some());
    view! {
        <Button
            class="plain what-if-button"
            id=WHAT_IF_BUTTON
            name=Signal::derive(move || i18n.get().t(words::WHAT_IF).to_string())
            pressed=is_open
            on_press=move |_| toggle(session)
        >
            <Outline icon=Icon::Sliders/>
            <span class="what-if-word">{t(words::WHAT_IF)}</span>
        </Button>
    }
}

#[component]
pub fn WhatIfBar() -> impl IntoView {
    let session = use_session();
    let is_open = Memo::new(move |_| session.supposed().is_some());
    view! {
        <Show when=move || is_open.get()>
            <LaterPart part=|parts: &Parts| (parts.what_if)()/>
        </Show>
    }
}

pub fn what_if() -> AnyView {
    let session = use_session();
    let i18n = use_i18n();
    let wrong = RwSignal::new(None::<Wrong>);
    let close = move || {
        session.suppose(None);
        page::focus(WHAT_IF_BUTTON);
    };
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        <section class="what-if" id="what-if" aria-label=t(words::WHAT_IF) on:keydown=leave>
            <div class="what-if-inputs">
                <WhatChanges wrong/>
                <ByHowMuch wrong/>
                <FromWhen/>
                <div class="what-if-actions">
                    <MakeSo wrong/>
                    <IconButton
                        icon=Icon::Close
                        name=Signal::derive(move || i18n.get().t(words::CLOSE).to_string())
                        on_press=move |_| close()
                    />
                </div>
            </div>
            <Outcome/>
        </section>
    }
    .into_any()
}

/// What was typed and is no factor, and the one that stays in force.
type Wrong = (String, f64);

/// Changes a part of what is tried.
fn change(session: Session, change: impl FnOnce(&mut Supposed)) {
    if let Some(mut supposed) = untrack(|| session.supposed()) {
        change(&mut supposed);
        session.suppose(Some(supposed));
    }
}

#[component]
fn WhatChanges(wrong: RwSignal<Option<Wrong>>) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let options = move || {
        let choice = |circumstance: &Circumstance| Choice {
            value: circumstance.name().to_string(),
            label: i18n.get().t(words::circumstance(*circumstance)).to_string(),
        };
        Circumstance::ALL.iter().map(choice).collect::<Vec<_>>()
    };
    let chosen = move || session.supposed().unwrap_or_default().circumstance.name().to_string();
    let choose = move |name: String| {
        if let Some(circumstance) = Circumstance::from_name(&name) {
            wrong.set(None);
            change(session, |supposed| supposed.circumstance = circumstance);
        }
    };
    view! {
        <div class="field what-if-what">
            <label for=CIRCUMSTANCE>{t(words::WHAT_IF)}</label>
            <Select
                id=CIRCUMSTANCE
                options=Signal::derive(options)
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </div>
    }
}

/// The change in per cent that a text says, as a factor.
fn factor_of(text: &str, language: Language) -> Option<f64> {
    let number = parse_number(text, language, false).ok()?;
    let change = if text.contains('%') { number } else { number / 100.0 };
    Some(1.0 + change).filter(|factor| WhatIf::FACTOR.accepts(*factor))
}

/// The change in per cent: by a handle for the usual ones, and as a number for any.
#[component]
fn ByHowMuch(wrong: RwSignal<Option<Wrong>>) -> impl IntoView {
    const ID: &str = "what-if-by";
    let session = use_session();
    let i18n = use_i18n();
    let factor = Memo::new(move |_| session.supposed().unwrap_or_default().factor);
    // It goes once something else is in force.
    let draft = move || wrong.get().filter(|(_, beside)| *beside == factor.get());
    let in_percent = move || {
        let change = factor.get() - 1.0;
        [if change > 0.0 { "+" } else { "" }, &i18n.get().number(change * 100.0, 6)].concat()
    };
    let text = move || draft().map_or_else(in_percent, |(text, _)| text);
    let typed = move |text: String| match factor_of(&text, i18n.get_untracked().language) {
        Some(factor) => {
            wrong.set(None);
            change(session, |supposed| supposed.factor = factor);
        }
        None => wrong.set(Some((text, factor.get_untracked()))),
    };
    let dragged = move |percent: f64| {
        if percent.is_finite() {
            wrong.set(None);
            change(session, |supposed| supposed.factor = 1.0 + percent / 100.0);
        }
    };
    let error = move || draft().map(|_| i18n.get().t(words::WHAT_IF_BOUNDS).to_string());
    view! {
        <Framed id=ID class="field what-if-by" label=t(words::WHAT_IF_BY) error=Signal::derive(error)>
            <span class="what-if-change">
                <input
                    type="range"
                    min="-60"
                    max="60"
                    step="5"
                    aria-label=t(words::WHAT_IF_BY)
                    prop:value=move || ((factor.get() - 1.0) * 100.0).round().to_string()
                    on:input=move |event| {
                        dragged(event_target::<HtmlInputElement>(&event).value_as_number());
                    }
                />
                <span class="box">
                    <input
                        id=ID
                        type="text"
                        inputmode="text"
                        autocomplete="off"
                        spellcheck="false"
                        aria-describedby="what-if-by-error"
                        aria-invalid=move || draft().map(|_| "true")
                        prop:value=text
                        on:change=move |event| typed(event_target_value(&event))
                    />
                    <span class="suffix" aria-hidden="true">"%"</span>
                </span>
            </span>
        </Framed>
    }
}

#[component]
fn FromWhen() -> impl IntoView {
    const ID: &str = "what-if-from";
    let session = use_session();
    let i18n = use_i18n();
    let months = Memo::new(move |_| {
        session.with(|scenario| (scenario.timeline.start, scenario.timeline.horizon()))
    });
    let options = move || {
        let (start, horizon) = months.get();
        let choice = |month: usize| Choice {
            value: month.to_string(),
            label: i18n.get().month(start.plus(month as i32)),
        };
        (0..horizon).map(choice).collect::<Vec<_>>()
    };
    let chosen = move || {
        let month = session.supposed().unwrap_or_default().month;
        month.min(months.get().1.saturating_sub(1)).to_string()
    };
    let choose = move |text: String| {
        if let Ok(month) = text.parse() {
            change(session, |supposed| supposed.month = month);
        }
    };
    view! {
        <div class="field">
            <label for=ID>{t(words::WHAT_IF_FROM)}</label>
            <Select
                id=ID
                options=Signal::derive(options)
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </div>
    }
}

/// Puts what is tried into the scenario.
#[component]
fn MakeSo(wrong: RwSignal<Option<Wrong>>) -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    // There may be no number to put it into: no attrition, no ramp.
    let changes_nothing = Memo::new(move |_| {
        let Some(what_if) = session.what_if() else { return true };
        session.with(|scenario| made_so(scenario, what_if) == *scenario)
    });
    let press = move |_| {
        let Some(what_if) = session.what_if_untracked() else { return };
        session.suppose(None);
        let made = session.with_untracked(|scenario| made_so(scenario, what_if));
        workspace.press(&Command::Replace(Box::new(made)));
        let name = what_if_name(i18n.get_untracked(), what_if);
        workspace.offer_undo(words::WHAT_IF_DONE, name);
        page::focus(WHAT_IF_BUTTON);
    };
    let about = move || {
        let words = match session.what_if() {
            Some(_) if changes_nothing.get() => words::WHAT_IF_SO_NOT,
            Some(_) | None => words::WHAT_IF_SO_ABOUT,
        };
        i18n.get().t(words)
    };
    view! {
        <button
            type="button"
            class="plain"
            id="make-so"
            title=about
            disabled=move || changes_nothing.get() || wrong.with(Option::is_some)
            on:click=press
        >
            {t(words::WHAT_IF_SO)}
        </button>
    }
}

/// What comes of it, beside what it was.
#[component]
fn Outcome() -> impl IntoView {
    let session = use_session();
    let measure = Memo::new(move |_| session.with(|scenario| scenario.plan.measure));
    let figures = move || {
        let all_of = |metric, team| FigureId::new(metric, Place::Overall).at(None, Some(team));
        let hired = |metric| all_of(metric, Team::Hired);
        let sold = match measure.get() {
            Measure::Revenue => Metric::Revenue,
            Measure::Deals => Metric::Deals,
        };
        [
            (words::WHAT_IF_TODAY, all_of(Metric::PlanMade, Team::Today)),
            (words::WHAT_IF_HIRED, hired(Metric::PlanMade)),
            (words::WHAT_IF_SOLD, hired(sold)),
            (words::WHAT_IF_COST, hired(Metric::Cost)),
            (words::WHAT_IF_CASH, hired(Metric::CashNeeded)),
        ]
        .map(|(words, figure)| view! { <Changed words figure/> })
        .collect_view()
    };
    let i18n = use_i18n();
    // On paper there are no fields that say it.
    let told = move || {
        let what_if = session.what_if()?;
        let (change, month) = (what_if_name(i18n.get(), what_if), i18n.get().month(what_if.from));
        Some(i18n.get().fill(words::SUPPOSED, &[("change", &change), ("month", &month)]))
    };
    view! {
        <p class="what-if-told">{told}</p>
        <ul class="what-if-outcome">{figures}</ul>
        <p class="about">{t(words::WHAT_IF_ABOUT)}</p>
    }
}

/// A figure as it was, and as it is with what is tried.
#[component]
fn Changed(words: Words, figure: FigureId) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let was = Memo::new(move |_| session.untried_value(figure));
    let written = move |value: f64| {
        let i18n = i18n.get();
        session.with(|scenario| {
            let (unit, currency) = (figure.unit(scenario), scenario.currency);
            i18n.amount(Amount { value, unit, currency })
        })
    };
    // What is written alike has not changed for the reader.
    let before = move || {
        let was = written(was.get()?);
        let is = session.value(figure).map(written);
        (is.as_ref() != Some(&was)).then_some(was)
    };
    let difference = move || {
        let _ = before()?;
        let by = session.change_by_trying(figure)?;
        let written = session
            .with(|scenario| i18n.get().difference(by, figure.unit(scenario), scenario.currency));
        Some([" (", &written, ")"].concat())
    };
    view! {
        <li>
            <span class="what-if-name">{t(words)}</span>
            {move || before().map(|was| view! { <s>{was}</s><span aria-hidden="true">" → "</span> })}
            <Figure id=figure/>
            <span class="what-if-name">{difference}</span>
        </li>
    }
}
