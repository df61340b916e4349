//! How the plan runs over the months.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::scenario::{InputId, Month, PlanShape, TargetField, TimelineField};

use super::season::Season;
use crate::components::{ChoiceField, Each, MonthField, NumberField};
use crate::i18n::{t, use_i18n, words};
use crate::state::{use_session, use_workspace};

#[component]
pub fn PlanOverMonths() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let shape = Memo::new(move |_| session.with(|scenario| scenario.timeline.shape));
    let shaped = move |shape| match shape {
        PlanShape::Flat => ().into_any(),
        PlanShape::Growth => {
            view! { <NumberField input=InputId::Timeline(TimelineField::Growth)/> }.into_any()
        }
        PlanShape::Seasonal => view! { <Season/> }.into_any(),
        PlanShape::Typed => view! { <Targets/> }.into_any(),
    };
    let set_start = move |month: Option<Month>| {
        if let Some(month) = month {
            workspace.press(&Command::SetStart(month));
        }
    };
    view! {
        <MonthField
            id="timeline-start"
            label=words::START
            chosen=Signal::derive(move || session.with(|of| Some(of.timeline.start)))
            on_choose=set_start
        />
        <NumberField input=InputId::Timeline(TimelineField::Horizon)/>
        <MonthField
            id="timeline-planning"
            label=words::PLANNING
            without=words::AS_START
            chosen=Signal::derive(move || session.with(|of| of.timeline.planning))
            on_choose=move |month| workspace.press(&Command::SetPlanning(month))
        />
        <ChoiceField
            id="timeline-shape"
            label=words::SHAPE
            all=PlanShape::ALL
            name=words::plan_shape
            chosen=move || shape.get()
            command=Command::SetShape
        />
        {move || shaped(shape.get())}
    }
}

/// A field for the plan of each month.
#[component]
fn Targets() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let start = Memo::new(move |_| session.with(|scenario| scenario.timeline.start));
    let horizon = Memo::new(move |_| session.with(|scenario| scenario.timeline.horizon()));
    let places = Memo::new(move |_| (0_u8..).take(horizon.get()).collect::<Vec<_>>());
    let target = move |place: u8| {
        let label = move || i18n.get().month(start.get().plus(i32::from(place)));
        let field = TargetField::at(usize::from(place));
        field.map(|field| view! { <NumberField input=InputId::Target(field) label/> })
    };
    view! {
        <p class="hint">{t(words::TARGETS_HINT)}</p>
        <Each keys=places view=move |place| target(place).into_any()/>
    }
}
