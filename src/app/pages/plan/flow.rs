//! The flow of meetings, source by source.

use leptos::prelude::*;
use repcount::answer::Plan;
use repcount::figure::{Metric, Place};
use repcount::scenario::{Conversion, Scenario, Source};

use crate::charts::{Drawing, FlowContent, FlowRow, FlowStage, flow_picture};
use crate::components::{ClosedCard, source_colour};
use crate::i18n::words::{self, Words};
use crate::i18n::{I18n, source_name, use_i18n};
use crate::state::{Session, use_session};

#[component]
pub fn Flow() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let picture = Memo::new(move |_| {
        let i18n = i18n.get();
        session.with_plan(|scenario, plan, _| flow_picture(&content(i18n, scenario, plan)))
    });
    view! {
        <ClosedCard id="flow" class="card flow-card" title=words::FLOW_TITLE about=words::FLOW_ABOUT>
            <Drawing class="flow" picture/>
        </ClosedCard>
    }
}

fn content(i18n: I18n, scenario: &Scenario, plan: &Plan) -> FlowContent {
    let stages = stages(scenario);
    let volume = |metric, place| plan.get(metric, place).unwrap_or(0.0);
    let row = |source: &Source| FlowRow {
        name: source_name(i18n, source),
        colour: source_colour(source.kind),
        volumes: stages
            .iter()
            .map(|(metric, _)| volume(*metric, Place::Source(source.key)))
            .collect(),
    };
    let stage = |(metric, name): &(Metric, Words)| FlowStage {
        name: i18n.t(*name).to_string(),
        volume: i18n.quantity(volume(*metric, Place::Overall)),
    };
    FlowContent {
        rows: scenario.sources.iter().map(row).collect(),
        stages: stages.iter().map(stage).collect(),
    }
}

fn stages(scenario: &Scenario) -> Vec<(Metric, Words)> {
    let mut stages = vec![
        (Metric::Booked, words::STAGE_BOOKED),
        (Metric::Held, words::STAGE_HELD),
        (Metric::Opportunities, words::STAGE_OPPORTUNITIES),
        (Metric::Deals, words::STAGE_DEALS),
    ];
    if !tells_opportunities(scenario) {
        stages.retain(|(metric, _)| *metric != Metric::Opportunities);
    }
    stages
}

/// Whether some source tells opportunities from meetings held; where none does they are the same.
fn tells_opportunities(scenario: &Scenario) -> bool {
    scenario.sources.iter().any(|source| source.conversion == Conversion::Steps)
}

/// The same, followed as sources change.
pub fn tells_steps(session: Session) -> Memo<bool> {
    Memo::new(move |_| session.with(tells_opportunities))
}
