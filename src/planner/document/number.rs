//! Decimal texts as floating-point numbers, rounded as exactly as the standard library does.
//!
//! The standard library's own reading of numbers brings a table of ten kilobytes that does not
//! compress, a tenth of the page's first load; docs/decisions/numbers.md weighs that. This one
//! divides whole numbers of any length instead: slower, but a page reads a hundred numbers.

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
    let mut above = Natural::default();
    for digit in digits {
        above.times_and_plus(10, u32::from(digit - b'0'));
    }
    let mut below = Natural(vec![1]);
    let scaled = if exponent < 0 { &mut below } else { &mut above };
    for _ in 0..exponent.unsigned_abs() {
        scaled.times_and_plus(10, 0);
    }
    // A quotient of 64 or 65 bits, and what is left of the division.
    let shift = 64 - (above.bits() - below.bits());
    if shift > 0 {
        above.shift_up(shift)
    } else {
        below.shift_up(-shift)
    }
    let mut quotient = 0_u128;
    for bit in (0..=65).rev() {
        let mut part = below.clone();
        part.shift_up(bit);
        if part.is_at_most(&above) {
            above.take(&part);
            quotient |= 1 << bit;
        }
    }
    rounded(quotient, above.bits() > 0, -shift)
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

/// A whole number of any length, its lowest 32 bits first.
#[derive(Clone, Default)]
struct Natural(Vec<u32>);

impl Natural {
    fn bits(&self) -> i64 {
        let highest = self.0.iter().rposition(|part| *part != 0);
        let bits = |place: usize| {
            let part = self.0.get(place).copied().unwrap_or(0);
            32 * i64::try_from(place).unwrap_or(0) + i64::from(32 - part.leading_zeros())
        };
        highest.map_or(0, bits)
    }

    fn times_and_plus(&mut self, factor: u32, plus: u32) {
        let mut carry = u64::from(plus);
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(factor);
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    fn shift_up(&mut self, bits: i64) {
        for _ in 0..bits / 32 {
            self.0.insert(0, 0);
        }
        self.times_and_plus(1 << (bits % 32), 0);
    }

    fn is_at_most(&self, other: &Self) -> bool {
        let length = self.0.len().max(other.0.len());
        let part = |of: &Self, place: usize| of.0.get(place).copied().unwrap_or(0);
        let differing = (0..length).rev().find(|place| part(self, *place) != part(other, *place));
        differing.is_none_or(|place| part(self, place) < part(other, place))
    }

    /// Takes away a number that is at most as large.
    fn take(&mut self, other: &Self) {
        let mut borrow = 0;
        for (place, part) in self.0.iter_mut().enumerate() {
            let taken = u64::from(other.0.get(place).copied().unwrap_or(0)) + borrow;
            borrow = u64::from(taken > u64::from(*part));
            *part = (u64::from(*part) + (borrow << 32) - taken) as u32;
        }
    }
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
