//! People month by month, by tables that can be worked out by hand: ramp, leaving, replacement, shared seats.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::*;
use repcount::answer::outlook;
use repcount::figure::{FigureId, Metric, Place};
use repcount::scenario::{PlacedHire, RoleKey, Seat};

#[test]
fn who_starts_ramps_up_month_by_month() {
    let mut scenario = half_a_year(0.0, 0.0);
    scenario.roles[0] = scenario.roles[0].clone().ramp(&[0.3, 0.7]);
    let ae = scenario.roles[0].key;
    scenario.timeline.hires =
        Some(vec![PlacedHire { start: month("2026-02"), role: ae, people: 2 }]);
    check_row(&scenario, "starters/ae", HIRED, &[0.0, 2.0, 0.0, 0.0, 0.0, 0.0]);
    check_row(&scenario, "people/ae", HIRED, &[0.0, 2.0, 2.0, 2.0, 2.0, 2.0]);
    check_row(&scenario, "ramped/ae", HIRED, &[0.0, 0.6, 1.4, 2.0, 2.0, 2.0]);
    check_row(&scenario, "people/ae", TODAY, &[0.0; 6]);
}

#[test]
fn of_twenty_some_leave_and_are_replaced_after_two_months() {
    // 180 % a year is 15 % a month: three of twenty.
    let mut scenario = half_a_year(0.0, 20.0).but("roles/ae/months_to_fill", 2.0);
    scenario = scenario.but("roles/ae/attrition", 1.8);
    // Month 1: 3 leave at its end. Months 2 and 3 their seats are empty, in month 4 they are
    // filled again: 17 − 2.55 = 14.45; 14.45 − 2.1675 = 12.2825, + 3; less 15 %, + 2.55.
    check_row(
        &scenario,
        "people/ae",
        TODAY,
        &[
            20.0,
            17.0,
            14.45,
            15.2825,
            15.2825 * 0.85 + 2.55,
            (15.2825 * 0.85 + 2.55) * 0.85 + 2.1675,
        ],
    );
    check_row(&scenario, "backfills/ae", TODAY, &[0.0, 0.0, 0.0, 3.0, 2.55, 2.1675]);
    let leavers = row(&outlook(&scenario), "leavers/ae", TODAY);
    assert!(close(leavers[0], 3.0) && close(leavers[1], 2.55));
}

#[test]
fn seats_ramp_from_their_start_and_give_a_role_its_share() {
    let mut scenario = half_a_year(0.0, 1.0).with(fixed("other", 0.0));
    scenario.roles[0] = scenario.roles[0].clone().ramp(&[0.3, 0.7]);
    let (ae, other) = (scenario.roles[0].key, scenario.roles[1].key);
    let seat = |started: Option<&str>, shares| Seat {
        started: started.map(month),
        shares,
        ..Seat::default()
    };
    scenario.team = vec![
        seat(Some("2025-12"), vec![(ae, 1.0)]),
        seat(Some("2026-03"), vec![(ae, 1.0)]),
        seat(None, vec![(ae, 0.5), (other, 0.5)]),
    ];
    scenario = scenario.set("switching_loss", 0.1);
    // One at full output, one in the second month, half a person less a tenth; from March a new one.
    check_row(&scenario, "people/ae", TODAY, &[2.5, 2.5, 3.5, 3.5, 3.5, 3.5]);
    check_row(&scenario, "ramped/ae", TODAY, &[2.15, 2.45, 2.75, 3.15, 3.45, 3.45]);
}

/// One person who has two roles at once.
fn shared(shares: [(RoleKey, f64); 2]) -> Seat {
    Seat { shares: shares.to_vec(), ..Seat::default() }
}

#[test]
fn a_shared_seat_is_left_as_that_of_the_role_with_most_of_its_time() {
    // 120 % a year is 10 % a month, and nobody follows within the half year.
    let mut scenario = half_a_year(0.0, 0.0).with(fixed("other", 0.0));
    scenario = scenario.but("roles/other/attrition", 1.2).but("roles/other/months_to_fill", 12.0);
    let (ae, other) = (scenario.roles[0].key, scenario.roles[1].key);
    scenario.team = vec![shared([(ae, 0.3), (other, 0.7)])];
    let left: Vec<f64> = (0..6).map(|month| 0.3 * 0.9_f64.powi(month)).collect();
    check_row(&scenario, "people/ae", TODAY, &left);
    scenario.team = vec![shared([(other, 0.3), (ae, 0.7)])];
    check_row(&scenario, "people/ae", TODAY, &[0.7; 6]);
    // Of two with the same part it is the first.
    scenario.team = vec![shared([(ae, 0.5), (other, 0.5)])];
    check_row(&scenario, "people/ae", TODAY, &[0.5; 6]);
}

#[test]
fn nobody_is_hired_for_seats_that_are_filled_again() {
    // Of four 5 % leave a month, and each seat is empty for two months: 0.4 of a person.
    let scenario = half_a_year(800.0, 4.0).but("roles/ae/attrition", 0.6);
    let scenario = scenario.but("roles/ae/months_to_fill", 2.0);
    assert_eq!(outlook(&scenario).hires, []);
}

#[test]
fn months_after_the_horizon_have_no_results() {
    // Whoever is hired in the last month pays in the months after.
    let calendar = outlook(&half_a_year(800.0, 2.0).but("roles/ae/months_to_fill", 2.0));
    let ae = Place::Role(role_key("ae"));
    for (metric, place) in
        [(Metric::Revenue, Place::Overall), (Metric::Fte, ae), (Metric::Load, ae)]
    {
        for team in [TODAY, HIRED] {
            let at = |text| calendar.get(FigureId::new(metric, place).at(Some(month(text)), team));
            assert!(at("2026-06").is_some(), "{metric:?}");
            assert_eq!(at("2026-07"), None, "{metric:?}");
        }
    }
}

#[test]
fn only_work_that_a_role_has_is_told_of_it() {
    let scenario = revenue(100_000.0)
        .with(outbound("cold").rest().set("meeting_to_deal", 0.2).booked_by("bdr").closed_by("ae"))
        .with(
            inbound("chat")
                .given_leads(40.0)
                .sets(&[("lead_to_meeting", 0.5), ("meeting_to_deal", 0.2)])
                .booked_by("sdr")
                .closed_by("ae"),
        )
        .with(bdr("bdr").sets(&[("meetings_booked", 10.0), ("people_now", 1.0)]))
        .with(sdr("sdr").sets(&[("leads", 20.0), ("people_now", 1.0)]))
        .with(executive("ae").sets(&[("meetings_held", 10.0), ("people_now", 1.0)]))
        .months("2026-01", 3);
    let calendar = outlook(&scenario);
    let told = |metric, role| {
        let figure = FigureId::new(metric, Place::Role(role_key(role)));
        calendar.get(figure.at(Some(month("2026-02")), TODAY)).is_some()
    };
    use Metric::{BookedShare, ColdShare, HeldShare, WaitedShare};
    for (metric, roles) in
        [(BookedShare, ["sdr"]), (ColdShare, ["bdr"]), (HeldShare, ["ae"]), (WaitedShare, ["ae"])]
    {
        let all = ["bdr", "sdr", "ae"].into_iter().filter(|role| told(metric, *role));
        assert_eq!(all.collect::<Vec<_>>(), roles, "{metric:?}");
    }
}

#[test]
fn contacts_that_nobody_worked_are_neither_worked_nor_booked() {
    // Ten contacts make a meeting booked; two people book 10 each of 40 that are planned.
    let source =
        outbound("cold").rest().sets(&[("meeting_to_deal", 0.2), ("lead_to_meeting", 0.1)]);
    let scenario = revenue(800.0)
        .set("deal_value", 100.0)
        .with(source.booked_by("bdr"))
        .with(bdr("bdr").sets(&[("meetings_booked", 10.0), ("people_now", 2.0)]))
        .months("2026-01", 3);
    check(&scenario, "booked/cold", 40.0);
    check_row(&scenario, "booked/cold", TODAY, &[20.0; 3]);
    check_row(&scenario, "leads/cold", TODAY, &[200.0; 3]);
}
