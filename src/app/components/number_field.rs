//! A field for a number of the scenario.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use repcount::edit::{Command, EditError};
use repcount::scenario::{Entry, InputId, Scenario, SourceField, Unit};

use super::Framed;
use super::framed::error_id;
use super::number_help::{NumberHelp, origin};
use crate::i18n::{I18n, edit_error, input_unit, parse_number, t, use_i18n, words};
use crate::state::{Session, use_session};

/// What stands in a field while it differs from what is in force.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    /// What was in force when this had been typed. Once something else is in force (after an undo,
    /// say) the draft is out of date.
    beside: Option<f64>,
    problem: Option<NumberProblem>,
}

impl Draft {
    fn is_wrong(&self) -> bool {
        self.problem.is_some()
    }
}

/// Why a text was not put in force.
#[derive(Clone, PartialEq)]
enum NumberProblem {
    Needed,
    NotANumber,
    Refused(EditError),
}

/// A number that may be typed in many ways. A half-typed or wrong number stays in the field with
/// its error, while the last good one stays in force.
#[component]
pub fn NumberField(
    input: InputId,
    /// Another name than the field's own.
    #[prop(optional, into)]
    label: Option<ViewFn>,
) -> impl IntoView {
    let session = use_session().at_once();
    let i18n = use_i18n();
    let unit = input.spec().unit;
    let entry = Memo::new(move |_| session.with(|scenario| scenario.entry(input)));
    let value = move || entry.get().map(|entry| entry.value);
    let draft = RwSignal::new(None::<Draft>);
    let current = Memo::new(move |_| draft.get().filter(|draft| draft.beside == value()));
    let problem = move || current.get()?.problem;
    let text = move || match current.get() {
        Some(draft) => draft.text,
        None => value().map(|value| i18n.get().input(value, unit)).unwrap_or_default(),
    };
    let type_in = move |text: String| {
        let problem = read(session, i18n.get_untracked(), input, &text).err();
        draft.set(Some(Draft { text, beside: untrack(value), problem }));
    };
    let settle = move || {
        // A good number is now written properly; a bad one stays for mending. A field that is taken away
        // loses the focus as well, when its draft is gone already.
        let is_good =
            current.try_with_untracked(|draft| !draft.as_ref().is_some_and(Draft::is_wrong));
        if is_good == Some(true) {
            draft.set(None);
        }
        session.leave_field();
    };
    let error = move || {
        let problem = problem()?;
        Some(session.with(|scenario| told(i18n.get(), scenario, input, &problem)))
    };
    let echo = move || {
        let draft = current.get().filter(|draft| draft.problem.is_none());
        draft.and_then(|draft| session.with(|of| echoed(i18n.get(), of, input, &draft.text)))
    };
    let suffix = Memo::new(move |_| {
        session.with(|of| i18n.get().unit_suffix(input_unit(input, of), of.currency))
    });
    let placeholder = move || match input {
        InputId::Source(_, SourceField::DealValue) => i18n.get().t(words::AS_IN_PLAN),
        _ if input.spec().default.is_none() => i18n.get().t(words::OPTIONAL),
        _ => "",
    };
    let id = element_id(input);
    let label = label.unwrap_or_else(|| t(words::field(input.field_name())).into());
    let origin = move || origin(i18n.get(), entry.get()?);
    view! {
        <Framed id=id.clone() label error=Signal::derive(error)>
            <span class="box">
                <span class="mark-origin" aria-hidden="true" title=move || origin().map(|origin| origin.text)>
                    {move || origin().map(|origin| origin.sign)}
                </span>
                <input
                    id=id.clone()
                    data-input=input.to_string()
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=placeholder
                    aria-describedby=error_id(&id)
                    aria-invalid=move || problem().map(|_| "true")
                    prop:value=text
                    on:input=move |event| type_in(event_target_value(&event))
                    on:blur=move |_| settle()
                    on:keydown=move |event: KeyboardEvent| {
                        if event.key() == "Enter" {
                            settle();
                        }
                    }
                />
                <span class="suffix" aria-hidden="true">{suffix}</span>
            </span>
            <NumberHelp input entry echo=Signal::derive(echo)/>
        </Framed>
    }
}

/// The id of an input's element.
pub fn element_id(input: InputId) -> String {
    input.to_string().replace('/', "-")
}

/// Puts a text in force, or says what is wrong with it.
fn read(session: Session, i18n: I18n, input: InputId, text: &str) -> Result<(), NumberProblem> {
    let spec = input.spec();
    let entry = if text.trim().is_empty() {
        // An optional field may be emptied.
        if spec.default.is_some() {
            return Err(NumberProblem::Needed);
        }
        None
    } else {
        let value = parse_number(text, i18n.language, spec.unit == Unit::Share)
            .map_err(|_| NumberProblem::NotANumber)?;
        Some(Entry::typed(value))
    };
    session.apply(&Command::SetInput(input, entry)).map_err(NumberProblem::Refused)
}

/// What is wrong, and which number is in force all the same.
fn told(i18n: I18n, scenario: &Scenario, input: InputId, problem: &NumberProblem) -> String {
    let problem = match problem {
        NumberProblem::Needed => i18n.t(words::NEEDED).to_string(),
        NumberProblem::NotANumber => i18n.t(words::NOT_A_NUMBER).to_string(),
        NumberProblem::Refused(error) => edit_error(i18n, scenario, error),
    };
    match scenario.entry(input) {
        Some(Entry { value, .. }) => {
            let value = i18n.value(value, input_unit(input, scenario), scenario.currency);
            i18n.fill(words::STAYS, &[("problem", &problem), ("value", &value)])
        }
        None => problem,
    }
}

/// How a text was read, where it is not just digits: `10m`, `0.6` in a field of percentages.
fn echoed(i18n: I18n, scenario: &Scenario, input: InputId, text: &str) -> Option<String> {
    if text.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace()) {
        return None;
    }
    let value = scenario.entry(input)?.value;
    let text = i18n.value(value, input_unit(input, scenario), scenario.currency);
    Some(format!("= {text}"))
}
