//! The dialogs that find fields and figures, list the keys, and list the scenarios.

use leptos::prelude::*;

use crate::browser::page;
use crate::later::Later;

/// The id of the dialog's first element.
pub const PALETTE: &str = "palette-first";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaletteKind {
    /// Fields and figures by name.
    Search,
    /// What keys do.
    Keys,
    /// All of the visitor's scenarios.
    Library,
    /// The snapshots of the scenario at work.
    Snapshots,
    /// Cells that are pasted.
    Import,
}

#[derive(Clone, Copy)]
pub struct Palette {
    shown: RwSignal<Option<PaletteKind>>,
    /// The text of a file that the dialog is to begin with.
    given: StoredValue<Option<String>>,
    later: Later,
}

impl Palette {
    pub fn new(later: Later) -> Self {
        Self { shown: RwSignal::new(None), given: StoredValue::new(None), later }
    }

    pub fn shown(self) -> Option<PaletteKind> {
        self.shown.get()
    }

    /// Opens it, and remembers where the focus was.
    pub fn open(self, kind: PaletteKind) {
        if self.shown.get_untracked().is_none() {
            page::remember_focus();
        }
        self.later.with(move |_| {
            self.shown.set(Some(kind));
            page::focus(PALETTE);
        });
    }

    /// Opens it with the text of a file.
    pub fn open_with(self, kind: PaletteKind, text: String) {
        self.shown.set(None);
        self.given.set_value(Some(text));
        self.open(kind);
    }

    /// The text of the file that it was opened with, once.
    pub fn take_given(self) -> Option<String> {
        self.given.try_update_value(Option::take).flatten()
    }

    /// Closes it. The focus goes back unless what was chosen puts it elsewhere.
    pub fn close(self) {
        self.shown.set(None);
        page::restore_focus();
    }
}

pub fn use_palette() -> Palette {
    expect_context()
}
