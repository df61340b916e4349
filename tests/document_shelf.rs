//! Scenarios as the browser keeps them: what is written is read again, and what is damaged is an error.

use proptest::prelude::*;
use repcount::document::shelf::{
    Head, Index, Item, Preview, Snapshot, from_json, head_from_json, head_to_json, index_from_json,
    index_to_json, to_json,
};
use repcount::document::{DocumentError, Problem};
use repcount::preset::Preset;
use repcount::scenario::Currency;

fn item() -> Item {
    let scenario = Preset::SmallTeam.scenario();
    let (id, saved) = ("a".to_string(), 1_764_590_400_000.5);
    Item { id, revision: 3, saved, snapshot: None, scenario }
}

fn snapshot() -> Snapshot {
    Snapshot { of: "b".to_string(), name: "Before".to_string(), note: String::new() }
}

fn head(revision: u64, saved: f64) -> Head {
    Head { id: "a".to_string(), revision, saved, ..Head::default() }
}

#[test]
fn what_is_written_is_read_again() {
    for preset in Preset::ALL {
        let item = Item { scenario: preset.scenario(), ..item() };
        assert_eq!(from_json(&to_json(&item)), Ok(item));
    }
    let snapshot = Some(snapshot());
    let kept = Item { snapshot: snapshot.clone(), ..item() };
    assert_eq!(from_json(&to_json(&kept)), Ok(kept));
    let preview = Preview { people: 7.0, cost: 52_300.0, currency: Currency::USD, made: Some(0.8) };
    let heads = [
        Head::from(&item()),
        Head { preview: Some(preview), ..head(1, 2.0) },
        Head { preview: Some(Preview { made: None, ..preview }), ..head(1, 2.0) },
        Head { gone: true, ..head(9, 2.0) },
        Head { snapshot, ..head(1, 2.0) },
    ];
    for head in &heads {
        assert_eq!(head_from_json(&head_to_json(head)).as_ref(), Some(head));
    }
    let index = Index { current: "a".to_string(), heads: heads.to_vec() };
    assert_eq!(index_from_json(&index_to_json(&index)), Some(index));
}

#[test]
fn a_head_tells_what_the_item_is() {
    let item = item();
    let item = Item { snapshot: Some(snapshot()), ..item };
    let Head { id, revision, saved, gone, name, preview, snapshot } = Head::from(&item);
    assert_eq!((id, revision, saved), (item.id, item.revision, item.saved));
    assert_eq!((gone, name, preview), (false, item.scenario.name, None));
    assert_eq!(snapshot, item.snapshot);
}

#[test]
fn the_newer_of_two_has_the_higher_revision_or_was_stored_later() {
    let cases = [
        ((2, 0.0), (1, 9.0), true),
        ((1, 9.0), (2, 0.0), false),
        ((1, 2.0), (1, 1.0), true),
        ((1, 1.0), (1, 1.0), false),
    ];
    for ((revision, saved), (other, than), is_newer) in cases {
        assert_eq!(
            head(revision, saved).is_newer_than(&head(other, than)),
            is_newer,
            "{revision} at {saved}, {other} at {than}"
        );
    }
}

/// The path and the problem of the only error.
fn only(read: Result<Item, Vec<DocumentError>>) -> (String, Problem) {
    let errors = read.err().unwrap_or_default();
    assert_eq!(errors.len(), 1, "{errors:?}");
    let first =
        errors.into_iter().map(|DocumentError { path, problem, .. }| (path, problem)).next();
    first.unwrap_or((String::new(), Problem::Missing))
}

#[test]
fn what_is_no_item_is_an_error_that_names_its_place() {
    let text = to_json(&item());
    let with = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        from_json(&text.replacen(from, to, 1))
    };
    let (path, problem) = only(with("repcount/item", "other/item"));
    assert_eq!(path, "");
    assert!(matches!(problem, Problem::NotALibrary { .. }), "{problem:?}");
    let (_, problem) = only(with("\"version\":1,\"id\"", "\"version\":99,\"id\""));
    assert!(matches!(problem, Problem::NewerVersion { .. }), "{problem:?}");
    assert_eq!(only(with("\"id\":\"a\"", "\"id\":\"\"")), ("id".to_string(), Problem::Missing));
    let (path, _) = only(with("repcount/scenario", "other/scenario"));
    assert_eq!(path, "scenario");
    let (path, _) = only(with("\"recurrence\":", "\"recurence\":"));
    assert_eq!(path, "scenario.scenario.plan.recurence");
    let cut: String = text.chars().take(text.len() - 1).collect();
    for broken in ["", "null", "[]", "7", "\"item\"", "{}", &cut] {
        assert!(from_json(broken).is_err(), "{broken}");
    }
}

#[test]
fn an_index_that_is_none_is_made_anew() {
    let text = index_to_json(&Index::default());
    for broken in [
        "",
        "null",
        "{}",
        &text.replace("repcount/index", "repcount/item"),
        &text.replace("\"version\":1", "\"version\":2"),
        &text.replace("[]", "[{}]"),
    ] {
        assert_eq!(index_from_json(broken), None, "{broken}");
    }
    assert_eq!(head_from_json("{}"), None);
}

proptest! {
    /// Whatever happens to the text, nothing panics.
    #[test]
    fn damaged_texts_are_read_or_refused(place in 0_usize..4000, byte in 0_u8..128) {
        let mut bytes = to_json(&item()).into_bytes();
        let place = place % bytes.len();
        bytes[place] = byte;
        if let Ok(text) = String::from_utf8(bytes) {
            let _ = from_json(&text);
            let _ = head_from_json(&text);
            let _ = index_from_json(&text);
        }
    }
}
