//! A few people who do everything, in euros.

use super::outline::Number::{Example, Published};
use super::outline::{Outline, RoleOutline, SourceOutline};
use crate::scenario::{
    BudgetKind, Carries, Channel, Conversion, Period, PlanField, PolicyField, Recurrence,
    RoleField, RoleKind, Sizing, SourceField, SourceKind, StandardDuty,
};

pub(super) const OUTLINE: Outline = Outline {
    currency: "EUR",
    period: Period::Month,
    recurrence: Recurrence::OneOff,
    plan: &[
        (PlanField::Amount, Example(40_000.0)),
        (PlanField::DealValue, Example(6000.0)),
        (PlanField::GrossMargin, Example(0.55)),
    ],
    sources: SOURCES,
    roles: ROLES,
    budget_kind: BudgetKind::ShareOfRevenue,
    marketing: false,
    policy: &[(PolicyField::BudgetShare, Example(0.35))],
    timeline: &[],
};

const SOURCES: &[SourceOutline] = &[
    SourceOutline {
        key: "outbound",
        kind: SourceKind::Outbound,
        channel: Channel::Other,
        carries: Carries::Rest,
        conversion: Conversion::Single,
        booked_by: Some(RoleKind::SalesExecutive),
        closed_by: RoleKind::SalesExecutive,
        numbers: &[
            (SourceField::ShowRate, Published("show-rate")),
            (SourceField::MeetingToDeal, Example(0.18)),
            (SourceField::CostPerMonth, Example(100.0)),
            (SourceField::SalesCycle, Example(1.0)),
        ],
    },
    SourceOutline {
        key: "email",
        kind: SourceKind::Inbound,
        channel: Channel::Email,
        carries: Carries::GivenLeads,
        conversion: Conversion::Single,
        booked_by: Some(RoleKind::SalesExecutive),
        closed_by: RoleKind::SalesExecutive,
        numbers: &[
            (SourceField::GivenLeads, Example(25.0)),
            (SourceField::LeadToMeeting, Example(0.4)),
            (SourceField::ShowRate, Published("show-rate")),
            (SourceField::MeetingToDeal, Example(0.2)),
            (SourceField::SalesCycle, Example(1.0)),
        ],
    },
    SourceOutline {
        key: "phone",
        kind: SourceKind::Inbound,
        channel: Channel::Phone,
        carries: Carries::GivenLeads,
        conversion: Conversion::Single,
        booked_by: Some(RoleKind::SalesExecutive),
        closed_by: RoleKind::SalesExecutive,
        numbers: &[
            (SourceField::GivenLeads, Example(24.0)),
            (SourceField::LeadToMeeting, Example(0.5)),
            (SourceField::ShowRate, Example(0.85)),
            (SourceField::MeetingToDeal, Example(0.22)),
            (SourceField::SalesCycle, Example(1.0)),
        ],
    },
    SourceOutline {
        key: "partner",
        kind: SourceKind::Partner,
        channel: Channel::Other,
        carries: Carries::GivenMeetings,
        conversion: Conversion::Single,
        booked_by: Some(RoleKind::SalesExecutive),
        closed_by: RoleKind::SalesExecutive,
        numbers: &[
            (SourceField::GivenMeetings, Example(5.0)),
            (SourceField::ShowRate, Example(0.9)),
            (SourceField::MeetingToDeal, Example(0.3)),
            (SourceField::PartnerCommission, Example(0.1)),
            (SourceField::SalesCycle, Example(1.0)),
        ],
    },
];

const ROLES: &[RoleOutline] = &[
    RoleOutline {
        kind: RoleKind::SalesExecutive,
        sizing: Sizing::MeetingsBooked,
        duties: Some(&[
            StandardDuty::FindClients,
            StandardDuty::QualifyRequests,
            StandardDuty::CloseDeals,
            StandardDuty::WorkWithPartners,
        ]),
        covered_by: None,
        counted: &[],
        ramp: &[0.0, 0.5],
        numbers: &[
            (RoleField::PeopleNow, Example(1.0)),
            (RoleField::Base, Example(3000.0)),
            (RoleField::Commission, Example(0.05)),
            (RoleField::Contributions, Example(0.27)),
            (RoleField::Tools, Example(120.0)),
            (RoleField::Overhead, Example(150.0)),
            (RoleField::RecruitingCost, Example(2000.0)),
            (RoleField::DaysOff, Example(25.0)),
            (RoleField::MeetingsBooked, Example(24.0)),
            (RoleField::Attrition, Example(0.25)),
            (RoleField::MonthsToFill, Example(2.0)),
        ],
    },
    RoleOutline {
        kind: RoleKind::SalesSupport,
        sizing: Sizing::Hours,
        duties: Some(&[
            StandardDuty::KeepCrm,
            StandardDuty::KeepMaterials,
            StandardDuty::HelpProposals,
        ]),
        covered_by: None,
        counted: &[],
        ramp: &[],
        numbers: &[
            (RoleField::PeopleNow, Example(1.0)),
            (RoleField::Base, Example(1200.0)),
            (RoleField::Contributions, Example(0.27)),
            (RoleField::Tools, Example(60.0)),
            (RoleField::Overhead, Example(100.0)),
            (RoleField::DaysOff, Example(25.0)),
            (RoleField::HoursPerMonth, Example(80.0)),
            (RoleField::FixedHours, Example(30.0)),
            (RoleField::HoursPerDeal, Example(3.0)),
            (RoleField::HoursPerMeeting, Example(0.3)),
            (RoleField::Attrition, Example(0.15)),
            (RoleField::MonthsToFill, Example(2.0)),
        ],
    },
];
