//! Links with a right checksum around any content: whoever makes one on purpose must not get
//! further than with a document.

use proptest::prelude::*;

use super::{CHECKSUM, CODEC, LinkError, base64, crc32, decode, encode, varint};
use crate::document::{Preset, from_json, preset, to_json, v1, v2};

/// A link of the first codec.
const SAMPLE_1: &str = include_str!("../../../../tests/samples/presets-1/small-team.txt");

/// The payload of this content, as [`encode`] would make it.
fn sealed(content: &[u8]) -> String {
    sealed_as(CODEC, content)
}

fn sealed_as(codec: char, content: &[u8]) -> String {
    let mut bytes = Vec::new();
    varint::write(&mut bytes, content.len() as u64);
    bytes.extend(content);
    let checksum = crc32::crc32(&bytes);
    bytes.extend(checksum.to_le_bytes());
    let mut payload = String::from(codec);
    base64::encode(&mut payload, &bytes);
    payload
}

/// What is opened is legal, for it can be saved and read again.
fn check(content: &[u8]) {
    for codec in ['1', '2'] {
        match decode(&sealed_as(codec, content)) {
            Ok(scenario) => assert_eq!(from_json(&to_json(&scenario)), Ok(scenario)),
            Err(LinkError::Damaged | LinkError::Content(_)) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
}

fn content(of: Preset) -> Vec<u8> {
    let payload = encode(&preset(of));
    let content = unsealed(&payload);
    assert_eq!(sealed(&content), payload);
    assert!(payload.len() > (content.len() + CHECKSUM) * 4 / 3);
    content
}

fn unsealed(payload: &str) -> Vec<u8> {
    super::content(payload.get(1..).unwrap()).unwrap()
}

proptest! {
    #[test]
    fn test_any_content(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check(&bytes);
    }

    #[test]
    fn test_changed_content(changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..4)) {
        let mut bytes = content(Preset::SoftwareDollars);
        for (place, byte) in changes {
            let place = place % bytes.len();
            bytes[place] = byte;
        }
        check(&bytes);
    }

    #[test]
    fn test_varints(number: u64) {
        let mut bytes = Vec::new();
        varint::write(&mut bytes, number);
        let mut rest = bytes.as_slice();
        prop_assert_eq!(varint::read(&mut rest), Some(number));
        prop_assert!(rest.is_empty() && bytes.len() <= 10);
        prop_assert_eq!(varint::read(&mut &bytes[..bytes.len() - 1]), None);
    }
}

#[test]
fn test_every_byte_of_a_content_changed() {
    for bytes in [content(Preset::SmallTeam), unsealed(SAMPLE_1)] {
        for place in 0..bytes.len() {
            for bits in [1, 2, 4, 8, 16, 32, 64, 128, 0x7f, 0xff] {
                let mut changed = bytes.clone();
                changed[place] ^= bits;
                check(&changed);
            }
        }
    }
}

#[test]
fn test_numbers_beyond_their_room() {
    // A count of items, of bytes and of names as large as can be, and numbers of too many bits.
    let most = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
    let beyond = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02];
    let without_end = [0x80; 64];
    for number in [&most[..], &beyond, &without_end] {
        for head in [&[][..], &[0], &[0, 1], &[0, 0x14, 13], &[0, 0x14, 13, 1], &[0, 0x24, 13]] {
            check(&[head, number].concat());
            check(&[head, number, &[0; 100]].concat());
        }
    }
    assert_eq!(varint::read(&mut &most[..]), Some(u64::MAX));
    assert_eq!(varint::read(&mut &beyond[..]), None);
    assert_eq!(varint::read(&mut &without_end[..]), None);
}

#[test]
fn test_content_that_goes_on_is_refused() {
    let mut bytes = content(Preset::SmallTeam);
    bytes.push(0);
    assert_eq!(decode(&sealed(&bytes)), Err(LinkError::Damaged));
}

/// What is not legal in a document is not legal in a link.
#[test]
fn test_content_is_checked_like_a_document() {
    let value = crate::document::json::parse(
        r#"{"currency":"EUR","plan":{"amount":-7},"sources":[{"key":"a","kind":"inbound","booked_by":"b"}]}"#,
    );
    let value = value.unwrap();
    for (codec, form) in [('1', &v1::form::SCENARIO), ('2', &v2::form::SCENARIO)] {
        let content = super::pack::pack(&value, form);
        let refused = decode(&sealed_as(codec, &content));
        let Err(LinkError::Content(errors)) = refused else { panic!("refused") };
        let paths: Vec<&str> = errors.iter().map(|error| error.path.as_str()).collect();
        assert_eq!(paths, ["scenario.plan.amount", "scenario.sources[0].booked_by"]);
    }
}
