//! The formulas that the page shows behind every figure: they are the ones that were computed.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use std::collections::{HashMap, HashSet};

use common::scenario::{ordinary, scenario};
use common::*;
use proptest::prelude::*;
use repcount::answer::{Formula, Plan, plan};
use repcount::figure::FigureId;
use repcount::graph::Operation;
use repcount::model::Input;
use repcount::preset::Preset;
use repcount::scenario::Scenario;

/// The value of a formula, worked out anew from its operands.
fn evaluate(formula: &Formula) -> f64 {
    let Formula::By { operation, operands, .. } = formula else {
        return formula.value();
    };
    let values: Vec<f64> = operands.iter().map(evaluate).collect();
    let two = |apply: fn(f64, f64) -> f64| match values.as_slice() {
        [left, right] => apply(*left, *right),
        other => panic!("{operation:?} of {other:?}"),
    };
    let one = |apply: fn(f64) -> f64| match values.as_slice() {
        [only] => apply(*only),
        other => panic!("{operation:?} of {other:?}"),
    };
    match operation {
        Operation::Subtract => two(|left, right| left - right),
        Operation::Multiply => two(|left, right| left * right),
        Operation::Divide => two(|left, right| left / right),
        Operation::Sum => values.iter().fold(0.0, |sum, value| sum + value),
        Operation::Greatest => values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        Operation::Least => values.iter().copied().fold(f64::INFINITY, f64::min),
        // A billionth above a whole number still counts as that number.
        Operation::RoundUp => one(|value| if value <= 1e-9 { 0.0 } else { (value - 1e-9).ceil() }),
        Operation::RoundDown => one(|value| (value + 1e-9).floor()),
    }
}

/// The formulas of all figures.
fn formulas(plan: &Plan) -> HashMap<FigureId, Formula> {
    plan.figures().filter_map(|(figure, _)| Some((figure, plan.formula(figure)?))).collect()
}

/// Figures, inputs and plain numbers of a formula, as often as they are shown.
fn leaves(formula: &Formula) -> Vec<&Formula> {
    match formula {
        Formula::By { operands, .. } => operands.iter().flat_map(leaves).collect(),
        leaf => vec![leaf],
    }
}

fn check_explanations(scenario: &Scenario) -> Result<(), TestCaseError> {
    let (plan, _) = plan(scenario);
    let values: HashMap<FigureId, f64> = plan.figures().collect();
    let formulas = formulas(&plan);
    prop_assert_eq!(values.len(), formulas.len());
    for (id, value) in &values {
        let Some(formula) = formulas.get(id) else {
            return Err(TestCaseError::fail(format!("{id} has no formula")));
        };
        let same = |other: f64| other.to_bits() == value.to_bits();
        prop_assert!(same(formula.value()), "{id} is {value}, explained {}", formula.value());
        let evaluated = evaluate(formula);
        prop_assert!(same(evaluated), "{id} is {value}, worked out {evaluated}: {formula:?}");
        if let Formula::By { operation: Operation::Sum, operands, .. } = formula
            && let [only] = operands.as_slice()
        {
            let other = matches!(only, Formula::Figure(other, _) if other.metric != id.metric);
            prop_assert!(other, "{id} only repeats {only:?}");
        }
        for leaf in leaves(formula) {
            match leaf {
                Formula::Figure(operand, shown) => {
                    let entered = matches!(formulas.get(operand), Some(Formula::Input(..)));
                    prop_assert!(!entered, "{id} shows {operand}, which only repeats an input");
                    // It has a formula of its own, and is what its place in the table says.
                    let own = values.get(operand);
                    let same = own.is_some_and(|own| own.to_bits() == shown.to_bits());
                    prop_assert!(same, "{id} shows {operand} as {shown}, in the table {own:?}");
                }
                Formula::Input(Input::Decided(_) | Input::Tried(_), shown) => {
                    prop_assert!(shown.is_finite());
                }
                Formula::Input(Input::Entered(input), shown) => {
                    let own = scenario.entry(*input).map(|entry| entry.value);
                    prop_assert_eq!(own, Some(*shown), "{} in {}", input, id);
                }
                Formula::Number(number) => prop_assert!(number.is_finite()),
                Formula::By { .. } => unreachable!("not a leaf"),
            }
        }
    }
    for id in formulas.keys() {
        let mut above = Vec::new();
        prop_assert!(ends(*id, &formulas, &mut above, &mut HashSet::new()), "{above:?}");
    }
    Ok(())
}

/// Whether going down from a figure comes to inputs and numbers on every way, and never back to a
/// figure that was passed.
fn ends(
    id: FigureId,
    formulas: &HashMap<FigureId, Formula>,
    above: &mut Vec<FigureId>,
    known: &mut HashSet<FigureId>,
) -> bool {
    if known.contains(&id) {
        return true;
    }
    if above.contains(&id) {
        return false;
    }
    above.push(id);
    let Some(formula) = formulas.get(&id) else { return false };
    for leaf in leaves(formula) {
        if let Formula::Figure(operand, _) = leaf
            && !ends(*operand, formulas, above, known)
        {
            return false;
        }
    }
    above.pop();
    known.insert(id);
    true
}

proptest! {
    #[test]
    fn every_figure_is_explained_to_the_last_bit(scenario in ordinary()) {
        check_explanations(&scenario)?;
    }

    #[test]
    fn every_figure_is_explained_at_the_bounds_too(scenario in scenario()) {
        check_explanations(&scenario)?;
    }
}

/// A team with every kind of source and every usual role.
fn team() -> Scenario {
    let chat = inbound("chat")
        .given_leads(400.0)
        .sets(&[("lead_to_meeting", 0.2), ("show_rate", 0.8), ("win_rate", 0.2)])
        .sets(&[("qualification_rate", 0.5), ("cost_per_lead", 20.0), ("deal_value", 9_000.0)]);
    let cold = outbound("cold").rest().sets(&[("show_rate", 0.7), ("meeting_to_deal", 0.15)]);
    let partner = partner("partner").share(0.2).set("partner_commission", 0.1).closed_by("ae");
    let pay = [("base", 3_000.0), ("contributions", 0.3), ("tools", 100.0), ("overhead", 200.0)];
    let team = revenue(200_000.0)
        .set("deal_value", 10_000.0)
        .budget(90_000.0)
        .with(chat.booked_by("sdr").closed_by("ae"))
        .with(cold.booked_by("bdr").closed_by("ae"))
        .with(partner)
        .with(bdr("bdr").sets(&pay).set("meetings_booked", 20.0))
        .with(sdr("sdr").sets(&pay).set("days_off", 28.0).covered_by("support"))
        .with(executive("ae").sets(&pay).sets(&[("commission", 0.05), ("people_now", 2.0)]))
        .with(support("support").sets(&pay).sets(&[
            ("fixed_hours", 40.0),
            ("hours_per_deal", 3.0),
            ("hours_per_meeting", 0.5),
        ]))
        .with(head("head").sets(&pay).counts(&["bdr", "sdr", "ae", "support"]));
    check_no_finding(&team, "plan_short");
    team
}

#[test]
fn formulas_are_short_enough_to_read() {
    for scenario in Preset::ALL.iter().map(|it| it.scenario()).chain([team()]) {
        let (plan, _) = plan(&scenario);
        for (id, formula) in formulas(&plan) {
            let shown = leaves(&formula).len();
            assert!(shown <= 14, "{id} shows {shown} operands: {formula:?}");
            assert!(formula.operands().len() <= shown);
        }
    }
}

#[track_caller]
fn check_formula(scenario: &Scenario, figure: &str, expected: &str) {
    let (plan, _) = plan(scenario);
    let (_, formula) = formulas(&plan)
        .into_iter()
        .find(|(id, _)| id.to_string() == figure)
        .unwrap_or_else(|| panic!("no figure {figure}"));
    assert_eq!(words(&formula), expected);
}

/// A formula in signs, figures and inputs by name.
fn words(formula: &Formula) -> String {
    let Formula::By { operation, operands, .. } = formula else {
        return match formula {
            Formula::Figure(id, _) => id.to_string(),
            Formula::Input(input, _) => input.to_string(),
            other => other.value().to_string(),
        };
    };
    let parts: Vec<String> = operands.iter().map(words).collect();
    match operation {
        Operation::Sum if parts.len() > 1 => format!("({})", parts.join(" + ")),
        Operation::Subtract => format!("({})", parts.join(" − ")),
        Operation::Multiply => format!("({})", parts.join(" × ")),
        Operation::Divide => format!("({})", parts.join(" ÷ ")),
        other => format!("{other:?}({})", parts.join("; ")),
    }
}

#[test]
fn formulas_as_the_page_shows_them() {
    let team = team();
    check_formula(&team, "plan_per_month", "plan/amount");
    check_formula(
        &team,
        "booked/chat",
        "(sources/chat/given_leads × sources/chat/lead_to_meeting)",
    );
    check_formula(&team, "held/cold", "(deals/cold ÷ sources/cold/meeting_to_deal)");
    check_formula(&team, "leads/chat", "sources/chat/given_leads");
    // The only source of its kind, and the only role to hire for, say how the number is made.
    check_formula(&team, "held/all-outbound", "(deals/cold ÷ sources/cold/meeting_to_deal)");
    check_formula(&team, "demand/bdr", "Sum(booked/cold)");
    check_formula(&team, "booked/cold", "(held/cold ÷ sources/cold/show_rate)");
    check_formula(&team, "revenue/cold", "(deals/cold × plan/deal_value)");
    check_formula(&team, "demand/ae", "(held/chat + held/cold + held/partner)");
    check_formula(
        &team,
        "fte/bdr",
        "(demand/bdr ÷ (roles/bdr/meetings_booked × roles/bdr/utilisation))",
    );
    check_formula(&team, "people/bdr", "RoundUp(fte/bdr)");
    check_formula(&team, "leave/sdr", "(roles/sdr/days_off ÷ (policy/days_per_month × 12))");
    check_formula(&team, "stand_in/support", "(people/sdr × leave/sdr)");
    check_formula(
        &team,
        "seat/bdr",
        "((roles/bdr/base × (1 + roles/bdr/contributions)) + (roles/bdr/tools + roles/bdr/overhead))",
    );
    check_formula(&team, "cost/bdr", "(people/bdr × seat/bdr)");
    check_formula(&team, "cost_per_held/cold", "(booking_cost/cold ÷ held/cold)");
    check_formula(&team, "cac", "(cost ÷ deals)");
    check_formula(&team, "budget_left", "(policy/budget − cost)");
    check_formula(&team, "largest_plan_factor", "decision largest_plan_factor");
    check_formula(&team, "largest_plan", "(plan/amount × decision largest_plan_factor)");
    check_formula(
        &team,
        "to_hire/ae",
        "RoundDown(((fte/ae − roles/ae/people_now) + (1 − policy/smallest_gap)))",
    );
}
