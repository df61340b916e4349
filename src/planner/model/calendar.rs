//! What searches over the calendar ask of the graph.

use crate::figure::Team;
use crate::graph::Cell;
use crate::scenario::{Month, RoleKey, SourceKey};

/// Cells of the calendar that searches read. The window is the horizon and the months after it in
/// which those who start within it pay.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// Of each month and team.
    pub lent: Vec<WithLent>,
    /// Of each month of the window and role.
    pub gaps: Vec<RoleGap>,
    /// Of each month of the window and source.
    pub work: Vec<WorkValue>,
    /// Of each month, where there is a budget.
    pub month_costs: Vec<MonthCost>,
}

/// What a team's work of a month is worth, and what it would be with what roles and sources are lent.
#[derive(Clone, Copy, Debug)]
pub struct WithLent {
    pub month: Month,
    pub team: Team,
    /// Revenue of the deals that the planned work leads to.
    pub planned: Cell,
    /// Revenue of the deals that the work leads to.
    pub revenue: Cell,
    pub with_lent: Cell,
}

/// People at full output whom the plan of a month asks for, tolerated overload taken off, and those
/// who are there.
#[derive(Clone, Copy, Debug)]
pub struct RoleGap {
    pub role: RoleKey,
    pub asked: Cell,
    /// Today's people and seats that join, hires left out.
    pub there: Cell,
}

/// What the work that the plan asks of a source in a month leads to, in the plan's measure.
#[derive(Clone, Copy, Debug)]
pub struct WorkValue {
    pub source: SourceKey,
    pub value: Cell,
}

/// What a month costs with the people whom its plan needs, all of them at full output, and what it
/// may cost.
#[derive(Clone, Copy, Debug)]
pub struct MonthCost {
    pub cost: Cell,
    pub budget: Cell,
}
