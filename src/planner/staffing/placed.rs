//! Hires as the user placed them.

use super::Start;
use crate::scenario::{PlacedHire, Scenario};

/// Who starts when, where the user placed hires; those outside the horizon play no part.
pub fn placed(scenario: &Scenario) -> Option<Vec<Start>> {
    let hires = scenario.timeline.hires.as_ref()?.iter();
    let within = hires.filter(|hire| is_within(scenario, hire));
    let starts = within.map(|hire| Start {
        role: hire.role,
        month: hire.start,
        people: u32::from(hire.people),
    });
    Some(starts.collect())
}

/// Hires that the user placed outside the horizon: an error that is told.
pub fn outside(scenario: &Scenario) -> Vec<PlacedHire> {
    let hires = scenario.timeline.hires.iter().flatten();
    hires.filter(|hire| !is_within(scenario, hire)).copied().collect()
}

fn is_within(scenario: &Scenario, hire: &PlacedHire) -> bool {
    let timeline = &scenario.timeline;
    let month = usize::try_from(hire.start.since(timeline.start));
    month.is_ok_and(|month| month < timeline.horizon())
}
