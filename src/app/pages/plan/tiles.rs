//! The figures that matter most, each with what belongs to it.

use leptos::prelude::*;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{BudgetKind, Recurrence, SourceKey, SourceKind};

use super::flow::tells_opportunities;
use crate::components::Figure;
use crate::i18n::words::{self, Words};
use crate::i18n::{source_name, t, use_i18n};
use crate::state::use_session;

/// Channels of inbound meetings that are named one by one.
const MOST_CHANNELS: usize = 4;

/// What decides which tiles there are.
#[derive(Clone, PartialEq)]
struct Shape {
    cold: bool,
    /// Whether opportunities are told from meetings held.
    steps: bool,
    /// The sources of inbound meetings.
    inbound: Vec<SourceKey>,
    one_off: bool,
    budget: bool,
}

#[component]
pub fn Tiles() -> impl IntoView {
    let session = use_session();
    let shape = Memo::new(move |_| {
        session.with_plan(|scenario, plan, _| {
            let costs = |place| plan.get(Metric::CostPerBooked, place).is_some();
            let inbound =
                scenario.sources.iter().filter(|source| source.kind == SourceKind::Inbound);
            let left = plan.get(Metric::BudgetLeft, Place::Overall);
            Shape {
                cold: costs(Place::Kind(SourceKind::Outbound)),
                steps: tells_opportunities(scenario),
                inbound: inbound
                    .map(|source| source.key)
                    .filter(|key| costs(Place::Source(*key)))
                    .collect(),
                one_off: scenario.plan.recurrence == Recurrence::OneOff,
                budget: scenario.policy.budget_kind != BudgetKind::None && left.is_some(),
            }
        })
    });
    let tiles = move || {
        let Shape { cold, steps, inbound, one_off, budget } = shape.get();
        view! {
            {cold.then(|| view! { <ColdMeeting steps/> })}
            {(!inbound.is_empty()).then(|| view! { <InboundMeeting channels=inbound steps/> })}
            <Deal one_off/>
            <Cost/>
            <Today/>
            {budget.then(|| view! { <BudgetLeft/> })}
        }
    };
    view! { <div class="tiles">{move || tiles()}</div> }
}

/// A tile: its main figure, and the notes under it.
#[component]
fn Tile(title: Words, id: FigureId, children: Children) -> impl IntoView {
    view! {
        <section class="tile">
            <h2>{t(title)}</h2>
            <p class="tile-figure"><Figure id/></p>
            <p class="tile-notes">{children()}</p>
        </section>
    }
}

/// A small figure with its word behind it.
#[component]
fn Note(id: FigureId, word: Words) -> impl IntoView {
    view! { <span class="note"><Figure id/>" "{t(word)}</span> }
}

fn overall(metric: Metric) -> FigureId {
    FigureId::new(metric, Place::Overall)
}

#[component]
fn ColdMeeting(steps: bool) -> impl IntoView {
    view! { <MeetingOfKind title=words::TILE_COLD kind=SourceKind::Outbound steps/> }
}

#[component]
fn MeetingOfKind(title: Words, kind: SourceKind, steps: bool) -> impl IntoView {
    let of_kind = move |metric| FigureId::new(metric, Place::Kind(kind));
    let qualified = steps.then(|| {
        view! { <Note id=of_kind(Metric::CostPerOpportunity) word=words::TILE_QUALIFIED/> }
    });
    view! {
        <Tile title id=of_kind(Metric::CostPerBooked)>
            <Note id=of_kind(Metric::CostPerHeld) word=words::TILE_HELD/>
            {qualified}
            <Note id=of_kind(Metric::CostPerBooked).of(Team::Today) word=words::TILE_NOW_COSTS/>
        </Tile>
    }
}

/// Inbound meetings, channel by channel where there are several.
#[component]
fn InboundMeeting(channels: Vec<SourceKey>, steps: bool) -> impl IntoView {
    if channels.len() < 2 {
        return view! {
            <MeetingOfKind title=words::TILE_INBOUND kind=SourceKind::Inbound steps/>
        }
        .into_any();
    }
    let channel = |key: SourceKey| view! { <ChannelCost key/> };
    let channels = channels.into_iter().take(MOST_CHANNELS).map(channel).collect_view();
    let all = FigureId::new(Metric::CostPerBooked, Place::Kind(SourceKind::Inbound));
    view! {
        <Tile title=words::TILE_INBOUND id=all>
            {channels}
            <Note id=all.of(Team::Today) word=words::TILE_NOW_COSTS/>
        </Tile>
    }
    .into_any()
}

#[component]
fn ChannelCost(key: SourceKey) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let name = move || {
        session.with_names(|scenario| {
            scenario.source(key).map(|source| source_name(i18n.get(), source))
        })
    };
    let id = FigureId::new(Metric::CostPerBooked, Place::Source(key));
    view! { <span class="note">{name}" "<Figure id/></span> }
}

#[component]
fn Deal(one_off: bool) -> impl IntoView {
    let last = if one_off {
        view! { <Note id=overall(Metric::MarginAfterCac) word=words::TILE_MARGIN/> }.into_any()
    } else {
        view! {
            <span class="note">{t(words::TILE_PAYBACK)}" "<Figure id=overall(Metric::Payback)/></span>
        }
        .into_any()
    };
    view! {
        <Tile title=words::TILE_DEAL id=overall(Metric::Cac)>
            <Note id=overall(Metric::CostShare) word=words::TILE_OF_DEAL/>
            {last}
            <Note id=overall(Metric::Cac).of(Team::Today) word=words::TILE_NOW_COSTS/>
        </Tile>
    }
}

/// What a month costs, at plan and as the team is today.
#[component]
fn Cost() -> impl IntoView {
    view! {
        <Tile title=words::TILE_COST id=overall(Metric::Cost)>
            <Note id=overall(Metric::Cost).of(Team::Today) word=words::TILE_NOW_COSTS/>
            <Note id=overall(Metric::IdleCost) word=words::TILE_IDLE/>
        </Tile>
    }
}

#[component]
fn Today() -> impl IntoView {
    view! {
        <Tile title=words::TILE_TODAY id=overall(Metric::PlanMade).of(Team::Today)>
            <Note id=overall(Metric::PeopleNow) word=words::TILE_NOW/>
            <Note id=overall(Metric::ToHire) word=words::TILE_HIRE/>
        </Tile>
    }
}

#[component]
fn BudgetLeft() -> impl IntoView {
    view! {
        <Tile title=words::TILE_BUDGET id=overall(Metric::BudgetLeft)>
            <Note id=overall(Metric::LargestPlan) word=words::TILE_LARGEST/>
            <Note id=overall(Metric::CostShare) word=words::TILE_SHARE/>
        </Tile>
    }
}
