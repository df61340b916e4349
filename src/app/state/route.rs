//! Where in the page the visitor is, written in the address's fragment.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use crate::i18n::words::{self, Words};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Plan,
    Months,
    Compare,
}

/// What the fragment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// A screen: no fragment, or `#/` and its name.
    Screen(Screen),
    /// A scenario that came with the link: `#s=` and its payload, and behind it the screen, if it is not
    /// the first.
    Shared(String, Screen),
}

impl Screen {
    /// Every screen, in the order in which they are named.
    pub const ALL: [Self; 3] = [Self::Plan, Self::Months, Self::Compare];

    pub const fn name(self) -> Words {
        match self {
            Self::Plan => words::NAV_PLAN,
            Self::Months => words::NAV_TIMELINE,
            Self::Compare => words::NAV_COMPARE,
        }
    }

    /// The title of the document.
    pub const fn title(self) -> Words {
        match self {
            Self::Plan => words::PAGE_TITLE,
            Self::Months => words::TIMELINE_TITLE,
            Self::Compare => words::COMPARE_TITLE,
        }
    }

    /// Whether it shows the months, which are then computed at once.
    pub const fn is_of_months(self) -> bool {
        match self {
            Self::Plan | Self::Compare => false,
            Self::Months => true,
        }
    }

    /// Whether it has fields of its own.
    pub const fn has_inputs(self) -> bool {
        match self {
            Self::Plan | Self::Months => true,
            Self::Compare => false,
        }
    }

    /// What the address says of it, within the fragment.
    const fn path(self) -> &'static str {
        match self {
            Self::Plan => "/",
            Self::Months => "/timeline",
            Self::Compare => "/compare",
        }
    }

    /// What an address doesn't know leads to the plan.
    fn at(path: &str) -> Self {
        let is_there = |screen: &Self| screen.path() == path;
        Self::ALL.into_iter().find(is_there).unwrap_or(Self::Plan)
    }
}

impl FromStr for Route {
    type Err = Infallible;

    /// Reads a fragment, with or without its `#`. What it doesn't know leads to the plan.
    fn from_str(fragment: &str) -> Result<Self, Infallible> {
        let text = fragment.trim_start_matches('#');
        Ok(match text.strip_prefix("s=") {
            Some(shared) => {
                // What is shared has no such sign.
                let end = shared.find('/').unwrap_or(shared.len());
                let (payload, path) = shared.split_at(end);
                Self::Shared(payload.to_string(), Screen::at(path))
            }
            None => Self::Screen(Screen::at(text)),
        })
    }
}

/// The fragment; `#/` for the plan, as a link needs one.
impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Screen(screen) => write!(out, "#{}", screen.path()),
            Self::Shared(payload, Screen::Plan) => write!(out, "#s={payload}"),
            Self::Shared(payload, screen) => write!(out, "#s={payload}{}", screen.path()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_lead_where_they_say() {
        for (fragment, route) in [
            ("", Route::Screen(Screen::Plan)),
            ("#", Route::Screen(Screen::Plan)),
            ("#/", Route::Screen(Screen::Plan)),
            ("#/nowhere", Route::Screen(Screen::Plan)),
            ("#/timeline", Route::Screen(Screen::Months)),
            ("#/compare", Route::Screen(Screen::Compare)),
            ("#s=1abc", Route::Shared("1abc".to_string(), Screen::Plan)),
            ("#s=1abc/", Route::Shared("1abc".to_string(), Screen::Plan)),
            ("#s=1abc/nowhere", Route::Shared("1abc".to_string(), Screen::Plan)),
            ("#s=1abc/timeline", Route::Shared("1abc".to_string(), Screen::Months)),
            ("#s=", Route::Shared(String::new(), Screen::Plan)),
        ] {
            assert_eq!(fragment.parse(), Ok(route));
        }
        for route in ["#/", "#/timeline", "#s=1abc", "#s=1abc/timeline"] {
            assert_eq!(route.parse().map(|read: Route| read.to_string()), Ok(route.to_string()));
        }
    }
}
