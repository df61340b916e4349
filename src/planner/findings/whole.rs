//! What there is to be told about the plan as a whole.

use super::{About, Check, K, number};
use crate::figure::{FigureId, Metric, Place, Team};
use crate::scenario::{
    BudgetKind, Carries, InputId, Measure, PlanField, Recurrence, Source, SourceKind, Unit,
};

/// From this many people on, specialised roles pay off (model §8).
const SPECIALISED_FROM: f64 = 5.0;
/// A recurring deal that pays back later than this, in months, is worth a word.
const LATE_PAYBACK: f64 = 18.0;

/// Relative shortfall below which a plan counts as made.
const MADE: f64 = 1e-9;

impl Check<'_> {
    pub(super) fn whole(&mut self) {
        if !self.reading.model.cycle.is_empty() {
            self.tell(K::SizingCycle, About::Plan, &[]);
            if let Some(last) = self.found.last_mut() {
                last.roles.clone_from(&self.reading.model.cycle);
            }
        }
        if self.scenario.sources.is_empty() {
            self.tell(K::NoSources, About::Plan, &[]);
        }
        if !self.is_planned() {
            self.tell_of(K::NoPlan, About::Plan, InputId::Plan(PlanField::Amount));
            // Whatever else there is to say of the whole follows from that.
            return;
        }
        if !self.scenario.sources.is_empty() {
            self.plan_met();
        }
        let rest = self.scenario.sources.iter().find(|source| source.carries == Carries::Rest);
        if let Some(rest) = rest.filter(|_| self.split.rest_empty) {
            // That the shares were scaled to fill the plan is the same news.
            self.tell(K::RestEmpty, About::Source(rest), &[]);
        } else if let Some(sum) = self.split.scaled_from {
            self.tell(K::SharesNormalised, About::Plan, &[number("sum", sum, Unit::Share)]);
        }
        self.team();
        self.budget();
        self.deal();
        self.structure();
    }

    fn plan_met(&mut self) {
        let made = match self.scenario.plan.measure {
            Measure::Revenue => Metric::Revenue,
            Measure::Deals => Metric::Deals,
        };
        let (Some(plan), Some(made)) = (self.overall(Metric::PlanPerMonth), self.overall(made))
        else {
            return;
        };
        let gap = plan - made;
        if gap > 1e-9 * plan {
            self.tell(K::PlanShort, About::Plan, &[self.in_plan("short", gap)]);
        } else if -gap > 1e-9 * plan.max(1e-6) {
            self.tell(K::PlanExceeded, About::Plan, &[self.in_plan("excess", -gap)]);
        }
    }

    fn team(&mut self) {
        let made = FigureId::new(Metric::PlanMade, Place::Overall).of(Team::Today);
        let Some(made) = self.reading.get(made) else { return };
        if self.overall(Metric::PeopleNow) == Some(0.0) {
            // A team that is yet to be hired has no bottleneck.
            return;
        }
        let made = number("made", made, Unit::Share);
        if !self.bottleneck.is_empty() {
            let gain = self.overall(Metric::BottleneckGain).unwrap_or(0.0);
            let gain = number("gain", gain, Unit::MoneyPerMonth);
            self.tell(K::Bottleneck, About::Plan, &[made, gain]);
            if let Some(last) = self.found.last_mut() {
                last.roles = self.bottleneck.to_vec();
            }
        } else if made.value >= 1.0 - MADE {
            self.tell(K::TeamSuffices, About::Plan, &[made]);
        }
    }

    fn budget(&mut self) {
        let (Some(budget), Some(left)) =
            (self.overall(Metric::Budget), self.overall(Metric::BudgetLeft))
        else {
            return;
        };
        let share = self.overall(Metric::CostShare);
        let by_share = self.scenario.policy.budget_kind == BudgetKind::ShareOfRevenue;
        let over = number("over", -left, Unit::MoneyPerMonth);
        let rest = number("left", left.max(0.0), Unit::MoneyPerMonth);
        // Exceeded by a rounding error is not exceeded.
        if left >= -1e-9 * budget {
            match share.filter(|_| by_share) {
                Some(share) => {
                    let share = number("share", share, Unit::Share);
                    self.tell(K::WithinBudget, About::Plan, &[rest, share]);
                }
                None => self.tell(K::WithinBudget, About::Plan, &[rest]),
            }
        } else if let Some(largest) = self.overall(Metric::LargestPlan).filter(|it| *it > 0.0) {
            self.tell(K::OverBudget, About::Plan, &[over, self.in_plan("largest", largest)]);
        } else {
            self.tell(K::BudgetBelowFixedCost, About::Plan, &[over]);
        }
    }

    fn deal(&mut self) {
        if self.scenario.plan.recurrence == Recurrence::OneOff {
            let margin = self.overall(Metric::MarginAfterCac);
            if let (Some(margin), Some(cost)) = (margin, self.overall(Metric::Cac))
                && margin < 0.0
            {
                let margin = number("margin", cost + margin, Unit::Money);
                let cost = number("cost", cost, Unit::Money);
                self.tell(K::DealLosesMoney, About::Plan, &[cost, margin]);
            }
        } else if let Some(months) = self.overall(Metric::Payback)
            && months > LATE_PAYBACK
        {
            self.tell(K::LatePayback, About::Plan, &[number("months", months, Unit::Months)]);
        }
    }

    fn structure(&mut self) {
        let Some(people) = self.overall(Metric::People).filter(|people| *people > 0.0) else {
            return;
        };
        let sources = &self.scenario.sources;
        // Whether the work is split between people who book and people who close.
        let specialised =
            |source: &Source| source.booked_by.is_some() && source.booked_by != source.closed_by;
        if !sources.iter().any(specialised) {
            return;
        }
        let inbound =
            |source: &Source| source.kind == SourceKind::Inbound && source.booked_by.is_some();
        let marketing = self.scenario.policy.marketing || !sources.iter().any(inbound);
        let number = [number("people", people, Unit::People)];
        if people < SPECIALISED_FROM {
            self.tell(K::TooFewPeople, About::Plan, &number);
        } else if marketing {
            self.tell(K::StructureFits, About::Plan, &number);
        }
        if !marketing {
            self.tell(K::NoMarketing, About::Plan, &[]);
        }
    }
}
