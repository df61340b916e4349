//! The code that comes later: whether it is here, and what waits for it.

use super::Workspace;
use super::desk::NoticeKind;
use crate::later::{self, Arrival, Later};
use crate::platform::page;

impl Workspace {
    /// Whether the code that comes later is here.
    pub fn arrival(self) -> Arrival {
        self.read(|desk| desk.arrival)
    }

    /// Fetches the code that comes later; `then` gets it, or `None` where it didn't come.
    pub fn fetch_later(self, then: impl FnOnce(Option<&'static Later>) + 'static) {
        fn fetch(workspace: Workspace, then: Box<dyn FnOnce(Option<&'static Later>)>) {
            later::fetch(move |code| {
                if let Some(code) = code {
                    workspace.session.foresee_by(code.outlook);
                }
                workspace.arrive(if code.is_some() { Arrival::Here } else { Arrival::Failed });
                then(code);
            });
        }
        fetch(self, Box::new(then));
    }

    fn arrive(self, arrival: Arrival) {
        if self.peek(|desk| desk.arrival) != arrival {
            self.put(|desk| desk.arrival = arrival);
            page::set_arrival(if arrival == Arrival::Here { "here" } else { "failed" });
        }
    }

    /// Does something with the code that comes later: at once where it is here, else when it has come. Says so
    /// if it doesn't; doing the same again is then another attempt.
    pub fn with_later(self, run: impl FnOnce(&'static Later) + 'static) {
        fn wait(workspace: Workspace, run: Box<dyn FnOnce(&'static Later)>) {
            workspace.fetch_later(move |code| match code {
                Some(code) => run(code),
                None => workspace.say(NoticeKind::NotArrived),
            });
        }
        match later::arrived() {
            Some(code) => run(code),
            None => wait(self, Box::new(run)),
        }
    }
}
