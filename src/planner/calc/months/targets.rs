//! The plan of each month (model §2, §5: T[t]).

use super::model::nth_month;
use crate::calc::{FigureId, Metric, Numeric, Place, formula};
use crate::scenario::{
    Entry, InputId, PlanField, PlanShape, Scenario, SeasonField, TargetField, TimelineField,
};

/// The plan of so many months from the start, in the plan's measure.
///
/// Periods are counted from the start. The months of a quarter or a year add up to its amount. An
/// amount a month is that of every month of a flat plan, of the first month of one that grows, and
/// of the average month of a seasonal one. Where a plan grows, the amount is that of the first
/// period. Past the horizon a plan goes on at the level of its last month, a seasonal one by its
/// weights.
pub(super) fn targets<N: Numeric>(scenario: &Scenario, months: usize) -> Vec<N> {
    let timeline = &scenario.timeline;
    let horizon = timeline.horizon();
    let mut targets: Vec<N> = Vec::with_capacity(months);
    for month in 0..months {
        let target = match targets.last() {
            Some(last) if month >= horizon && timeline.shape != PlanShape::Seasonal => *last,
            last => match timeline.shape {
                PlanShape::Flat => flat(scenario),
                PlanShape::Seasonal => seasonal(scenario, month),
                PlanShape::Growth => growing(scenario, last.copied()),
                PlanShape::Typed => typed(scenario, month),
            },
        };
        let id = || {
            let month = nth_month(scenario, month);
            FigureId::new(Metric::Target, Place::Overall).at(Some(month), None)
        };
        targets.push(target.named(id));
    }
    targets
}

fn amount<N: Numeric>(scenario: &Scenario) -> N {
    let amount = scenario.plan.inputs.value(PlanField::Amount);
    N::input(amount, InputId::Plan(PlanField::Amount))
}

fn flat<N: Numeric>(scenario: &Scenario) -> N {
    formula::plan_per_month(amount(scenario), scenario.plan.period.months())
}

fn seasonal<N: Numeric>(scenario: &Scenario, month: usize) -> N {
    let timeline = &scenario.timeline;
    let weight = |month: usize| {
        let month = nth_month(scenario, month);
        let field = SeasonField::at(month.number() as usize - 1)?;
        Some(N::input(timeline.season.value(field), InputId::Season(field)))
    };
    let period = scenario.plan.period.months() as usize;
    // An amount a month is the average of the year.
    let (first, among) = if period == 1 { (0, 12) } else { (month / period * period, period) };
    let all = N::total((first..first + among).filter_map(weight));
    if all.value() == 0.0 {
        return flat(scenario);
    }
    let average = flat::<N>(scenario);
    let own = weight(month).unwrap_or(N::number(0.0));
    average * N::number(among as f64) * own / all
}

fn growing<N: Numeric>(scenario: &Scenario, last: Option<N>) -> N {
    let growth = scenario.timeline.inputs.value(TimelineField::Growth);
    let factor = N::number(1.0) + N::input(growth, InputId::Timeline(TimelineField::Growth));
    if let Some(last) = last {
        return last * factor;
    }
    let months = scenario.plan.period.months() as usize;
    if months == 1 {
        return amount(scenario);
    }
    // The first period's months are 1, 1 + g, (1 + g)², … times its first.
    let mut power = N::number(1.0);
    let powers = (0..months).map(|_| {
        let now = power;
        power = power * factor;
        now
    });
    let all = N::total(powers);
    amount::<N>(scenario) / all
}

fn typed<N: Numeric>(scenario: &Scenario, month: usize) -> N {
    let field = TargetField::at(month);
    match field.and_then(|field| Some((field, scenario.timeline.targets.given(field)?))) {
        Some((field, Entry { value, .. })) => N::input(value, InputId::Target(field)),
        None => flat(scenario),
    }
}
