//! What was changed from one scenario to another.

mod common;

use common::scenario::scenario;
use proptest::prelude::*;
use repcount::compare::{
    Difference, Setting, Side, answers, difference_from, differences, meetings, people,
};
use repcount::document;
use repcount::preset::Preset;
use repcount::scenario::{
    BudgetKind, Carries, Channel, Conversion, Currency, Day, Entry, InputId, Measure, Month,
    Period, PlanField, PlanShape, Recurrence, RoleField, RoleKind, Scenario, Seat, Segment, Sizing,
    SourceField, SourceKind,
};

/// The first source, the first role, and what is called with them.
fn keys(scenario: &Scenario) -> (repcount::scenario::SourceKey, repcount::scenario::RoleKey) {
    let source = scenario.sources.first().map(|source| source.key);
    let role = scenario.roles.first().map(|role| role.key);
    (source.unwrap_or(common::build::source_key("a")), role.unwrap_or(common::build::role_key("a")))
}

#[test]
fn each_setting_is_told_by_itself() {
    let before = Preset::ServicesRoubles.scenario();
    let (source, role) = keys(&before);
    let changed = |setting: Setting, change: fn(&mut Scenario)| {
        let mut after = before.clone();
        change(&mut after);
        assert_eq!(differences(&before, &after), [Difference::Setting(setting)], "{setting:?}");
        assert_eq!(differences(&after, &before), [Difference::Setting(setting)], "{setting:?}");
    };
    changed(Setting::Name, |it| it.name.push('x'));
    changed(Setting::Notes, |it| it.notes.push('x'));
    changed(Setting::Measure, |it| it.plan.measure = Measure::Deals);
    changed(Setting::Period, |it| it.plan.period = Period::Quarter);
    changed(Setting::Recurrence, |it| it.plan.recurrence = Recurrence::PerYear);
    changed(Setting::Currency, |it| it.currency = Currency::USD);
    changed(Setting::SourceOrder, |it| it.sources.swap(0, 1));
    changed(Setting::SourceName(source), |it| it.sources[0].name = Some("x".to_string()));
    changed(Setting::SourceKind(source), |it| it.sources[0].kind = SourceKind::Partner);
    changed(Setting::Channel(source), |it| it.sources[0].channel = Channel::Phone);
    changed(Setting::Carries(source), |it| it.sources[0].carries = Carries::GivenLeads);
    changed(Setting::Conversion(source), |it| {
        let other = match it.sources[0].conversion {
            Conversion::Single => Conversion::Steps,
            Conversion::Steps => Conversion::Single,
        };
        it.sources[0].conversion = other;
    });
    changed(Setting::BookedBy(source), |it| it.sources[0].booked_by = None);
    changed(Setting::ClosedBy(source), |it| it.sources[0].closed_by = None);
    changed(Setting::RoleOrder, |it| it.roles.swap(0, 1));
    changed(Setting::RoleTitle(role), |it| it.roles[0].title = Some("x".to_string()));
    changed(Setting::RoleKind(role), |it| it.roles[0].kind = RoleKind::Other);
    changed(Setting::Sizing(role), |it| it.roles[0].sizing = Sizing::Fixed);
    changed(Setting::QuotaPeriod(role), |it| it.roles[0].quota_period = Period::Month);
    changed(Setting::CoveredBy(role), |it| it.roles[0].covered_by = Some(it.roles[1].key));
    changed(Setting::Counted(role), |it| {
        let other = it.roles[2].key;
        it.roles[0].counted.push(other);
    });
    changed(Setting::Segments(role), |it| it.roles[0].segments.push(Segment::default()));
    changed(Setting::Duties(role), |it| it.roles[0].duties.clear());
    changed(Setting::BudgetKind, |it| it.policy.budget_kind = BudgetKind::PerYear);
    changed(Setting::Marketing, |it| it.policy.marketing = !it.policy.marketing);
    changed(Setting::Start, |it| it.timeline.start = it.timeline.start.plus(1));
    changed(Setting::Planning, |it| it.timeline.planning = Month::new(2020, 1));
    changed(Setting::Shape, |it| it.timeline.shape = PlanShape::Growth);
    changed(Setting::ByCalendar, |it| it.timeline.by_calendar = !it.timeline.by_calendar);
    changed(Setting::Holidays, |it| it.timeline.holidays.extend(Day::new(2026, 5, 11)));
    changed(Setting::Hires, |it| it.timeline.hires = Some(Vec::new()));
    changed(Setting::Team, |it| it.team.push(Seat::default()));
}

#[test]
fn numbers_are_told_whatever_they_came_from() {
    let before = Preset::SmallTeam.scenario();
    let (source, role) = keys(&before);
    let inputs = [
        InputId::Plan(PlanField::Amount),
        InputId::Source(source, SourceField::ShowRate),
        InputId::Role(role, RoleField::Base),
    ];
    for input in inputs {
        let value = before.entry(input).map_or(0.0, |entry| entry.value);
        let mut after = before.clone();
        after.put(input, Some(Entry::typed(value)));
        assert_eq!(differences(&before, &after), [], "{input}");
        after.put(input, Some(Entry::typed(value / 2.0)));
        assert_eq!(differences(&before, &after), [Difference::Input(input)]);
    }
}

#[test]
fn what_is_only_in_one_is_added_or_removed_as_a_whole() {
    let before = Preset::SmallTeam.scenario();
    let (source, role) = keys(&before);
    let mut after = before.clone();
    after.sources.remove(0);
    assert!(differences(&before, &after).contains(&Difference::SourceRemoved(source)));
    assert!(differences(&after, &before).contains(&Difference::SourceAdded(source)));
    let mut after = before.clone();
    after.roles.remove(0);
    assert!(differences(&before, &after).contains(&Difference::RoleRemoved(role)));
    assert!(differences(&after, &before).contains(&Difference::RoleAdded(role)));
}

#[test]
fn sides_tell_by_how_much_their_figures_differ() {
    let base = Preset::SmallTeam.scenario();
    let mut more = base.clone();
    let amount = InputId::Plan(PlanField::Amount);
    let planned = base.entry(amount).map_or(0.0, |entry| entry.value);
    more.put(amount, Some(Entry::typed(planned * 1.5)));
    let (base, more) = (Side::of(base), Side::of(more));
    let plan = answers()[0];
    let by = difference_from(&base, &more, plan);
    assert_eq!(by, Some(more.value(plan).unwrap_or(0.0) - base.value(plan).unwrap_or(0.0)));
    assert_eq!(by, base.value(plan).map(|plan| plan / 2.0));
    for figure in answers().into_iter().chain(people(&[&base])).chain(meetings(&[&base])) {
        // A price that is paid once is not paid back over months.
        if figure.metric == repcount::figure::Metric::Payback {
            assert_eq!(base.value(figure), None);
            continue;
        }
        assert!(base.value(figure).is_some(), "{figure}");
        assert_eq!(difference_from(&base, &base, figure), Some(0.0), "{figure}");
    }
    let months = base.row(repcount::figure::Metric::Revenue, repcount::figure::Team::Hired);
    assert_eq!(months.len(), base.scenario.timeline.horizon());
    assert!(months.iter().all(|(_, value)| value.is_some()));
}

#[test]
fn amounts_in_another_currency_have_no_difference() {
    let base = Side::of(Preset::SoftwareDollars.scenario());
    let other = Side::of(Preset::ServicesRoubles.scenario());
    let differs = |figure| difference_from(&base, &other, figure).is_some();
    let told: Vec<String> =
        answers().into_iter().filter(|it| differs(*it)).map(|it| it.to_string()).collect();
    assert_eq!(told, ["people", "plan_made@horizon@today", "plan_made@horizon@hired"]);
    // Roles and sources of both are there once.
    let both = people(&[&base, &other]);
    assert_eq!(
        both.len(),
        both.iter().map(|it| it.to_string()).collect::<std::collections::BTreeSet<_>>().len()
    );
    assert!(both.len() >= people(&[&base]).len());
}

/// The same with every number as if it had been typed.
fn typed(scenario: &Scenario) -> String {
    let mut plain = scenario.clone();
    for input in scenario.inputs() {
        let entry = scenario.entry(input).map(|entry| Entry::typed(entry.value));
        plain.put(input, entry);
    }
    document::to_json(&plain)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// No difference goes untold, and what is told is the same in both directions.
    #[test]
    fn two_scenarios_without_a_difference_are_the_same(one in scenario(), two in scenario()) {
        prop_assert_eq!(differences(&one, &one), []);
        let told = differences(&one, &two);
        prop_assert_eq!(told.is_empty(), typed(&one) == typed(&two));
        prop_assert_eq!(told.len(), differences(&two, &one).len());
    }
}
