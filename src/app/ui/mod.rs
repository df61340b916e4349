//! What the visitor sees.

mod app;
mod charts;
pub mod pages;
mod parts;
mod route;

pub use app::app;
