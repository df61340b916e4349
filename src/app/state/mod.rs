//! What the page knows and remembers, given to the page as contexts.

mod comparing;
mod edited;
mod explaining;
mod helped;
pub mod keeping;
mod notices;
mod opened;
mod palette;
mod preferences;
mod received;
mod results;
mod route;
mod screens;
mod sections;
mod session;
mod sharing;
mod tiers;
mod trying;
mod was;
mod workspace;

pub use comparing::{Comparing, MOST_COMPARED, SHARED, use_comparing};
pub use edited::Supposed;
pub use explaining::{EXPLANATION_HEADING, Explaining, Subject, use_explaining};
pub use helped::{Helped, use_helped};
pub use notices::{NoticeKind, Notices, use_notices};
pub use opened::{Opened, open_library};
pub use palette::{PALETTE, Palette, PaletteKind, use_palette};
pub use preferences::{Preferences, Theme, use_preferences};
pub use results::Foresight;
pub use route::{Route, Screen};
pub use screens::{BOUND, Screens, use_screens};
pub use sections::{INPUTS_SIDE, RATES_GRID, Sections, TODAY, use_sections};
pub use session::{Session, use_session};
pub use sharing::{Sharing, use_sharing};
pub use tiers::{
    FIRST_PAY, MORE, MORE_PAY, amount_field, budget_field, fields_on_screens, pays_partner,
    precise_heading, rate_fields, time_fields,
};
pub use workspace::{Fault, Saved, Workspace, use_workspace};
