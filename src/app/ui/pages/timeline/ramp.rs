//! How newcomers get up to speed: a curve with handles, and the same as numbers.

use repcount::chart::{Frame, share_curve, value_at};
use repcount::edit::Command;
use repcount::scenario::{
    Entry, Field, InputId, RampField, Role, RoleKey, longer_ramp, straight_ramp,
};

use crate::i18n::words;
use crate::platform::dom::{El, View, el, live_by, several, svg, text};
use crate::reactive::{fingerprint, untrack};
use crate::ui::charts::{Mark, drawing, length};
use crate::ui::pages::Ui;
use crate::ui::pages::plan::field::number_named;
use crate::ui::parts::{Slide, button, drag, slide};

const FRAME: Frame = Frame { left: 0.0, top: 8.0, width: 312.0, height: 56.0 };
const HEIGHT: f64 = 72.0;
const STEP: f64 = 0.05;
/// Months of the ramps that one press gives.
const USUAL: [usize; 4] = [0, 2, 3, 6];

pub fn ramp(ui: Ui, key: RoleKey) -> View {
    let count = move || ui.session.with(|scenario| scenario.role(key).map_or(0, Role::ramp_months));
    let usual = USUAL.map(|months| {
        let name = match months {
            0 => ui.t(words::RAMP_AT_ONCE),
            _ => ui.i18n.fill(words::RAMP_MONTHS, &[("n", &months.to_string())]),
        };
        button("plain", move || ui.press(Command::SetRamp(key, straight_ramp(months))))
            .live_aria("aria-pressed", move || count() == months)
            .text(&name)
            .into()
    });
    let presets = el("div", "shocks")
        .attr("role", "group")
        .attr("aria-label", ui.i18n.t(words::RAMP))
        .children(usual);
    let curve = live_by(fingerprint(count), move || {
        let count = count();
        let fields = RampField::ALL.iter().copied().take(count);
        let numbers = fields.clone().map(|field| {
            let name = ui.i18n.fill(words::RAMP_MONTH, &[("n", field.name())]);
            number_named(ui, InputId::Ramp(key, field), text(&name))
        });
        let more = (count < RampField::ALL.len()).then(|| {
            let name = ["+ ", ui.i18n.t(words::RAMP_ADD)].concat();
            button("plain", move || add_month(ui, key)).text(&name)
        });
        several([
            (count > 0).then(|| picture(ui, key, count)).into(),
            el("div", "numbers").children(numbers).into(),
            more.into(),
        ])
    });
    several([
        ui.say("h3", "", words::RAMP).into(),
        ui.say("p", "hint", words::RAMP_HINT).into(),
        presets.into(),
        curve,
    ])
}

fn add_month(ui: Ui, key: RoleKey) {
    let before = ui.session.with(|scenario| scenario.role(key).map(Role::ramp_outputs));
    if let Some(before) = before.filter(|before| before.len() < RampField::ALL.len()) {
        ui.press(Command::SetRamp(key, longer_ramp(before)));
    }
}

fn set(ui: Ui, key: RoleKey, field: RampField, output: f64) {
    let entry = Entry::typed(output.clamp(0.0, 1.0));
    ui.press(Command::SetInput(InputId::Ramp(key, field), Some(entry)));
}

/// The curve, one month longer than the ramp, and a handle for each month of it.
fn picture(ui: Ui, key: RoleKey, count: usize) -> El {
    let corners = move || {
        let outputs = ui.session.with(|scenario| scenario.role(key).map(Role::ramp_outputs));
        let outputs: Vec<f64> = outputs.unwrap_or_default().into_iter().chain([1.0]).collect();
        share_curve(&outputs, FRAME)
    };
    let line = drawing("ramp-line", move || {
        let corner = |(place, (x, y)): (usize, &(f64, f64))| {
            [if place == 0 { "M" } else { "L" }, &length(*x), " ", &length(*y)].concat()
        };
        let line: String = corners().iter().enumerate().map(corner).collect();
        ([0.0, 0.0, FRAME.width, HEIGHT], vec![Mark::path("ramp", line)])
    })
    .attr("aria-hidden", "true");
    let knobs = RampField::ALL.iter().copied().take(count).map(|field| {
        let at = move || corners().get(field.index()).copied();
        let knob = svg("circle", "knob")
            .attr("r", "6")
            .live_attr("cx", move || at().map(|(x, _)| length(x)))
            .live_attr("cy", move || at().map(|(_, y)| length(y)));
        handle(ui, key, field, knob).into()
    });
    let picture = svg("svg", "ramp-picture")
        .attr("viewBox", &["0 0 ", &length(FRAME.width), " ", &length(HEIGHT)].concat())
        .child(line)
        .children(knobs);
    let on_move = move |(across, down): (f64, f64)| {
        let place = (across.clamp(0.0, 0.999) * (count + 1) as f64) as usize;
        if let Some(field) = RampField::at(place).filter(|_| place < count) {
            let output = value_at((down * HEIGHT - FRAME.top) / FRAME.height, 1.0, STEP);
            set(ui, key, field, output);
        }
    };
    el("div", "wide").child(drag(picture, on_move, move || ui.session.leave_field()))
}

fn handle(ui: Ui, key: RoleKey, field: RampField, knob: El) -> El {
    let output = move || ui.session.input(InputId::Ramp(key, field)).unwrap_or(1.0);
    let name = ui.i18n.fill(words::RAMP_MONTH, &[("n", field.name())]);
    let step = move |by: f64| {
        let output = untrack(output) + by * STEP;
        set(ui, key, field, (output * 1e6).round() / 1e6);
    };
    slide(
        knob,
        Slide {
            name: Box::new(move || name.clone()),
            value: Box::new(output),
            said: Box::new(move || ui.i18n.percent(output())),
            least: 0.0,
            most: 1.0,
            on_step: Box::new(step),
            on_leave: Box::new(move || ui.session.leave_field()),
        },
    )
}
