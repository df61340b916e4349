//! The search for hires against trying everything.

use proptest::prelude::*;

use super::hires::{Hires, Need, hires};
use super::model::Model;
use super::planned::Planned;
use super::propose::propose_by;
use crate::scenario::{
    Currency, Entry, Field, Measure, PlanShape, RampField, Role, RoleField, RoleKey, RoleKind,
    Scenario, Sizing, Source, SourceField, SourceKey, SourceKind, TargetField, TimelineField,
};

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
        Need { missing, output: output.collect(), earliest, most }
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

/// What is proposed, after a look at everything else that could have been.
fn compared(need: &Need) -> Hires {
    let found = hires(need);
    let (score, best) = (score(need, &found.starts), score(need, &brute(need).starts));
    assert!(!better(best, score) && !better(score, best), "{score:?}, at best {best:?}: {need:?}");
    found
}

/// Three roles that close a third of the deals each, two a month a person, over eight months.
fn three_roles(
    targets: &[f64],
    now: &[f64],
    ramp: &[f64],
    attrition: f64,
    fill: f64,
    limit: f64,
) -> Scenario {
    let typed = |value| Some(Entry::typed(value));
    let mut scenario = Scenario::empty(Currency::USD);
    scenario.plan.measure = Measure::Deals;
    scenario.timeline.shape = PlanShape::Typed;
    scenario.timeline.inputs.put(TimelineField::Horizon, typed(8.0));
    scenario.timeline.inputs.put(TimelineField::HiresPerMonth, typed(limit));
    for (field, target) in TargetField::ALL.iter().zip(targets) {
        scenario.timeline.targets.put(*field, typed(*target));
    }
    for (place, now) in now.iter().enumerate() {
        let key = RoleKey::new(&format!("r{place}")).expect("a key");
        let mut role = Role::new(key, RoleKind::SalesExecutive);
        role.sizing = Sizing::Deals;
        role.inputs.put(RoleField::Deals, typed(2.0));
        role.inputs.put(RoleField::PeopleNow, typed(*now));
        role.inputs.put(RoleField::Attrition, typed(attrition));
        role.inputs.put(RoleField::MonthsToFill, typed(fill));
        for (field, output) in RampField::ALL.iter().zip(ramp) {
            role.ramp.put(*field, typed(*output));
        }
        scenario.roles.push(role);
        let source = SourceKey::new(&format!("s{place}")).expect("a key");
        let mut source = Source::new(source, SourceKind::Outbound);
        source.closed_by = Some(key);
        source.inputs.put(SourceField::Share, typed(1.0 / 3.0));
        scenario.sources.push(source);
    }
    scenario
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn three_roles_that_share_a_limit_are_hired_at_best(
        targets in prop::collection::vec(0.0..20.0_f64, 8),
        now in prop::collection::vec(0_u8..3, 3),
        ramp in prop::sample::select(vec![vec![], vec![0.5], vec![0.3, 0.7], vec![0.0, 0.25, 0.5, 0.75]]),
        attrition in prop::sample::select(vec![0.0, 0.3]),
        fill in 0_u8..3,
        limit in 1_u8..3,
    ) {
        let now: Vec<f64> = now.into_iter().map(f64::from).collect();
        let (fill, limit) = (f64::from(fill), f64::from(limit));
        let scenario = three_roles(&targets, &now, &ramp, attrition, fill, limit);
        let model = Model::of(&scenario);
        let planned = Planned::of(&model, 1.0);
        let proposal = propose_by(&model, &planned, compared);
        prop_assert!(proposal.proved);
        for month in 0..8 {
            let started: f64 = proposal.starters.iter().map(|months| months[month]).sum();
            prop_assert!(started <= limit);
        }
    }
}
