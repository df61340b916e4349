//! Tables that are pasted become a scenario, and every row says what is wrong with it.

mod common;

use common::scenario::scenario;
use proptest::prelude::*;
use repcount::compare::differences;
use repcount::document;
use repcount::import::{Cells, Reader, Reading, RowProblem, Subject, read};
use repcount::preset::Preset;
use repcount::scenario::{
    Carries, InputId, Month, PlanShape, RoleField, RoleKey, Scenario, SourceField, SourceKey,
};

/// As a page in English reads: a point before the fraction, keys for names.
fn imported(text: &str, about: Option<Subject>, into: &Scenario) -> Option<Reading> {
    let number = |text: &str, is_share: bool| {
        let plain: String = text.chars().filter(|it| !" $%,".contains(*it)).collect();
        let value = plain.parse::<f64>().ok().filter(|value| value.is_finite())?;
        Some(if is_share { value / 100.0 } else { value })
    };
    let role = |name: &str| into.roles.iter().map(|role| role.key).find(|key| key.as_str() == name);
    let source = |name: &str| into.sources.iter().map(|it| it.key).find(|key| key.as_str() == name);
    let reader = Reader {
        number: &number,
        lowercase: &|text| text.to_lowercase(),
        role: &role,
        source: &source,
    };
    read(&Cells::of(text), about, into, &reader)
}

fn problems(reading: &Reading) -> Vec<(u64, RowProblem)> {
    let rows = reading.rows.iter();
    rows.filter_map(|row| Some((row.line, row.problem.clone()?))).collect()
}

#[test]
fn the_plan_of_months_begins_where_the_table_does() {
    let before = Preset::SoftwareDollars.scenario();
    let text = "Month;Plan\n2027-03;300\n2027-01;100\nfoo;5\n2027-03;7\n2027-02;x\n2040-01;1\n2027-04;-1\n2027-05;\n";
    let reading = imported(text, None, &before).unwrap();
    assert_eq!(reading.subject, Subject::Months);
    let after = &reading.scenario;
    assert_eq!(Some(after.timeline.start), Month::new(2027, 1));
    assert_eq!((after.timeline.shape, after.timeline.horizon()), (PlanShape::Typed, 3));
    let target = |place| {
        let field = repcount::scenario::TargetField::at(place).unwrap();
        after.entry(InputId::Target(field)).map(|entry| entry.value)
    };
    assert_eq!([target(0), target(1), target(2)], [Some(100.0), None, Some(300.0)]);
    let april = InputId::Target(repcount::scenario::TargetField::at(3).unwrap());
    assert_eq!(
        problems(&reading),
        [
            (4, RowProblem::NoMonth("foo".to_string())),
            (5, RowProblem::Twice),
            (6, RowProblem::NoNumber("x".to_string())),
            (7, RowProblem::TooFar(Month::new(2040, 1).unwrap())),
            (8, RowProblem::OutOfBounds(april)),
            (9, RowProblem::Nothing),
        ]
    );
}

#[test]
fn the_team_is_found_by_name_and_new_roles_are_added() {
    let before = Preset::SmallTeam.scenario();
    let known = before.roles[0].key;
    let text = format!(
        "Role\tPeople\tBase salary\n{known}\t7\t4200\nCloser\t2\t\n\t1\t1\n{known}\t1\t1\nOther\t2.5\t1"
    );
    let reading = imported(&text, None, &before).unwrap();
    let after = &reading.scenario;
    let value = |key: RoleKey, field| after.entry(InputId::Role(key, field)).map(|it| it.value);
    assert_eq!(value(known, RoleField::PeopleNow), Some(7.0));
    assert_eq!(value(known, RoleField::Base), Some(4200.0));
    let new = after.roles.last().unwrap();
    assert_eq!(new.title.as_deref(), Some("Closer"));
    assert_eq!(value(new.key, RoleField::PeopleNow), Some(2.0));
    assert_eq!(after.roles.len(), before.roles.len() + 1);
    let kinds: Vec<_> =
        reading.rows.iter().map(|row| (row.is_new, row.problem.is_some())).collect();
    assert_eq!(kinds, [(false, false), (true, false), (false, true), (false, true), (false, true)]);
}

#[test]
fn rates_are_percentages_and_leads_make_a_source_given_by_them() {
    let before = Preset::SoftwareDollars.scenario();
    let known = before.sources[1].key;
    let text = format!(
        "Channel,Leads,Show rate,Comment\n{known},120,75%,fine\nFair,40,80,new\n{known}x,,120%,too much"
    );
    let reading = imported(&text, None, &before).unwrap();
    let after = &reading.scenario;
    let value = |key: SourceKey, field| after.entry(InputId::Source(key, field)).map(|it| it.value);
    assert_eq!(value(known, SourceField::GivenLeads), Some(120.0));
    assert_eq!(value(known, SourceField::ShowRate), Some(0.75));
    assert_eq!(after.source(known).unwrap().carries, Carries::GivenLeads);
    let new = after.sources.last().unwrap();
    assert_eq!(
        (new.name.as_deref(), value(new.key, SourceField::ShowRate)),
        (Some("Fair"), Some(0.8))
    );
    assert_eq!(problems(&reading).len(), 1);
    assert_eq!(after.sources.len(), before.sources.len() + 1);
}

#[test]
fn a_table_about_nothing_known_is_none() {
    let scenario = Preset::SmallTeam.scenario();
    for text in ["", "a;b\n1;2", "\u{0}", "Month"] {
        assert_eq!(imported(text, None, &scenario), None, "{text:?}");
    }
    // Asked for by the user, one known head is enough.
    assert!(imported("Role\nBdr", Some(Subject::Team), &scenario).is_some());
}

proptest! {
    /// Whatever is pasted, what comes of it is a legal scenario.
    #[test]
    fn what_is_imported_is_legal(
        into in scenario(),
        about in prop::sample::select(Subject::ALL.to_vec()),
        head in "(Month|Role|Channel|Plan|Base|Leads|Show|x)(;|,|\t)(Month|Role|Plan|People|Win|Leads|x)",
        body in "([^\u{0}]{0,12}[;,\t\n\"][0-9.,-]{0,9}\n?){0,8}",
    ) {
        if let Some(reading) = imported(&format!("{head}\n{body}"), Some(about), &into) {
            let text = document::to_json(&reading.scenario);
            let again = document::from_json(&text);
            prop_assert_eq!(again.as_ref(), Ok(&reading.scenario));
            let taken = reading.rows.iter().any(|row| row.problem.is_none());
            let is_changed = !differences(&into, &reading.scenario).is_empty();
            prop_assert!(taken || !is_changed);
        }
    }
}
