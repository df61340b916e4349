//! What the visitor sees.

mod app;
mod charts;
mod pages;
mod parts;
mod route;

pub use app::app;
