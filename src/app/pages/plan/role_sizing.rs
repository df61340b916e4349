//! How the number of a role's people follows from the work.

use leptos::prelude::*;
use repcount::edit::{Command, EditError};
use repcount::scenario::{InputId, Period, RoleField as F, RoleKey, SegmentField, Sizing};

use super::role::{numbers, read};
use crate::components::{
    Button, CheckField, ChoiceField, Each, Icon, IconButton, NumberField, TextField,
};
use crate::i18n::{edit_error, role_name, t, use_i18n, words};
use crate::state::{use_session, use_workspace};

#[component]
pub fn RoleSizing(key: RoleKey) -> impl IntoView {
    let session = use_session();
    let sizing = Memo::new(move |_| read(session, key, Sizing::Fixed, |role| role.sizing));
    // What needs more than numbers.
    let more = move |sizing: Sizing| {
        let reads = |field| sizing.spec().fields.contains(&field);
        let counts = reads(F::PeoplePerOne) || reads(F::HoursPerPerson);
        view! {
            {reads(F::Quota).then(|| view! { <QuotaPeriod key/> })}
            {counts.then(|| view! { <Counted key/> })}
            {reads(F::FixedHours).then(|| view! { <Segments key/> })}
        }
        .into_any()
    };
    view! {
        <ChoiceField
            id=format!("roles-{key}-sizing")
            label=words::SIZED_BY
            all=Sizing::ALL
            name=words::sizing
            chosen=move || sizing.get()
            command=move |sizing| Command::SetSizing(key, sizing)
        />
        {move || numbers(key, sizing.get().spec().fields)}
        {move || more(sizing.get())}
    }
}

#[component]
fn QuotaPeriod(key: RoleKey) -> impl IntoView {
    let session = use_session();
    view! {
        <ChoiceField
            id=format!("roles-{key}-quota-period")
            label=words::QUOTA_PERIOD
            all=Period::ALL
            name=words::period_name
            chosen=move || read(session, key, Period::Year, |role| role.quota_period)
            command=move |period| Command::SetQuotaPeriod(key, period)
        />
    }
}

/// Which roles' people count.
#[component]
fn Counted(key: RoleKey) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let refused = RwSignal::new(None::<EditError>);
    let others = Memo::new(move |_| {
        session.with_names(|scenario| {
            let keys = scenario.roles.iter().map(|role| role.key);
            keys.filter(|other| *other != key).collect::<Vec<_>>()
        })
    });
    let count = move |other: RoleKey| {
        let name =
            move || session.with_names(|of| of.role(other).map(|role| role_name(i18n.get(), role)));
        let change = move |counted| {
            refused.set(session.apply(&Command::SetCounted(key, other, counted)).err());
        };
        view! {
            <CheckField
                id=format!("roles-{key}-counts-{other}")
                label=Signal::derive(move || name().unwrap_or_default())
                checked=Signal::derive(move || {
                    read(session, key, false, |role| role.counted.contains(&other))
                })
                on_change=change
            />
        }
    };
    let error = move || {
        let error = refused.get()?;
        Some(session.with_names(|scenario| edit_error(i18n.get(), scenario, &error)))
    };
    view! {
        <fieldset>
            <legend>{t(words::COUNTED)}</legend>
            <Each keys=others view=move |other| count(other).into_any()/>
            <p class="error" role="alert">{move || error()}</p>
        </fieldset>
    }
}

/// Groups of accounts that are visited alike.
#[component]
fn Segments(key: RoleKey) -> impl IntoView {
    let workspace = use_workspace();
    let rows = Memo::new(move |_| {
        let count = read(workspace.session, key, 0, |role| role.segments.len());
        (0_u8..).take(count).collect::<Vec<_>>()
    });
    view! {
        <fieldset>
            <legend>{t(words::SEGMENTS)}</legend>
            <Each keys=rows view=move |row| view! { <Segment key row/> }.into_any()/>
            <Button on_press=move |_| workspace.press(&Command::AddSegment(key))
            >
                "+ " {t(words::ADD_SEGMENT)}
            </Button>
        </fieldset>
    }
}

#[component]
fn Segment(key: RoleKey, row: u8) -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let name = move || {
        read(workspace.session, key, String::new(), |role| {
            let segment = role.segments.get(usize::from(row));
            segment.map(|segment| segment.name.clone()).unwrap_or_default()
        })
    };
    let remove = move || {
        let i18n = i18n.get();
        i18n.fill(words::REMOVE, &[("name", i18n.t(words::SEGMENT))])
    };
    let number = |field| view! { <NumberField input=InputId::Segment(key, row, field)/> };
    view! {
        <div class="segment">
            <TextField
                id=format!("roles-{key}-segment-{row}")
                label=Signal::derive(move || i18n.get().t(words::SEGMENT).to_string())
                text=Signal::derive(name)
                command=move |name| Command::RenameSegment(key, row, name)
            />
            {number(SegmentField::Accounts)}
            {number(SegmentField::VisitsPerYear)}
            {number(SegmentField::HoursPerVisit)}
            <div class="actions">
                <IconButton
                    icon=Icon::Remove
                    name=Signal::derive(remove)
                    on_press=move |_| workspace.press(&Command::RemoveSegment(key, row))
                />
            </div>
        </div>
    }
}
