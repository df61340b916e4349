//! What stands around every screen.

mod banner;
mod explanation;
mod header;
mod moving;
mod notices;
mod paper;
mod scenario_name;
mod share;
mod what_if;

pub use banner::{Banner, shared_banner};
pub use explanation::{ExplanationPanel, explanation};
pub use header::Header;
pub use notices::{NoticeArea, notice};
pub use paper::paper_heading;
pub use share::link_panel;
pub use what_if::{WhatIfBar, what_if};
