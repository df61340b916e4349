//! Findings as sentences.

use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::findings::Finding;
use repcount::scenario::{Scenario, Unit};

use super::answer::{Piece, pieces_of};
use super::names::place_name;
use super::{I18n, words};

/// The sentence that tells a finding; its numbers open their explanations where they have one.
pub fn finding(i18n: I18n, scenario: &Scenario, finding: &Finding) -> Vec<Piece> {
    let text = |text: String| vec![Piece::Text(text)];
    let roles: Vec<String> =
        finding.roles.iter().map(|role| place_name(i18n, scenario, Place::Role(*role))).collect();
    let source = finding.source.map(|source| place_name(i18n, scenario, Place::Source(source)));
    let rate = finding.input.map(|input| i18n.t(words::field(input.field_name())));
    let mut values = vec![
        ("source", text(source.unwrap_or_default())),
        ("role", text(roles.first().cloned().unwrap_or_default())),
        ("roles", text(i18n.list(&roles))),
        ("rate", text(rate.unwrap_or_default().to_string())),
    ];
    for number in &finding.numbers {
        let said = match number.unit {
            Unit::DealsPerMonth => i18n.count(words::DEALS, number.value),
            Unit::Ratio => i18n.count(words::TIMES, number.value),
            unit => i18n.value(number.value, unit, scenario.currency),
        };
        values.push((
            number.name,
            match figure(finding, number.name) {
                Some(figure) => vec![Piece::Figure(figure, said)],
                None => text(said),
            },
        ));
    }
    pieces_of(i18n.t(words::finding(finding.kind)), &values)
}

/// The result that a number of a finding is, or follows from.
fn figure(finding: &Finding, number: &str) -> Option<FigureId> {
    let place = match (finding.source, finding.roles.first()) {
        (Some(source), _) => Place::Source(source),
        (None, Some(role)) => Place::Role(*role),
        (None, None) => Place::Overall,
    };
    let (metric, place) = match number {
        "made" => {
            return Some(FigureId::new(Metric::PlanMade, Place::Overall).of(Team::Today));
        }
        "siblings" => (Metric::SiblingRate, place),
        "loss" => (Metric::RateLoss, place),
        "full" => (Metric::CostPerDealFull, place),
        "leaves" => (Metric::DealMargin, place),
        "gain" => (Metric::BottleneckGain, Place::Overall),
        "over" | "left" => (Metric::BudgetLeft, place),
        "largest" => (Metric::LargestPlan, place),
        "months" => (Metric::Payback, place),
        "cost" if place == Place::Overall => (Metric::Cac, place),
        "cost" => (Metric::IdleCost, place),
        "load" => (Metric::Load, place),
        "ratio" => (Metric::QuotaToPay, place),
        "now" => (Metric::PeopleNow, place),
        "needed" if finding.source.is_some() => (Metric::Leads, place),
        "needed" => (Metric::People, place),
        _ => return None,
    };
    Some(FigureId::new(metric, place))
}
