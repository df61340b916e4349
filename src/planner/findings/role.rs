//! What there is to be told about a role.

use super::{About, Check, K, number};
use crate::figure::{FigureId, Metric, Place};
use crate::model::{LONGEST_LEAVE, counts_people};
use crate::scenario::{
    Field, PolicyField, Recurrence, Role, RoleField, RoleKey, RoleKind, Segment, SegmentField,
    Sizing, Source, SourceField, Unit,
};
use crate::staffing::Reading;

/// From this share of a person on, and of a whole role, idle time is worth a word.
const MUCH_IDLE: f64 = 0.5;
/// The rule of thumb for quota over pay.
const USUAL_QUOTA_TO_PAY: std::ops::RangeInclusive<f64> = 4.0..=6.0;

/// Whether the plan needs people of a role for whom no pay is entered.
pub fn is_unpaid(reading: &Reading, role: RoleKey) -> bool {
    let get = |metric| reading.get(FigureId::new(metric, Place::Role(role)));
    get(Metric::People) > Some(0.0) && get(Metric::Pay) == Some(0.0)
}

impl Check<'_> {
    pub(super) fn role(&mut self, role: &Role) {
        let about = About::Role(role);
        if !self.has_work(role) {
            let does_other = self.does_other_work(role);
            let kind = if does_other { K::SizedByOthersWork } else { K::RoleWithoutWork };
            self.tell(kind, about, &[]);
        }
        if matches!(role.sizing, Sizing::Leads | Sizing::HandlingTime) {
            for source in &self.scenario.sources {
                if source.booked_by == Some(role.key) && self.leads(source).is_none() {
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
        let reading = self.reading;
        let get = |metric| reading.get(FigureId::new(metric, Place::Role(role.key)));
        if is_unpaid(reading, role.key) {
            self.tell(K::RoleWithoutPay, about, &[]);
        }
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

    /// Whether it works at the end of the funnel that its sizing doesn't measure, and at no other.
    fn does_other_work(&self, role: &Role) -> bool {
        let sources = &self.scenario.sources;
        let books = sources.iter().any(|source| source.booked_by == Some(role.key));
        let closes = sources.iter().any(|source| source.closed_by == Some(role.key));
        (role.sizing.is_booking() && closes && !books)
            || (role.sizing.is_closing() && books && !closes)
    }

    /// Whether anything is entered that can bring the role work, however little is sold.
    fn has_work(&self, role: &Role) -> bool {
        let sources = &self.scenario.sources;
        let some = |field| role.inputs.value(field) > 0.0;
        if let Some(end) = role.sizing.spec().end {
            let takes_time = |source: &Source| {
                role.sizing != Sizing::HandlingTime
                    || source.inputs.value(SourceField::MinutesPerLead) > 0.0
            };
            let mut own = sources.iter().filter(|source| source.done_by(end) == Some(role.key));
            return own.any(takes_time);
        }
        if role.sizing != Sizing::Hours {
            return true;
        }
        let visits = |segment: &Segment| {
            let product = SegmentField::ALL.iter().map(|field| segment.inputs.value(*field));
            product.product::<f64>() > 0.0
        };
        let stands_in = |other: &Role| {
            other.covered_by == Some(role.key) && other.inputs.value(RoleField::DaysOff) > 0.0
        };
        some(RoleField::FixedHours)
            || some(RoleField::HoursPerDeal)
            || some(RoleField::HoursPerMeeting)
            || some(RoleField::HoursPerPerson)
            || role.segments.iter().any(visits)
            || self.scenario.roles.iter().any(stands_in)
    }
}
