//! The presets are sound, and sell what a head of sales would believe.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

use repcount::answer::plan;
use repcount::document;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::findings::{Finding, FindingKind, Severity};
use repcount::preset::Preset;
use repcount::scenario::{Month, RoleField, RoleKey, Scenario, Source, SourceField, SourceKind};

fn overall(scenario: &Scenario, metric: Metric) -> f64 {
    let (plan, _) = plan(scenario);
    plan.get(metric, Place::Overall).unwrap_or_else(|| panic!("no {}", metric.name()))
}

fn people(scenario: &Scenario) -> Vec<(String, f64)> {
    let (plan, _) = plan(scenario);
    let of = |key: RoleKey| plan.get(Metric::People, Place::Role(key)).unwrap_or(f64::NAN);
    scenario.roles.iter().map(|role| (role.key.to_string(), of(role.key))).collect()
}

/// Within these bounds.
#[track_caller]
fn check(found: f64, low: f64, high: f64) {
    assert!((low..=high).contains(&found), "{found} is not in {low} to {high}");
}

/// `UPDATE_PRESETS=1 cargo test` writes them.
#[test]
fn test_examples_are_the_presets_as_documents() {
    for (known, file) in
        Preset::ALL.iter().zip(["b2b-software-usd", "b2b-services-rub", "small-team"])
    {
        let path = format!("{}/examples/{file}.json", env!("CARGO_MANIFEST_DIR"));
        let scenario = known.scenario();
        let planner = concat!("\"planner\": \"", env!("CARGO_PKG_VERSION"), "\"");
        let written =
            document::to_json_pretty(&scenario).replace(planner, "\"planner\": \"0.1.0\"");
        if std::env::var_os("UPDATE_PRESETS").is_some() {
            std::fs::write(&path, &written).unwrap();
        }
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text, written, "{path}");
        assert_eq!(document::from_json(&text), Ok(scenario), "{path}");
    }
}

#[test]
fn test_presets_leave_names_to_the_readers_language() {
    for scenario in Preset::ALL.iter().map(|it| it.scenario()) {
        assert!(scenario.name.is_empty() && scenario.notes.is_empty());
        assert!(scenario.sources.iter().all(|source| source.name.is_none()));
        assert!(scenario.roles.iter().all(|role| role.title.is_none()));
    }
}

/// A number of a preset is a benchmark, with the benchmark's value, or it is an example.
#[test]
fn test_presets_say_where_their_numbers_are_from() {
    use repcount::scenario::{Benchmark, Currency, RoleKind};
    use repcount::scenario::{Entry, Field, Inputs, Origin};
    fn check<F: Field>(
        inputs: &Inputs<F>,
        role: Option<RoleKind>,
        source: Option<SourceKind>,
        currency: Currency,
    ) -> usize {
        let given: Vec<(F, Entry)> =
            F::ALL.iter().filter_map(|field| Some((*field, inputs.given(*field)?))).collect();
        for (field, entry) in &given {
            match entry.origin {
                Origin::Example => {}
                Origin::Benchmark(id) => {
                    assert_eq!(id.benchmark().value, entry.value, "{}", field.name());
                    // It is one that the page offers at this place.
                    let offered = Benchmark::offered(field.name(), role, source, currency);
                    assert!(offered.contains(&id), "{} {}", id.benchmark().key, field.name());
                }
                origin => panic!("{} is {origin:?}", field.name()),
            }
        }
        given.len()
    }
    for scenario in Preset::ALL.iter().map(|it| it.scenario()) {
        let currency = scenario.currency;
        let mut numbers = check(&scenario.plan.inputs, None, None, currency)
            + check(&scenario.policy.inputs, None, None, currency)
            + check(&scenario.timeline.inputs, None, None, currency);
        for source in &scenario.sources {
            numbers += check(&source.inputs, None, Some(source.kind), currency);
        }
        for role in &scenario.roles {
            numbers += check(&role.inputs, Some(role.kind), None, currency);
            numbers += check(&role.ramp, Some(role.kind), None, currency);
        }
        assert!(numbers > 30);
    }
}

#[test]
fn test_presets_have_no_more_to_report_than_they_should() {
    use FindingKind::{Bottleneck, StructureFits, WithinBudget};
    for (known, expected) in [
        (Preset::SoftwareDollars, &[Bottleneck, WithinBudget, StructureFits][..]),
        (Preset::ServicesRoubles, &[Bottleneck, WithinBudget, StructureFits]),
        (Preset::SmallTeam, &[Bottleneck, WithinBudget]),
    ] {
        let (_, findings) = plan(&known.scenario());
        let kinds: Vec<FindingKind> =
            findings.iter().map(|finding: &Finding| finding.kind).collect();
        assert_eq!(kinds, expected, "{}", known.name());
        assert!(kinds.iter().all(|kind| kind.severity() > Severity::Error));
    }
}

#[test]
fn test_presets_load_people_well() {
    for scenario in Preset::ALL.iter().map(|it| it.scenario()) {
        let (plan, _) = plan(&scenario);
        for role in &scenario.roles {
            let load = plan.get(Metric::Load, Place::Role(role.key));
            check(load.unwrap_or_default(), 0.7, 1.0);
        }
        check(overall(&scenario, Metric::ToHire), 1.0, 3.0);
        // Growing by a meeting is possible, for a while.
        let room = |source: &Source| plan.get(Metric::MoreMeetings, Place::Source(source.key));
        assert!(scenario.sources.iter().all(|source| room(source) > Some(0.0)));
        let made = FigureId::new(Metric::PlanMade, Place::Overall).of(Team::Today);
        check(plan.value(made).expect("a plan"), 0.3, 0.9);
    }
}

#[test]
fn test_people_of_presets_are_away_sometimes() {
    for scenario in Preset::ALL.iter().map(|it| it.scenario()) {
        for role in &scenario.roles {
            check(role.inputs.value(RoleField::DaysOff), 15.0, 30.0);
        }
    }
}

#[test]
fn test_software_in_dollars() {
    let scenario = Preset::SoftwareDollars.scenario();
    let expected = [
        ("bdr", 3.0),
        ("sdr", 3.0),
        ("sales-executive", 5.0),
        ("sales-support", 1.0),
        ("head-of-sales", 1.0),
    ];
    assert_eq!(people(&scenario), expected.map(|(key, people)| (key.to_string(), people)));
    check(overall(&scenario, Metric::PlanPerMonth) * 12.0, 4_199_999.0, 4_200_001.0);
    check(overall(&scenario, Metric::Payback), 8.5, 9.5);
    check(overall(&scenario, Metric::Cac), 22_000.0, 23_000.0);
    let (plan, _) = plan(&scenario);
    let closer = Place::Role(RoleKey::new("sales-executive").unwrap());
    check(plan.get(Metric::QuotaToPay, closer).unwrap_or_default(), 4.0, 6.0);
}

#[test]
fn test_services_in_roubles() {
    let scenario = Preset::ServicesRoubles.scenario();
    let expected = [
        ("bdr", 4.0),
        ("sdr", 2.0),
        ("sales-executive", 4.0),
        ("sales-support", 1.0),
        ("head-of-sales", 1.0),
    ];
    assert_eq!(people(&scenario), expected.map(|(key, people)| (key.to_string(), people)));
    check(overall(&scenario, Metric::PlanPerMonth), 1e7, 1e7);
    check(overall(&scenario, Metric::Deals), 24.999, 25.001);
    check(overall(&scenario, Metric::Cost), 3.0e6, 3.2e6);
    check(overall(&scenario, Metric::CostShare), 0.2, 0.35);
    let (plan, _) = plan(&scenario);
    let cold = Place::Source(repcount::scenario::SourceKey::new("outbound").unwrap());
    check(plan.get(Metric::CostPerBooked, cold).unwrap_or_default(), 13_000.0, 13_500.0);
    // Requests are paid for, and still cheaper than what is found cold.
    let inbound = Place::Kind(SourceKind::Inbound);
    check(plan.get(Metric::CostPerBooked, inbound).unwrap_or_default(), 6_000.0, 8_000.0);
}

#[test]
fn test_small_team() {
    let scenario = Preset::SmallTeam.scenario();
    let expected = [("sales-executive", 2.0), ("sales-support", 1.0)];
    assert_eq!(people(&scenario), expected.map(|(key, people)| (key.to_string(), people)));
    assert!(!scenario.policy.marketing);
    assert!(scenario.sources.iter().all(|source| source.booked_by == source.closed_by));
    check(overall(&scenario, Metric::CostShare), 0.2, 0.35);
}

/// The calendar of a preset is one that a head of sales would believe.
#[test]
fn test_presets_have_a_calendar() {
    for scenario in Preset::ALL.iter().map(|it| it.scenario()) {
        assert_eq!(scenario.timeline.horizon(), 12);
        assert_eq!(scenario.timeline.start, Month::DEFAULT);
        for source in &scenario.sources {
            check(source.inputs.value(SourceField::SalesCycle), 1.0, 3.0);
        }
        for role in &scenario.roles {
            check(role.inputs.value(RoleField::Attrition), 0.1, 0.35);
            check(role.inputs.value(RoleField::MonthsToFill), 1.0, 3.0);
            let ramp: Vec<f64> = role.ramp.all_given().map(|entry| entry.value).collect();
            assert!(ramp.is_sorted() && ramp.len() < 5, "{ramp:?}");
            // Those who book and close need time to learn.
            let sells = role.sizing.is_booking() || role.sizing.is_closing();
            assert_eq!(!ramp.is_empty(), sells, "{}", role.key);
        }
    }
}
