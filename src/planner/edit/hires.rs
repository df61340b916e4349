//! Changes of hires that are placed by hand: lists for [`super::Command::PlaceHires`].

use crate::scenario::{Month, PlacedHire, RoleKey};

/// The months in which people of a role start, one entry a person.
pub fn starts_of(placed: &[PlacedHire], role: RoleKey) -> Vec<Month> {
    let mut own: Vec<PlacedHire> =
        placed.iter().filter(|hire| hire.role == role).copied().collect();
    own.sort_unstable();
    own.iter().flat_map(|hire| (0..hire.people).map(|_| hire.start)).collect()
}

/// Lets one person of a role start in another month: the one at this place among
/// [`starts_of`] the role. Gives the place that the person has then; nothing where there is nobody,
/// or nothing would change.
pub fn move_hire(
    placed: &[PlacedHire],
    role: RoleKey,
    place: usize,
    to: Month,
) -> Option<(Vec<PlacedHire>, usize)> {
    let mut own = starts_of(placed, role);
    let from = *own.get(place)?;
    if to == from {
        return None;
    }
    own.remove(place);
    // Behind those who start in the same month when it goes on, before them when back.
    let before = |start: &&Month| if to > from { **start <= to } else { **start < to };
    let now = own.iter().filter(before).count();
    own.insert(now, to);
    Some((with(placed, role, &own), now))
}

/// Hires one more person of a role.
pub fn add_hire(placed: &[PlacedHire], role: RoleKey, start: Month) -> Vec<PlacedHire> {
    let mut own = starts_of(placed, role);
    own.push(start);
    with(placed, role, &own)
}

/// Hires one person of a role less in this month.
pub fn remove_hire(placed: &[PlacedHire], role: RoleKey, start: Month) -> Vec<PlacedHire> {
    let mut own = starts_of(placed, role);
    if let Some(place) = own.iter().position(|own| *own == start) {
        own.remove(place);
    }
    with(placed, role, &own)
}

/// The same list with these starts of a role.
fn with(placed: &[PlacedHire], role: RoleKey, starts: &[Month]) -> Vec<PlacedHire> {
    let others = placed.iter().filter(|hire| hire.role != role).copied();
    let own = starts.iter().map(|start| PlacedHire { start: *start, role, people: 1 });
    let mut all: Vec<PlacedHire> = others.chain(own).collect();
    all.sort_unstable();
    all.dedup_by(|later, hire| {
        let same = (later.start, later.role) == (hire.start, hire.role);
        if same {
            hire.people = hire.people.saturating_add(later.people);
        }
        same
    });
    all
}
