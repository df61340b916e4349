//! The page: a Leptos app over the planner.

mod app;
mod browser;
mod charts;
mod components;
mod frame;
mod i18n;
mod later;
mod pages;
mod state;

fn main() {
    browser::panics::tell();
    leptos::mount::mount_to_body(app::App);
}
