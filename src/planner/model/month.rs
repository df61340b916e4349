//! What the sources bring in a month of the horizon, and what its people cost (model §5, forward).

use super::cohorts::Staffed;
use super::constants::RoleConstants;
use super::draft::Draft;
use super::people::is_of;
use super::run::Run;
use super::served::Served;
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{Field, InputId, OpeningField, Role, Source};

/// A source in a month.
pub(super) struct SourceMonth {
    pub held: Cell,
    pub deals: Cell,
    pub revenue: Cell,
    pub cost: Cell,
}

impl Run<'_> {
    /// What each source brings: deals come out of meetings held a sales cycle ago, in the first
    /// months out of the pipeline at the start.
    pub(super) fn sources(&mut self, draft: &mut Draft<'_>, served: &[Served]) -> Vec<SourceMonth> {
        let scenario = draft.scenario;
        let mut months = Vec::with_capacity(served.len());
        for (place, (source, served)) in scenario.sources.iter().zip(served).enumerate() {
            months.extend(self.source(draft, place, source, served));
        }
        months
    }

    fn source(
        &mut self,
        draft: &mut Draft<'_>,
        index: usize,
        source: &Source,
        served: &Served,
    ) -> Option<SourceMonth> {
        let constants = self.constants;
        let (rates, of) = constants.rates(draft).get(index).zip(constants.sources.get(index))?;
        let place = Place::Source(source.key);
        let Served { leads, booked, held, .. } = *served;
        let opportunities = match rates.qualification {
            Some(rate) => draft.multiply(held, rate),
            None => held,
        };
        let opportunities = draft.figure(Metric::Opportunities, place, opportunities);
        let ripe = draft.multiply(opportunities, rates.win);
        let to_close = self.to_close.get_mut(index)?;
        to_close.push(ripe);
        let worked = self.month.checked_sub(source.sales_cycle());
        let deals = match worked.and_then(|month| to_close.get(month)).copied() {
            Some(ripe) => ripe,
            None => self.opening(draft, index, source),
        };
        let deals = draft.figure(Metric::Deals, place, deals);
        let revenue = draft.multiply(deals, rates.value);
        let revenue = draft.figure(Metric::Revenue, place, revenue);
        let cost = of.cost(draft, leads, booked, revenue);
        let cost = draft.figure(Metric::Cost, place, cost);
        Some(SourceMonth { held, deals, revenue, cost })
    }

    /// Deals out of the pipeline at the start: as typed, else as planned, but no more than today's
    /// team makes in the average month. A team of nobody has no pipeline.
    fn opening(&self, draft: &mut Draft<'_>, index: usize, source: &Source) -> Cell {
        let field = OpeningField::ALL.get(self.month).copied();
        if let Some(field) = field.filter(|field| source.opening.given(*field).is_some()) {
            return draft.entered(InputId::Opening(source.key, field));
        }
        let planned = self.planned.deals.get(self.month).and_then(|deals| deals.get(index));
        match planned.copied().zip(self.today.deals.get(index).copied()) {
            Some((planned, made)) => draft.least(planned, made),
            None => draft.zero(),
        }
    }

    pub(super) fn people_cost(
        &self,
        draft: &mut Draft<'_>,
        staffed: &[Staffed],
        sources: &[SourceMonth],
    ) -> Cell {
        let scenario = draft.scenario;
        let roles = scenario.roles.iter().zip(staffed).zip(&self.constants.roles);
        let costs: Vec<Cell> = roles
            .map(|((role, staffed), of)| {
                let seats = draft.multiply(staffed.paid, of.seat);
                let bonuses = bonuses(draft, role, of, sources);
                // Nobody is paid a bonus where there is nobody.
                let somebody = draft.is_some(staffed.paid);
                let mut parts = vec![seats];
                parts.extend(bonuses.map(|bonus| draft.zero_unless(somebody, bonus)));
                let joining = draft.add(staffed.starters, staffed.backfills);
                parts.push(draft.multiply(joining, of.recruiting));
                let cost = draft.sum(&parts);
                draft.figure(Metric::Cost, Place::Role(role.key), cost)
            })
            .collect();
        draft.sum(&costs)
    }
}

/// Bonuses and commission of a role with contributions.
pub(super) fn bonuses(
    draft: &mut Draft<'_>,
    role: &Role,
    of: &RoleConstants,
    sources: &[SourceMonth],
) -> [Cell; 3] {
    let scenario = draft.scenario;
    let own = scenario.sources.iter().zip(sources);
    let own = own.filter(|(source, _)| is_of(scenario, role, source)).map(|(_, month)| month);
    let own: Vec<&SourceMonth> = own.collect();
    let held: Vec<Cell> = own.iter().map(|month| month.held).collect();
    let deals: Vec<Cell> = own.iter().map(|month| month.deals).collect();
    let revenue: Vec<Cell> = own.iter().map(|month| month.revenue).collect();
    [(of.bonus_per_meeting, held), (of.bonus_per_deal, deals), (of.commission, revenue)].map(
        |(each, volumes)| {
            // A sum that is multiplied by nothing need not be written.
            if draft.is_zero(each) {
                return each;
            }
            let volume = draft.sum(&volumes);
            let bonus = draft.multiply(each, volume);
            draft.multiply(bonus, of.contributed)
        },
    )
}
