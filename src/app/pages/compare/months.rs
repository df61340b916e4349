//! The verdict of each side, and its sales against the plan, small.

use leptos::prelude::*;
use repcount::chart::MonthMade;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::findings::Severity;
use repcount::scenario::Month;

use super::{titles, with_language};
use crate::charts::{ColumnsContent, Drawing, MonthsContent, columns_picture};
use crate::components::Card;
use crate::i18n::{I18n, Piece, finding, made_figure, month_gap, outlook_answer, use_i18n, words};
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
                let content = content(i18n, compared.get(place)?);
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

fn content(i18n: I18n, compared: &Compared) -> ColumnsContent {
    let outlook = &compared.side.outlook;
    let months: Vec<Month> = outlook.months().collect();
    let made = |month: &Month| {
        let target = FigureId::new(Metric::Target, Place::Overall).at(Some(*month), None);
        let by = |team| outlook.get(made_figure(outlook, *month, team)).unwrap_or(0.0);
        let plan = outlook.get(target).unwrap_or(0.0);
        MonthMade { plan, made: by(Team::Hired), base: by(Team::Today) }
    };
    let missing = |month: &Month| match month_gap(outlook, *month, Team::Hired) {
        Some(gap) => format!("−{}", i18n.short_amount(gap)),
        None => String::new(),
    };
    ColumnsContent {
        made: months.iter().map(made).collect(),
        missing: months.iter().map(missing).collect(),
        months: month_names(i18n, &months),
        plan: i18n.t(words::PLAN_LINE).to_string(),
        compact: true,
    }
}

/// The short name of each month, and its year.
pub fn month_names(i18n: I18n, months: &[Month]) -> MonthsContent {
    let name = |month: &Month| (i18n.short_month(*month), month.year().to_string());
    MonthsContent {
        first: months.first().map_or(1, |month| month.number()),
        names: months.iter().map(name).collect(),
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
