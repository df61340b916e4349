//! The explanation of a number: its formula in words and with values, and its operands.

use repcount::calc::{FigureId, Formula};
use repcount::scenario::{InputId, Origin, Scenario};

use super::Ui;
use crate::i18n::words;
use crate::i18n::{
    Operands, figure_name, formula, input_name, input_unit, operand_value, publisher,
};
use crate::platform::dom::{View, el, live, live_by, nothing, several};
use crate::platform::intl::plain_number;
use crate::reactive::fingerprint;
use crate::state::{EXPLANATION_HEADING, Subject};
use crate::ui::parts::{Icon, button, icon_button};

pub fn explain_panel(ui: Ui) -> View {
    let open = move || !ui.workspace.trail().is_empty();
    live_by(fingerprint(open), move || {
        open().then(|| ui.later(move |code| (code.explanation)(ui))).into()
    })
}

pub fn explanation(ui: Ui) -> View {
    let close = move || ui.workspace.stop_explaining();
    let header = el("div", "explanation-bar")
        .child(ui.say("p", "kicker", words::EXPLANATION))
        .child(icon_button(Icon::Close, ui.i18n.t(words::CLOSE), close));
    let title = el("h2", "").attr("id", EXPLANATION_HEADING).attr("tabindex", "-1");
    let title = title.live_text(move || match ui.workspace.trail().last() {
        Some(shown) => ui.session.with(|scenario| name(ui, scenario, *shown)),
        None => String::new(),
    });
    // Drawn anew for another number, and within that when a value changes.
    let trail = fingerprint(move || ui.workspace.trail());
    let content = live_by(trail, move || match ui.workspace.trail().last().copied() {
        Some(Subject::Figure(id)) => live(move || figure(ui, id)),
        Some(Subject::Input(input)) => live(move || entered(ui, input)),
        None => nothing(),
    });
    el("div", "explanation")
        .attr("role", "dialog")
        .attr("aria-labelledby", EXPLANATION_HEADING)
        .on("keydown", move |event| {
            if event.key() == "Escape" {
                close();
            }
        })
        .child(header)
        .child(crumbs(ui))
        .child(title)
        .child(content)
        .into()
}

/// The way from the number that was clicked down to the one that is shown.
fn crumbs(ui: Ui) -> View {
    live(move || {
        let trail = ui.workspace.trail();
        let earlier = trail.len().saturating_sub(1);
        let crumbs = trail.into_iter().take(earlier).enumerate().map(|(place, subject)| {
            let name = ui.session.with(|scenario| name(ui, scenario, subject));
            let back = button("link", move || ui.workspace.explain_again(place));
            el("li", "").child(back.text(&name)).into()
        });
        (earlier > 0).then(|| el("ol", "crumbs").children(crumbs)).into()
    })
}

fn name(ui: Ui, scenario: &Scenario, subject: Subject) -> String {
    match subject {
        Subject::Figure(figure) => figure_name(ui.i18n, scenario, figure),
        Subject::Input(input) => input_name(ui.i18n, scenario, input),
    }
}

/// A figure: its value, its formula twice, its operands. One that is as it was entered says so.
fn figure(ui: Ui, figure: FigureId) -> View {
    let made = ui.workspace.formula(Subject::Figure(figure));
    if let Some(Formula::Input(input, _)) = made {
        return entered(ui, input);
    }
    ui.session.with(|scenario| {
        let Some(made) = made else {
            return ui.say("p", "", words::EXPLAIN_GONE).into();
        };
        let result = operand_value(ui.i18n, scenario, &Formula::Figure(figure, made.value()));
        let operands = made.operands();
        if operands.is_empty() {
            return several([
                el("p", "result").text(&result).into(),
                ui.say("p", "", words::EXPLAIN_NOTHING).into(),
            ]);
        }
        let in_words = formula(ui.i18n, scenario, &made, Operands::Names);
        let with_values = formula(ui.i18n, scenario, &made, Operands::Values);
        let with_values = [&with_values, " = ", &result].concat();
        let rows = operands.iter().filter_map(|operand| row(ui, scenario, operand));
        several([
            el("p", "result").text(&result).into(),
            ui.say("h3", "", words::EXPLAIN_FORMULA).into(),
            el("p", "formula").text(&in_words).into(),
            ui.say("h3", "", words::EXPLAIN_VALUES).into(),
            el("p", "formula values").text(&with_values).into(),
            ui.say("h3", "", words::EXPLAIN_OPERANDS).into(),
            el("ul", "operands").children(rows).into(),
            ui.say("p", "about", words::NUMBERS_EXACT).into(),
        ])
    })
}

/// An operand: a click leads on to its own explanation.
fn row(ui: Ui, scenario: &Scenario, operand: &Formula) -> Option<View> {
    let (subject, metric, note) = match operand {
        Formula::Figure(figure, _) => (Subject::Figure(*figure), figure.to_string(), None),
        Formula::Input(input, _) => {
            (Subject::Input(*input), input.to_string(), Some(origin(ui, scenario, *input)))
        }
        Formula::Number(_) | Formula::By { .. } => return None,
    };
    let descend = move || ui.workspace.explain_operand(subject);
    let value = operand_value(ui.i18n, scenario, operand);
    let row = button("", descend)
        .attr("data-metric", &metric)
        .attr("data-value", &plain_number(operand.value()))
        .child(el("span", "operand-name").text(&name(ui, scenario, subject)))
        .child(el("span", "operand-value").text(&value))
        .child(note.map(|note| el("span", "operand-origin").text(&note)));
    Some(el("li", "").child(row).into())
}

/// Where an input's number came from.
fn origin(ui: Ui, scenario: &Scenario, input: InputId) -> String {
    match scenario.entry(input).map(|entry| entry.origin) {
        Some(Origin::Typed) => ui.t(words::ORIGIN_TYPED),
        Some(Origin::Example) => ui.t(words::ORIGIN_EXAMPLE),
        Some(Origin::Benchmark(id)) => {
            ui.i18n.fill(words::ORIGIN_BENCHMARK, &[("source", publisher(ui.i18n, id))])
        }
        Some(Origin::Default) | None => ui.t(words::ORIGIN_DEFAULT),
    }
}

/// An input: its value, where that came from, and the way to its field.
fn entered(ui: Ui, input: InputId) -> View {
    let said = ui.session.with(|scenario| {
        let unit = input_unit(input, scenario);
        let entry = scenario.entry(input)?;
        let value = ui.i18n.value(entry.value, unit, scenario.currency);
        Some(several([
            el("p", "result").text(&value).into(),
            ui.say("h3", "", words::EXPLAIN_WHERE_FROM).into(),
            el("p", "").text(&origin(ui, scenario, input)).into(),
        ]))
    });
    let go = button("plain", move || {
        ui.workspace.stop_explaining();
        ui.workspace.go_to(input);
    });
    several([said.into(), el("p", "").child(go.text(ui.i18n.t(words::EXPLAIN_TO_FIELD))).into()])
}
