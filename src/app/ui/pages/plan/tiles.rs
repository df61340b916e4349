//! The figures that matter most, each with what belongs to it.

use repcount::calc::{Metric, Place};
use repcount::scenario::{BudgetKind, Recurrence, SourceKey, SourceKind};

use super::flow::tells_opportunities;
use crate::i18n::source_name;
use crate::i18n::words::{self, Words};
use crate::platform::dom::{El, View, el, live_by, several, text};
use crate::reactive::fingerprint;
use crate::ui::pages::Ui;

/// What decides which tiles there are.
#[derive(Hash)]
struct Shape {
    cold: bool,
    /// Whether opportunities are told from meetings held.
    steps: bool,
    /// The sources of inbound meetings by name.
    inbound: Vec<(SourceKey, String)>,
    one_off: bool,
    budget: bool,
}

pub fn tiles(ui: Ui) -> El {
    let shape = move || {
        ui.session.with_plan(|scenario, plan, _| {
            let costs = |place| plan.get(Metric::CostPerBooked, place).is_some();
            let inbound =
                scenario.sources.iter().filter(|source| source.kind == SourceKind::Inbound);
            Shape {
                cold: costs(Place::Kind(SourceKind::Outbound)),
                steps: tells_opportunities(scenario),
                inbound: inbound
                    .filter(|source| costs(Place::Source(source.key)))
                    .map(|source| (source.key, source_name(ui.i18n, source)))
                    .collect(),
                one_off: scenario.plan.recurrence == Recurrence::OneOff,
                budget: scenario.policy.budget_kind != BudgetKind::None
                    && plan.get(Metric::BudgetLeft, Place::Overall).is_some(),
            }
        })
    };
    el("div", "tiles").child(live_by(fingerprint(shape), move || {
        let Shape { cold, steps, inbound, one_off, budget } = shape();
        let any_inbound = !inbound.is_empty();
        several(
            [
                cold.then(|| kind_of_meeting(ui, words::TILE_COLD, SourceKind::Outbound, steps)),
                any_inbound.then(|| inbound_meeting(ui, inbound, steps)),
                Some(deal(ui, one_off)),
                Some(today(ui)),
                budget.then(|| budget_left(ui)),
                Some(idle(ui)),
            ]
            .into_iter()
            .flatten()
            .map(View::from),
        )
    }))
}

/// A tile: its main figure, and the notes under it.
fn tile(ui: Ui, title: Words, metric: Metric, place: Place, notes: Vec<El>) -> El {
    el("section", "tile")
        .child(ui.say("h2", "", title))
        .child(el("p", "tile-figure").child(ui.figure(metric, place)))
        .child(el("p", "tile-notes").children(notes.into_iter().map(View::from)))
}

/// A small figure with its word behind it.
fn note(ui: Ui, metric: Metric, place: Place, word: Words) -> El {
    el("span", "note").child(ui.figure(metric, place)).text(" ").text(ui.i18n.t(word))
}

fn kind_of_meeting(ui: Ui, title: Words, kind: SourceKind, steps: bool) -> El {
    let place = Place::Kind(kind);
    let mut notes = vec![note(ui, Metric::CostPerHeld, place, words::TILE_HELD)];
    if steps {
        notes.push(note(ui, Metric::CostPerOpportunity, place, words::TILE_QUALIFIED));
    }
    tile(ui, title, Metric::CostPerBooked, place, notes)
}

/// Inbound meetings, channel by channel where there are several.
fn inbound_meeting(ui: Ui, channels: Vec<(SourceKey, String)>, steps: bool) -> El {
    const MOST: usize = 4;
    if channels.len() < 2 {
        return kind_of_meeting(ui, words::TILE_INBOUND, SourceKind::Inbound, steps);
    }
    let channel = |(key, name): (SourceKey, String)| {
        let figure = ui.figure(Metric::CostPerBooked, Place::Source(key));
        el("span", "note").text(&name).text(" ").child(figure)
    };
    let notes = channels.into_iter().take(MOST).map(channel).collect();
    let place = Place::Kind(SourceKind::Inbound);
    tile(ui, words::TILE_INBOUND, Metric::CostPerBooked, place, notes)
}

fn deal(ui: Ui, one_off: bool) -> El {
    let overall = Place::Overall;
    let last = if one_off {
        note(ui, Metric::MarginAfterCac, overall, words::TILE_MARGIN)
    } else {
        let payback = ui.figure(Metric::Payback, overall);
        el("span", "note").child(text(ui.i18n.t(words::TILE_PAYBACK))).text(" ").child(payback)
    };
    let notes = vec![note(ui, Metric::CostShare, overall, words::TILE_OF_DEAL), last];
    tile(ui, words::TILE_DEAL, Metric::Cac, overall, notes)
}

fn today(ui: Ui) -> El {
    let overall = Place::Overall;
    let notes = vec![
        note(ui, Metric::PeopleNow, overall, words::TILE_NOW),
        note(ui, Metric::ToHire, overall, words::TILE_HIRE),
    ];
    tile(ui, words::TILE_TODAY, Metric::Reach, overall, notes)
}

fn budget_left(ui: Ui) -> El {
    let overall = Place::Overall;
    let notes = vec![
        note(ui, Metric::LargestPlan, overall, words::TILE_LARGEST),
        note(ui, Metric::CostShare, overall, words::TILE_SHARE),
    ];
    tile(ui, words::TILE_BUDGET, Metric::BudgetLeft, overall, notes)
}

fn idle(ui: Ui) -> El {
    let overall = Place::Overall;
    let notes = vec![note(ui, Metric::PeopleCost, overall, words::TILE_PEOPLE_COST)];
    tile(ui, words::TILE_IDLE, Metric::IdleCost, overall, notes)
}
