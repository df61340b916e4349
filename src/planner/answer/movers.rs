//! What moves a figure most, and how the answer follows a number.

use crate::figure::{FigureId, Metric, Place, Team};
use crate::graph::{Cell, Rounding, Trials};
use crate::model::{Decision, Input};
use crate::scenario::{FieldSpec, InputId, Unit};
use crate::staffing::Reading;

/// Inputs that are told of a figure.
const TOLD: usize = 3;
/// Inputs that are tried, by their slopes the strongest, besides those at a kink: rounding may put them
/// in another order.
const TRIED: usize = 12;

/// An input that moves a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mover {
    pub input: InputId,
    /// What is in force, and what is tried: 10 % more, or less where more is out of bounds; of what
    /// is counted in whole numbers one more.
    pub from: f64,
    pub to: f64,
    /// The change of the figure, in its unit.
    pub by: f64,
}

/// The inputs that move a figure most, the strongest first: found by their slopes and computed
/// anew. Nobody else is hired. None for a figure that another search would change.
pub fn movers(reading: &Reading, figure: FigureId) -> Vec<Mover> {
    let graph = &reading.model.graph;
    let Some(cell) = graph.cell(&figure) else { return Vec::new() };
    let Some(now) = reading.values.get(cell) else { return Vec::new() };
    let slopes = graph.slopes(&reading.values, cell, Rounding::Smooth);
    // What a search found moves as well, and by how much only another search could tell.
    if slopes.iter().any(|slope| slope.by != 0.0 && is_found(slope.input)) {
        return Vec::new();
    }
    let (mut candidates, mut others) = (Vec::new(), Vec::new());
    for (place, (slope, from)) in slopes.iter().zip(&reading.inputs).enumerate() {
        let Input::Entered(input) = slope.input else { continue };
        let Some(to) = step(input.spec(), *from) else { continue };
        let by = slope.by * (to - from);
        let candidate = (place, Mover { input, from: *from, to, by });
        // At a kink the slope is that to one side, which need not be the one that is tried.
        if by != 0.0 && !slope.at_kink {
            candidates.push(candidate);
        } else {
            others.push((slope.at_kink, candidate));
        }
    }
    let strongest = |one: &Mover, two: &Mover| two.by.abs().total_cmp(&one.by.abs());
    candidates.sort_by(|(_, one), (_, two)| strongest(one, two));
    candidates.truncate(TRIED);
    // Right beside a kink nothing has a slope, as where a plan is just made: then all are tried.
    let has_enough = candidates.len() >= TOLD;
    others.retain(|(at_kink, _)| *at_kink || !has_enough);
    candidates.extend(others.into_iter().map(|(_, candidate)| candidate));
    let places: Vec<usize> = candidates.iter().map(|(place, _)| *place).collect();
    let mut movers: Vec<Mover> = candidates.iter().map(|(_, mover)| *mover).collect();
    let give = |set: usize, inputs: &mut [f64]| {
        for (slot, (mover, other)) in
            inputs.iter_mut().zip(candidates.iter().map(|of| of.1).zip(0..))
        {
            *slot = if other == set { mover.to } else { mover.from };
        }
    };
    let take = |set: usize, values: &[f64]| {
        if let (Some(mover), [then]) = (movers.get_mut(set), values) {
            mover.by = then - now;
        }
    };
    Trials::of(graph, &reading.values, &places, &[cell]).run(candidates.len(), give, take);
    // Less than rounding leaves is nothing.
    movers.retain(|mover| mover.by.abs() > 1e-9 * now.abs() && mover.by.is_finite());
    movers.sort_by(strongest);
    movers.truncate(TOLD);
    movers
}

/// Whether a search found it, by trying something else on the model as it is now. Hires stay.
fn is_found(input: Input) -> bool {
    match input {
        Input::Entered(_) | Input::Tried(_) => false,
        Input::Decided(decision) => match decision {
            Decision::Hires(..) | Decision::Lent(_) | Decision::LentLeads(_) => false,
            Decision::LargestPlanFactor(_)
            | Decision::TodayRevenueMore
            | Decision::WorkRevenueMore(..)
            | Decision::DelayedWorth(..)
            | Decision::MadeWithout(..) => true,
        },
    }
}

/// What to try in the place of a number.
fn step(spec: FieldSpec, value: f64) -> Option<f64> {
    let tries = if spec.whole {
        [value + 1.0, value - 1.0]
    } else if value == 0.0 {
        return None;
    } else {
        [value * 11.0 / 10.0, value * 9.0 / 10.0]
    };
    tries.into_iter().find(|to| spec.accepts(*to))
}

/// Points of a curve.
const POINTS: usize = 61;
/// Curves of an input.
const SHOWN: usize = 3;

/// How a figure follows an input.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    pub figure: FigureId,
    /// Values of the input, rising, each with that of the figure where it applies.
    pub points: Vec<(f64, Option<f64>)>,
    /// Where the input stands.
    pub now: (f64, Option<f64>),
}

/// How the answer follows an input: people, cost, what the team makes, as far as they do. What a
/// search found stays as it is. Empty for numbers that the model doesn't read: those that say how
/// many months something takes are its structure.
pub fn curves(reading: &Reading, input: InputId) -> Vec<Curve> {
    let graph = &reading.model.graph;
    let Some(place) = graph.inputs().iter().position(|other| *other == Input::Entered(input))
    else {
        return Vec::new();
    };
    let Some(now) = reading.inputs.get(place).copied() else { return Vec::new() };
    let range = range(input.spec(), now);
    let figures: Vec<(FigureId, Cell)> =
        answer().into_iter().filter_map(|figure| Some((figure, graph.cell(&figure)?))).collect();
    let cells: Vec<Cell> = figures.iter().map(|(_, cell)| *cell).collect();
    let mut curves: Vec<Curve> = figures
        .iter()
        .map(|(figure, cell)| Curve {
            figure: *figure,
            points: Vec::with_capacity(range.len()),
            now: (now, reading.values.get(*cell)),
        })
        .collect();
    let give = |set: usize, inputs: &mut [f64]| {
        if let (Some(slot), Some(value)) = (inputs.first_mut(), range.get(set)) {
            *slot = *value;
        }
    };
    let take = |set: usize, values: &[f64]| {
        let Some(at) = range.get(set) else { return };
        for (curve, value) in curves.iter_mut().zip(values) {
            curve.points.push((*at, Some(*value).filter(|value| value.is_finite())));
        }
    };
    Trials::of(graph, &reading.values, &[place], &cells).run(range.len(), give, take);
    curves.retain(Curve::follows);
    curves.truncate(SHOWN);
    curves
}

/// The answer in figures: the average month's, then the calendar's.
fn answer() -> [FigureId; 5] {
    let overall = |metric| FigureId::new(metric, Place::Overall);
    let hired = |metric| overall(metric).at(None, Some(Team::Hired));
    [
        overall(Metric::People),
        overall(Metric::Cost),
        overall(Metric::PlanMade).of(Team::Today),
        hired(Metric::PlanMade),
        hired(Metric::Cost),
    ]
}

/// Values of an input to look at: a rate over all that it can be, anything else up to twice what
/// it is. In any case what it is now.
fn range(spec: FieldSpec, now: f64) -> Vec<f64> {
    let (least, most) = if spec.unit == Unit::Share && spec.max <= 1.0 {
        (spec.min.max(0.0), spec.max)
    } else if now == 0.0 {
        (spec.min.max(0.0), spec.max.min(10.0))
    } else {
        let ends = (now.min(2.0 * now), now.max(2.0 * now));
        (ends.0.min(0.0).max(spec.min), ends.1.min(spec.max))
    };
    let steps = (POINTS - 1) as f64;
    let mut range: Vec<f64> =
        (0..POINTS).map(|point| least + (most - least) * point as f64 / steps).collect();
    if spec.whole {
        range.iter_mut().for_each(|value| *value = value.round());
    }
    range.push(now);
    range.retain(|value| spec.accepts(*value));
    range.sort_by(f64::total_cmp);
    range.dedup();
    range
}

impl Curve {
    /// Whether the figure follows the input at all.
    fn follows(&self) -> bool {
        let mut values = self.points.iter().map(|(_, value)| *value);
        let first = values.next().flatten();
        let differs = |one: f64, two: f64| (one - two).abs() > 1e-9 * one.abs().max(two.abs());
        values.any(|value| match (first, value) {
            (Some(one), Some(two)) => differs(one, two),
            (one, two) => one.is_some() != two.is_some(),
        })
    }
}
