//! Carrying out commands.

use super::add::{add_role, add_source};
use super::measure::set_measure;
use super::timeline::timeline_command;
use super::{Command, Direction};
use crate::model::sizing_cycle;
use crate::scenario::{
    Carries, Duty, Entry, InputId, MOST_ITEMS, MOST_NOTES, MOST_ROWS, NAME_LENGTH, Role, RoleKey,
    RoleKind, Scenario, Segment, Sizing, Source, SourceKey, TEXT_LENGTH,
};

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq)]
pub enum EditError {
    /// The number is outside the field's bounds.
    OutOfBounds(InputId),
    /// The source, role or row does not exist (any more).
    Missing,
    /// The list is full: at most so many.
    TooMany(usize),
    /// The text is longer than so many characters.
    TooLong(usize),
    /// The shares of a seat would be below what a share can be, or more than all of its time.
    SeatShares,
    /// The numbers of these roles would follow from each other in a circle.
    Cycle(Vec<RoleKey>),
}

/// The scenario after the command. The result is legal if the scenario was.
pub fn apply(scenario: &Scenario, command: &Command) -> Result<Scenario, EditError> {
    let mut next = scenario.clone();
    if !set_value(&mut next, command)? {
        rearrange(&mut next, command)?;
    }
    // A circle may come in with a document, and must not keep the user from mending it.
    let cycle = sizing_cycle(&next);
    if !cycle.is_empty() && sizing_cycle(scenario).is_empty() && !replaces(command) {
        return Err(EditError::Cycle(cycle));
    }
    Ok(next)
}

fn replaces(command: &Command) -> bool {
    matches!(command, Command::Replace(_))
}

/// Changes a value; says whether the command is one that does.
fn set_value(scenario: &mut Scenario, command: &Command) -> Result<bool, EditError> {
    match command {
        Command::SetInput(input, entry) => set_input(scenario, *input, *entry)?,
        Command::SetInputNote(input, text) => set_input_note(scenario, *input, text)?,
        Command::SetName(name) => scenario.name = checked(name, NAME_LENGTH)?,
        Command::SetNotes(notes) => scenario.notes = checked(notes, TEXT_LENGTH)?,
        Command::SetCurrency(currency) => scenario.currency = *currency,
        Command::SetMeasure(measure) => set_measure(scenario, *measure),
        Command::SetPeriod(period) => scenario.plan.period = *period,
        Command::SetRecurrence(recurrence) => scenario.plan.recurrence = *recurrence,
        Command::SetBudgetKind(kind) => scenario.policy.budget_kind = *kind,
        Command::SetMarketing(marketing) => scenario.policy.marketing = *marketing,
        Command::Replace(other) => *scenario = (**other).clone(),
        _ => return Ok(false),
    }
    Ok(true)
}

/// Carries out what changes more than a value, in place: sources, roles, rows, the calendar, the team.
fn rearrange(scenario: &mut Scenario, command: &Command) -> Result<(), EditError> {
    match command {
        Command::AddSource(kind, channel) => add_source(scenario, *kind, *channel)?,
        Command::DuplicateSource(key) => {
            let mut copy = source(scenario, *key)?.clone();
            copy.key = free_source_key(scenario, key.as_str())?;
            if copy.carries == Carries::Rest {
                copy.carries = Carries::Share;
            }
            let copied = copy.key;
            insert_after(&mut scenario.sources, |other| other.key == *key, copy)?;
            scenario.input_notes.copy(&format!("sources/{key}"), &format!("sources/{copied}"));
        }
        Command::RemoveSource(key) => {
            source(scenario, *key)?;
            scenario.sources.retain(|source| source.key != *key);
            scenario.input_notes.forget(&format!("sources/{key}"));
        }
        Command::MoveSource(key, direction) => {
            shift(&mut scenario.sources, |source| source.key == *key, *direction)?;
        }
        Command::RenameSource(key, name) => source(scenario, *key)?.name = title(name)?,
        Command::SetSourceKind(key, kind) => source(scenario, *key)?.kind = *kind,
        Command::SetChannel(key, channel) => source(scenario, *key)?.channel = *channel,
        Command::SetCarries(key, carries) => {
            source(scenario, *key)?;
            for other in &mut scenario.sources {
                if other.key == *key {
                    other.carries = *carries;
                } else if *carries == Carries::Rest && other.carries == Carries::Rest {
                    // At most one takes the rest: the former goes back to its share.
                    other.carries = Carries::Share;
                }
            }
        }
        Command::SetConversion(key, conversion) => {
            source(scenario, *key)?.conversion = *conversion;
        }
        Command::SetBookedBy(key, booked_by) => {
            existing(scenario, *booked_by)?;
            source(scenario, *key)?.booked_by = *booked_by;
        }
        Command::SetClosedBy(key, closed_by) => {
            existing(scenario, *closed_by)?;
            source(scenario, *key)?.closed_by = *closed_by;
        }
        _ => return role_command(scenario, command),
    }
    Ok(())
}

fn role_command(scenario: &mut Scenario, command: &Command) -> Result<(), EditError> {
    match command {
        Command::AddRole(kind) => add_role(scenario, *kind)?,
        Command::DuplicateRole(key) => duplicate_role(scenario, *key)?,
        Command::RemoveRole(key) => remove_role(scenario, *key)?,
        Command::MoveRole(key, direction) => {
            shift(&mut scenario.roles, |role| role.key == *key, *direction)?;
        }
        Command::RenameRole(key, name) => role(scenario, *key)?.title = title(name)?,
        Command::SetSizing(key, sizing) => role(scenario, *key)?.sizing = *sizing,
        Command::SetQuotaPeriod(key, period) => role(scenario, *key)?.quota_period = *period,
        Command::SetCoveredBy(key, covered_by) => {
            existing(scenario, *covered_by)?;
            role(scenario, *key)?.covered_by = *covered_by;
        }
        Command::SetCounted(key, other, counts) => {
            existing(scenario, Some(*other))?;
            let counted = &mut role(scenario, *key)?.counted;
            counted.retain(|known| known != other);
            if *counts {
                counted.push(*other);
            }
        }
        _ => return row_command(scenario, command),
    }
    Ok(())
}

fn row_command(scenario: &mut Scenario, command: &Command) -> Result<(), EditError> {
    match command {
        Command::AddSegment(key) => {
            let segments = &mut role(scenario, *key)?.segments;
            push(segments, Segment::default(), MOST_ROWS)?;
        }
        Command::RemoveSegment(key, row) => {
            remove(&mut role(scenario, *key)?.segments, *row)?;
            scenario.input_notes.remove_row(&format!("roles/{key}/segments"), *row);
        }
        Command::RenameSegment(key, row, name) => {
            let name = checked(name, NAME_LENGTH)?;
            let segments = &mut role(scenario, *key)?.segments;
            segments.get_mut(usize::from(*row)).ok_or(EditError::Missing)?.name = name;
        }
        Command::AddDuty(key, text) => {
            let duty = Duty::Own(checked(text, TEXT_LENGTH)?);
            push(&mut role(scenario, *key)?.duties, duty, MOST_ROWS)?;
        }
        Command::SetDuty(key, row, duty) => {
            if let Duty::Own(text) = duty {
                checked(text, TEXT_LENGTH)?;
            }
            let duties = &mut role(scenario, *key)?.duties;
            *duties.get_mut(usize::from(*row)).ok_or(EditError::Missing)? = duty.clone();
        }
        Command::RemoveDuty(key, row) => remove(&mut role(scenario, *key)?.duties, *row)?,
        _ => return timeline_command(scenario, command),
    }
    Ok(())
}

fn set_input(
    scenario: &mut Scenario,
    input: InputId,
    entry: Option<Entry>,
) -> Result<(), EditError> {
    if entry.is_some_and(|entry| !input.spec().accepts(entry.value)) {
        return Err(EditError::OutOfBounds(input));
    }
    if scenario.put(input, entry) { Ok(()) } else { Err(EditError::Missing) }
}

fn set_input_note(scenario: &mut Scenario, input: InputId, text: &str) -> Result<(), EditError> {
    let text = checked(text, TEXT_LENGTH)?;
    if !scenario.inputs().contains(&input) {
        return Err(EditError::Missing);
    }
    let is_new = scenario.input_notes.get(input).is_none() && !text.trim().is_empty();
    if is_new && scenario.input_notes.len() >= MOST_NOTES {
        return Err(EditError::TooMany(MOST_NOTES));
    }
    scenario.input_notes.put(input, &text);
    Ok(())
}

fn duplicate_role(scenario: &mut Scenario, key: RoleKey) -> Result<(), EditError> {
    let mut copy = role(scenario, key)?.clone();
    copy.key = free_role_key(scenario, key.as_str())?;
    let copied = copy.key;
    // The copy has no work of its own until sources are given to it.
    insert_after(&mut scenario.roles, |other| other.key == key, copy)?;
    scenario.input_notes.copy(&format!("roles/{key}"), &format!("roles/{copied}"));
    for head in heads(scenario).filter(|head| head.counted.contains(&key)) {
        head.counted.push(copied);
    }
    Ok(())
}

/// Those who lead people, and whose number follows from them. What they count does not follow from
/// their own number, so that one more of it closes no circle.
pub(super) fn heads(scenario: &mut Scenario) -> impl Iterator<Item = &mut Role> {
    let roles = scenario.roles.iter_mut();
    roles.filter(|role| role.kind == RoleKind::HeadOfSales && role.sizing == Sizing::OnePer)
}

/// Takes a role out, and with it every mention of it.
fn remove_role(scenario: &mut Scenario, key: RoleKey) -> Result<(), EditError> {
    role(scenario, key)?;
    scenario.roles.retain(|role| role.key != key);
    scenario.input_notes.forget(&format!("roles/{key}"));
    let forget = |mention: &mut Option<RoleKey>| {
        if *mention == Some(key) {
            *mention = None;
        }
    };
    for source in &mut scenario.sources {
        forget(&mut source.booked_by);
        forget(&mut source.closed_by);
    }
    for role in &mut scenario.roles {
        forget(&mut role.covered_by);
        role.counted.retain(|other| *other != key);
    }
    if let Some(hires) = &mut scenario.timeline.hires {
        hires.retain(|hire| hire.role != key);
    }
    // A seat whose last role goes with it goes, too; one that had none yet stays.
    let mut gone = Vec::new();
    let mut row = 0_u8;
    scenario.team.retain_mut(|seat| {
        let before = seat.shares.len();
        seat.shares.retain(|(role, _)| *role != key);
        let stays = before == seat.shares.len() || !seat.shares.is_empty();
        if !stays {
            gone.push(row);
        }
        row = row.saturating_add(1);
        stays
    });
    for row in gone.into_iter().rev() {
        scenario.input_notes.remove_row("team", row);
    }
    Ok(())
}

fn source(scenario: &mut Scenario, key: SourceKey) -> Result<&mut Source, EditError> {
    scenario.source_mut(key).ok_or(EditError::Missing)
}

pub(super) fn role(scenario: &mut Scenario, key: RoleKey) -> Result<&mut Role, EditError> {
    scenario.role_mut(key).ok_or(EditError::Missing)
}

pub(super) fn existing(scenario: &Scenario, key: Option<RoleKey>) -> Result<(), EditError> {
    match key {
        Some(key) if scenario.role(key).is_none() => Err(EditError::Missing),
        _ => Ok(()),
    }
}

/// Whether a source or a role has this key: both share their names in the table of results.
fn is_taken(scenario: &Scenario, text: &str) -> bool {
    scenario.sources.iter().any(|source| source.key.as_str() == text)
        || scenario.roles.iter().any(|role| role.key.as_str() == text)
}

pub(super) fn free_source_key(scenario: &Scenario, base: &str) -> Result<SourceKey, EditError> {
    SourceKey::free(base, |text| is_taken(scenario, text)).ok_or(EditError::TooMany(MOST_ITEMS))
}

pub(super) fn free_role_key(scenario: &Scenario, base: &str) -> Result<RoleKey, EditError> {
    RoleKey::free(base, |text| is_taken(scenario, text)).ok_or(EditError::TooMany(MOST_ITEMS))
}

fn checked(text: &str, most: usize) -> Result<String, EditError> {
    if text.chars().count() > most { Err(EditError::TooLong(most)) } else { Ok(text.to_string()) }
}

/// A user's name for something; nothing where it is blank.
fn title(text: &str) -> Result<Option<String>, EditError> {
    let text = checked(text, NAME_LENGTH)?;
    Ok(if text.trim().is_empty() { None } else { Some(text) })
}

pub(super) fn push<T>(items: &mut Vec<T>, item: T, most: usize) -> Result<(), EditError> {
    if items.len() >= most {
        return Err(EditError::TooMany(most));
    }
    items.push(item);
    Ok(())
}

fn insert_after<T>(
    items: &mut Vec<T>,
    is_it: impl Fn(&T) -> bool,
    item: T,
) -> Result<(), EditError> {
    if items.len() >= MOST_ITEMS {
        return Err(EditError::TooMany(MOST_ITEMS));
    }
    let place = items.iter().position(is_it).ok_or(EditError::Missing)?;
    items.insert(place + 1, item);
    Ok(())
}

pub(super) fn remove<T>(items: &mut Vec<T>, row: u8) -> Result<(), EditError> {
    if usize::from(row) >= items.len() {
        return Err(EditError::Missing);
    }
    items.remove(usize::from(row));
    Ok(())
}

/// Moves an item by one place; at the end of the list it stays.
fn shift<T>(
    items: &mut [T],
    is_it: impl Fn(&T) -> bool,
    direction: Direction,
) -> Result<(), EditError> {
    let place = items.iter().position(is_it).ok_or(EditError::Missing)?;
    let other = match direction {
        Direction::Up => place.checked_sub(1),
        Direction::Down => Some(place + 1).filter(|other| *other < items.len()),
    };
    if let Some(other) = other {
        items.swap(place, other);
    }
    Ok(())
}
