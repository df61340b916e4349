//! The screens.

mod context;
mod explain;
mod frame;
mod plan;
mod share;

pub use context::Ui;
pub use explain::{explain_panel, explanation};
pub use frame::{banner, header, notice, notices, shared};
pub use plan::{
    Commands, Name, actions, details, flow, plan_page, policy, role_fields, source_fields,
};
pub use share::link_panel;
