//! The season: twelve weights as bars and as numbers.

use repcount::chart::{Frame, value_at, weight_bars};
use repcount::edit::Command;
use repcount::scenario::{Entry, Field, InputId, Month, SeasonField};

use crate::i18n::words;
use crate::platform::dom::{El, View, el, several, svg, text};
use crate::ui::charts::length;
use crate::ui::pages::Ui;
use crate::ui::pages::plan::field::number_named;
use crate::ui::parts::{Slide, drag, slide};

const FRAME: Frame = Frame { left: 0.0, top: 4.0, width: 312.0, height: 72.0 };
/// What the height of the picture stands for, unless a weight is more.
const TOP: f64 = 2.0;
const STEP: f64 = 0.1;

pub fn season(ui: Ui) -> View {
    let fields = SeasonField::ALL.iter().copied();
    let bars = fields.clone().map(|field| bar(ui, field).into());
    let picture = svg("svg", "season")
        .attr("viewBox", "0 0 312 80")
        .attr("role", "group")
        .attr("aria-label", ui.i18n.t(words::SEASON))
        .child(svg("path", "tick").attr("d", "M0 40H312"))
        .children(bars);
    let on_move = move |(across, down): (f64, f64)| {
        let place = (across.clamp(0.0, 0.999) * 12.0) as usize;
        if let Some(field) = SeasonField::at(place) {
            // The frame lies a little inside the picture.
            set(ui, field, value_at((down * 80.0 - FRAME.top) / FRAME.height, top(ui), STEP));
        }
    };
    let picture = drag(picture, on_move, move || ui.session.leave_field());
    let numbers =
        fields.map(|field| number_named(ui, InputId::Season(field), text(&month_name(ui, field))));
    several([
        el("div", "wide").child(picture).into(),
        ui.say("p", "hint", words::SEASON_HINT).into(),
        el("div", "numbers").children(numbers).into(),
    ])
}

fn weights(ui: Ui) -> Vec<f64> {
    ui.session.with(|scenario| {
        let season = &scenario.timeline.season;
        SeasonField::ALL.iter().map(|field| season.value(*field)).collect()
    })
}

fn top(ui: Ui) -> f64 {
    weights(ui).into_iter().fold(TOP, f64::max)
}

fn set(ui: Ui, field: SeasonField, weight: f64) {
    let entry = Entry::typed(weight.clamp(0.0, 1_000.0));
    ui.press(Command::SetInput(InputId::Season(field), Some(entry)));
}

fn month_name(ui: Ui, field: SeasonField) -> String {
    let month = Month::new(Month::DEFAULT.year(), field.index() as u32 + 1);
    month.map(|month| ui.i18n.short_month(month)).unwrap_or_default()
}

fn bar(ui: Ui, field: SeasonField) -> El {
    let side = move |side: usize| {
        let bars = weight_bars(&weights(ui), TOP, FRAME, 0.8, 3.0);
        bars.get(field.index()).and_then(|bar| bar.get(side)).copied().map(length)
    };
    let weight = move || ui.session.input(InputId::Season(field)).unwrap_or(0.0);
    let step = move |by: f64| {
        let weight = crate::reactive::untrack(weight) + by * STEP;
        // Without the dust of adding tenths.
        set(ui, field, (weight * 1e6).round() / 1e6);
    };
    let bar = svg("rect", "weight")
        .live_attr("x", move || side(0))
        .live_attr("y", move || side(1))
        .live_attr("width", move || side(2))
        .live_attr("height", move || side(3))
        .attr("rx", "2");
    let name = month_name(ui, field);
    slide(
        bar,
        Slide {
            name: Box::new(move || name.clone()),
            value: Box::new(weight),
            said: Box::new(move || ui.i18n.number(weight(), 3)),
            least: 0.0,
            most: 1_000.0,
            on_step: Box::new(step),
            on_leave: Box::new(move || ui.session.leave_field()),
        },
    )
}
