//! What every screen works with: the workspace and the reader's language.

use repcount::calc::{FigureId, Metric, Place};
use repcount::edit::{Command, EditError};
use repcount::scenario::{Currency, RoleKind, Scenario, SourceKind};

use crate::i18n::{self, I18n, words};
use crate::later::{self, Arrival, Later};
use crate::platform::dom::{El, View, el, live_by};
use crate::reactive::{fingerprint, untrack};
use crate::state::{Session, Subject, Workspace};
use crate::ui::parts::{Shown, button, figure};

/// Writes a number of the scenario.
type Text = Box<dyn Fn(&Scenario, f64) -> String>;

/// Passed along by value; all of it are handles.
#[derive(Clone, Copy)]
pub struct Ui {
    pub workspace: Workspace,
    pub session: Session,
    pub i18n: I18n,
}

impl Ui {
    pub fn t(self, words: i18n::words::Words) -> String {
        self.i18n.t(words).to_string()
    }

    /// Carries out a command, or says in the reader's language why not.
    pub fn apply(self, command: Command) -> Result<(), String> {
        self.session.apply(command).map_err(|error: EditError| {
            let words = |scenario: &_| i18n::edit_error(self.i18n, scenario, &error);
            untrack(|| self.session.with(words))
        })
    }

    /// Carries out a command that a button stands for; what can't be done is said in a notice.
    pub fn press(self, command: Command) {
        if let Err(problem) = self.apply(command) {
            self.workspace.notify(problem);
        }
    }

    /// An element that says something of the catalogue.
    pub fn say(self, tag: &str, class: &str, words: i18n::words::Words) -> El {
        el(tag, class).text(self.i18n.t(words))
    }

    /// A part whose code comes after the first load: empty until then, which is hardly ever seen.
    pub fn later(self, draw: impl Fn(&'static Later) -> View + 'static) -> View {
        fn place(ui: Ui, draw: Box<dyn Fn(&'static Later) -> View>) -> View {
            if let Some(code) = later::arrived() {
                return draw(code);
            }
            let arrival = move || ui.workspace.arrival();
            live_by(fingerprint(arrival), move || match (arrival(), later::arrived()) {
                (_, Some(code)) => draw(code),
                (Arrival::Failed, None) => {
                    let again = button("plain", move || ui.workspace.with_later(|_| {}));
                    el("div", "later-failed")
                        .child(ui.say("p", "", words::LATER_FAILED))
                        .child(again.text(ui.i18n.t(words::LATER_AGAIN)))
                        .into()
                }
                _ => ui.say("p", "later-coming", words::LATER_COMING).into(),
            })
        }
        place(self, Box::new(draw))
    }

    /// A part that nobody misses where its code didn't come.
    pub fn once_here(self, draw: fn(&'static Later) -> fn(Self) -> View) -> View {
        let here = move || self.workspace.arrival() == Arrival::Here;
        live_by(fingerprint(here), move || later::arrived().map(|code| draw(code)(self)).into())
    }

    pub fn currency(self) -> Currency {
        self.session.with(|scenario| scenario.currency)
    }

    /// A result that opens its explanation, written in its unit.
    pub fn figure(self, metric: Metric, place: Place) -> El {
        self.figure_as(metric, place, move |scenario, value| {
            let unit = FigureId::new(metric, place).unit(scenario);
            self.i18n.value(value, unit, scenario.currency)
        })
    }

    /// A result that opens its explanation, written as `text` says.
    pub fn figure_as(
        self,
        metric: Metric,
        place: Place,
        text: impl Fn(&Scenario, f64) -> String + 'static,
    ) -> El {
        self.figure_of_as(FigureId::new(metric, place), text)
    }

    /// A result of the average month or of the calendar, written in its unit.
    pub fn figure_of(self, id: FigureId) -> El {
        self.figure_of_as(id, move |scenario, value| {
            self.i18n.value(value, id.unit(scenario), scenario.currency)
        })
    }

    /// The same, written as `text` says.
    pub fn figure_of_as(
        self,
        id: FigureId,
        text: impl Fn(&Scenario, f64) -> String + 'static,
    ) -> El {
        self.figure_boxed(id, Box::new(text))
    }

    fn figure_boxed(self, id: FigureId, text: Text) -> El {
        let shown = move || {
            let value = self.session.value(id);
            let text = match value {
                // What is written follows the value and, of the scenario, its currency at most.
                Some(value) => self.session.with(|scenario| text(scenario, value)),
                None => self.t(i18n::words::NONE),
            };
            Shown { value, text }
        };
        let name =
            move || self.session.with_names(|scenario| i18n::figure_name(self.i18n, scenario, id));
        let on_open = move || self.workspace.explain(Subject::Figure(id));
        figure(&id.to_string(), shown, name, on_open)
    }
}

/// The class that gives a role its colour.
pub fn role_colour(kind: RoleKind) -> &'static str {
    match kind {
        RoleKind::Bdr => "bdr",
        RoleKind::Sdr => "sdr",
        RoleKind::SalesExecutive => "ae",
        RoleKind::SalesSupport => "support",
        RoleKind::HeadOfSales => "head",
        RoleKind::Other => "other",
    }
}

/// The class that gives a source its colour: that of the role which usually works it.
pub fn source_colour(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Outbound => "bdr",
        SourceKind::Inbound => "sdr",
        SourceKind::Partner => "ae",
    }
}
