//! The calendar and the team in documents: what may be left out, and what is wrong.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

use repcount::document::{self, DocumentError, Kind, Problem, link};
use repcount::preset::Preset;
use repcount::scenario::{
    Entry, MOST_HIRES, MOST_HOLIDAYS, MOST_SEATS, RampField, RoleKey, Scenario, SeasonField,
};
use serde_json::{Value, json};

/// The preset's document with the value at this JSON pointer replaced, or added.
fn with(pointer: &str, value: Value) -> Result<Scenario, Vec<DocumentError>> {
    let mut document: Value =
        serde_json::from_str(&document::to_json(&Preset::ServicesRoubles.scenario()))
            .expect("a preset is JSON");
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    document.pointer_mut(parent).expect("the place exists")[name] = value;
    document::from_json(&document.to_string())
}

/// Checks that this value at this place makes this error at the place, or within it, and no other.
#[track_caller]
fn check(pointer: &str, value: Value, within: &str, problem: Problem) {
    let path = [&pointer[1..].replace('/', "."), within].concat().replace("roles.0", "roles[0]");
    assert_eq!(with(pointer, value), Err(vec![DocumentError { path, problem }]));
}

#[track_caller]
fn check_words(pointer: &str, value: Value, words: &str) {
    let errors = with(pointer, value).expect_err("an error");
    let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(said, [words]);
}

#[test]
fn test_months_and_days() {
    let bad_month = |found: &str| Problem::BadMonth { found: found.to_string() };
    for bad in ["", "2026", "2026-1", "2026-13", "2026-00", "0000-01", "10000-01", "2026-01-01"] {
        check("/scenario/timeline/start", json!(bad), "", bad_month(bad));
        check("/scenario/timeline/planning", json!(bad), "", bad_month(bad));
        check("/scenario/team", json!([{ "started": bad }]), "[0].started", bad_month(bad));
    }
    for bad in ["", "2026-02", "2026-02-29", "2026-04-31", "0000-01-01", "2026-1-01", "х"] {
        let problem = Problem::BadDay { found: bad.to_string() };
        check("/scenario/timeline/holidays", json!(["2026-01-01", bad]), "[1]", problem);
    }
    for good in ["0001-01", "2026-12", "9999-12"] {
        let scenario = with("/scenario/timeline/start", json!(good)).expect("a month");
        assert_eq!(scenario.timeline.start.to_string(), good);
        assert_eq!(link::decode(&link::encode(&scenario)), Ok(scenario));
    }
}

#[test]
fn test_holidays_and_hires_are_sorted() {
    let days = json!(["2027-01-01", "2026-12-31", "2027-01-01", "2028-02-29"]);
    let scenario = with("/scenario/timeline/holidays", days).expect("days");
    let days: Vec<String> = scenario.timeline.holidays.iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-12-31", "2027-01-01", "2028-02-29"]);
    let hire = |role: &str, start: &str| json!({ "role": role, "start": start, "people": 1 });
    let hires = json!([hire("sdr", "2027-01"), hire("bdr", "2026-11"), hire("bdr", "2027-01")]);
    let scenario = with("/scenario/timeline/hires", hires).expect("hires");
    let hires = scenario.timeline.hires.expect("placed");
    let said: Vec<String> =
        hires.iter().map(|hire| format!("{} {}", hire.start, hire.role)).collect();
    assert_eq!(said, ["2026-11 bdr", "2027-01 bdr", "2027-01 sdr"]);
}

/// To hire nobody is not the same as to hire as proposed.
#[test]
fn test_no_hires_are_not_the_proposed_ones() {
    let none = with("/scenario/timeline/hires", json!([])).expect("no hires");
    assert_eq!(none.timeline.hires, Some(Vec::new()));
    assert_eq!(document::from_json(&document::to_json(&none)).as_ref(), Ok(&none));
    assert_eq!(link::decode(&link::encode(&none)), Ok(none));
    assert_eq!(Preset::ServicesRoubles.scenario().timeline.hires, None);
}

#[test]
fn test_rows_have_gaps() {
    let ramp = json!([null, { "value": 0.5, "from": "example" }, 1, null, null]);
    let scenario = with("/scenario/roles/0/ramp", ramp).expect("a ramp");
    let ramp = &scenario.role(RoleKey::new("bdr").unwrap()).unwrap().ramp;
    let given: Vec<_> = (0..5).map(|place| ramp.given(RampField::at(place).unwrap())).collect();
    let expected = [None, Some(Entry::example(0.5)), Some(Entry::typed(1.0)), None, None];
    assert_eq!(given, expected);
    let written = document::to_json(&scenario);
    assert!(
        written.contains("\"ramp\":[null,{\"value\":0.5,\"from\":\"example\"},1]"),
        "{written}"
    );
    // What is not given has its default.
    let seasonal = with("/scenario/timeline/season", json!([null, 2])).expect("a season");
    let season = &seasonal.timeline.season;
    assert_eq!(season.value(SeasonField::at(0).unwrap()), 1.0);
    assert_eq!(season.value(SeasonField::at(1).unwrap()), 2.0);
}

#[test]
fn test_numbers_of_rows_have_bounds() {
    let out = |min, max, found| Problem::OutOfBounds { min, max, whole: false, zero: false, found };
    check("/scenario/roles/0/ramp", json!([0, 1.1]), "[1]", out(0.0, 1.0, 1.1));
    let entry = json!([{ "value": -1, "from": "example" }]);
    check("/scenario/timeline/season", entry, "[0].value", out(0.0, 1_000.0, -1.0));
    check("/scenario/timeline/targets", json!([null, 1e16]), "[1]", out(0.0, 1e15, 1e16));
    let wrong = |found| Problem::WrongType { expected: Kind::Number, found };
    check("/scenario/timeline/season", json!(["1"]), "[0]", wrong(Kind::Text));
    // Elsewhere a number that is not given is left out.
    check("/scenario/timeline/growth", Value::Null, "", wrong(Kind::Null));
}

#[test]
fn test_lists_end() {
    let too_many = |most| Problem::TooMany { most };
    for (pointer, most) in [
        ("/scenario/timeline/season", 12),
        ("/scenario/timeline/targets", 60),
        ("/scenario/roles/0/ramp", 24),
    ] {
        check(pointer, json!(vec![1; most + 1]), "", too_many(most));
        assert!(with(pointer, json!(vec![1; most])).is_ok());
    }
    let hire = json!({ "role": "bdr", "start": "2026-01", "people": 1 });
    let days = vec!["2026-01-01"; MOST_HOLIDAYS + 1];
    check("/scenario/timeline/holidays", json!(days), "", too_many(MOST_HOLIDAYS));
    let hires = vec![hire; MOST_HIRES + 1];
    check("/scenario/timeline/hires", json!(hires), "", too_many(MOST_HIRES));
    let seats = vec![json!({}); MOST_SEATS + 1];
    check("/scenario/team", json!(seats), "", too_many(MOST_SEATS));
}

#[test]
fn test_seats() {
    let seat = |shares: Value| json!([{}, { "shares": shares }]);
    let share = |role: &str, share: f64| json!({ "role": role, "share": share });
    let unknown = Problem::UnknownRole {
        found: "chat".to_string(),
        allowed: ["bdr", "sdr", "sales-executive", "sales-support", "head-of-sales"]
            .map(String::from)
            .into(),
    };
    let at = "[1].shares[0].role";
    check("/scenario/team", seat(json!([share("chat", 1.0)])), at, unknown.clone());
    let hires = json!([{ "role": "chat", "start": "2026-01", "people": 1 }]);
    check("/scenario/timeline/hires", hires, "[0].role", unknown);
    let twice = seat(json!([share("bdr", 0.5), share("bdr", 0.5)]));
    let taken = Problem::DuplicateKey { found: "bdr".to_string() };
    check("/scenario/team", twice, "[1].shares[1].role", taken);
    let more = seat(json!([share("bdr", 0.75), share("sdr", 0.5)]));
    let beyond = Problem::SharesBeyondOne { found: 1.25 };
    check("/scenario/team", more.clone(), "[1].shares", beyond);
    check_words(
        "/scenario/team",
        more,
        "scenario.team[1].shares: the shares add up to 1.25; they may add up to 1",
    );
    for share_of in [0.0, -0.5, 1.5] {
        let found = share_of;
        let out = Problem::OutOfBounds { min: 1e-6, max: 1.0, whole: false, zero: false, found };
        let value = json!([{ "shares": [share("bdr", share_of)] }]);
        let errors = with("/scenario/team", value).expect_err("refused");
        assert_eq!(errors[0].problem, out);
        assert_eq!(errors[0].path, "scenario.team[0].shares[0].share");
    }
    // Three thirds are all of the time, whatever they add up to in binary.
    let thirds = ["bdr", "sdr", "sales-executive"].map(|role| share(role, 1.0 / 3.0));
    assert!(with("/scenario/team", seat(json!(thirds))).is_ok());
}

#[test]
fn test_people_are_whole() {
    let hire = |people: Value| json!([{ "role": "bdr", "start": "2026-01", "people": people }]);
    for found in [0.0, 1.5, 65_536.0] {
        let out = Problem::OutOfBounds { min: 1.0, max: 65_535.0, whole: true, zero: false, found };
        check("/scenario/timeline/hires", hire(json!(found)), "[0].people", out);
        if found < 65_536.0 {
            let seat = with("/scenario/team", json!([{ "people": found }])).expect_err("refused");
            assert_eq!(seat[0].path, "scenario.team[0].people");
        }
    }
    // Those who are to come have no origin.
    let entry = json!({ "value": 1, "from": "example" });
    let wrong = Problem::WrongType { expected: Kind::Number, found: Kind::Object };
    check("/scenario/timeline/hires", hire(entry), "[0].people", wrong);
    let missing = json!([{ "role": "bdr", "start": "2026-01" }]);
    check("/scenario/timeline/hires", missing, "[0].people", Problem::Missing);
}

#[test]
fn test_what_the_command_line_says() {
    check_words(
        "/scenario/timeline/start",
        json!("2026-13"),
        "scenario.timeline.start: \"2026-13\" is not a month from 0001-01 to 9999-12, such as \
         2026-03",
    );
    check_words(
        "/scenario/timeline/holidays",
        json!(["2026-02-30"]),
        "scenario.timeline.holidays[0]: \"2026-02-30\" is not a day that there is, such as \
         2026-03-09",
    );
}
