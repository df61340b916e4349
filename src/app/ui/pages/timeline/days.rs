//! Working days: whether months differ by them, and the days off.

use std::collections::BTreeSet;
use std::rc::Rc;

use repcount::edit::Command;
use repcount::scenario::{Day, HolidayCalendar, Scenario};

use crate::i18n::words;
use crate::platform::dom::{View, el, live_by, several};
use crate::reactive::{Get, RwSignal, Set, fingerprint};
use crate::ui::pages::Ui;
use crate::ui::parts::{button, check_field};

pub fn days(ui: Ui) -> View {
    let by_calendar = move || ui.session.with(|scenario| scenario.timeline.by_calendar);
    let check = check_field(
        "timeline-by-calendar",
        ui.i18n.t(words::BY_CALENDAR),
        by_calendar,
        move |by| ui.press(Command::SetByCalendar(by)),
    );
    let list =
        live_by(
            fingerprint(by_calendar),
            move || {
                if by_calendar() { holidays(ui) } else { several([]) }
            },
        );
    several([check.into(), list])
}

/// The list, as a text that can be typed, and what fills it in.
fn holidays(ui: Ui) -> View {
    let problem = RwSignal::new(None::<String>);
    let shown = move || {
        ui.session.with(|scenario| {
            let days = scenario.timeline.holidays.iter().map(Day::to_string);
            days.collect::<Vec<_>>().join(", ")
        })
    };
    let read = Rc::new(move |text: &str| match parse(text) {
        Ok(days) => problem.set(put(ui, days)),
        Err(wrong) => {
            problem.set(Some(ui.i18n.fill(words::HOLIDAYS_WRONG, &[("text", &wrong)])));
        }
    });
    let area = el("textarea", "")
        .attr("id", "timeline-holidays")
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "timeline-holidays-error")
        .live_attr("aria-invalid", move || problem.get().map(|_| "true".to_string()))
        .live_value(shown)
        .on("change", move |event| read(&event.value()));
    let error = el("p", "error")
        .attr("id", "timeline-holidays-error")
        .attr("role", "alert")
        .live_text(move || problem.get().unwrap_or_default());
    let fill = HolidayCalendar::ALL.iter().copied().map(|calendar| {
        let name = ui.i18n.t(words::holiday_calendar(calendar));
        let text = ui.i18n.fill(words::HOLIDAYS_OF, &[("name", name)]);
        button("plain", move || add(ui, calendar)).text(&text).into()
    });
    several([
        el("div", "field wide")
            .child(ui.say("label", "", words::HOLIDAYS).attr("for", "timeline-holidays"))
            .child(area)
            .child(error)
            .into(),
        ui.say("p", "hint", words::HOLIDAYS_HINT).into(),
        el("div", "shocks").children(fill).into(),
    ])
}

/// Days that stand one after the other, or the first text that is none.
fn parse(text: &str) -> Result<BTreeSet<Day>, String> {
    let words = text.split(|sign: char| sign == ',' || sign == ';' || sign.is_whitespace());
    let words = words.filter(|word| !word.is_empty());
    words.map(|word| word.parse().map_err(|()| word.to_string())).collect()
}

/// Puts the list in force, or says what is wrong with it.
fn put(ui: Ui, days: BTreeSet<Day>) -> Option<String> {
    ui.apply(Command::SetHolidays(days.into_iter().collect())).err()
}

/// Adds the days of a country in the years of the horizon; says for which years they are not known.
fn add(ui: Ui, calendar: HolidayCalendar) {
    let (known, unknown) = ui.session.with(|scenario| {
        let mut days: BTreeSet<Day> = scenario.timeline.holidays.iter().copied().collect();
        let mut unknown = Vec::new();
        for year in years(scenario) {
            match calendar.days(year) {
                Some(more) => days.extend(more),
                None => unknown.push(year.to_string()),
            }
        }
        (days, unknown)
    });
    if let Some(problem) = put(ui, known) {
        ui.workspace.notify(problem);
    }
    if !unknown.is_empty() {
        let name = ui.i18n.t(words::holiday_calendar(calendar));
        let values = [("name", name), ("years", &ui.i18n.list(&unknown))];
        ui.workspace.notify(ui.i18n.fill(words::HOLIDAYS_UNKNOWN, &values));
    }
}

fn years(scenario: &Scenario) -> std::ops::RangeInclusive<u32> {
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
        assert_eq!(written, ["2026-01-01", "2026-03-09", "2026-05-01"]);
        assert_eq!(parse("2026-03-09, 9 March"), Err("9".to_string()));
        assert_eq!(parse(""), Ok(BTreeSet::new()));
    }
}
