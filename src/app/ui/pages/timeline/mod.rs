//! The plan month by month: the answer, pictures of the months, whom to hire when, and the inputs
//! that play a part in it.

mod answer;
mod budget;
mod days;
mod hire_table;
mod hires;
mod inputs;
mod load;
mod months;
mod people;
mod ramp;
mod sales;
mod season;
mod seats;

pub use inputs::role_fields;
pub use months::TODAY;

use crate::platform::dom::{View, el};
use crate::ui::pages::Ui;
use crate::ui::pages::plan::seen;

/// Laid out like the plan page.
pub fn timeline_page(ui: Ui) -> View {
    let hired = months::hired(ui);
    let answer_area =
        el("div", "answer-area").child(answer::answer(ui)).child(answer::verdicts(ui));
    let detail_area = el("div", "detail-area timeline")
        .child(seen(ui, move |ui| sales::sales(ui, hired)))
        .child(seen(ui, move |ui| people::people(ui, hired)))
        .child(seen(ui, hires::hires))
        .child(seen(ui, move |ui| load::load(ui, hired)));
    el("main", "sheet").child(answer_area).child(inputs::inputs(ui)).child(detail_area).into()
}
