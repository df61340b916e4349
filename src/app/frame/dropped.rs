//! A file that is dropped anywhere on the page.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::browser::{drop, file};
use crate::state::{PaletteKind, use_palette};

/// Opens what reads it: scenarios or a table.
pub fn dropped() -> AnyView {
    let palette = use_palette();
    drop::on_file(move |given: File| {
        spawn_local(async move {
            let text = file::read(&given).await.unwrap_or_default();
            let is_json = text.trim_start().starts_with('{') || given.name().ends_with(".json");
            let kind = if is_json { PaletteKind::Library } else { PaletteKind::Import };
            palette.open_with(kind, text);
        });
    });
    ().into_any()
}
