//! What was changed from the base to each of the others, in words.

use leptos::prelude::*;
use repcount::compare::{Difference, Setting, differences};

use super::{sides, titles, with_language};
use crate::components::Card;
use crate::i18n::{I18n, difference, t, words};
use crate::state::keeping::Compared;

/// As many changes are told of each.
const MOST: usize = 40;

#[component]
pub fn Changes(compared: ReadSignal<Vec<Compared>>) -> impl IntoView {
    let told = with_language(compared, told);
    let one = |(title, lines, more): (String, Vec<String>, Option<String>)| {
        let is_same = lines.is_empty();
        view! {
            <section>
                <h3>{title}</h3>
                <ul class="changes">
                    {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                </ul>
                {more.map(|more| view! { <p>{more}</p> })}
                {is_same.then(|| view! { <p class="about">{t(words::COMPARE_SAME)}</p> })}
            </section>
        }
    };
    view! {
        <Card class="card compare-changes" title=words::COMPARE_CHANGES>
            <div class="compare-columns">
                {move || told.get().into_iter().map(one).collect_view()}
            </div>
        </Card>
    }
}

/// The title of each other scenario, what was changed, and how much is left out.
fn told(i18n: I18n, compared: &[Compared]) -> Vec<(String, Vec<String>, Option<String>)> {
    let Some((base, all)) = sides(compared) else { return Vec::new() };
    let titles = titles(i18n, compared);
    let one = |(title, side): (String, &&repcount::compare::Side)| {
        let (before, after) = (&base.scenario, &side.scenario);
        let mut found = differences(before, after);
        // The heading says how it is called.
        found.retain(|it| *it != Difference::Setting(Setting::Name));
        let lines = found.iter().take(MOST).map(|it| difference(i18n, before, after, *it));
        let more = found.len().saturating_sub(MOST);
        let more = (more > 0)
            .then(|| i18n.fill(words::SNAPSHOT_MORE, &[("n", &i18n.number(more as f64, 0))]));
        (title, lines.collect(), more)
    };
    titles.into_iter().zip(&all).skip(1).map(one).collect()
}
