//! What meetings and deals cost, source by source: drawn, in numbers, and what the next one costs.

use leptos::prelude::*;
use repcount::chart::bars;
use repcount::figure::{FigureId, Metric, Place};
use repcount::model::Limit;
use repcount::scenario::Scenario;

use super::flow::tells_steps;
use crate::components::{
    Card, ClosedCard, Column, Figure, ResultTable, RowName, Side, Switch, source_colour,
};
use crate::i18n::words::{self, Words};
use crate::i18n::{place_name, t, use_i18n};
use crate::state::{Session, use_session};

/// Open where the costs are full ones.
pub type Full = RwSignal<bool>;

/// The sources in the user's order.
fn sources(scenario: &Scenario) -> Vec<Place> {
    scenario.sources.iter().map(|source| Place::Source(source.key)).collect()
}

/// The same, followed as they come and go.
fn source_places(session: Session) -> Memo<Vec<Place>> {
    Memo::new(move |_| session.with(sources))
}

/// The cost of a meeting booked, held, qualified, and the words for it.
fn steps(full: bool, steps: bool) -> Vec<(Metric, Words)> {
    use Metric as M;
    let either = |direct, whole| if full { whole } else { direct };
    let mut metrics = vec![
        (either(M::CostPerBooked, M::CostPerBookedFull), words::STAGE_BOOKED),
        (either(M::CostPerHeld, M::CostPerHeldFull), words::STAGE_HELD),
    ];
    if steps {
        let qualified = either(M::CostPerOpportunity, M::CostPerOpportunityFull);
        metrics.push((qualified, words::STAGE_OPPORTUNITIES));
    }
    metrics
}

/// What a meeting costs, drawn: the further it has come, the dearer it is.
#[component]
pub fn MeetingCosts(full: Full) -> impl IntoView {
    let session = use_session();
    let places = source_places(session);
    let with_steps = tells_steps(session);
    let metrics = Memo::new(move |_| {
        let metrics = steps(full.get(), with_steps.get());
        metrics.into_iter().map(|(metric, _)| metric).collect::<Vec<_>>()
    });
    let shares = Memo::new(move |_| {
        let values = |place: Place| {
            let value = |metric: &Metric| session.figure(*metric, place).unwrap_or(0.0);
            metrics.with(|metrics| metrics.iter().map(value).collect::<Vec<_>>())
        };
        bars(&places.get().into_iter().map(values).collect::<Vec<_>>())
    });
    let row = move |(index, place): (usize, Place)| {
        let reach = Memo::new(move |_| {
            shares.with(|shares| shares.get(index).cloned().unwrap_or_default())
        });
        view! { <CostRow place metrics reach/> }
    };
    let switch = move || {
        view! {
            <Switch
                label=words::COSTS_KIND
                sides=[
                    Side { name: words::COSTS_DIRECT, value: false },
                    Side { name: words::COSTS_FULL, value: true },
                ]
                chosen=full
                on_choose=move |whole| full.set(whole)
            />
        }
    };
    let i18n = use_i18n();
    let about = move || {
        let words = if full.get() { words::COSTS_FULL_ABOUT } else { words::COSTS_DIRECT_ABOUT };
        i18n.get().t(words)
    };
    let legend = move || {
        let names = steps(full.get(), with_steps.get()).into_iter();
        names.map(|(_, words)| i18n.get().t(words)).collect::<Vec<_>>().join(" · ")
    };
    view! {
        <Card class="card cost-bars" title=words::COSTS_TITLE beside=switch>
            <p class="cost-legend">{legend}</p>
            <ul>{move || places.get().into_iter().enumerate().map(row).collect_view()}</ul>
            <p class="about">{about} " " <span class="on-screen">{t(words::NUMBERS_OPEN)}</span></p>
        </Card>
    }
}

#[component]
fn CostRow(place: Place, metrics: Memo<Vec<Metric>>, reach: Memo<Vec<f64>>) -> impl IntoView {
    let session = use_session();
    let colour = move || {
        session.with_names(|scenario| match place {
            Place::Source(key) => scenario.source(key).map(|source| source_colour(source.kind)),
            Place::Overall | Place::Kind(_) | Place::Role(_) => None,
        })
    };
    // The longest lies behind the others.
    let drawn = move || {
        let reach = reach.get();
        let bar =
            |share: &f64| view! { <rect width=(share * 100.0).to_string() height="1"></rect> };
        reach.iter().rev().map(bar).collect_view()
    };
    let figure = move |(index, metric): (usize, &Metric)| {
        let between = (index > 0).then_some(" · ");
        view! { {between} <Figure id=FigureId::new(*metric, place)/> }
    };
    let figures = move || metrics.get().iter().enumerate().map(figure).collect_view();
    view! {
        <li>
            <span class="cost-name"><RowName place/></span>
            <svg class=colour viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                {drawn}
            </svg>
            <span class="cost-figures">{figures}</span>
        </li>
    }
}

/// The same and more in numbers.
#[component]
pub fn CostTable(full: Full) -> impl IntoView {
    let session = use_session();
    let places = source_places(session);
    let with_steps = tells_steps(session);
    let table = move || {
        let mut rows = places.get();
        rows.push(Place::Overall);
        let columns = columns(full.get(), with_steps.get());
        view! { <ResultTable first=words::SOURCE rows columns/> }
    };
    view! {
        <ClosedCard id="costs-table" class="card costs" title=words::COSTS_TABLE>
            {move || table()}
        </ClosedCard>
    }
}

/// `full`: with their part of what all sources share; `steps`: with opportunities.
fn columns(full: bool, steps: bool) -> Vec<Column> {
    use Metric as M;
    let cost = |head, direct, whole| Column::metric(head, if full { whole } else { direct });
    let mut columns = vec![
        Column::metric(words::LEADS, M::Leads),
        Column::metric(words::BOOKED, M::Booked),
        Column::metric(words::HELD, M::Held),
        Column::metric(words::QUALIFIED, M::Opportunities),
        Column::metric(words::DEALS_HEAD, M::Deals),
        cost(words::PER_BOOKED, M::CostPerBooked, M::CostPerBookedFull),
        cost(words::PER_HELD, M::CostPerHeld, M::CostPerHeldFull),
        cost(words::PER_QUALIFIED, M::CostPerOpportunity, M::CostPerOpportunityFull),
        cost(words::PER_DEAL, M::CostPerDeal, M::CostPerDealFull),
    ];
    if !steps {
        columns.retain(|column| ![words::QUALIFIED, words::PER_QUALIFIED].contains(&column.head));
    }
    columns
}

#[component]
pub fn NextMeeting() -> impl IntoView {
    let places = source_places(use_session());
    let table = move || {
        let columns = vec![
            Column::metric(words::NEXT_MEETING, Metric::NextMeetingCost),
            Column::metric(words::MORE_MEETINGS, Metric::MoreMeetings),
            Column::metric(words::NEXT_DEAL, Metric::NextDealCost),
            Column::metric(words::MORE_DEALS, Metric::MoreDeals),
            Column::new(words::THEN, |place| view! { <Then place/> }.into_any()),
            Column::metric(words::HIRE_COSTS, Metric::NextHireCost),
            Column::metric(words::HIRE_ONCE, Metric::NextHireRecruiting),
        ];
        view! { <ResultTable first=words::SOURCE rows=places.get() columns/> }
    };
    view! {
        <ClosedCard id="next-meeting" class="card next" title=words::NEXT_TITLE about=words::NEXT_ABOUT>
            {move || table()}
        </ClosedCard>
    }
}

/// What ends the growth of a source.
#[component]
fn Then(place: Place) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let said = move || {
        let i18n = i18n.get();
        session.with_plan(|scenario, plan, _| {
            let limit = match place {
                Place::Source(key) => plan.limit(key),
                Place::Overall | Place::Kind(_) | Place::Role(_) => None,
            };
            match limit {
                Some(Limit::Role(role)) => {
                    let role = place_name(i18n, scenario, Place::Role(role));
                    i18n.fill(words::THEN_HIRE, &[("role", &role)])
                }
                Some(Limit::Leads) => i18n.t(words::THEN_LEADS).to_string(),
                None => i18n.t(words::THEN_NOTHING).to_string(),
            }
        })
    };
    view! { <span class="then">{move || said()}</span> }
}
