//! Both verdicts as a sentence and as figures, and what a worse year would do to them.

use std::sync::Arc;

use repcount::calc::{FigureId, Metric, Place, Team};
use repcount::edit::Command;
use repcount::scenario::{Entry, InputId, Measure, TimelineField};

use super::budget::budget;
use crate::i18n::words::{self, Words};
use crate::i18n::{Piece, outlook_answer};
use crate::platform::dom::{El, View, el, live_by};
use crate::reactive::fingerprint;
use crate::ui::pages::Ui;
use crate::ui::pages::plan::answer::sentence;
use crate::ui::pages::plan::field::number;
use crate::ui::parts::button;

pub fn answer(ui: Ui) -> El {
    let pieces = move || {
        let told = |scenario: &_, outlook: &_| outlook_answer(ui.i18n, scenario, outlook);
        let told = ui.session.with_outlook(told);
        told.unwrap_or_else(|| vec![Piece::Text(ui.t(words::COMPUTING))])
    };
    el("h1", "answer")
        .attr("id", "answer")
        .attr("tabindex", "-1")
        .child(sentence(ui, Arc::new(pieces)))
}

pub fn verdicts(ui: Ui) -> El {
    el("div", "tiles verdicts")
        .child(verdict(ui, words::TILE_LEFT, Team::Today))
        .child(verdict(ui, words::TILE_HIRED, Team::Hired))
        .child(tile(
            ui,
            words::TILE_CASH,
            of_all(Metric::CashNeeded, Some(Team::Hired)),
            &[(Metric::Cost, Some(Team::Hired), words::TILE_SPENT)],
        ))
        .child(budget(ui))
        .child(shock(ui))
}

fn of_all(metric: Metric, team: Option<Team>) -> FigureId {
    FigureId::new(metric, Place::Overall).at(None, team)
}

/// What a team makes of the plan, as the plan is measured.
fn verdict(ui: Ui, title: Words, team: Team) -> View {
    let measure = move || ui.session.with(|scenario| scenario.plan.measure);
    live_by(fingerprint(measure), move || {
        let sold = match measure() {
            Measure::Revenue => Metric::Revenue,
            Measure::Deals => Metric::Deals,
        };
        let notes =
            [(sold, Some(team), words::TILE_SOLD), (Metric::Target, None, words::TILE_OF_PLAN)];
        tile(ui, title, of_all(Metric::PlanMade, Some(team)), &notes).into()
    })
}

fn tile(ui: Ui, title: Words, figure: FigureId, notes: &[(Metric, Option<Team>, Words)]) -> El {
    let note = |(metric, team, word): &(Metric, Option<Team>, Words)| {
        let figure = ui.figure_of(of_all(*metric, *team));
        el("span", "note").child(figure).text(" ").text(ui.i18n.t(*word)).into()
    };
    el("section", "tile")
        .child(ui.say("h2", "", title))
        .child(el("p", "tile-figure").child(ui.figure_of(figure)))
        .child(el("p", "tile-notes").children(notes.iter().map(note)))
}

/// What all conversions are multiplied by: both verdicts stand beside it.
fn shock(ui: Ui) -> El {
    const SHOCK: InputId = InputId::Timeline(TimelineField::Shock);
    let to = |value: f64| {
        let text = ["× ", &ui.i18n.number(value, 2)].concat();
        let name = ui.i18n.fill(words::SHOCK_TO, &[("n", &ui.i18n.number(value, 2))]);
        button("plain", move || ui.press(Command::SetInput(SHOCK, Some(Entry::typed(value)))))
            .attr("aria-label", &name)
            .live_aria("aria-pressed", move || ui.session.input(SHOCK) == Some(value))
            .text(&text)
            .into()
    };
    el("section", "tile what-if")
        .child(ui.say("h2", "", words::WHAT_IF))
        .child(number(ui, SHOCK))
        .child(el("div", "shocks").children([0.7, 0.85, 1.0].map(to)))
}
