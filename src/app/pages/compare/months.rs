//! The verdict of each side, and its sales against the plan, small.

use leptos::prelude::*;
use repcount::figure::Team;
use repcount::findings::Severity;

use super::{titles, with_language};
use crate::charts::{Drawing, columns_picture};
use crate::components::{Card, sales_content};
use crate::i18n::{I18n, Piece, finding, outlook_answer, use_i18n, words};
use crate::state::keeping::Compared;

/// As many findings of a side are told.
const MOST_FINDINGS: usize = 4;

#[component]
pub fn Months(compared: ReadSignal<Vec<Compared>>) -> impl IntoView {
    let titles = with_language(compared, titles);
    let count = Memo::new(move |_| compared.with(Vec::len));
    let one = move |place: usize| {
        let title = move || titles.with(|titles| titles.get(place).cloned());
        view! { <Small compared place title=Signal::derive(move || title().unwrap_or_default())/> }
    };
    view! {
        <Card class="card months-card compare-months" title=words::COMPARE_VERDICT>
            <div class="compare-columns">{move || (0..count.get()).map(one).collect_view()}</div>
        </Card>
    }
}

#[component]
fn Small(
    compared: ReadSignal<Vec<Compared>>,
    place: usize,
    title: Signal<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let verdicts = with_language(compared, verdicts);
    let picture = Memo::new(move |_| {
        let i18n = i18n.get();
        compared
            .with(|compared| {
                let outlook = &compared.get(place)?.side.outlook;
                let content = sales_content(i18n, outlook, Team::Hired, true);
                Some(columns_picture(&content, &|tick| i18n.short_amount(tick)))
            })
            .unwrap_or_default()
    });
    let told = move || {
        let told = verdicts.with(|verdicts| verdicts.get(place).cloned().unwrap_or_default());
        told.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <section>
            <h3>{title}</h3>
            {told}
            <Drawing class="months" picture/>
        </section>
    }
}

/// The verdict of each side, and the gravest of what was found.
fn verdicts(i18n: I18n, compared: &[Compared]) -> Vec<Vec<String>> {
    let side = |one: &Compared| {
        let side = one.side.as_ref();
        let mut told = vec![text(outlook_answer(i18n, &side.scenario, &side.outlook))];
        let grave = side.findings.iter().filter(|it| it.kind.severity() <= Severity::Warning);
        let grave = grave.take(MOST_FINDINGS);
        told.extend(grave.map(|it| ["! ", &text(finding(i18n, &side.scenario, it))].concat()));
        told
    };
    compared.iter().map(side).collect()
}

fn text(pieces: Vec<Piece>) -> String {
    let text = |piece: Piece| match piece {
        Piece::Text(text) | Piece::Figure(_, text) | Piece::Input(_, text) => text,
    };
    pieces.into_iter().map(text).collect()
}
