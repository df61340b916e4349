//! The calendar on random scenarios: the steady state agrees with the average month, no month is
//! shown as met that is not, and nothing panics.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::scenario::{ordinary, scenario};
use common::*;
use proptest::prelude::*;
use repcount::answer::{outlook, plan};
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::model::sizing_cycle;
use repcount::scenario::{
    Entry, Inputs, Role, RoleField, RoleKey, Scenario, Sizing, SourceField, Timeline,
};

/// The same team and plan with nothing that changes from month to month.
fn steady(mut scenario: Scenario) -> Scenario {
    scenario.timeline = Timeline::default();
    scenario = scenario.months("2026-01", 4);
    scenario.team.clear();
    for role in &mut scenario.roles {
        role.ramp = Inputs::default();
        for field in [RoleField::Attrition, RoleField::MonthsToFill, RoleField::RecruitingCost] {
            role.inputs.put(field, None);
        }
    }
    for source in &mut scenario.sources {
        source.inputs.put(SourceField::SalesCycle, None);
    }
    scenario
}

/// With the people whom the plan needs.
fn staffed(mut scenario: Scenario) -> Scenario {
    let (average, _) = plan(&scenario);
    for role in &mut scenario.roles {
        let people = average.get(Metric::People, Place::Role(role.key)).unwrap_or(0.0);
        role.inputs.put(RoleField::PeopleNow, Some(Entry::typed(people)));
    }
    for source in &mut scenario.sources {
        source.inputs.put(SourceField::LeadsAvailable, None);
    }
    scenario
}

const OF_SOURCES: [Metric; 6] = [
    Metric::Leads,
    Metric::Booked,
    Metric::Held,
    Metric::Opportunities,
    Metric::Deals,
    Metric::Revenue,
];
const OF_ROLES: [Metric; 4] = [Metric::Fte, Metric::People, Metric::Load, Metric::Cost];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn with_the_people_whom_the_plan_needs_every_month_is_the_average_month(
        scenario in ordinary(),
    ) {
        let scenario = steady(scenario);
        prop_assume!(sizing_cycle(&scenario).is_empty());
        let scenario = staffed(scenario);
        let (average, _) = plan(&scenario);
        let people = average.get(Metric::People, Place::Overall).unwrap_or(0.0);
        prop_assume!(people < 10_000.0);
        // Nobody there, nothing done, even where the work needs hardly anybody.
        let is_there = |key: Option<RoleKey>| {
            key.is_none_or(|key| average.get(Metric::People, Place::Role(key)) > Some(0.0))
        };
        let sources = &scenario.sources;
        prop_assume!(sources.iter().all(|of| is_there(of.booked_by) && is_there(of.closed_by)));
        // A typed number of people does less of its own work while it stands in for others.
        let stands_in = |role: &Role| {
            scenario.roles.iter().any(|other| other.covered_by == Some(role.key))
        };
        let is_fixed = |role: &&Role| role.sizing == Sizing::Fixed;
        prop_assume!(!scenario.roles.iter().filter(is_fixed).any(stands_in));
        let outlook = outlook(&scenario);
        let sources = scenario.sources.iter().map(|source| Place::Source(source.key));
        let roles = scenario.roles.iter().map(|role| Place::Role(role.key));
        let of_sources = sources.flat_map(|place| OF_SOURCES.map(|metric| (metric, place)));
        let of_roles = roles.flat_map(|place| OF_ROLES.map(|metric| (metric, place)));
        let overall = [Metric::Cost, Metric::Deals, Metric::Revenue];
        let overall = overall.map(|metric| (metric, Place::Overall));
        for (metric, place) in of_sources.chain(of_roles).chain(overall) {
            // The sums of nothing have a value on the calendar only.
            let Some(expected) = average.get(metric, place) else { continue };
            for month in outlook.months() {
                let figure = FigureId::new(metric, place).at(Some(month), Some(Team::Today));
                let found = outlook.get(figure).unwrap_or(f64::NAN);
                let near = (found - expected).abs() <= 1e-6 * expected.abs().max(1e-6);
                prop_assert!(near, "{figure} is {found}, on average {expected}");
            }
        }
        prop_assert!(outlook.hires.is_empty(), "{:?}", outlook.hires);
        prop_assert!(outlook.gaps.is_empty(), "{:?}", outlook.gaps);
    }

    #[test]
    fn what_todays_team_makes_is_what_it_makes_of_a_steady_month(scenario in ordinary()) {
        let scenario = steady(scenario);
        prop_assume!(sizing_cycle(&scenario).is_empty());
        let (average, _) = plan(&scenario);
        let outlook = outlook(&scenario);
        // Once as many wait as ever will.
        let last = outlook.months().last();
        let sources = scenario.sources.iter().map(|source| Place::Source(source.key));
        let of_sources = sources.flat_map(|place| OF_SOURCES.map(|metric| (metric, place)));
        let overall = [Metric::Cost, Metric::Deals, Metric::Revenue];
        let overall = overall.map(|metric| (metric, Place::Overall));
        for (metric, place) in of_sources.chain(overall) {
            let figure = FigureId::new(metric, place);
            let Some(expected) = average.value(figure.of(Team::Today)) else { continue };
            let found = outlook.get(figure.at(last, Some(Team::Today))).unwrap_or(f64::NAN);
            let near = (found - expected).abs() <= 1e-6 * expected.abs().max(1e-6);
            prop_assert!(near, "{figure} is {found}, on average {expected}");
        }
    }

    #[test]
    fn no_month_is_shown_as_met_that_is_not(scenario in ordinary()) {
        let outlook = outlook(&scenario.months("2026-01", 12));
        for month in outlook.months() {
            for place in outlook.figures().filter_map(|(figure, _)| match figure.place {
                Place::Role(key) => Some(key),
                _ => None,
            }) {
                let get = |metric| {
                    outlook.get(FigureId::new(metric, Place::Role(place)).at(Some(month), Some(Team::Hired)))
                };
                let (needed, ramped) = (get(Metric::Fte).unwrap(), get(Metric::Ramped).unwrap());
                let short = outlook.gaps.iter().any(|gap| gap.role == place && gap.month == month);
                // Overload may be tolerated up to the double.
                prop_assert!(short || needed <= 2.0 * ramped + 1e-5, "{place} {month}");
            }
        }
    }

    #[test]
    fn whatever_is_typed_gives_finite_numbers(scenario in scenario()) {
        let outlook = outlook(&scenario);
        for (figure, value) in outlook.figures() {
            prop_assert!(value.is_finite(), "{figure} is {value}");
        }
    }

    #[test]
    fn explanations_have_the_values_that_are_shown(scenario in ordinary()) {
        let scenario = scenario.months("2026-01", 4);
        let outlook = outlook(&scenario);
        for (figure, value) in outlook.figures() {
            let formula = outlook.formula(figure);
            let found = formula.as_ref().map_or(f64::NAN, repcount::answer::Formula::value);
            prop_assert!(found == value, "{figure} is {value}, explained as {found}");
            // One can go on from every figure in it.
            for operand in formula.iter().flat_map(repcount::answer::Formula::operands) {
                if let repcount::answer::Formula::Figure(next, _) = operand {
                    prop_assert!(outlook.formula(next).is_some(), "{next} in {figure}");
                }
            }
        }
    }
}
