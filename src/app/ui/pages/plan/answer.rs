//! The answer as a sentence, and what stands in the way.

use repcount::calc::{FigureId, Finding, Severity};

use crate::i18n::{self, Piece, words};
use crate::platform::dom::{El, View, Writing, el, keep_current, live_by, several, written};
use crate::platform::intl::plain_number;
use crate::reactive::{Get, RwSignal, Set, fingerprint};
use crate::state::Subject;
use crate::ui::pages::Ui;
use crate::ui::parts::button;

pub fn answer(ui: Ui) -> El {
    let pieces =
        move || ui.session.with_plan(|scenario, plan, _| i18n::answer(ui.i18n, scenario, plan));
    // The pieces keep their places while only numbers change, and with them the focus.
    let shape = fingerprint(move || pieces().iter().map(subject).collect::<Vec<_>>());
    el("h1", "answer").attr("id", "answer").attr("tabindex", "-1").child(live_by(
        shape,
        move || {
            let (parts, writings): (Vec<El>, Vec<Writing>) =
                pieces().iter().map(|piece| part(ui, piece)).unzip();
            let drawn = parts.clone();
            keep_current(move || {
                for ((part, writing), piece) in drawn.iter().zip(&writings).zip(pieces()) {
                    keep_part(ui, part, writing, &piece);
                }
            });
            several(parts.into_iter().map(View::from))
        },
    ))
}

fn subject(piece: &Piece) -> Option<Subject> {
    match piece {
        Piece::Text(_) => None,
        Piece::Figure(figure, _) => Some(Subject::Figure(*figure)),
        Piece::Input(input, _) => Some(Subject::Input(*input)),
    }
}

/// A stretch of text, or a number that opens its explanation.
fn part(ui: Ui, piece: &Piece) -> (El, Writing) {
    let (text, writing) = written();
    let Some(subject) = subject(piece) else { return (el("span", "").child(text), writing) };
    let metric = match subject {
        Subject::Figure(figure) => figure.to_string(),
        Subject::Input(input) => input.to_string(),
    };
    let name = move || {
        ui.session.with_names(|scenario| match subject {
            Subject::Figure(figure) => i18n::figure_name(ui.i18n, scenario, figure),
            Subject::Input(input) => i18n::input_name(ui.i18n, scenario, input),
        })
    };
    let button = button("figure", move || ui.workspace.explain(subject))
        .attr("data-metric", &metric)
        .live_attr("title", move || Some(name()))
        .child(text);
    (button, writing)
}

fn keep_part(ui: Ui, part: &El, writing: &Writing, piece: &Piece) {
    let (Piece::Text(text) | Piece::Figure(_, text) | Piece::Input(_, text)) = piece;
    writing.write(text);
    let Some(subject) = subject(piece) else { return };
    let value = match subject {
        Subject::Figure(FigureId { metric, place }) => ui.session.figure(metric, place),
        Subject::Input(input) => ui.session.input(input),
    };
    part.set_attr("data-value", value.map(plain_number).as_deref());
}

/// As many findings as are shown before the rest is asked for.
const FIRST: usize = 5;

pub fn findings(ui: Ui) -> El {
    let all = RwSignal::new(false);
    let most = move || if all.get() { usize::MAX } else { FIRST };
    let said = move || {
        ui.session.with_plan(|scenario, _, findings| {
            let say = |finding| i18n::finding(ui.i18n, scenario, finding);
            findings.iter().take(most()).map(say).collect::<Vec<_>>()
        })
    };
    // A finding that stays keeps its place, and with it the focus.
    let chips = live_by(fingerprint(said), move || {
        ui.session.with_plan(|_, _, findings| {
            let said = said();
            several(
                findings.iter().zip(&said).map(|(finding, said)| chip(ui, finding, said).into()),
            )
        })
    });
    let count = move || ui.session.with_plan(|_, _, findings| findings.len());
    let hidden = move || (count() > FIRST && !all.get()).then(count);
    let more = live_by(fingerprint(hidden), move || {
        let name = |count: usize| ui.i18n.fill(words::FINDINGS_MORE, &[("n", &count.to_string())]);
        let more = |count| button("more", move || all.set(true)).text(&name(count));
        hidden().map(more).into()
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
