//! Changes of the calendar and of the team.

use super::apply::{existing, push, remove, role};
use super::{Command, EditError};
use crate::scenario::{
    Entry, Field, InputId, MOST_HIRES, MOST_HOLIDAYS, MOST_SEATS, MOST_SHARES, PlacedHire,
    RampField, RoleKey, SEAT_SHARE, Scenario, Seat,
};

pub(super) fn timeline_command(
    scenario: &mut Scenario,
    command: &Command,
) -> Result<(), EditError> {
    match command {
        Command::SetStart(start) => scenario.timeline.start = *start,
        Command::SetPlanning(planning) => scenario.timeline.planning = *planning,
        Command::SetShape(shape) => scenario.timeline.shape = *shape,
        Command::SetByCalendar(by_calendar) => scenario.timeline.by_calendar = *by_calendar,
        Command::SetHolidays(days) => {
            let mut days = days.clone();
            days.sort_unstable();
            days.dedup();
            within(days.len(), MOST_HOLIDAYS)?;
            scenario.timeline.holidays = days;
        }
        Command::SetRamp(key, output) => set_ramp(scenario, *key, output)?,
        Command::PlaceHires(hires) => scenario.timeline.hires = placed(scenario, hires)?,
        Command::AddSeat => push(&mut scenario.team, Seat::default(), MOST_SEATS)?,
        Command::SetSeatStarted(row, started) => seat(scenario, *row)?.started = *started,
        Command::SetSeatShare(row, key, share) => {
            existing(scenario, Some(*key))?;
            set_share(seat(scenario, *row)?, *key, *share)?;
        }
        Command::RemoveSeat(row) => {
            remove(&mut scenario.team, *row)?;
            scenario.input_notes.remove_row("team", *row);
        }
        _ => {}
    }
    Ok(())
}

fn within(count: usize, most: usize) -> Result<(), EditError> {
    if count > most { Err(EditError::TooMany(most)) } else { Ok(()) }
}

fn seat(scenario: &mut Scenario, row: u8) -> Result<&mut Seat, EditError> {
    scenario.team.get_mut(usize::from(row)).ok_or(EditError::Missing)
}

fn set_ramp(scenario: &mut Scenario, key: RoleKey, output: &[f64]) -> Result<(), EditError> {
    let ramp = &mut role(scenario, key)?.ramp;
    within(output.len(), RampField::ALL.len())?;
    for (field, output) in RampField::ALL.iter().zip(output) {
        if !field.spec().accepts(*output) {
            return Err(EditError::OutOfBounds(InputId::Ramp(key, *field)));
        }
    }
    let entries: Vec<_> = output.iter().map(|output| Some(Entry::typed(*output))).collect();
    ramp.put_in_order(&entries);
    Ok(())
}

/// The hires in order, if all of them can be.
fn placed(
    scenario: &Scenario,
    hires: &Option<Vec<PlacedHire>>,
) -> Result<Option<Vec<PlacedHire>>, EditError> {
    let Some(hires) = hires else { return Ok(None) };
    let mut hires = hires.clone();
    hires.retain(|hire| hire.people > 0);
    hires.sort_unstable();
    within(hires.len(), MOST_HIRES)?;
    for hire in &hires {
        existing(scenario, Some(hire.role))?;
    }
    Ok(Some(hires))
}

/// A role that has a share already keeps its place.
fn set_share(seat: &mut Seat, key: RoleKey, share: f64) -> Result<(), EditError> {
    if share == 0.0 {
        seat.shares.retain(|(role, _)| *role != key);
        return Ok(());
    }
    match seat.shares.iter_mut().find(|(role, _)| *role == key) {
        Some((_, shared)) => *shared = share,
        None => seat.shares.push((key, share)),
    }
    let total: f64 = seat.shares.iter().map(|(_, share)| share).sum();
    if SEAT_SHARE.accepts(share) && total <= MOST_SHARES {
        Ok(())
    } else {
        Err(EditError::SeatShares)
    }
}
