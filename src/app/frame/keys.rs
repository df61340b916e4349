//! What keys do wherever the focus is. `frame/palette.rs` lists them.

use crate::browser::page;
use crate::state::{Palette, PaletteKind, Screen, Screens, Session, Sharing};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What they reach.
#[derive(Clone, Copy)]
pub struct Keys {
    pub session: Session,
    pub screens: Screens,
    pub sharing: Sharing,
    pub palette: Palette,
}

impl Keys {
    pub fn press(self, event: &KeyboardEvent) {
        let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        let known = if is_command {
            self.command(event)
        } else {
            let is_free = !page::is_typing() && untrack(|| self.palette.shown()).is_none();
            !event.alt_key() && is_free && self.single(event)
        };
        if known {
            event.prevent_default();
        }
    }

    /// With Ctrl or ⌘. Letters by what they are or by their place, for keyboards in another alphabet.
    fn command(self, event: &KeyboardEvent) -> bool {
        let (letter, place) = (event.key().to_ascii_lowercase(), event.code());
        let is = |wanted: &str, at: &str| letter == wanted || place == at;
        if is("z", "KeyZ") && !event.shift_key() {
            self.session.undo();
        } else if is("z", "KeyZ") || is("y", "KeyY") {
            self.session.redo();
        } else if is("k", "KeyK") {
            self.palette.open(PaletteKind::Search);
        } else {
            return false;
        }
        true
    }

    /// Without, where nothing is being typed.
    fn single(self, event: &KeyboardEvent) -> bool {
        match event.key().as_str() {
            "?" => self.palette.open(PaletteKind::Keys),
            "/" => self.palette.open(PaletteKind::Search),
            _ => return self.by_place(&event.code()),
        }
        true
    }

    fn by_place(self, place: &str) -> bool {
        match place {
            "KeyS" => self.sharing.open(),
            "KeyW" => super::what_if::toggle(self.session),
            _ => {
                let number =
                    place.strip_prefix("Digit").and_then(|digit| digit.parse::<usize>().ok());
                let screen = number.and_then(|number| Screen::ALL.get(number.checked_sub(1)?));
                let Some(screen) = screen else { return false };
                self.screens.go(*screen);
            }
        }
        true
    }
}
