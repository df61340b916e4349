//! The plan page: the answer, what stands in the way, and the inputs beside it.

mod answer;
mod costs;
mod field;
mod flow;
mod inputs;
mod people;
mod role;
mod source;
mod table;
mod tiles;

use super::Ui;
use crate::platform::dom::{View, el};

/// On a wide screen the inputs stand on the left; on a narrow one below the answer.
pub fn plan_page(ui: Ui) -> View {
    let answer_area = el("div", "answer-area")
        .child(answer::answer(ui))
        .child(answer::findings(ui))
        .child(tiles::tiles(ui));
    let pair = el("div", "pair").child(people::people(ui)).child(flow::flow(ui));
    let detail_area = el("div", "detail-area")
        .child(pair)
        .child(costs::costs(ui))
        .child(costs::next(ui))
        .child(people::detail(ui));
    el("main", "sheet").child(answer_area).child(inputs::inputs(ui)).child(detail_area).into()
}

/// A card with its heading, and beside it a word on it or something to switch.
fn card(
    ui: Ui,
    class: &str,
    title: crate::i18n::words::Words,
    beside: View,
) -> crate::platform::dom::El {
    let header = el("header", "").child(ui.say("h2", "", title)).child(beside);
    el("section", class).child(header)
}
