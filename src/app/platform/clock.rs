//! Time.

use std::time::Duration;

use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Runs something later; the handle takes it back.
pub fn later(milliseconds: u64, run: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    set_timeout_with_handle(run, Duration::from_millis(milliseconds)).ok()
}
