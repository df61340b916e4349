//! What new sources and roles begin with.

use super::EditError;
use super::apply::{free_role_key, free_source_key, heads, push};
use crate::preset::Preset;
use crate::scenario::{
    BenchmarkId, Carries, Channel, Conversion, Entry, Field, Inputs, MOST_ITEMS, Origin, RampField,
    Role, RoleField, RoleKind, Scenario, Source, SourceField, SourceKind, Unit,
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

/// What sources of the other kinds have in common.
const OF_KIND: [SourceField; 7] = [
    SourceField::ShowRate,
    SourceField::QualificationRate,
    SourceField::WinRate,
    SourceField::MeetingToDeal,
    SourceField::CostPerMonth,
    SourceField::PartnerCommission,
    SourceField::SalesCycle,
];

/// The kind of role that usually books the meetings of such a source; partners bring theirs.
const fn bookers(kind: SourceKind) -> Option<RoleKind> {
    match kind {
        SourceKind::Outbound => Some(RoleKind::Bdr),
        SourceKind::Inbound => Some(RoleKind::Sdr),
        SourceKind::Partner => None,
    }
}

/// The kind that usually closes deals.
const CLOSERS: RoleKind = RoleKind::SalesExecutive;

/// A value of something like it, which the user has not typed for this.
fn taken_over(entry: Entry) -> Entry {
    match entry.origin {
        Origin::Typed => Entry::example(entry.value),
        Origin::Example | Origin::Benchmark(_) | Origin::Default => entry,
    }
}

/// The latest of its kind in the scenario, else the one of the example in the same currency, else of any,
/// and whether amounts of money can be taken from it.
fn like<T>(scenario: &Scenario, latest: impl Fn(&Scenario) -> Option<T>) -> Option<(T, bool)> {
    if let Some(own) = latest(scenario) {
        return Some((own, true));
    }
    let mut examples = Preset::ALL.iter().map(|preset| preset.scenario());
    let example = examples.find(|example| example.currency == scenario.currency);
    let same_currency = example.is_some();
    let example = example.unwrap_or_else(|| Preset::SoftwareDollars.scenario());
    Some((latest(&example)?, same_currency))
}

/// Takes values of something like it over where there are none yet; `money`: amounts as well.
fn take_over<F: Field>(inputs: &mut Inputs<F>, like: &Inputs<F>, fields: &[F], money: bool) {
    for field in fields {
        let is_money = matches!(field.spec().unit, Unit::Money | Unit::MoneyPerMonth);
        if inputs.given(*field).is_none() && (money || !is_money) {
            inputs.put(*field, like.given(*field).map(taken_over));
        }
    }
}

/// A new source with values of one like it, and the benchmarks of its kind, handled by the roles that
/// usually do. A channel of inbound requests brings some at once, like another one where there is one.
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
    source.closed_by = first(CLOSERS);
    source.booked_by = bookers(kind).and_then(|kind| first(kind).or(source.closed_by));
    let taken = scenario.sources.iter().any(|other| other.carries == Carries::Rest);
    source.carries = if taken { Carries::Share } else { Carries::Rest };
    if kind != SourceKind::Inbound {
        let latest = |of: &Scenario| of.sources.iter().rfind(|other| other.kind == kind).cloned();
        if let Some((other, money)) = like(scenario, latest) {
            source.conversion = other.conversion;
            take_over(&mut source.inputs, &other.inputs, &OF_KIND, money);
        }
    }
    for (field, key) in [
        (SourceField::ShowRate, "show-rate"),
        (SourceField::QualificationRate, "qualification-rate"),
        (SourceField::WinRate, "win-rate"),
    ] {
        if source.inputs.given(field).is_none() {
            source.inputs.put(field, benchmark(key));
        }
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
            source.inputs.put(field, sibling.inputs.given(field).map(taken_over));
        }
        leads = given_leads(sibling)
            .map(taken_over)
            .filter(|its| its.value < leads.value)
            .unwrap_or(leads);
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

/// What another role of the kind is like, else that of an example: with nobody in it.
fn role_like(scenario: &Scenario, new: Role) -> Role {
    let latest = |of: &Scenario| of.roles.iter().rfind(|other| other.kind == new.kind).cloned();
    let other = like(scenario, latest).filter(|_| new.kind != RoleKind::Other);
    let Some((other, money)) = other else { return new };
    let is_there = |key: &_| scenario.role(*key).is_some();
    let mut role = Role {
        sizing: other.sizing,
        quota_period: other.quota_period,
        covered_by: other.covered_by.filter(is_there),
        counted: other.counted.into_iter().filter(is_there).collect(),
        ..new
    };
    let fields: Vec<RoleField> =
        RoleField::ALL.iter().copied().filter(|field| *field != RoleField::PeopleNow).collect();
    take_over(&mut role.inputs, &other.inputs, &fields, money);
    take_over(&mut role.ramp, &other.ramp, RampField::ALL, true);
    role
}

/// A new role of a kind, with the values of one like it. What nobody does of a source is its work from now on
/// if it is what such roles usually do. A head of sales counts everybody, those who are there and those to come.
pub(super) fn add_role(scenario: &mut Scenario, kind: RoleKind) -> Result<(), EditError> {
    let new = Role::new(free_role_key(scenario, kind.name())?, kind);
    let mut role = role_like(scenario, new);
    let key = role.key;
    if kind == RoleKind::HeadOfSales {
        let others = scenario.roles.iter().filter(|role| role.kind != RoleKind::HeadOfSales);
        role.counted = others.map(|role| role.key).collect();
    }
    push(&mut scenario.roles, role, MOST_ITEMS)?;
    for source in &mut scenario.sources {
        if bookers(source.kind) == Some(kind) {
            source.booked_by.get_or_insert(key);
        }
        if kind == CLOSERS {
            source.closed_by.get_or_insert(key);
        }
    }
    if kind != RoleKind::HeadOfSales {
        heads(scenario).for_each(|head| head.counted.push(key));
    }
    Ok(())
}
