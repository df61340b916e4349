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
    browser::boot::tell_panics();
    leptos::mount::mount_to_body(app::App);
}
