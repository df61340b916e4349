//! Links that were damaged at random: each is the exact scenario or a named error. script/mutate-links does
//! millions of them.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

#[path = "common/scenario.rs"]
mod random;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::time::Instant;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use repcount::document::link::{decode, encode};
use repcount::preset::Preset;
use repcount::scenario::Scenario;

/// Counts what this thread holds, and the most that it held.
struct Counting;

thread_local! {
    static HELD: Cell<usize> = const { Cell::new(0) };
    static MOST: Cell<usize> = const { Cell::new(0) };
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn count(change: impl FnOnce(usize) -> usize) {
    // While the thread ends there is nothing to count for.
    let _ = HELD.try_with(|held| {
        held.set(change(held.get()));
        MOST.with(|most| most.set(most.get().max(held.get())));
    });
}

#[allow(unsafe_code, reason = "an allocator can't be written without")]
// SAFETY: everything is passed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(|held| held + layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        count(|held| held.saturating_sub(layout.size()));
        unsafe { System.dealloc(place, layout) }
    }
}

/// The most memory that something held beyond what was held before, in bytes.
fn most_held(run: impl FnOnce()) -> usize {
    let before = HELD.with(Cell::get);
    MOST.with(|most| most.set(before));
    run();
    MOST.with(Cell::get) - before
}

/// Numbers that come in the same order at each run (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as usize % end.max(1)
    }
}

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// One kind of damage out of several, and now and then another on top.
fn damaged(link: &str, numbers: &mut Numbers) -> String {
    let mut letters: Vec<char> = link.chars().collect();
    loop {
        let length = letters.len();
        let place = numbers.below(length);
        let letter = match numbers.below(8) {
            0 => char::from_u32(numbers.below(0x11_0000) as u32).unwrap_or('?'),
            _ => char::from(LETTERS[numbers.below(LETTERS.len())]),
        };
        match numbers.below(8) {
            0 => letters.truncate(place),
            1 if length > 0 => letters[place] = letter,
            2 => letters.insert(place, letter),
            3 if length > 0 => drop(letters.remove(place)),
            4 if length > 1 => letters.swap(place, numbers.below(length)),
            5 => {
                let end = place + numbers.below(length - place.min(length) + 1);
                let part: Vec<char> = letters.get(place..end).unwrap_or_default().to_vec();
                letters.splice(place..place, part);
            }
            6 => letters.drain(..place).for_each(drop),
            _ => letters.reverse(),
        }
        if numbers.below(4) > 0 {
            return letters.into_iter().collect();
        }
    }
}

/// Presets and random scenarios, with their links.
fn links(random: usize) -> Vec<(Scenario, String)> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = random::scenario();
    let more = (0..random).map(|_| strategy.new_tree(&mut runner).expect("a scenario").current());
    let presets = Preset::ALL.iter().map(|preset| preset.scenario());
    presets.chain(more).map(|scenario| (scenario.clone(), encode(&scenario))).collect()
}

/// How many damaged links opened their own scenario all the same.
fn mutate(count: usize, seed: u64) -> usize {
    let links = links(40);
    let mut numbers = Numbers(seed);
    let mut whole = 0;
    for _ in 0..count {
        let (scenario, link) = &links[numbers.below(links.len())];
        let broken = damaged(link, &mut numbers);
        if let Ok(opened) = decode(&broken) {
            assert!(opened == *scenario, "another scenario: {broken}");
            whole += 1;
        }
    }
    whole
}

#[test]
fn damaged_links_are_the_exact_scenario_or_a_named_error() {
    let whole = mutate(100_000, 1);
    // Some damage is none: what stands around a link, or a letter put in the place of itself.
    assert!(whole < 20_000, "{whole}");
}

/// For script/mutate-links.
#[test]
#[ignore = "takes minutes"]
fn many_damaged_links() {
    let wanted = std::env::var("REPCOUNT_MUTATIONS").ok().and_then(|count| count.parse().ok());
    let count: usize = wanted.unwrap_or(10_000_000);
    let begun = Instant::now();
    let whole = mutate(count, begun.elapsed().subsec_nanos().into());
    let rate = count as f64 / begun.elapsed().as_secs_f64();
    println!("{count} damaged links, {rate:.0} a second; {whole} opened the exact scenario");
}

#[test]
fn no_input_of_64_kilobytes_takes_more_than_4_megabytes() {
    let mut numbers = Numbers(3);
    let whole = links(40).into_iter().map(|(_, link)| link).max_by_key(String::len).unwrap();
    let random = |numbers: &mut Numbers| {
        let letters = (0..65_000).map(|_| char::from(LETTERS[numbers.below(LETTERS.len())]));
        format!("1{}", letters.collect::<String>())
    };
    let mut inputs: Vec<String> = (0..20).map(|_| random(&mut numbers)).collect();
    // What deflates to very much: the same letters again and again, and a link within itself.
    inputs.extend(
        ["A", "B", "_", "7f8"].map(|part| format!("1{}", part.repeat(65_535 / part.len()))),
    );
    inputs.push(whole.repeat(65_536 / whole.len()));
    for input in inputs {
        let most = most_held(|| drop(decode(&input)));
        assert!(
            most <= 4 << 20,
            "{most} bytes for {}…",
            &input.chars().take(20).collect::<String>()
        );
    }
}
