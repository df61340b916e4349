//! Undoes what chat programs do to a link.

/// The link without what was put between its characters.
pub(super) fn clean(link: &str) -> String {
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
pub(super) fn payload(text: &str) -> &str {
    let mut parts = text.split(['#', '/', '?', '&']);
    let named = parts.find_map(|part| part.strip_prefix("s="));
    named.unwrap_or(text).trim_start_matches(|character: char| !character.is_ascii_alphanumeric())
}

/// Whether a link that ends before this character ends with its sentence.
pub(super) fn ends_sentence(character: char) -> bool {
    matches!(character, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '>' | ']' | '}')
        || matches!(character, '"' | '\'' | '»' | '”' | '’' | '*' | '&' | '…')
}
