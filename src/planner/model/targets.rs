//! The plan of each month (model §2: T[t]).

use super::draft::Draft;
use super::funnel::plan_per_month;
use super::planned::nth_month;
use crate::graph::Cell;
use crate::scenario::{InputId, PlanField, PlanShape, SeasonField, TargetField, TimelineField};

/// The plan of the first `months` months, in the plan's measure.
///
/// Periods are counted from the start. The months of a quarter or a year add up to its amount. An
/// amount a month is that of every month of a flat plan, of the first month of one that grows, and
/// of the average month of a seasonal one. Where a plan grows, the amount is that of the first
/// period. Past the horizon a plan goes on at the level of its last month, a seasonal one by its
/// weights.
pub(super) fn targets(draft: &mut Draft<'_>, months: usize) -> Vec<Cell> {
    let timeline = &draft.scenario.timeline;
    let horizon = timeline.horizon();
    let flat = plan_per_month(draft);
    let mut targets: Vec<Cell> = Vec::with_capacity(months);
    for month in 0..months {
        let last = targets.last().copied();
        let target = match (timeline.shape, last) {
            (PlanShape::Flat, _) => flat,
            (PlanShape::Seasonal, _) => seasonal(draft, flat, month),
            (PlanShape::Growth | PlanShape::Typed, Some(last)) if month >= horizon => last,
            (PlanShape::Growth, last) => growing(draft, last),
            (PlanShape::Typed, _) => typed(draft, flat, month),
        };
        targets.push(target);
    }
    targets
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
