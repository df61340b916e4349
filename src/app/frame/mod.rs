//! What stands around every screen.

mod banner;
mod explanation;
mod header;
mod notices;
mod paper;
mod scenario_name;
mod share;

pub use banner::{Banner, shared_banner};
pub use explanation::{ExplanationPanel, explanation};
pub use header::Header;
pub use notices::{NoticeArea, notice};
pub use paper::paper_heading;
pub use share::link_panel;
