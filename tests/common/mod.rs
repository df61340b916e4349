//! What the planner's tests share.
#![allow(dead_code, unused_imports, reason = "every test file takes what it needs")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop with a panic"
)]

pub mod build;
pub mod check;
pub mod months;
pub mod scenario;

pub use build::*;
pub use check::*;
pub use months::*;
