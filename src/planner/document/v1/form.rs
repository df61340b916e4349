//! What documents of version 1 hold. Frozen: a released document means what it meant, whatever
//! becomes of the model's names, so that nothing here is changed, only a new version put beside it.

use crate::document::form::{AnyField, Member, Shape, words};
use crate::scenario::{
    BudgetKind, Carries, Channel, Conversion, MOST_ITEMS, MOST_ROWS, Measure, NAME_LENGTH, Period,
    PlanField, PolicyField, Recurrence, RoleField, RoleKind, SegmentField, Sizing, SourceField,
    SourceKind, StandardDuty, TEXT_LENGTH,
};

use Shape::{Choice, Number, Text};

words! {
    MEASURES: Measure {
        "revenue" => Revenue,
        "deals" => Deals,
    }
    PERIODS: Period {
        "month" => Month,
        "quarter" => Quarter,
        "year" => Year,
    }
    RECURRENCES: Recurrence {
        "one-off" => OneOff,
        "per-month" => PerMonth,
        "per-year" => PerYear,
    }
    SOURCE_KINDS: SourceKind {
        "outbound" => Outbound,
        "inbound" => Inbound,
        "partner" => Partner,
    }
    CHANNELS: Channel {
        "chat" => Chat,
        "email" => Email,
        "phone" => Phone,
        "website" => Website,
        "other" => Other,
    }
    CARRIES: Carries {
        "given-leads" => GivenLeads,
        "given-meetings" => GivenMeetings,
        "share" => Share,
        "rest" => Rest,
    }
    CONVERSIONS: Conversion {
        "single" => Single,
        "steps" => Steps,
    }
    ROLE_KINDS: RoleKind {
        "bdr" => Bdr,
        "sdr" => Sdr,
        "sales-executive" => SalesExecutive,
        "sales-support" => SalesSupport,
        "head-of-sales" => HeadOfSales,
        "other" => Other,
    }
    SIZINGS: Sizing {
        "meetings-booked" => MeetingsBooked,
        "leads" => Leads,
        "handling-time" => HandlingTime,
        "meetings-held" => MeetingsHeld,
        "deals" => Deals,
        "quota" => Quota,
        "hours" => Hours,
        "one-per" => OnePer,
        "fixed" => Fixed,
    }
    DUTIES: StandardDuty {
        "find-clients" => FindClients,
        "book-cold-meetings" => BookColdMeetings,
        "qualify-requests" => QualifyRequests,
        "book-and-hand-over" => BookAndHandOver,
        "keep-crm" => KeepCrm,
        "keep-materials" => KeepMaterials,
        "stand-in-for-sdr" => StandInForSdr,
        "run-software" => RunSoftware,
        "help-proposals" => HelpProposals,
        "help-top-deals" => HelpTopDeals,
        "close-deals" => CloseDeals,
        "work-with-partners" => WorkWithPartners,
        "staff-and-train" => StaffAndTrain,
        "set-goals" => SetGoals,
        "analyse-results" => AnalyseResults,
        "bring-tools" => BringTools,
        "support-team" => SupportTeam,
    }
    BUDGET_KINDS: BudgetKind {
        "none" => None,
        "per-month" => PerMonth,
        "share-of-revenue" => ShareOfRevenue,
    }
}

/// A document: the scenario in its envelope.
pub(in crate::document) const DOCUMENT: Shape = Shape::Object(&[&[
    Member::required(0, "format", Shape::Mark("\"repcount/scenario\"")),
    Member::required(1, "version", Shape::Mark("1")),
    // Which planner wrote it; for people, and not looked at.
    Member::new(2, "planner", Text { most: NAME_LENGTH }),
    Member::required(3, "scenario", SCENARIO),
]]);

/// A scenario. The numbers are those of links, and belong to version 1, too.
pub(in crate::document) const SCENARIO: Shape = Shape::Object(&[&[
    Member::new(0, "name", Text { most: NAME_LENGTH }),
    Member::new(1, "notes", Text { most: TEXT_LENGTH }),
    Member::required(2, "currency", Shape::Currency),
    Member::new(3, "plan", Shape::Object(&[PLAN])),
    Member::new(4, "sources", Shape::List { of: &Shape::Object(&[SOURCE]), most: MOST_ITEMS }),
    Member::new(5, "roles", Shape::List { of: &Shape::Object(&[ROLE]), most: MOST_ITEMS }),
    Member::new(6, "policy", Shape::Object(&[POLICY])),
]]);

pub(in crate::document) const PLAN: &[Member] = &[
    Member::new(0, "measure", Choice(MEASURES.words)),
    Member::new(1, "period", Choice(PERIODS.words)),
    Member::new(2, "recurrence", Choice(RECURRENCES.words)),
    Member::new(3, "amount", Number(AnyField::Plan(PlanField::Amount))),
    Member::new(4, "deal_value", Number(AnyField::Plan(PlanField::DealValue))),
    Member::new(5, "gross_margin", Number(AnyField::Plan(PlanField::GrossMargin))),
];

pub(in crate::document) const SOURCE: &[Member] = &[
    Member::required(0, "key", Shape::Key),
    Member::new(1, "name", Text { most: NAME_LENGTH }),
    Member::required(2, "kind", Choice(SOURCE_KINDS.words)),
    Member::new(3, "channel", Choice(CHANNELS.words)),
    Member::new(4, "carries", Choice(CARRIES.words)),
    Member::new(5, "conversion", Choice(CONVERSIONS.words)),
    Member::new(6, "booked_by", Shape::RoleKey),
    Member::new(7, "closed_by", Shape::RoleKey),
    Member::new(8, "share", Number(AnyField::Source(SourceField::Share))),
    Member::new(9, "given_leads", Number(AnyField::Source(SourceField::GivenLeads))),
    Member::new(10, "given_meetings", Number(AnyField::Source(SourceField::GivenMeetings))),
    Member::new(11, "deal_value", Number(AnyField::Source(SourceField::DealValue))),
    Member::new(12, "lead_to_meeting", Number(AnyField::Source(SourceField::LeadToMeeting))),
    Member::new(13, "show_rate", Number(AnyField::Source(SourceField::ShowRate))),
    Member::new(14, "qualification_rate", Number(AnyField::Source(SourceField::QualificationRate))),
    Member::new(15, "win_rate", Number(AnyField::Source(SourceField::WinRate))),
    Member::new(16, "meeting_to_deal", Number(AnyField::Source(SourceField::MeetingToDeal))),
    Member::new(17, "cost_per_lead", Number(AnyField::Source(SourceField::CostPerLead))),
    Member::new(18, "cost_per_month", Number(AnyField::Source(SourceField::CostPerMonth))),
    Member::new(19, "cost_per_meeting", Number(AnyField::Source(SourceField::CostPerMeeting))),
    Member::new(20, "partner_commission", Number(AnyField::Source(SourceField::PartnerCommission))),
    Member::new(21, "leads_available", Number(AnyField::Source(SourceField::LeadsAvailable))),
    Member::new(22, "minutes_per_lead", Number(AnyField::Source(SourceField::MinutesPerLead))),
];

pub(in crate::document) const ROLE: &[Member] = &[
    Member::required(0, "key", Shape::Key),
    Member::new(1, "title", Text { most: NAME_LENGTH }),
    Member::required(2, "kind", Choice(ROLE_KINDS.words)),
    Member::new(3, "duties", Shape::List { of: &Shape::Duty(DUTIES.words), most: MOST_ROWS }),
    Member::new(4, "sizing", Choice(SIZINGS.words)),
    Member::new(5, "quota_period", Choice(PERIODS.words)),
    Member::new(6, "covered_by", Shape::RoleKey),
    Member::new(7, "counted", Shape::List { of: &Shape::RoleKey, most: MOST_ITEMS }),
    Member::new(8, "segments", Shape::List { of: &Shape::Object(&[SEGMENT]), most: MOST_ROWS }),
    Member::new(9, "people_now", Number(AnyField::Role(RoleField::PeopleNow))),
    Member::new(10, "base", Number(AnyField::Role(RoleField::Base))),
    Member::new(11, "target_bonus", Number(AnyField::Role(RoleField::TargetBonus))),
    Member::new(12, "bonus_per_meeting", Number(AnyField::Role(RoleField::BonusPerMeeting))),
    Member::new(13, "bonus_per_deal", Number(AnyField::Role(RoleField::BonusPerDeal))),
    Member::new(14, "commission", Number(AnyField::Role(RoleField::Commission))),
    Member::new(15, "contributions", Number(AnyField::Role(RoleField::Contributions))),
    Member::new(16, "tools", Number(AnyField::Role(RoleField::Tools))),
    Member::new(17, "overhead", Number(AnyField::Role(RoleField::Overhead))),
    Member::new(18, "recruiting_cost", Number(AnyField::Role(RoleField::RecruitingCost))),
    Member::new(19, "days_off", Number(AnyField::Role(RoleField::DaysOff))),
    Member::new(20, "utilisation", Number(AnyField::Role(RoleField::Utilisation))),
    Member::new(21, "overload", Number(AnyField::Role(RoleField::Overload))),
    Member::new(22, "hours_per_month", Number(AnyField::Role(RoleField::HoursPerMonth))),
    Member::new(23, "meetings_booked", Number(AnyField::Role(RoleField::MeetingsBooked))),
    Member::new(24, "leads", Number(AnyField::Role(RoleField::Leads))),
    Member::new(25, "meetings_held", Number(AnyField::Role(RoleField::MeetingsHeld))),
    Member::new(26, "deals", Number(AnyField::Role(RoleField::Deals))),
    Member::new(27, "quota", Number(AnyField::Role(RoleField::Quota))),
    Member::new(28, "attainment", Number(AnyField::Role(RoleField::Attainment))),
    Member::new(29, "fixed_hours", Number(AnyField::Role(RoleField::FixedHours))),
    Member::new(30, "hours_per_deal", Number(AnyField::Role(RoleField::HoursPerDeal))),
    Member::new(31, "hours_per_meeting", Number(AnyField::Role(RoleField::HoursPerMeeting))),
    Member::new(32, "hours_per_person", Number(AnyField::Role(RoleField::HoursPerPerson))),
    Member::new(33, "people_per_one", Number(AnyField::Role(RoleField::PeoplePerOne))),
    Member::new(34, "fixed_people", Number(AnyField::Role(RoleField::FixedPeople))),
];

pub(in crate::document) const SEGMENT: &[Member] = &[
    Member::new(0, "name", Text { most: NAME_LENGTH }),
    Member::new(1, "accounts", Number(AnyField::Segment(SegmentField::Accounts))),
    Member::new(2, "visits_per_year", Number(AnyField::Segment(SegmentField::VisitsPerYear))),
    Member::new(3, "hours_per_visit", Number(AnyField::Segment(SegmentField::HoursPerVisit))),
];

pub(in crate::document) const POLICY: &[Member] = &[
    Member::new(0, "budget_kind", Choice(BUDGET_KINDS.words)),
    Member::new(1, "marketing", Shape::YesNo),
    Member::new(2, "days_per_month", Number(AnyField::Policy(PolicyField::DaysPerMonth))),
    Member::new(3, "hours_per_day", Number(AnyField::Policy(PolicyField::HoursPerDay))),
    Member::new(4, "budget", Number(AnyField::Policy(PolicyField::Budget))),
    Member::new(5, "budget_share", Number(AnyField::Policy(PolicyField::BudgetShare))),
];
