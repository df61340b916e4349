//! What stands on a printed page, and only there: over it whose it is, what it shows, and the date; under
//! it the inputs.

use leptos::ev;
use leptos::prelude::*;
use repcount::figure::Place;
use repcount::scenario::{Field, InputId, Scenario, Unit};

use crate::browser::intl;
use crate::i18n::{I18n, input_unit, place_name, t, use_i18n, words};
use crate::state::{fields_on_screens, use_screens, use_session};

pub fn paper_heading() -> AnyView {
    let session = use_session();
    let screens = use_screens();
    let i18n = use_i18n();
    let name = move || {
        session.with(|scenario| match scenario.name.as_str() {
            "" => i18n.get().t(words::UNTITLED).to_string(),
            name => name.to_string(),
        })
    };
    let shown = move || {
        let i18n = i18n.get();
        let shown = screens.shown();
        let name = i18n.t(shown.name());
        if !shown.is_of_months() {
            return name.to_string();
        }
        let (first, months) =
            session.with(|scenario| (scenario.timeline.start, scenario.timeline.horizon() as i32));
        let [from, to] = [first, first.plus(months - 1)].map(|month| i18n.month(month));
        let period = if months > 1 { format!("{from} – {to}") } else { from };
        format!("{name}, {period}")
    };
    // The page may have stood open since yesterday.
    let printed = printed();
    let today = move || {
        printed.get();
        intl::today(i18n.get().language.tag())
    };
    view! {
        <div class="paper">
            <p class="paper-name">{move || name()}</p>
            <p>{move || shown()}</p>
            <p>"Repcount, " {move || today()}</p>
        </div>
    }
    .into_any()
}

/// Counts how often the page was printed.
fn printed() -> RwSignal<u32> {
    let printed = RwSignal::new(0);
    let listener =
        window_event_listener(ev::Custom::new("beforeprint"), move |_: web_sys::Event| {
            printed.update(|count| *count += 1);
        });
    on_cleanup(move || listener.remove());
    printed
}

/// The numbers that were given, thing by thing.
pub fn paper_inputs() -> AnyView {
    let session = use_session();
    let i18n = use_i18n();
    let printed = printed();
    // While nobody prints it is no work.
    let groups = move || match printed.get() {
        0 => Vec::new(),
        _ => session.with_untracked(|scenario| given(i18n.get_untracked(), scenario)),
    };
    let group = |(name, fields): (String, Vec<(String, String)>)| {
        let field = |(name, value): (String, String)| {
            view! { <span>{name} " " <b>{value}</b></span> }
        };
        view! {
            <p>
                <strong>{name}</strong>
                {fields.into_iter().map(field).collect_view()}
            </p>
        }
    };
    view! {
        <section class="paper-inputs">
            <h2>{t(words::INPUTS)}</h2>
            {move || groups().into_iter().map(group).collect_view()}
        </section>
    }
    .into_any()
}

/// What each thing is called, and the fields of it that are given, with their values.
fn given(i18n: I18n, scenario: &Scenario) -> Vec<(String, Vec<(String, String)>)> {
    let mut groups: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for input in fields_on_screens(scenario) {
        let Some(entry) = scenario.given(input) else { continue };
        let of = match input {
            InputId::Source(key, _) => place_name(i18n, scenario, Place::Source(key)),
            InputId::Role(key, _) | InputId::Ramp(key, _) | InputId::Segment(key, ..) => {
                place_name(i18n, scenario, Place::Role(key))
            }
            _ => i18n.t(words::SECTION_PLAN).to_string(),
        };
        let unit = input_unit(input, scenario);
        let value = i18n.value(entry.value, unit, scenario.currency);
        let value = match (unit, i18n.unit_suffix(unit)) {
            // These are written with their unit.
            (Unit::Share | Unit::Months, _) | (_, "") => value,
            (_, suffix) => [&value, "\u{a0}", suffix].concat(),
        };
        let field = (field_name(i18n, scenario, input), value);
        match groups.iter_mut().find(|(name, _)| *name == of) {
            Some((_, fields)) => fields.push(field),
            None => groups.push((of, vec![field])),
        }
    }
    groups
}

/// What a field is called among those of its source or role.
fn field_name(i18n: I18n, scenario: &Scenario, input: InputId) -> String {
    let field = i18n.t(words::field(input.field_name()));
    match input {
        InputId::Ramp(_, month) => {
            let month = i18n.fill(words::RAMP_MONTH, &[("n", month.name())]);
            format!("{}, {month}", i18n.t(words::RAMP))
        }
        InputId::Segment(key, row, _) => {
            let segment = scenario.role(key).and_then(|of| of.segments.get(usize::from(row)));
            match segment.map_or("", |segment| segment.name.as_str()) {
                "" => field.to_string(),
                segment => format!("{segment}: {field}"),
            }
        }
        _ => field.to_string(),
    }
}
