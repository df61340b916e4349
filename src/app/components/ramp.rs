//! How newcomers get up to speed: a curve with handles, and the same as numbers.

use leptos::prelude::*;

use super::Button;
use repcount::chart::{Frame, share_curve, value_at};
use repcount::edit::Command;
use repcount::scenario::{
    Entry, Field, InputId, RampField, Role, RoleKey, longer_ramp, straight_ramp,
};

use super::{Drag, Each, NumberField, Slider, drag, slider};
use crate::charts::length;
use crate::i18n::{t, use_i18n, words};
use crate::state::{Workspace, use_session, use_workspace};

const FRAME: Frame = Frame { left: 0.0, top: 8.0, width: 312.0, height: 56.0 };
const HEIGHT: f64 = 72.0;
const STEP: f64 = 0.05;
/// Months of the ramps that one press gives.
const USUAL: [usize; 4] = [0, 2, 3, 6];

#[component]
pub fn Ramp(key: RoleKey) -> impl IntoView {
    let workspace = use_workspace();
    let session = use_session();
    let i18n = use_i18n();
    let months = Memo::new(move |_| {
        session.with(|scenario| scenario.role(key).map_or(0, Role::ramp_months))
    });
    let usual = move |count: usize| {
        let name = move || match count {
            0 => i18n.get().t(words::RAMP_AT_ONCE).to_string(),
            _ => i18n.get().fill(words::RAMP_MONTHS, &[("n", &count.to_string())]),
        };
        view! {
            <Button pressed=Signal::derive(move || months.get() == count)
                on_press=move |_| workspace.press(&Command::SetRamp(key, straight_ramp(count)))
            >{move || name()}</Button>
        }
    };
    let places = Memo::new(move |_| (0_u8..).take(months.get()).collect::<Vec<_>>());
    let number = move |place: u8| {
        let field = RampField::at(usize::from(place))?;
        let label = move || i18n.get().fill(words::RAMP_MONTH, &[("n", field.name())]);
        Some(view! { <NumberField input=InputId::Ramp(key, field) label/> })
    };
    view! {
        <h3>{t(words::RAMP)}</h3>
        <p class="hint">{t(words::RAMP_HINT)}</p>
        <div class="usual" role="group" aria-label=t(words::RAMP)>
            {USUAL.map(usual).collect_view()}
        </div>
        {move || (months.get() > 0).then(|| view! { <Curve key months=months.get()/> })}
        <div class="numbers">
            <Each keys=places view=move |place| number(place).into_any()/>
        </div>
        <Show when=move || months.get() < RampField::ALL.len()>
            <Button on_press=move |_| add_month(workspace, key)>
                "+ " {t(words::RAMP_ADD)}
            </Button>
        </Show>
    }
}

fn add_month(workspace: Workspace, key: RoleKey) {
    let before = workspace.session.with_untracked(|of| of.role(key).map(Role::ramp_outputs));
    if let Some(before) = before.filter(|before| before.len() < RampField::ALL.len()) {
        workspace.press(&Command::SetRamp(key, longer_ramp(before)));
    }
}

fn set(workspace: Workspace, key: RoleKey, field: RampField, output: f64) {
    let entry = Entry::typed(output.clamp(0.0, 1.0));
    workspace.press(&Command::SetInput(InputId::Ramp(key, field), Some(entry)));
}

/// The curve, one month longer than the ramp, and a handle for each month of it.
#[component]
fn Curve(key: RoleKey, months: usize) -> impl IntoView {
    let workspace = use_workspace();
    let session = use_session();
    let corners = Memo::new(move |_| {
        let outputs = session.with(|scenario| scenario.role(key).map(Role::ramp_outputs));
        let outputs: Vec<f64> = outputs.unwrap_or_default().into_iter().chain([1.0]).collect();
        share_curve(&outputs, FRAME)
    });
    let line = move || {
        let corner = |(place, (x, y)): (usize, &(f64, f64))| {
            let command = if place == 0 { "M" } else { "L" };
            format!("{command}{} {}", length(*x), length(*y))
        };
        corners.with(|corners| corners.iter().enumerate().map(corner).collect::<String>())
    };
    let knobs = RampField::ALL.iter().copied().take(months);
    let knobs = knobs.map(|field| view! { <Knob key field corners/> }).collect_view();
    let follow = move |(across, down): (f64, f64)| {
        let place = (across.clamp(0.0, 0.999) * (months + 1) as f64) as usize;
        if let Some(field) = RampField::at(place).filter(|_| place < months) {
            let output = value_at((down * HEIGHT - FRAME.top) / FRAME.height, 1.0, STEP);
            set(workspace, key, field, output);
        }
    };
    let dragged = drag(Drag {
        on_move: Callback::new(follow),
        on_end: Callback::new(move |()| session.leave_field()),
    });
    let area = format!("0 0 {} {}", length(FRAME.width), length(HEIGHT));
    view! {
        <div class="wide">
            <svg {..dragged} class="ramp-picture" viewBox=area>
                <path class="ramp" d=line aria-hidden="true"></path>
                {knobs}
            </svg>
        </div>
    }
}

#[component]
fn Knob(key: RoleKey, field: RampField, corners: Memo<Vec<(f64, f64)>>) -> impl IntoView {
    let workspace = use_workspace();
    let session = use_session();
    let i18n = use_i18n();
    let output = Memo::new(move |_| session.input(InputId::Ramp(key, field)).unwrap_or(1.0));
    let step = move |by: f64| {
        let output = output.get_untracked() + by * STEP;
        // Without the rest of adding twentieths.
        set(workspace, key, field, (output * 1e6).round() / 1e6);
    };
    let name = move || i18n.get().fill(words::RAMP_MONTH, &[("n", field.name())]);
    let handle = slider(Slider {
        name: Signal::derive(name),
        value: output.into(),
        said: Signal::derive(move || i18n.get().percent(output.get())),
        least: 0.0,
        most: 1.0.into(),
        on_step: Callback::new(step),
        on_leave: Callback::new(move |()| session.leave_field()),
    });
    let corner = move || corners.with(|corners| corners.get(field.index()).copied());
    let x = move || corner().map(|(x, _)| length(x));
    let y = move || corner().map(|(_, y)| length(y));
    view! { <circle {..handle} class="knob" r="6" cx=x cy=y></circle> }
}
