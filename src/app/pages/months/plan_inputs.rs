//! How the plan runs over the months.

use leptos::prelude::*;
use repcount::edit::Command;
use repcount::scenario::{Field, InputId, Month, PlanShape, TargetField, TimelineField};

use super::season::Season;
use crate::components::{ChoiceField, MonthField, NumberField};
use crate::i18n::{t, use_i18n, words};
use crate::state::{use_session, use_workspace};

#[component]
pub fn PlanOverMonths() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let shape = Memo::new(move |_| session.with(|scenario| scenario.timeline.shape));
    let shaped = move || match shape.get() {
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
            chosen=shape
            command=Command::SetShape
        />
        {shaped}
    }
}

/// A field for the plan of each month.
#[component]
fn Targets() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let start = Memo::new(move |_| session.with(|scenario| scenario.timeline.start));
    let horizon = Memo::new(move |_| session.with(|scenario| scenario.timeline.horizon()));
    let fields = move || TargetField::ALL.iter().copied().take(horizon.get());
    let target = move |field: TargetField| {
        let label = move || i18n.get().month(start.get().plus(field.index() as i32));
        view! { <NumberField input=InputId::Target(field) label/> }
    };
    view! {
        <p class="hint">{t(words::TARGETS_HINT)}</p>
        <For each=fields key=|field| *field children=target/>
    }
}
