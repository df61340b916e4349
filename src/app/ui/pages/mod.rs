//! The screens.

mod context;
mod explain;
mod frame;
mod paper;
mod plan;
mod share;
mod timeline;

pub use context::Ui;
pub use explain::{explain_panel, explanation};
pub use frame::{banner, header, notice, notices, shared};
pub use paper::paper;
pub use plan::{
    Commands, Name, actions, calendar, details, flow, plan_page, policy, role_fields, source_fields,
};
pub use share::link_panel;
pub use timeline::timeline_page;
