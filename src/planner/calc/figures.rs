//! The table of results.

use super::{FigureId, Metric, Place};
use crate::scenario::{Scenario, SourceKind};

/// All results of one reading: a value for each metric and place that have one.
#[derive(Clone, Debug)]
pub struct Figures<Q> {
    places: Vec<Place>,
    /// One row of all metrics for each place.
    values: Vec<Option<Q>>,
}

impl<Q: Clone> Figures<Q> {
    /// An empty table with the places of this scenario.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let kinds = SourceKind::ALL.iter().copied().map(Place::Kind);
        let sources = scenario.sources.iter().map(|source| Place::Source(source.key));
        let roles = scenario.roles.iter().map(|role| Place::Role(role.key));
        let places: Vec<Place> =
            [Place::Overall].into_iter().chain(kinds).chain(sources).chain(roles).collect();
        let values = vec![None; places.len() * Metric::ALL.len()];
        Self { places, values }
    }

    pub(super) fn put(&mut self, metric: Metric, row: usize, value: Q) {
        let slot = self.values.get_mut(row * Metric::ALL.len() + metric as usize);
        if let Some(slot) = slot {
            *slot = Some(value);
        }
    }

    /// The result; `None` where it does not apply (cost per deal of a source without deals).
    pub fn get(&self, metric: Metric, place: Place) -> Option<Q> {
        self.at(metric, self.places.iter().position(|other| *other == place)?)
    }

    /// The result in this row of places.
    pub(super) fn at(&self, metric: Metric, row: usize) -> Option<Q> {
        self.values.get(row * Metric::ALL.len() + metric as usize)?.clone()
    }

    /// Every result that there is, place by place.
    pub fn iter(&self) -> impl Iterator<Item = (FigureId, &Q)> {
        let rows = self.values.chunks(Metric::ALL.len());
        self.places.iter().zip(rows).flat_map(|(place, row)| {
            row.iter().zip(Metric::ALL).filter_map(|(value, metric)| {
                Some((FigureId { metric: *metric, place: *place }, value.as_ref()?))
            })
        })
    }
}
