//! A month and a year to choose.

use leptos::prelude::*;
use repcount::scenario::Month;

use super::{Choice, Select};
use crate::i18n::words::{self, Words};
use crate::i18n::{t, use_i18n};
use crate::state::use_session;

/// Years on both sides of the one in force.
const YEARS: u32 = 6;

#[component]
pub fn MonthField(
    #[prop(into)] id: String,
    label: Words,
    /// What an absent month means, where it may be absent.
    #[prop(optional)]
    without: Option<Words>,
    #[prop(into)] chosen: Signal<Option<Month>>,
    #[prop(into)] on_choose: Callback<Option<Month>>,
) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let chosen = Memo::new(move |_| chosen.get());
    // The years that are offered lie around it.
    let near = Memo::new(move |_| {
        chosen.get().unwrap_or_else(|| session.with(|scenario| scenario.timeline.start))
    });
    let months = move || {
        let i18n = i18n.get();
        let none =
            without.map(|words| Choice { value: String::new(), label: i18n.t(words).to_string() });
        let month = |number: u32| {
            let month = Month::new(near.get().year(), number)?;
            Some(Choice { value: number.to_string(), label: i18n.short_month(month) })
        };
        none.into_iter().chain((1..=12).filter_map(month)).collect::<Vec<_>>()
    };
    let years = move || {
        let year = near.get().year();
        let (first, last) = (year.saturating_sub(YEARS).max(1), (year + YEARS).min(9999));
        let year = |year: u32| Choice { value: year.to_string(), label: year.to_string() };
        (first..=last).map(year).collect::<Vec<_>>()
    };
    let month = move || chosen.get().map(|month| month.number().to_string()).unwrap_or_default();
    let choose_month = move |text: String| {
        let year = near.get_untracked().year();
        on_choose.run(text.parse().ok().and_then(|number| Month::new(year, number)));
    };
    let choose_year = move |text: String| {
        let number = near.get_untracked().number();
        on_choose.run(text.parse().ok().and_then(|year| Month::new(year, number)));
    };
    let label_id = format!("{id}-label");
    let group_label = label_id.clone();
    let year_id = format!("{id}-year");
    let year = move || {
        view! {
            <Select
                id=year_id.clone()
                name=Signal::derive(move || i18n.get().t(words::YEAR).to_string())
                options=Signal::derive(years)
                chosen=Signal::derive(move || near.get().year().to_string())
                on_choose=choose_year
            />
        }
    };
    view! {
        <div class="field month-field" role="group" aria-labelledby=group_label>
            <span id=label_id>{t(label)}</span>
            <span class="month-lists">
                <Select
                    id=id
                    name=Signal::derive(move || i18n.get().t(words::MONTH).to_string())
                    options=Signal::derive(months)
                    chosen=Signal::derive(month)
                    on_choose=choose_month
                />
                <Show when=move || chosen.get().is_some()>{year()}</Show>
            </span>
        </div>
    }
}
