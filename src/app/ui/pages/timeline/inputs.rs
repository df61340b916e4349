//! The inputs of the calendar, in sections that open and close.

use repcount::calc::Place;
use repcount::edit::Command;
use repcount::scenario::{
    Field, InputId, Month, OpeningField, PlanShape, RoleField, RoleKey, SourceField, SourceKey,
    TargetField, TimelineField,
};

use super::months::{no_roles, none};
use super::ramp::ramp;
use super::{days, season, seats};
use crate::i18n::words::{self, Words};
use crate::platform::dom::{El, View, each, el, live_by, several};
use crate::reactive::{fingerprint, untrack};
use crate::ui::pages::Ui;
use crate::ui::pages::plan::field::{number, number_named, select};
use crate::ui::pages::plan::inputs::section;
use crate::ui::pages::plan::table::row_name;
use crate::ui::parts::disclosure;

pub fn inputs(ui: Ui) -> El {
    el("section", "inputs")
        .attr("id", "inputs")
        .attr("tabindex", "-1")
        .attr("aria-label", ui.i18n.t(words::INPUTS))
        .child(section(ui, "section-team", words::SECTION_TEAM, team))
        .child(section(ui, "section-timeline", words::SECTION_CALENDAR, calendar))
        .child(section(ui, "section-roles", words::SECTION_RAMP, roles))
        .child(section(ui, "section-sources", words::SECTION_CYCLE, sources))
        .child(section(ui, "section-days", words::SECTION_DAYS, days::days))
}

fn team(ui: Ui) -> View {
    let people = each(
        move || role_keys(ui),
        move |key| {
            let Some(key) = RoleKey::new(key) else { return several([]) };
            number_named(
                ui,
                InputId::Role(key, RoleField::PeopleNow),
                row_name(ui, Place::Role(key)),
            )
        },
    );
    several([
        ui.say("h3", "", words::GROUP_NOW).into(),
        people,
        where_none(move || role_keys(ui).is_empty(), move || no_roles(ui)),
        seats::seats(ui),
        ui.say("h3", "", words::GROUP_HIRING).into(),
        number(ui, InputId::Timeline(TimelineField::HiresPerMonth)),
    ])
}

/// A sentence where a list is empty.
fn where_none(
    is_empty: impl Fn() -> bool + Clone + Send + Sync + 'static,
    sentence: impl Fn() -> View + 'static,
) -> View {
    live_by(
        fingerprint(is_empty.clone()),
        move || {
            if is_empty() { sentence() } else { several([]) }
        },
    )
}

fn role_keys(ui: Ui) -> Vec<String> {
    ui.session
        .with_names(|scenario| scenario.roles.iter().map(|role| role.key.to_string()).collect())
}

fn calendar(ui: Ui) -> View {
    let shape = move || ui.session.with(|scenario| scenario.timeline.shape);
    let shaped = live_by(fingerprint(shape), move || match shape() {
        PlanShape::Flat => several([]),
        PlanShape::Growth => number(ui, InputId::Timeline(TimelineField::Growth)),
        PlanShape::Seasonal => season::season(ui),
        PlanShape::Typed => typed(ui),
    });
    several([
        month_field(
            ui,
            "timeline-start",
            words::START,
            None,
            move || ui.session.with(|scenario| Some(scenario.timeline.start)),
            move |month| {
                if let Some(month) = month {
                    ui.press(Command::SetStart(month));
                }
            },
        ),
        number(ui, InputId::Timeline(TimelineField::Horizon)),
        month_field(
            ui,
            "timeline-planning",
            words::PLANNING,
            Some(words::AS_START),
            move || ui.session.with(|scenario| scenario.timeline.planning),
            move |month| ui.press(Command::SetPlanning(month)),
        ),
        select(
            ui,
            "timeline-shape",
            words::SHAPE,
            PlanShape::ALL,
            words::plan_shape,
            shape,
            Command::SetShape,
        ),
        shaped,
    ])
}

/// A field for the plan of each month.
fn typed(ui: Ui) -> View {
    let months =
        move || ui.session.with(|scenario| (scenario.timeline.start, scenario.timeline.horizon()));
    let fields = live_by(fingerprint(months), move || {
        let (start, horizon) = months();
        let field = |place: usize| {
            let name = ui.i18n.month(start.plus(place as i32));
            let field = TargetField::at(place)?;
            Some(number_named(ui, InputId::Target(field), crate::platform::dom::text(&name)))
        };
        several((0..horizon).filter_map(field))
    });
    several([ui.say("p", "hint", words::TARGETS_HINT).into(), fields])
}

/// A month and a year to choose; `without` is what an absent one means.
pub fn month_field(
    ui: Ui,
    id: &str,
    label: Words,
    without: Option<Words>,
    chosen: impl Fn() -> Option<Month> + Copy + Send + Sync + 'static,
    choose: impl Fn(Option<Month>) + Copy + 'static,
) -> View {
    /// Years on both sides of the one in force.
    const YEARS: u32 = 6;
    let around =
        move || chosen().unwrap_or_else(|| ui.session.with(|scenario| scenario.timeline.start));
    let lists = live_by(fingerprint(move || (chosen(), around())), {
        let id = id.to_string();
        move || {
            let (month, near) = (chosen(), around());
            let name = |number: u32| {
                Month::new(near.year(), number).map(|month| ui.i18n.short_month(month))
            };
            let none = without.map(|words| (String::new(), ui.t(words)));
            let months = (1..=12).filter_map(|number| Some((number.to_string(), name(number)?)));
            let months = none.into_iter().chain(months).collect();
            let number = month.map_or_else(String::new, |month| month.number().to_string());
            let pick = move |text: String| {
                let month = text.parse().ok().and_then(|number| Month::new(near.year(), number));
                choose(month);
            };
            let month_list = list(ui, &id, words::MONTH, months, &number, pick);
            let (first, last) = (near.year().saturating_sub(YEARS).max(1), near.year() + YEARS);
            let years = (first..=last.min(9999)).map(|year| (year.to_string(), year.to_string()));
            let pick = move |text: String| {
                choose(text.parse().ok().and_then(|year| Month::new(year, near.number())));
            };
            let year_id = [&id, "-year"].concat();
            let year = near.year().to_string();
            let year_list = list(ui, &year_id, words::YEAR, years.collect(), &year, pick);
            several([month_list.into(), month.map(|_| year_list).into()])
        }
    });
    let label_id = [id, "-label"].concat();
    el("div", "field month-field")
        .attr("role", "group")
        .attr("aria-labelledby", &label_id)
        .child(ui.say("span", "", label).attr("id", &label_id))
        .child(el("span", "month-lists").child(lists))
        .into()
}

fn list(
    ui: Ui,
    id: &str,
    label: Words,
    choices: Vec<(String, String)>,
    chosen: &str,
    pick: impl Fn(String) + 'static,
) -> El {
    let option = |(value, name): (String, String)| {
        let option = el("option", "").attr("value", &value).text(&name);
        if value == chosen { option.attr("selected", "") } else { option }.into()
    };
    let focus = id.to_string();
    el("select", "")
        .attr("id", id)
        .attr("aria-label", ui.i18n.t(label))
        .children(choices.into_iter().map(option))
        .on("change", move |event| {
            pick(event.value());
            // The lists are drawn anew.
            ui.workspace.focus(&focus);
        })
}

/// What newcomers of each role need, and how many leave.
fn roles(ui: Ui) -> View {
    let items = each(
        move || role_keys(ui),
        move |key| {
            let Some(key) = RoleKey::new(key) else { return several([]) };
            item(ui, key.as_str(), Place::Role(key), move || {
                let leave = number(ui, InputId::Role(key, RoleField::DaysOff));
                several([leave, role_fields(ui, key)])
            })
        },
    );
    let none = where_none(move || role_keys(ui).is_empty(), move || no_roles(ui));
    several([el("ul", "items").child(items).into(), none])
}

/// The fields of a role's calendar, on the plan page as well.
pub fn role_fields(ui: Ui, key: RoleKey) -> View {
    several([
        number(ui, InputId::Role(key, RoleField::Attrition)),
        number(ui, InputId::Role(key, RoleField::MonthsToFill)),
        ramp(ui, key),
    ])
}

fn sources(ui: Ui) -> View {
    let keys = move || {
        ui.session.with_names(|scenario| {
            scenario.sources.iter().map(|source| source.key.to_string()).collect()
        })
    };
    let items = each(keys, move |key| {
        let Some(key) = SourceKey::new(key) else { return several([]) };
        item(ui, key.as_str(), Place::Source(key), move || source_fields(ui, key))
    });
    let is_empty = move || ui.session.with_names(|scenario| scenario.sources.is_empty());
    let none = where_none(is_empty, move || none(ui, words::NO_SOURCES));
    several([el("ul", "items").child(items).into(), none])
}

/// The fields of a source's calendar: its cycle, and for each month of it the deals that are on
/// their way already.
fn source_fields(ui: Ui, key: SourceKey) -> View {
    let cycle = move || {
        let cycle = ui.session.input(InputId::Source(key, SourceField::SalesCycle));
        let start = ui.session.with(|scenario| scenario.timeline.start);
        (cycle.unwrap_or(0.0) as usize, start)
    };
    let opening = live_by(fingerprint(cycle), move || {
        let (months, start) = cycle();
        let field = |(place, field): (usize, &OpeningField)| {
            let month = ui.i18n.month(start.plus(place as i32));
            let label = crate::platform::dom::text(&month);
            number_named(ui, InputId::Opening(key, *field), label)
        };
        if months == 0 {
            return several([]);
        }
        several([
            ui.say("h3", "", words::OPENING).into(),
            ui.say("p", "hint", words::OPENING_HINT).into(),
            several(OpeningField::ALL.iter().take(months).enumerate().map(field)),
        ])
    });
    several([number(ui, InputId::Source(key, SourceField::SalesCycle)), opening])
}

/// A role or a source in its list.
fn item(ui: Ui, key: &str, place: Place, fields: impl Fn() -> View + 'static) -> View {
    let (opened, toggled) = (key.to_string(), key.to_string());
    let open = move || ui.workspace.is_open(&opened);
    let on_toggle = move |open| ui.workspace.set_open(&toggled, open);
    let summary = el("span", "item-name").child(untrack(|| row_name(ui, place))).into();
    el("li", "").child(disclosure(key, open, on_toggle, summary, fields)).into()
}
