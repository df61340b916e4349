//! What a client is shown: no pay, and costs that add up to the same where they are shown.

mod common;

use common::scenario::ordinary;
use proptest::prelude::*;
use repcount::answer::plan;
use repcount::document;
use repcount::edit::{PayShown, without_pay};
use repcount::figure::{Metric, Place};
use repcount::preset::Preset;
use repcount::scenario::{Entry, InputId, RoleField, Scenario};

/// Pay that is found wherever it stands.
const PAY: f64 = 123_457.0;

fn paid() -> Scenario {
    let mut scenario = Preset::SoftwareDollars.scenario();
    scenario.notes = "Anna earns 123457".to_string();
    let keys: Vec<_> = scenario.roles.iter().map(|role| role.key).collect();
    for key in keys {
        for field in [RoleField::Base, RoleField::TargetBonus, RoleField::BonusPerDeal] {
            let input = InputId::Role(key, field);
            scenario.put(input, Some(Entry::typed(PAY)));
            scenario.input_notes.put(input, "123457, says Anna");
        }
    }
    scenario
}

#[test]
fn no_pay_is_left_in_the_document() {
    let scenario = paid();
    assert!(document::to_json(&scenario).contains("123457"));
    for shown in [PayShown::Totals, PayShown::Nothing] {
        let text = document::to_json(&without_pay(&scenario, shown));
        assert!(!text.contains("123457"), "{shown:?}: {text}");
        for field in [
            "base",
            "target_bonus",
            "bonus_per_meeting",
            "bonus_per_deal",
            "commission",
            "contributions",
            "tools",
        ] {
            assert!(!text.contains(&format!("\"{field}\":")), "{shown:?}: {field}");
        }
    }
}

#[test]
fn without_totals_every_role_that_works_is_told_to_have_no_pay() {
    let client = without_pay(&paid(), PayShown::Nothing);
    let (plan, _) = plan(&client);
    assert_eq!(plan.get(Metric::PeopleCost, Place::Overall), Some(0.0));
    assert_eq!(plan.unpaid(&client).len(), client.roles.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// What people need and cost in the average month is what it was.
    #[test]
    fn totals_add_up_to_the_same(scenario in ordinary()) {
        let client = without_pay(&scenario, PayShown::Totals);
        let text = document::to_json(&client);
        let again = document::from_json(&text);
        prop_assert_eq!(again.as_ref(), Ok(&client));
        let (before, _) = plan(&scenario);
        let (after, _) = plan(&client);
        let cut = |role: &repcount::scenario::Role| {
            before.get(Metric::Seat, Place::Role(role.key)).is_none_or(|cost| cost > 1e12)
        };
        prop_assume!(!scenario.roles.iter().any(cut));
        for metric in [Metric::People, Metric::PeopleCost, Metric::Cost, Metric::CostPerBooked, Metric::Cac] {
            let (one, two) = (before.get(metric, Place::Overall), after.get(metric, Place::Overall));
            let close = match (one, two) {
                (Some(one), Some(two)) => (one - two).abs() <= 1e-9 * one.abs().max(1.0),
                (one, two) => one == two,
            };
            prop_assert!(close, "{metric:?}: {one:?} {two:?}");
        }
    }
}
