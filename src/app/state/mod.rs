//! What the page knows and remembers.

mod arrival;
mod desk;
mod explaining;
mod links;
mod preferences;
mod screens;
mod session;
mod workspace;

pub use desk::{EXPLANATION_HEADING, NoticeKind, Saved, Screen, Subject};
pub use preferences::Theme;
pub use session::Session;
pub use workspace::Workspace;
