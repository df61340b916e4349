//! Which screen is looked at, and the way to a field wherever it is.

use repcount::scenario::{InputId, RoleField, SourceField};

use super::Workspace;
use super::desk::Screen;
use crate::platform::{clock, page, url};

impl Workspace {
    pub fn screen(self) -> Screen {
        self.read(|desk| desk.screen)
    }

    /// Looks at something else, from its top.
    pub fn show_screen(self, screen: Screen) {
        if self.peek(|desk| desk.screen) != screen {
            // A field that goes with its screen is not left by itself.
            self.session.leave_field();
            self.session.watch_calendar(screen == Screen::Timeline);
            self.put(|desk| desk.screen = screen);
            page::to_top();
        }
    }

    /// Puts the focus on an element of the screen that a link is about to lead to.
    pub fn focus_there(self, id: &'static str) {
        self.with_later(move |_| clock::after_paint(move || page::focus(id)));
    }

    /// Opens a source or a role among the inputs and puts the focus there.
    pub fn show_item(self, key: &str) {
        self.set_open(key, true);
        page::focus(key);
    }

    /// Looks at the screen that has the field.
    fn go_to_screen_of(self, input: InputId) {
        let on_both = matches!(
            input,
            InputId::Role(
                _,
                RoleField::PeopleNow
                    | RoleField::DaysOff
                    | RoleField::Attrition
                    | RoleField::MonthsToFill
            ) | InputId::Source(_, SourceField::SalesCycle)
                | InputId::Ramp(..)
        );
        let screen = match input {
            _ if on_both => return,
            InputId::Plan(_) | InputId::Policy(_) | InputId::Source(..) | InputId::Role(..) => {
                Screen::Plan
            }
            InputId::Segment(..) | InputId::Ramp(..) => Screen::Plan,
            InputId::Timeline(_) | InputId::Season(_) | InputId::Target(_) => Screen::Timeline,
            InputId::Seat(..) | InputId::Opening(..) => Screen::Timeline,
        };
        if self.peek(|desk| desk.screen) != screen {
            if !self.peek(|desk| desk.shared) {
                let timeline = screen == Screen::Timeline;
                url::replace_fragment(if timeline { "#/timeline" } else { "" });
            }
            self.show_screen(screen);
        }
    }

    /// Opens what hides a field and puts the focus on it.
    pub fn go_to(self, input: InputId) {
        self.go_to_screen_of(input);
        let section = match input {
            InputId::Plan(_) => "section-plan",
            InputId::Policy(_) => "section-policy",
            InputId::Timeline(_) | InputId::Season(_) | InputId::Target(_) => "section-timeline",
            InputId::Seat(..) => "section-team",
            InputId::Source(key, _) | InputId::Opening(key, _) => {
                self.set_open(key.as_str(), true);
                "section-sources"
            }
            InputId::Role(key, _) | InputId::Ramp(key, _) | InputId::Segment(key, _, _) => {
                self.set_open(key.as_str(), true);
                "section-roles"
            }
        };
        // What opens may have come only now.
        self.with_later(move |_| {
            self.set_open(section, true);
            page::focus(&input.to_string().replace('/', "-"));
        });
    }
}
