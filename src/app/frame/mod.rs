//! What stands around every screen.

mod banner;
mod dropped;
mod explanation;
mod header;
mod import;
mod keys;
mod library;
mod more_menu;
mod moving;
mod notices;
mod palette;
mod paper;
mod rail;
mod scenario_menu;
mod share;
mod snapshots;
mod what_if;

pub use banner::{Banner, shared_banner};
pub use dropped::dropped;
pub use explanation::{ExplanationPanel, explanation};
pub use header::Header;
pub use keys::Keys;
pub use more_menu::more_menu;
pub use notices::{NoticeArea, notice};
pub use palette::{PaletteDialog, palette};
pub use paper::{paper_heading, paper_inputs};
pub use rail::Rail;
pub use scenario_menu::scenario_menu;
pub use share::link_panel;
pub use what_if::{WhatIfBar, what_if};

use crate::components::Icon;
use crate::state::Screen;

/// The sign of a screen.
const fn screen_icon(screen: Screen) -> Icon {
    match screen {
        Screen::Plan => Icon::Bars,
        Screen::Months => Icon::Calendar,
        Screen::Compare => Icon::Columns,
    }
}
