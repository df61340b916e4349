//! Findings as sentences.

use repcount::calc::{Finding, Place};
use repcount::scenario::{Scenario, Unit};

use super::I18n;
use super::names::place_name;
use super::words;

/// The sentence that tells a finding.
pub fn finding(i18n: I18n, scenario: &Scenario, finding: &Finding) -> String {
    let roles: Vec<String> =
        finding.roles.iter().map(|role| place_name(i18n, scenario, Place::Role(*role))).collect();
    let source = finding.source.map(|source| place_name(i18n, scenario, Place::Source(source)));
    let rate = finding.input.map(|input| i18n.t(words::field(input.field_name())));
    let numbers: Vec<(&str, String)> = finding
        .numbers
        .iter()
        .map(|number| {
            let text = match number.unit {
                Unit::DealsPerMonth => i18n.count(words::DEALS, number.value),
                Unit::Ratio => i18n.count(words::TIMES, number.value),
                unit => i18n.value(number.value, unit, scenario.currency),
            };
            (number.name, text)
        })
        .collect();
    let list = i18n.list(&roles);
    let mut values: Vec<(&str, &str)> = vec![
        ("source", source.as_deref().unwrap_or_default()),
        ("role", roles.first().map(String::as_str).unwrap_or_default()),
        ("roles", &list),
        ("rate", rate.unwrap_or_default()),
    ];
    values.extend(numbers.iter().map(|(name, text)| (*name, text.as_str())));
    i18n.fill(words::finding(finding.kind), &values)
}
