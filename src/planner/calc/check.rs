//! Looks over a computed plan for what the user should be told.

use super::finding::{Finding, FindingKind as K};
use super::funnel::{SplitFacts, Volumes};
use super::{FigureId, Figures, Metric, Place, Quantity};
use crate::scenario::{
    BudgetKind, Carries, InputId, Measure, Recurrence, Role, RoleField, RoleKey, Scenario, Sizing,
    Source, SourceField, SourceKind, Unit,
};

/// From this many people on, specialised roles pay off (model §8).
const SPECIALISED_FROM: f64 = 5.0;
/// A recurring deal that pays back later than this, in months, is worth a word.
const LATE_PAYBACK: f64 = 18.0;
/// The rule of thumb for quota over pay.
const USUAL_QUOTA_TO_PAY: std::ops::RangeInclusive<f64> = 4.0..=6.0;

pub(super) struct Check<'a> {
    pub scenario: &'a Scenario,
    pub figures: &'a Figures,
    pub volumes: &'a [Volumes],
    pub split: &'a SplitFacts,
    pub cycle: &'a [RoleKey],
    pub bottleneck: Option<RoleKey>,
}

impl Check<'_> {
    /// All findings, the gravest first, in the scenario's order within each kind.
    pub fn findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        self.whole(&mut found);
        for (source, volumes) in self.scenario.sources.iter().zip(self.volumes) {
            self.source(source, volumes, &mut found);
        }
        for role in &self.scenario.roles {
            self.role(role, &mut found);
        }
        found.sort_by_key(|finding| (finding.kind.severity(), finding.kind));
        found
    }

    fn overall(&self, metric: Metric) -> Option<f64> {
        self.figures.value(metric, Place::Overall)
    }

    fn whole(&self, found: &mut Vec<Finding>) {
        if !self.cycle.is_empty() {
            found.push(Finding { roles: self.cycle.to_vec(), ..Finding::new(K::SizingCycle) });
        }
        if self.scenario.sources.is_empty() {
            found.push(Finding::new(K::NoSources));
        } else {
            self.plan_met(found);
        }
        if let Some(sum) = self.split.normalised {
            found.push(Finding::new(K::SharesNormalised).with("sum", sum, Unit::Share));
        }
        let rest = self.scenario.sources.iter().find(|source| source.carries == Carries::Rest);
        if let Some(rest) = rest.filter(|_| self.split.rest_empty) {
            found.push(Finding::new(K::RestEmpty).at_source(rest.key));
        }
        self.team(found);
        self.budget(found);
        self.deal(found);
        self.structure(found);
    }

    fn plan_met(&self, found: &mut Vec<Finding>) {
        let made = match self.scenario.plan.measure {
            Measure::Revenue => Metric::Revenue,
            Measure::Deals => Metric::Deals,
        };
        let unit = FigureId { metric: Metric::PlanPerMonth, place: Place::Overall };
        let unit = unit.unit(self.scenario);
        let (Some(plan), Some(made)) = (self.overall(Metric::PlanPerMonth), self.overall(made))
        else {
            return;
        };
        let gap = plan - made;
        if gap > 1e-9 * plan {
            found.push(Finding::new(K::PlanShort).with("short", gap, unit));
        } else if -gap > 1e-9 * plan.max(1e-6) {
            found.push(Finding::new(K::PlanExceeded).with("excess", -gap, unit));
        }
    }

    fn team(&self, found: &mut Vec<Finding>) {
        let Some(reach) = self.overall(Metric::Reach) else { return };
        if self.overall(Metric::PeopleNow) == Some(0.0) {
            // A team that is yet to be hired has no bottleneck.
            return;
        }
        match self.bottleneck {
            Some(role) => {
                let gain = self.overall(Metric::BottleneckGain).unwrap_or(0.0);
                let finding = Finding::new(K::Bottleneck)
                    .at_role(role)
                    .with("reach", reach, Unit::Share)
                    .with("gain", gain, Unit::MoneyPerMonth);
                found.push(finding);
            }
            // Whoever makes what the sources bring does not make a plan that they fall short of.
            None if found.iter().any(|finding| finding.kind == K::PlanShort) => {}
            None => {
                found.push(Finding::new(K::TeamSuffices).with("reach", reach, Unit::Share));
            }
        }
    }

    fn budget(&self, found: &mut Vec<Finding>) {
        let (Some(budget), Some(left)) =
            (self.overall(Metric::Budget), self.overall(Metric::BudgetLeft))
        else {
            return;
        };
        // Exceeded by a rounding error is not exceeded.
        if left < -1e-9 * budget {
            let largest = FigureId { metric: Metric::LargestPlan, place: Place::Overall };
            let mut finding = Finding::new(K::OverBudget).with("over", -left, Unit::MoneyPerMonth);
            if let Some(value) = self.overall(Metric::LargestPlan) {
                finding = finding.with("largest", value, largest.unit(self.scenario));
            }
            found.push(finding);
        } else {
            let left = left.max(0.0);
            let mut finding = Finding::new(K::WithinBudget).with("left", left, Unit::MoneyPerMonth);
            let share = self.overall(Metric::CostShare);
            let by_share = self.scenario.policy.budget_kind == BudgetKind::ShareOfRevenue;
            if let Some(share) = share.filter(|_| by_share) {
                finding = finding.with("share", share, Unit::Share);
            }
            found.push(finding);
        }
    }

    fn deal(&self, found: &mut Vec<Finding>) {
        if self.scenario.plan.recurrence == Recurrence::OneOff {
            let margin = self.overall(Metric::MarginAfterCac);
            if let (Some(margin), Some(cost)) = (margin, self.overall(Metric::Cac))
                && margin < 0.0
            {
                let finding = Finding::new(K::DealLosesMoney).with("cost", cost, Unit::Money).with(
                    "margin",
                    cost + margin,
                    Unit::Money,
                );
                found.push(finding);
            }
        } else if let Some(months) = self.overall(Metric::Payback)
            && months > LATE_PAYBACK
        {
            found.push(Finding::new(K::LatePayback).with("months", months, Unit::Months));
        }
    }

    /// Whether the work is split between people who book and people who close.
    fn is_specialised(&self) -> bool {
        self.scenario
            .sources
            .iter()
            .any(|source| source.booked_by.is_some() && source.booked_by != source.closed_by)
    }

    fn structure(&self, found: &mut Vec<Finding>) {
        let Some(people) = self.overall(Metric::People).filter(|people| *people > 0.0) else {
            return;
        };
        let inbound = self
            .scenario
            .sources
            .iter()
            .any(|source| source.kind == SourceKind::Inbound && source.booked_by.is_some());
        let marketing = self.scenario.policy.marketing || !inbound;
        if self.is_specialised() && people < SPECIALISED_FROM {
            found.push(Finding::new(K::TooFewPeople).with("people", people, Unit::People));
        } else if self.is_specialised() && marketing {
            found.push(Finding::new(K::StructureFits).with("people", people, Unit::People));
        }
        if !marketing && self.is_specialised() {
            found.push(Finding::new(K::NoMarketing));
        }
    }

    fn source(&self, source: &Source, volumes: &Volumes, found: &mut Vec<Finding>) {
        let at = |kind| Finding::new(kind).at_source(source.key);
        let idle_share =
            source.carries == Carries::Share && source.inputs.value(SourceField::Share) == 0.0;
        if let Some(rate) = volumes.rates.zero.filter(|_| !idle_share) {
            let input = InputId::Source(source.key, rate);
            found.push(Finding { input: Some(input), ..at(K::RateOfZero) });
        }
        if source.carries == Carries::GivenLeads && volumes.rates.lead_to_meeting.is_none() {
            let input = InputId::Source(source.key, SourceField::LeadToMeeting);
            found.push(Finding { input: Some(input), ..at(K::LeadRateMissing) });
        }
        if let Some(leads) = volumes.leads.map(Quantity::value)
            && let Some(available) = source.inputs.entry(SourceField::LeadsAvailable)
            && leads > available.value * (1.0 + 1e-9)
        {
            let finding = at(K::LeadsShort).with("needed", leads, Unit::LeadsPerMonth).with(
                "available",
                available.value,
                Unit::LeadsPerMonth,
            );
            found.push(finding);
        }
        if volumes.leads.is_none() && source.inputs.value(SourceField::CostPerLead) > 0.0 {
            let input = InputId::Source(source.key, SourceField::LeadToMeeting);
            found.push(Finding { input: Some(input), ..at(K::LeadCostUnused) });
        }
        if source.booked_by.is_none() && source.kind != SourceKind::Partner {
            found.push(at(K::NobodyBooks));
        }
        if source.closed_by.is_none() {
            found.push(at(K::NobodyCloses));
        }
    }

    fn role(&self, role: &Role, found: &mut Vec<Finding>) {
        let at = |kind| Finding::new(kind).at_role(role.key);
        let get = |metric| self.figures.value(metric, Place::Role(role.key));
        let mine = |source: &&Source| match role.sizing {
            sizing if sizing.is_booking() => source.booked_by == Some(role.key),
            sizing if sizing.is_closing() => source.closed_by == Some(role.key),
            _ => false,
        };
        let sized_by_sources = role.sizing.is_booking() || role.sizing.is_closing();
        if sized_by_sources && !self.scenario.sources.iter().any(|source| mine(&source)) {
            found.push(at(K::RoleWithoutWork));
        }
        if matches!(role.sizing, Sizing::Leads | Sizing::HandlingTime) {
            let sources = self.scenario.sources.iter().zip(self.volumes);
            let uncounted = sources
                .filter(|(source, volumes)| mine(source) && volumes.leads.is_none())
                .map(|(source, _)| at(K::LeadsNotCounted).at_source(source.key));
            found.extend(uncounted);
        }
        if role.sizing == Sizing::OnePer && role.counted.is_empty() {
            found.push(at(K::NothingCounted));
        }
        let year =
            12.0 * self.scenario.policy.inputs.value(crate::scenario::PolicyField::DaysPerMonth);
        if role.inputs.value(RoleField::DaysOff) > 0.9 * year {
            found.push(at(K::LeaveTooLong));
        }
        let (people, now) = (get(Metric::People), get(Metric::PeopleNow));
        if let (Some(people), Some(now)) = (people, now)
            && now > people
        {
            let finding =
                at(K::Surplus).with("now", now, Unit::People).with("needed", people, Unit::People);
            found.push(finding);
        }
        if let (Some(idle), Some(cost)) = (get(Metric::Idle), get(Metric::IdleCost))
            && idle > 0.5
            && people.is_some_and(|people| people > 0.0)
        {
            let finding = at(K::MostlyIdle).with("idle", idle, Unit::Share).with(
                "cost",
                cost,
                Unit::MoneyPerMonth,
            );
            found.push(finding);
        }
        if let Some(ratio) = get(Metric::QuotaToPay)
            && role.kind == crate::scenario::RoleKind::SalesExecutive
            && self.scenario.plan.recurrence != Recurrence::OneOff
            && !USUAL_QUOTA_TO_PAY.contains(&ratio)
        {
            found.push(at(K::QuotaToPayUnusual).with("ratio", ratio, Unit::Ratio));
        }
    }
}
