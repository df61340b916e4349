//! The table of results.

use super::{FigureId, Metric, Place, Quantity};
use crate::scenario::{Scenario, SourceKind};

/// Metrics of the average month; those of the calendar come after them.
const METRICS: usize = Metric::Target as usize;

/// All results of one reading: a quantity for each metric and place that have one.
#[derive(Clone, Debug)]
pub(super) struct Figures {
    places: Vec<Place>,
    /// One row of all metrics for each place.
    quantities: Vec<Option<Quantity>>,
}

impl Figures {
    /// An empty table with the places of this scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let kinds = SourceKind::ALL.iter().copied().map(Place::Kind);
        let sources = scenario.sources.iter().map(|source| Place::Source(source.key));
        let roles = scenario.roles.iter().map(|role| Place::Role(role.key));
        let places: Vec<Place> =
            [Place::Overall].into_iter().chain(kinds).chain(sources).chain(roles).collect();
        let quantities = vec![None; places.len() * METRICS];
        Self { places, quantities }
    }

    /// Names a result and keeps it.
    pub fn put(&mut self, metric: Metric, row: usize, quantity: Quantity) -> Quantity {
        let slot = self.quantities.get_mut(row * METRICS + metric as usize);
        let (Some(place), Some(slot)) = (self.places.get(row), slot) else { return quantity };
        let named = quantity.named(FigureId::new(metric, *place));
        *slot = Some(named);
        named
    }

    /// The result; `None` where it does not apply (cost per deal of a source without deals).
    pub fn get(&self, metric: Metric, place: Place) -> Option<Quantity> {
        self.at(metric, self.places.iter().position(|other| *other == place)?)
    }

    /// The value of a result.
    pub fn value(&self, metric: Metric, place: Place) -> Option<f64> {
        self.get(metric, place).map(Quantity::value)
    }

    /// The result in this row of places.
    pub fn at(&self, metric: Metric, row: usize) -> Option<Quantity> {
        *self.quantities.get(row * METRICS + metric as usize)?
    }

    /// Every result that there is, place by place.
    pub fn iter(&self) -> impl Iterator<Item = (FigureId, Quantity)> {
        let rows = self.quantities.chunks(METRICS);
        self.places.iter().zip(rows).flat_map(|(place, row)| {
            row.iter().zip(Metric::ALL).filter_map(|(quantity, metric)| {
                Some((FigureId::new(*metric, *place), (*quantity)?))
            })
        })
    }
}
