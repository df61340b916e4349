//! Links with a right checksum around any content: whoever makes one on purpose must not get
//! further than with a document. And what is frozen with a codec.

use std::time::Instant;

use proptest::prelude::*;

use super::{
    CHECKSUM, CODECS, CRC_32, LinkError, MOST_BYTES, WRITTEN, decode, deflate, encode, inflate,
    seal, unseal,
};
use crate::document::{from_json, to_json};
use crate::preset::Preset;

/// The payload with this content.
fn sealed(content: &[u8]) -> String {
    seal(&WRITTEN, content)
}

/// The payload that holds this text.
fn holding(text: &[u8]) -> String {
    sealed(&deflate(text, WRITTEN.dictionary))
}

/// What is opened is legal, for it can be saved and read again.
fn check(payload: &str) {
    match decode(payload) {
        Ok(scenario) => assert_eq!(from_json(&to_json(&scenario)), Ok(scenario)),
        Err(LinkError::Damaged | LinkError::Content(_)) => {}
        Err(other) => panic!("{other:?}"),
    }
}

/// The deflated content of a preset's link.
fn content(of: Preset) -> Vec<u8> {
    let payload = encode(&of.scenario());
    let content = unseal(payload.get(1..).unwrap()).unwrap();
    assert_eq!(sealed(&content), payload);
    assert!(payload.len() > (content.len() + CHECKSUM) * 4 / 3);
    content
}

fn text(of: Preset) -> Vec<u8> {
    inflate(&content(of), WRITTEN.dictionary, MOST_BYTES).unwrap()
}

proptest! {
    #[test]
    fn test_any_content(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check(&sealed(&bytes));
        check(&holding(&bytes));
    }

    #[test]
    fn test_changed_content(changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..4)) {
        let mut deflated = content(Preset::SoftwareDollars);
        let mut plain = text(Preset::SoftwareDollars);
        for (place, byte) in changes {
            for bytes in [&mut deflated, &mut plain] {
                let place = place % bytes.len();
                bytes[place] = byte;
            }
        }
        check(&sealed(&deflated));
        check(&holding(&plain));
    }

    #[test]
    fn test_what_is_deflated_comes_back(text: Vec<u8>, dictionary: Vec<u8>) {
        for dictionary in [&dictionary[..], WRITTEN.dictionary] {
            let deflated = deflate(&text, dictionary);
            let most = text.len();
            prop_assert_eq!(inflate(&deflated, dictionary, most), Some(text.clone()));
            if most > 0 {
                prop_assert_eq!(inflate(&deflated, dictionary, most - 1), None);
            }
        }
    }
}

#[test]
fn test_every_byte_of_a_content_changed() {
    let bytes = content(Preset::SmallTeam);
    for place in 0..bytes.len() {
        for bits in 1..=u8::MAX {
            let mut changed = bytes.clone();
            changed[place] ^= bits;
            check(&sealed(&changed));
        }
    }
}

#[test]
fn test_content_that_goes_on_is_refused() {
    let mut bytes = content(Preset::SmallTeam);
    bytes.push(0);
    assert_eq!(decode(&sealed(&bytes)), Err(LinkError::Damaged));
    let mut plain = text(Preset::SmallTeam);
    plain.push(b'x');
    assert!(matches!(decode(&holding(&plain)), Err(LinkError::Content(_))));
}

/// A small link must not become a document larger than any may be.
#[test]
fn test_a_bomb_does_not_go_off() {
    let begin = Instant::now();
    let bomb = deflate(&vec![b' '; 8 * MOST_BYTES], WRITTEN.dictionary);
    assert!(bomb.len() < MOST_BYTES / 100);
    let payload = sealed(&bomb);
    drop(bomb);
    assert_eq!(decode(&payload), Err(LinkError::Damaged));
    // As much as may be, and nothing in it; and lists in lists.
    assert!(decode(&holding(&vec![b' '; MOST_BYTES])).is_err());
    assert!(decode(&holding(&vec![b'['; MOST_BYTES])).is_err());
    assert!(decode(&holding("{\"notes\":".repeat(1_000_000).as_bytes())).is_err());
    assert!(begin.elapsed().as_secs() < 30, "{:?}", begin.elapsed());
}

/// What is not legal in a document is not legal in a link.
#[test]
fn test_content_is_checked_like_a_document() {
    let payload = holding(
        br#"{"currency":"EUR","plan":{"amount":-7},"sources":[{"key":"a","kind":"inbound","booked_by":"b"}]}"#,
    );
    let Err(LinkError::Content(errors)) = decode(&payload) else { panic!("refused") };
    let paths: Vec<&str> = errors.iter().map(|error| error.path.as_str()).collect();
    assert_eq!(paths, ["scenario.plan.amount", "scenario.sources[0].booked_by"]);
    let twice = holding(br#"{"currency":"EUR","currency":"USD"}"#);
    let Err(LinkError::Content(errors)) = decode(&twice) else { panic!("refused") };
    assert_eq!(errors[0].path, "scenario.currency");
}

/// Without its dictionary no link of a codec opens. It is never changed: a better one is a codec
/// with another letter.
#[test]
fn test_dictionaries_are_frozen() {
    let known: Vec<(char, usize, u32)> = CODECS
        .iter()
        .map(|codec| (codec.letter, codec.version, CRC_32.checksum(codec.dictionary)))
        .collect();
    assert_eq!(known, [('1', 1, 1_475_546_832)]);
}

/// Where today's presets, as they are written today, have become much longer, it is time for a
/// codec with a dictionary of them.
#[test]
fn test_the_dictionary_still_serves_the_presets() {
    for known in Preset::ALL {
        let length = encode(&known.scenario()).len();
        println!("{}: {length} characters", known.name());
        assert!(length <= 100, "{}: {length}", known.name());
    }
}
