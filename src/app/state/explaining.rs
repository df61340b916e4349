//! Explaining numbers: which one is shown, and the way there.

use leptos::prelude::*;
use repcount::figure::FigureId;
use repcount::scenario::InputId;

use crate::browser::page;
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
    later: Later,
}

impl Explaining {
    pub fn new(later: Later) -> Self {
        Self { trail: RwSignal::new(Vec::new()), later }
    }

    /// Explains a number, and remembers where the focus was.
    pub fn open(self, subject: Subject) {
        page::remember_focus();
        self.later.with(move |_| {
            self.trail.set(vec![subject]);
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
        self.clear();
        page::restore_focus();
    }

    /// The same, where the numbers themselves are gone.
    pub fn clear(self) {
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
