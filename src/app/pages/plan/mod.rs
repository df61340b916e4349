//! The plan page: the answer, what stands in the way, and the inputs beside it.

mod answer;
mod costs;
mod findings;
mod flow;
mod inputs;
mod item;
mod people;
mod policy;
mod role;
mod role_duties;
mod role_sizing;
mod source;
mod tiles;

pub use answer::calendar_answer;
pub use policy::policy;
pub use role::role_fields;
pub use source::source_fields;

use leptos::prelude::*;

use crate::components::{AfterPainting, LaterPart};
use crate::later::Parts;
use answer::Answer;
use costs::{Costs, NextMeeting};
use findings::Findings;
use flow::Flow;
use inputs::Inputs;
use people::{People, RolesInDetail};
use tiles::Tiles;

/// On a wide screen the inputs stand on the left; on a narrow one below the answer. All but the
/// answer and the inputs lets the answer go first.
#[component]
pub fn PlanPage() -> impl IntoView {
    view! {
        <main class="sheet">
            <div class="answer-area">
                <Answer/>
                <AfterPainting>
                    // The answer stands without what the calendar says to it.
                    <div class="calendar-place">
                        <LaterPart quiet=true part=|parts: &Parts| (parts.calendar_answer)()/>
                    </div>
                    <div class="verdicts-place">
                        <LaterPart quiet=true part=|parts: &Parts| (parts.verdicts)()/>
                    </div>
                </AfterPainting>
            </div>
            <Inputs/>
            <AfterPainting>
                <div class="detail-area">
                    <LaterPart part=|parts: &Parts| (parts.pictures)()/>
                    <LaterPart part=|parts: &Parts| (parts.tables)()/>
                </div>
            </AfterPainting>
        </main>
    }
}

/// What there is to be told, and the figures that matter most.
pub fn verdicts() -> AnyView {
    view! {
        <Findings/>
        <Tiles/>
    }
    .into_any()
}

/// People and meetings, drawn.
pub fn pictures() -> AnyView {
    view! {
        <div class="pair">
            <People/>
            <Flow/>
        </div>
    }
    .into_any()
}

/// What is below the fold.
pub fn tables() -> AnyView {
    view! {
        <Costs/>
        <NextMeeting/>
        <RolesInDetail/>
    }
    .into_any()
}
