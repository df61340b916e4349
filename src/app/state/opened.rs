//! What the visitor finds at the start: what was left here, else an example.

use repcount::document::DocumentError;
use repcount::document::shelf::{Head, Item};
use repcount::preset::Preset;
use repcount::scenario::{Month, Scenario};

use super::Fault;
use crate::browser::{boot, clock};
use crate::i18n::{I18n, Language, words};
use crate::later::Later;

/// The id of the example that a first visit opens on. Two tabs of a first visit are at the same one.
const FIRST_ID: &str = "first";

/// What the browser had kept.
#[derive(Clone)]
pub struct Opened {
    /// Of all scenarios, and of those that were deleted.
    pub heads: Vec<Head>,
    /// The scenario to show: the one that was open last, else an example.
    pub item: Item,
    /// What could not be read, and was put aside.
    pub set_aside: Vec<DocumentError>,
    pub fault: Option<Fault>,
}

/// What the visitor left here, else an example in the visitor's language. The code that reads it comes
/// later; `None`: it didn't come, and what is kept stays as it is.
pub async fn open_library(language: Language, later: Later) -> Option<Opened> {
    if boot::has_library() {
        return Some((later.parts().await?.keeping.open)(language).await);
    }
    Some(Opened {
        heads: Vec::new(),
        item: first_item(language),
        set_aside: Vec::new(),
        fault: None,
    })
}

/// The example of a first visit.
pub(super) fn first_item(language: Language) -> Item {
    let preset = usual_preset(language);
    let name = I18n { language }.t(words::preset(preset)).to_string();
    let scenario = Scenario { name, ..example(preset) };
    Item { id: FIRST_ID.to_string(), revision: 0, saved: 0.0, snapshot: None, scenario }
}

/// An example whose calendar starts with the next month.
pub(super) fn example(chosen: Preset) -> Scenario {
    beginning_next_month(chosen.scenario())
}

pub(super) fn beginning_next_month(mut scenario: Scenario) -> Scenario {
    let (year, month) = clock::this_month();
    if let Some(month) = Month::new(year, month) {
        scenario.timeline.start = month.plus(1);
    }
    scenario
}

/// The example that a first visit opens on.
fn usual_preset(language: Language) -> Preset {
    match language {
        Language::English => Preset::SoftwareDollars,
        Language::Russian => Preset::ServicesRoubles,
    }
}
