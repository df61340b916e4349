//! A field for a number of the scenario.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use repcount::edit::{Command, EditError};
use repcount::scenario::{Entry, InputId, Origin, Scenario, SourceField, Unit};

use super::framed::error_id;
use super::{Framed, LaterPart};
use crate::browser::page;
use crate::i18n::{I18n, edit_error, input_unit, parse_number, t, use_i18n, words};
use crate::later::Parts;
use crate::state::{Session, use_helped, use_session};

/// What stands in a field while it differs from what is in force.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    /// What was in force when this had been typed. Once something else is in force (after an undo,
    /// say) the draft is out of date.
    beside: Option<f64>,
    problem: Option<NumberProblem>,
}

/// Why a text was not put in force.
#[derive(Clone, PartialEq)]
enum NumberProblem {
    Needed,
    NotANumber,
    Refused(EditError),
}

/// What is typed into a field of a number.
#[derive(Clone, Copy)]
struct Typing {
    session: Session,
    i18n: Memo<I18n>,
    input: InputId,
    entry: Memo<Option<Entry>>,
    draft: RwSignal<Option<Draft>>,
    /// What was in force before the typing began: it is in force again while what stands there is refused,
    /// and not what its first digits would have said.
    before: StoredValue<Option<Entry>>,
    /// How the text was read that was typed last, and the number that it made. It stays when the field is
    /// left: what goes away under a press would move what is pressed.
    echo: RwSignal<Option<(String, Option<f64>)>>,
}

impl Typing {
    fn value(self) -> Option<f64> {
        self.entry.get().map(|entry| entry.value)
    }

    /// The draft, unless it is out of date.
    fn current(self) -> Option<Draft> {
        self.draft.get().filter(|draft| draft.beside == self.value())
    }

    fn text(self) -> String {
        match self.current() {
            Some(draft) => draft.text,
            None => self.written(),
        }
    }

    /// What is in force, as the field shows it.
    fn written(self) -> String {
        let Some(value) = self.value() else { return String::new() };
        self.session
            .with(|of| self.i18n.get().input(value, input_unit(self.input, of), of.currency))
    }

    fn type_in(self, text: String) {
        if untrack(|| self.current()).is_none() {
            self.before.set_value(self.entry.get_untracked());
        }
        let problem = read(self.session, self.i18n.get_untracked(), self.input, &text).err();
        let echo = match problem {
            Some(_) => {
                self.put_back();
                None
            }
            None => {
                let i18n = self.i18n.get_untracked();
                self.session.with_untracked(|of| echoed(i18n, of, self.input, &text))
            }
        };
        let value = untrack(|| self.value());
        self.echo.set(echo.map(|echo| (echo, value)));
        self.draft.set(Some(Draft { text, beside: value, problem }));
    }

    /// How the text was read, unless the number is another one by now.
    fn echoed(self) -> Option<String> {
        let (echo, read) = self.echo.get()?;
        (read == self.value()).then_some(echo)
    }

    fn put_back(self) {
        let command = Command::SetInput(self.input, self.before.get_value());
        // It was in force, so it is not refused.
        let _ = self.session.apply(&command);
    }

    /// Takes back what was typed; says whether something was.
    fn give_up(self) -> bool {
        let was_typed = untrack(|| self.current()).is_some();
        if was_typed {
            self.put_back();
            self.draft.set(None);
            self.echo.set(None);
        }
        was_typed
    }

    /// A good number is now written properly; a bad one stays for mending.
    fn settle(self) {
        // A field that is taken away loses the focus as well, when its draft is gone already.
        let is_good = self
            .draft
            .try_with_untracked(|draft| draft.as_ref().is_none_or(|draft| draft.problem.is_none()));
        if is_good == Some(true) {
            self.draft.set(None);
        }
        self.session.leave_field();
    }

    /// One step more or less; a step is the second digit, and at least 1 of what is whole.
    fn step(self, up: bool, large: bool) {
        let spec = self.input.spec();
        let value = self.entry.get_untracked().map_or(0.0, |entry| entry.value);
        let value = stepped(value, spec.unit == Unit::Share, spec.whole, up, large);
        let value = value.clamp(spec.min, spec.max);
        let command = Command::SetInput(self.input, Some(Entry::typed(value)));
        if self.session.apply(&command).is_ok() {
            self.draft.set(None);
        }
    }
}

/// The next number of the scale on which a value stands.
fn stepped(value: f64, is_share: bool, whole: bool, up: bool, large: bool) -> f64 {
    let scale = if is_share { 100.0 } else { 1.0 };
    let number = value * scale;
    let size = if number == 0.0 { 1.0 } else { number.abs().log10() };
    // Below a power of ten the numbers are finer.
    let is_power = size.fract() == 0.0 && !up && number != 0.0;
    let digit = size.floor() - if is_power { 2.0 } else { 1.0 };
    let least = if whole { 0.0 } else { -6.0 };
    let step = 10_f64.powf(digit.max(least)) * if large { 10.0 } else { 1.0 };
    let place = number / step;
    // What stands between two of them goes to the next.
    let next = if up { (place + 1e-9).floor() + 1.0 } else { (place - 1e-9).ceil() - 1.0 };
    next * step / scale
}

/// A number that may be typed in many ways. A half-typed or wrong number stays in the field with
/// its error, while the number from before stays in force; Escape gives it up, arrows go a step.
#[component]
pub fn NumberField(
    input: InputId,
    /// Another name than the field's own.
    #[prop(optional, into)]
    label: Option<ViewFn>,
) -> impl IntoView {
    let session = use_session().at_once();
    let i18n = use_i18n();
    let helped = use_helped();
    let typing = Typing {
        session,
        i18n,
        input,
        entry: Memo::new(move |_| session.with(|scenario| scenario.entry(input))),
        draft: RwSignal::new(None::<Draft>),
        before: StoredValue::new(None),
        echo: RwSignal::new(None),
    };
    let fresh = StoredValue::new(false);
    let problem = Memo::new(move |_| typing.current().and_then(|draft| draft.problem));
    let error = move || {
        let problem = problem.get()?;
        Some(session.with(|scenario| told(i18n.get(), scenario, input, &problem)))
    };
    let suffix =
        Memo::new(move |_| session.with(|of| i18n.get().unit_suffix(input_unit(input, of))));
    let placeholder = move || match input {
        InputId::Source(_, SourceField::DealValue) => i18n.get().t(words::AS_IN_PLAN),
        _ if input.spec().default.is_none() => i18n.get().t(words::OPTIONAL),
        _ => "",
    };
    let press = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => typing.settle(),
        "Escape" if typing.give_up() => event.stop_propagation(),
        arrow @ ("ArrowUp" | "ArrowDown") => {
            event.prevent_default();
            typing.step(arrow == "ArrowUp", event.shift_key());
        }
        _ => {}
    };
    let id = element_id(input);
    let label = label.unwrap_or_else(|| t(words::field(input.field_name())).into());
    let sign = move || origin_sign(typing.entry.get()?.origin);
    let has_note = Memo::new(move |_| session.with(|of| of.input_notes.get(input).is_some()));
    let note_sign = move || {
        has_note.get().then(|| view! { <span class="mark-note" aria-hidden="true">"✎"</span> })
    };
    // It stays when the focus goes elsewhere than to another number: nothing moves under a click.
    let help = move || {
        helped.is_on(input).then(|| {
            let help = NumberHelp {
                input,
                entry: typing.entry,
                echo: Signal::derive(move || typing.echoed()),
                append: Callback::new(move |sign: String| {
                    typing.type_in(format!("{}{sign}", untrack(|| typing.text())));
                }),
            };
            let part = move |parts: &Parts| (parts.number_help)(help);
            view! { <LaterPart quiet=true part/> }
        })
    };
    view! {
        <Framed id=id.clone() label error=Signal::derive(error)>
            <span class="box">
                <span class="mark-origin" aria-hidden="true">{sign}</span>
                <input
                    id=id.clone()
                    data-input=input.to_string()
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=placeholder
                    aria-describedby=error_id(&id)
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    prop:value=move || typing.text()
                    on:input=move |event| typing.type_in(event_target_value(&event))
                    on:focus=move |_| {
                        typing.echo.set(None);
                        helped.help(input);
                        fresh.set_value(true);
                    }
                    // The first press marks the number, to be typed over; the next puts the cursor.
                    on:mouseup=move |event| {
                        if fresh.get_value() {
                            fresh.set_value(false);
                            page::select_unless_marked(&event);
                        }
                    }
                    on:blur=move |_| typing.settle()
                    on:keydown=press
                />
                {note_sign}
                <span class="suffix" aria-hidden="true">{suffix}</span>
            </span>
            {help}
        </Framed>
    }
}

/// What a field has to say while it has the focus: see [`super::number_help`].
#[derive(Clone, Copy)]
pub struct NumberHelp {
    pub input: InputId,
    pub entry: Memo<Option<Entry>>,
    /// How a text was read, where it could be read in another way.
    pub echo: Signal<Option<String>>,
    /// Types something behind what stands there.
    pub append: Callback<String>,
}

/// Stands before a number that the user didn't type; the legend over the inputs explains it.
fn origin_sign(origin: Origin) -> Option<&'static str> {
    match origin {
        Origin::Typed | Origin::Default => None,
        Origin::Example => Some("◇"),
        Origin::Benchmark(_) => Some("◆"),
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

/// How a text was read, where it is not just digits: `10m`, `1e6`.
fn echoed(i18n: I18n, scenario: &Scenario, input: InputId, text: &str) -> Option<String> {
    if text.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace()) {
        return None;
    }
    let value = scenario.entry(input)?.value;
    let text = i18n.value(value, input_unit(input, scenario), scenario.currency);
    Some(format!("= {text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_the_second_digit() {
        for (value, is_share, whole, up, next) in [
            (4_200_000.0, false, false, true, 4_300_000.0),
            (4_200_000.0, false, false, false, 4_100_000.0),
            (36_500.0, false, false, true, 37_000.0),
            (3.0, false, true, true, 4.0),
            (3.0, false, true, false, 2.0),
            (0.0, false, true, true, 1.0),
            (13.0, false, false, true, 14.0),
            (0.25, false, false, true, 0.26),
            (0.2, true, false, true, 0.21),
            (0.125, true, false, true, 0.13),
            (0.05, true, false, false, 0.049),
            (10_000_000.0, false, false, false, 9_900_000.0),
        ] {
            let actual = stepped(value, is_share, whole, up, false);
            assert!((actual - next).abs() < 1e-9 * next.abs().max(1.0), "{value} → {actual}");
        }
        assert_eq!(stepped(13.0, false, false, true, true), 20.0);
        assert_eq!(stepped(20.0, false, true, false, true), 10.0);
        assert_eq!(stepped(1e7, false, false, false, true), 9e6);
    }
}
