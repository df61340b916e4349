//! Looks over a computed plan for what the user should be told.

use super::finding::{Finding, FindingKind as K, Number};
use super::funnel::Volumes;
use super::people::{LONGEST_LEAVE, counts_people};
use super::split::SplitFacts;
use super::{FigureId, Figures, Metric, Place, Quantity};
use crate::scenario::{
    BudgetKind, Carries, Field, InputId, Measure, PlanField, PolicyField, Recurrence, Role,
    RoleField, RoleKey, RoleKind, Scenario, Segment, SegmentField, Sizing, Source, SourceField,
    SourceKind, Unit,
};

/// From this many people on, specialised roles pay off (model §8).
const SPECIALISED_FROM: f64 = 5.0;
/// A recurring deal that pays back later than this, in months, is worth a word.
const LATE_PAYBACK: f64 = 18.0;
/// From this share of a person on, and of a whole role, idle time is worth a word.
const MUCH_IDLE: f64 = 0.5;
/// The rule of thumb for quota over pay.
const USUAL_QUOTA_TO_PAY: std::ops::RangeInclusive<f64> = 4.0..=6.0;

/// A computed plan, and what was found in it so far.
pub(super) struct Check<'a> {
    pub scenario: &'a Scenario,
    pub figures: &'a Figures,
    pub volumes: &'a [Volumes],
    pub split: &'a SplitFacts,
    pub cycle: &'a [RoleKey],
    pub bottleneck: Option<RoleKey>,
    pub found: Vec<Finding>,
}

/// What a finding is about.
#[derive(Clone, Copy)]
enum About<'a> {
    Plan,
    Source(&'a Source),
    Role(&'a Role),
}

fn number(name: &'static str, value: f64, unit: Unit) -> Number {
    Number { name, value, unit }
}

impl Check<'_> {
    /// All findings, the gravest first, in the scenario's order within each kind.
    pub fn findings(mut self) -> Vec<Finding> {
        self.whole();
        for (source, volumes) in self.scenario.sources.iter().zip(self.volumes) {
            self.source(source, volumes);
        }
        for role in &self.scenario.roles {
            self.role(role);
        }
        self.found.sort_by_key(|finding| (finding.kind.severity(), finding.kind));
        self.found
    }

    fn tell(&mut self, kind: K, about: About<'_>, numbers: &[Number]) {
        self.found.push(Finding {
            kind,
            source: match about {
                About::Source(source) => Some(source.key),
                _ => None,
            },
            roles: match about {
                About::Role(role) => vec![role.key],
                _ => Vec::new(),
            },
            input: None,
            numbers: numbers.to_vec(),
        });
    }

    /// Tells it with the input that is at fault.
    fn tell_of(&mut self, kind: K, about: About<'_>, input: InputId) {
        self.tell(kind, about, &[]);
        if let Some(last) = self.found.last_mut() {
            last.input = Some(input);
        }
    }

    fn overall(&self, metric: Metric) -> Option<f64> {
        self.figures.value(metric, Place::Overall)
    }

    /// An amount of the plan or like the plan, in the plan's unit.
    fn in_plan(&self, name: &'static str, value: f64) -> Number {
        let plan = FigureId::new(Metric::PlanPerMonth, Place::Overall);
        number(name, value, plan.unit(self.scenario))
    }

    fn whole(&mut self) {
        if !self.cycle.is_empty() {
            self.tell(K::SizingCycle, About::Plan, &[]);
            if let Some(last) = self.found.last_mut() {
                last.roles = self.cycle.to_vec();
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
        } else if let Some(sum) = self.split.normalised {
            self.tell(K::SharesNormalised, About::Plan, &[number("sum", sum, Unit::Share)]);
        }
        self.team();
        self.budget();
        self.deal();
        self.structure();
    }

    /// Whether anything is to be sold.
    fn is_planned(&self) -> bool {
        self.scenario.plan.inputs.value(PlanField::Amount) > 0.0
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
        let Some(reach) = self.overall(Metric::Reach) else { return };
        if self.overall(Metric::PeopleNow) == Some(0.0) {
            // A team that is yet to be hired has no bottleneck.
            return;
        }
        let reach = number("reach", reach, Unit::Share);
        if let Some(role) = self.bottleneck.and_then(|key| self.scenario.role(key)) {
            let gain = self.overall(Metric::BottleneckGain).unwrap_or(0.0);
            let gain = number("gain", gain, Unit::MoneyPerMonth);
            self.tell(K::Bottleneck, About::Role(role), &[reach, gain]);
        } else if !self.found.iter().any(|finding| finding.kind == K::PlanShort) {
            // Whoever makes what the sources bring does not make a plan that they fall short of.
            self.tell(K::TeamSuffices, About::Plan, &[reach]);
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

    fn source(&mut self, source: &Source, volumes: &Volumes) {
        let about = About::Source(source);
        let lead_rate = InputId::Source(source.key, SourceField::LeadToMeeting);
        if let Some(rate) = self.rate_at_fault(source, volumes) {
            self.tell_of(K::RateOfZero, about, InputId::Source(source.key, rate));
        }
        if source.carries == Carries::GivenLeads && volumes.rates.lead_to_meeting.is_none() {
            self.tell_of(K::LeadRateMissing, about, lead_rate);
        }
        if let Some(leads) = volumes.leads.map(Quantity::value)
            && let Some(available) = source.inputs.entry(SourceField::LeadsAvailable)
            && leads > available.value * (1.0 + 1e-9)
        {
            let needed = number("needed", leads, Unit::LeadsPerMonth);
            let available = number("available", available.value, Unit::LeadsPerMonth);
            self.tell(K::LeadsShort, about, &[needed, available]);
        }
        if volumes.leads.is_none() && source.inputs.value(SourceField::CostPerLead) > 0.0 {
            self.tell_of(K::LeadCostUnused, about, lead_rate);
        }
        if source.booked_by.is_none() && source.kind != SourceKind::Partner {
            self.tell(K::NobodyBooks, about, &[]);
        }
        if source.closed_by.is_none() {
            self.tell(K::NobodyCloses, about, &[]);
        }
    }

    /// The rate of 0 by which a source doesn't bring the deals that it should.
    fn rate_at_fault(&self, source: &Source, volumes: &Volumes) -> Option<SourceField> {
        let some = |field| source.inputs.value(field) > 0.0;
        let rates = &volumes.rates;
        let (hangs_on_it, zero) = match source.carries {
            // That the rate is missing is an error of its own.
            Carries::GivenLeads => {
                (some(SourceField::GivenLeads) && rates.lead_to_meeting.is_some(), rates.zero)
            }
            // They are booked already, whatever came of leads.
            Carries::GivenMeetings => (some(SourceField::GivenMeetings), rates.zero_once_booked),
            Carries::Share => (some(SourceField::Share) && !self.split.given_suffice, rates.zero),
            Carries::Rest => (!self.split.rest_empty && !self.split.given_suffice, rates.zero),
        };
        zero.filter(|_| hangs_on_it)
    }

    fn role(&mut self, role: &Role) {
        let about = About::Role(role);
        if !self.has_work(role) {
            self.tell(K::RoleWithoutWork, about, &[]);
        }
        if matches!(role.sizing, Sizing::Leads | Sizing::HandlingTime) {
            for (source, volumes) in self.scenario.sources.iter().zip(self.volumes) {
                if source.booked_by == Some(role.key) && volumes.leads.is_none() {
                    self.tell(K::LeadsNotCounted, about, &[]);
                    if let Some(last) = self.found.last_mut() {
                        last.source = Some(source.key);
                    }
                }
            }
        }
        if counts_people(role) && role.counted.is_empty() {
            self.tell(K::NothingCounted, about, &[]);
        }
        let year = 12.0 * self.scenario.policy.inputs.value(PolicyField::DaysPerMonth);
        if role.inputs.value(RoleField::DaysOff) > LONGEST_LEAVE * year {
            self.tell(K::LeaveTooLong, about, &[]);
        }
        if self.is_planned() {
            self.use_of_people(role);
        }
    }

    /// Whether a role has the people that the plan needs, and they what they are paid for.
    fn use_of_people(&mut self, role: &Role) {
        let about = About::Role(role);
        let figures = self.figures;
        let get = |metric| figures.value(metric, Place::Role(role.key));
        if let (Some(people), Some(now)) = (get(Metric::People), get(Metric::PeopleNow))
            && now > people
        {
            let now = number("now", now, Unit::People);
            self.tell(K::Surplus, about, &[now, number("needed", people, Unit::People)]);
        }
        if let (Some(idle), Some(load)) = (get(Metric::Idle), get(Metric::Load))
            && let Some(cost) = get(Metric::IdleCost)
            && idle > MUCH_IDLE
            && load < 1.0 - MUCH_IDLE
        {
            let idle = number("idle", idle, Unit::FullTimeEquivalents);
            let load = number("load", load, Unit::Share);
            self.tell(
                K::MostlyIdle,
                about,
                &[idle, load, number("cost", cost, Unit::MoneyPerMonth)],
            );
        }
        if let Some(ratio) = get(Metric::QuotaToPay)
            && role.kind == RoleKind::SalesExecutive
            && self.scenario.plan.recurrence != Recurrence::OneOff
            && !USUAL_QUOTA_TO_PAY.contains(&ratio)
        {
            self.tell(K::QuotaToPayUnusual, about, &[number("ratio", ratio, Unit::Ratio)]);
        }
    }

    /// Whether anything is entered that can bring the role work, however little is sold.
    fn has_work(&self, role: &Role) -> bool {
        let sources = &self.scenario.sources;
        let some = |field| role.inputs.value(field) > 0.0;
        match role.sizing {
            Sizing::HandlingTime => sources.iter().any(|source| {
                let minutes = source.inputs.value(SourceField::MinutesPerLead);
                source.booked_by == Some(role.key) && minutes > 0.0
            }),
            sizing if sizing.is_booking() => {
                sources.iter().any(|source| source.booked_by == Some(role.key))
            }
            sizing if sizing.is_closing() => {
                sources.iter().any(|source| source.closed_by == Some(role.key))
            }
            Sizing::Hours => {
                let visits = |segment: &Segment| {
                    let product =
                        SegmentField::ALL.iter().map(|field| segment.inputs.value(*field));
                    product.product::<f64>() > 0.0
                };
                let stands_in = |other: &Role| {
                    other.covered_by == Some(role.key)
                        && other.inputs.value(RoleField::DaysOff) > 0.0
                };
                some(RoleField::FixedHours)
                    || some(RoleField::HoursPerDeal)
                    || some(RoleField::HoursPerMeeting)
                    || some(RoleField::HoursPerPerson)
                    || role.segments.iter().any(visits)
                    || self.scenario.roles.iter().any(stands_in)
            }
            _ => true,
        }
    }
}
