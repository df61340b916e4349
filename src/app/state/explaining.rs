//! Explaining numbers: which one is shown, and the way there.

use leptos::prelude::*;
use repcount::figure::FigureId;
use repcount::scenario::InputId;

use crate::browser::{address, page};
use crate::later::Later;

/// The id of the explanation's heading, which takes the focus when it opens.
pub const EXPLANATION_HEADING: &str = "explanation-title";

/// A number that can be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Figure(FigureId),
    Input(InputId),
}

#[derive(Clone, Copy)]
pub struct Explaining {
    /// The way from the number that was clicked down to the one that is being explained.
    trail: RwSignal<Vec<Subject>>,
    /// Whether the browser's way back closes it: where it lies over the page, it is taken for a place.
    is_place: StoredValue<bool>,
    later: Later,
}

impl Explaining {
    pub fn new(later: Later) -> Self {
        Self { trail: RwSignal::new(Vec::new()), is_place: StoredValue::new(false), later }
    }

    /// Explains a number, and remembers where the focus was.
    pub fn open(self, subject: Subject) {
        page::remember_focus();
        self.later.with(move |_| {
            self.trail.set(vec![subject]);
            if !page::is_wide() && !self.is_place.get_value() {
                self.is_place.set_value(true);
                address::push_fragment(&address::fragment());
            }
            page::focus(EXPLANATION_HEADING);
        });
    }

    /// Goes on to an operand of the number that is being explained.
    pub fn descend(self, subject: Subject) {
        self.trail.update(|trail| trail.push(subject));
        page::focus(EXPLANATION_HEADING);
    }

    /// Goes back to a number of the trail, counted from the first.
    pub fn go_back(self, place: usize) {
        self.trail.update(|trail| trail.truncate(place + 1));
        page::focus(EXPLANATION_HEADING);
    }

    pub fn close(self) {
        let is_place = self.is_place.get_value();
        self.clear();
        page::restore_focus();
        if is_place {
            address::back();
        }
    }

    /// The browser's way back was taken.
    pub fn came_back(self) {
        if self.is_place.get_value() {
            self.clear();
            page::restore_focus();
        }
    }

    /// The same, where something else is gone to or the numbers themselves are gone.
    pub fn clear(self) {
        self.is_place.set_value(false);
        if !self.trail.with_untracked(Vec::is_empty) {
            self.trail.set(Vec::new());
        }
    }

    pub fn trail(self) -> Vec<Subject> {
        self.trail.get()
    }

    /// The number that is being explained.
    pub fn subject(self) -> Option<Subject> {
        self.trail.with(|trail| trail.last().copied())
    }
}

pub fn use_explaining() -> Explaining {
    expect_context()
}
