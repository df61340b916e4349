//! Today's team in the average month, by numbers that can be worked out by hand.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::*;
use repcount::scenario::{RoleKey, Scenario, Seat, Sizing};

/// One person who has these roles, from a month on or always.
fn seat(started: Option<&str>, shares: &[(RoleKey, f64)]) -> Seat {
    Seat { started: started.map(month), shares: shares.to_vec(), ..Seat::default() }
}

#[test]
fn seats_count_from_their_start_on_and_switching_costs_output() {
    let scenario = closers(800.0, 1.0).with(fixed("other", 0.0)).set("switching_loss", 0.2);
    let (ae, other) = (scenario.roles[0].key, scenario.roles[1].key);
    let with = |seats: &[Seat]| Scenario { team: seats.to_vec(), ..scenario.clone() };
    // Half a person, and a fifth of what that makes goes to switching: 1.4 people, 200 each.
    let shared = with(&[seat(None, &[(ae, 0.5), (other, 0.5)])]);
    check(&shared, "people_now/ae", 1.5);
    check(&shared, "revenue@today", 280.0);
    // Without another role nothing is lost.
    let alone = with(&[seat(None, &[(ae, 1.0)])]);
    check(&alone, "people_now/ae", 2.0);
    check(&alone, "revenue@today", 400.0);
    // Who comes after the plan is made isn't there yet.
    let later = with(&[seat(Some("2026-03"), &[(ae, 1.0)])]);
    check(&later, "people_now/ae", 1.0);
    check(&with(&[seat(Some("2026-01"), &[(ae, 1.0)])]), "people_now/ae", 2.0);
}

#[test]
fn what_people_cost_is_spread_over_what_they_do_today() {
    // A person closes two deals, at 100 a month; 8 are planned, and two of four people close 4.
    let scenario = closers(800.0, 2.0).but("roles/ae/base", 100.0);
    check(&scenario, "cost_per_deal/cold", 50.0);
    check(&scenario, "cost_per_deal/cold@today", 50.0);
    check(&scenario.but("roles/ae/people_now", 1.0), "cost_per_deal/cold@today", 50.0);
}

#[test]
fn a_fixed_number_of_people_stands_in_without_becoming_more() {
    let scenario = revenue(1_000.0)
        .with(outbound("cold").rest().set("meeting_to_deal", 0.2).closed_by("ae"))
        .with(executive("ae").sized(Sizing::MeetingsHeld).sets(&[
            ("meetings_held", 10.0),
            ("days_off", 50.4),
            ("people_now", 5.0),
        ]))
        .with(fixed("other", 2.0));
    let mut covered = scenario.clone();
    covered.roles[0] = covered.roles[0].clone().covered_by("other");
    check(&scenario, "fte/other", 2.0);
    check(&covered, "fte/other", 2.0);
    check(&covered, "people/other", 2.0);
    check_row(&covered.months("2026-01", 2), "fte/other", TODAY, &[2.0; 2]);
}
