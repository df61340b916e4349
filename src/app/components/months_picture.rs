//! What pictures of months have in common: the switch of teams, and that they scroll where they don't fit.

use leptos::prelude::*;
use repcount::figure::Team;
use repcount::scenario::Month;

use super::{Side, Switch};
use crate::charts::{MonthsContent, width_class};
use crate::i18n::words::{self, Words};
use crate::i18n::{I18n, use_i18n};
use crate::state::{Session, TODAY, use_sections, use_session};

/// Whose work the pictures show, by whether [`TODAY`] is open.
pub fn shown_team(today: Memo<bool>) -> Team {
    if today.get() { Team::Today } else { Team::Hired }
}

/// The months of the calendar that was computed last.
pub fn all_months(session: Session) -> Memo<Vec<Month>> {
    Memo::new(move |_| {
        session.with_outlook(|_, outlook| outlook.months().collect()).unwrap_or_default()
    })
}

/// The months as pictures want them.
pub fn months_content(i18n: I18n, months: &[Month]) -> MonthsContent {
    let name = |month: &Month| (i18n.short_month(*month), month.year().to_string());
    MonthsContent {
        first: months.first().map_or(1, |month| month.number()),
        names: months.iter().map(name).collect(),
    }
}

/// Chooses whose work the pictures show.
#[component]
pub fn TeamSwitch() -> impl IntoView {
    let sections = use_sections();
    let today = sections.is_open(TODAY);
    view! {
        <Switch
            label=words::TEAM_SWITCH
            sides=[
                Side { name: words::TEAM_TODAY, value: false },
                Side { name: words::TEAM_HIRED, value: true },
            ]
            chosen=Signal::derive(move || !today.get())
            on_choose=move |hired: bool| sections.set_open(TODAY, !hired)
        />
    }
}

/// Something that may be wider than the page: it scrolls by itself, by keys as well.
#[component]
pub fn Scrolling(
    /// What it is called, with the `{name}` of what it shows.
    #[prop(default = words::SCROLLS)]
    label: Words,
    name: Words,
    children: Children,
) -> impl IntoView {
    let i18n = use_i18n();
    let label = move || {
        let i18n = i18n.get();
        i18n.fill(label, &[("name", i18n.t(name))])
    };
    view! {
        <div class="scrolling" role="region" tabindex="0" aria-label=label>
            {children()}
        </div>
    }
}

/// A picture of months, wider for more of them.
#[component]
pub fn MonthsPicture(
    title: Words,
    #[prop(optional)] compact: bool,
    children: Children,
) -> impl IntoView {
    let months = all_months(use_session());
    let width = move || match compact {
        true => "months-compact",
        false => months.with(|months| width_class(months.len())),
    };
    view! {
        <Scrolling name=title>
            <div class=width>{children()}</div>
        </Scrolling>
    }
}
