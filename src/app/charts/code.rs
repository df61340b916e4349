//! A QR code.

use fast_qr::{ECL, QRBuilder};
use repcount::chart::code;

use super::{Mark, Picture};

/// The white edge that readers need, in squares.
const EDGE: usize = 4;

/// The QR code of a text; `None`: it is longer than such a code holds (2,953 bytes).
pub fn code_picture(text: &str) -> Option<Picture> {
    let made = QRBuilder::new(text).ecl(ECL::L).build().ok()?;
    let size = made.size;
    let is_dark = |row: usize, column: usize| {
        made.data.get(row * size + column).is_some_and(|square| square.value())
    };
    let width = (size + 2 * EDGE) as f64;
    let paper = Mark::rect("code-paper", [0.0, 0.0, width, width], 0.0);
    let squares = Mark::rects("code-squares", code(size, EDGE, is_dark).into_iter());
    Some(Picture { area: [0.0, 0.0, width, width], marks: vec![paper, squares] })
}
