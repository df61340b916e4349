//! What the plan is past the horizon, by tables that can be worked out by hand: the work of the last months is for
//! deals that close after them.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::*;
use repcount::scenario::{Period, Scenario};

/// [`closers`] who are never short of people, over so many months, with deals so many months after their
/// meetings: a plan of 100 takes 5 meetings held.
fn unhurried(plan: f64, months: u8, cycle: f64) -> Scenario {
    let scenario = closers(plan, 1_000.0).months("2026-01", months);
    scenario.but("roles/ae/months_to_fill", 0.0).but("sources/cold/sales_cycle", cycle)
}

/// What is held in each month for a plan of this in the month of the deals.
fn held(targets: &[f64]) -> Vec<f64> {
    targets.iter().map(|target| target / 20.0).collect()
}

#[test]
fn a_flat_plan_goes_on() {
    check_row(&unhurried(100.0, 6, 4.0), "held/cold", TODAY, &held(&[100.0; 6]));
}

#[test]
fn a_plan_that_grows_stays_at_its_last_month() {
    let scenario = unhurried(100.0, 3, 1.0).growing(0.1);
    check_row(&scenario, "held/cold", TODAY, &held(&[110.0, 121.0, 121.0]));
}

#[test]
fn a_typed_plan_goes_on_at_the_mean_of_its_last_three_months() {
    let scenario = unhurried(100.0, 4, 2.0).typed_months(&[500.0, 30.0, 60.0, 90.0]);
    check_row(&scenario, "held/cold", TODAY, &held(&[60.0, 90.0, 60.0, 60.0]));
}

#[test]
fn a_season_comes_again_where_a_year_is_planned() {
    // 1 to 12 add up to 78: a plan of 7,800 a year is 100 in January, 1,200 in December.
    let weights: Vec<f64> = (1..=12).map(f64::from).collect();
    let season = |months, cycle: usize| {
        let scenario = unhurried(7_800.0, months, cycle as f64).per(Period::Year);
        scenario.seasonal(&weights)
    };
    let of_month = |month: usize| 100.0 * (month % 12 + 1) as f64;
    for (months, cycle) in [(12, 2), (18, 4), (12, 12), (12, 13)] {
        let targets: Vec<f64> =
            (0..usize::from(months)).map(|month| of_month(month + cycle)).collect();
        check_row(&season(months, cycle), "held/cold", TODAY, &held(&targets));
    }
    // Half a year, 350 on average, says nothing of the other half.
    let targets = [200.0, 300.0, 400.0, 500.0, 600.0, 350.0];
    check_row(&season(6, 1), "held/cold", TODAY, &held(&targets));
}
