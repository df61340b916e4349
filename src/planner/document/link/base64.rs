//! Bytes as letters that survive in an address: base64url (RFC 4648) without padding.

/// Appends the bytes as text.
pub(super) fn encode(text: &mut String, bytes: &[u8]) {
    for group in bytes.chunks(3) {
        let padded = group.iter().copied().chain([0, 0]).take(3);
        let bits = padded.fold(0_u32, |bits, byte| bits << 8 | u32::from(byte));
        for place in 0..=group.len() {
            text.push(letter((bits >> (18 - 6 * place) & 0x3f) as u8));
        }
    }
}

/// The bytes of the text up to the first character that doesn't belong to it, and that character.
/// Bits that don't fill a byte are left out.
pub(super) fn decode(text: &str) -> (Vec<u8>, Option<char>) {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    let mut bits = 0_u32;
    let mut held = 0;
    for character in text.chars() {
        let Some(value) = value(character) else { return (bytes, Some(character)) };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xff) as u8);
        }
    }
    (bytes, None)
}

fn letter(value: u8) -> char {
    char::from(match value {
        0..26 => b'A' + value,
        26..52 => b'a' + (value - 26),
        52..62 => b'0' + (value - 52),
        62 => b'-',
        _ => b'_',
    })
}

fn value(letter: char) -> Option<u8> {
    let letter = u8::try_from(letter).ok()?;
    Some(match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    })
}
