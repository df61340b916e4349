//! What documents of version 2 hold: everything of version 1, and what is added here. Frozen like
//! version 1.

use crate::document::form::{AnyField, Member, Shape, words};
use crate::document::v1;
use crate::scenario::{
    BudgetKind, Field, HIRE_PEOPLE, MOST_HIRES, MOST_HOLIDAYS, MOST_ITEMS, MOST_SEATS, NAME_LENGTH,
    OpeningField, PlanShape, PolicyField, RampField, RoleField, SEAT_SHARE, SeasonField, SeatField,
    SourceField, TEXT_LENGTH, TargetField, TimelineField,
};

use Shape::{Choice, Number, Text};

words! {
    BUDGET_KINDS: BudgetKind {
        "none" => None,
        "per-month" => PerMonth,
        "share-of-revenue" => ShareOfRevenue,
        "per-year" => PerYear,
    }
    PLAN_SHAPES: PlanShape {
        "flat" => Flat,
        "seasonal" => Seasonal,
        "growth" => Growth,
        "typed" => Typed,
    }
}

/// A document: the scenario in its envelope.
pub(in crate::document) const DOCUMENT: Shape = Shape::Object(&[&[
    Member::required(0, "format", Shape::Mark("\"repcount/scenario\"")),
    Member::required(1, "version", Shape::Mark("2")),
    // Which planner wrote it; for people, and not looked at.
    Member::new(2, "planner", Text { most: NAME_LENGTH }),
    Member::required(3, "scenario", SCENARIO),
]]);

/// A scenario. The numbers are those of links, and belong to version 2, too.
pub(in crate::document) const SCENARIO: Shape = Shape::Object(&[&[
    Member::new(0, "name", Text { most: NAME_LENGTH }),
    Member::new(1, "notes", Text { most: TEXT_LENGTH }),
    Member::required(2, "currency", Shape::Currency),
    Member::new(3, "plan", Shape::Object(&[v1::form::PLAN])),
    Member::new(4, "sources", Shape::List { of: &Shape::Object(SOURCE), most: MOST_ITEMS }),
    Member::new(5, "roles", Shape::List { of: &Shape::Object(ROLE), most: MOST_ITEMS }),
    Member::new(6, "policy", Shape::Object(&[POLICY])),
    Member::new(7, "timeline", Shape::Object(&[TIMELINE])),
    Member::new(8, "team", Shape::List { of: &Shape::Object(&[SEAT]), most: MOST_SEATS }),
]]);

pub(super) const SOURCE: &[&[Member]] = &[v1::form::SOURCE, SOURCE_ADDED];

pub(super) const SOURCE_ADDED: &[Member] = &[
    Member::new(23, "sales_cycle", Number(AnyField::Source(SourceField::SalesCycle))),
    Member::new(
        24,
        "opening",
        Shape::Row { of: OpeningField::SPEC, most: OpeningField::ALL.len() },
    ),
];

pub(super) const ROLE: &[&[Member]] = &[v1::form::ROLE, ROLE_ADDED];

pub(super) const ROLE_ADDED: &[Member] = &[
    Member::new(35, "attrition", Number(AnyField::Role(RoleField::Attrition))),
    Member::new(36, "months_to_fill", Number(AnyField::Role(RoleField::MonthsToFill))),
    Member::new(37, "ramp", Shape::Row { of: RampField::SPEC, most: RampField::ALL.len() }),
];

/// Not in two parts, because there is one more kind of budget.
pub(super) const POLICY: &[Member] = &[
    Member::new(0, "budget_kind", Choice(BUDGET_KINDS.words)),
    Member::new(1, "marketing", Shape::YesNo),
    Member::new(2, "days_per_month", Number(AnyField::Policy(PolicyField::DaysPerMonth))),
    Member::new(3, "hours_per_day", Number(AnyField::Policy(PolicyField::HoursPerDay))),
    Member::new(4, "budget", Number(AnyField::Policy(PolicyField::Budget))),
    Member::new(5, "budget_share", Number(AnyField::Policy(PolicyField::BudgetShare))),
    Member::new(6, "switching_loss", Number(AnyField::Policy(PolicyField::SwitchingLoss))),
    Member::new(7, "budget_per_year", Number(AnyField::Policy(PolicyField::BudgetPerYear))),
];

pub(super) const TIMELINE: &[Member] = &[
    Member::new(0, "start", Shape::Month),
    Member::new(1, "planning", Shape::Month),
    Member::new(2, "shape", Choice(PLAN_SHAPES.words)),
    Member::new(3, "by_calendar", Shape::YesNo),
    Member::new(4, "holidays", Shape::List { of: &Shape::Day, most: MOST_HOLIDAYS }),
    Member::new(5, "horizon", Number(AnyField::Timeline(TimelineField::Horizon))),
    Member::new(6, "growth", Number(AnyField::Timeline(TimelineField::Growth))),
    Member::new(7, "hires_per_month", Number(AnyField::Timeline(TimelineField::HiresPerMonth))),
    Member::new(8, "shock", Number(AnyField::Timeline(TimelineField::Shock))),
    Member::new(9, "season", Shape::Row { of: SeasonField::SPEC, most: SeasonField::ALL.len() }),
    Member::new(10, "targets", Shape::Row { of: TargetField::SPEC, most: TargetField::ALL.len() }),
    Member::new(11, "hires", Shape::List { of: &Shape::Object(&[HIRE]), most: MOST_HIRES }),
];

pub(super) const HIRE: &[Member] = &[
    Member::required(0, "role", Shape::RoleKey),
    Member::required(1, "start", Shape::Month),
    Member::required(2, "people", Shape::PlainNumber(HIRE_PEOPLE)),
];

pub(super) const SEAT: &[Member] = &[
    Member::new(0, "people", Number(AnyField::Seat(SeatField::People))),
    Member::new(1, "started", Shape::Month),
    Member::new(2, "shares", Shape::List { of: &Shape::Object(&[SHARE]), most: MOST_ITEMS }),
];

pub(super) const SHARE: &[Member] = &[
    Member::required(0, "role", Shape::RoleKey),
    Member::required(1, "share", Shape::PlainNumber(SEAT_SHARE)),
];
