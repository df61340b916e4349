//! What was changed from one scenario to another, in words.

use repcount::compare::{Difference, Setting};
use repcount::figure::Place;
use repcount::scenario::{InputId, Month, Scenario};

use super::names::{input_name, of_place, place_name, role_name, source_name};
use super::words::{self, Words};
use super::{I18n, input_unit};

/// One change, such as `Win rate · Chat: 20% → 25%`.
pub fn difference(
    i18n: I18n,
    before: &Scenario,
    after: &Scenario,
    difference: Difference,
) -> String {
    let named = |words: Words, name: Option<String>| {
        i18n.fill(words, &[("name", &name.unwrap_or_default())])
    };
    let source = |of: &Scenario, key| of.source(key).map(|source| source_name(i18n, source));
    let role = |of: &Scenario, key| of.role(key).map(|role| role_name(i18n, role));
    match difference {
        Difference::Input(input) => {
            let name = input_name(i18n, after, input);
            changed(i18n, &name, inputs(i18n, before, after, input))
        }
        Difference::Note(input) => {
            i18n.fill(words::CHANGED_NOTE, &[("name", &input_name(i18n, after, input))])
        }
        Difference::Setting(setting) => {
            let name = setting_name(i18n, after, setting);
            let value = |of| setting_value(i18n, of, setting);
            match (value(before), value(after)) {
                (Some(before), Some(after)) => changed(i18n, &name, [before, after]),
                _ => i18n.fill(words::CHANGED, &[("name", &name)]),
            }
        }
        Difference::SourceAdded(key) => named(words::ADDED, source(after, key)),
        Difference::SourceRemoved(key) => named(words::REMOVED, source(before, key)),
        Difference::RoleAdded(key) => named(words::ADDED, role(after, key)),
        Difference::RoleRemoved(key) => named(words::REMOVED, role(before, key)),
    }
}

fn changed(i18n: I18n, name: &str, [before, after]: [String; 2]) -> String {
    i18n.fill(words::CHANGED_TO, &[("name", name), ("before", &before), ("after", &after)])
}

/// Both numbers, exact where they would look the same otherwise.
fn inputs(i18n: I18n, before: &Scenario, after: &Scenario, input: InputId) -> [String; 2] {
    let write = |of: &Scenario, exact: bool| {
        let Some(entry) = of.entry(input) else { return i18n.t(words::OPTIONAL).to_string() };
        let unit = input_unit(input, of);
        if exact {
            let number = i18n.input(entry.value, unit, of.currency);
            [number.as_str(), i18n.unit_suffix(unit)].join("\u{a0}").trim_end().to_string()
        } else {
            i18n.value(entry.value, unit, of.currency)
        }
    };
    let short = [before, after].map(|of| write(of, false));
    match short {
        [one, two] if one == two => [before, after].map(|of| write(of, true)),
        short => short,
    }
}

fn setting_name(i18n: I18n, scenario: &Scenario, setting: Setting) -> String {
    let place = match setting {
        Setting::SourceName(key)
        | Setting::SourceKind(key)
        | Setting::Channel(key)
        | Setting::Carries(key)
        | Setting::Conversion(key)
        | Setting::BookedBy(key)
        | Setting::ClosedBy(key) => Place::Source(key),
        Setting::RoleTitle(key)
        | Setting::RoleKind(key)
        | Setting::Sizing(key)
        | Setting::QuotaPeriod(key)
        | Setting::CoveredBy(key)
        | Setting::Counted(key)
        | Setting::Segments(key)
        | Setting::Duties(key) => Place::Role(key),
        _ => Place::Overall,
    };
    of_place(i18n.t(setting_words(setting)), &place_name(i18n, scenario, place))
}

const fn setting_words(setting: Setting) -> Words {
    match setting {
        Setting::Name => words::SCENARIO_NAME,
        Setting::Notes => words::NOTES,
        Setting::Measure => words::PLAN_MEASURE,
        Setting::Period => words::PLAN_PERIOD,
        Setting::Recurrence => words::PLAN_RECURRENCE,
        Setting::Currency => words::CURRENCY,
        Setting::SourceOrder => words::SOURCE_ORDER,
        Setting::SourceName(_) => words::NAME,
        Setting::SourceKind(_) | Setting::RoleKind(_) => words::KIND,
        Setting::Channel(_) => words::CHANNEL,
        Setting::Carries(_) => words::CARRIES,
        Setting::Conversion(_) => words::CONVERSION,
        Setting::BookedBy(_) => words::BOOKED_BY,
        Setting::ClosedBy(_) => words::CLOSED_BY,
        Setting::RoleOrder => words::ROLE_ORDER,
        Setting::RoleTitle(_) => words::TITLE,
        Setting::Sizing(_) => words::SIZED_BY,
        Setting::QuotaPeriod(_) => words::QUOTA_PERIOD,
        Setting::CoveredBy(_) => words::COVERED_BY,
        Setting::Counted(_) => words::COUNTED,
        Setting::Segments(_) => words::SEGMENTS,
        Setting::Duties(_) => words::GROUP_DUTIES,
        Setting::BudgetKind => words::BUDGET_KIND,
        Setting::Marketing => words::MARKETING,
        Setting::Start => words::START,
        Setting::Planning => words::PLANNING,
        Setting::Shape => words::SHAPE,
        Setting::ByCalendar => words::BY_CALENDAR,
        Setting::Holidays => words::HOLIDAYS,
        Setting::Hires => words::GROUP_HIRING,
        Setting::Team => words::GROUP_SEATS,
    }
}

/// What is chosen; `None` where that is too long for a line.
fn setting_value(i18n: I18n, scenario: &Scenario, setting: Setting) -> Option<String> {
    let name = |name: &str| match name {
        "" => i18n.t(words::UNTITLED).to_string(),
        name => name.to_string(),
    };
    let role = |key| match key {
        Some(key) => place_name(i18n, scenario, Place::Role(key)),
        None => i18n.t(words::NOBODY).to_string(),
    };
    let month = |month: Month| i18n.month(month);
    let yes = |is: bool| i18n.t(if is { words::YES } else { words::NO }).to_string();
    let (plan, timeline) = (&scenario.plan, &scenario.timeline);
    let words = match setting {
        Setting::Name => return Some(name(&scenario.name)),
        Setting::Currency => return Some(i18n.currency_name(scenario.currency)),
        Setting::SourceName(key) => return Some(source_name(i18n, scenario.source(key)?)),
        Setting::BookedBy(key) => return Some(role(scenario.source(key)?.booked_by)),
        Setting::ClosedBy(key) => return Some(role(scenario.source(key)?.closed_by)),
        Setting::RoleTitle(key) => return Some(role_name(i18n, scenario.role(key)?)),
        Setting::CoveredBy(key) => return Some(role(scenario.role(key)?.covered_by)),
        Setting::Marketing => return Some(yes(scenario.policy.marketing)),
        Setting::ByCalendar => return Some(yes(timeline.by_calendar)),
        Setting::Start => return Some(month(timeline.start)),
        Setting::Planning => match timeline.planning {
            Some(planning) => return Some(month(planning)),
            None => words::AS_START,
        },
        Setting::Measure => words::measure(plan.measure),
        Setting::Period => words::period_name(plan.period),
        Setting::Recurrence => words::recurrence(plan.recurrence),
        Setting::SourceKind(key) => {
            let source = scenario.source(key)?;
            words::source_kind(source.kind, source.channel)
        }
        Setting::Channel(key) => {
            let channel = scenario.source(key)?.channel;
            words::source_kind(repcount::scenario::SourceKind::Inbound, channel)
        }
        Setting::Carries(key) => words::carries(scenario.source(key)?.carries),
        Setting::Conversion(key) => words::conversion(scenario.source(key)?.conversion),
        Setting::RoleKind(key) => words::role_kind(scenario.role(key)?.kind),
        Setting::Sizing(key) => words::sizing(scenario.role(key)?.sizing),
        Setting::QuotaPeriod(key) => words::period_name(scenario.role(key)?.quota_period),
        Setting::BudgetKind => words::budget_kind(scenario.policy.budget_kind),
        Setting::Shape => words::plan_shape(timeline.shape),
        Setting::Notes
        | Setting::SourceOrder
        | Setting::RoleOrder
        | Setting::Counted(_)
        | Setting::Segments(_)
        | Setting::Duties(_)
        | Setting::Holidays
        | Setting::Hires
        | Setting::Team => return None,
    };
    Some(i18n.t(words).to_string())
}
