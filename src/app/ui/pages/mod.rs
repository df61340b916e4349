//! The screens.

mod context;
mod explain;
mod frame;
mod plan;
mod share;
mod timeline;

pub use context::Ui;
pub use explain::explain_panel;
pub use frame::{banner, header, notices};
pub use plan::plan_page;
pub use timeline::timeline_page;
