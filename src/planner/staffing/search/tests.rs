//! The search for hires against trying everything.

use proptest::prelude::*;

use super::alone::{Hires, Need, hires};
use super::crew::{Crew, Stream};
use super::together::{Score as CrewScore, together};
use crate::model::Model;
use crate::scenario::{
    Currency, Entry, Field, Measure, PlanShape, RampField, Role, RoleField, RoleKey, RoleKind,
    Scenario, Sizing, Source, SourceField, SourceKey, SourceKind, TargetField, TimelineField,
};
use crate::staffing::Reading;
use crate::staffing::propose::propose_by;

/// What of hires counts: what is missing in months in reach beyond what can't be helped, people,
/// what is missing before, and how late they start.
type Score = (f64, u32, f64, i64);

fn reach(need: &Need) -> usize {
    let full = need.output.iter().copied().fold(0.0, f64::max);
    need.earliest + need.output.iter().position(|output| *output >= full - 1e-9).unwrap_or(0)
}

fn there(need: &Need, starts: &[u32], month: usize) -> f64 {
    (0..=month).map(|start| f64::from(starts[start]) * need.output[month - start]).sum()
}

fn score(need: &Need, starts: &[u32]) -> Score {
    let reach = reach(need);
    let all: Vec<u32> = (0..need.most.len())
        .map(|month| if month < need.earliest { 0 } else { need.most[month] })
        .collect();
    let (mut missing, mut missed) = (0.0, 0.0);
    for month in 0..starts.len() {
        if month < reach {
            missed += (need.missing[month] - there(need, starts, month)).max(0.0);
        } else {
            let demand = need.missing[month].min(there(need, &all, month));
            missing += (demand - there(need, starts, month)).max(0.0);
        }
    }
    let late: i64 = starts.iter().zip(0..).map(|(people, month)| i64::from(*people) * month).sum();
    (missing, starts.iter().sum(), missed, late)
}

fn better(one: Score, other: Score) -> bool {
    let less = |one: f64, other: f64| (one < other - 1e-7, (one - other).abs() <= 1e-7);
    let (fewer_missing, as_many_missing) = less(one.0, other.0);
    let (fewer_missed, as_many_missed) = less(one.2, other.2);
    fewer_missing
        || (as_many_missing
            && (one.1 < other.1
                || (one.1 == other.1 && (fewer_missed || (as_many_missed && one.3 > other.3)))))
}

/// Tries everything.
fn brute(need: &Need) -> Hires {
    let months = need.missing.len();
    let mut best: Option<(Score, Vec<u32>)> = None;
    let mut starts = vec![0; months];
    loop {
        let score = score(need, &starts);
        if best.as_ref().is_none_or(|(known, _)| better(score, *known)) {
            best = Some((score, starts.clone()));
        }
        let next = (need.earliest..months).find(|month| starts[*month] < need.most[*month]);
        let Some(next) = next else { break };
        starts[next] += 1;
        for slot in &mut starts[..next] {
            *slot = 0;
        }
    }
    Hires { starts: best.map(|(_, starts)| starts).unwrap_or_default(), proved: true }
}

prop_compose! {
    fn any_need(months: usize, most: u32)(
        missing in prop::collection::vec(prop_oneof![Just(0.0), 0.0..4.0_f64], months),
        rising in any::<bool>(),
        ramp in prop::collection::vec(0.0..1.0_f64, 0..4),
        stay in 0.9..=1.0_f64,
        earliest in 0..months,
        most in prop::collection::vec(0..=most, months),
    ) -> Need {
        let mut missing = missing;
        if rising {
            missing.sort_by(f64::total_cmp);
        }
        let mut ramp = ramp;
        ramp.sort_by(f64::total_cmp);
        let output = (0..months).map(|month| {
            ramp.get(month).copied().unwrap_or(1.0) * stay.powi(month as i32)
        });
        Need { asked: missing.clone(), missing, output: output.collect(), earliest, most }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_is_better_than_what_is_proposed(need in any_need(8, 2)) {
        let found = hires(&need);
        prop_assert!(found.proved);
        let (found, best) = (score(&need, &found.starts), score(&need, &brute(&need).starts));
        prop_assert!(!better(best, found) && !better(found, best), "{:?} {:?}", found, best);
    }
}

/// What comes of who starts when, counted anew.
fn crew_score(crew: &Crew, starts: &[Vec<u32>]) -> CrewScore {
    let short = |role: usize, month: usize| {
        let need = &crew.needs[role];
        (need.missing[month] - there(need, &starts[role], month)).max(0.0)
    };
    let value: f64 = crew.streams.iter().flat_map(|stream| &stream.value).sum();
    let mut score = CrewScore::default();
    let months = 0..crew.free.len();
    for month in months {
        for stream in &crew.streams {
            let parts = stream.roles().map(|role| match short(role, month) {
                0.0 => 0.0,
                short => short / crew.needs[role].asked[month],
            });
            score.lost += stream.value[month] * parts.fold(0.0, f64::max) / value;
        }
        for (role, starts) in starts.iter().enumerate() {
            if !crew.streams.iter().any(|stream| stream.roles.contains(&Some(role))) {
                score.missing += short(role, month);
            }
            score.people += starts[month];
            score.late += month as u64 * u64::from(starts[month]);
        }
    }
    score
}

/// Tries every way to hire.
fn brute_crew(crew: &Crew, most: &[u32]) -> CrewScore {
    let (roles, months) = (crew.needs.len(), crew.free.len());
    let slots: Vec<(usize, usize)> =
        (0..months).flat_map(|month| (0..roles).map(move |role| (role, month))).collect();
    let mut starts = vec![vec![0; months]; roles];
    let mut best = crew_score(crew, &starts);
    loop {
        let room = |starts: &[Vec<u32>], (role, month): &(usize, usize)| {
            let all: u32 = starts.iter().map(|starts| starts[*month]).sum();
            *month >= crew.needs[*role].earliest
                && starts[*role].iter().sum::<u32>() < most[*role]
                && all < crew.free[*month]
        };
        // Counts up: the first place that may hold one more gets it, those before it begin anew.
        let mut next = None;
        for (place, slot) in slots.iter().enumerate() {
            if room(&starts, slot) {
                next = Some(place);
                break;
            }
            starts[slot.0][slot.1] = 0;
        }
        let Some((role, month)) = next.map(|place| slots[place]) else { return best };
        starts[role][month] += 1;
        let score = crew_score(crew, &starts);
        if score.beats(&best) {
            best = score;
        }
    }
}

/// What is proposed, after a look at everything else that could have been.
fn compared(crew: &Crew) -> Vec<Hires> {
    let found = together(crew);
    let starts = |hires: &[Hires]| hires.iter().map(|hires| hires.starts.clone()).collect();
    let alone: Vec<Hires> = crew.needs.iter().map(hires).collect();
    let (alone, ours): (Vec<Vec<u32>>, Vec<Vec<u32>>) = (starts(&alone), starts(&found));
    if ours != alone {
        let most: Vec<u32> = alone.iter().map(|starts| starts.iter().sum()).collect();
        let (score, best) = (crew_score(crew, &ours), brute_crew(crew, &most));
        assert!(
            !best.beats(&score) && !score.beats(&best),
            "{score:?}, at best {best:?}: {crew:?}"
        );
    }
    found
}

/// Eight months of a team in which the first role books all meetings, the second closes those of
/// the first source, and the third closes those of the second, or helps without a part in deals.
#[derive(Clone, Debug)]
struct Three {
    targets: Vec<f64>,
    now: Vec<u8>,
    ramps: Vec<Vec<f64>>,
    fill: Vec<u8>,
    attrition: f64,
    /// People of the third role, where they are a typed number.
    helpers: Option<u8>,
    limit: u8,
}

prop_compose! {
    fn any_three()(
        targets in prop::collection::vec(prop_oneof![1 => Just(0.0), 4 => 0.0..14.0_f64], 8),
        now in prop::collection::vec(0_u8..3, 3),
        ramps in prop::collection::vec(prop::sample::select(
            vec![vec![], vec![0.5], vec![0.3, 0.7], vec![0.0, 0.25, 0.5, 0.75]],
        ), 3),
        attrition in prop::sample::select(vec![0.0, 0.3]),
        helpers in prop::option::of(0_u8..4),
        // Few enough ways to try all of them.
        (limit, fill) in prop_oneof![
            (Just(1), prop::collection::vec(2_u8..5, 3)),
            (Just(2), prop::collection::vec(4_u8..6, 3)),
        ],
    ) -> Three {
        Three { targets, now, ramps, fill, attrition, helpers, limit }
    }
}

fn scenario_of(three: &Three) -> Scenario {
    let typed = |value| Some(Entry::typed(value));
    let mut scenario = Scenario::empty(Currency::USD);
    scenario.plan.measure = Measure::Deals;
    scenario.timeline.shape = PlanShape::Typed;
    scenario.timeline.inputs.put(TimelineField::Horizon, typed(8.0));
    scenario.timeline.inputs.put(TimelineField::HiresPerMonth, typed(three.limit.into()));
    for (field, target) in TargetField::ALL.iter().zip(&three.targets) {
        scenario.timeline.targets.put(*field, typed(*target));
    }
    let keys = ["r0", "r1", "r2"].map(|key| RoleKey::new(key).expect("a key"));
    let sizings = [Sizing::MeetingsBooked, Sizing::Deals, Sizing::Deals];
    for (place, (key, sizing)) in keys.into_iter().zip(sizings).enumerate() {
        let mut role = Role::new(key, RoleKind::Other);
        role.sizing = sizing;
        role.inputs.put(RoleField::MeetingsBooked, typed(5.0));
        role.inputs.put(RoleField::Deals, typed(2.0));
        role.inputs.put(RoleField::PeopleNow, typed(three.now[place].into()));
        role.inputs.put(RoleField::Attrition, typed(three.attrition));
        role.inputs.put(RoleField::MonthsToFill, typed(three.fill[place].into()));
        if let (2, Some(helpers)) = (place, three.helpers) {
            role.sizing = Sizing::Fixed;
            role.inputs.put(RoleField::FixedPeople, typed(helpers.into()));
        }
        for (field, output) in RampField::ALL.iter().zip(&three.ramps[place]) {
            role.ramp.put(*field, typed(*output));
        }
        scenario.roles.push(role);
    }
    for (key, share, closer) in [("s0", 0.6, 1), ("s1", 0.4, 2)] {
        let mut source = Source::new(SourceKey::new(key).expect("a key"), SourceKind::Outbound);
        source.booked_by = Some(keys[0]);
        source.closed_by = Some(keys[if three.helpers.is_some() { 1 } else { closer }]);
        source.inputs.put(SourceField::Share, typed(share));
        source.inputs.put(SourceField::ShowRate, typed(1.0));
        source.inputs.put(SourceField::QualificationRate, typed(1.0));
        source.inputs.put(SourceField::WinRate, typed(0.5));
        scenario.sources.push(source);
    }
    scenario
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn three_roles_that_share_a_limit_are_hired_at_best(three in any_three()) {
        let scenario = scenario_of(&three);
        let mut reading = Reading::of(Model::build(&scenario), &scenario);
        let proposal = propose_by(&scenario, &mut reading, compared);
        prop_assert!(proposal.proved);
        for month in 0..8 {
            let month = scenario.timeline.start.plus(month);
            let starts = proposal.starts.iter().filter(|start| start.month == month);
            let started: u32 = starts.map(|start| start.people).sum();
            prop_assert!(started <= u32::from(three.limit));
        }
    }
}

#[test]
fn the_largest_crew_needs_no_more_stack_than_a_page_has() {
    let need = Need {
        asked: (0..60).map(|month| f64::from(month) / 2.0).collect(),
        missing: (0..60).map(|month| f64::from(month) / 2.0).collect(),
        output: vec![1.0; 60],
        earliest: 0,
        most: vec![30; 60],
    };
    let crew = Crew {
        needs: vec![need; 40],
        streams: vec![Stream { roles: [Some(0), Some(1)], value: vec![1.0; 60] }],
        free: vec![18; 60],
    };
    // A megabyte in the page, whose frames are smaller than those of a test.
    let search = std::thread::Builder::new().stack_size(1 << 20).spawn(move || together(&crew));
    let found = search.expect("a thread").join().expect("no overflow");
    assert!(found.iter().flat_map(|hires| &hires.starts).sum::<u32>() <= 18 * 60);
}
