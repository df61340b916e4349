//! What of a scenario is no number.

use crate::scenario::{Role, RoleKey, Scenario, Segment, Source, SourceKey};

/// Something that is chosen, called or listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    Name,
    Notes,
    Measure,
    Period,
    Recurrence,
    Currency,
    /// The order of the sources that both have.
    SourceOrder,
    SourceName(SourceKey),
    SourceKind(SourceKey),
    Channel(SourceKey),
    Carries(SourceKey),
    Conversion(SourceKey),
    BookedBy(SourceKey),
    ClosedBy(SourceKey),
    /// The order of the roles that both have.
    RoleOrder,
    RoleTitle(RoleKey),
    RoleKind(RoleKey),
    Sizing(RoleKey),
    QuotaPeriod(RoleKey),
    CoveredBy(RoleKey),
    Counted(RoleKey),
    /// How many groups of accounts there are, and what they are called.
    Segments(RoleKey),
    Duties(RoleKey),
    BudgetKind,
    Marketing,
    Start,
    Planning,
    Shape,
    ByCalendar,
    Holidays,
    Hires,
    /// How many seats there are, since when, and how their time is shared.
    Team,
}

impl Setting {
    pub(super) const fn of_source(key: SourceKey) -> [Self; 7] {
        [
            Self::SourceName(key),
            Self::SourceKind(key),
            Self::Channel(key),
            Self::Carries(key),
            Self::Conversion(key),
            Self::BookedBy(key),
            Self::ClosedBy(key),
        ]
    }

    pub(super) const fn of_role(key: RoleKey) -> [Self; 8] {
        [
            Self::RoleTitle(key),
            Self::RoleKind(key),
            Self::Sizing(key),
            Self::QuotaPeriod(key),
            Self::CoveredBy(key),
            Self::Counted(key),
            Self::Segments(key),
            Self::Duties(key),
        ]
    }

    /// Whether it is another one in the second scenario. Something that only one of them has differs.
    pub(super) fn differs(self, before: &Scenario, after: &Scenario) -> bool {
        let both = (before, after);
        match self {
            Self::Name => before.name != after.name,
            Self::Notes => before.notes != after.notes,
            Self::Measure => before.plan.measure != after.plan.measure,
            Self::Period => before.plan.period != after.plan.period,
            Self::Recurrence => before.plan.recurrence != after.plan.recurrence,
            Self::Currency => before.currency != after.currency,
            Self::SourceOrder => source_order(before, after) != source_order(after, before),
            Self::SourceName(key) => source(both, key, |of| of.name.clone()),
            Self::SourceKind(key) => source(both, key, |of| of.kind),
            Self::Channel(key) => source(both, key, |of| of.channel),
            Self::Carries(key) => source(both, key, |of| of.carries),
            Self::Conversion(key) => source(both, key, |of| of.conversion),
            Self::BookedBy(key) => source(both, key, |of| of.booked_by),
            Self::ClosedBy(key) => source(both, key, |of| of.closed_by),
            Self::RoleOrder => role_order(before, after) != role_order(after, before),
            Self::RoleTitle(key) => role(both, key, |of| of.title.clone()),
            Self::RoleKind(key) => role(both, key, |of| of.kind),
            Self::Sizing(key) => role(both, key, |of| of.sizing),
            Self::QuotaPeriod(key) => role(both, key, |of| of.quota_period),
            Self::CoveredBy(key) => role(both, key, |of| of.covered_by),
            Self::Counted(key) => role(both, key, |of| of.counted.clone()),
            Self::Segments(key) => role(both, key, |of| segment_names(&of.segments)),
            Self::Duties(key) => role(both, key, |of| of.duties.clone()),
            Self::BudgetKind => before.policy.budget_kind != after.policy.budget_kind,
            Self::Marketing => before.policy.marketing != after.policy.marketing,
            Self::Start => before.timeline.start != after.timeline.start,
            Self::Planning => before.timeline.planning != after.timeline.planning,
            Self::Shape => before.timeline.shape != after.timeline.shape,
            Self::ByCalendar => before.timeline.by_calendar != after.timeline.by_calendar,
            Self::Holidays => before.timeline.holidays != after.timeline.holidays,
            Self::Hires => before.timeline.hires != after.timeline.hires,
            Self::Team => seats(before) != seats(after),
        }
    }
}

type Both<'a> = (&'a Scenario, &'a Scenario);

fn source<T: PartialEq>((before, after): Both, key: SourceKey, of: impl Fn(&Source) -> T) -> bool {
    before.source(key).map(&of) != after.source(key).map(&of)
}

fn role<T: PartialEq>((before, after): Both, key: RoleKey, of: impl Fn(&Role) -> T) -> bool {
    before.role(key).map(&of) != after.role(key).map(&of)
}

fn source_order(scenario: &Scenario, other: &Scenario) -> Vec<SourceKey> {
    let keys = scenario.sources.iter().map(|source| source.key);
    keys.filter(|key| other.source(*key).is_some()).collect()
}

fn role_order(scenario: &Scenario, other: &Scenario) -> Vec<RoleKey> {
    let keys = scenario.roles.iter().map(|role| role.key);
    keys.filter(|key| other.role(*key).is_some()).collect()
}

fn segment_names(segments: &[Segment]) -> Vec<String> {
    segments.iter().map(|segment| segment.name.clone()).collect()
}

/// The seats without their numbers.
fn seats(scenario: &Scenario) -> Vec<impl PartialEq + '_> {
    scenario.team.iter().map(|seat| (seat.started, seat.shares.as_slice())).collect()
}
