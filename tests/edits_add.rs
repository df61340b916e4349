//! What a channel that is added begins with.

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
    Carries, Channel, Conversion, Entry, Scenario, Source, SourceField, SourceKind,
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
    assert_eq!(new.inputs.given(SourceField::GivenLeads), Some(Entry::typed(12.0)));
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
