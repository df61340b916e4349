//! The one verdict: the plan, what today's team makes of it, what is missing, what to do first.

use leptos::prelude::*;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::Measure;

use super::{Figure, ScreenLink, Sentence};
use crate::i18n::words::{self, Words};
use crate::i18n::{I18n, first_action, t, tightest_month, use_i18n, with_hires};
use crate::state::{BOUND, Screen, TODAY, use_screens, use_sections, use_session};

/// All of it is of the whole horizon; nothing where there is no plan.
#[component]
pub fn Verdict() -> impl IntoView {
    let session = use_session();
    let is_there = Memo::new(move |_| {
        let made = session.with_outlook(|_, outlook| outlook.made(Team::Today));
        made.flatten().is_some()
    });
    view! {
        <Show when=move || is_there.get()>
            <section class="verdict" aria-label=t(words::VERDICT)>
                <Plan/>
                <Today/>
                <Missing/>
                <First/>
            </section>
        </Show>
    }
}

fn of_all(metric: Metric) -> FigureId {
    FigureId::new(metric, Place::Overall).at(None, None)
}

fn of_today(metric: Metric) -> FigureId {
    FigureId::new(metric, Place::Overall).at(None, Some(Team::Today))
}

#[component]
fn Part(
    #[prop(into)] title: ViewFn,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <div class=format!("verdict-part {class}")>
            <h2>{move || title.run()}</h2>
            {children()}
        </div>
    }
}

#[component]
fn Plan() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let title = move || {
        let i18n = i18n.get();
        session.with(|scenario| {
            let timeline = &scenario.timeline;
            let (first, last) = (timeline.start, timeline.horizon().saturating_sub(1) as i32);
            let months = match last {
                0 => i18n.month(first),
                last => [i18n.month(first), i18n.month(first.plus(last))].join(" – "),
            };
            i18n.fill(words::VERDICT_PLAN, &[("months", &months)])
        })
    };
    view! {
        <Part title>
            <p class="tile-figure"><Figure id=of_all(Metric::Target)/></p>
        </Part>
    }
}

#[component]
fn Today() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let measure = Memo::new(move |_| session.with(|scenario| scenario.plan.measure));
    let title = move || {
        let i18n = i18n.get();
        let people = session.figure(Metric::PeopleNow, Place::Overall).unwrap_or(0.0);
        i18n.plural(words::VERDICT_TODAY, people)
            .replace("{people}", &i18n.count(words::PEOPLE, people))
    };
    let sold = move || match measure.get() {
        Measure::Revenue => of_today(Metric::Revenue),
        Measure::Deals => of_today(Metric::Deals),
    };
    let made = session.amount(of_today(Metric::PlanMade));
    let width = move || made.get().map_or(0.0, |made| made.value.clamp(0.0, 1.0) * 100.0);
    view! {
        <Part title>
            <p class="tile-figure">
                {move || view! { <Figure id=sold()/> }} " "
                <small><Figure id=of_today(Metric::PlanMade) with_was=true/></small>
            </p>
            <svg class="verdict-made" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect class="verdict-whole" width="100" height="1"></rect>
                <rect class="made" height="1" width=move || width().to_string()></rect>
            </svg>
        </Part>
    }
}

#[component]
fn Missing() -> impl IntoView {
    let missing = use_session().amount(of_today(Metric::Missing));
    let is_short = move || missing.get().is_some_and(|missing| missing.value > 0.0);
    view! {
        <Part title=t(words::VERDICT_MISSING)>
            <p class="tile-figure" class:short=is_short>
                <Figure id=of_today(Metric::Missing) with_was=true/>
            </p>
        </Part>
    }
}

#[component]
fn First() -> impl IntoView {
    let session = use_session();
    let screens = use_screens();
    let sections = use_sections();
    let i18n = use_i18n();
    let action = Memo::new(move |_| {
        let i18n = i18n.get();
        let told = session.with_outlook(|scenario, outlook| first_action(i18n, scenario, outlook));
        told.flatten().map(|action| (action.said, action.gain, action.is_alone))
    });
    let gain = Memo::new(move |_| action.get().and_then(|(_, gain, _)| gain));
    let gain_words = move || match action.get() {
        Some((.., false)) => words::FIRST_GAIN_BESIDE,
        Some(_) | None => words::FIRST_GAIN,
    };
    let tightest = move || {
        let i18n = i18n.get();
        session.with_outlook(|of, outlook| tightest_month(i18n, of, outlook)).flatten()
    };
    let hires = Memo::new(move |_| {
        let i18n = i18n.get();
        session.with_outlook(|_, outlook| with_hires(i18n, outlook)).unwrap_or_default()
    });
    let follow = move |()| {
        sections.set_open(TODAY, true);
        screens.focus_there(BOUND);
    };
    let way = move |words: Words| {
        view! {
            <ScreenLink screen=Screen::Months on_follow=Callback::new(follow)>
                {t(words)} " →"
            </ScreenLink>
        }
    };
    view! {
        <Part title=t(words::VERDICT_FIRST) class="verdict-first">
            <p class="verdict-action">
                {move || action.get().map(|(said, ..)| said)}
            </p>
            {move || gain.get().map(|id| view! {
                <p class="verdict-gain"><Figure id write=I18n::gain/> " " {move || t(gain_words())()}</p>
            })}
            <p class="about">
                <Sentence pieces=hires/> " " {move || tightest()} " "
                {move || (screens.shown() != Screen::Months).then(|| way(words::CALENDAR_LINK))}
            </p>
        </Part>
    }
}
