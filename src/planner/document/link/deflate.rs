//! Deflate with a dictionary: the content may repeat what stands in the dictionary without
//! holding it.
//!
//! miniz_oxide has no function for that, but what it needs. The compressor deflates the dictionary
//! first, and what comes out until then is dropped: what comes next refers to it as to its own
//! past. The decompressor starts in a buffer that begins with the dictionary.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// The most thorough search.
const LEVEL: i32 = 10;
/// Bits of the window; below 0: without a header and a checksum of deflate's own.
const WINDOW: i32 = -15;

/// So that a buffer without a dictionary grows, too.
const SMALLEST_BUFFER: usize = 1 << 12;

pub(super) fn deflate(content: &[u8], dictionary: &[u8]) -> Vec<u8> {
    let flags = create_comp_flags_from_zip_params(LEVEL, WINDOW, 0);
    let mut compressor = Box::new(CompressorOxide::new(flags));
    // Up to a whole byte, so that the rest can begin with the next one.
    compress_to_output(&mut compressor, dictionary, TDEFLFlush::Sync, |_| true);
    let mut deflated = Vec::new();
    compress_to_output(&mut compressor, content, TDEFLFlush::Finish, |part| {
        deflated.extend_from_slice(part);
        true
    });
    deflated
}

/// The content; `None` where it is damaged, goes on after its end, or has more bytes than `most`.
/// Takes no more memory than twice its size.
pub(super) fn inflate(deflated: &[u8], dictionary: &[u8], most: usize) -> Option<Vec<u8>> {
    let begin = dictionary.len();
    let mut buffer = dictionary.to_vec();
    let mut decompressor = Box::<DecompressorOxide>::default();
    let (mut read, mut written) = (0, begin);
    loop {
        let grown = (buffer.len() * 2).max(SMALLEST_BUFFER);
        buffer.resize(grown.min(begin + most), 0);
        let rest = deflated.get(read..)?;
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, taken, given) =
            decompress(&mut decompressor, rest, &mut buffer, written, flags);
        read += taken;
        written += given;
        match status {
            TINFLStatus::Done if read == deflated.len() => break,
            TINFLStatus::HasMoreOutput if buffer.len() < begin + most => {}
            _ => return None,
        }
    }
    buffer.truncate(written);
    Some(buffer.split_off(begin))
}
