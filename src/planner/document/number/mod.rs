//! Numbers as decimal texts and back, to the bit what the standard library makes of them.
//!
//! The standard library is faster, and brings tables of powers that do not compress, a tenth of
//! the page's first load (docs/decisions/numbers.md). This calculates with whole numbers of any
//! length instead; a page reads and writes some hundred numbers.

mod natural;
mod parse;
mod print;

pub use parse::parse;
pub use print::print;
