//! The plan of each month (model §2: T[t]).

use super::draft::Draft;
use super::funnel::plan_per_month;
use super::planned::nth_month;
use crate::graph::Cell;
use crate::scenario::{InputId, PlanField, PlanShape, SeasonField, TargetField, TimelineField};

const YEAR: usize = 12;

/// The plan of the first `months` months, in the plan's measure.
///
/// Periods are counted from the start. The months of a quarter or a year add up to its amount. An
/// amount a month is that of every month of a flat plan, of the first month of one that grows, and
/// of the average month of a seasonal one. Where a plan grows, the amount is that of the first
/// period. Past the horizon a typed plan goes on at the mean of its last three months, one that grows
/// at its last month, a seasonal one as in the same month a year before (where the horizon is
/// shorter, at the mean of all).
pub(super) fn targets(draft: &mut Draft<'_>, months: usize) -> Vec<Cell> {
    let timeline = &draft.scenario.timeline;
    let horizon = timeline.horizon();
    let flat = plan_per_month(draft);
    let mut targets: Vec<Cell> = Vec::with_capacity(months);
    for month in 0..months {
        let last = targets.last().copied();
        let target = match timeline.shape {
            PlanShape::Flat => flat,
            PlanShape::Seasonal if month < horizon => seasonal(draft, flat, month),
            PlanShape::Growth if month < horizon => growing(draft, last),
            PlanShape::Typed if month < horizon => typed(draft, flat, month),
            PlanShape::Seasonal | PlanShape::Growth | PlanShape::Typed => {
                let within = targets.get(..horizon).unwrap_or(&targets);
                beyond(draft, within, month).unwrap_or(flat)
            }
        };
        targets.push(target);
    }
    targets
}

/// The plan of a month past the horizon.
fn beyond(draft: &mut Draft<'_>, within: &[Cell], month: usize) -> Option<Cell> {
    match draft.scenario.timeline.shape {
        PlanShape::Flat | PlanShape::Growth => within.last().copied(),
        PlanShape::Typed => mean(draft, within.get(within.len().saturating_sub(3)..)?),
        PlanShape::Seasonal => {
            let years = (month - within.len()) / YEAR + 1;
            match month.checked_sub(years * YEAR).filter(|_| within.len() >= YEAR) {
                Some(before) => within.get(before).copied(),
                None => mean(draft, within),
            }
        }
    }
}

fn mean(draft: &mut Draft<'_>, months: &[Cell]) -> Option<Cell> {
    let sum = draft.sum(months);
    let count = draft.number(months.len() as f64);
    (!months.is_empty()).then(|| draft.divide(sum, count))
}

fn seasonal(draft: &mut Draft<'_>, average: Cell, month: usize) -> Cell {
    let weight = |draft: &mut Draft<'_>, month: usize| {
        let month = nth_month(draft.scenario, month);
        let field = SeasonField::at(month.number() as usize - 1)?;
        Some(draft.entered(InputId::Season(field)))
    };
    let period = draft.scenario.plan.period.months() as usize;
    // An amount a month is the average of the year.
    let (first, among) = if period == 1 { (0, 12) } else { (month / period * period, period) };
    let weights: Vec<Cell> =
        (first..first + among).filter_map(|month| weight(draft, month)).collect();
    let all = draft.sum(&weights);
    let Some(own) = weight(draft, month) else { return average };
    let months = draft.number(among as f64);
    let period = draft.multiply(average, months);
    let weighted = draft.multiply(period, own);
    let target = draft.divide(weighted, all);
    let has_weights = draft.is_some(all);
    draft.choose(has_weights, target, average)
}

fn growing(draft: &mut Draft<'_>, last: Option<Cell>) -> Cell {
    let growth = draft.entered(InputId::Timeline(TimelineField::Growth));
    let factor = draft.one_plus(growth);
    if let Some(last) = last {
        return draft.multiply(last, factor);
    }
    let amount = draft.plan(PlanField::Amount);
    let months = draft.scenario.plan.period.months() as usize;
    // The first period's months are 1, 1 + g, (1 + g)², … times its first.
    let mut power = draft.number(1.0);
    let mut powers = Vec::with_capacity(months);
    for _ in 0..months {
        powers.push(power);
        power = draft.multiply(power, factor);
    }
    let all = draft.sum(&powers);
    draft.divide(amount, all)
}

fn typed(draft: &mut Draft<'_>, flat: Cell, month: usize) -> Cell {
    let targets = &draft.scenario.timeline.targets;
    match TargetField::at(month).filter(|field| targets.given(*field).is_some()) {
        Some(field) => draft.entered(InputId::Target(field)),
        None => flat,
    }
}
