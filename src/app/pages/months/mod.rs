//! The plan month by month: the answer, pictures of the months, whom to hire when, and the inputs
//! that play a part in it.

mod answer;
mod budget;
mod days;
mod empty;
mod hire_row;
mod hire_table;
mod hires;
mod inputs;
mod load;
mod month_table;
mod people;
mod plan_inputs;
mod sales;
mod season;
mod seats;
mod verdicts;

use leptos::prelude::*;

use crate::components::{AfterPainting, Sides};
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
        <Sides>
            <Inputs/>
            <div class="answer-area">
                <Answer/>
                <AfterPainting>
                    <Verdicts/>
                </AfterPainting>
            </div>
            <AfterPainting>
                <div class="detail-area timeline">
                    <Sales/>
                    <People/>
                    <Hires/>
                    <Load/>
                </div>
            </AfterPainting>
        </Sides>
    }
    .into_any()
}
