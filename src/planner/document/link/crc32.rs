//! The checksum of links: CRC-32 as in gzip and PNG.

/// Bit by bit rather than by a table: a link is short, and a table costs download.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut remainder = u32::MAX;
    for byte in bytes {
        remainder ^= u32::from(*byte);
        for _ in 0..8 {
            let divides = remainder & 1 == 1;
            remainder = (remainder >> 1) ^ if divides { 0xedb8_8320 } else { 0 };
        }
    }
    !remainder
}

#[cfg(test)]
mod tests {
    #[test]
    fn test_known_checksum() {
        assert_eq!(super::crc32(b"123456789"), 0xcbf4_3926);
    }
}
