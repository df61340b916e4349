//! Sales against plan of each side, small.

use leptos::prelude::*;
use repcount::chart::MonthMade;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::Month;

use super::{titles, with_language};
use crate::charts::{ColumnsContent, Drawing, MonthsContent, columns_picture};
use crate::components::Card;
use crate::i18n::{I18n, made_figure, month_gap, use_i18n, words};
use crate::state::keeping::Compared;

#[component]
pub fn Months(compared: ReadSignal<Vec<Compared>>) -> impl IntoView {
    let titles = with_language(compared, titles);
    let count = Memo::new(move |_| compared.with(Vec::len));
    let one = move |place: usize| {
        let title = move || titles.with(|titles| titles.get(place).cloned());
        view! { <Small compared place title=Signal::derive(move || title().unwrap_or_default())/> }
    };
    view! {
        <Card class="card months-card compare-months" title=words::SALES_TITLE>
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
    let picture = Memo::new(move |_| {
        let i18n = i18n.get();
        compared
            .with(|compared| {
                let content = content(i18n, compared.get(place)?);
                Some(columns_picture(&content, &|tick| i18n.short_amount(tick)))
            })
            .unwrap_or_default()
    });
    view! {
        <section>
            <h3>{title}</h3>
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
