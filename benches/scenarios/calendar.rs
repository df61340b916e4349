//! The scenarios of the calendar whose computing is measured.

use repcount::edit::{Command, apply};
use repcount::preset::Preset;
use repcount::scenario::{
    Channel, Entry, Month, PlanShape, RampField, Role, RoleField, RoleKind, Scenario, SeasonField,
    Source, SourceField, SourceKind, TimelineField,
};

/// Three years of ten roles and eight sources, seasonal, with ramp, leaving and a lag: without a
/// limit on hires, and with one that binds more or less; the presets' year; and the four months whose
/// formulas examples/sheets.rs gives to a spreadsheet first.
pub fn calendars() -> Vec<(String, Scenario)> {
    let mut all: Vec<(String, Scenario)> =
        Preset::ALL.iter().map(|known| (known.name().to_string(), known.scenario())).collect();
    let large = large();
    let limited = |most: f64| with(large.clone(), TimelineField::HiresPerMonth, most);
    let (some, few) = (limited(3.0), limited(1.0));
    let sheet = with(Preset::SoftwareDollars.scenario(), TimelineField::Horizon, 4.0);
    all.push(("software-dollars, 4 months".to_string(), sheet));
    all.push(("36 months, 10 roles, 8 sources".to_string(), large));
    all.push(("the same, 3 hires a month at most".to_string(), some));
    all.push(("the same, 1 hire a month at most".to_string(), few));
    all
}

fn with(mut scenario: Scenario, field: TimelineField, value: f64) -> Scenario {
    scenario.timeline.inputs.put(field, Some(Entry::typed(value)));
    scenario
}

fn large() -> Scenario {
    let mut scenario = Preset::SoftwareDollars.scenario();
    let mut carry_out = |command: Command| {
        if let Ok(next) = apply(&scenario, &command) {
            scenario = next;
        }
    };
    for kind in
        [RoleKind::Bdr, RoleKind::Sdr, RoleKind::SalesExecutive, RoleKind::Bdr, RoleKind::Sdr]
    {
        carry_out(Command::AddRole(kind));
    }
    for channel in [Channel::Website, Channel::Other, Channel::Phone] {
        carry_out(Command::AddSource(SourceKind::Inbound, channel));
    }
    let keys = |scenario: &Scenario, kinds: &[RoleKind]| {
        let of_kind = scenario.roles.iter().filter(|role| kinds.contains(&role.kind));
        of_kind.map(|role| role.key).collect::<Vec<_>>()
    };
    let bookers = keys(&scenario, &[RoleKind::Bdr, RoleKind::Sdr]);
    let closers = keys(&scenario, &[RoleKind::SalesExecutive]);
    for (place, source) in scenario.sources.iter_mut().enumerate() {
        source.booked_by = bookers.get(place % bookers.len().max(1)).copied();
        source.closed_by = closers.get(place % closers.len().max(1)).copied();
        lag(source, place);
    }
    scenario.roles.iter_mut().for_each(ramp);
    scenario.timeline.start = Month::DEFAULT;
    scenario.timeline.shape = PlanShape::Seasonal;
    for (place, field) in
        (0_u8..12).filter_map(|place| Some((place, SeasonField::at(place.into())?)))
    {
        let weight = 1.0 + f64::from(place % 5) / 10.0;
        scenario.timeline.season.put(field, Some(Entry::typed(weight)));
    }
    scenario.timeline.inputs.put(TimelineField::HiresPerMonth, None);
    with(scenario, TimelineField::Horizon, 36.0)
}

fn lag(source: &mut Source, place: usize) {
    let months = (place % 3 + 1) as f64;
    source.inputs.put(SourceField::SalesCycle, Some(Entry::typed(months)));
}

fn ramp(role: &mut Role) {
    role.inputs.put(RoleField::Attrition, Some(Entry::typed(0.25)));
    role.inputs.put(RoleField::MonthsToFill, Some(Entry::typed(2.0)));
    for (place, output) in [0.0, 0.25, 0.5, 0.75].into_iter().enumerate() {
        if let Some(field) = RampField::at(place) {
            role.ramp.put(field, Some(Entry::typed(output)));
        }
    }
}
