//! Both verdicts as figures, and what a worse year would do to them.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{Entry, InputId, Measure, TimelineField};

use super::budget::Budget;
use crate::components::{Button, Figure, NumberField};
use crate::i18n::words::{self, Words};
use crate::i18n::{t, use_i18n};
use crate::state::{use_session, use_workspace};

#[component]
pub fn Verdicts() -> impl IntoView {
    view! {
        <div class="tiles verdicts">
            <Verdict title=words::TILE_LEFT team=Team::Today/>
            <Verdict title=words::TILE_HIRED team=Team::Hired/>
            <Tile title=words::TILE_CASH id=of_all(Metric::CashNeeded, Some(Team::Hired))>
                <Note id=of_all(Metric::Cost, Some(Team::Hired)) word=words::TILE_SPENT/>
            </Tile>
            <Budget/>
            <WhatIf/>
        </div>
    }
}

fn of_all(metric: Metric, team: Option<Team>) -> FigureId {
    FigureId::new(metric, Place::Overall).at(None, team)
}

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

#[component]
fn Note(id: FigureId, word: Words) -> impl IntoView {
    view! { <span class="note"><Figure id/>" "{t(word)}</span> }
}

/// What a team makes of the plan, as the plan is measured.
#[component]
fn Verdict(title: Words, team: Team) -> impl IntoView {
    let session = use_session();
    let measure = Memo::new(move |_| session.with(|scenario| scenario.plan.measure));
    move || {
        let sold = match measure.get() {
            Measure::Revenue => Metric::Revenue,
            Measure::Deals => Metric::Deals,
        };
        view! {
            <Tile title id=of_all(Metric::PlanMade, Some(team))>
                <Note id=of_all(sold, Some(team)) word=words::TILE_SOLD/>
                <Note id=of_all(Metric::Target, None) word=words::TILE_OF_PLAN/>
            </Tile>
        }
    }
}

/// What all conversions are multiplied by: both verdicts stand beside it.
#[component]
fn WhatIf() -> impl IntoView {
    const SHOCK: InputId = InputId::Timeline(TimelineField::Shock);
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let usual = |factor: f64| {
        let number = move || i18n.get().number(factor, 2);
        let name = move || i18n.get().fill(words::SHOCK_TO, &[("n", &number())]);
        let set = move |_| {
            workspace.press(&Command::SetInput(SHOCK, Some(Entry::typed(factor))));
        };
        view! {
            <Button name=Signal::derive(name)
                pressed=Signal::derive(move || session.input(SHOCK) == Some(factor))
                on_press=set
            >
                "× " {move || number()}
            </Button>
        }
    };
    view! {
        <section class="tile what-if">
            <h2>{t(words::WHAT_IF)}</h2>
            <NumberField input=SHOCK/>
            <div class="shocks">{[0.7, 0.85, 1.0].map(usual).collect_view()}</div>
        </section>
    }
}
