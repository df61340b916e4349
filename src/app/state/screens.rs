//! Which screen is looked at.

use leptos::prelude::*;
use repcount::scenario::{InputId, RoleField, SourceField};

use super::{INPUTS_SIDE, RATES_GRID, Route, Screen, Sections, Workspace, precise_heading};
use crate::browser::{address, clock, page};
use crate::later::Later;

impl Screen {
    /// The screen that has the field of an input; `None`: each of them has.
    pub fn of_input(input: InputId) -> Option<Self> {
        match input {
            InputId::Role(
                _,
                RoleField::PeopleNow
                | RoleField::DaysOff
                | RoleField::Attrition
                | RoleField::MonthsToFill,
            )
            | InputId::Source(_, SourceField::SalesCycle)
            | InputId::Ramp(..) => None,
            InputId::Plan(_)
            | InputId::Policy(_)
            | InputId::Source(..)
            | InputId::Role(..)
            | InputId::Segment(..) => Some(Self::Plan),
            InputId::Timeline(_)
            | InputId::Season(_)
            | InputId::Target(_)
            | InputId::Seat(..)
            | InputId::Opening(..) => Some(Self::Months),
        }
    }
}

/// The id of what the months say to what holds them up.
pub const BOUND: &str = "bound";

#[derive(Clone, Copy)]
pub struct Screens {
    shown: RwSignal<Screen>,
    workspace: Workspace,
    sections: Sections,
    later: Later,
}

impl Screens {
    pub fn new(workspace: Workspace, sections: Sections, later: Later) -> Self {
        let screens = Self { shown: RwSignal::new(Screen::Plan), workspace, sections, later };
        screens.keep_address();
        screens
    }

    /// The address forgets a link's scenario that is no longer shown.
    fn keep_address(self) {
        Effect::new(move |was_shared: Option<bool>| {
            let is_shared = self.workspace.is_shared();
            if was_shared == Some(true) && !is_shared {
                let route = match self.shown.get_untracked() {
                    Screen::Plan => String::new(),
                    screen => Route::Screen(screen).to_string(),
                };
                address::replace_fragment(&route);
            }
            is_shared
        });
    }

    pub fn shown(self) -> Screen {
        self.shown.get()
    }

    /// Looks at something else, from its top.
    pub fn show(self, screen: Screen) {
        if self.shown.get_untracked() != screen {
            let session = self.workspace.session;
            // A field that goes with its screen is not left by itself.
            session.leave_field();
            session.watch_calendar(screen.is_of_months());
            self.shown.set(screen);
            page::to_top();
        }
    }

    /// Goes to a screen; the browser's way back leads here.
    pub fn go(self, screen: Screen) {
        if self.shown.get_untracked() != screen {
            address::push_fragment(&untrack(|| self.workspace.route(screen)).to_string());
            self.show(screen);
        }
    }

    /// Puts the focus on an element of the screen that a link is about to lead to.
    pub fn focus_there(self, id: &'static str) {
        self.later.with(move |_| clock::after_paint(move || page::focus(id)));
    }

    /// Shows the inputs where a narrow screen shows the answer.
    pub fn show_inputs(self) {
        if !page::is_wide() {
            self.sections.set_open(INPUTS_SIDE, true);
        }
    }

    /// Shows the answer where a narrow screen shows the inputs.
    pub fn show_answer(self) {
        self.sections.set_open(INPUTS_SIDE, false);
    }

    /// Opens a source or a role among the inputs and puts the focus there.
    pub fn show_item(self, key: &str) {
        self.show_inputs();
        self.sections.set_open(RATES_GRID, false);
        self.sections.set_open(key, true);
        page::focus(key);
    }

    /// Looks at the screen that has the field of an input, opens what hides it and puts the focus on it.
    pub fn go_to(self, input: InputId) {
        if let Some(screen) = Screen::of_input(input) {
            self.go(screen);
        }
        self.show_inputs();
        let precise = self.workspace.session.with_untracked(|of| precise_heading(of, input));
        if self.shown.get_untracked() == Screen::Plan
            && let Some(heading) = precise
        {
            self.sections.set_open(&heading, true);
        }
        if matches!(input, InputId::Source(..)) {
            // It may have no place in the grid.
            self.sections.set_open(RATES_GRID, false);
        }
        let section = match input {
            InputId::Plan(_) => "section-plan",
            InputId::Policy(_) => "section-policy",
            InputId::Timeline(_) | InputId::Season(_) | InputId::Target(_) => "section-timeline",
            InputId::Seat(..) => "section-team",
            InputId::Source(key, _) | InputId::Opening(key, _) => {
                self.sections.set_open(key.as_str(), true);
                "section-sources"
            }
            InputId::Role(key, _) | InputId::Ramp(key, _) | InputId::Segment(key, _, _) => {
                self.sections.set_open(key.as_str(), true);
                "section-roles"
            }
        };
        // What opens may have come only now.
        self.later.with(move |_| {
            self.sections.set_open(section, true);
            page::focus(input.to_string().replace('/', "-"));
        });
    }
}

pub fn use_screens() -> Screens {
    expect_context()
}
