//! What the page knows and remembers, given to the page as contexts.

mod edited;
mod explaining;
mod notices;
mod opened;
mod preferences;
mod received;
mod results;
mod route;
mod screens;
mod sections;
mod session;
mod sharing;
mod trying;
mod workspace;

pub use edited::Supposed;
pub use explaining::{EXPLANATION_HEADING, Explaining, Subject, use_explaining};
pub use notices::{NoticeKind, Notices, use_notices};
pub use opened::{Opened, open_library, read_library};
pub use preferences::{Preferences, Theme, use_preferences};
pub use results::Foresight;
pub use route::{Route, Screen};
pub use screens::{BOUND, Screens, use_screens};
pub use sections::{Sections, TODAY, use_sections};
pub use session::{Session, use_session};
pub use sharing::{Sharing, use_sharing};
pub use workspace::{Saved, Workspace, current_scenario, use_workspace};
