//! Links open as what was shared, or say why not.

#[path = "common/scenario.rs"]
mod random;

use proptest::prelude::*;
use repcount::document::link;

proptest! {
    #[test]
    fn test_a_link_gives_its_scenario_back(scenario in random::scenario()) {
        let payload = link::encode(&scenario);
        let again = link::decode(&payload);
        prop_assert_eq!(again.as_ref(), Ok(&scenario), "{}", payload);
        prop_assert_eq!(link::encode(&again.unwrap_or(scenario)), payload);
    }
}
