//! The figures of all sides, and by how much they differ from the base's.

use leptos::prelude::*;
use repcount::compare::{self, Better, Side, better, difference_from};
use repcount::figure::{FigureId, Metric, Period, Place, Team};

use super::{sides, titles, with_language};
use crate::components::Card;
use crate::i18n::words::{self, Words};
use crate::i18n::{Amount, I18n, place_name, use_i18n};
use crate::state::keeping::Compared;

/// A cell: what stands in it, and by how much it differs from the base.
#[derive(Clone, PartialEq)]
struct Value {
    metric: String,
    value: Option<f64>,
    text: String,
    /// In words, and whether it is good news.
    by: Option<(String, &'static str)>,
}

#[derive(Clone, PartialEq)]
struct Row {
    name: String,
    values: Vec<Value>,
}

#[derive(Clone, PartialEq)]
struct Group {
    title: Words,
    rows: Vec<Row>,
}

#[component]
pub fn Table(compared: ReadSignal<Vec<Compared>>) -> impl IntoView {
    let i18n = use_i18n();
    let titles = with_language(compared, titles);
    let groups = with_language(compared, groups);
    let heads = move || {
        let head = |(place, title): (usize, String)| {
            let base = (place == 0).then(|| {
                view! { <small>{i18n.get().t(words::COMPARE_BASE)}</small> }
            });
            view! { <th scope="col" class="end">{title} " " {base}</th> }
        };
        titles.get().into_iter().enumerate().map(head).collect_view()
    };
    let body = move || {
        let group = |Group { title, rows }: Group| {
            view! {
                <tr class="group">
                    <th scope="colgroup" colspan=format!("{}", titles.with(Vec::len) + 1)>
                        {i18n.get().t(title)}
                    </th>
                </tr>
                {rows.into_iter().map(row).collect_view()}
            }
        };
        let groups = groups.get().into_iter().map(group).collect_view();
        view! { <tbody>{groups}</tbody> }
    };
    view! {
        <Card class="card compare-card" title=words::COMPARE_FIGURES>
            <div class="compare-scroll" role="region" tabindex="0" aria-label=move || i18n.get().t(words::COMPARE_FIGURES)>
                <table class="compare-table">
                    <thead>
                        <tr>
                            <td></td>
                            {heads}
                        </tr>
                    </thead>
                    {body}
                </table>
            </div>
        </Card>
    }
}

fn row(Row { name, values }: Row) -> impl IntoView {
    let cell = |Value { metric, value, text, by }: Value| {
        let by = by.map(|(text, class)| {
            view! { <span class=format!("by {class}")>{text}</span> }
        });
        view! {
            <td class="end" data-metric=metric data-value=value.map(|value| value.to_string())>
                <span>{text}</span>
                {by}
            </td>
        }
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {values.into_iter().map(cell).collect_view()}
        </tr>
    }
}

fn groups(i18n: I18n, compared: &[Compared]) -> Vec<Group> {
    let Some((base, all)) = sides(compared) else { return Vec::new() };
    let rows = |figures: Vec<FigureId>| {
        let applies = |figure: &FigureId| all.iter().any(|side| side.value(*figure).is_some());
        let row = |figure: FigureId| Row {
            name: row_name(i18n, &all, figure),
            values: all.iter().map(|side| value(i18n, base, side, figure)).collect(),
        };
        figures.into_iter().filter(applies).map(row).collect::<Vec<_>>()
    };
    [
        Group { title: words::COMPARE_ANSWERS, rows: rows(compare::answers()) },
        Group { title: words::PEOPLE_TITLE, rows: rows(compare::people(&all)) },
        Group { title: words::COMPARE_MEETINGS, rows: rows(compare::meetings(&all)) },
    ]
    .into_iter()
    .filter(|group| !group.rows.is_empty())
    .collect()
}

fn row_name(i18n: I18n, all: &[&Side], figure: FigureId) -> String {
    match figure.place {
        Place::Overall => i18n.t(overall_name(figure)).to_string(),
        place => {
            let name = |side: &&Side| Some(place_name(i18n, &side.scenario, place));
            let names = all.iter().filter_map(name);
            names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
        }
    }
}

/// Shorter than the name of the figure, as there is little room.
fn overall_name(figure: FigureId) -> Words {
    match (figure.metric, figure.period, figure.team) {
        (Metric::CostPerBooked, ..) => words::ALL_SOURCES,
        (Metric::PlanMade, _, Some(Team::Today)) => words::COMPARE_MADE_TODAY,
        (Metric::PlanMade, ..) => words::COMPARE_MADE_HIRED,
        (Metric::Revenue, Period::Horizon, _) => words::COMPARE_SALES,
        (Metric::Cost, Period::Horizon, _) => words::COMPARE_COST,
        (Metric::Cost, ..) => words::COMPARE_COST_MONTH,
        (metric, ..) => words::metric(metric),
    }
}

fn value(i18n: I18n, base: &Side, side: &Side, figure: FigureId) -> Value {
    let scenario = &side.scenario;
    let value = side.value(figure);
    let unit = figure.unit(scenario);
    let text = match value {
        Some(value) => i18n.amount(Amount { value, unit, currency: scenario.currency }),
        None => i18n.t(words::NONE).to_string(),
    };
    let by = difference_from(base, side, figure).filter(|by| *by != 0.0).map(|by| {
        let is_good = match better(figure.metric) {
            Better::More => Some(by > 0.0),
            Better::Less => Some(by < 0.0),
            Better::Neither => None,
        };
        let class = match is_good {
            Some(true) => "good",
            Some(false) => "bad",
            None => "",
        };
        (i18n.difference(by, unit, scenario.currency), class)
    });
    Value { metric: figure.to_string(), value, text, by }
}
