//! The answer as a sentence, and what stands in the way.

use repcount::calc::{FigureId, Finding, Severity};

use crate::i18n::{self, Piece, words};
use crate::platform::dom::{El, View, el, keep_current, live, live_by, several};
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
            let parts: Vec<El> = pieces().iter().map(|piece| part(ui, piece)).collect();
            let drawn = parts.clone();
            keep_current(move || {
                for (part, piece) in drawn.iter().zip(pieces()) {
                    keep_part(ui, part, &piece);
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
fn part(ui: Ui, piece: &Piece) -> El {
    match subject(piece) {
        None => el("span", ""),
        Some(subject) => {
            let metric = match subject {
                Subject::Figure(figure) => figure.to_string(),
                Subject::Input(input) => input.to_string(),
            };
            button("figure", move || ui.workspace.explain(subject)).attr("data-metric", &metric)
        }
    }
}

fn keep_part(ui: Ui, part: &El, piece: &Piece) {
    let (Piece::Text(text) | Piece::Figure(_, text) | Piece::Input(_, text)) = piece;
    part.set_text(text);
    let Some(subject) = subject(piece) else { return };
    ui.session.with_plan(|scenario, plan, _| {
        let (value, name) = match subject {
            Subject::Figure(id @ FigureId { metric, place }) => {
                (plan.get(metric, place), i18n::figure_name(ui.i18n, scenario, id))
            }
            Subject::Input(input) => {
                let entry = scenario.entry(input);
                (entry.map(|entry| entry.value), i18n::input_name(ui.i18n, scenario, input))
            }
        };
        part.set_attr("data-value", value.map(|value| value.to_string()).as_deref());
        part.set_attr("title", Some(&name));
    });
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
