//! Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the highest
//! bit set in all but the last.

pub(super) fn write(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// The number in front of the bytes, which then begin after it. Nothing where they end before the
/// number does, or where it has more than 64 bits.
pub(super) fn read(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        let part = u64::from(first & 0x7f);
        // The tenth byte has room for one bit only.
        if part.checked_shl(shift).map(|shifted| shifted >> shift) != Some(part) {
            return None;
        }
        number |= part << shift;
        if *first <= 0x7f {
            return Some(number);
        }
    }
    None
}
