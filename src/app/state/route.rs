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
}

/// What the fragment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// A screen: no fragment, or `#/` and its name.
    Screen(Screen),
    /// A scenario that came with the link: `#s=` and its payload.
    Shared(String),
}

impl Screen {
    /// Every screen, in the order in which they are named.
    pub const ALL: [Self; 2] = [Self::Plan, Self::Months];

    pub const fn name(self) -> Words {
        match self {
            Self::Plan => words::NAV_PLAN,
            Self::Months => words::NAV_TIMELINE,
        }
    }

    /// The title of the document.
    pub const fn title(self) -> Words {
        match self {
            Self::Plan => words::PAGE_TITLE,
            Self::Months => words::TIMELINE_TITLE,
        }
    }

    /// The address that leads there.
    pub const fn address(self) -> &'static str {
        match self {
            Self::Plan => "#/",
            Self::Months => "#/timeline",
        }
    }
}

impl FromStr for Route {
    type Err = Infallible;

    /// Reads a fragment, with or without its `#`. What it doesn't know leads to the plan.
    fn from_str(fragment: &str) -> Result<Self, Infallible> {
        let text = fragment.trim_start_matches('#');
        Ok(match text.strip_prefix("s=") {
            Some(payload) => Self::Shared(payload.to_string()),
            None => {
                let is_there = |screen: &Screen| screen.address().trim_start_matches('#') == text;
                Self::Screen(Screen::ALL.into_iter().find(is_there).unwrap_or(Screen::Plan))
            }
        })
    }
}

/// The fragment; none for the plan, which is where an address without one leads.
impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Screen(Screen::Plan) => Ok(()),
            Self::Screen(screen) => out.write_str(screen.address()),
            Self::Shared(payload) => write!(out, "#s={payload}"),
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
            ("#s=1abc", Route::Shared("1abc".to_string())),
            ("#s=", Route::Shared(String::new())),
        ] {
            assert_eq!(fragment.parse(), Ok(route));
        }
        assert_eq!(Route::Shared("1abc".to_string()).to_string(), "#s=1abc");
        assert_eq!(Route::Screen(Screen::Plan).to_string(), "");
        assert_eq!(Route::Screen(Screen::Months).to_string(), "#/timeline");
    }
}
