//! The plan page: the answer, what stands in the way, and the inputs beside it.

pub(super) mod answer;
mod costs;
pub(super) mod field;
mod flow;
pub(super) mod inputs;
mod people;
mod role;
mod source;
pub(super) mod table;
mod tiles;

pub use answer::calendar;
pub use inputs::policy;
pub use role::role_fields;
pub use source::{Commands, Name, actions, source_fields};

use super::Ui;
use crate::i18n::words::Words;
use crate::platform::dom::{El, View, el, several};
use crate::platform::sight;
use crate::reactive::{RwSignal, Set};

/// On a wide screen the inputs stand on the left; on a narrow one below the answer.
pub fn plan_page(ui: Ui) -> View {
    let answer_area = el("div", "answer-area")
        .child(answer::answer(ui))
        // The answer stands without what the calendar says to it.
        .child(ui.once_here(|code| code.calendar))
        .child(answer::findings(ui))
        .child(tiles::tiles(ui));
    let pair = el("div", "pair")
        .child(seen(ui, people::people))
        .child(ui.later(move |code| (code.flow)(ui)));
    let detail_area =
        el("div", "detail-area").child(pair).child(ui.later(move |code| (code.details)(ui)));
    el("main", "sheet").child(answer_area).child(inputs::inputs(ui)).child(detail_area).into()
}

pub fn flow(ui: Ui) -> View {
    seen(ui, flow::flow).into()
}

/// What is below the fold.
pub fn details(ui: Ui) -> View {
    several([costs::costs, costs::next, people::detail].map(|card| seen(ui, card).into()))
}

/// A card that lets those in sight go first.
pub(super) fn seen(ui: Ui, card: impl FnOnce(Ui) -> El) -> El {
    let in_sight = RwSignal::new(true);
    let card = card(Ui { session: ui.session.while_seen(in_sight), ..ui });
    sight::watch(&card, move |seen| in_sight.set(seen));
    card
}

/// A card with its heading, and beside it a word on it or something to switch.
pub(super) fn card(ui: Ui, class: &str, title: Words, beside: View) -> El {
    let header = el("header", "").child(ui.say("h2", "", title)).child(beside);
    el("section", class).child(header)
}
