//! One figure of all sides over the months, in one picture.

use leptos::prelude::*;
use repcount::figure::{Metric, Team};
use repcount::scenario::Month;

use super::{titles, with_language};
use crate::charts::{Drawing, LinesContent, MOST_LINES, lines_picture, width_class};
use crate::components::{Card, Choice, Scrolling, Select, months_content};
use crate::i18n::words::{self, Words};
use crate::i18n::{I18n, use_i18n};
use crate::state::keeping::Compared;

/// What can be shown.
const SHOWN: [(&str, Words, Metric, Team); 4] = [
    ("sales", words::COMPARE_SALES, Metric::Revenue, Team::Hired),
    ("today", words::COMPARE_SALES_TODAY, Metric::Revenue, Team::Today),
    ("cost", words::COMPARE_COST, Metric::Cost, Team::Hired),
    ("cash", words::ROW_CASH_HIRED, Metric::Cash, Team::Hired),
];

#[component]
pub fn Overlay(compared: ReadSignal<Vec<Compared>>) -> impl IntoView {
    let i18n = use_i18n();
    let titles = with_language(compared, titles);
    let shown = RwSignal::new(0_usize);
    let content = Memo::new(move |_| {
        let i18n = i18n.get();
        compared.with(|compared| content(i18n, compared, shown.get()))
    });
    let picture = Memo::new(move |_| {
        let i18n = i18n.get();
        content.with(|content| lines_picture(content, &|tick| i18n.short_amount(tick)))
    });
    let options = move || {
        let choice = |(value, words, ..): &(&str, Words, Metric, Team)| Choice {
            value: (*value).to_string(),
            label: i18n.get().t(*words).to_string(),
        };
        SHOWN.iter().map(choice).collect::<Vec<_>>()
    };
    let chosen = move || SHOWN.get(shown.get()).map_or("", |(value, ..)| *value).to_string();
    let choose = move |value: String| {
        shown.set(SHOWN.iter().position(|(known, ..)| *known == value).unwrap_or(0));
    };
    let select = move || {
        view! {
            <Select
                id="compare-shown"
                name=Signal::derive(move || i18n.get().t(words::COMPARE_SHOWN).to_string())
                options=Signal::derive(options)
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        }
    };
    let legend = move || {
        let one = |(place, title): (usize, String)| {
            view! {
                <li>
                    <span class=format!("series-mark series-{place}") aria-hidden="true"></span>
                    {title}
                </li>
            }
        };
        titles.get().into_iter().take(MOST_LINES).enumerate().map(one).collect_view()
    };
    let width = move || width_class(content.with(|content| content.months.names.len()));
    view! {
        <Card class="card timeline compare-overlay" title=words::COMPARE_OVERLAY beside=select>
            <ul class="legend">{legend}</ul>
            <Scrolling name=words::COMPARE_OVERLAY>
                <div class=width>
                    <Drawing class="months" picture/>
                </div>
            </Scrolling>
        </Card>
    }
}

/// The months of all sides, from the first of any to the last of any.
fn content(i18n: I18n, compared: &[Compared], shown: usize) -> LinesContent {
    let Some((_, _, metric, team)) = SHOWN.get(shown) else { return LinesContent::default() };
    let rows = compared.iter().map(|one| one.side.row(*metric, *team)).collect::<Vec<_>>();
    let all = || rows.iter().flatten().map(|(month, _)| *month);
    let (Some(first), Some(last)) = (all().min(), all().max()) else {
        return LinesContent::default();
    };
    let months: Vec<Month> =
        (0..).map(|place| first.plus(place)).take_while(|month| *month <= last).collect();
    let line = |row: &Vec<(Month, Option<f64>)>| {
        let at = |month: &Month| row.iter().find(|(at, _)| at == month)?.1;
        months.iter().map(at).collect()
    };
    LinesContent { rows: rows.iter().map(line).collect(), months: months_content(i18n, &months) }
}
