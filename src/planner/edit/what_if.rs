//! Making what was tried a part of the scenario.

use crate::answer::first_sight;
use crate::figure::{Metric, Place};
use crate::scenario::{
    Carries, Circumstance, Conversion, Entry, Field, Inputs, PlanField, RampField, RoleField,
    Scenario, Source, SourceField, WhatIf, stretched_ramp,
};

/// The scenario with what is tried put into its own numbers, within their bounds. They hold for all
/// months, whenever the what-if begins. It is as it was where it has no such numbers.
pub fn made_so(scenario: &Scenario, what_if: WhatIf) -> Scenario {
    let mut made = scenario.clone();
    make_so(&mut made, what_if);
    made
}

fn make_so(scenario: &mut Scenario, what_if: WhatIf) {
    let factor = what_if.factor;
    match what_if.circumstance {
        Circumstance::DealsPerMeeting => each_source(scenario, |source| {
            let win = match source.conversion {
                Conversion::Steps => SourceField::WinRate,
                Conversion::Single => SourceField::MeetingToDeal,
            };
            scale(&mut source.inputs, win, factor);
        }),
        Circumstance::Leads => scale_leads(scenario, factor),
        Circumstance::ShowRate => each_source(scenario, |source| {
            scale(&mut source.inputs, SourceField::ShowRate, factor);
        }),
        Circumstance::DealValue => {
            scale(&mut scenario.plan.inputs, PlanField::DealValue, factor);
            each_source(scenario, |source| {
                scale(&mut source.inputs, SourceField::DealValue, factor);
            });
        }
        Circumstance::CostPerLead => each_source(scenario, |source| {
            scale(&mut source.inputs, SourceField::CostPerLead, factor);
        }),
        Circumstance::Attrition => {
            for role in &mut scenario.roles {
                scale(&mut role.inputs, RoleField::Attrition, factor);
            }
        }
        Circumstance::Ramp => stretch_ramps(scenario, factor),
    }
}

fn each_source(scenario: &mut Scenario, change: impl Fn(&mut Source)) {
    scenario.sources.iter_mut().for_each(change);
}

/// Multiplies what is in force, as far as it goes.
fn scale<F: Field>(inputs: &mut Inputs<F>, field: F, factor: f64) {
    let Some(entry) = inputs.entry(field).filter(|entry| entry.value != 0.0) else { return };
    let spec = field.spec();
    let value = written(entry.value * factor).min(spec.max);
    let value = if value == 0.0 && spec.accepts(0.0) { 0.0 } else { value.max(spec.min) };
    inputs.put(field, Some(Entry::typed(value)));
}

/// A product as a person would write it: 0.2 × 0.85 is 0.17.
fn written(value: f64) -> f64 {
    const DIGITS: i32 = 10;
    if value == 0.0 {
        return value;
    }
    let magnitude = value.abs().log10().floor() as i32;
    // Division by a power of ten that is a whole number leaves no crumbs.
    let power = 10_f64.powi((DIGITS - magnitude).max(0));
    (value * power).round() / power
}

/// Of sources whose clients come by themselves: what they are given, else the leads that there are,
/// which are those that the plan counts on where nobody said how many there are.
fn scale_leads(scenario: &mut Scenario, factor: f64) {
    let plan = first_sight(scenario, None);
    for source in scenario.sources.iter_mut().filter(|source| !source.waits_for_nobody()) {
        let planned = plan.get(Metric::Leads, Place::Source(source.key));
        match source.carries {
            Carries::GivenLeads => scale(&mut source.inputs, SourceField::GivenLeads, factor),
            Carries::GivenMeetings => scale(&mut source.inputs, SourceField::GivenMeetings, factor),
            Carries::Share | Carries::Rest => {
                let Some(planned) = planned else { continue };
                let available = source.inputs.entry(SourceField::LeadsAvailable);
                // What isn't scarce doesn't become so by more of it.
                if available.is_none() && factor >= 1.0 {
                    continue;
                }
                let coming = available.map_or(planned, |available| available.value.min(planned));
                let entry = Some(Entry::typed(coming));
                source.inputs.put(SourceField::LeadsAvailable, entry);
                scale(&mut source.inputs, SourceField::LeadsAvailable, factor);
            }
        }
    }
}

fn stretch_ramps(scenario: &mut Scenario, factor: f64) {
    for role in &mut scenario.roles {
        let ramp = role.ramp_outputs();
        let month = |parts: Vec<(usize, f64)>| {
            let output =
                |(month, share): (usize, f64)| ramp.get(month).copied().unwrap_or(1.0) * share;
            written(parts.into_iter().map(output).sum()).clamp(0.0, 1.0)
        };
        let stretched = stretched_ramp(role.months_to_full(), factor);
        let most = RampField::ALL.len();
        let entries: Vec<Option<Entry>> =
            stretched.into_iter().take(most).map(|of| Some(Entry::typed(month(of)))).collect();
        role.ramp.put_in_order(&entries);
    }
}
