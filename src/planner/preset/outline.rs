//! What a preset says, as data, and the scenario made of it.

use crate::scenario::{
    BenchmarkId, BudgetKind, Carries, Channel, Conversion, Currency, Duty, Entry, Field, Inputs,
    Measure, Period, PlanField, Policy, PolicyField, RampField, Recurrence, Role, RoleField,
    RoleKey, RoleKind, SalesPlan, Scenario, Sizing, Source, SourceField, SourceKey, SourceKind,
    StandardDuty, Timeline, TimelineField,
};

/// A number, and where it is from.
#[derive(Clone, Copy)]
pub(super) enum Number {
    /// Invented, but plausible.
    Example(f64),
    /// The value of the benchmark of this key.
    Published(&'static str),
}

type Numbers<F> = &'static [(F, Number)];

/// A scenario whose plan is one of revenue.
pub(super) struct Outline {
    pub currency: &'static str,
    pub period: Period,
    pub recurrence: Recurrence,
    pub plan: Numbers<PlanField>,
    pub sources: &'static [SourceOutline],
    pub roles: &'static [RoleOutline],
    pub budget_kind: BudgetKind,
    pub marketing: bool,
    pub policy: Numbers<PolicyField>,
    pub timeline: Numbers<TimelineField>,
}

pub(super) struct SourceOutline {
    pub key: &'static str,
    pub kind: SourceKind,
    pub channel: Channel,
    pub carries: Carries,
    pub conversion: Conversion,
    /// `None`: partners book for themselves.
    pub booked_by: Option<RoleKind>,
    pub closed_by: RoleKind,
    pub numbers: Numbers<SourceField>,
}

/// The one role of its kind, under the name of that.
pub(super) struct RoleOutline {
    pub kind: RoleKind,
    pub sizing: Sizing,
    /// `None`: those that are usual for the kind.
    pub duties: Option<&'static [StandardDuty]>,
    pub covered_by: Option<RoleKind>,
    pub counted: &'static [RoleKind],
    /// Output in the first months, as shares.
    pub ramp: &'static [f64],
    pub numbers: Numbers<RoleField>,
}

impl Outline {
    // A key, a currency or a benchmark that doesn't exist would be left out here. The tests compare
    // the result with the documents in `examples/`.
    pub fn scenario(&self) -> Scenario {
        Scenario {
            plan: SalesPlan {
                measure: Measure::Revenue,
                period: self.period,
                recurrence: self.recurrence,
                inputs: inputs(self.plan),
            },
            sources: self.sources.iter().filter_map(SourceOutline::source).collect(),
            roles: self.roles.iter().filter_map(RoleOutline::role).collect(),
            policy: Policy {
                budget_kind: self.budget_kind,
                marketing: self.marketing,
                inputs: inputs(self.policy),
            },
            timeline: Timeline { inputs: inputs(self.timeline), ..Timeline::default() },
            ..Scenario::empty(Currency::from_code(self.currency).unwrap_or(Currency::USD))
        }
    }
}

impl SourceOutline {
    fn source(&self) -> Option<Source> {
        Some(Source {
            channel: self.channel,
            carries: self.carries,
            conversion: self.conversion,
            booked_by: self.booked_by.and_then(key),
            closed_by: key(self.closed_by),
            inputs: inputs(self.numbers),
            ..Source::new(SourceKey::new(self.key)?, self.kind)
        })
    }
}

impl RoleOutline {
    fn role(&self) -> Option<Role> {
        let usual = Role::new(key(self.kind)?, self.kind);
        let ramp = RampField::ALL.iter().zip(self.ramp);
        Some(Role {
            sizing: self.sizing,
            duties: match self.duties {
                Some(duties) => duties.iter().copied().map(Duty::Standard).collect(),
                None => usual.duties,
            },
            covered_by: self.covered_by.and_then(key),
            counted: self.counted.iter().copied().filter_map(key).collect(),
            ramp: ramp.fold(Inputs::default(), |inputs, (field, output)| {
                inputs.with(*field, Entry::example(*output))
            }),
            inputs: inputs(self.numbers),
            ..usual
        })
    }
}

fn key(kind: RoleKind) -> Option<RoleKey> {
    RoleKey::new(kind.name())
}

impl Number {
    fn entry(self) -> Option<Entry> {
        match self {
            Self::Example(value) => Some(Entry::example(value)),
            Self::Published(key) => BenchmarkId::from_key(key).map(BenchmarkId::entry),
        }
    }
}

fn inputs<F: Field>(numbers: Numbers<F>) -> Inputs<F> {
    let mut inputs = Inputs::default();
    for (field, number) in numbers {
        inputs.put(*field, number.entry());
    }
    inputs
}
