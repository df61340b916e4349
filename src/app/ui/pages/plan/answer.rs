//! The answer as a sentence, and what stands in the way.

use crate::reactive::{Get, Memo, RwSignal, Set, Signal, With};
use repcount::calc::{FigureId, Finding, Severity};

use crate::i18n::{self, Piece, words};
use crate::platform::dom::{El, View, el, live, live_text, several};
use crate::state::Subject;
use crate::ui::pages::Ui;
use crate::ui::parts::{button, figure};

pub fn answer(ui: Ui) -> El {
    let pieces = Memo::new(move |_| {
        ui.session.with_plan(|scenario, plan, _| i18n::answer(ui.i18n, scenario, plan))
    });
    // The pieces keep their places while only numbers change, and with them the focus.
    let shape = Memo::new(move |_| {
        pieces.with(|pieces: &Vec<Piece>| pieces.iter().map(subject).collect::<Vec<_>>())
    });
    let text_at = move |place: usize| {
        pieces.with(|pieces| match pieces.get(place) {
            Some(Piece::Text(text) | Piece::Figure(_, text) | Piece::Input(_, text)) => {
                text.clone()
            }
            None => String::new(),
        })
    };
    el("h1", "answer").attr("id", "answer").child(live(move || {
        several(shape.get().into_iter().enumerate().map(|(place, subject)| match subject {
            Some(subject) => number(ui, subject, Signal::derive(move || text_at(place))).into(),
            None => live_text(move || text_at(place)),
        }))
    }))
}

fn subject(piece: &Piece) -> Option<Subject> {
    match piece {
        Piece::Text(_) => None,
        Piece::Figure(figure, _) => Some(Subject::Figure(*figure)),
        Piece::Input(input, _) => Some(Subject::Input(*input)),
    }
}

fn number(ui: Ui, subject: Subject, text: Signal<String>) -> El {
    let value = Signal::derive(move || match subject {
        Subject::Figure(FigureId { metric, place }) => ui.session.figure(metric, place),
        Subject::Input(input) => ui.session.input(input),
    });
    let metric = match subject {
        Subject::Figure(figure) => figure.to_string(),
        Subject::Input(input) => input.to_string(),
    };
    let name = Signal::derive(move || {
        ui.session.with(|scenario| match subject {
            Subject::Figure(figure) => i18n::figure_name(ui.i18n, scenario, figure),
            Subject::Input(input) => i18n::input_name(ui.i18n, scenario, input),
        })
    });
    figure(&metric, value, text, name, move || ui.workspace.explain(subject))
}

/// As many findings as are shown before the rest is asked for.
const FIRST: usize = 5;

pub fn findings(ui: Ui) -> El {
    let all = RwSignal::new(false);
    let chips = live(move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        ui.session.with_plan(|scenario, _, findings| {
            several(findings.iter().take(most).map(|finding| {
                chip(ui, finding, &i18n::finding(ui.i18n, scenario, finding)).into()
            }))
        })
    });
    let more = live(move || {
        let count = ui.session.with_plan(|_, _, findings| findings.len());
        let name = ui.i18n.fill(words::FINDINGS_MORE, &[("n", &count.to_string())]);
        let more = || button("more", move || all.set(true)).text(&name);
        (count > FIRST && !all.get()).then(more).into()
    });
    let list = el("ul", "").attr("aria-label", ui.i18n.t(words::FINDINGS)).child(chips);
    el("div", "findings").child(list).child(more)
}

fn chip(ui: Ui, finding: &Finding, said: &str) -> El {
    let severity = finding.kind.severity();
    let mark = match severity {
        Severity::Error => "✕",
        Severity::Warning => "!",
        Severity::Note => "i",
        Severity::Good => "✓",
    };
    let said: View = match finding.input {
        Some(input) => button("link", move || ui.workspace.go_to(input)).text(said).into(),
        None => el("span", "").text(said).into(),
    };
    el("li", &["chip ", severity.name()].concat())
        .attr("data-finding", finding.kind.name())
        .child(el("span", "mark").attr("aria-hidden", "true").text(mark))
        .child(said)
}
