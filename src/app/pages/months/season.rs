//! The season: twelve weights as bars and as numbers.

use leptos::prelude::*;
use repcount::chart::{Frame, value_at, weight_bars};
use repcount::edit::Command;
use repcount::scenario::{Entry, Field, InputId, Month, SeasonField};

use crate::charts::length;
use crate::components::{Drag, NumberField, Slider, drag, slider};
use crate::i18n::{I18n, t, use_i18n, words};
use crate::state::{Workspace, use_session, use_workspace};

const FRAME: Frame = Frame { left: 0.0, top: 4.0, width: 312.0, height: 72.0 };
const HEIGHT: f64 = 80.0;
/// What the height of the picture stands for, unless a weight is more.
const TOP: f64 = 2.0;
const STEP: f64 = 0.1;
const MOST: f64 = 1_000.0;

#[component]
pub fn Season() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let weights = Memo::new(move |_| {
        session.with(|scenario| {
            let season = &scenario.timeline.season;
            SeasonField::ALL.iter().map(|field| season.value(*field)).collect::<Vec<_>>()
        })
    });
    let follow = move |(across, down): (f64, f64)| {
        let place = (across.clamp(0.0, 0.999) * 12.0) as usize;
        if let Some(field) = SeasonField::at(place) {
            let top = weights.with_untracked(|weights| weights.iter().copied().fold(TOP, f64::max));
            // The frame lies a little inside the picture.
            let down = (down * HEIGHT - FRAME.top) / FRAME.height;
            set(workspace, field, value_at(down, top, STEP));
        }
    };
    let dragged = drag(Drag {
        on_move: Callback::new(follow),
        on_end: Callback::new(move |()| session.leave_field()),
    });
    let bars = SeasonField::ALL.iter().map(|field| view! { <Bar field=*field weights/> });
    let number = |field: &SeasonField| {
        let field = *field;
        let label = move || month_name(i18n.get(), field);
        view! { <NumberField input=InputId::Season(field) label/> }
    };
    view! {
        <div class="wide">
            <svg
                class="season"
                viewBox="0 0 312 80"
                role="group"
                aria-label=t(words::SEASON)
                {..dragged}
            >
                <path class="tick" d="M0 40H312"></path>
                {bars.collect_view()}
            </svg>
        </div>
        <p class="hint">{t(words::SEASON_HINT)}</p>
        <div class="numbers">{SeasonField::ALL.iter().map(number).collect_view()}</div>
    }
}

fn set(workspace: Workspace, field: SeasonField, weight: f64) {
    let entry = Entry::typed(weight.clamp(0.0, MOST));
    workspace.press(&Command::SetInput(InputId::Season(field), Some(entry)));
}

fn month_name(i18n: I18n, field: SeasonField) -> String {
    let month = Month::new(Month::DEFAULT.year(), field.index() as u32 + 1);
    month.map(|month| i18n.short_month(month)).unwrap_or_default()
}

#[component]
fn Bar(field: SeasonField, weights: Memo<Vec<f64>>) -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let weight = Memo::new(move |_| session.input(InputId::Season(field)).unwrap_or(0.0));
    let side = move |side: usize| {
        move || {
            let bars = weights.with(|weights| weight_bars(weights, TOP, FRAME, 0.8, 3.0));
            bars.get(field.index()).and_then(|bar| bar.get(side)).copied().map(length)
        }
    };
    let step = move |by: f64| {
        let weight = weight.get_untracked() + by * STEP;
        // Without the rest of adding tenths.
        set(workspace, field, (weight * 1e6).round() / 1e6);
    };
    let handle = slider(Slider {
        name: Signal::derive(move || month_name(i18n.get(), field)),
        value: weight.into(),
        said: Signal::derive(move || i18n.get().number(weight.get(), 3)),
        least: 0.0,
        most: MOST.into(),
        on_step: Callback::new(step),
        on_leave: Callback::new(move |()| session.leave_field()),
    });
    view! {
        <rect
            class="weight"
            rx="2"
            x=side(0)
            y=side(1)
            width=side(2)
            height=side(3)
            {..handle}
        ></rect>
    }
}
