//! A scenario in a link: short, of letters that no chat program changes, and with a checksum, so
//! that a damaged link says so instead of opening something else.
//!
//! The payload is a letter for the codec, then its text. A codec that is released stays, so that
//! no link ever stops opening; a shorter one gets a letter of its own.
//!
//! Both codecs are base64url without padding of the length of the content (a varint), the content
//! (see pack.rs), and the CRC-32 of both, lowest byte first. Codec `1` holds version 1 of the
//! document. Codec `2` holds version 2, and writes an item of a list by what tells it from the item
//! before.

mod base64;
mod crc32;
mod pack;
#[cfg(test)]
mod tests;
mod unpack;
mod varint;
mod vocabulary;

use super::error::DocumentError;
use super::form::Shape;
use super::json::Value;
use super::{v1, v2};
use crate::scenario::Scenario;

/// The letter of the codec that is written.
const CODEC: char = '2';
/// Bytes of the checksum.
const CHECKSUM: usize = 4;

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
pub fn encode(scenario: &Scenario) -> String {
    let content = pack::pack(&v2::write(scenario), &v2::form::SCENARIO);
    let mut bytes = Vec::with_capacity(content.len() + 8);
    varint::write(&mut bytes, content.len() as u64);
    bytes.extend(content);
    let checksum = crc32::crc32(&bytes);
    bytes.extend(checksum.to_le_bytes());
    let mut payload = String::from(CODEC);
    base64::encode(&mut payload, &bytes);
    payload
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
    let payload = payload(&clean);
    let mut letters = payload.chars();
    match letters.next() {
        None => Err(LinkError::Empty),
        Some('1') => open(letters.as_str(), &v1::form::SCENARIO, false, v1::read),
        Some(CODEC) => open(letters.as_str(), &v2::form::SCENARIO, true, v2::read),
        Some(codec) => Err(LinkError::UnknownCodec(codec)),
    }
}

/// The link without what was put between its characters.
fn clean(link: &str) -> String {
    let invisible = |character: char| {
        character.is_whitespace()
            || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(character, '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe0f}')
    };
    unescape(link).chars().filter(|character| !invisible(*character)).collect()
}

/// The text with characters for `%xx`, however often it was escaped.
fn unescape(text: &str) -> String {
    let mut text = text.to_string();
    // Each program on the way may have escaped the `%` of the one before.
    for _ in 0..3 {
        let mut bytes = Vec::with_capacity(text.len());
        let mut rest = text.as_bytes();
        while let Some((first, after)) = rest.split_first() {
            let code = if *first == b'%' { hexadecimal(after) } else { None };
            bytes.push(code.unwrap_or(*first));
            rest = code.and_then(|_| after.get(2..)).unwrap_or(after);
        }
        match String::from_utf8(bytes) {
            Ok(plain) => text = plain,
            Err(_) => break,
        }
    }
    text
}

/// The byte that two digits in front stand for.
fn hexadecimal(text: &[u8]) -> Option<u8> {
    let digit = |place: usize| char::from(*text.get(place)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

/// The payload alone, from the payload or from an address that holds it as `s=`.
fn payload(text: &str) -> &str {
    let mut parts = text.split(['#', '/', '?', '&']);
    let named = parts.find_map(|part| part.strip_prefix("s="));
    named.unwrap_or(text).trim_start_matches(|character: char| !character.is_ascii_alphanumeric())
}

/// The scenario of a payload without its letter. `differences`: whether the items of lists are
/// written by what tells them from each other.
fn open(
    payload: &str,
    shape: &Shape,
    differences: bool,
    read: fn(&Value) -> Result<Scenario, Vec<DocumentError>>,
) -> Result<Scenario, LinkError> {
    let content = content(payload)?;
    let value = unpack::unpack(&content, shape, differences).ok_or(LinkError::Damaged)?;
    read(&value).map_err(LinkError::Content)
}

/// The content of a payload without its letter. What follows the payload's last character was put there
/// by somebody else, such as the full stop after the link.
fn content(payload: &str) -> Result<Vec<u8>, LinkError> {
    let (bytes, stopped) = base64::decode(payload);
    let cut = match stopped {
        Some(character) if !ends_sentence(character) => LinkError::Character(character),
        _ => LinkError::Cut,
    };
    let mut rest = bytes.as_slice();
    let Some(length) = varint::read(&mut rest) else { return Err(cut) };
    let head = bytes.len() - rest.len();
    let content = usize::try_from(length).ok().and_then(|length| rest.get(..length));
    let Some(content) = content else { return Err(cut) };
    let end = head + content.len();
    let Some(checksum) = bytes.get(end..end + CHECKSUM) else { return Err(cut) };
    let expected = crc32::crc32(bytes.get(..end).unwrap_or_default()).to_le_bytes();
    if checksum != expected {
        return Err(LinkError::Damaged);
    }
    Ok(content.to_vec())
}

/// Whether a link that ends before this character ends with its sentence.
fn ends_sentence(character: char) -> bool {
    matches!(character, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '>' | ']' | '}')
        || matches!(character, '"' | '\'' | '»' | '”' | '’' | '*' | '&' | '…')
}
