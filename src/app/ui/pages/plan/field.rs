//! Fields of the scenario: a number with its label, unit, bounds and benchmarks; lists; texts.

use std::rc::Rc;

use repcount::edit::Command;
use repcount::scenario::{
    Benchmark, BenchmarkId, Entry, InputId, Origin, Scenario, SourceField, Unit,
};

use crate::i18n::words::{self, Words};
use crate::i18n::{bounds_error, input_unit, parse_number, publisher};
use crate::platform::dom::{View, el, live_by, several, text};
use crate::reactive::{fingerprint, untrack};
use crate::ui::pages::Ui;
use crate::ui::parts::{Choice, NumberField, Read, number_field, select_field, text_field};

/// A field for a number of the scenario.
pub fn number(ui: Ui, input: InputId) -> View {
    number_named(ui, input, text(ui.i18n.t(words::field(input.field_name()))))
}

/// The same under another name than its own.
pub fn number_named(ui: Ui, input: InputId, name: View) -> View {
    let spec = input.spec();
    let i18n = ui.i18n;
    let shown = move || {
        ui.session.input(input).map_or_else(String::new, |value| i18n.input(value, spec.unit))
    };
    let suffix = move || {
        let unit = ui.session.with(|scenario| input_unit(input, scenario));
        i18n.unit_suffix(unit, ui.currency())
    };
    let placeholder = match input {
        InputId::Source(_, SourceField::DealValue) => ui.t(words::AS_IN_PLAN),
        _ if spec.default.is_none() => ui.t(words::OPTIONAL),
        _ => String::new(),
    };
    let read: Read = Rc::new(move |text| {
        if text.trim().is_empty() {
            return match spec.default {
                // An optional field may be emptied.
                None => ui.apply(Command::SetInput(input, None)),
                Some(_) => Err(stays(ui, input, &ui.t(words::NEEDED))),
            };
        }
        let share = spec.unit == Unit::Share;
        let value = parse_number(&text, i18n.language, share)
            .map_err(|_| stays(ui, input, &ui.t(words::NOT_A_NUMBER)))?;
        if !spec.accepts(value) {
            let problem = bounds_error(i18n, spec, untrack(|| ui.currency()));
            return Err(stays(ui, input, &problem));
        }
        ui.apply(Command::SetInput(input, Some(Entry::typed(value))))
    });
    let field = NumberField {
        id: element_id(input),
        input: input.to_string(),
        label: name,
        shown: Rc::new(shown),
        suffix: Rc::new(suffix),
        placeholder,
        read,
        on_leave: Box::new(move || ui.session.leave_field()),
        echo: Box::new(move |text| echo(ui, input, text)),
        mark: Box::new(move || origin_sign(ui, input).zip(origin(ui, input))),
        help: help(ui, input),
    };
    number_field(field).into()
}

/// What is wrong, and which number is in force all the same.
fn stays(ui: Ui, input: InputId, problem: &str) -> String {
    let said = |scenario: &Scenario| match scenario.entry(input) {
        Some(Entry { value, .. }) => {
            let value = ui.i18n.value(value, input_unit(input, scenario), scenario.currency);
            ui.i18n.fill(words::STAYS, &[("problem", problem), ("value", &value)])
        }
        None => problem.to_string(),
    };
    untrack(|| ui.session.with(said))
}

/// How a text was read, where it is not just digits: `10m`, `0.6` in a field of percentages.
fn echo(ui: Ui, input: InputId, text: &str) -> Option<String> {
    let plain = text.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace());
    if plain {
        return None;
    }
    ui.session.with(|scenario| {
        let value = scenario.entry(input)?.value;
        let text = ui.i18n.value(value, input_unit(input, scenario), scenario.currency);
        Some(["= ", &text].concat())
    })
}

/// The id of an input's element.
fn element_id(input: InputId) -> String {
    input.to_string().replace('/', "-")
}

/// What is worth knowing, where the number came from, and what others publish.
fn help(ui: Ui, input: InputId) -> View {
    let hint = words::hint(input.field_name()).map(|hint| ui.say("p", "", hint));
    // Drawn anew only when something of it changes: every keystroke would be too often.
    let shape = move || (origin(ui, input), offered(ui, input).len(), ui.currency());
    let rest = live_by(fingerprint(shape), move || {
        let origin = origin(ui, input).map(|text| el("p", "origin").text(&text));
        let offers = offered(ui, input).into_iter().map(|id| offer(ui, input, id));
        several([origin.into(), several(offers)])
    });
    several([hint.into(), rest])
}

/// Says where a number that the user didn't type came from.
fn origin(ui: Ui, input: InputId) -> Option<String> {
    let entry = ui.session.with(|scenario| scenario.entry(input))?;
    Some(match entry.origin {
        Origin::Typed => return None,
        Origin::Example => ui.t(words::ORIGIN_EXAMPLE),
        Origin::Default => ui.t(words::ORIGIN_DEFAULT),
        Origin::Benchmark(id) => {
            ui.i18n.fill(words::ORIGIN_BENCHMARK, &[("source", publisher(ui.i18n, id))])
        }
    })
}

/// A sign for what a preset or a benchmark put in; the legend stands over the inputs.
fn origin_sign(ui: Ui, input: InputId) -> Option<&'static str> {
    let entry = ui.session.with(|scenario| scenario.entry(input))?;
    match entry.origin {
        Origin::Example => Some("◇"),
        Origin::Benchmark(_) => Some("◆"),
        Origin::Typed | Origin::Default => None,
    }
}

/// The benchmarks for this input in this scenario, without the one that is in force.
fn offered(ui: Ui, input: InputId) -> Vec<BenchmarkId> {
    ui.session.with(|scenario| {
        let (role, source) = match input {
            InputId::Role(key, _) => (scenario.role(key).map(|role| role.kind), None),
            InputId::Source(key, _) => (None, scenario.source(key).map(|source| source.kind)),
            _ => return Vec::new(),
        };
        let in_force = scenario.entry(input).map(|entry| entry.origin);
        let mut offered = Benchmark::offered(input.field_name(), role, source, scenario.currency);
        offered.retain(|id| in_force != Some(Origin::Benchmark(*id)));
        offered
    })
}

/// A button that takes a benchmark over.
fn offer(ui: Ui, input: InputId, id: BenchmarkId) -> View {
    let Benchmark { value, .. } = *id.benchmark();
    let source = publisher(ui.i18n, id);
    let currency = untrack(|| ui.currency());
    let amount = ui.i18n.value(value, input.spec().unit, currency);
    let name = ui.i18n.fill(words::OFFER, &[("value", &amount), ("source", source)]);
    el("button", "offer")
        .attr("type", "button")
        .on_click(move || {
            let entry = Entry { value, origin: Origin::Benchmark(id) };
            ui.press(Command::SetInput(input, Some(entry)));
            ui.session.leave_field();
        })
        .text(&name)
        .into()
}

/// A list that chooses one of an enumeration; the values in the list are places in `all`.
pub fn select<T: Copy + PartialEq + Send + Sync + 'static>(
    ui: Ui,
    id: &str,
    label: Words,
    all: &'static [T],
    name: fn(T) -> Words,
    chosen: impl Fn() -> T + 'static,
    command: impl Fn(T) -> Command + 'static,
) -> View {
    let names = all.iter().map(|value| ui.t(name(*value))).collect();
    let chosen = move || {
        let chosen = chosen();
        all.iter().position(|value| *value == chosen)
    };
    let choose = move |place: usize| match all.get(place) {
        Some(value) => ui.apply(command(*value)),
        None => Ok(()),
    };
    select_place(ui, id, label, names, Box::new(chosen), Box::new(choose))
}

/// What [`select`] comes to whatever is chosen from: a place in a list of names.
fn select_place(
    ui: Ui,
    id: &str,
    label: Words,
    names: Vec<String>,
    chosen: Box<dyn Fn() -> Option<usize>>,
    choose: Box<dyn Fn(usize) -> Result<(), String>>,
) -> View {
    let choice = |(place, label): (usize, String)| Choice { value: place.to_string(), label };
    let choices: Vec<Choice> = names.into_iter().enumerate().map(choice).collect();
    let chosen = Rc::new(move || chosen().unwrap_or_default().to_string());
    let read: Read = Rc::new(move |value| match value.parse() {
        Ok(place) => choose(place),
        Err(_) => Ok(()),
    });
    select_field(id, ui.i18n.t(label), move || choices.clone(), chosen, read).into()
}

/// A line of text.
pub fn line(
    ui: Ui,
    id: &str,
    label: &str,
    shown: impl Fn() -> String + 'static,
    placeholder: impl Fn() -> String + 'static,
    command: impl Fn(String) -> Command + 'static,
) -> View {
    let read: Read = Rc::new(move |text| ui.apply(command(text)));
    let on_leave = move || ui.session.leave_field();
    text_field(id, label, shown, placeholder, read, on_leave).into()
}
