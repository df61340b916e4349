//! The Leptos page.

mod i18n;
mod platform;
mod state;
mod ui;

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(ui::app);
}
