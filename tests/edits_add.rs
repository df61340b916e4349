//! What a source or a role that is added begins with.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

mod common;

use common::*;
use repcount::edit::{Command, apply};
use repcount::scenario::{
    Carries, Channel, Conversion, Currency, Entry, Origin, Role, RoleField, RoleKey, RoleKind,
    Scenario, Source, SourceField, SourceKind,
};

/// The channel that has just been added.
#[track_caller]
fn phone(scenario: &Scenario) -> (Scenario, Source) {
    let command = Command::AddSource(SourceKind::Inbound, Channel::Phone);
    let added = apply(scenario, &command).expect("room for another source");
    let source = added.sources.last().cloned().expect("the new source");
    (added, source)
}

#[test]
fn a_new_channel_is_like_another_one() {
    let rates = [("lead_to_meeting", 0.3), ("show_rate", 0.9), ("meeting_to_deal", 0.1)];
    let chat = inbound("chat").given_leads(300.0).sets(&rates).booked_by("bdr").closed_by("ae");
    let email = inbound("email").given_leads(12.0).set("lead_to_meeting", 0.5).closed_by("bdr");
    let costs = [("cost_per_lead", 70.0), ("minutes_per_lead", 5.0), ("cost_per_month", 900.0)];
    let one = revenue(100_000.0)
        .with(outbound("cold").rest())
        .with(bdr("bdr"))
        .with(executive("ae"))
        .with(chat.sets(&costs));
    let (added, new) = phone(&one);
    // A few leads, so that the plan stays much as it was.
    assert_eq!((new.carries, new.conversion), (Carries::GivenLeads, Conversion::Single));
    assert_eq!(new.inputs.given(SourceField::GivenLeads), Some(Entry::example(20.0)));
    check(&added, "booked/phone", 6.0);
    check(&added, "deals/phone", 0.54);
    check(&added, "revenue", 100_000.0);
    let of = |source: &Source, field| source.inputs.given(field).map(|entry| entry.value);
    assert_eq!(of(&new, SourceField::CostPerLead), Some(70.0));
    assert_eq!(of(&new, SourceField::MinutesPerLead), Some(5.0));
    assert_eq!(of(&new, SourceField::CostPerMonth), None);
    assert_eq!((new.booked_by, new.closed_by), (Some(role_key("bdr")), Some(role_key("ae"))));

    // Of several it is like the smallest, and no larger than that.
    let (_, new) = phone(&one.clone().with(email));
    assert_eq!(new.inputs.given(SourceField::GivenLeads), Some(Entry::example(12.0)));
    assert_eq!(of(&new, SourceField::LeadToMeeting), Some(0.5));
    assert_eq!(of(&new, SourceField::ShowRate), None);
    assert_eq!((new.booked_by, new.closed_by), (Some(role_key("ae")), Some(role_key("bdr"))));
}

#[test]
fn a_new_channel_brings_deals_at_once() {
    let cold = || revenue(100_000.0).with(outbound("cold").rest());
    for before in [
        cold(),
        cold().with(inbound("chat").share(0.3)),
        cold().with(inbound("chat").given_leads(0.0)),
        revenue(100_000.0).with(outbound("cold").share(1.0)),
    ] {
        let (added, _) = phone(&before);
        check(&added, "leads/phone", 20.0);
        check(&added, "booked/phone", 5.0);
        assert!(value(&added, "deals/phone") > 0.0);
        check(&added, "revenue", 100_000.0);
    }
    // The first source of all carries the plan.
    let (added, new) = phone(&revenue(100_000.0));
    assert_eq!(new.carries, Carries::Rest);
    check(&added, "revenue/phone", 100_000.0);
}

/// The role that has just been added.
#[track_caller]
fn new_role(scenario: &Scenario, kind: RoleKind) -> Role {
    let added = apply(scenario, &Command::AddRole(kind)).expect("room for another role");
    added.roles.last().cloned().expect("the new role")
}

#[test]
fn a_new_role_is_like_another_of_its_kind_and_says_that_it_is_not_typed() {
    let pay = [("base", 5_000.0), ("people_now", 3.0), ("meetings_booked", 13.0)];
    let mine = revenue(100_000.0).with(bdr("bdr").sets(&pay));
    let new = new_role(&mine, RoleKind::Bdr);
    assert_eq!(new.inputs.given(RoleField::Base), Some(Entry::example(5_000.0)));
    assert_eq!(new.inputs.given(RoleField::MeetingsBooked), Some(Entry::example(13.0)));
    assert_eq!(new.inputs.given(RoleField::PeopleNow), None);
}

#[test]
fn a_new_role_is_else_like_that_of_an_example_in_the_same_currency() {
    for (code, paid) in [("USD", true), ("RUB", true), ("EUR", true), ("KZT", false)] {
        let currency = Currency::from_code(code).expect("a currency");
        let empty = Scenario::empty(currency);
        for kind in [RoleKind::Bdr, RoleKind::Sdr, RoleKind::SalesExecutive] {
            let new = new_role(&empty, kind);
            let base = new.inputs.given(RoleField::Base);
            // Not every example has every kind.
            if !paid {
                assert_eq!(base, None, "{code} {kind:?}");
            }
            assert!(base.is_none_or(|base| base.origin != Origin::Typed), "{code} {kind:?}");
            assert!(new.counted.is_empty() && new.covered_by.is_none());
        }
        if paid {
            let new = new_role(&empty, RoleKind::SalesExecutive);
            assert!(
                new.inputs.given(RoleField::Base).is_some_and(|base| base.value > 0.0),
                "{code}"
            );
        }
    }
    assert_eq!(
        new_role(&Scenario::empty(Currency::USD), RoleKind::Other).inputs.given(RoleField::Base),
        None
    );
}

#[test]
fn a_new_cold_source_is_like_that_of_an_example() {
    let command = Command::AddSource(SourceKind::Outbound, Channel::Other);
    let added = apply(&Scenario::empty(Currency::USD), &command).expect("room");
    let source = added.sources.last().expect("the new source");
    let cycle = source.inputs.given(SourceField::SalesCycle).expect("a sales cycle");
    assert_eq!(cycle.origin, Origin::Example);
    assert!(source.inputs.given(SourceField::WinRate).is_some());
}

/// Who books and who closes what each source brings.
fn work(scenario: &Scenario) -> Vec<(Option<&str>, Option<&str>)> {
    fn name(key: Option<&RoleKey>) -> Option<&str> {
        key.map(RoleKey::as_str)
    }
    let sources = scenario.sources.iter();
    sources.map(|of| (name(of.booked_by.as_ref()), name(of.closed_by.as_ref()))).collect()
}

#[test]
fn a_new_role_takes_the_work_of_its_kind_that_nobody_does() {
    let add = |scenario: Scenario, command: Command| apply(&scenario, &command).expect("room");
    let source = |kind, channel| Command::AddSource(kind, channel);
    let role = Command::AddRole;
    let sources = [
        source(SourceKind::Outbound, Channel::Other),
        source(SourceKind::Inbound, Channel::Chat),
        source(SourceKind::Partner, Channel::Other),
    ];
    let begun = sources.into_iter().fold(revenue(100_000.0), add);
    assert_eq!(work(&begun), [(None, None); 3]);
    let closer = Some("sales-executive");
    let roles = [RoleKind::SalesExecutive, RoleKind::Bdr, RoleKind::Sdr];
    let done = roles.map(role).into_iter().fold(begun.clone(), add);
    let all = [(Some("bdr"), closer), (Some("sdr"), closer), (None, closer)];
    assert_eq!(work(&done), all);
    // In another order, and what is somebody's already stays theirs.
    let roles = [RoleKind::Sdr, RoleKind::Bdr, RoleKind::SalesExecutive];
    assert_eq!(work(&roles.map(role).into_iter().fold(begun, add)), all);
    let more = [RoleKind::Bdr, RoleKind::SalesExecutive, RoleKind::Other];
    assert_eq!(work(&more.map(role).into_iter().fold(done, add)), all);
}
