//! Working days: whether months differ by them, and the days off.

use std::ops::RangeInclusive;

use leptos::prelude::*;
use repcount::edit::{Command, EditError};
use repcount::scenario::{Day, HolidayCalendar, Scenario};

use crate::components::{Button, CheckField, Framed};
use crate::i18n::{edit_error, t, use_i18n, words};
use crate::state::{NoticeKind, Workspace, use_session, use_workspace};

#[component]
pub fn Days() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let by_calendar = Memo::new(move |_| session.with(|scenario| scenario.timeline.by_calendar));
    view! {
        <CheckField
            id="timeline-by-calendar"
            label=Signal::derive(move || i18n.get().t(words::BY_CALENDAR).to_string())
            checked=by_calendar
            on_change=move |by| workspace.press(&Command::SetByCalendar(by))
        />
        <Show when=move || by_calendar.get()>
            <Holidays/>
        </Show>
    }
}

/// Why a list was not put in force.
#[derive(Clone, PartialEq)]
enum Problem {
    NotADay(String),
    Refused(EditError),
}

/// The list, as a text that can be typed, and what fills it in.
#[component]
fn Holidays() -> impl IntoView {
    let session = use_session();
    let workspace = use_workspace();
    let i18n = use_i18n();
    let problem = RwSignal::new(None::<Problem>);
    let text = Memo::new(move |_| {
        session.with(|scenario| {
            let days = scenario.timeline.holidays.iter().map(Day::to_string);
            days.collect::<Vec<_>>().join(", ")
        })
    });
    let read = move |text: String| {
        let read = parse(&text).map_err(Problem::NotADay);
        let put = read.and_then(|days| put(workspace, days).map_err(Problem::Refused));
        problem.set(put.err());
    };
    let error = move || {
        let i18n = i18n.get();
        Some(match problem.get()? {
            Problem::NotADay(text) => i18n.fill(words::HOLIDAYS_WRONG, &[("text", &text)]),
            Problem::Refused(error) => {
                session.with_names(|scenario| edit_error(i18n, scenario, &error))
            }
        })
    };
    let fill = |calendar: HolidayCalendar| {
        let name = move || {
            let i18n = i18n.get();
            let name = i18n.t(words::holiday_calendar(calendar));
            i18n.fill(words::HOLIDAYS_OF, &[("name", name)])
        };
        let press = move |_| {
            problem.set(None);
            add(workspace, calendar);
        };
        view! {
            <Button on_press=press>
                {move || name()}
            </Button>
        }
    };
    view! {
        <Framed
            id="timeline-holidays"
            class="field wide"
            label=t(words::HOLIDAYS)
            error=Signal::derive(error)
        >
            <textarea
                id="timeline-holidays"
                rows="4"
                spellcheck="false"
                aria-describedby="timeline-holidays-error"
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                prop:value=move || text.get()
                on:change=move |event| read(event_target_value(&event))
            ></textarea>
        </Framed>
        <p class="hint">{t(words::HOLIDAYS_HINT)}</p>
        <div class="usual">{HolidayCalendar::ALL.iter().copied().map(fill).collect_view()}</div>
    }
}

/// Days that stand one after the other, or the first text that is none.
fn parse(text: &str) -> Result<Vec<Day>, String> {
    let words = text.split(|sign: char| sign == ',' || sign == ';' || sign.is_whitespace());
    let words = words.filter(|word| !word.is_empty());
    words.map(|word| word.parse().map_err(|()| word.to_string())).collect()
}

fn put(workspace: Workspace, days: Vec<Day>) -> Result<(), EditError> {
    workspace.session.apply(&Command::SetHolidays(days))
}

/// Adds the days of a country in the years of the horizon; says for which years they are not known.
fn add(workspace: Workspace, calendar: HolidayCalendar) {
    let (known, unknown) = workspace.session.with_untracked(|scenario| {
        let mut days: Vec<Day> = scenario.timeline.holidays.clone();
        let mut unknown = Vec::new();
        for year in years(scenario) {
            match calendar.days(year) {
                Some(more) => days.extend(more),
                None => unknown.push(year.to_string()),
            }
        }
        (days, unknown)
    });
    if let Err(error) = put(workspace, known) {
        workspace.notify(NoticeKind::Refused(error));
    }
    if !unknown.is_empty() {
        let name = words::holiday_calendar(calendar);
        workspace.notify(NoticeKind::HolidaysUnknown(name, unknown));
    }
}

fn years(scenario: &Scenario) -> RangeInclusive<u32> {
    let start = scenario.timeline.start;
    let last = start.plus(scenario.timeline.horizon() as i32 - 1);
    start.year()..=last.year()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_may_be_separated_in_many_ways() {
        let days = parse("2026-03-09, 2026-01-01\n2026-05-01;2026-01-01 ").unwrap_or_default();
        let written: Vec<String> = days.iter().map(Day::to_string).collect();
        // Whoever keeps them sorts them.
        assert_eq!(written, ["2026-03-09", "2026-01-01", "2026-05-01", "2026-01-01"]);
        assert_eq!(parse("2026-03-09, 9 March"), Err("9".to_string()));
        assert_eq!(parse(""), Ok(Vec::new()));
    }
}
