//! What is being explained.

use crate::reactive::*;
use repcount::calc::{self, FigureId, Formula};
use repcount::scenario::InputId;

use super::Session;

/// The id of the explanation's heading, which takes the focus when it opens.
pub const EXPLANATION_HEADING: &str = "explanation-title";

/// A number that can be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Figure(FigureId),
    Input(InputId),
}

/// The way from the number that was clicked down to the one that is shown.
#[derive(Clone, Copy)]
pub struct Explaining {
    trail: RwSignal<Vec<Subject>>,
    /// How the shown figure is made; computed only while an explanation is open.
    formula: Memo<Option<Formula>>,
}

impl Explaining {
    pub fn new(session: Session) -> Self {
        let trail = RwSignal::new(Vec::new());
        let formula = Memo::new(move |_| {
            let shown = trail.with(|trail: &Vec<Subject>| trail.last().copied())?;
            match shown {
                Subject::Figure(figure) => {
                    session.with(|scenario| calc::explain(scenario).formula(figure))
                }
                Subject::Input(_) => None,
            }
        });
        Self { trail, formula }
    }

    /// Explains a number that stands on the page.
    pub fn open(self, subject: Subject) {
        self.trail.set(vec![subject]);
    }

    /// Goes on to an operand of the number that is shown.
    pub fn descend(self, subject: Subject) {
        self.trail.update(|trail| trail.push(subject));
    }

    /// Goes back to a number of the trail, counted from the first.
    pub fn back_to(self, place: usize) {
        self.trail.update(|trail| trail.truncate(place + 1));
    }

    pub fn close(self) {
        self.trail.set(Vec::new());
    }

    pub fn is_open(self) -> bool {
        self.trail.with(|trail| !trail.is_empty())
    }

    pub fn trail(self) -> Vec<Subject> {
        self.trail.get()
    }

    pub fn shown(self) -> Option<Subject> {
        self.trail.with(|trail| trail.last().copied())
    }

    pub fn formula(self) -> Option<Formula> {
        self.formula.get()
    }
}
