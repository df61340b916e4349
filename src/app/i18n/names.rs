//! Names of sources, roles, figures and inputs.

use repcount::figure::{FigureId, Metric, Period, Place};
use repcount::model::Decision;
use repcount::scenario::{
    BenchmarkId, Circumstance, Field, InputId, Role, Scenario, Source, WhatIf,
};

use super::I18n;
use super::words;

/// The user's name for a source, else that of its kind; a second one of the kind gets a number.
pub fn source_name(i18n: I18n, source: &Source) -> String {
    source.name.clone().unwrap_or_else(|| source_default_name(i18n, source))
}

/// What a source is called that the user has not named.
pub fn source_default_name(i18n: I18n, source: &Source) -> String {
    numbered(i18n.t(words::source_kind(source.kind, source.channel)), source.key.as_str())
}

/// The user's title for a role, else that of its kind; a second one of the kind gets a number.
pub fn role_name(i18n: I18n, role: &Role) -> String {
    role.title.clone().unwrap_or_else(|| role_default_name(i18n, role))
}

/// What a role is called that the user has not titled.
pub fn role_default_name(i18n: I18n, role: &Role) -> String {
    numbered(i18n.t(words::role_kind(role.kind)), role.key.as_str())
}

/// Who published a benchmark.
pub fn publisher(i18n: I18n, benchmark: BenchmarkId) -> &'static str {
    let benchmark = benchmark.benchmark();
    words::publisher(benchmark.key).map_or(benchmark.source, |words| i18n.t(words))
}

/// The keys of the second and further of a kind end in `-2`, `-3`, …
fn numbered(name: &str, key: &str) -> String {
    match key.rsplit_once('-') {
        Some((_, number)) if number.parse::<u16>().is_ok() => [name, number].join(" "),
        _ => name.to_string(),
    }
}

/// The name of what a figure belongs to; empty for the whole plan.
pub fn place_name(i18n: I18n, scenario: &Scenario, place: Place) -> String {
    match place {
        Place::Overall => String::new(),
        Place::Kind(kind) => i18n.t(words::all_of_kind(kind)).to_string(),
        Place::Source(key) => {
            scenario.source(key).map(|source| source_name(i18n, source)).unwrap_or_default()
        }
        Place::Role(key) => {
            scenario.role(key).map(|role| role_name(i18n, role)).unwrap_or_default()
        }
    }
}

/// `Cost per meeting booked · Chat`; on the calendar `Revenue · Chat · Mar 2026 · with hires`.
pub fn figure_name(i18n: I18n, scenario: &Scenario, figure: FigureId) -> String {
    let metric = match figure.metric {
        // Not those who are needed, but those who are there.
        Metric::People if figure.is_on_calendar() => words::PEOPLE_THERE,
        metric => words::metric(metric),
    };
    let name = i18n.t(metric);
    let name = of_place(name, &place_name(i18n, scenario, figure.place));
    let name = match figure.period {
        Period::Average => name,
        Period::Month(month) => of_place(&name, &i18n.month(month)),
        Period::Horizon => of_place(&name, i18n.t(words::ALL_MONTHS)),
    };
    match figure.team {
        Some(team) => of_place(&name, i18n.t(words::team(team))),
        None => name,
    }
}

/// `Show rate · Chat`.
pub fn input_name(i18n: I18n, scenario: &Scenario, input: InputId) -> String {
    let place = match input {
        InputId::Plan(_) | InputId::Policy(_) | InputId::Timeline(_) => String::new(),
        InputId::Season(field) => field.name().to_string(),
        InputId::Target(field) => month_name(i18n, scenario, field.index()),
        InputId::Seat(row, _) => (u32::from(row) + 1).to_string(),
        InputId::Opening(key, field) => {
            let source = place_name(i18n, scenario, Place::Source(key));
            of_place(&source, &month_name(i18n, scenario, field.index()))
        }
        InputId::Ramp(key, field) => {
            of_place(&place_name(i18n, scenario, Place::Role(key)), field.name())
        }
        InputId::Source(key, _) => place_name(i18n, scenario, Place::Source(key)),
        InputId::Role(key, _) => place_name(i18n, scenario, Place::Role(key)),
        InputId::Segment(key, row, _) => {
            let role = scenario.role(key);
            let segment = role.and_then(|role| role.segments.get(usize::from(row)));
            segment
                .map(|segment| segment.name.clone())
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| place_name(i18n, scenario, Place::Role(key)))
        }
    };
    of_place(i18n.t(words::field(input.field_name())), &place)
}

/// How a number came about that a search found or the user decided.
pub fn decision_name(i18n: I18n, scenario: &Scenario, decision: Decision) -> String {
    let place = match decision {
        Decision::LargestPlanFactor(_)
        | Decision::TodayRevenueMore
        | Decision::WorkRevenueMore(..) => Place::Overall,
        Decision::Hires(role, _)
        | Decision::Lent(role)
        | Decision::DelayedWorth(role, _)
        | Decision::MadeWithout(role, _) => Place::Role(role),
        Decision::LentLeads(source) => Place::Source(source),
    };
    of_place(i18n.t(words::decision(decision)), &place_name(i18n, scenario, place))
}

/// What is tried, such as `Show rate −15%`.
pub fn what_if_name(i18n: I18n, what_if: WhatIf) -> String {
    let change = i18n.change(what_if.factor - 1.0);
    [i18n.t(words::circumstance(what_if.circumstance)), &change].join(" ")
}

/// The factor that is tried, as an operand.
pub fn tried_name(i18n: I18n, circumstance: Circumstance) -> String {
    let name = i18n.t(words::circumstance(circumstance));
    of_place(i18n.t(words::WHAT_IF), name)
}

/// A month of the horizon, from 0.
fn month_name(i18n: I18n, scenario: &Scenario, index: usize) -> String {
    i18n.month(scenario.timeline.start.plus(i32::try_from(index).unwrap_or_default()))
}

pub fn of_place(name: &str, place: &str) -> String {
    if place.is_empty() { name.to_string() } else { [name, place].join(" · ") }
}
