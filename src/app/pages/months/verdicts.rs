//! The verdict, and what the hires make of it.

use leptos::prelude::*;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::Measure;

use super::budget::Budget;
use crate::components::{Figure, Verdict};
use crate::i18n::t;
use crate::i18n::words::{self, Words};
use crate::state::use_session;

#[component]
pub fn Verdicts() -> impl IntoView {
    view! {
        <Verdict/>
        <div class="tiles verdicts">
            <WithHires/>
            <Tile title=words::TILE_CASH id=of_all(Metric::CashNeeded, Some(Team::Hired))>
                <Note id=of_all(Metric::Cost, Some(Team::Hired)) word=words::TILE_SPENT/>
            </Tile>
            <Budget/>
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

/// What the team makes of the plan with everybody hired, as the plan is measured.
#[component]
fn WithHires() -> impl IntoView {
    let session = use_session();
    let measure = Memo::new(move |_| session.with(|scenario| scenario.plan.measure));
    move || {
        let sold = match measure.get() {
            Measure::Revenue => Metric::Revenue,
            Measure::Deals => Metric::Deals,
        };
        let hired = Some(Team::Hired);
        view! {
            <Tile title=words::TILE_HIRED id=of_all(Metric::PlanMade, hired)>
                <Note id=of_all(sold, hired) word=words::TILE_SOLD/>
            </Tile>
        }
    }
}
