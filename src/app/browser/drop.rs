//! Files that are dropped on the page.

use leptos::ev;
use leptos::prelude::*;
use web_sys::{DragEvent, File};

/// Calls for the first file that is dropped anywhere, until the owner goes. What is dragged within the page
/// is left alone.
pub fn on_file(take: impl Fn(File) + 'static) {
    let has_files = |event: &DragEvent| {
        event.data_transfer().is_some_and(|it| it.types().iter().any(|kind| kind == "Files"))
    };
    let over = window_event_listener(ev::dragover, move |event| {
        // Without this the browser would open the file in the place of the page.
        if has_files(&event) {
            event.prevent_default();
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        if !has_files(&event) {
            return;
        }
        event.prevent_default();
        let files = event.data_transfer().and_then(|it| it.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            take(file);
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}
