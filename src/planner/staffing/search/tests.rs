//! The search for hires against trying everything.

use proptest::prelude::*;

use super::crew::{Crew, Stream};
use super::together::Score;
use super::{Hires, Need, find};

fn short(need: &Need, starts: &[u32], month: usize) -> f64 {
    let there = (0..=month).map(|start| f64::from(starts[start]) * need.output[month - start]);
    (need.missing[month] - there.sum::<f64>()).max(0.0)
}

/// What comes of who starts when, counted anew.
fn score(crew: &Crew, starts: &[Vec<u32>]) -> Score {
    let value: f64 = crew.streams.iter().flat_map(|stream| &stream.value).sum();
    let mut score = Score::default();
    for month in 0..crew.free.len() {
        for stream in &crew.streams {
            let parts = stream.roles().map(|role| {
                let missing = short(&crew.needs[role], &starts[role], month);
                if missing == 0.0 { 0.0 } else { missing / crew.needs[role].asked[month] }
            });
            score.lost += stream.value[month] * parts.fold(0.0, f64::max) / value;
        }
        for (role, starts) in starts.iter().enumerate() {
            if !crew.streams.iter().any(|stream| stream.roles.contains(&Some(role))) {
                score.missing += short(&crew.needs[role], starts, month);
            }
            score.people += starts[month];
            score.late += month as u64 * u64::from(starts[month]);
        }
    }
    score
}

/// Every way to hire into a role.
fn ways(need: &Need) -> Vec<Vec<u32>> {
    let mut ways = vec![vec![0; need.missing.len()]];
    for month in need.earliest..need.horizon {
        let mut more = Vec::new();
        for way in &ways {
            let left = need.most - way.iter().sum::<u32>();
            for people in 0..=left {
                let mut way = way.clone();
                way[month] = people;
                more.push(way);
            }
        }
        ways = more;
    }
    ways
}

/// The best of all ways to hire.
fn best(crew: &Crew) -> Score {
    let all: Vec<Vec<Vec<u32>>> = crew.needs.iter().map(ways).collect();
    let mut best = score(crew, &vec![vec![0; crew.free.len()]; crew.needs.len()]);
    let mut places = vec![0; all.len()];
    loop {
        let starts: Vec<Vec<u32>> =
            places.iter().zip(&all).map(|(place, ways)| ways[*place].clone()).collect();
        let fits = (0..crew.free.len()).all(|month| {
            starts.iter().map(|starts| starts[month]).sum::<u32>() <= crew.free[month]
        });
        if fits {
            let score = score(crew, &starts);
            if score.beats(&best) {
                best = score;
            }
        }
        let next = places.iter().zip(&all).position(|(place, ways)| place + 1 < ways.len());
        let Some(next) = next else { return best };
        places[next] += 1;
        places[..next].fill(0);
    }
}

/// Months of the horizon, and of the window.
const HORIZON: usize = 4;
const WINDOW: usize = 6;

prop_compose! {
    fn any_need()(
        asked in prop::collection::vec(0.5..4.0_f64, WINDOW),
        parts in prop::collection::vec(prop_oneof![Just(0.0), 0.0..=1.0_f64], WINDOW),
        grows in any::<bool>(),
        ramp in prop::collection::vec(0.0..1.0_f64, 0..3),
        earliest in 0..=HORIZON,
        most in 0_u32..3,
    ) -> Need {
        let mut ramp = ramp;
        ramp.sort_by(f64::total_cmp);
        let mut missing: Vec<f64> =
            asked.iter().zip(parts).map(|(asked, part)| asked * part).collect();
        if grows {
            missing.sort_by(f64::total_cmp);
        }
        let asked = asked.iter().zip(&missing).map(|(one, other)| one.max(*other)).collect();
        let output = (0..WINDOW).map(|month| ramp.get(month).copied().unwrap_or(1.0)).collect();
        Need { asked, missing, output, earliest, horizon: HORIZON, most }
    }
}

prop_compose! {
    fn any_crew()(
        needs in prop::collection::vec(any_need(), 1..4),
        streams in prop::collection::vec(
            (
                prop::option::of(0..3_usize),
                prop::option::of(0..3_usize),
                prop::collection::vec(prop_oneof![Just(0.0), 0.0..100.0_f64], WINDOW),
            ),
            1..4,
        ),
        limit in prop_oneof![Just(u32::MAX), 1_u32..3],
    ) -> Crew {
        let there = |role: Option<usize>| role.filter(|role| *role < needs.len());
        let streams = streams.into_iter().filter_map(|(one, other, value)| {
            let roles = [there(one), there(other)];
            let is_worth = value.iter().any(|value| *value > 0.0);
            (is_worth && roles != [None, None]).then_some(Stream { roles, value })
        });
        let streams = streams.collect();
        Crew { needs, streams, free: vec![limit; WINDOW] }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_is_better_than_what_is_found(crew in any_crew()) {
        prop_assume!(!crew.streams.is_empty());
        let found = find(&crew).hires;
        for hires in &found {
            prop_assert!(hires.proved);
        }
        let starts: Vec<Vec<u32>> = found.iter().map(|hires| hires.starts.clone()).collect();
        for (need, starts) in crew.needs.iter().zip(&starts) {
            prop_assert!(starts.iter().sum::<u32>() <= need.most);
        }
        for month in 0..WINDOW {
            let started: u64 = starts.iter().map(|starts| u64::from(starts[month])).sum();
            prop_assert!(started <= u64::from(crew.free[month]));
        }
        let (found, best) = (score(&crew, &starts), best(&crew));
        prop_assert!(!best.beats(&found), "{:?}, at best {:?}", found, best);
    }
}

#[test]
fn the_largest_crew_needs_no_more_stack_than_a_page_has() {
    let need = Need {
        asked: (0..80).map(|month| f64::from(month) / 2.0).collect(),
        missing: (0..80).map(|month| f64::from(month) / 2.0).collect(),
        output: vec![1.0; 80],
        earliest: 0,
        horizon: 60,
        most: 30,
    };
    let crew = Crew {
        needs: vec![need; 40],
        streams: vec![Stream { roles: [Some(0), Some(1)], value: vec![1.0; 80] }],
        free: vec![18; 80],
    };
    // A megabyte in the page, whose frames are smaller than those of a test.
    let search = std::thread::Builder::new().stack_size(1 << 20).spawn(move || find(&crew));
    let found: Vec<Hires> = search.expect("a thread").join().expect("no overflow").hires;
    assert!(found.iter().flat_map(|hires| &hires.starts).sum::<u32>() <= 18 * 60);
}
