//! Every kind of error in a document, with the path of the field and what is allowed there.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

use repcount::document::{self, DocumentError, Kind, MOST_BYTES, Problem};
use repcount::preset::Preset;
use repcount::scenario::{MOST_ITEMS, MOST_ROWS, NAME_LENGTH, Scenario, TEXT_LENGTH};
use serde_json::{Value, json};

/// The preset's document with the value at this JSON pointer replaced, or added.
fn with(pointer: &str, value: Value) -> Result<Scenario, Vec<DocumentError>> {
    let mut document: Value =
        serde_json::from_str(&document::to_json(&Preset::ServicesRoubles.scenario()))
            .expect("a preset is JSON");
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    match document.pointer_mut(parent).expect("the place exists") {
        Value::Array(items) => items[name.parse::<usize>().expect("a place")] = value,
        Value::Object(fields) => {
            fields.insert(name.to_string(), value);
        }
        other => panic!("{other} has no parts"),
    }
    document::from_json(&document.to_string())
}

/// Checks that this value at this place makes this error, and no other.
#[track_caller]
fn check(pointer: &str, value: Value, path: &str, problem: Problem) {
    let found = with(pointer, value);
    assert_eq!(found, Err(vec![DocumentError { path: path.to_string(), problem }]));
}

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().copied().map(String::from).collect()
}

/// Checks the errors of a whole text.
#[track_caller]
fn check_text(text: &str, path: &str, problem: Problem) {
    let error = DocumentError { path: path.to_string(), problem };
    assert_eq!(document::from_json(text), Err(vec![error]));
}

/// Checks what is said on the command line.
#[track_caller]
fn check_words(pointer: &str, value: Value, words: &str) {
    let errors = with(pointer, value).expect_err("an error");
    let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(said, [words]);
}

#[test]
fn test_not_json() {
    check_text("", "", Problem::NotJson { line: 1, column: 1 });
    check_text("{\n  \"format\": ж}", "", Problem::NotJson { line: 2, column: 13 });
    check_text("[1, 2", "", Problem::NotJson { line: 1, column: 6 });
    check_text("{} {}", "", Problem::NotJson { line: 1, column: 4 });
    check_text("\"жж\\x\"", "", Problem::NotJson { line: 1, column: 5 });
    check_text("[01]", "", Problem::NotJson { line: 1, column: 3 });
    check_text("[\"\u{1}\"]", "", Problem::NotJson { line: 1, column: 2 });
    check_text("[\"\\ud8\"]", "", Problem::NotJson { line: 1, column: 8 });
    check_text("[NaN]", "", Problem::NotJson { line: 1, column: 2 });
    check_text("{'a':1}", "", Problem::NotJson { line: 1, column: 2 });
    check_text("[1,]", "", Problem::NotJson { line: 1, column: 4 });
}

/// However deep, it is an error like any other.
#[test]
fn test_too_deep() {
    let depth = 1_000_000;
    for open in ["[", "{\"a\":"] {
        let column = open.len() * depth + 1;
        check_text(&open.repeat(depth), "", Problem::NotJson { line: 1, column });
    }
    let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    check_text(&lists, "", Problem::NotAScenario { found: None });
    let currency = Problem::WrongType { expected: Kind::Text, found: Kind::List };
    let text = document::to_json_pretty(&Preset::SmallTeam.scenario()).replace("\"EUR\"", &lists);
    check_text(&text, "scenario.currency", currency);
    let text = document::to_json_pretty(&Preset::SmallTeam.scenario())
        .replace("\"planner\"", &format!("\"x\":{lists},\"planner\""));
    assert_eq!(document::from_json(&text).expect_err("an error")[0].path, "x");
}

#[test]
fn test_too_large() {
    let text = " ".repeat(MOST_BYTES + 1);
    check_text(&text, "", Problem::TooLarge { most: MOST_BYTES });
}

#[test]
fn test_not_a_scenario() {
    check_text("{}", "", Problem::NotAScenario { found: None });
    check_text("[]", "", Problem::NotAScenario { found: None });
    check_text("7", "", Problem::NotAScenario { found: None });
    let found = Some("repcount/library".to_string());
    check("/format", json!("repcount/library"), "", Problem::NotAScenario { found });
}

#[test]
fn test_version() {
    check("/version", json!(2), "version", Problem::NewerVersion { found: 2.0, known: 1 });
    let out_of =
        |found| Problem::OutOfBounds { min: 1.0, max: 1.0, whole: true, zero: false, found };
    check("/version", json!(0), "version", out_of(0.0));
    check("/version", json!(0.5), "version", out_of(0.5));
    check("/version", json!(-3), "version", out_of(-3.0));
    let wrong = Problem::WrongType { expected: Kind::Number, found: Kind::Text };
    check("/version", json!("1"), "version", wrong);
    check_text("{\"format\":\"repcount/scenario\"}", "version", Problem::Missing);
    // A newer document may have whatever it wants in its envelope.
    let newer = "{\"format\":\"repcount/scenario\",\"version\":7,\"else\":1}";
    check_text(newer, "version", Problem::NewerVersion { found: 7.0, known: 1 });
}

#[test]
fn test_missing() {
    let envelope = "{\"format\":\"repcount/scenario\",\"version\":1}";
    check_text(envelope, "scenario", Problem::Missing);
    check("/scenario", json!({}), "scenario.currency", Problem::Missing);
    check("/scenario/sources/1", json!({}), "scenario.sources[1].key", Problem::Missing);
    let key = json!({ "key": "chat" });
    check("/scenario/sources/1", key, "scenario.sources[1].kind", Problem::Missing);
    check(
        "/scenario/plan/amount",
        json!({ "value": 1 }),
        "scenario.plan.amount.from",
        Problem::Missing,
    );
    check(
        "/scenario/plan/amount",
        json!({ "from": "example" }),
        "scenario.plan.amount.value",
        Problem::Missing,
    );
}

#[test]
fn test_unknown_field() {
    let found = with("/scenario/sources/2/show_rat", json!(0.5)).expect_err("an error");
    let [DocumentError { path, problem }] = &found[..] else { panic!("{found:?}") };
    let Problem::UnknownField { found, allowed } = problem else { panic!("{problem:?}") };
    assert_eq!(found, "show_rat");
    assert_eq!(path, "scenario.sources[2].show_rat");
    assert_eq!(problem.meant(), Some("show_rate"));
    let allows = |name: &str| allowed.iter().any(|allowed| allowed == name);
    // Numbers and what stands beside them.
    assert!(allows("win_rate") && allows("carries") && !allows("base"));

    let unknown = |found: &str, meant, allowed: &[&str]| {
        let allowed = texts(allowed);
        let problem = Problem::UnknownField { found: found.to_string(), allowed };
        assert_eq!(problem.meant(), meant);
        problem
    };
    let allowed = &["name", "accounts", "visits_per_year", "hours_per_visit"];
    let segment = json!([{ "a b.c": 1 }]);
    check(
        "/scenario/roles/0/segments",
        segment,
        "scenario.roles[0].segments[0][\"a b.c\"]",
        unknown("a b.c", None, allowed),
    );
    let allowed = &["format", "version", "planner", "scenario"];
    check("/extra", json!(1), "extra", unknown("extra", None, allowed));
    let allowed = &["value", "from"];
    let entry = json!({ "value": 1, "from": "example", "frm": 1 });
    let unknown = unknown("frm", Some("from"), allowed);
    check("/scenario/plan/amount", entry, "scenario.plan.amount.frm", unknown);
}

#[test]
fn test_repeated_field() {
    let text = document::to_json_pretty(&Preset::SmallTeam.scenario());
    let twice = text.replace("\"currency\"", "\"currency\": \"USD\", \"currency\"");
    check_text(&twice, "scenario.currency", Problem::RepeatedField);
}

#[test]
fn test_wrong_type() {
    let wrong = |expected, found| Problem::WrongType { expected, found };
    for (pointer, value, path, problem) in [
        ("/scenario", json!([]), "scenario", wrong(Kind::Object, Kind::List)),
        ("/planner", json!(1), "planner", wrong(Kind::Text, Kind::Number)),
        ("/scenario/name", json!(null), "scenario.name", wrong(Kind::Text, Kind::Null)),
        ("/scenario/currency", json!(840), "scenario.currency", wrong(Kind::Text, Kind::Number)),
        ("/scenario/plan", json!(true), "scenario.plan", wrong(Kind::Object, Kind::YesNo)),
        ("/scenario/sources", json!({}), "scenario.sources", wrong(Kind::List, Kind::Object)),
        (
            "/scenario/sources/0/key",
            json!(1),
            "scenario.sources[0].key",
            wrong(Kind::Text, Kind::Number),
        ),
        (
            "/scenario/sources/0/booked_by",
            json!(null),
            "scenario.sources[0].booked_by",
            wrong(Kind::Text, Kind::Null),
        ),
        (
            "/scenario/sources/0/show_rate",
            json!("0.8"),
            "scenario.sources[0].show_rate",
            wrong(Kind::Number, Kind::Text),
        ),
        (
            "/scenario/sources/0/show_rate",
            json!({ "value": "0.8", "from": "example" }),
            "scenario.sources[0].show_rate.value",
            wrong(Kind::Number, Kind::Text),
        ),
        (
            "/scenario/roles/0/duties",
            json!([7]),
            "scenario.roles[0].duties[0]",
            wrong(Kind::Text, Kind::Number),
        ),
        (
            "/scenario/roles/0/duties",
            json!([{ "own": 7 }]),
            "scenario.roles[0].duties[0].own",
            wrong(Kind::Text, Kind::Number),
        ),
        (
            "/scenario/roles/0/segments",
            json!([[]]),
            "scenario.roles[0].segments[0]",
            wrong(Kind::Object, Kind::List),
        ),
        (
            "/scenario/policy/marketing",
            json!("yes"),
            "scenario.policy.marketing",
            wrong(Kind::YesNo, Kind::Text),
        ),
    ] {
        check(pointer, value, path, problem);
    }
}

#[test]
fn test_out_of_bounds() {
    let rate =
        |found| Problem::OutOfBounds { min: 1e-6, max: 1.0, whole: false, zero: true, found };
    let path = "scenario.sources[2].show_rate";
    check("/scenario/sources/2/show_rate", json!(1.7), path, rate(1.7));
    check("/scenario/sources/2/show_rate", json!(-0.1), path, rate(-0.1));
    check("/scenario/sources/2/show_rate", json!(1e-9), path, rate(1e-9));
    assert!(with("/scenario/sources/2/show_rate", json!(0)).is_ok());
    let entry = json!({ "value": 80, "from": "benchmark:show-rate" });
    let path = "scenario.sources[2].show_rate.value";
    check("/scenario/sources/2/show_rate", entry, path, rate(80.0));
    let people =
        |found| Problem::OutOfBounds { min: 0.0, max: 100_000.0, whole: true, zero: false, found };
    let path = "scenario.roles[0].people_now";
    check("/scenario/roles/0/people_now", json!(2.5), path, people(2.5));
    check("/scenario/roles/0/people_now", json!(-1), path, people(-1.0));
    // More digits than a number can hold.
    let text = document::to_json_pretty(&Preset::SmallTeam.scenario())
        .replace("\"value\": 40000", "\"value\": 1e999");
    check_text(&text, "scenario.plan.amount.value", Problem::NumberTooLarge);
}

#[test]
fn test_broken_text() {
    let text =
        document::to_json_pretty(&Preset::SmallTeam.scenario()).replace("\"EUR\"", "\"\\ud800\"");
    check_text(&text, "scenario.currency", Problem::BrokenText);
}

/// Derived code would take the fields of an object in their order.
#[test]
fn test_a_list_is_no_object() {
    let wrong = || Problem::WrongType { expected: Kind::Object, found: Kind::List };
    let envelope = "[\"repcount/scenario\",1,\"0.1.0\",{\"currency\":\"EUR\"}]";
    assert!(document::from_json(envelope).is_err());
    check("/scenario", json!(["", "", "EUR"]), "scenario", wrong());
    check("/scenario/plan", json!(["deals"]), "scenario.plan", wrong());
    check("/scenario/sources", json!([["a", "", "inbound"]]), "scenario.sources[0]", wrong());
    check(
        "/scenario/timeline",
        json!({ "hires": [["2026-01", "bdr", 1]] }),
        "scenario.timeline.hires[0]",
        wrong(),
    );
    let shares = json!([{ "shares": [["bdr", 1]] }]);
    check("/scenario/team", shares, "scenario.team[0].shares[0]", wrong());
    let number = Problem::WrongType { expected: Kind::Number, found: Kind::List };
    check("/scenario/plan/amount", json!([1, "example"]), "scenario.plan.amount", number);
    // Nor is an object a choice.
    let text = Problem::WrongType { expected: Kind::Text, found: Kind::Object };
    check("/scenario/plan/measure", json!({ "deals": null }), "scenario.plan.measure", text);
}

#[test]
fn test_unknown_choice() {
    let unknown = |found: &str, meant, allowed: &[&str]| {
        let problem = Problem::UnknownChoice { found: found.to_string(), allowed: texts(allowed) };
        assert_eq!(problem.meant(), meant);
        problem
    };
    let kinds: &[_] = &["outbound", "inbound", "partner"];
    let path = "scenario.sources[0].kind";
    check("/scenario/sources/0/kind", json!("warm"), path, unknown("warm", None, kinds));
    check(
        "/scenario/sources/0/kind",
        json!("Inbound"),
        path,
        unknown("Inbound", Some("inbound"), kinds),
    );
    let long = "x".repeat(1_000);
    let shown = format!("{}…", "x".repeat(60));
    check("/scenario/sources/0/kind", json!(long), path, unknown(&shown, None, kinds));
    let entry = json!({ "value": 1, "from": "typed" });
    check(
        "/scenario/plan/amount",
        entry,
        "scenario.plan.amount.from",
        unknown("typed", None, &["example", "benchmark:…"]),
    );
    let duties = with("/scenario/roles/0/duties", json!(["close-deal"])).expect_err("an error");
    assert_eq!(duties[0].path, "scenario.roles[0].duties[0]");
    assert_eq!(duties[0].problem.meant(), Some("close-deals"), "{duties:?}");
}

#[test]
fn test_keys() {
    for bad in ["", "Chat", "9chat", "chat room", "all-chats", "чат", "abcdefghijklmnopqrstuvwx"]
    {
        let problem = Problem::BadKey { found: bad.to_string() };
        check("/scenario/sources/1/key", json!(bad), "scenario.sources[1].key", problem);
    }
    let taken = |found: &str| Problem::DuplicateKey { found: found.to_string() };
    check("/scenario/sources/1/key", json!("email"), "scenario.sources[2].key", taken("email"));
    // Sources and roles share one space of names.
    check("/scenario/sources/1/key", json!("bdr"), "scenario.roles[0].key", taken("bdr"));
    let path = "scenario.roles[3].counted[1]";
    check("/scenario/roles/3/counted", json!(["bdr", "bdr"]), path, taken("bdr"));
}

#[test]
fn test_unknown_role() {
    let unknown = |found: &str| Problem::UnknownRole {
        found: found.to_string(),
        allowed: ["bdr", "sdr", "sales-executive", "sales-support", "head-of-sales"]
            .map(String::from)
            .into(),
    };
    for (pointer, path) in [
        ("/scenario/sources/0/booked_by", "scenario.sources[0].booked_by"),
        ("/scenario/sources/4/closed_by", "scenario.sources[4].closed_by"),
        ("/scenario/roles/1/covered_by", "scenario.roles[1].covered_by"),
    ] {
        check(pointer, json!("nobody"), path, unknown("nobody"));
        // A source is not a role.
        check(pointer, json!("chat"), path, unknown("chat"));
    }
    let path = "scenario.roles[3].counted[1]";
    check("/scenario/roles/3/counted", json!(["bdr", "x"]), path, unknown("x"));
}

#[test]
fn test_second_rest() {
    let problem = Problem::SecondRest { first: "outbound".to_string() };
    check("/scenario/sources/3/carries", json!("rest"), "scenario.sources[3].carries", problem);
}

#[test]
fn test_too_many() {
    let too_many = |most| Problem::TooMany { most };
    let sources: Vec<Value> = (0..=MOST_ITEMS)
        .map(|number| json!({ "key": format!("s{number}"), "kind": "outbound" }))
        .collect();
    check("/scenario/sources", json!(sources), "scenario.sources", too_many(MOST_ITEMS));
    let duties = vec!["close-deals"; MOST_ROWS + 1];
    check(
        "/scenario/roles/0/duties",
        json!(duties),
        "scenario.roles[0].duties",
        too_many(MOST_ROWS),
    );
    let rows = vec![json!({}); MOST_ROWS + 1];
    check(
        "/scenario/roles/0/segments",
        json!(rows),
        "scenario.roles[0].segments",
        too_many(MOST_ROWS),
    );
}

#[test]
fn test_too_long() {
    let too_long = |most| Problem::TooLong { most, found: most + 1 };
    // Characters count, not bytes.
    let long = |most| json!("ж".repeat(most + 1));
    for (pointer, most, path) in [
        ("/scenario/name", NAME_LENGTH, "scenario.name"),
        ("/scenario/notes", TEXT_LENGTH, "scenario.notes"),
        ("/scenario/sources/0/name", NAME_LENGTH, "scenario.sources[0].name"),
        ("/scenario/roles/0/title", NAME_LENGTH, "scenario.roles[0].title"),
    ] {
        check(pointer, long(most), path, too_long(most));
        assert!(with(pointer, json!("ж".repeat(most))).is_ok());
    }
    let duties = json!([{ "own": "x".repeat(TEXT_LENGTH + 1) }]);
    let path = "scenario.roles[0].duties[0].own";
    check("/scenario/roles/0/duties", duties, path, too_long(TEXT_LENGTH));
}

#[test]
fn test_unknown_benchmark() {
    let problem = Problem::UnknownBenchmark { found: "show-rates".to_string() };
    assert_eq!(problem.meant(), Some("show-rate"));
    let entry = json!({ "value": 0.8, "from": "benchmark:show-rates" });
    let path = "scenario.sources[0].show_rate.from";
    check("/scenario/sources/0/show_rate", entry, path, problem);
}

#[test]
fn test_bad_currency() {
    for bad in ["", "rub", "RUBL", "₽", "R B"] {
        let problem = Problem::BadCurrency { found: bad.to_string() };
        check("/scenario/currency", json!(bad), "scenario.currency", problem);
    }
}

#[test]
fn test_all_errors_of_a_document_are_told_up_to_twenty() {
    let sources: Vec<Value> =
        (0..15).map(|number| json!({ "key": format!("s{number}"), "kind": "inbound", "share": 7, "win_rate": 2 })).collect();
    let errors = with("/scenario/sources", json!(sources)).expect_err("errors");
    assert_eq!(errors.len(), 20);
    // In the order in which the planner writes, whatever the document's is.
    let text = r#"{"version":1,"scenario":{
        "team":[{"people":0,"shares":[{"role":"b","share":0.7},{"role":"b","share":2},{"role":"c","share":0.1}]}],
        "timeline":{"growth":3,"season":[1,null,2000],"hires":[{"role":"a","start":"2026-01","people":1}]},
        "roles":[{"base":-1,"key":"a","kind":"bdr","counted":["b","b","x"],"covered_by":"y","ramp":[2],
            "segments":[{"accounts":-1}]},{"key":"b","kind":"sdr"}],
        "policy":{"budget_share":{"value":7,"from":"example"}},
        "sources":[{"share":7,"carries":"rest","kind":"outbound","key":"a","booked_by":"a"},
            {"key":"b","kind":"inbound","carries":"rest"}],
        "plan":{"amount":-1},"currency":"EUR"},"format":"repcount/scenario"}"#;
    let errors = document::from_json(text).expect_err("errors");
    let paths: Vec<&str> =
        errors.iter().map(|error| error.path.strip_prefix("scenario.").expect("a part")).collect();
    let expected = [
        "plan.amount",
        "sources[0].share",
        "sources[1].carries",
        "roles[0].key",
        "roles[0].covered_by",
        "roles[0].counted[1]",
        "roles[0].counted[2]",
        "roles[0].segments[0].accounts",
        "roles[0].ramp[0]",
        "roles[0].base",
        "roles[1].key",
        "policy.budget_share.value",
        "timeline.season[2]",
        "timeline.growth",
        "team[0].shares[1].role",
        "team[0].shares[2].role",
        "team[0].shares[1].share",
        "team[0].shares",
        "team[0].people",
    ];
    assert_eq!(paths, expected);
}

/// What is not built as a document is can't be looked at further.
#[test]
fn test_the_first_error_of_structure_is_told_alone() {
    let source = json!({ "key": "Bad", "kind": "no", "share": 7 });
    let errors = with("/scenario/sources/0", source).expect_err("errors");
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].path, "scenario.sources[0].key");
}

/// Hostile lists must not take time that grows with their square.
#[test]
fn test_long_hostile_lists_are_refused_quickly() {
    let begin = std::time::Instant::now();
    let sources = vec!["{\"key\":\"a\"}"; 500_000].join(",");
    let envelope = |inner: &str| {
        format!("{{\"format\":\"repcount/scenario\",\"version\":1,\"scenario\":{{{inner}}}}}")
    };
    assert!(document::from_json(&envelope(&format!("\"sources\":[{sources}]"))).is_err());
    let sources = vec!["{\"key\":\"a\",\"kind\":\"inbound\"}"; 500_000].join(",");
    let refused =
        document::from_json(&envelope(&format!("\"currency\":\"EUR\",\"sources\":[{sources}]")));
    assert_eq!(refused.expect_err("errors").len(), 20);
    let shares = vec!["{\"role\":\"a\",\"share\":1}"; 500_000].join(",");
    let team = format!("\"currency\":\"EUR\",\"team\":[{{\"shares\":[{shares}]}}]");
    assert!(document::from_json(&envelope(&team)).is_err());
    let unknown = (0..200_000).map(|n| format!("\"f{n}\":1")).collect::<Vec<_>>().join(",");
    let known = vec!["\"name\":1"; 200_000].join(",");
    assert!(document::from_json(&envelope(&format!("{unknown},{known}"))).is_err());
    let keys = vec!["\"x\""; 500_000].join(",");
    let role = format!("\"roles\":[{{\"key\":\"x\",\"kind\":\"bdr\",\"counted\":[{keys}]}}]");
    assert!(document::from_json(&envelope(&role)).is_err());
    assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
}

#[test]
fn test_what_the_command_line_says() {
    check_words(
        "/scenario/sources/2/show_rate",
        json!(1.7),
        "scenario.sources[2].show_rate: 1.7 is out of bounds: must be 0, or from 0.000001 to 1",
    );
    check_words(
        "/scenario/roles/0/people_now",
        json!(2.5),
        "scenario.roles[0].people_now: 2.5 is out of bounds: must be a whole number from 0 to \
         100000",
    );
    check_words(
        "/scenario/sources/2/show_rat",
        json!(1),
        "scenario.sources[2].show_rat: there is no such field; did you mean \"show_rate\"?",
    );
    check_words(
        "/scenario/sources/2/kind",
        json!("warm"),
        "scenario.sources[2].kind: \"warm\" is not a choice; allowed: outbound, inbound, partner",
    );
    check_words(
        "/scenario/sources/3/carries",
        json!("rest"),
        "scenario.sources[3].carries: only one source can carry the rest, and \"outbound\" does \
         already",
    );
    check_words(
        "/scenario/sources/0/booked_by",
        json!("nobody"),
        "scenario.sources[0].booked_by: there is no role \"nobody\"; allowed: bdr, sdr, \
         sales-executive, sales-support, head-of-sales",
    );
    check_words(
        "/version",
        json!(9),
        "version: version 9 was written by a newer planner; this one reads up to 1",
    );
}
