//! Hires as the user placed them.

use super::Start;
use crate::scenario::Scenario;

/// Who starts when, where the user placed hires; those outside the horizon play no part.
pub fn placed(scenario: &Scenario) -> Option<Vec<Start>> {
    let timeline = &scenario.timeline;
    let is_within = |start: &Start| {
        let month = usize::try_from(start.month.since(timeline.start));
        month.is_ok_and(|month| month < timeline.horizon()) && scenario.role(start.role).is_some()
    };
    let hires = timeline.hires.as_ref()?.iter();
    let starts = hires.map(|hire| Start {
        role: hire.role,
        month: hire.start,
        people: u32::from(hire.people),
    });
    Some(starts.filter(is_within).collect())
}
