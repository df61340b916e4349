//! Scenarios that are short to write and to read, entered by the names that documents use:
//!
//! ```ignore
//! revenue(120_000.0)
//!     .with(outbound("cold").rest().set("meeting_to_deal", 0.2).booked_by("bdr"))
//!     .with(bdr("bdr").set("meetings_booked", 10.0))
//! ```
//!
//! A value that the field does not accept, or a name that no field has, stops the test.

use repcount::scenario::{
    BudgetKind, Carries, Conversion, Currency, Entry, Field, InputId, Inputs, Measure,
    OpeningField, Period, PlanField, PolicyField, RampField, Recurrence, Role, RoleField, RoleKey,
    RoleKind, Scenario, SeasonField, SeatField, Segment, SegmentField, Sizing, Source, SourceField,
    SourceKey, SourceKind, TargetField, TimelineField,
};

/// A plan in revenue, per month unless [`ScenarioParts::per`] says otherwise.
pub fn revenue(amount: f64) -> Scenario {
    Scenario::empty(Currency::USD).set("amount", amount)
}

/// A plan in deals.
pub fn deals(amount: f64) -> Scenario {
    let mut scenario = revenue(amount);
    scenario.plan.measure = Measure::Deals;
    scenario
}

/// Something whose numbers are set by the name of the field.
pub trait Set: Sized {
    fn set(self, field: &str, value: f64) -> Self;

    fn sets(self, values: &[(&str, f64)]) -> Self {
        values.iter().fold(self, |it, (field, value)| it.set(field, *value))
    }
}

fn put<F: Field>(inputs: &mut Inputs<F>, field: &str, value: f64) -> bool {
    let Some(field) = F::from_name(field) else { return false };
    assert!(field.spec().accepts(value), "{} does not accept {value}", field.name());
    inputs.put(field, Some(Entry::typed(value)));
    true
}

impl Set for Scenario {
    /// A field of the plan or of the policy.
    fn set(mut self, field: &str, value: f64) -> Self {
        let known =
            put(&mut self.plan.inputs, field, value) || put(&mut self.policy.inputs, field, value);
        assert!(known, "neither plan nor policy has a field {field}");
        self
    }
}

impl Set for Source {
    /// A rate of the way in steps makes the conversion one in steps.
    fn set(mut self, field: &str, value: f64) -> Self {
        assert!(put(&mut self.inputs, field, value), "a source has no field {field}");
        if matches!(field, "qualification_rate" | "win_rate") {
            self.conversion = Conversion::Steps;
        }
        self
    }
}

impl Set for Role {
    fn set(mut self, field: &str, value: f64) -> Self {
        assert!(put(&mut self.inputs, field, value), "a role has no field {field}");
        self
    }
}

/// A part of a scenario.
pub trait Part {
    fn join(self, scenario: &mut Scenario);
}

impl Part for Source {
    fn join(self, scenario: &mut Scenario) {
        scenario.sources.push(self);
    }
}

impl Part for Role {
    fn join(self, scenario: &mut Scenario) {
        scenario.roles.push(self);
    }
}

pub trait ScenarioParts {
    fn with(self, part: impl Part) -> Self;
    fn per(self, period: Period) -> Self;
    fn recurring(self, recurrence: Recurrence) -> Self;
    /// A budget per month.
    fn budget(self, amount: f64) -> Self;
    /// A budget as a share of revenue.
    fn budget_share(self, share: f64) -> Self;
    /// The same scenario with one input, named as in `sources/chat/show_rate`, changed.
    fn but(self, input: &str, value: f64) -> Self;
}

impl ScenarioParts for Scenario {
    fn with(mut self, part: impl Part) -> Self {
        part.join(&mut self);
        self
    }

    fn per(mut self, period: Period) -> Self {
        self.plan.period = period;
        self
    }

    fn recurring(mut self, recurrence: Recurrence) -> Self {
        self.plan.recurrence = recurrence;
        self
    }

    fn budget(mut self, amount: f64) -> Self {
        self.policy.budget_kind = BudgetKind::PerMonth;
        self.set("budget", amount)
    }

    fn budget_share(mut self, share: f64) -> Self {
        self.policy.budget_kind = BudgetKind::ShareOfRevenue;
        self.set("budget_share", share)
    }

    fn but(mut self, input: &str, value: f64) -> Self {
        let input = self.inputs().into_iter().find(|known| known.to_string() == input);
        let input = input.expect("an input of the scenario");
        assert!(input.spec().accepts(value), "{input} does not accept {value}");
        self.put(input, Some(Entry::typed(value)));
        self
    }
}

pub fn source_key(key: &str) -> SourceKey {
    SourceKey::new(key).expect("a legal key")
}

pub fn role_key(key: &str) -> RoleKey {
    RoleKey::new(key).expect("a legal key")
}

pub fn outbound(key: &str) -> Source {
    Source::new(source_key(key), SourceKind::Outbound)
}

pub fn inbound(key: &str) -> Source {
    Source::new(source_key(key), SourceKind::Inbound)
}

pub fn partner(key: &str) -> Source {
    Source::new(source_key(key), SourceKind::Partner)
}

pub trait SourceParts {
    fn share(self, share: f64) -> Self;
    fn rest(self) -> Self;
    fn given_leads(self, leads: f64) -> Self;
    fn given_meetings(self, meetings: f64) -> Self;
    fn booked_by(self, role: &str) -> Self;
    fn closed_by(self, role: &str) -> Self;
}

impl SourceParts for Source {
    fn share(mut self, share: f64) -> Self {
        self.carries = Carries::Share;
        self.set("share", share)
    }

    fn rest(mut self) -> Self {
        self.carries = Carries::Rest;
        self
    }

    fn given_leads(mut self, leads: f64) -> Self {
        self.carries = Carries::GivenLeads;
        self.set("given_leads", leads)
    }

    fn given_meetings(mut self, meetings: f64) -> Self {
        self.carries = Carries::GivenMeetings;
        self.set("given_meetings", meetings)
    }

    fn booked_by(mut self, role: &str) -> Self {
        self.booked_by = Some(role_key(role));
        self
    }

    fn closed_by(mut self, role: &str) -> Self {
        self.closed_by = Some(role_key(role));
        self
    }
}

/// Sized by meetings booked.
pub fn bdr(key: &str) -> Role {
    Role::new(role_key(key), RoleKind::Bdr)
}

/// Sized by leads.
pub fn sdr(key: &str) -> Role {
    Role::new(role_key(key), RoleKind::Sdr)
}

/// A sales executive, sized by meetings held.
pub fn executive(key: &str) -> Role {
    Role::new(role_key(key), RoleKind::SalesExecutive)
}

/// Sized by hours.
pub fn support(key: &str) -> Role {
    Role::new(role_key(key), RoleKind::SalesSupport)
}

/// Sized as one per so many people.
pub fn head(key: &str) -> Role {
    Role::new(role_key(key), RoleKind::HeadOfSales)
}

/// A role of the user's own, with a fixed number of people.
pub fn fixed(key: &str, people: f64) -> Role {
    Role::new(role_key(key), RoleKind::Other).set("fixed_people", people)
}

pub trait RoleParts {
    fn sized(self, sizing: Sizing) -> Self;
    fn quota_per(self, period: Period) -> Self;
    fn covered_by(self, role: &str) -> Self;
    /// Counts the people of these roles.
    fn counts(self, roles: &[&str]) -> Self;
    /// Looks after so many accounts with so many visits a year of so many hours.
    fn accounts(self, accounts: f64, visits_per_year: f64, hours_per_visit: f64) -> Self;
}

impl RoleParts for Role {
    fn sized(mut self, sizing: Sizing) -> Self {
        self.sizing = sizing;
        self
    }

    fn quota_per(mut self, period: Period) -> Self {
        self.quota_period = period;
        self
    }

    fn covered_by(mut self, role: &str) -> Self {
        self.covered_by = Some(role_key(role));
        self
    }

    fn counts(mut self, roles: &[&str]) -> Self {
        self.counted = roles.iter().map(|key| role_key(key)).collect();
        self
    }

    fn accounts(mut self, accounts: f64, visits_per_year: f64, hours_per_visit: f64) -> Self {
        let mut segment = Segment::default();
        let values = [
            ("accounts", accounts),
            ("visits_per_year", visits_per_year),
            ("hours_per_visit", hours_per_visit),
        ];
        for (field, value) in values {
            assert!(put(&mut segment.inputs, field, value), "a segment has no field {field}");
        }
        self.segments.push(segment);
        self
    }
}
