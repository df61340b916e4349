//! What holds up each month.

use super::forward::Run;
use super::model::Model;
use super::planned::Planned;
use super::served::{Extra, Scene};
use crate::calc::Place;

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
/// For each month the role or source whose one more unit brings most to the deals that the month's
/// work leads to; nothing where the plan of that work is met, or no single one would help.
pub(super) fn bindings(
    model: &Model<'_, f64>,
    planned: &Planned<f64>,
    run: &Run<f64>,
) -> Vec<Option<Binding>> {
    let mut waiting = vec![0.0; model.sources.len()];
    let mut bindings = Vec::with_capacity(run.months.len());
    for (month, (results, work)) in run.months.iter().zip(&planned.work).enumerate() {
        let ramped: Vec<f64> = results.roles.iter().map(|role| role.staffed.ramped).collect();
        let value = |extra| {
            let scene = Scene { model, month, work, ramped: &ramped, waiting: &waiting, extra };
            let served = scene.served();
            model
                .sources
                .iter()
                .zip(&served)
                .map(|(source, served)| served.held * source.shocked.held_to_deal() * source.value)
                .sum::<f64>()
        };
        let now = value(Extra::None);
        let plan: f64 = work.iter().map(|work| work.revenue).sum();
        let mut best: Option<(Extra, f64)> = None;
        if now < plan * (1.0 - HAIR) {
            let roles = model.roles.iter().enumerate();
            let roles =
                roles.filter(|(_, role)| role.sizing.is_booking() || role.sizing.is_closing());
            let sources = model.sources.iter().zip(work).enumerate();
            let short = sources.filter(|(_, (source, work))| {
                let available = source.available.unwrap_or(f64::INFINITY);
                work.leads.is_some_and(|leads| leads > available)
            });
            let extras = roles.map(|(place, _)| Extra::Person(place));
            let extras = extras.chain(short.map(|(place, _)| Extra::Leads(place)));
            for extra in extras {
                let gain = (value(extra) - now) * model.margin;
                if gain > HAIR * plan && best.is_none_or(|(_, most)| gain > most) {
                    best = Some((extra, gain));
                }
            }
        }
        bindings.push(best.and_then(|(extra, margin)| {
            let place = match extra {
                Extra::None => return None,
                Extra::Person(place) => Place::Role(model.scenario.roles.get(place)?.key),
                Extra::Leads(place) => Place::Source(model.scenario.sources.get(place)?.key),
            };
            Some(Binding { place, margin })
        }));
        waiting = results.sources.iter().map(|source| source.served.waiting).collect();
    }
    bindings
}
