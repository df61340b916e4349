//! Whom to hire and when, given what each role needs and what its work is worth (model §5,
//! backward, 4): as little as possible of the plan's work left undone, then of the people missing
//! in roles without a part in it; the fewest people; the latest starts.

mod alone;
mod crew;
mod together;

pub(super) use crate::staffing::search::crew::{Crew, Stream};
pub(super) use alone::{Hires, Need};

use crew::parts;
use together::together;

/// What was found for a crew.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Of each role.
    pub hires: Vec<Hires>,
    /// Where too few may start in a month to leave as little undone as without that limit: how many
    /// would have to.
    pub enough: Option<u32>,
}

/// Finds the hires of each role of a crew. Exact, unless the search is given up.
///
/// Where there is room for all of them, everybody who may be hired and starts at once leaves least
/// undone of every source and month; then each role by itself may miss as much of a month as the
/// scarcest role of its sources misses anyway. Otherwise all roles are sought together.
pub(super) fn find(crew: &Crew) -> Found {
    let demands = demands(crew);
    let alone: Vec<Hires> =
        crew.needs.iter().zip(&demands).map(|(need, demand)| alone::hires(need, demand)).collect();
    let started = |month: usize| {
        let starts = alone.iter().filter_map(|hires| hires.starts.get(month));
        starts.fold(0_u32, |sum, people| sum.saturating_add(*people))
    };
    if crew.free.iter().enumerate().all(|(month, free)| started(month) <= *free) {
        return Found { hires: alone, enough: None };
    }
    let hires = together(crew, &alone);
    let most = (0..crew.free.len()).map(started).max();
    let loses = undone(crew, &hires) > undone(crew, &alone) * (1.0 + LESS);
    Found { hires, enough: most.filter(|_| loses) }
}

/// Relative difference of work undone that nobody minds.
const LESS: f64 = 1e-6;

/// What is left undone of the work of a crew, in its value.
fn undone(crew: &Crew, hires: &[Hires]) -> f64 {
    let left =
        crew.needs.iter().zip(hires).map(|(need, hires)| parts(need, &need.short(&hires.starts)));
    let left: Vec<Vec<f64>> = left.collect();
    let of_stream = |stream: &Stream| -> f64 {
        stream.undone(&left).iter().zip(&stream.value).map(|(part, value)| part * value).sum()
    };
    crew.streams.iter().map(of_stream).sum()
}

/// Of each role what those who are hired have to give, month by month, so that no more is left
/// undone than must be.
fn demands(crew: &Crew) -> Vec<Vec<f64>> {
    let shorts: Vec<Vec<f64>> =
        crew.needs.iter().map(|need| need.short(&need.at_once(need.most))).collect();
    let least: Vec<Vec<f64>> =
        crew.needs.iter().zip(&shorts).map(|(need, short)| parts(need, short)).collect();
    let scarcest: Vec<Vec<f64>> = crew.streams.iter().map(|stream| stream.undone(&least)).collect();
    let demand = |(role, (need, short)): (usize, (&Need, &Vec<f64>))| {
        let carried: Vec<usize> = crew.carried_by(role).collect();
        let months = need.missing.iter().zip(&need.asked).zip(short).enumerate();
        let of_month = |(month, ((missing, asked), short)): (usize, ((&f64, &f64), &f64))| {
            if carried.is_empty() {
                return missing - short;
            }
            let worth = carried.iter().filter_map(|stream| {
                let is_worth = crew.streams.get(*stream)?.value.get(month)? > &0.0;
                scarcest.get(*stream)?.get(month).filter(|_| is_worth).copied()
            });
            missing - asked * worth.fold(f64::INFINITY, f64::min)
        };
        months.map(of_month).collect()
    };
    crew.needs.iter().zip(&shorts).enumerate().map(demand).collect()
}

#[cfg(test)]
mod tests;
