//! What one kind of person does, costs and can carry.

use serde::{Deserialize, Serialize};

use super::choice::choices;
use super::field::fields;
use super::object::object;
use super::role_form::RoleForm;
use super::{Duty, Field, FieldSpec, Inputs, Period, RampField, RoleKey, Sizing, Unit};

choices! {
    /// The role catalogue.
    RoleKind {
        /// Finds new clients and books meetings cold.
        Bdr = "bdr",
        /// Qualifies inbound requests and books meetings.
        Sdr = "sdr",
        /// Closes deals.
        SalesExecutive = "sales-executive",
        /// Keeps materials, software and proposals going.
        SalesSupport = "sales-support",
        /// Staffs, trains and leads the team.
        HeadOfSales = "head-of-sales",
        /// The user's own.
        Other = "other",
    }
}

fields! {
    /// Numbers of a role. Pay is per person and month.
    RoleField {
        /// People in the role today.
        PeopleNow = "people_now": FieldSpec::of(Unit::People, 0.0, 100_000.0).whole().or(0.0),
        /// Fixed pay before contributions.
        Base = "base": FieldSpec::money(Unit::MoneyPerMonth).or(0.0),
        /// Bonus at plan, before contributions.
        TargetBonus = "target_bonus": FieldSpec::money(Unit::MoneyPerMonth).or(0.0),
        /// Bonus for each meeting held in the role's sources.
        BonusPerMeeting = "bonus_per_meeting": FieldSpec::money(Unit::Money).or(0.0),
        /// Bonus for each deal of the role's sources.
        BonusPerDeal = "bonus_per_deal": FieldSpec::money(Unit::Money).or(0.0),
        /// Commission on the revenue of the role's sources.
        Commission = "commission": FieldSpec::share().or(0.0),
        /// Employer's contributions as a share of pay.
        Contributions = "contributions": FieldSpec::of(Unit::Share, 0.0, 2.0).or(0.0),
        /// Software and other tools.
        Tools = "tools": FieldSpec::money(Unit::MoneyPerMonth).or(0.0),
        /// Workplace and other overhead.
        Overhead = "overhead": FieldSpec::money(Unit::MoneyPerMonth).or(0.0),
        /// Once for each hire.
        RecruitingCost = "recruiting_cost": FieldSpec::money(Unit::Money).or(0.0),
        /// Working days off a year: leave and illness.
        DaysOff = "days_off": FieldSpec::of(Unit::DaysPerYear, 0.0, 200.0).or(0.0),
        /// Share of paid time that may be planned.
        Utilisation = "utilisation": FieldSpec::of(Unit::Share, 0.01, 1.0).or(1.0),
        /// Tolerated overload, as a share on top of full load.
        Overload = "overload": FieldSpec::of(Unit::Share, 0.0, 1.0).or(0.0),
        /// Hours of work a month; empty: working days × hours a day.
        HoursPerMonth = "hours_per_month": FieldSpec::of(Unit::HoursPerMonth, 0.1, 744.0),
        /// The same a year, in force where those a month are left empty.
        HoursPerYear = "hours_per_year": FieldSpec::of(Unit::HoursPerYear, 1.0, 8_784.0),
        /// Meetings that one person books a month.
        MeetingsBooked = "meetings_booked": FieldSpec::of(Unit::MeetingsPerMonth, 0.01, 1e6).or(10.0),
        /// Leads that one person works a month.
        Leads = "leads": FieldSpec::of(Unit::LeadsPerMonth, 0.01, 1e6).or(200.0),
        /// Meetings that one person holds a month.
        MeetingsHeld = "meetings_held": FieldSpec::of(Unit::MeetingsPerMonth, 0.01, 1e6).or(40.0),
        /// Deals that one person closes a month.
        Deals = "deals": FieldSpec::of(Unit::DealsPerMonth, 0.01, 1e6).or(5.0),
        /// Revenue that one person is to bring in the quota's period.
        Quota = "quota": FieldSpec::of(Unit::Money, 0.01, 1e12).or(1_000_000.0),
        /// Share of the quota that is expected to be reached.
        Attainment = "attainment": FieldSpec::of(Unit::Share, 0.01, 2.0).or(1.0),
        /// Hours a month that are there whatever is sold.
        FixedHours = "fixed_hours": FieldSpec::of(Unit::HoursPerMonth, 0.0, 1e6).or(0.0),
        HoursPerDeal = "hours_per_deal": FieldSpec::of(Unit::Hours, 0.0, 10_000.0).or(0.0),
        /// Hours for each meeting held.
        HoursPerMeeting = "hours_per_meeting": FieldSpec::of(Unit::Hours, 0.0, 10_000.0).or(0.0),
        /// Hours a month for each person of the counted roles.
        HoursPerPerson = "hours_per_person": FieldSpec::of(Unit::HoursPerMonth, 0.0, 744.0).or(0.0),
        /// People of the counted roles to one of this role.
        PeoplePerOne = "people_per_one": FieldSpec::of(Unit::People, 0.01, 100_000.0).or(7.0),
        /// People, as typed.
        FixedPeople = "fixed_people": FieldSpec::of(Unit::People, 0.0, 100_000.0).whole().or(1.0),
        /// People who leave in a year over the average headcount.
        Attrition = "attrition": FieldSpec::of(Unit::Share, 0.0, 3.0).or(0.0),
        /// Whole months from opening a vacancy to the first day of work.
        MonthsToFill = "months_to_fill": FieldSpec::of(Unit::Months, 0.0, 24.0).whole().or(0.0),
    }
}

fields! {
    /// Numbers of a segment of accounts that a role looks after (the workload method).
    SegmentField {
        Accounts = "accounts": FieldSpec::of(Unit::Accounts, 0.0, 1e9).or(0.0),
        VisitsPerYear = "visits_per_year": FieldSpec::of(Unit::VisitsPerYear, 0.0, 10_000.0).or(12.0),
        HoursPerVisit = "hours_per_visit": FieldSpec::of(Unit::Hours, 0.0, 1_000.0).or(1.0),
    }
}

/// Accounts that are visited alike.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(transform = super::schema::numbers::<SegmentField>))]
pub struct Segment {
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, schemars(length(max = super::NAME_LENGTH)))]
    pub name: String,
    #[serde(skip)]
    pub inputs: Inputs<SegmentField>,
}
object!(Segment, SegmentField);

/// What one kind of person does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "RoleForm", into = "RoleForm")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Role {
    pub key: RoleKey,
    pub kind: RoleKind,
    /// The user's title for it; `None`: the title of its kind, in the reader's language.
    pub title: Option<String>,
    pub duties: Vec<Duty>,
    pub sizing: Sizing,
    pub quota_period: Period,
    /// The role that stands in on this one's days off.
    pub covered_by: Option<RoleKey>,
    /// The roles whose people are counted by "one per n" and by hours per person supported.
    pub counted: Vec<RoleKey>,
    pub segments: Vec<Segment>,
    pub inputs: Inputs<RoleField>,
    /// Output in the first months in the job.
    pub ramp: Inputs<RampField>,
}

impl Role {
    /// A role of this kind with the duties and the sizing that are usual for it.
    pub fn new(key: RoleKey, kind: RoleKind) -> Self {
        let sizing = match kind {
            RoleKind::Bdr => Sizing::MeetingsBooked,
            RoleKind::Sdr => Sizing::Leads,
            RoleKind::SalesExecutive => Sizing::MeetingsHeld,
            RoleKind::SalesSupport => Sizing::Hours,
            RoleKind::HeadOfSales => Sizing::OnePer,
            RoleKind::Other => Sizing::Fixed,
        };
        Self {
            key,
            kind,
            title: None,
            duties: Duty::usual(kind),
            sizing,
            quota_period: Period::Year,
            covered_by: None,
            counted: Vec::new(),
            segments: Vec::new(),
            inputs: Inputs::default(),
            ramp: Inputs::default(),
        }
    }

    /// Months of the ramp, as it was entered.
    pub fn ramp_months(&self) -> usize {
        let given = |field: &RampField| self.ramp.given(*field).is_some();
        RampField::ALL.iter().rposition(given).map_or(0, |last| last + 1)
    }

    /// Months until somebody who starts is at full output: a ramp whose last months are full is full
    /// from the first of them on.
    pub fn months_to_full(&self) -> usize {
        let outputs = self.ramp_outputs();
        outputs.iter().rposition(|output| *output < 1.0).map_or(0, |last| last + 1)
    }

    /// Whole months from opening a vacancy to the first day of work.
    pub fn months_to_fill(&self) -> usize {
        // Within its bounds, and whole.
        self.inputs.value(RoleField::MonthsToFill) as usize
    }

    /// Output in each of those months, as a share of the full one; a month that is not given is
    /// full.
    pub fn ramp_outputs(&self) -> Vec<f64> {
        let output = |field: &RampField| self.ramp.given(*field).map_or(1.0, |entry| entry.value);
        RampField::ALL.iter().take(self.ramp_months()).map(output).collect()
    }
}

/// Steps in which a proposed output is rounded: 5 %.
const RAMP_STEPS: f64 = 20.0;

/// A ramp of so many months that rises by the same every month.
pub fn straight_ramp(months: usize) -> Vec<f64> {
    let share = |place: usize| place as f64 / (months + 1) as f64;
    (1..=months).map(|place| (share(place) * RAMP_STEPS).round() / RAMP_STEPS).collect()
}

/// The same ramp a month longer: that month half way to full output from the one before.
pub fn longer_ramp(mut outputs: Vec<f64>) -> Vec<f64> {
    let last = outputs.last().copied().unwrap_or(0.0);
    outputs.push((f64::midpoint(last, 1.0) * RAMP_STEPS).round() / RAMP_STEPS);
    outputs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ramps_rise_to_full_output_in_equal_steps() {
        assert!(straight_ramp(0).is_empty());
        assert_eq!(straight_ramp(1), [0.5]);
        assert_eq!(straight_ramp(3), [0.25, 0.5, 0.75]);
        assert_eq!(straight_ramp(6), [0.15, 0.3, 0.45, 0.55, 0.7, 0.85]);
        assert_eq!(longer_ramp(Vec::new()), [0.5]);
        assert_eq!(longer_ramp(vec![0.3, 0.7]), [0.3, 0.7, 0.85]);
    }
}
