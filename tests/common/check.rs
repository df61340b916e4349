//! Expectations of results, by the names that printed results use, such as
//! `cost_per_booked/outbound`.

use std::panic::Location;

use repcount::answer::plan;
use repcount::findings::Finding;
use repcount::scenario::Scenario;

/// The value of a figure; `None` where it does not apply.
pub fn figure(scenario: &Scenario, name: &str) -> Option<f64> {
    plan(scenario).0.figures().find(|(id, _)| id.to_string() == name).map(|(_, value)| value)
}

/// The value of a figure that there must be.
#[track_caller]
pub fn value(scenario: &Scenario, name: &str) -> f64 {
    figure(scenario, name).unwrap_or_else(|| {
        let names: Vec<String> = plan(scenario).0.figures().map(|(id, _)| id.to_string()).collect();
        panic!("{}: no figure {name} among {}", Location::caller(), names.join(", "))
    })
}

/// Whether both are the same but for the rounding of arithmetic.
pub fn close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1e-9)
}

/// The figure must have this value.
#[track_caller]
pub fn check(scenario: &Scenario, name: &str, expected: f64) {
    let found = value(scenario, name);
    assert!(close(found, expected), "{name} is {found}, expected {expected}");
}

/// The figure must not apply.
#[track_caller]
pub fn check_none(scenario: &Scenario, name: &str) {
    let found = figure(scenario, name);
    assert!(found.is_none(), "{name} is {found:?}, expected none");
}

/// A finding as text: its kind, where it is, and the input that it names, such as
/// `rate_of_zero chat sources/chat/win_rate`.
pub fn finding_text(finding: &Finding) -> String {
    let mut words = vec![finding.kind.name().to_string()];
    words.extend(finding.source.iter().map(ToString::to_string));
    words.extend(finding.roles.iter().map(ToString::to_string));
    words.extend(finding.input.iter().map(ToString::to_string));
    words.join(" ")
}

/// There must be this finding, with these numbers and no others.
#[track_caller]
pub fn check_finding(scenario: &Scenario, text: &str, numbers: &[(&str, f64)]) {
    let (_, findings) = plan(scenario);
    let Some(finding) = findings.iter().find(|finding| finding_text(finding) == text) else {
        let all: Vec<String> = findings.iter().map(finding_text).collect();
        panic!("no finding \"{text}\" among {all:?}")
    };
    let same =
        finding.numbers.len() == numbers.len()
            && finding.numbers.iter().zip(numbers).all(|(found, (name, expected))| {
                found.name == *name && close(found.value, *expected)
            });
    assert!(same, "{text} has {:?}, expected {numbers:?}", finding.numbers);
}

/// There must be no finding of this kind.
#[track_caller]
pub fn check_no_finding(scenario: &Scenario, kind: &str) {
    let (_, findings) = plan(scenario);
    let found = findings.iter().find(|finding| finding.kind.name() == kind);
    assert!(found.is_none(), "unexpected {found:?}");
}
