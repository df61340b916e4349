//! The explanation of a number: its formula in words and with values, and its operands.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use repcount::answer::Formula;
use repcount::figure::FigureId;
use repcount::model::Input;
use repcount::scenario::{InputId, Origin, Scenario};

use super::moving::{Curves, Movers};
use crate::components::{Button, Icon, IconButton, InputNote, LaterPart};
use crate::i18n::{
    I18n, Operands, decision_name, figure_name, formula, input_name, input_unit, operand_value,
    publisher, t, tried_name, use_i18n, words,
};
use crate::later::Parts;
use crate::state::{EXPLANATION_HEADING, Subject, use_explaining, use_screens, use_session};

#[component]
pub fn ExplanationPanel() -> impl IntoView {
    let explaining = use_explaining();
    view! {
        <Show when=move || explaining.subject().is_some()>
            <LaterPart part=|parts: &Parts| (parts.explanation)()/>
        </Show>
    }
}

pub fn explanation() -> AnyView {
    let session = use_session();
    let explaining = use_explaining();
    let i18n = use_i18n();
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            explaining.close();
        }
    };
    let title =
        move || explaining.subject().map(|shown| session.with(|of| name(i18n.get(), of, shown)));
    let subject = Memo::new(move |_| explaining.subject());
    let content = move || {
        subject.get().map(|subject| match subject {
            Subject::Figure(id) => view! { <Explained id/> }.into_any(),
            Subject::Input(input) => view! { <Entered input/> }.into_any(),
        })
    };
    view! {
        <div
            class="explanation"
            role="dialog"
            aria-labelledby=EXPLANATION_HEADING
            on:keydown=leave
        >
            <div class="explanation-bar">
                <p class="kicker">{t(words::EXPLANATION)}</p>
                <IconButton
                    icon=Icon::Close
                    name=Signal::derive(move || i18n.get().t(words::CLOSE).to_string())
                    on_press=move |_| explaining.close()
                />
            </div>
            <Crumbs/>
            <h2 id=EXPLANATION_HEADING tabindex="-1">
                {move || title()}
            </h2>
            {move || content()}
        </div>
    }
    .into_any()
}

/// The way from the number that was clicked down to the one that is shown.
#[component]
fn Crumbs() -> impl IntoView {
    let session = use_session();
    let explaining = use_explaining();
    let i18n = use_i18n();
    let crumb = move |(place, subject): (usize, Subject)| {
        let name = move || session.with(|scenario| name(i18n.get(), scenario, subject));
        view! {
            <li>
                <Button class="link" on_press=move |_| explaining.go_back(place)>
                    {move || name()}
                </Button>
            </li>
        }
    };
    let earlier = move || {
        let mut trail = explaining.trail();
        trail.pop();
        trail
    };
    move || {
        let earlier = earlier();
        (!earlier.is_empty()).then(|| {
            view! {
                <ol class="crumbs">
                    {earlier.into_iter().enumerate().map(crumb).collect_view()}
                </ol>
            }
        })
    }
}

fn name(i18n: I18n, scenario: &Scenario, subject: Subject) -> String {
    match subject {
        Subject::Figure(figure) => figure_name(i18n, scenario, figure),
        Subject::Input(input) => input_name(i18n, scenario, input),
    }
}

/// A figure: its value, its formula twice, its operands. One that is as it was entered says so.
#[component]
fn Explained(id: FigureId) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let made = Memo::new(move |_| session.formula(id));
    move || match made.get() {
        None => view! { <p>{t(words::EXPLAIN_GONE)}</p> }.into_any(),
        Some(Formula::Input(Input::Entered(input), _)) => view! { <Entered input/> }.into_any(),
        Some(made) => {
            let i18n = i18n.get();
            let explained = session.with(|scenario| explained(i18n, scenario, id, &made));
            view! {
                {explained}
                <Movers figure=id/>
            }
            .into_any()
        }
    }
}

fn explained(i18n: I18n, scenario: &Scenario, id: FigureId, made: &Formula) -> AnyView {
    let result = operand_value(i18n, scenario, &Formula::Figure(id, made.value()));
    let operands = made.operands();
    if operands.is_empty() {
        return view! {
            <p class="result">{result}</p>
            <p>{t(words::EXPLAIN_NOTHING)}</p>
        }
        .into_any();
    }
    let in_words = formula(i18n, scenario, made, Operands::Names);
    let with_values = formula(i18n, scenario, made, Operands::Values);
    let with_values = format!("{with_values} = {result}");
    let rows: Vec<_> = operands.iter().filter_map(|row| operand(i18n, scenario, row)).collect();
    view! {
        <p class="result">{result}</p>
        <h3>{t(words::EXPLAIN_FORMULA)}</h3>
        <p class="formula">{in_words}</p>
        <h3>{t(words::EXPLAIN_VALUES)}</h3>
        <p class="formula values">{with_values}</p>
        <h3>{t(words::EXPLAIN_OPERANDS)}</h3>
        <ul class="operands">{rows}</ul>
        <p class="about">{t(words::NUMBERS_EXACT)}</p>
    }
    .into_any()
}

/// An operand: a click leads on to its own explanation.
fn operand(i18n: I18n, scenario: &Scenario, operand: &Formula) -> Option<AnyView> {
    let (subject, metric, note) = match operand {
        Formula::Figure(figure, _) => (Subject::Figure(*figure), figure.to_string(), None),
        Formula::Input(Input::Entered(input), _) => {
            (Subject::Input(*input), input.to_string(), Some(origin(i18n, scenario, *input)))
        }
        Formula::Input(input @ (Input::Decided(_) | Input::Tried(_)), _) => {
            return Some(given(i18n, scenario, *input, operand));
        }
        Formula::Number(_) | Formula::By { .. } => return None,
    };
    let explaining = use_explaining();
    let note = note.map(|note| view! { <span class="operand-origin">{note}</span> });
    let row = view! {
        <li>
            <button
                type="button"
                data-metric=metric
                data-value=operand.value().to_string()
                on:click=move |_| explaining.descend(subject)
            >
                <span class="operand-name">{name(i18n, scenario, subject)}</span>
                <span class="operand-value">{operand_value(i18n, scenario, operand)}</span>
                {note}
            </button>
        </li>
    };
    Some(row.into_any())
}

/// What a search found, the user decided, or is tried: there is no formula to lead on to.
fn given(i18n: I18n, scenario: &Scenario, input: Input, operand: &Formula) -> AnyView {
    let (id, name) = match input {
        Input::Entered(input) => (input.to_string(), input_name(i18n, scenario, input)),
        Input::Decided(decision) => (decision.to_string(), decision_name(i18n, scenario, decision)),
        Input::Tried(circumstance) => (input.to_string(), tried_name(i18n, circumstance)),
    };
    let row = view! {
        <li data-decision=id data-value=operand.value().to_string()>
            <span class="operand-name">{name}</span>
            <span class="operand-value">{operand_value(i18n, scenario, operand)}</span>
        </li>
    };
    row.into_any()
}

/// Where an input's number came from.
fn origin(i18n: I18n, scenario: &Scenario, input: InputId) -> String {
    match scenario.entry(input).map(|entry| entry.origin) {
        Some(Origin::Typed) => i18n.t(words::ORIGIN_TYPED).to_string(),
        Some(Origin::Example) => i18n.t(words::ORIGIN_EXAMPLE).to_string(),
        Some(Origin::Benchmark(id)) => {
            i18n.fill(words::ORIGIN_BENCHMARK, &[("source", publisher(i18n, id))])
        }
        Some(Origin::Default) | None => i18n.t(words::ORIGIN_DEFAULT).to_string(),
    }
}

/// An input: its value, where that came from, and the way to its field.
#[component]
fn Entered(input: InputId) -> impl IntoView {
    let session = use_session();
    let explaining = use_explaining();
    let i18n = use_i18n();
    let screens = use_screens();
    let change = move |_| {
        explaining.clear();
        screens.go_to(input);
    };
    let entry = move || session.with(|scenario| scenario.entry(input));
    let value = move || {
        let entry = entry()?;
        let unit = session.with(|scenario| input_unit(input, scenario));
        let currency = session.with(|scenario| scenario.currency);
        Some(i18n.get().value(entry.value, unit, currency))
    };
    let from = move || session.with(|scenario| origin(i18n.get(), scenario, input));
    view! {
        <Show when=move || entry().is_some()>
            <p class="result">{move || value()}</p>
            <h3>{t(words::EXPLAIN_WHERE_FROM)}</h3>
            <p>{move || from()}</p>
        </Show>
        <InputNote input/>
        <p>
            <Button on_press=change>
                {t(words::EXPLAIN_TO_FIELD)}
            </Button>
        </p>
        <Curves input/>
    }
}
