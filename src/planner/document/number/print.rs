//! Writing numbers.

use super::natural::Natural;

/// Up to here every whole number is an `f64`.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// The shortest plain digits that are read as this number again, such as `-0.000125`, and of
/// several as short the nearest: what the standard library's `to_string` gives.
pub fn print(value: f64) -> String {
    let size = value.abs();
    let mut text = String::from(if value.is_sign_negative() { "-" } else { "" });
    if value.is_nan() {
        return "NaN".to_string();
    } else if size.is_infinite() {
        text.push_str("inf");
    } else if size <= WHOLE && size.fract() == 0.0 {
        text.push_str(&(size as u64).to_string());
    } else {
        let (digits, point) = shortest(size);
        if point <= 0 {
            text.push_str("0.");
        }
        text.extend((point..0).map(|_| '0'));
        for (place, digit) in (0..).zip(&digits) {
            if place == point && place > 0 {
                text.push('.');
            }
            text.push(char::from(b'0' + digit));
        }
        text.extend((digits.len() as i32..point).map(|_| '0'));
    }
    text
}

/// The digits of 0.ddd × 10^point. They end as soon as what is left out matters less than half
/// the way to the next `f64` (Steele and White, "How to print floating-point numbers accurately").
fn shortest(value: f64) -> (Vec<u8>, i32) {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let exponent = (bits >> 52) as i32;
    let (significand, power) = match exponent {
        0 => (fraction, -1074),
        _ => (fraction | 1 << 52, exponent - 1075),
    };
    // Above a power of two the numbers lie half as dense as below it.
    let is_power = fraction == 0 && exponent > 1;
    // value = rest ÷ unit; half of the way to the next number up = up ÷ unit, and so down.
    let mut unit = Natural::from(4);
    let mut rest = Natural::from(4 * significand);
    let mut up = Natural::from(2);
    let mut down = Natural::from(if is_power { 1 } else { 2 });
    if power < 0 {
        unit.shift(power.unsigned_abs());
    } else {
        for number in [&mut rest, &mut up, &mut down] {
            number.shift(power.unsigned_abs());
        }
    }
    // A text just half way is read as the even one of both.
    let is_even = significand % 2 == 0;
    let reaches = |rest: &Natural, up: &Natural, unit: &Natural| {
        let mut sum = rest.clone();
        sum.add(up);
        let order = sum.compare(unit);
        order.is_gt() || (is_even && order.is_eq())
    };
    let mut point = 1;
    while reaches(&rest, &up, &unit) {
        unit.multiply(10);
        point += 1;
    }
    let mut digits = Vec::new();
    loop {
        for number in [&mut rest, &mut up, &mut down] {
            number.multiply(10);
        }
        if digits.is_empty() {
            point -= 1;
            if !reaches(&rest, &up, &unit) {
                continue;
            }
        }
        let mut digit = 0;
        while rest.compare(&unit).is_ge() {
            rest.subtract(&unit);
            digit += 1;
        }
        let order = rest.compare(&down);
        let may_end = order.is_lt() || (is_even && order.is_eq());
        let may_end_above = reaches(&rest, &up, &unit);
        if may_end || may_end_above {
            rest.multiply(2);
            let is_nearer_above = rest.compare(&unit).is_ge();
            let above = may_end_above && (!may_end || is_nearer_above);
            digits.push(digit + u8::from(above));
            return (digits, point);
        }
        digits.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(value: f64) {
        assert_eq!(print(value), value.to_string(), "{value:e}");
        let read = crate::document::number::parse(&print(value)).map(f64::to_bits);
        assert_eq!(read, Some(value.to_bits()), "{value:e}");
    }

    #[test]
    fn numbers_are_written_as_the_standard_library_writes_them() {
        for value in [
            0.0,
            -0.0,
            0.1,
            0.3,
            0.1 + 0.2,
            1.0 / 3.0,
            2.0 / 3.0,
            12.5,
            -12.5,
            100.0,
            0.000_001,
            1.000_001,
            999.999_9,
            9_007_199_254_740_991.0,
            9_007_199_254_740_992.0,
            9_007_199_254_740_994.0,
            1e22,
            1e23,
            5e-324,
            f64::MIN_POSITIVE,
            f64::MAX,
            f64::EPSILON,
        ] {
            same(value);
        }
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(print(value), value.to_string());
        }
    }

    #[test]
    fn powers_and_their_neighbours() {
        for power in (-1074..1024).step_by(9) {
            let bits = 2_f64.powi(power).to_bits();
            for near in bits.saturating_sub(2)..bits + 3 {
                same(f64::from_bits(near));
            }
        }
        for power in (-323..309).step_by(7) {
            let bits = format!("1e{power}").parse::<f64>().expect("a number").to_bits();
            for near in bits.saturating_sub(2)..bits + 3 {
                same(f64::from_bits(near));
            }
        }
    }

    #[test]
    fn random_numbers() {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..5_000 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let value = f64::from_bits(state);
            if value.is_finite() {
                same(value);
            }
            // Prices, rates and what comes out of them.
            same((state >> 40) as f64 / 100.0);
            same((state >> 34) as f64 / 30_000.0 * 0.013);
        }
    }

    /// Millions of numbers: `cargo test --release -- --ignored millions`.
    #[test]
    #[ignore = "takes a minute"]
    fn millions_of_random_numbers() {
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        for _ in 0..3_000_000 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            if f64::from_bits(state).is_finite() {
                same(f64::from_bits(state));
            }
            same((state >> 30) as f64 / 1e7);
        }
    }
}
