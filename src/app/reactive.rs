//! Leptos' reactive system, by the names that the page uses.
//!
//! The page depends on `reactive_graph`, the part of Leptos that signals live in, and not on the
//! whole of Leptos: docs/decisions/elements.md tells what that saves.

pub use reactive_graph::computed::Memo;
pub use reactive_graph::effect::{Effect, RenderEffect};
pub use reactive_graph::graph::untrack;
pub use reactive_graph::owner::{Owner, on_cleanup};
pub use reactive_graph::prelude::*;
pub use reactive_graph::signal::RwSignal;
pub use reactive_graph::wrappers::read::Signal;
