//! Documents are read as they were written, whatever the scenario.

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
use repcount::document;

proptest! {
    #[test]
    fn test_a_document_gives_its_scenario_back(scenario in random::scenario()) {
        let text = document::to_json(&scenario);
        let again = document::from_json(&text);
        prop_assert_eq!(again.as_ref(), Ok(&scenario), "{}", text);
        // Equality takes 0 for -0; the text doesn't.
        prop_assert_eq!(document::to_json(&again.unwrap_or(scenario)), text);
    }

    #[test]
    fn test_lines_hold_the_same(scenario in random::scenario()) {
        let text = document::to_json_pretty(&scenario);
        prop_assert_eq!(document::from_json(&text), Ok(scenario), "{}", text);
    }
}
