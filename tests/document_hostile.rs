//! Documents that somebody broke, by chance or on purpose: errors, never a panic, never a scenario
//! that isn't legal.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

#[path = "common/scenario.rs"]
mod random;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use repcount::document::{self, MOST_BYTES, Problem, library};
use repcount::preset::Preset;
use repcount::scenario::{
    Carries, Currency, Day, Duty, Entry, Field, Inputs, MOST_HIRES, MOST_HOLIDAYS, MOST_ITEMS,
    MOST_ROWS, MOST_SEATS, MOST_SHARES, Month, NAME_LENGTH, PlacedHire, Role, RoleKey, RoleKind,
    SEAT_SHARE, Scenario, Seat, Segment, Source, SourceKey, SourceKind, TEXT_LENGTH, Timeline,
};
use serde_json::{Value, json};

/// What the model promises of every scenario.
fn check_legal(scenario: &Scenario) {
    fn inputs<F: Field>(inputs: &Inputs<F>) {
        for field in F::ALL {
            if let Some(entry) = inputs.given(*field) {
                assert!(field.spec().accepts(entry.value), "{} is {}", field.name(), entry.value);
            }
        }
    }
    assert!(scenario.sources.len() <= MOST_ITEMS && scenario.roles.len() <= MOST_ITEMS);
    let mut keys: Vec<&str> = scenario.sources.iter().map(|source| source.key.as_str()).collect();
    keys.extend(scenario.roles.iter().map(|role| role.key.as_str()));
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
    let rests = scenario.sources.iter().filter(|source| source.carries == Carries::Rest);
    assert!(rests.count() <= 1);
    let exists = |key: &RoleKey| assert!(scenario.role(*key).is_some(), "{key}");
    assert!(scenario.name.chars().count() <= NAME_LENGTH);
    assert!(scenario.notes.chars().count() <= TEXT_LENGTH);
    let all: Vec<String> = scenario.inputs().iter().map(|input| input.to_string()).collect();
    for (name, text) in scenario.input_notes.iter() {
        assert!(all.iter().any(|input| input == name), "{name}");
        assert!(!text.trim().is_empty() && text.chars().count() <= TEXT_LENGTH);
    }
    inputs(&scenario.plan.inputs);
    inputs(&scenario.policy.inputs);
    for source in &scenario.sources {
        source.booked_by.iter().chain(&source.closed_by).for_each(exists);
        inputs(&source.inputs);
        inputs(&source.opening);
    }
    for role in &scenario.roles {
        role.covered_by.iter().chain(&role.counted).for_each(exists);
        assert!(role.duties.len() <= MOST_ROWS && role.segments.len() <= MOST_ROWS);
        inputs(&role.inputs);
        inputs(&role.ramp);
        role.segments.iter().for_each(|segment| inputs(&segment.inputs));
    }
    let Timeline { holidays, hires, inputs: months, season, targets, .. } = &scenario.timeline;
    inputs(months);
    inputs(season);
    inputs(targets);
    assert!(holidays.is_sorted_by(|one, other| one < other) && holidays.len() <= MOST_HOLIDAYS);
    let hires = hires.as_deref().unwrap_or_default();
    assert!(hires.is_sorted() && hires.len() <= MOST_HIRES);
    for hire in hires {
        assert!(hire.people >= 1);
        exists(&hire.role);
    }
    assert!(scenario.team.len() <= MOST_SEATS);
    for seat in &scenario.team {
        inputs(&seat.inputs);
        assert!(seat.shares.iter().all(|(_, share)| SEAT_SHARE.accepts(*share)));
        assert!(seat.shares.iter().map(|(_, share)| share).sum::<f64>() <= MOST_SHARES);
        let mut roles: Vec<RoleKey> = seat.shares.iter().map(|(role, _)| *role).collect();
        roles.iter().for_each(exists);
        roles.sort();
        roles.dedup();
        assert_eq!(roles.len(), seat.shares.len());
    }
}

/// Another reader's opinion of whether this is JSON.
fn check_json(text: &str, is_json: bool) {
    match serde_json::from_str::<Value>(text) {
        Ok(_) => assert!(is_json, "{text}"),
        // Numbers beyond what a number holds, and halves of characters, are JSON by its grammar.
        Err(error) if error.to_string().contains("number out of range") => {}
        Err(error) if error.to_string().contains("hex escape") => {}
        Err(error) => assert!(!is_json, "{error}: {text}"),
    }
}

/// Reads a text that may be anything.
fn read(text: &str) {
    let problem = document::from_json(text).err().and_then(|it| Some(it.first()?.problem.clone()));
    match problem {
        Some(Problem::TooDeep | Problem::TooLarge { .. }) => {}
        problem => check_json(text, !matches!(problem, Some(Problem::NotJson { .. }))),
    }
    match document::from_json(text) {
        Ok(scenario) => {
            check_legal(&scenario);
            assert_eq!(document::from_json(&document::to_json(&scenario)), Ok(scenario));
        }
        Err(errors) => {
            assert!((1..=20).contains(&errors.len()));
            for error in &errors {
                assert!(error.to_string().len() < 2_000, "{error}");
                assert!(error.path.len() < 300, "{}", error.path);
            }
        }
    }
    let _ = library::from_json(text);
}

/// What is put into documents where it doesn't belong.
const GARBAGE: &[&str] = &[
    "\0",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "-",
    "+",
    ".",
    "e",
    "0",
    "1e999",
    "-1",
    "1e-400",
    "99999999999999999999",
    "0.1e",
    "null",
    "true",
    "NaN",
    "Infinity",
    "\\ud800",
    "\\u0000",
    "\u{feff}",
    "\u{2028}",
    "\u{10ffff}",
    "//",
    "/* */",
    "\"key\":",
    "\"key\":\"bdr\",",
    "{\"value\":",
    "[[[[[[[[",
    "{\"scenario\":",
    "\"rest\"",
    "\"version\":1,",
    "\"version\":2,",
    "\"ramp\":[null,",
    "\"2026-02-29\"",
    "\"team\":[{\"shares\":[",
    "\n\r\t",
];

/// One change of a text.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Cut(Index),
    Insert(Index, &'static str),
    Remove(Index, usize),
    Repeat(Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => (any::<Index>(), 0..8_u8).prop_map(|(place, bit)| Change::Flip(place, 1 << bit)),
        1 => any::<Index>().prop_map(Change::Cut),
        3 => (any::<Index>(), select(GARBAGE)).prop_map(|(place, text)| Change::Insert(place, text)),
        2 => (any::<Index>(), 1..40_usize).prop_map(|(place, count)| Change::Remove(place, count)),
        2 => (any::<Index>(), 1..40_usize).prop_map(|(place, count)| Change::Repeat(place, count)),
    ]
}

/// The text after the change; what isn't UTF-8 any more becomes replacement characters.
fn changed(text: &str, change: &Change) -> String {
    let mut bytes = text.as_bytes().to_vec();
    if bytes.is_empty() {
        return String::new();
    }
    let length = bytes.len();
    match change {
        Change::Flip(place, bits) => bytes[place.index(length)] ^= bits,
        Change::Cut(place) => bytes.truncate(place.index(length)),
        Change::Insert(place, text) => {
            let place = place.index(length);
            bytes.splice(place..place, text.bytes());
        }
        Change::Remove(place, count) => {
            let place = place.index(length);
            bytes.drain(place..length.min(place + count));
        }
        Change::Repeat(place, count) => {
            let place = place.index(length);
            let part = bytes[place..length.min(place + count)].to_vec();
            bytes.splice(place..place, part);
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// 128 documents, each changed in 32 ways by one to three changes.
    #[test]
    fn test_changed_texts(
        scenario in random::scenario(),
        changes in prop::collection::vec(prop::collection::vec(change(), 1..=3), 32),
    ) {
        let text = document::to_json(&scenario);
        for changes in &changes {
            read(&changes.iter().fold(text.clone(), |text, one| changed(&text, one)));
        }
    }

    /// Valid JSON with a value of another kind somewhere: 128 times 16.
    #[test]
    fn test_changed_values(
        scenario in random::scenario(),
        changes in prop::collection::vec((any::<Index>(), any::<Index>()), 16),
    ) {
        let document: Value = serde_json::from_str(&document::to_json(&scenario)).expect("JSON");
        let mut places = Vec::new();
        pointers(&document, String::new(), &mut places);
        for (place, other) in &changes {
            let values = [
                json!(null), json!(true), json!(-1), json!(0), json!(0.5), json!(1e308), json!(u64::MAX),
                json!(""), json!("bdr"), json!("x".repeat(3_000)), json!([]), json!([[[]]]), json!({}),
                json!({ "value": 1, "from": "example" }), json!([{ "key": "bdr" }]),
                // What is right elsewhere.
                document.pointer(&places[other.index(places.len())]).expect("a value").clone(),
            ];
            let mut changed = document.clone();
            let slot = changed.pointer_mut(&places[place.index(places.len())]).expect("a value");
            *slot = values[other.index(values.len())].clone();
            read(&changed.to_string());
        }
    }

    #[test]
    fn test_any_text(text in "\\PC*", json in "[\\[\\]{}:,\"0-9eE.+\\-tfn \\\\u]{0,30}") {
        read(&text);
        read(&json);
        for garbage in GARBAGE {
            read(garbage);
        }
    }
}

/// The JSON pointers of everything in the value.
fn pointers(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                pointers(item, format!("{at}/{place}"), places);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                // As pointers write names with a slash.
                pointers(value, format!("{at}/{}", name.replace('/', "~1")), places);
            }
        }
        _ => {}
    }
    places.push(at);
}

/// Every beginning of a preset's document is refused.
#[test]
fn test_documents_that_were_cut() {
    let text = document::to_json(&Preset::SmallTeam.scenario());
    for (end, _) in text.char_indices() {
        assert!(document::from_json(&text[..end]).is_err(), "{end}");
    }
}

/// Whatever may be entered can be saved, and read again.
#[test]
fn test_the_largest_scenario_fits() {
    let long = |most: usize| "\u{1}".repeat(most);
    let mut scenario = Scenario::empty(Currency::USD);
    scenario.name = long(NAME_LENGTH);
    scenario.notes = long(TEXT_LENGTH);
    for number in 0..MOST_ITEMS {
        let mut role =
            Role::new(RoleKey::new(&format!("r{number}")).expect("a key"), RoleKind::Other);
        role.title = Some(long(NAME_LENGTH));
        role.duties = vec![Duty::Own(long(TEXT_LENGTH)); MOST_ROWS];
        role.segments = vec![Segment { name: long(NAME_LENGTH), ..Segment::default() }; MOST_ROWS];
        scenario.roles.push(role);
        let key = SourceKey::new(&format!("s{number}")).expect("a key");
        let name = Some(long(NAME_LENGTH));
        scenario.sources.push(Source { name, ..Source::new(key, SourceKind::Inbound) });
    }
    fn full<F: Field>() -> Inputs<F> {
        let mut inputs = Inputs::default();
        for field in F::ALL {
            inputs.put(*field, Some(Entry::example(field.spec().max)));
        }
        inputs
    }
    let keys: Vec<RoleKey> = scenario.roles.iter().map(|role| role.key).collect();
    let timeline = &mut scenario.timeline;
    (timeline.season, timeline.targets) = (full(), full());
    let day = |number: u32| Day::new(9999, 1 + number / 28 % 12, 1 + number % 28);
    timeline.holidays = (0..MOST_HOLIDAYS as u32).filter_map(day).collect();
    timeline.holidays.sort();
    timeline.holidays.dedup();
    let hire = PlacedHire { start: Month::DEFAULT, role: keys[0], people: u16::MAX };
    timeline.hires = Some(vec![hire; MOST_HIRES]);
    let shares = keys.iter().map(|key| (*key, 1.0 / 41.0)).collect();
    let seat = Seat { started: Some(Month::DEFAULT), shares, inputs: full() };
    scenario.team = vec![seat; MOST_SEATS];
    scenario.roles.iter_mut().for_each(|role| role.ramp = full());
    scenario.sources.iter_mut().for_each(|source| source.opening = full());
    let link = document::link::encode(&scenario);
    assert_eq!(document::link::decode(&link).as_ref(), Ok(&scenario));
    let text = document::to_json_pretty(&scenario);
    assert!(text.len() < MOST_BYTES * 3 / 4, "{}", text.len());
    assert_eq!(document::from_json(&text), Ok(scenario));
}
