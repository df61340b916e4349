//! What the months of a run add up to over its roles, and what is missing of the plan.

use super::forward::{RoleMonth, Run};
use super::model::{Model, nth_month};
use super::planned::Planned;
use crate::calc::{FigureId, Metric, Numeric, Place, Team};

/// Sums of a run that nothing else is computed from.
pub(super) struct Totals<N> {
    pub months: Vec<MonthTotals<N>>,
    /// What is missing of the plan in all months.
    pub missing: N,
}

/// All roles of a month together, and what the month is short of.
pub(super) struct MonthTotals<N> {
    pub people: N,
    /// Who starts, as planned or in the place of somebody who left.
    pub joining: N,
    pub leavers: N,
    /// What is missing of the plan, in its measure.
    pub missing: N,
}

impl<N: Numeric> Totals<N> {
    pub fn of(model: &Model<'_, N>, planned: &Planned<N>, team: Team, run: &Run<N>) -> Self {
        let name = |metric, month: Option<usize>, value: N| {
            let month = || month.map(|month| nth_month(model.scenario, month));
            value.named(|| FigureId::new(metric, Place::Overall).at(month(), Some(team)))
        };
        let months = run.months.iter().zip(&planned.targets).enumerate();
        let months: Vec<MonthTotals<N>> = months
            .map(|(month, (results, target))| {
                let all = |part: fn(&RoleMonth<N>) -> N| -> Vec<N> {
                    results.roles.iter().map(part).collect()
                };
                let name =
                    |metric, parts: &[N]| name(metric, Some(month), N::total_of_nonzero(parts));
                let made = if model.in_revenue { results.revenue } else { results.deals };
                let joining = [all(|role| role.starters), all(|role| role.staffed.backfills)];
                MonthTotals {
                    people: name(Metric::People, &all(|role| role.staffed.paid)),
                    joining: name(Metric::Joining, &joining.concat()),
                    leavers: name(Metric::Leavers, &all(|role| role.staffed.leavers)),
                    missing: name(Metric::Missing, &[(*target - made).at_least(N::number(0.0))]),
                }
            })
            .collect();
        let missing: Vec<N> = months.iter().map(|month| month.missing).collect();
        let missing = name(Metric::Missing, None, N::total_of_nonzero(&missing));
        Self { months, missing }
    }
}
