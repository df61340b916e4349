//! The plan month by month: the answer, pictures of the months, whom to hire when, and the inputs
//! that play a part in it.

mod answer;
mod budget;
mod days;
mod hire_row;
mod hire_table;
mod hires;
mod inputs;
mod load;
mod month_table;
mod people;
mod picture;
mod plan_inputs;
mod sales;
mod season;
mod seats;
mod verdicts;

use leptos::prelude::*;
use repcount::figure::Team;
use repcount::scenario::Month;

use crate::components::AfterPainting;
use crate::state::Session;
use answer::Answer;
use hires::Hires;
use inputs::Inputs;
use load::Load;
use people::People;
use sales::Sales;
use verdicts::Verdicts;

/// Laid out like the plan page.
pub fn months() -> AnyView {
    view! {
        <main class="sheet">
            <div class="answer-area">
                <Answer/>
                <AfterPainting>
                    <Verdicts/>
                </AfterPainting>
            </div>
            <Inputs/>
            <AfterPainting>
                <div class="detail-area timeline">
                    <Sales/>
                    <People/>
                    <Hires/>
                    <Load/>
                </div>
            </AfterPainting>
        </main>
    }
    .into_any()
}

/// Whose work the pictures show, by whether [`crate::state::TODAY`] is open.
fn shown_team(today: Memo<bool>) -> Team {
    if today.get() { Team::Today } else { Team::Hired }
}

/// The months of the calendar that was computed last.
fn all_months(session: Session) -> Memo<Vec<Month>> {
    Memo::new(move |_| {
        session.with_outlook(|_, outlook| outlook.months().collect()).unwrap_or_default()
    })
}
