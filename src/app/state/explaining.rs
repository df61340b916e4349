//! Explaining numbers: which one is shown, and the way there.

use repcount::calc::{self, Formula};

use super::Workspace;
use super::desk::{EXPLANATION_HEADING, Subject};
use crate::platform::page;

impl Workspace {
    /// Explains a number, and remembers where the focus was.
    pub fn explain(self, subject: Subject) {
        page::remember_focus();
        self.with_later(move |_| {
            self.put(|desk| desk.trail = vec![subject]);
            page::focus(EXPLANATION_HEADING);
        });
    }

    /// Goes on to an operand of the number that is being explained.
    pub fn explain_operand(self, subject: Subject) {
        self.put(|desk| desk.trail.push(subject));
        page::focus(EXPLANATION_HEADING);
    }

    /// Goes back to a number of the trail, counted from the first.
    pub fn explain_again(self, place: usize) {
        self.put(|desk| desk.trail.truncate(place + 1));
        page::focus(EXPLANATION_HEADING);
    }

    pub fn stop_explaining(self) {
        self.put(|desk| desk.trail.clear());
        page::restore_focus();
    }

    /// What is being explained, and the way there.
    pub fn trail(self) -> Vec<Subject> {
        self.read(|desk| desk.trail.clone())
    }

    /// How a number is made; an input isn't.
    pub fn formula(self, subject: Subject) -> Option<Formula> {
        match subject {
            Subject::Figure(figure) => self.session.with(|scenario| match figure.at {
                Some(_) => calc::months::explain(scenario).formula(figure),
                None => calc::explain(scenario).formula(figure),
            }),
            Subject::Input(_) => None,
        }
    }
}
