//! Random scenarios, always legal: every kind, sizing, origin and optional part, no reference to
//! what isn't there.
//!
//! A test file takes it in with `#[path = "common/scenario.rs"] mod random;`.
#![allow(dead_code, reason = "every test takes what it needs")]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use repcount::scenario::{
    Benchmark, BenchmarkId, BudgetKind, Carries, Channel, Conversion, Currency, Day, Duty, Entry,
    Field, FieldSpec, InputNotes, Inputs, Measure, Month, NAME_LENGTH, Origin, Period, PlacedHire,
    PlanField, PlanShape, Policy, Recurrence, Role, RoleKey, RoleKind, SalesPlan, Scenario, Seat,
    SeatField, Segment, Sizing, Source, SourceKey, SourceKind, StandardDuty, TEXT_LENGTH, Timeline,
    Unit,
};

/// How far the numbers go.
#[derive(Clone, Copy, PartialEq)]
enum Numbers {
    /// To the bounds of each field, rates of 0 included.
    Extreme,
    /// Such as a head of sales might type; no rate is 0.
    Ordinary,
}

/// Any legal scenario, extreme values, circles among roles and empty parts included.
pub fn scenario() -> impl Strategy<Value = Scenario> {
    with(Numbers::Extreme)
}

/// A scenario with numbers as people type them and rates above 0. Roles may still form a circle,
/// and sources may still be handled by nobody.
pub fn ordinary() -> impl Strategy<Value = Scenario> {
    with(Numbers::Ordinary)
}

fn with(numbers: Numbers) -> impl Strategy<Value = Scenario> {
    (
        (text(NAME_LENGTH), text(TEXT_LENGTH), currency()),
        plan(numbers),
        vec(source(numbers), 0..=6),
        vec(role(numbers), 0..=6),
        policy(numbers),
        (timeline(numbers), option::of(vec(hire(), 0..=5)), vec(seat(numbers), 0..=3)),
        vec((any::<Index>(), text(TEXT_LENGTH)), 0..=4),
    )
        .prop_map(|((name, notes, currency), plan, sources, roles, policy, months, noted)| {
            let (sources, roles) = assemble(&sources, roles);
            let keys: Vec<RoleKey> = roles.iter().map(|role| role.key).collect();
            let (mut timeline, hires, seats) = months;
            timeline.hires = hires.map(|hires| bind_hires(&hires, &keys));
            let team = seats.iter().map(|open| bind_seat(open, &keys)).collect();
            let input_notes = InputNotes::default();
            let mut scenario = Scenario {
                name,
                notes,
                currency,
                plan,
                sources,
                roles,
                policy,
                timeline,
                team,
                input_notes,
            };
            let inputs = scenario.inputs();
            for (place, text) in noted {
                scenario.input_notes.put(*place.get(&inputs), &text);
            }
            scenario
        })
}

/// A hire with its role still open.
#[derive(Clone, Debug)]
struct OpenHire {
    start: Month,
    role: Index,
    people: u16,
}

/// A seat with the roles of its shares still open.
#[derive(Clone, Debug)]
struct OpenSeat {
    started: Option<Month>,
    people: Inputs<SeatField>,
    shares: Vec<(Index, f64)>,
}

fn bind_hires(hires: &[OpenHire], keys: &[RoleKey]) -> Vec<PlacedHire> {
    let hires = hires.iter().filter(|_| !keys.is_empty());
    let mut hires: Vec<PlacedHire> = hires
        .map(|OpenHire { start, role, people }| PlacedHire {
            start: *start,
            role: *role.get(keys),
            people: *people,
        })
        .collect();
    hires.sort();
    hires
}

fn bind_seat(open: &OpenSeat, keys: &[RoleKey]) -> Seat {
    let mut seat = Seat { started: open.started, inputs: open.people.clone(), shares: Vec::new() };
    for (role, share) in open.shares.iter().filter(|_| !keys.is_empty()) {
        let key = *role.get(keys);
        let taken: f64 = seat.shares.iter().map(|(_, share)| share).sum();
        if seat.shares.iter().all(|(other, _)| *other != key) && taken + share <= 1.0 {
            seat.shares.push((key, *share));
        }
    }
    seat
}

fn timeline(numbers: Numbers) -> impl Strategy<Value = Timeline> {
    let months = (month(), option::of(month()), select(PlanShape::ALL), any::<bool>());
    let rows = (row(numbers), row(numbers));
    (months, vec(day(), 0..=6), inputs(numbers), rows).prop_map(
        |((start, planning, shape, by_calendar), mut holidays, inputs, (season, targets))| {
            holidays.sort();
            holidays.dedup();
            let hires = None;
            Timeline {
                start,
                planning,
                shape,
                by_calendar,
                holidays,
                hires,
                inputs,
                season,
                targets,
            }
        },
    )
}

fn month() -> impl Strategy<Value = Month> {
    let years = prop_oneof![4 => 2025..2029_u32, 1 => 1..=9999_u32];
    (years, 1..=12_u32).prop_map(|(year, number)| Month::new(year, number).expect("a month"))
}

fn day() -> impl Strategy<Value = Day> {
    let day = |(month, day): (Month, u32)| Day::new(month.year(), month.number(), day);
    (month(), 1..=28_u32).prop_map(move |it| day(it).expect("a day"))
}

fn hire() -> impl Strategy<Value = OpenHire> {
    let people = prop_oneof![4 => 1..=5_u16, 1 => 1..=u16::MAX];
    (month(), any::<Index>(), people).prop_map(|(start, role, people)| OpenHire {
        start,
        role,
        people,
    })
}

fn seat(numbers: Numbers) -> impl Strategy<Value = OpenSeat> {
    let share = prop_oneof![select(&[0.25, 0.5, 1.0, 1e-6][..]), 0.001..=1.0_f64];
    (option::of(month()), inputs(numbers), vec((any::<Index>(), share), 0..=4))
        .prop_map(|(started, people, shares)| OpenSeat { started, people, shares })
}

/// A source or role with its references still open: places in the list of roles.
#[derive(Clone, Debug)]
struct Open<T, const N: usize> {
    item: T,
    roles: [Option<Index>; N],
    counted: Vec<Index>,
}

/// Makes keys unique, binds the references, and leaves at most one source with the rest.
fn assemble(
    sources: &[Open<Source, 2>],
    mut roles: Vec<Open<Role, 1>>,
) -> (Vec<Source>, Vec<Role>) {
    let mut taken: Vec<String> = Vec::new();
    for open in &mut roles {
        let free = RoleKey::free(open.item.key.as_str(), |text| taken.iter().any(|t| t == text));
        open.item.key = free.expect("fewer than 999 keys");
        taken.push(open.item.key.as_str().to_string());
    }
    let keys: Vec<RoleKey> = roles.iter().map(|open| open.item.key).collect();
    let pick = |index: &Index| (!keys.is_empty()).then(|| keys[index.index(keys.len())]);
    let roles = roles
        .iter()
        .map(|open| {
            let mut role = open.item.clone();
            role.covered_by = open.roles[0].as_ref().and_then(pick);
            for key in open.counted.iter().filter_map(pick) {
                if !role.counted.contains(&key) {
                    role.counted.push(key);
                }
            }
            role
        })
        .collect();
    let mut rest = false;
    let sources = sources
        .iter()
        .map(|open| {
            let mut source = open.item.clone();
            let free = SourceKey::free(source.key.as_str(), |text| taken.iter().any(|t| t == text));
            source.key = free.expect("fewer than 999 keys");
            taken.push(source.key.as_str().to_string());
            source.booked_by = open.roles[0].as_ref().and_then(pick);
            source.closed_by = open.roles[1].as_ref().and_then(pick);
            if source.carries == Carries::Rest {
                if rest {
                    source.carries = Carries::Share;
                }
                rest = true;
            }
            source
        })
        .collect();
    (sources, roles)
}

fn plan(numbers: Numbers) -> impl Strategy<Value = SalesPlan> {
    let choices = (select(Measure::ALL), select(Period::ALL), select(Recurrence::ALL));
    (choices, inputs::<PlanField>(numbers)).prop_map(|((measure, period, recurrence), inputs)| {
        SalesPlan { measure, period, recurrence, inputs }
    })
}

fn policy(numbers: Numbers) -> impl Strategy<Value = Policy> {
    (select(BudgetKind::ALL), any::<bool>(), inputs(numbers))
        .prop_map(|(budget_kind, marketing, inputs)| Policy { budget_kind, marketing, inputs })
}

fn source(numbers: Numbers) -> impl Strategy<Value = Open<Source, 2>> {
    let choices = (
        select(SourceKind::ALL),
        select(Channel::ALL),
        select(Carries::ALL),
        select(Conversion::ALL),
    );
    let references = (option::of(any::<Index>()), option::of(any::<Index>()));
    let inputs = (inputs(numbers), row(numbers));
    (key(), name(), choices, references, inputs).prop_map(
        |(key, name, (kind, channel, carries, conversion), (booked_by, closed_by), inputs)| {
            let (inputs, opening) = inputs;
            let key = SourceKey::new(&key).expect("a legal key");
            Open {
                item: Source {
                    name,
                    channel,
                    carries,
                    conversion,
                    inputs,
                    opening,
                    ..Source::new(key, kind)
                },
                roles: [booked_by, closed_by],
                counted: Vec::new(),
            }
        },
    )
}

fn role(numbers: Numbers) -> impl Strategy<Value = Open<Role, 1>> {
    let choices = (select(RoleKind::ALL), select(Sizing::ALL), select(Period::ALL));
    let references = (option::weighted(0.3, any::<Index>()), vec(any::<Index>(), 0..=3));
    let lists = (option::of(vec(duty(), 0..=4)), vec(segment(numbers), 0..=2));
    let inputs = (inputs(numbers), row(numbers));
    (key(), name(), choices, references, lists, inputs).prop_map(
        |(key, title, (kind, sizing, quota_period), (covered_by, counted), lists, inputs)| {
            let (inputs, ramp) = inputs;
            let (duties, segments) = lists;
            let new = Role::new(RoleKey::new(&key).expect("a legal key"), kind);
            let duties = duties.unwrap_or_else(|| new.duties.clone());
            Open {
                item: Role { title, duties, sizing, quota_period, segments, inputs, ramp, ..new },
                roles: [covered_by],
                counted,
            }
        },
    )
}

fn duty() -> impl Strategy<Value = Duty> {
    prop_oneof![
        select(StandardDuty::ALL).prop_map(Duty::Standard),
        text(TEXT_LENGTH).prop_map(Duty::Own),
    ]
}

fn segment(numbers: Numbers) -> impl Strategy<Value = Segment> {
    (text(NAME_LENGTH), inputs(numbers)).prop_map(|(name, inputs)| Segment { name, inputs })
}

fn currency() -> impl Strategy<Value = Currency> {
    prop_oneof![
        select(Currency::OFFERED),
        "[A-Z]{3}".prop_map(|code| Currency::from_code(&code).expect("three capital letters")),
    ]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        select(&["bdr", "sdr", "chat", "phone", "outbound", "partner", "head-of-sales"][..])
            .prop_map(String::from),
        "[a-z][a-z0-9-]{0,18}".prop_filter("reserved", |key| !key.starts_with("all-")),
    ]
}

/// A name that somebody gave, if anybody did.
fn name() -> impl Strategy<Value = Option<String>> {
    option::weighted(0.3, text(NAME_LENGTH))
        .prop_map(|name| name.filter(|name| !name.trim().is_empty()))
}

/// Text of any characters, at most so many.
fn text(most: usize) -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => "[ -~]{1,12}",
        2 => "\\PC{0,20}",
        1 => vec(any::<char>(), 0..=12).prop_map(|text| text.into_iter().collect()),
        1 => Just("\"\\/\u{0}\u{7f}\u{200b}\u{2028}Ёж\u{1f9d1}\u{200d}\u{1f4bc}\t\r\n".to_string()),
        1 => Just("ж".repeat(most)),
    ]
    .prop_map(move |text| text.chars().take(most).collect())
}

fn inputs<F: Field + std::fmt::Debug>(numbers: Numbers) -> impl Strategy<Value = Inputs<F>> {
    let fields: Vec<_> = F::ALL
        .iter()
        .map(|field| option::weighted(0.6, (value(*field.spec(), numbers), origin())))
        .collect();
    fields.prop_map(|given| {
        let mut inputs = Inputs::default();
        for (field, entry) in F::ALL.iter().zip(given) {
            inputs.put(*field, entry.map(|(value, origin)| Entry { value, origin }));
        }
        inputs
    })
}

/// Numbers of fields that are all alike: mostly few, as most are left empty.
fn row<F: Field + std::fmt::Debug>(numbers: Numbers) -> impl Strategy<Value = Inputs<F>> {
    let spec = *F::ALL.first().expect("a field").spec();
    let entry = (value(spec, numbers), origin());
    let entry =
        option::weighted(0.6, entry.prop_map(|(value, origin)| Entry { value, origin }).boxed());
    let row = prop_oneof![4 => vec(entry.clone(), 0..=3), 1 => vec(entry, F::ALL.len())];
    row.prop_map(|given| {
        let mut inputs = Inputs::default();
        inputs.put_in_order(&given);
        inputs
    })
}

fn origin() -> impl Strategy<Value = Origin> {
    prop_oneof![
        Just(Origin::Typed),
        Just(Origin::Example),
        select(Benchmark::ALL).prop_map(|benchmark| {
            let id = BenchmarkId::from_key(benchmark.key);
            Origin::Benchmark(id.expect("a key of the list"))
        }),
    ]
}

/// A value that the field accepts.
fn value(spec: FieldSpec, numbers: Numbers) -> BoxedStrategy<f64> {
    match numbers {
        Numbers::Extreme => extreme(spec),
        Numbers::Ordinary => ordinary_value(spec),
    }
}

fn extreme(spec: FieldSpec) -> BoxedStrategy<f64> {
    let mut edges = vec![spec.min, spec.max];
    edges.extend(spec.zero.then_some(0.0));
    edges.extend(spec.default);
    let least = spec.min.max(1e-9).ln();
    let greatest = spec.max.ln();
    prop_oneof![
        1 => select(edges),
        // As digits are typed: few of them.
        2 => (1..10_000_i32, -4..7_i32)
            .prop_map(move |(digits, exponent)| fit(spec, decimal(digits, exponent))),
        1 => (spec.min..=spec.max).prop_map(move |value| fit(spec, value)),
        2 => (least..=greatest).prop_map(move |power| fit(spec, power.exp())),
    ]
    .boxed()
}

fn ordinary_value(spec: FieldSpec) -> BoxedStrategy<f64> {
    let (least, greatest) = match spec.unit {
        Unit::Share => (0.05, 0.95),
        Unit::Money => (1.0, 50_000.0),
        Unit::MoneyPerMonth => (10.0, 20_000.0),
        Unit::PlanAmount => (1.0, 5_000_000.0),
        Unit::LeadsPerMonth | Unit::MeetingsPerMonth => (5.0, 500.0),
        Unit::DealsPerMonth => (1.0, 20.0),
        Unit::People => (1.0, 12.0),
        Unit::DaysPerYear => (0.0, 40.0),
        Unit::DaysPerMonth => (18.0, 23.0),
        Unit::HoursPerDay => (4.0, 8.0),
        Unit::Months => (0.0, 24.0),
        Unit::Ratio => (0.5, 1.5),
        _ => (1.0, 100.0),
    };
    (least..=greatest)
        .prop_map(move |value: f64| fit(spec, (value * 100.0).round() / 100.0))
        .boxed()
}

/// The number that these digits read as in decimal.
fn decimal(digits: i32, exponent: i32) -> f64 {
    format!("{digits}e{exponent}").parse().expect("a number")
}

/// The value, moved to what the field accepts.
fn fit(spec: FieldSpec, value: f64) -> f64 {
    let value = if spec.whole { value.round() } else { value };
    let value = value.clamp(spec.min, spec.max);
    assert!(spec.accepts(value), "{value} is not legal for {spec:?}");
    value
}
