//! The plan page: the answer, what stands in the way, and the inputs beside it.

mod answer;
mod costs;
mod findings;
mod flow;
mod grid;
mod inputs;
mod item;
mod items;
mod more;
mod people;
mod policy;
mod role;
mod role_duties;
mod role_sizing;
mod source;
mod summary;

pub use items::{roles, sources};
pub use policy::policy;

use leptos::prelude::*;

use crate::components::{
    AfterPainting, Card, LaterPart, SalesPicture, ScreenLink, Sides, TeamSwitch, Verdict,
};
use crate::i18n::{t, words};
use crate::later::Parts;
use crate::state::{Screen, use_session};
use answer::Answer;
use costs::{CostTable, MeetingCosts, NextMeeting};
use findings::Findings;
use flow::Flow;
use inputs::Inputs;
use people::{People, RolesInDetail};
use summary::Summary;

/// On a wide screen the inputs stand on the left; on a narrow one below the answer. All but the
/// answer and the inputs lets the answer go first.
#[component]
pub fn PlanPage() -> impl IntoView {
    view! {
        <Sides>
            <Inputs/>
            <div class="answer-area">
                <Answer/>
                <AfterPainting>
                    // The answer stands without what the calendar and the findings say to it.
                    <div class="verdict-place">
                        <LaterPart quiet=true part=|parts: &Parts| (parts.verdict)()/>
                    </div>
                </AfterPainting>
            </div>
            <AfterPainting>
                <div class="detail-area">
                    <LaterPart part=|parts: &Parts| (parts.pictures)()/>
                    <LaterPart part=|parts: &Parts| (parts.tables)()/>
                </div>
            </AfterPainting>
        </Sides>
    }
}

/// What is planned, made, missing and to be done, and what else there is to be told.
pub fn verdict() -> AnyView {
    view! {
        <Verdict/>
        <Findings/>
    }
    .into_any()
}

/// Whether the months are known. What stands below the verdict waits for them, as it would else be pushed
/// down by what they say.
fn knows_months() -> Memo<bool> {
    let session = use_session();
    Memo::new(move |_| session.with_outlook(|_, _| ()).is_some())
}

/// People and months, drawn.
pub fn pictures() -> AnyView {
    let known = knows_months();
    view! {
        <Show when=move || known.get()>
            <div class="pair">
                <People/>
                <Months/>
            </div>
        </Show>
    }
    .into_any()
}

/// What is below the fold.
pub fn tables() -> AnyView {
    let known = knows_months();
    let full = RwSignal::new(false);
    view! {
        <Show when=move || known.get()>
            <div class="pair">
                <MeetingCosts full/>
                <Summary/>
            </div>
            <CostTable full/>
            <Flow/>
            <NextMeeting/>
            <RolesInDetail/>
        </Show>
    }
    .into_any()
}

/// The months in small.
#[component]
fn Months() -> impl IntoView {
    view! {
        <Card class="card months-card" title=words::NAV_TIMELINE beside=|| view! { <TeamSwitch/> }>
            <SalesPicture compact=true/>
            <p class="about">
                {t(words::SALES_ABOUT)} " "
                <ScreenLink screen=Screen::Months>{t(words::CALENDAR_LINK)} " →"</ScreenLink>
            </p>
        </Card>
    }
}
