//! Reading numbers in the ways in which people type them.

use super::Language;

/// The text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

/// Words for thousands, millions and billions, longest first.
const MULTIPLIERS: &[(&str, f64)] = &[
    ("миллионов", 1e6),
    ("миллиона", 1e6),
    ("миллион", 1e6),
    ("million", 1e6),
    ("тысячи", 1e3),
    ("тысяча", 1e3),
    ("трлн", 1e12),
    ("thousand", 1e3),
    ("billion", 1e9),
    ("тысяч", 1e3),
    ("млрд", 1e9),
    ("млн", 1e6),
    ("тыс", 1e3),
    ("mln", 1e6),
    ("mio", 1e6),
    ("bn", 1e9),
    ("mm", 1e6),
    ("mn", 1e6),
    ("kk", 1e6),
    ("кк", 1e6),
    ("k", 1e3),
    ("к", 1e3),
    ("т", 1e3),
    ("m", 1e6),
    ("м", 1e6),
    ("b", 1e9),
];

/// Units that may stand with a number and say nothing.
const UNITS: &[&str] = &["руб", "rub", "usd", "eur", "gbp", "kzt", "uah", "byn", "uzs", "р"];

/// The number that a text says. `share`: it is in per cent, with the sign or without (`12.5%`, `12,5`), and
/// what is wanted is a fraction of 1.
///
/// Spaces of every kind and apostrophes group digits. A comma or a point groups digits where it
/// can't be the decimal sign; `1,234` alone is read as the language writes it.
pub fn parse_number(text: &str, language: Language, share: bool) -> Result<f64, NotANumber> {
    let mut rest: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace() && !is_ignored(*sign))
        .map(lowercase)
        .collect();
    let percent = strip_end(&mut rest, "%");
    let mut multiplier = 1.0;
    loop {
        // `10 млн ₽`, `10m usd`, `тыс. руб.`
        if strip_end(&mut rest, ".") && rest.ends_with(|sign: char| sign.is_ascii_digit()) {
            // A full stop after the digits was the user's; the number goes on being typed.
            break;
        }
        if let Some(unit) = UNITS.iter().find(|unit| rest.ends_with(**unit)) {
            strip_end(&mut rest, unit);
        } else if let Some((word, factor)) =
            MULTIPLIERS.iter().find(|(word, _)| rest.ends_with(word)).filter(|_| multiplier == 1.0)
        {
            strip_end(&mut rest, word);
            multiplier = *factor;
        } else {
            break;
        }
    }
    for unit in UNITS {
        if let Some(stripped) = rest.strip_prefix(unit) {
            rest = stripped.to_string();
            break;
        }
    }
    let (rest, exponent) = exponent(&rest)?;
    let plain = [&*decimal(rest, language)?, exponent].concat();
    // As numbers in documents are read: a second reader would cost a first visit 12 kB of tables.
    let value: f64 = serde_json::from_str(&plain).map_err(|_| NotANumber)?;
    let value = value * multiplier;
    let value = if percent || share { value / 100.0 } else { value };
    if value.is_finite() { Ok(value) } else { Err(NotANumber) }
}

/// A text in small letters, to be looked for and in.
pub fn lowercase_text(text: &str) -> String {
    text.chars().map(lowercase).map(|sign| if sign == 'ё' { 'е' } else { sign }).collect()
}

/// Small letters for Latin and Cyrillic ones; the tables for all of Unicode would cost the page
/// more than they are worth.
pub(super) fn lowercase(sign: char) -> char {
    match sign {
        'А'..='Я' => char::from_u32(u32::from(sign) + 32).unwrap_or(sign),
        _ => sign.to_ascii_lowercase(),
    }
}

/// What stands before an exponent, such as `e9`, and the exponent.
fn exponent(text: &str) -> Result<(&str, &str), NotANumber> {
    let Some(place) = text.find('e') else { return Ok((text, "")) };
    let (before, exponent) = text.split_at(place);
    let digits = exponent.trim_start_matches('e').trim_start_matches('-');
    let is_number =
        (1..=3).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    if is_number { Ok((before, exponent)) } else { Err(NotANumber) }
}

fn strip_end(text: &mut String, end: &str) -> bool {
    let ends = text.ends_with(end);
    if ends {
        text.truncate(text.len() - end.len());
    }
    ends
}

/// Currency signs, apostrophes that group digits, and characters that can't be seen.
fn is_ignored(sign: char) -> bool {
    matches!(
        sign,
        '\'' | '’'
            | '₽'
            | '$'
            | '€'
            | '£'
            | '₸'
            | '₴'
            | '₼'
            | '₾'
            | '֏'
            | '₺'
            | '₹'
            | '¥'
            | '+'
            | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// The number as JSON writes it.
fn decimal(text: &str, language: Language) -> Result<String, NotANumber> {
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let legal = |sign: char| sign.is_ascii_digit() || sign == '.' || sign == ',';
    if !digits.contains(|sign: char| sign.is_ascii_digit()) || !digits.chars().all(legal) {
        return Err(NotANumber);
    }
    let points = digits.matches('.').count();
    let commas = digits.matches(',').count();
    let grouping = match (points, commas) {
        (0, 0) => None,
        // Several of the same kind only group.
        (0, 2..) => Some(','),
        (2.., 0) => Some('.'),
        (0, 1) => (language == Language::English && groups(digits, ',')).then_some(','),
        // Nobody writes a decimal point in Russian before three digits: 500.000 is half a million.
        (1, 0) => (language == Language::Russian && groups(digits, '.')).then_some('.'),
        // Of both kinds the last one is the decimal sign, and there is only one of it.
        _ if digits.rfind('.') > digits.rfind(',') => (points == 1).then_some(','),
        _ => (commas == 1).then_some('.'),
    };
    if let Some(sign) = grouping
        && !groups_well(digits, sign)
    {
        return Err(NotANumber);
    }
    let plain: String = digits
        .chars()
        .filter(|sign| Some(*sign) != grouping)
        .map(|sign| if sign == ',' { '.' } else { sign })
        .collect();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole = Some(whole.trim_start_matches('0')).filter(|whole| !whole.is_empty());
    let fraction = Some(fraction).filter(|fraction| !fraction.is_empty());
    Ok([sign, whole.unwrap_or("0"), ".", fraction.unwrap_or("0")].concat())
}

/// Whether one separator can group: one to three digits (not a lone zero) before, three after.
fn groups(digits: &str, sign: char) -> bool {
    digits.split_once(sign).is_some_and(|(before, after)| {
        (1..=3).contains(&before.len()) && before != "0" && after.len() == 3
    })
}

/// Whether every group after the first has three digits, up to a decimal sign of the other kind.
fn groups_well(digits: &str, sign: char) -> bool {
    let decimal = if sign == ',' { '.' } else { ',' };
    let whole = digits.split(decimal).next().unwrap_or_default();
    let mut parts = whole.split(sign);
    parts.next().is_some_and(|first| (1..=3).contains(&first.len()))
        && parts.all(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, language: Language, expected: f64) {
        let value = parse_number(text, language, false);
        assert!(
            value.is_ok_and(|value| (value - expected).abs() < 1e-9 * expected.abs().max(1.0)),
            "{text:?} in {language:?} reads as {value:?}, not {expected}"
        );
    }

    #[test]
    fn numbers_read_as_typed() {
        use Language::{English as En, Russian as Ru};
        for language in Language::ALL {
            for (text, value) in [
                ("10000000", 1e7),
                ("10 000 000", 1e7),
                ("10\u{a0}000\u{a0}000", 1e7),
                ("10\u{202f}000\u{202f}000 ₽", 1e7),
                ("10'000’000", 1e7),
                ("10,000,000", 1e7),
                ("10.000.000", 1e7),
                ("10 млн", 1e7),
                ("10 млн ₽", 1e7),
                ("10 МЛН", 1e7),
                ("10млн. руб.", 1e7),
                ("10m", 1e7),
                ("$10M", 1e7),
                ("1.5m", 1.5e6),
                ("1,5 млн", 1.5e6),
                ("165 тыс.", 165_000.0),
                ("165k", 165_000.0),
                ("165к", 165_000.0),
                ("2 млрд", 2e9),
                ("2bn", 2e9),
                ("0.125", 0.125),
                ("0,125", 0.125),
                ("12,5%", 0.125),
                ("12.5 %", 0.125),
                ("1,234.5", 1234.5),
                ("1.234,5", 1234.5),
                ("-5", -5.0),
                ("−5", -5.0),
                ("29\u{202f}000", 29_000.0),
                ("5.", 5.0),
                (".5", 0.5),
                ("007", 7.0),
                ("-00.50", -0.5),
                (",5", 0.5),
                ("1e9", 1e9),
                ("1E+9", 1e9),
                ("2.5e-1", 0.25),
                ("$1e6", 1e6),
                ("$4,200,000", 4.2e6),
                ("63,50 ₽", 63.5),
                ("400 000 руб", 400_000.0),
                ("RUB 400 000", 400_000.0),
            ] {
                reads(text, language, value);
            }
        }
        reads("1,234", En, 1234.0);
        reads("1,234", Ru, 1.234);
        reads("12,5", En, 12.5);
        reads("1.234", En, 1.234);
        reads("1.234", Ru, 1234.0);
        reads("500.000", Ru, 500_000.0);
        reads("0.125", Ru, 0.125);
        reads("120 миллионов", Ru, 120e6);
        reads("1 трлн", Ru, 1e12);
    }

    #[test]
    fn shares_read_as_per_cent() {
        for (text, value) in [
            ("80", 0.8),
            ("80%", 0.8),
            ("0.8", 0.008),
            ("0,5", 0.005),
            ("12,5", 0.125),
            ("1", 0.01),
            ("0,5%", 0.005),
            ("0", 0.0),
            ("100", 1.0),
        ] {
            let read = parse_number(text, Language::Russian, true);
            assert!(read.is_ok_and(|read| (read - value).abs() < 1e-12), "{text}: {read:?}");
        }
    }

    #[test]
    fn other_texts_are_errors() {
        for text in [
            "", " ", "-", ".", ",", "abc", "e5", "1e", "1e5e5", "1ee5", "1e--5", "1e9999", "1e999",
            "12abc", "10 20x", "1,23,456", "1.2.3", "1,2.3,4", "NaN", "inf", "%", "млн", "--5",
            "5-5", "1_000", "٣",
        ] {
            assert_eq!(parse_number(text, Language::English, false), Err(NotANumber), "{text:?}");
        }
    }
}
