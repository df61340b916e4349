//! A scenario in a link: short, of letters that no chat program changes, and with a checksum, so
//! that a damaged link says so instead of opening something else.
//!
//! The payload is a letter for the codec, then base64url without padding of the length of the
//! content (three bytes, the highest first), the content, and the CRC-32 of both (four bytes, the
//! lowest first). The content is the JSON of the scenario without an envelope, deflated with a
//! dictionary: the codec says which, and which version of the document the scenario is of. A codec
//! that is released stays, so that no link ever stops opening.

mod clean;
mod deflate;
#[cfg(test)]
mod tests;

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::error::DocumentError;
use super::migrate::MIGRATIONS;
use super::{MOST_BYTES, read};
use crate::scenario::Scenario;
use clean::{clean, ends_sentence, payload};
use deflate::{deflate, inflate};

/// How links with one letter are made.
struct Codec {
    letter: char,
    /// The version of the document that they hold.
    version: usize,
    /// What is known without being in the link. Frozen: without it no link of the codec opens.
    dictionary: &'static [u8],
}

/// All codecs; the last one is written.
const CODECS: &[Codec] = &[WRITTEN];

/// The scenarios of the presets, each in a line, as they were when the codec was made.
const WRITTEN: Codec =
    Codec { letter: '1', version: 1, dictionary: include_bytes!("dictionary-1.txt") };

/// Bytes of the length.
const LENGTH: usize = 3;
/// Bytes of the checksum.
const CHECKSUM: usize = 4;

/// The bits that fill up the last letter mean nothing.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true),
);

/// That of zip and gzip.
const CRC_32: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Why a link can't be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkError {
    /// There is nothing in it.
    Empty,
    /// A newer planner made it, or it was never one of ours. The letter is the codec's.
    UnknownCodec(char),
    /// A character that no link has.
    Character(char),
    /// The end is missing.
    Cut,
    /// A part was changed.
    Damaged,
    /// It is as it was made, but does not hold a legal scenario.
    Content(Vec<DocumentError>),
}

/// The payload of a scenario's link: letters, digits, `-` and `_` only. The same scenario always
/// makes the same payload, and [`decode`] gives the same scenario, to the last bit of every number.
///
/// ```
/// use repcount::document::{self, link};
/// use repcount::preset::Preset;
///
/// let scenario = Preset::SmallTeam.scenario();
/// let payload = link::encode(&scenario);
/// assert_eq!(link::decode(&format!("https://example.org/#s={payload}.")), Ok(scenario));
/// ```
pub fn encode(scenario: &Scenario) -> String {
    // Only a map whose keys are no text couldn't be written, and there is none.
    let text = serde_json::to_string(scenario).unwrap_or_default();
    seal(&WRITTEN, &deflate(text.as_bytes(), WRITTEN.dictionary))
}

/// The scenario of a link. What chat programs do to a link is undone: line breaks, spaces and
/// invisible characters inside, `%xx` for characters, words and punctuation after it, an address
/// around it.
///
/// # Errors
/// Why it can't be opened. A payload in which anything is changed is never taken for another
/// scenario: the checksum finds every change of up to 32 bits in a row, and leaves any other
/// a chance of one in four billion.
pub fn decode(link: &str) -> Result<Scenario, LinkError> {
    let clean = clean(link);
    let mut letters = payload(&clean).chars();
    let Some(letter) = letters.next() else { return Err(LinkError::Empty) };
    let Some(codec) = CODECS.iter().find(|codec| codec.letter == letter) else {
        return Err(LinkError::UnknownCodec(letter));
    };
    let deflated = unseal(letters.as_str())?;
    let text = inflate(&deflated, codec.dictionary, MOST_BYTES).ok_or(LinkError::Damaged)?;
    let text = std::str::from_utf8(&text).map_err(|_| LinkError::Damaged)?;
    read::json(text)
        .and_then(|text| read::scenario(text, codec.version, MIGRATIONS))
        .map_err(LinkError::Content)
}

fn seal(codec: &Codec, content: &[u8]) -> String {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes();
    let mut bytes: Vec<u8> = length.into_iter().skip(length.len() - LENGTH).collect();
    bytes.extend(content);
    let checksum = CRC_32.checksum(&bytes);
    bytes.extend(checksum.to_le_bytes());
    let mut payload = String::from(codec.letter);
    BASE64.encode_string(bytes, &mut payload);
    payload
}

/// The content of a payload without its letter. What follows the payload's last character was put
/// there by somebody else, such as the full stop after the link.
fn unseal(payload: &str) -> Result<Vec<u8>, LinkError> {
    let is_letter = |letter: &u8| letter.is_ascii_alphanumeric() || matches!(letter, b'-' | b'_');
    let letters: Vec<u8> = payload.bytes().take_while(is_letter).collect();
    let after = payload.get(letters.len()..).and_then(|after| after.chars().next());
    let cut = || match after {
        Some(character) if !ends_sentence(character) => LinkError::Character(character),
        _ => LinkError::Cut,
    };
    // Four letters are three bytes.
    let head = letters.get(..4).and_then(|head| BASE64.decode(head).ok()).ok_or_else(cut)?;
    let length = head.iter().fold(0, |length, byte| length << 8 | usize::from(*byte));
    let end = LENGTH + length;
    let count = ((end + CHECKSUM) * 4).div_ceil(3);
    let bytes = letters.get(..count).ok_or_else(cut)?;
    let bytes = BASE64.decode(bytes).map_err(|_| LinkError::Damaged)?;
    let (sealed, checksum) = bytes.split_at_checked(end).ok_or(LinkError::Damaged)?;
    if checksum != CRC_32.checksum(sealed).to_le_bytes() {
        return Err(LinkError::Damaged);
    }
    Ok(sealed.iter().skip(LENGTH).copied().collect())
}
