//! People who are hired, with their months.

use crate::figure::{FigureId, Metric, Place, Team};
use crate::scenario::{Month, RoleKey, Scenario};
use crate::staffing::{Reading, Start};

/// People of a role who start in the same month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hire {
    pub role: RoleKey,
    pub people: u32,
    /// The month by which the vacancies have to be open.
    pub open_by: Month,
    pub start: Month,
    /// The first month at full output.
    pub full: Month,
    /// Pay and recruiting until then.
    pub cost_until_full: f64,
    /// What it costs if they start a month later: margin that the work of the window leads to, less
    /// pay and recruiting. Negative where the delay saves money: the plan needs them, but they don't
    /// pay for themselves within the window.
    pub delay_cost: f64,
    /// What they add to the share of the plan that the team makes over the horizon, with everybody
    /// else who is hired; `None` without a plan.
    pub gain: Option<f64>,
}

impl Hire {
    pub(super) fn of(scenario: &Scenario, reading: &Reading, start: &Start) -> Option<Self> {
        let role = scenario.role(start.role)?;
        let figure = |metric| {
            let figure = FigureId::new(metric, Place::Role(role.key));
            reading.get(figure.at(Some(start.month), Some(Team::Hired)))
        };
        let ramp = role.months_to_full();
        let ramp = reading.what_if.map_or(ramp, |of| of.months_to_full(ramp, start.month));
        // At most 24, and the ramp five times as long.
        let (fill, ramp) = (role.months_to_fill() as i32, ramp as i32);
        Some(Self {
            role: role.key,
            people: start.people,
            open_by: start.month.plus(-fill),
            start: start.month,
            full: start.month.plus(ramp),
            cost_until_full: figure(Metric::CostUntilFull).unwrap_or(0.0),
            delay_cost: figure(Metric::DelayCost).unwrap_or(0.0),
            gain: figure(Metric::HireGain),
        })
    }
}
