//! What meetings and deals cost, source by source, and what the next one costs.

use leptos::prelude::*;
use repcount::figure::{Metric, Place};
use repcount::model::Limit;
use repcount::scenario::Scenario;

use super::flow::tells_opportunities;
use crate::components::{Card, Column, ResultTable, Side, Switch};
use crate::i18n::{place_name, t, use_i18n, words};
use crate::state::{Session, use_session};

/// The sources in the user's order.
fn sources(scenario: &Scenario) -> Vec<Place> {
    scenario.sources.iter().map(|source| Place::Source(source.key)).collect()
}

/// The same, followed as they come and go.
fn source_places(session: Session) -> Memo<Vec<Place>> {
    Memo::new(move |_| session.with(sources))
}

#[component]
pub fn Costs() -> impl IntoView {
    let session = use_session();
    let full = RwSignal::new(false);
    let places = source_places(session);
    let steps = Memo::new(move |_| session.with(tells_opportunities));
    let table = move || {
        let mut rows = places.get();
        rows.push(Place::Overall);
        view! { <ResultTable first=words::SOURCE rows columns=columns(full.get(), steps.get())/> }
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
    view! {
        <Card class="card costs" title=words::COSTS_TITLE beside=switch>
            {move || table()}
            <p class="about">{move || about()}</p>
        </Card>
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
    let about = || view! { <p>{t(words::NEXT_ABOUT)}</p> };
    view! { <Card class="card next" title=words::NEXT_TITLE beside=about>{move || table()}</Card> }
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
