//! What the user should be told about a plan.

use crate::scenario::{InputId, RoleKey, SourceKey, Unit};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The plan can't be computed, or can't be met, as it stands.
    Error,
    /// It can, but something stands in the way.
    Warning,
    /// Worth knowing.
    Note,
    /// As it should be.
    Good,
}

impl Severity {
    /// Every severity, the gravest first.
    pub const ALL: &'static [Self] = &[Self::Error, Self::Warning, Self::Note, Self::Good];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Good => "good",
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal: $severity:ident,)+) => {
        /// What was found.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingKind { $($(#[$doc])* $variant,)+ }

        impl FindingKind {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name in printed results.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }
        }
    };
}

kinds! {
    /// A rate of 0 in a source that must deliver deals. Source. Input: the rate.
    RateOfZero = "rate_of_zero": Error,
    /// Roles whose numbers follow from each other in a circle. Roles.
    SizingCycle = "sizing_cycle": Error,
    /// No source carries the plan.
    NoSources = "no_sources": Error,
    /// The sources make less than the plan. Numbers: `short`.
    PlanShort = "plan_short": Error,
    /// The given leads of a source lead to no meetings, because the rate is empty. Source.
    LeadRateMissing = "lead_rate_missing": Error,
    /// The plan is 0, so that nothing is told that follows from that. Input: its amount.
    NoPlan = "no_plan": Warning,
    /// A source needs more leads than there are. Source. Numbers: `needed`, `available`.
    LeadsShort = "leads_short": Warning,
    /// Nobody books a source's meetings. Source.
    NobodyBooks = "nobody_books": Warning,
    /// Nobody closes a source's deals. Source.
    NobodyCloses = "nobody_closes": Warning,
    /// A role is sized by leads that a source doesn't count. Role, source.
    LeadsNotCounted = "leads_not_counted": Warning,
    /// A source pays for leads that it doesn't count. Source.
    LeadCostUnused = "lead_cost_unused": Warning,
    /// Far fewer of a source's leads become meetings than of the other inbound sources': a problem with
    /// whoever answers them, or with marketing. Source. Numbers: `rate`, `siblings`, `loss`.
    ConversionLow = "conversion_low": Warning,
    /// A deal of a source costs more to win than it leaves, in its first year where it recurs.
    /// Source. Numbers: `full`, `leaves`.
    SourceLosesMoney = "source_loses_money": Warning,
    /// A role that the plan needs has no pay, so the cost is not all in. Role.
    RoleWithoutPay = "role_without_pay": Warning,
    /// A role that closes is sized by the booking of meetings, or one that books by their closing.
    /// Role.
    SizedByOthersWork = "sized_by_others_work": Warning,
    /// A role is sized by work, but no source, hours or minutes bring it any. Role.
    RoleWithoutWork = "role_without_work": Warning,
    /// A role is sized by people of other roles, but none are named. Role.
    NothingCounted = "nothing_counted": Warning,
    /// More people than the work needs stand in a role today. Role. Numbers: `now`, `needed`.
    Surplus = "surplus": Note,
    /// Today's people limit the plan. Role, or the two that do together. Numbers: `made`, `gain`.
    Bottleneck = "bottleneck": Warning,
    /// Today's people make the plan. Numbers: `made`.
    TeamSuffices = "team_suffices": Good,
    /// The plan costs more than the budget. Numbers: `over`, `largest`.
    OverBudget = "over_budget": Warning,
    /// What costs money however little is sold is more than the budget. Numbers: `over`.
    BudgetBelowFixedCost = "budget_below_fixed_cost": Warning,
    /// The plan costs less than the budget. Numbers: `left`, `share`.
    WithinBudget = "within_budget": Good,
    /// A deal costs more to win than it leaves. Numbers: `cost`, `margin`.
    DealLosesMoney = "deal_loses_money": Warning,
    /// A recurring deal pays back late. Numbers: `months`.
    LatePayback = "late_payback": Note,
    /// Specialised roles with fewer than five people. Numbers: `people`.
    TooFewPeople = "too_few_people": Warning,
    /// Specialised roles for inbound requests without marketing that brings them.
    NoMarketing = "no_marketing": Warning,
    /// Five people or more, and marketing in place. Numbers: `people`.
    StructureFits = "structure_fits": Good,
    /// Shares were normalised to 1. Numbers: `sum`.
    SharesNormalised = "shares_normalised": Note,
    /// The source of the rest has nothing left to carry. Source.
    RestEmpty = "rest_empty": Note,
    /// The given sources make more than the plan. Numbers: `excess`.
    PlanExceeded = "plan_exceeded": Note,
    /// More than half a person of a role, and more than half of the role, is idle. Role. Numbers:
    /// `idle`, `load`, `cost`.
    MostlyIdle = "mostly_idle": Note,
    /// More leave than a year leaves room for. Role.
    LeaveTooLong = "leave_too_long": Warning,
    /// A closer's quota lies outside the usual four to six times of pay. Role. Numbers: `ratio`.
    QuotaToPayUnusual = "quota_to_pay_unusual": Note,
}

/// A number of a finding.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    pub name: &'static str,
    pub value: f64,
    pub unit: Unit,
}

/// One thing that was found, with its place and its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub kind: FindingKind,
    pub source: Option<SourceKey>,
    /// The roles concerned; more than one in a circle, or where two limit the team together.
    pub roles: Vec<RoleKey>,
    pub input: Option<InputId>,
    pub numbers: Vec<Number>,
}

impl Finding {
    /// The number of this name.
    pub fn number(&self, name: &str) -> Option<&Number> {
        self.numbers.iter().find(|number| number.name == name)
    }
}
