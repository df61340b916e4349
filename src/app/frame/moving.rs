//! What moves a number most, and what a number moves.

use leptos::prelude::*;
use repcount::answer::{Curve, Mover, curves, movers};
use repcount::figure::FigureId;
use repcount::scenario::{InputId, Scenario};

use crate::charts::{Drawing, curve_picture};
use crate::i18n::{I18n, figure_name, input_name, input_unit, t, use_i18n, words};
use crate::state::{Session, use_explaining, use_screens, use_session};

/// The inputs that move a figure most, each leading to its field.
#[component]
pub fn Movers(figure: FigureId) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let found = Memo::new(move |_| movers_of(session, figure));
    let rows = move || {
        let i18n = i18n.get();
        let row = |mover: Mover| session.with(|scenario| mover_row(i18n, scenario, figure, mover));
        found.get().into_iter().map(row).collect_view()
    };
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <h3>{t(words::MOVED_BY)}</h3>
            <ul class="operands movers">{rows}</ul>
        </Show>
    }
}

fn movers_of(session: Session, figure: FigureId) -> Vec<Mover> {
    if figure.is_on_calendar() {
        let found = session.with_outlook(|_, outlook| movers(outlook.reading(), figure));
        found.unwrap_or_default()
    } else {
        session.with_plan(|_, plan, _| movers(plan.reading(), figure))
    }
}

fn mover_row(i18n: I18n, scenario: &Scenario, figure: FigureId, mover: Mover) -> AnyView {
    let explaining = use_explaining();
    let screens = use_screens();
    let change = move |_| {
        explaining.clear();
        screens.go_to(mover.input);
    };
    let effect = i18n.difference(mover.by, figure.unit(scenario), scenario.currency);
    let step = [
        written(i18n, scenario, mover.input, mover.from),
        written(i18n, scenario, mover.input, mover.to),
    ];
    view! {
        <li>
            <button type="button" data-mover=mover.input.to_string() data-value=mover.by.to_string() on:click=change>
                <span class="operand-name">{input_name(i18n, scenario, mover.input)}</span>
                <span class="operand-value">{effect}</span>
                <span class="operand-origin">{step.join(" → ")}</span>
            </button>
        </li>
    }
    .into_any()
}

fn written(i18n: I18n, scenario: &Scenario, input: InputId, value: f64) -> String {
    i18n.value(value, input_unit(input, scenario), scenario.currency)
}

/// How the answer follows an input, with where that stands.
#[component]
pub fn Curves(input: InputId) -> impl IntoView {
    let session = use_session();
    let found = Memo::new(move |_| {
        let found = session.with_outlook(|_, outlook| curves(outlook.reading(), input));
        found.unwrap_or_default()
    });
    let count = move || found.with(Vec::len);
    let has_any = move || count() > 0;
    view! {
        <Show when=has_any>
            <h3>{t(words::MOVES)}</h3>
            <ul class="curves">
                {move || {
                    let rows = 0..count();
                    rows.map(|row| view! { <CurveRow input found row/> }).collect_view()
                }}
            </ul>
            <p class="about">{t(words::MOVES_ABOUT)}</p>
        </Show>
    }
}

/// A curve, what it shows, and both of its ends in numbers.
#[component]
fn CurveRow(input: InputId, found: Memo<Vec<Curve>>, row: usize) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let curve = Memo::new(move |_| found.with(|found| found.get(row).cloned()));
    let picture = Memo::new(move |_| {
        curve.with(|curve| curve.as_ref().map(curve_picture).unwrap_or_default())
    });
    let told = move |tell: fn(Told<'_>) -> String| {
        let curve = curve.get()?;
        let told =
            |scenario: &Scenario| tell(Told { i18n: i18n.get(), scenario, input, curve: &curve });
        Some(session.with(told))
    };
    view! {
        <li>
            <p class="curve-name">
                <span>{move || told(|told| figure_name(told.i18n, told.scenario, told.curve.figure))}</span>
                <span>{move || told(|told| told.result(told.curve.now.1))}</span>
            </p>
            <Drawing class="curve" picture/>
            <p class="curve-ends">
                <span>{move || told(|told| told.point(told.curve.points.first()))}</span>
                <span>{move || told(|told| told.point(told.curve.points.last()))}</span>
            </p>
        </li>
    }
}

/// A curve, to be told in numbers.
struct Told<'a> {
    i18n: I18n,
    scenario: &'a Scenario,
    input: InputId,
    curve: &'a Curve,
}

impl Told<'_> {
    /// "10 %: 14".
    fn point(&self, point: Option<&(f64, Option<f64>)>) -> String {
        let Some((at, value)) = point else { return String::new() };
        let at = written(self.i18n, self.scenario, self.input, *at);
        [&at, ": ", &self.result(*value)].concat()
    }

    /// What the answer is at a point.
    fn result(&self, value: Option<f64>) -> String {
        let unit = self.curve.figure.unit(self.scenario);
        match value {
            Some(value) => self.i18n.value(value, unit, self.scenario.currency),
            None => self.i18n.t(words::NONE).to_string(),
        }
    }
}
