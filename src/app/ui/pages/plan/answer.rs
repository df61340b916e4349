//! The answer as a sentence, and what stands in the way.

use std::sync::Arc;

use repcount::calc::{Finding, FindingKind, Severity};
use repcount::scenario::{InputId, RoleKey, SourceKey};

use crate::i18n::{self, Piece, words};
use crate::platform::dom::{El, View, Writing, el, keep_current, live_by, several, written};
use crate::platform::intl::plain_number;
use crate::reactive::{Get, RwSignal, Set, fingerprint};
use crate::state::{Screen, Subject};
use crate::ui::pages::Ui;
use crate::ui::pages::frame::screen_link;
use crate::ui::pages::timeline::TODAY;
use crate::ui::parts::button;

pub fn answer(ui: Ui) -> El {
    let pieces =
        move || ui.session.with_plan(|scenario, plan, _| i18n::answer(ui.i18n, scenario, plan));
    el("h1", "answer")
        .attr("id", "answer")
        .attr("tabindex", "-1")
        .child(sentence(ui, Arc::new(pieces)))
}

/// The id of what the months say to what holds them up.
pub const BOUND: &str = "bound";

/// What the calendar says to that, once it has been computed, and the way there.
pub fn calendar(ui: Ui) -> View {
    let pieces = move || {
        ui.session.with_plan(|_, plan, _| {
            let told =
                |scenario: &_, outlook: &_| i18n::calendar_answer(ui.i18n, scenario, plan, outlook);
            ui.session.with_outlook(told).unwrap_or_default()
        })
    };
    let way = move || {
        let told = |scenario: &_, outlook: &_| i18n::calendar_link(ui.i18n, scenario, outlook);
        ui.session.with_outlook(told).unwrap_or_else(|| ui.t(words::CALENDAR_LINK))
    };
    let link =
        screen_link(ui, "", Screen::Timeline).live_text(way).text(" →").on_click(move || {
            ui.workspace.set_open(TODAY, true);
            ui.workspace.focus_there(BOUND);
        });
    el("p", "calendar-answer").child(sentence(ui, Arc::new(pieces))).text(" ").child(link).into()
}

/// Pieces that keep their places while only numbers change, and with them the focus.
pub fn sentence(ui: Ui, pieces: Arc<dyn Fn() -> Vec<Piece> + Send + Sync>) -> View {
    let told = pieces.clone();
    let shape = fingerprint(move || told().iter().map(subject).collect::<Vec<_>>());
    live_by(shape, move || {
        let (parts, writings): (Vec<El>, Vec<Writing>) =
            pieces().iter().map(|piece| part(ui, piece)).unzip();
        let (drawn, pieces) = (parts.clone(), pieces.clone());
        keep_current(move || {
            for ((part, writing), piece) in drawn.iter().zip(&writings).zip(pieces()) {
                keep_part(ui, part, writing, &piece);
            }
        });
        several(parts.into_iter().map(View::from))
    })
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
        Subject::Figure(figure) => ui.session.value(figure),
        Subject::Input(input) => ui.session.input(input),
    };
    part.set_attr("data-value", value.map(plain_number).as_deref());
}

/// As many findings as are shown before the rest is asked for.
const FIRST: usize = 5;

/// What tells one finding from another.
type Identity = (FindingKind, Option<SourceKey>, Option<RoleKey>, Option<InputId>);

fn identity(finding: &Finding) -> Identity {
    (finding.kind, finding.source, finding.roles.first().copied(), finding.input)
}

pub fn findings(ui: Ui) -> El {
    let all = RwSignal::new(false);
    let shown = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        ui.session.with_plan(|_, _, findings| {
            findings.iter().take(most).map(identity).collect::<Vec<_>>()
        })
    };
    let chips = live_by(fingerprint(shown), move || {
        several(shown().into_iter().map(|identity| chip(ui, identity).into()))
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

fn chip(ui: Ui, of: Identity) -> El {
    let (kind, .., input) = of;
    let severity = kind.severity();
    let mark = match severity {
        Severity::Error => "✕",
        Severity::Warning => "!",
        Severity::Note => "i",
        Severity::Good => "✓",
    };
    let pieces = move || {
        ui.session.with_plan(|scenario, _, findings| {
            let found = findings.iter().find(|finding| identity(finding) == of);
            found.map_or_else(Vec::new, |finding| i18n::finding(ui.i18n, scenario, finding))
        })
    };
    let said = match input {
        Some(input) => button("link", move || ui.workspace.go_to(input)),
        None => el("span", ""),
    };
    el("li", &["chip ", severity.name()].concat())
        .attr("data-finding", kind.name())
        .child(el("span", "mark").attr("aria-hidden", "true").text(mark))
        .child(said.child(sentence(ui, Arc::new(pieces))))
}
