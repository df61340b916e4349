//! The flow of meetings, source by source.

use repcount::calc::{Metric, Place};
use repcount::scenario::{Conversion, Scenario, Source};

use super::card;
use crate::i18n::{source_name, words};
use crate::platform::dom::El;
use crate::ui::charts::{FlowRow, flow_chart};
use crate::ui::pages::Ui;
use crate::ui::pages::context::source_colour;

pub fn flow(ui: Ui) -> El {
    let chart = flow_chart(move || {
        ui.session.with_plan(|scenario, plan, _| {
            let steps = tells_opportunities(scenario);
            let stages = [
                (true, Metric::Booked, words::STAGE_BOOKED),
                (true, Metric::Held, words::STAGE_HELD),
                (steps, Metric::Opportunities, words::STAGE_OPPORTUNITIES),
                (true, Metric::Deals, words::STAGE_DEALS),
            ];
            let stages = || stages.into_iter().filter(|(shown, ..)| *shown);
            let volume = |metric, place| plan.get(metric, place).unwrap_or(0.0);
            let row = |source: &Source| FlowRow {
                name: source_name(ui.i18n, source),
                colour: source_colour(source.kind),
                volumes: stages()
                    .map(|(_, metric, _)| volume(metric, Place::Source(source.key)))
                    .collect(),
            };
            let head = |(_, metric, name): (bool, Metric, words::Words)| {
                (ui.t(name), ui.i18n.quantity(volume(metric, Place::Overall)))
            };
            (scenario.sources.iter().map(row).collect(), stages().map(head).collect())
        })
    });
    let about = ui.say("p", "", words::FLOW_ABOUT).into();
    card(ui, "card flow-card", words::FLOW_TITLE, about).child(chart)
}

/// Whether some source tells opportunities from meetings held; where none does they are the same.
pub fn tells_opportunities(scenario: &Scenario) -> bool {
    scenario.sources.iter().any(|source| source.conversion == Conversion::Steps)
}
