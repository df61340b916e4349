//! The stored library: what one broken entry must not do to the others.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

use repcount::document::library::{self, Library, Stored};
use repcount::document::shelf::Snapshot;
use repcount::document::{self, DocumentError, Problem};
use repcount::preset::Preset;

fn stored(id: &str, preset: Preset) -> Stored {
    let scenario = preset.scenario();
    Stored { id: id.to_string(), saved: Some(1_764_000_000_123.0), snapshot: None, scenario }
}

fn snapshot(of: &str) -> Snapshot {
    Snapshot { of: of.to_string(), name: "Before".to_string(), note: "Budget talk".to_string() }
}

fn three() -> Library {
    let scenarios = vec![
        stored("a", Preset::SoftwareDollars),
        stored("b", Preset::ServicesRoubles),
        Stored { saved: None, ..stored("в", Preset::SmallTeam) },
    ];
    Library { current: "b".to_string(), scenarios }
}

#[test]
fn test_a_library_is_read_as_it_was_written() {
    let mut with_snapshot = three();
    let snapshot = Some(snapshot("b"));
    with_snapshot.scenarios.push(Stored { snapshot, ..stored("c", Preset::ServicesRoubles) });
    for library in [three(), with_snapshot, Library::default()] {
        let read = library::from_json(&library::to_json(&library));
        assert_eq!(read, Ok((library, Vec::new())));
    }
}

/// Reads the library with a change in its text; gives the ids that are left, and what is broken.
fn changed(from: &str, to: &str) -> (Vec<String>, Vec<library::Broken>) {
    let text = library::to_json(&three());
    assert!(text.contains(from), "{from}");
    let (library, broken) = library::from_json(&text.replacen(from, to, 1)).expect("a library");
    assert_eq!(library.current, "b");
    (library.scenarios.into_iter().map(|stored| stored.id).collect(), broken)
}

#[test]
fn test_a_broken_entry_leaves_the_others() {
    let (left, broken) = changed("\"currency\":\"RUB\"", "\"currency\":\"rub\"");
    assert_eq!(left, ["a", "в"]);
    assert_eq!(broken.len(), 1);
    assert_eq!(broken[0].id.as_deref(), Some("b"));
    let problem = Problem::BadCurrency { found: "rub".to_string() };
    let path = "scenarios[1].scenario.scenario.currency".to_string();
    assert_eq!(broken[0].errors, [DocumentError { path, problem }]);
    // What is put aside is the whole entry, and it can be read once it is mended.
    let entry = broken[0].raw.replace("rub", "RUB");
    let text = format!("{{\"format\":\"repcount/library\",\"version\":1,\"scenarios\":[{entry}]}}");
    let (library, broken) = library::from_json(&text).expect("a library");
    assert_eq!(
        (library.scenarios, broken),
        (vec![stored("b", Preset::ServicesRoubles)], Vec::new())
    );
}

#[test]
fn test_an_entry_of_a_newer_version_is_kept_as_it_is() {
    let newer = "\"version\":2,\"digits\":12345678901234567890.50,\"twice\":1,\"twice\":2";
    let (left, broken) = changed(
        "\"saved\":1764000000123,\"scenario\":{\"format\":\"repcount/scenario\",\"version\":1",
        &format!("\"scenario\":{{\"format\":\"repcount/scenario\",{newer}"),
    );
    assert_eq!(left, ["b", "в"]);
    assert_eq!(broken[0].errors[0].path, "scenarios[0].scenario.version");
    assert_eq!(broken[0].errors[0].problem, Problem::NewerVersion { found: 2.0, known: 1 });
    assert!(broken[0].raw.contains(newer), "{}", broken[0].raw);
}

#[test]
fn test_ids_name_one_scenario_each() {
    let (left, broken) = changed("\"id\":\"в\"", "\"id\":\"a\"");
    assert_eq!(left, ["a", "b"]);
    let taken = Problem::DuplicateKey { found: "a".to_string() };
    assert_eq!(
        (broken[0].errors[0].path.as_str(), &broken[0].errors[0].problem),
        ("scenarios[2].id", &taken)
    );
    let (left, broken) = changed("\"id\":\"a\"", "\"id\":7");
    assert_eq!(left, ["b", "в"]);
    assert_eq!((&broken[0].id, &broken[0].errors[0].problem), (&None, &Problem::Missing));
}

#[test]
fn test_what_is_not_a_library_is_refused_as_a_whole() {
    let refused = |text: &str| library::from_json(text).expect_err("no library").remove(0).problem;
    assert_eq!(refused("{\"format\""), Problem::NotJson { line: 1, column: 10 });
    assert_eq!(refused("null"), Problem::NotALibrary { found: None });
    let found = Some("repcount/scenario".to_string());
    assert_eq!(
        refused(&document::to_json_pretty(&Preset::SmallTeam.scenario())),
        Problem::NotALibrary { found }
    );
    let newer = "{\"format\":\"repcount/library\",\"version\":2,\"scenarios\":{}}";
    assert_eq!(refused(newer), Problem::NewerVersion { found: 2.0, known: 1 });
    let none = "{\"format\":\"repcount/library\",\"version\":1}";
    assert_eq!(refused(none), Problem::Missing);
}
