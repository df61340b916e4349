//! Reading numbers.

use super::natural::Natural;

/// More digits than this cannot change the result, except by being there at all.
const MOST_DIGITS: usize = 800;
/// An exponent is not counted further than this, which is far beyond those that matter.
const FAR: i64 = 1_000_000_000_000;
/// Bits of the significand of an `f64`.
const PRECISION: i64 = 53;
/// The least exponent of a normal `f64`.
const LEAST_EXPONENT: i64 = -1022;

/// The `f64` nearest to a decimal text such as `-12.5e3`; of two equally near ones the even. Digits
/// must be there before or after the point. `None` for anything else; infinite where the number is
/// too large.
pub fn parse(text: &str) -> Option<f64> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, whole(exponent)?),
        None => (text, 0),
    };
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || integer.bytes().chain(fraction.bytes());
    if digits().next().is_none() || !digits().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let after_point = i64::try_from(fraction.len()).ok()?;
    let mut significant: Vec<u8> = digits().skip_while(|digit| *digit == b'0').collect();
    let mut exponent = exponent - after_point;
    if significant.len() > MOST_DIGITS {
        let dropped = significant.split_off(MOST_DIGITS);
        exponent = exponent.saturating_add(i64::try_from(dropped.len()).ok()?);
        if dropped.iter().any(|digit| *digit != b'0') {
            // Something beyond the digits is left: enough to know on which side of a tie it is.
            significant.push(b'1');
            exponent -= 1;
        }
    }
    // The place of the first digit tells zeros and infinities at once.
    let value = match i64::try_from(significant.len()).ok()?.saturating_add(exponent) {
        _ if significant.is_empty() => 0.0,
        310.. => f64::INFINITY,
        ..-330 => 0.0,
        _ => nearest(&significant, exponent),
    };
    Some(if negative { -value } else { value })
}

/// A whole number with a sign; far beyond any exponent that matters it stays where it is.
fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let add = |sum: i64, digit: u8| (sum * 10 + i64::from(digit - b'0')).min(FAR);
    let number = digits.bytes().fold(0, add);
    Some(if text.starts_with('-') { -number } else { number })
}

/// The nearest `f64` to digits × 10^exponent.
fn nearest(digits: &[u8], exponent: i64) -> f64 {
    if let Some(value) = by_one_operation(digits, exponent) {
        return value;
    }
    let mut above = Natural::default();
    for digit in digits {
        above.multiply_and_add(10, u32::from(digit - b'0'));
    }
    let mut below = Natural::from(1);
    let scaled = if exponent < 0 { &mut below } else { &mut above };
    for _ in 0..exponent.unsigned_abs() {
        scaled.multiply(10);
    }
    // A quotient of 64 or 65 bits, and what is left of the division.
    let shift = 64 - (i64::from(above.bits()) - i64::from(below.bits()));
    let shifted = if shift > 0 { &mut above } else { &mut below };
    shifted.shift(shift.unsigned_abs() as u32);
    below.shift(65);
    let mut quotient = 0_u128;
    for _ in 0..=65 {
        quotient <<= 1;
        if below.compare(&above).is_le() {
            above.subtract(&below);
            quotient |= 1;
        }
        above.multiply(2);
    }
    rounded(quotient, above.bits() > 0, -shift)
}

/// The same where digits and power are exact in an `f64`, so that one operation rounds once.
fn by_one_operation(digits: &[u8], exponent: i64) -> Option<f64> {
    if digits.len() > 15 || exponent.abs() > 22 {
        return None;
    }
    let number = digits.iter().fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0'));
    let power = (0..exponent.abs()).fold(1.0, |power, _| power * 10.0);
    Some(if exponent < 0 { number / power } else { number * power })
}

/// quotient × 2^scale, and a little more where `more` says so.
fn rounded(quotient: u128, more: bool, scale: i64) -> f64 {
    let bits = i64::from(128 - quotient.leading_zeros());
    let exponent = bits - 1 + scale;
    // Numbers below the least normal one have fewer bits.
    let precision = PRECISION - (LEAST_EXPONENT - exponent).max(0);
    let dropped = bits - precision;
    if dropped > 120 {
        return 0.0;
    }
    let kept = quotient >> dropped;
    let rest = quotient - (kept << dropped);
    let half = 1_u128 << (dropped - 1);
    let up = rest > half || (rest == half && (more || kept % 2 == 1));
    // Exact: the significand has at most 53 bits, and one more makes it a power of two.
    let significand = (kept + u128::from(up)) as f64;
    significand * power_of_two(dropped + scale)
}

/// 2^exponent, from the least `f64` on; infinite beyond the greatest.
fn power_of_two(exponent: i64) -> f64 {
    let bits = match exponent {
        1024.. => return f64::INFINITY,
        LEAST_EXPONENT.. => u64::try_from(exponent + 1023).unwrap_or(0) << 52,
        -1074.. => 1 << (exponent + 1074),
        _ => 0,
    };
    f64::from_bits(bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(text: &str) {
        let expected: f64 = text.parse().expect("a number");
        let found = parse(text).map(f64::to_bits);
        assert_eq!(found, Some(expected.to_bits()), "{text}: {found:?}, not {expected:?}");
    }

    #[test]
    fn hard_texts_read_as_the_standard_library_reads_them() {
        for text in [
            "0",
            "-0",
            "0.0",
            "1",
            "12.5",
            "-12.5e3",
            "1e22",
            "1e23",
            "1e-22",
            "0.1",
            "0.3",
            "9007199254740993",
            "9007199254740992.5",
            "9007199254740993.0000000000000001",
            "2.2250738585072014e-308",
            "2.2250738585072011e-308",
            "4.9e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "1e308",
            "1e309",
            "1e-400",
            "1e99999999999",
            "1e-99999999999",
            "0e999999",
            ".5",
            "5.",
            "123456789012345678901234567890",
            "0.000001",
            "1e+5",
            "1E5",
            "6.02214076e23",
            "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880",
        ] {
            same(text);
        }
        let long = ["1.", &"0".repeat(900), "1"].concat();
        same(&long);
        same(&["9007199254740992.5", &"0".repeat(900), "1"].concat());
    }

    #[test]
    fn random_bits_come_back() {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for round in 0..12_000 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let value = f64::from_bits(state);
            if value.is_finite() {
                same(&format!("{value:e}"));
            }
            same(&format!("{}.{:05}", state >> 40, round));
            same(&format!("{}e{}", state, (state % 700) as i64 - 350));
        }
    }

    #[test]
    fn other_texts_are_no_numbers() {
        for text in [
            "", "-", ".", "e5", "1e", "1e+", "1.2.3", "--1", "+1", "0x1", "1 ", "NaN", "inf",
            "1_0", "١",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }
}
