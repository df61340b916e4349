//! Links open as what was shared, or say why not.

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
use repcount::document::link::{self, LinkError};
use repcount::preset::Preset;
use repcount::scenario::{Entry, Field, Inputs, Scenario};

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn software() -> (Scenario, String) {
    let scenario = Preset::SoftwareDollars.scenario();
    let payload = link::encode(&scenario);
    (scenario, payload)
}

/// The preset with every number that it has typed anew: times the factor, to three digits.
fn changed(preset: Preset, factor: f64) -> Scenario {
    fn change<F: Field>(inputs: &mut Inputs<F>, factor: f64) {
        for field in F::ALL {
            let Some(Entry { value, .. }) = inputs.given(*field) else { continue };
            let spec = field.spec();
            let digits: f64 = format!("{:.2e}", value * factor).parse().expect("a number");
            let changed = if spec.whole { value + 1.0 } else { digits };
            inputs.put(*field, Some(Entry::typed(changed.clamp(spec.min, spec.max))));
        }
    }
    let mut scenario = preset.scenario();
    change(&mut scenario.plan.inputs, factor);
    change(&mut scenario.policy.inputs, factor);
    change(&mut scenario.timeline.inputs, factor);
    for source in &mut scenario.sources {
        change(&mut source.inputs, factor);
        change(&mut source.opening, factor);
    }
    for role in &mut scenario.roles {
        change(&mut role.inputs, factor);
        change(&mut role.ramp, factor);
    }
    scenario
}

/// About 2,000 characters are safe in every chat.
#[test]
fn test_links_are_short() {
    for known in Preset::ALL {
        let same = link::encode(&known.scenario()).len();
        print!("{}: {same}", known.name());
        assert!(same <= 100, "{}: {same}", known.name());
        for factor in [1.137, 0.853, 1.731] {
            let scenario = changed(*known, factor);
            let payload = link::encode(&scenario);
            assert_eq!(link::decode(&payload), Ok(scenario));
            print!(", {}", payload.len());
            assert!(payload.len() <= 450, "{}: {}", known.name(), payload.len());
        }
        println!();
    }
}

proptest! {
    #[test]
    fn test_a_link_gives_its_scenario_back(scenario in random::scenario()) {
        let payload = link::encode(&scenario);
        let again = link::decode(&payload);
        prop_assert_eq!(again.as_ref(), Ok(&scenario), "{}", payload);
        // Equality takes 0 for -0; the payload doesn't.
        prop_assert_eq!(link::encode(&again.unwrap_or(scenario)), payload);
    }

    #[test]
    fn test_a_link_has_letters_only(scenario in random::scenario()) {
        let payload = link::encode(&scenario);
        prop_assert!(payload.bytes().all(|letter| LETTERS.contains(&letter)), "{}", payload);
    }
}

#[test]
fn test_what_chat_programs_do_is_undone() {
    let (scenario, payload) = software();
    let (head, tail) = payload.split_at(payload.len() / 2);
    let (first, rest) = payload.split_at(1);
    let percent: String = payload.bytes().map(|byte| format!("%{byte:02x}")).collect();
    for link in [
        payload.clone(),
        format!(" {payload}\n"),
        format!("{head}\r\n{tail}"),
        format!("{head}\u{200b}{tail}\u{feff}"),
        format!("{head}\u{ad}{tail}"),
        payload.chars().map(|letter| format!("{letter}\u{2060}")).collect(),
        format!("> {head}\n{tail}"),
        format!("{payload}."),
        format!("{payload},"),
        format!("{payload})."),
        format!("{payload}>"),
        format!("({payload})"),
        format!("<{payload}>"),
        format!("\"{payload}\"!"),
        format!("{payload}…"),
        format!("{payload}%29"),
        format!("{payload} and tell me what you think"),
        format!("{payload}&amp;source=chat"),
        format!("{payload}&utm_source=chat"),
        format!("*{payload}*"),
        format!("{payload}_"),
        percent.clone(),
        percent.replace('%', "%25"),
        percent.replace('%', "%2525"),
        format!("#s={payload}"),
        format!("#/?s={payload}"),
        format!("%23s%3D{payload}"),
        format!("https://example.org/repcount/#s={payload}"),
        format!("https://example.org/repcount/?a=1&amp;b=2#/plan?s={payload}."),
        format!("{first}%{:x}{}", rest.as_bytes()[0], &rest[1..]),
    ] {
        assert_eq!(link::decode(&link).as_ref(), Ok(&scenario), "{link}");
    }
}

#[test]
fn test_a_link_says_what_is_wrong_with_it() {
    let (_, payload) = software();
    for empty in ["", " ", "#", "#s=", "\u{200b}", "…", "%20"] {
        assert_eq!(link::decode(empty), Err(LinkError::Empty), "{empty}");
    }
    assert_eq!(link::decode("2abc"), Err(LinkError::UnknownCodec('2')));
    assert_eq!(link::decode("abc"), Err(LinkError::UnknownCodec('a')));
    for cut in ["1", "1.", "1AA", "1AAAA"] {
        assert_eq!(link::decode(cut), Err(LinkError::Cut), "{cut}");
    }
    let (head, tail) = payload.split_at(payload.len() / 2);
    assert_eq!(link::decode(&format!("{head}~{tail}")), Err(LinkError::Character('~')));
    assert_eq!(link::decode(&format!("{head}ж{tail}")), Err(LinkError::Character('ж')));
    assert_eq!(link::decode(&format!("{head}%zz{tail}")), Err(LinkError::Character('%')));
    // An ellipsis in the middle means that somebody shortened it.
    assert_eq!(link::decode(&format!("{head}…{tail}")), Err(LinkError::Cut));
    let swapped = payload.to_lowercase();
    assert!(matches!(link::decode(&swapped), Err(LinkError::Damaged | LinkError::Cut)));
}

/// The first letters hold the length; without them a cut can't be told from other damage.
#[test]
fn test_every_link_that_was_cut_says_so() {
    let (_, payload) = software();
    for end in 1..payload.len() {
        assert_eq!(link::decode(&payload[..end]), Err(LinkError::Cut), "{end}");
        assert_eq!(link::decode(&format!("{}...", &payload[..end])), Err(LinkError::Cut), "{end}");
    }
}

/// Opens a damaged link: it may open as what was shared, as nothing else.
fn check_damaged(scenario: &Scenario, link: &str) {
    if let Ok(opened) = link::decode(link) {
        assert_eq!(&opened, scenario, "{link}");
    }
}

/// Every letter of a link of 400 changed to every other, left out, doubled, and swapped with the
/// next: some 25,000 damaged links.
#[test]
fn test_no_small_damage_opens_something_else() {
    let scenario = changed(Preset::SoftwareDollars, 1.137);
    let payload = link::encode(&scenario);
    for place in 1..payload.len() {
        let (head, tail) = payload.split_at(place);
        for letter in LETTERS {
            let changed = format!("{head}{}{}", char::from(*letter), &tail[1..]);
            if changed != payload {
                check_damaged(&scenario, &changed);
                // Only the bits that fill up the last letter mean nothing.
                assert!(link::decode(&changed).is_err() || place + 1 == payload.len(), "{changed}");
            }
        }
        check_damaged(&scenario, &format!("{head}{}", &tail[1..]));
        check_damaged(&scenario, &format!("{head}{}{tail}", &tail[..1]));
        if let (Some(next), Some(rest)) = (tail.get(1..2), tail.get(2..)) {
            check_damaged(&scenario, &format!("{head}{next}{}{rest}", &tail[..1]));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// 256 links, each damaged in 32 ways in up to six places.
    #[test]
    fn test_no_damage_opens_something_else(
        scenario in random::scenario(),
        damages in prop::collection::vec(
            prop::collection::vec((any::<Index>(), select(LETTERS), 0..4_u8), 1..=6),
            32,
        ),
    ) {
        let payload = link::encode(&scenario);
        for damage in &damages {
            let mut letters = payload.as_bytes().to_vec();
            for (place, letter, what) in damage {
                let place = place.index(letters.len());
                match what {
                    0 => letters[place] = *letter,
                    1 => letters.insert(place, *letter),
                    2 if letters.len() > 1 => _ = letters.remove(place),
                    _ => letters.swap(place, 0),
                }
            }
            check_damaged(&scenario, std::str::from_utf8(&letters).expect("letters"));
        }
    }

    #[test]
    fn test_any_text(text in "\\PC*", letters in "1?[A-Za-z0-9_%#=&. -]*") {
        let _ = link::decode(&text);
        let _ = link::decode(&letters);
    }
}
