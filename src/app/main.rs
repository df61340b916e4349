//! The Leptos page.

mod i18n;
mod later;
mod platform;
mod reactive;
mod state;
mod ui;

fn main() {
    // Effects run as tasks of the browser. It fails only where a spawner is set already.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = reactive::Owner::new();
    owner.with(ui::app);
    // The page lives as long as its tab.
    std::mem::forget(owner);
}
