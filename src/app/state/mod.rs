//! What the page knows and remembers.

mod explaining;
mod outline;
mod preferences;
mod session;
mod workspace;

pub use explaining::{EXPLANATION_HEADING, Explaining, Subject};
pub use outline::Outline;
pub use preferences::{Preferences, Theme};
pub use session::Session;
pub use workspace::{NoticeKind, Saved, Workspace};
