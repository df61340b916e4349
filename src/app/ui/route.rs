//! Where in the page the visitor is, written in the address's fragment.

use std::fmt;
use std::str::FromStr;

/// What the fragment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The plan page: no fragment, or `#/`.
    Plan,
    /// Month by month: `#/timeline`.
    Timeline,
    /// A scenario that came with the link: `#s=` and its payload.
    Shared(String),
}

impl FromStr for Route {
    type Err = std::convert::Infallible;

    /// Reads a fragment, with or without its `#`. What it doesn't know leads to the plan.
    fn from_str(fragment: &str) -> Result<Self, Self::Err> {
        let text = fragment.trim_start_matches('#');
        Ok(match text.strip_prefix("s=") {
            Some(payload) => Self::Shared(payload.to_string()),
            None if text == "/timeline" => Self::Timeline,
            None => Self::Plan,
        })
    }
}

impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => Ok(()),
            Self::Timeline => out.write_str("#/timeline"),
            Self::Shared(payload) => {
                out.write_str("#s=")?;
                out.write_str(payload)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_lead_where_they_say() {
        for (fragment, route) in [
            ("", Route::Plan),
            ("#", Route::Plan),
            ("#/", Route::Plan),
            ("#/nowhere", Route::Plan),
            ("#/timeline", Route::Timeline),
            ("#s=1abc", Route::Shared("1abc".to_string())),
            ("#s=", Route::Shared(String::new())),
        ] {
            assert_eq!(fragment.parse(), Ok(route));
        }
        assert_eq!(Route::Shared("1abc".to_string()).to_string(), "#s=1abc");
        assert_eq!(Route::Plan.to_string(), "");
        assert_eq!(Route::Timeline.to_string(), "#/timeline");
    }
}
