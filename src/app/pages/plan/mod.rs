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
use repcount::figure::{Metric, Place};

use crate::components::{
    AfterPainting, Card, LaterPart, SalesPicture, ScreenLink, Sentence, Sides, TeamSwitch, Verdict,
};
use crate::i18n::{t, uneven_plan, use_i18n, words};
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
        <Uneven/>
        <Findings/>
    }
    .into_any()
}

/// That the answer is for an average month, where some months ask for more.
#[component]
fn Uneven() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let pieces = Memo::new(move |_| {
        let average = session.figure(Metric::PlanPerMonth, Place::Overall).unwrap_or(0.0);
        let told = session
            .with_outlook(|scenario, outlook| uneven_plan(i18n.get(), scenario, outlook, average));
        told.flatten().unwrap_or_default()
    });
    view! {
        <Show when=move || !pieces.with(Vec::is_empty)>
            <p class="about uneven">
                <Sentence pieces/>
            </p>
        </Show>
    }
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
