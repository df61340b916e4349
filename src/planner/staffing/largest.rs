//! The largest multiple of the plan that the budget carries (model §4, §5).

use super::Reading;
use crate::figure::{FigureId, Metric, Place};
use crate::graph::{Cell, Trials};
use crate::model::Input;
use crate::scenario::{InputId, PlanField};

/// The greatest multiple of the plan that is looked at; a budget that carries it sets no limit.
const LARGEST: f64 = 10.0;
/// Factors that are tried at the same time.
const PROBES: usize = 8;
/// Relative distance within which factors are the same.
const SAME: f64 = 1e-12;
/// A cost that exceeds its budget by no more than this is within it.
const WITHIN: f64 = 1.0 + 1e-12;
/// A factor is told in these parts of the plan, where such a one fits.
const PARTS: f64 = 1e9;

/// The largest factor at which the average month of the plan costs no more than the budget, people
/// whole at every step: 0 where not even a plan of nothing fits; `None` without a budget, or where
/// it sets no limit up to ten times the plan.
pub fn largest_factor(reading: &Reading) -> Option<f64> {
    let overall = |metric| FigureId::new(metric, Place::Overall);
    let budget = reading.get(overall(Metric::Budget))?;
    let cost = reading.model.graph.cell(&overall(Metric::Cost))?;
    Largest { reading, limits: vec![(cost, budget)] }.find()
}

/// The same of every month's plan, each within its month's budget.
pub fn largest_month_factor(reading: &Reading) -> Option<f64> {
    let months = &reading.model.calendar.month_costs;
    let limit =
        |month: &crate::model::MonthCost| Some((month.cost, reading.values.get(month.budget)?));
    let limits: Vec<(Cell, f64)> = months.iter().filter_map(limit).collect();
    if limits.is_empty() { None } else { Largest { reading, limits }.find() }
}

/// Costs, each with what it may come to.
struct Largest<'a> {
    reading: &'a Reading,
    limits: Vec<(Cell, f64)>,
}

impl Largest<'_> {
    /// Cost never falls as the plan grows, so the answer lies between a factor that fits and one
    /// that doesn't.
    fn find(&self) -> Option<f64> {
        let plan = self.reading.inputs_by(|input| match input {
            Input::Entered(InputId::Plan(PlanField::Amount) | InputId::Target(_)) => Some(()),
            Input::Entered(_) | Input::Decided(_) | Input::Tried(_) => None,
        });
        let plan: Vec<usize> = plan.into_iter().map(|(place, ())| place).collect();
        let costs: Vec<Cell> = self.limits.iter().map(|(cost, _)| *cost).collect();
        let graph = &self.reading.model.graph;
        let mut trials = Trials::of(graph, &self.reading.values, &plan, &costs);
        // Of each factor whether it fits.
        let mut fits = |factors: &[f64]| {
            let mut fits = Vec::with_capacity(factors.len());
            let give = |number: usize, set: &mut [f64]| {
                let factor = factors.get(number).copied().unwrap_or_default();
                for (slot, place) in set.iter_mut().zip(&plan) {
                    *slot = self.reading.input(*place) * factor;
                }
            };
            let take = |_: usize, costs: &[f64]| {
                let mut pairs = costs.iter().zip(&self.limits);
                fits.push(pairs.all(|(cost, (_, budget))| *cost <= budget * WITHIN));
            };
            trials.run(factors.len(), give, take);
            fits
        };
        let (mut low, mut high) = match fits(&[0.0, 1.0, LARGEST]).as_slice() {
            [false, ..] => return Some(0.0),
            [_, _, true] => return None,
            [_, true, _] => (1.0, LARGEST),
            _ => (0.0, 1.0),
        };
        while high - low > SAME * high {
            let step = (high - low) / (PROBES + 1) as f64;
            let factors: Vec<f64> = (1..=PROBES).map(|probe| low + step * probe as f64).collect();
            let found = fits(&factors);
            let first = found.iter().position(|fits| !fits);
            let probes = factors.iter().copied();
            let (below, above) = match first {
                Some(first) => (first.checked_sub(1), probes.clone().nth(first)),
                None => (Some(PROBES - 1), None),
            };
            let (before, after) = (low, high);
            low = below.and_then(|place| probes.clone().nth(place)).unwrap_or(low);
            high = above.unwrap_or(high);
            if (low, high) == (before, after) {
                break;
            }
        }
        let round = (low * PARTS).round() / PARTS;
        if low < 1.0 / PARTS {
            return Some(0.0);
        }
        let is_as_good = (round - low).abs() * PARTS <= low && fits(&[round]) == [true];
        Some(if is_as_good { round } else { low })
    }
}
