//! Which field says what is worth knowing of it.

use leptos::prelude::*;
use repcount::scenario::InputId;

/// The field of a number that had the focus last.
#[derive(Clone, Copy)]
pub struct Helped(RwSignal<Option<InputId>>);

impl Helped {
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    pub fn help(self, input: InputId) {
        if self.0.get_untracked() != Some(input) {
            self.0.set(Some(input));
        }
    }

    pub fn is_on(self, input: InputId) -> bool {
        self.0.with(|helped| *helped == Some(input))
    }
}

pub fn use_helped() -> Helped {
    expect_context()
}
