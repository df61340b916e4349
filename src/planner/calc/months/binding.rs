//! What holds up each month.

use super::forward::{MonthRun, Run};
use super::model::{Model, nth_month};
use super::planned::{Planned, Work};
use super::served::{Extra, Scene, Served};
use crate::calc::{FigureId, Metric, Numeric, Place, Team};

/// What holds up a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Binding {
    /// A role, of which one more person at full output would help, or a source, of which ten more
    /// leads would.
    pub place: Place,
    /// Margin of the deals that the month's work would lead to beyond those it leads to now.
    pub margin: f64,
}

/// Relative shortfall below which a plan counts as met.
const HAIR: f64 = 1e-9;

/// What holds up a month, with its numbers.
#[derive(Clone, Copy)]
pub(super) struct BindingNumbers<N> {
    pub place: Place,
    /// Revenue of the deals that the month's work leads to, as it is and with one more unit.
    pub revenue: N,
    pub revenue_more: N,
    pub margin: N,
}

/// For each month of a run: which one more unit helps most, and what the work leads to then.
pub(super) type Tried = Vec<Option<(Place, f64)>>;

/// For each month the role or source whose one more unit brings most to the deals that the month's
/// work leads to; nothing where the plan of that work is met, or no single one would help.
pub(super) fn tried(model: &Model<'_, f64>, planned: &Planned<f64>, run: &Run<f64>) -> Tried {
    let mut waiting = vec![0.0; model.sources.len()];
    let mut tried = Vec::with_capacity(run.months.len());
    for (month, (results, work)) in run.months.iter().zip(&planned.work).enumerate() {
        let ramped: Vec<f64> = results.roles.iter().map(|role| role.staffed.ramped).collect();
        let revenue = |extra| {
            let scene = Scene { model, month, work, ramped: &ramped, waiting: &waiting, extra };
            revenue(model, scene.served().iter())
        };
        let now = revenue(Extra::None);
        let plan: f64 = work.iter().map(|work| work.revenue).sum();
        let mut best: Option<(Extra, f64)> = None;
        if now < plan * (1.0 - HAIR) {
            for extra in extras(model, work) {
                let more = revenue(extra);
                if more - now > HAIR * plan && best.is_none_or(|(_, most)| more > most) {
                    best = Some((extra, more));
                }
            }
        }
        tried.push(best.and_then(|(extra, more)| Some((place(model, extra)?, more))));
        waiting = results.sources.iter().map(|source| source.served.waiting).collect();
    }
    tried
}

/// What there could be one more of.
fn extras(model: &Model<'_, f64>, work: &[Work<f64>]) -> Vec<Extra> {
    let roles = model.roles.iter().enumerate();
    let roles = roles.filter(|(_, role)| role.sizing.is_booking() || role.sizing.is_closing());
    let sources = model.sources.iter().zip(work).enumerate();
    let short = sources.filter(|(_, (source, work))| {
        let available = source.available.unwrap_or(f64::INFINITY);
        work.leads.is_some_and(|leads| leads > available)
    });
    let leads = short.map(|(place, _)| Extra::Leads(place));
    roles.map(|(place, _)| Extra::Person(place)).chain(leads).collect()
}

fn place(model: &Model<'_, f64>, extra: Extra) -> Option<Place> {
    Some(match extra {
        Extra::None => return None,
        Extra::Person(place) => Place::Role(model.scenario.roles.get(place)?.key),
        Extra::Leads(place) => Place::Source(model.scenario.sources.get(place)?.key),
    })
}

/// Revenue of the deals that meetings lead to.
fn revenue<'s, N: Numeric + 's>(
    model: &Model<'_, N>,
    served: impl Iterator<Item = &'s Served<N>>,
) -> N {
    let pairs = model.sources.iter().zip(served);
    N::total(pairs.map(|(source, of)| of.held * source.shocked.held_to_deal() * source.value))
}

/// The numbers of what was tried.
pub(super) fn binding_numbers<N: Numeric>(
    model: &Model<'_, N>,
    run: &Run<N>,
    team: Team,
    tried: &Tried,
) -> Vec<Option<BindingNumbers<N>>> {
    type Tries<'m, N> = (usize, (&'m MonthRun<N>, &'m Option<(Place, f64)>));
    let of_month = |(month, (results, tried)): Tries<'_, N>| {
        let (place, more) = (*tried)?;
        let name = |metric, value: N| {
            let month = || Some(nth_month(model.scenario, month));
            value.named(|| FigureId::new(metric, Place::Overall).at(month(), Some(team)))
        };
        let revenue = revenue(model, results.sources.iter().map(|source| &source.served));
        let revenue = name(Metric::WorkRevenue, revenue);
        let revenue_more = name(Metric::WorkRevenueMore, N::number(more));
        let margin = name(Metric::BindingMargin, (revenue_more - revenue) * model.margin);
        Some(BindingNumbers { place, revenue, revenue_more, margin })
    };
    run.months.iter().zip(tried).enumerate().map(of_month).collect()
}

/// The same for those who want no more than the answer.
pub(super) fn bindings(numbers: &[Option<BindingNumbers<f64>>]) -> Vec<Option<Binding>> {
    let binding = |of: &BindingNumbers<f64>| Binding { place: of.place, margin: of.margin };
    numbers.iter().map(|numbers| numbers.as_ref().map(binding)).collect()
}
