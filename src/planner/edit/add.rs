//! What new sources and roles begin with.

use super::EditError;
use super::apply::{free_role_key, free_source_key, heads, push};
use crate::scenario::{
    BenchmarkId, Carries, Channel, Conversion, Entry, MOST_ITEMS, Role, RoleKind, Scenario, Source,
    SourceField, SourceKind,
};

/// What a channel of inbound requests begins with: few enough to leave the plan much as it is, and
/// enough to be seen in it.
const LEADS: Entry = Entry::example(20.0);
/// Where no other channel says it.
const LEAD_TO_MEETING: Entry = Entry::example(0.25);

/// What channels of inbound requests have in common.
const SHARED: [SourceField; 7] = [
    SourceField::LeadToMeeting,
    SourceField::ShowRate,
    SourceField::QualificationRate,
    SourceField::WinRate,
    SourceField::MeetingToDeal,
    SourceField::CostPerLead,
    SourceField::MinutesPerLead,
];

/// A new source with the benchmarks of its kind, handled by the roles that usually do. A channel of
/// inbound requests brings some at once, like another one where there is one.
pub(super) fn add_source(
    scenario: &mut Scenario,
    kind: SourceKind,
    channel: Channel,
) -> Result<(), EditError> {
    let base = match kind {
        SourceKind::Inbound => channel.name(),
        _ => kind.name(),
    };
    let mut source = Source::new(free_source_key(scenario, base)?, kind);
    source.channel = channel;
    source.conversion = Conversion::Steps;
    let first = |wanted: RoleKind| {
        scenario.roles.iter().find(|role| role.kind == wanted).map(|role| role.key)
    };
    source.closed_by = first(RoleKind::SalesExecutive);
    source.booked_by = match kind {
        SourceKind::Outbound => first(RoleKind::Bdr).or(source.closed_by),
        SourceKind::Inbound => first(RoleKind::Sdr).or(source.closed_by),
        SourceKind::Partner => None,
    };
    let taken = scenario.sources.iter().any(|other| other.carries == Carries::Rest);
    source.carries = if taken { Carries::Share } else { Carries::Rest };
    for (field, key) in [
        (SourceField::ShowRate, "show-rate"),
        (SourceField::QualificationRate, "qualification-rate"),
        (SourceField::WinRate, "win-rate"),
    ] {
        source.inputs.put(field, benchmark(key));
    }
    // The first source of all carries the plan.
    if kind == SourceKind::Inbound && !scenario.sources.is_empty() {
        bring_requests(&mut source, sibling(scenario));
    }
    push(&mut scenario.sources, source, MOST_ITEMS)
}

/// The channel that a new one is like: the smallest; one that doesn't get a given number of leads
/// where none does.
fn sibling(scenario: &Scenario) -> Option<&Source> {
    let inbound = || scenario.sources.iter().filter(|other| other.kind == SourceKind::Inbound);
    inbound()
        .filter(|other| given_leads(other).is_some())
        .min_by(|one, other| {
            let leads = |source| given_leads(source).map_or(0.0, |entry| entry.value);
            leads(one).total_cmp(&leads(other))
        })
        .or_else(|| inbound().next_back())
}

/// The leads that a source is given by, unless there are none.
fn given_leads(source: &Source) -> Option<Entry> {
    let leads = source.inputs.given(SourceField::GivenLeads)?;
    (source.carries == Carries::GivenLeads && leads.value > 0.0).then_some(leads)
}

/// Gives a channel its requests, and the rates, costs and roles of its sibling.
fn bring_requests(source: &mut Source, sibling: Option<&Source>) {
    let mut leads = LEADS;
    if let Some(sibling) = sibling {
        source.conversion = sibling.conversion;
        source.booked_by = sibling.booked_by.or(source.booked_by);
        source.closed_by = sibling.closed_by.or(source.closed_by);
        for field in SHARED {
            source.inputs.put(field, sibling.inputs.given(field));
        }
        leads = given_leads(sibling).filter(|its| its.value < leads.value).unwrap_or(leads);
    }
    source.carries = Carries::GivenLeads;
    source.inputs.put(SourceField::GivenLeads, Some(leads));
    if source.inputs.given(SourceField::LeadToMeeting).is_none() {
        source.inputs.put(SourceField::LeadToMeeting, Some(LEAD_TO_MEETING));
    }
}

fn benchmark(key: &str) -> Option<Entry> {
    BenchmarkId::from_key(key).map(BenchmarkId::entry)
}

/// A new role of a kind. A head of sales counts everybody, those who are there and those to come.
pub(super) fn add_role(scenario: &mut Scenario, kind: RoleKind) -> Result<(), EditError> {
    let mut role = Role::new(free_role_key(scenario, kind.name())?, kind);
    let key = role.key;
    if kind == RoleKind::HeadOfSales {
        let others = scenario.roles.iter().filter(|role| role.kind != RoleKind::HeadOfSales);
        role.counted = others.map(|role| role.key).collect();
    }
    push(&mut scenario.roles, role, MOST_ITEMS)?;
    if kind != RoleKind::HeadOfSales {
        heads(scenario).for_each(|head| head.counted.push(key));
    }
    Ok(())
}
