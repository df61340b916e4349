//! Why numbers are what they are.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::InputId;

/// Most inputs that have a note.
pub const MOST_NOTES: usize = 400;

/// What the user noted beside inputs: why this value, who said so, when.
///
/// In documents it is an object of texts under the names of the inputs, such as
/// `sources/chat/show_rate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputNotes(
    /// In the order of the names, each once.
    Vec<(String, String)>,
);

impl InputNotes {
    pub fn get(&self, input: InputId) -> Option<&str> {
        // Most scenarios have none.
        if self.0.is_empty() {
            return None;
        }
        let place = self.place(&input.to_string()).ok()?;
        self.0.get(place).map(|(_, text)| text.as_str())
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(name))
    }

    fn insert(&mut self, name: String, text: String) {
        match self.place(&name) {
            Ok(place) => {
                if let Some((_, known)) = self.0.get_mut(place) {
                    *known = text;
                }
            }
            Err(place) => self.0.insert(place, (name, text)),
        }
    }

    /// Notes something, or with a blank text nothing any more.
    pub fn put(&mut self, input: InputId, text: &str) {
        let name = input.to_string();
        if text.trim().is_empty() {
            self.0.retain(|(known, _)| *known != name);
        } else {
            self.insert(name, text.to_string());
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The names of the inputs and what is noted beside them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Drops what is blank.
    pub(crate) fn tidy(&mut self) {
        self.0.retain(|(_, text)| !text.trim().is_empty());
    }

    /// Forgets the notes of all inputs of a thing, such as `sources/chat`.
    pub(crate) fn forget(&mut self, thing: &str) {
        self.0.retain(|(name, _)| within(name, thing).is_none());
    }

    /// Notes for a copy of a thing what is noted for the thing.
    pub(crate) fn copy(&mut self, thing: &str, copy: &str) {
        let copied = |(name, text): &(String, String)| {
            Some((format!("{copy}/{}", within(name, thing)?), text.clone()))
        };
        let copies: Vec<_> = self.0.iter().filter_map(copied).collect();
        for (name, text) in copies {
            self.insert(name, text);
        }
    }

    /// A row of a list, such as `team`, was removed: those behind it move up.
    pub(crate) fn remove_row(&mut self, list: &str, row: u8) {
        let moved = |(name, text): (String, String)| {
            let Some((place, field)) = within(&name, list).and_then(|rest| rest.split_once('/'))
            else {
                return Some((name, text));
            };
            let Ok(place) = place.parse::<u8>() else { return Some((name, text)) };
            match place.cmp(&row) {
                std::cmp::Ordering::Less => Some((name, text)),
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => {
                    Some((format!("{list}/{}/{field}", place - 1), text))
                }
            }
        };
        self.0 = std::mem::take(&mut self.0).into_iter().filter_map(moved).collect();
        self.0.sort_unstable();
    }
}

/// What a name says within a thing; `None`: it names something else.
fn within<'a>(name: &'a str, thing: &str) -> Option<&'a str> {
    name.strip_prefix(thing)?.strip_prefix('/')
}

impl Serialize for InputNotes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for InputNotes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Texts)
    }
}

struct Texts;

impl<'de> Visitor<'de> for Texts {
    type Value = InputNotes;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    /// One more than there may be is left for [`crate::document`] to refuse.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<InputNotes, A::Error> {
        let mut notes = InputNotes::default();
        while let Some((name, text)) = map.next_entry::<String, String>()? {
            if notes.len() > MOST_NOTES {
                continue;
            }
            if notes.place(&name).is_ok() {
                return Err(A::Error::custom(format_args!("duplicate field `{name}`")));
            }
            notes.insert(name, text);
        }
        Ok(notes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{RoleField, RoleKey, SeatField, SegmentField, SourceField, SourceKey};

    fn names(notes: &InputNotes) -> Vec<&str> {
        notes.iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn notes_go_with_what_they_are_about() {
        let source =
            |key: &str| InputId::Source(SourceKey::new(key).unwrap(), SourceField::WinRate);
        let mut notes = InputNotes::default();
        notes.put(source("chat"), "Anna, in May");
        notes.put(source("chat-2"), "  ");
        assert_eq!((notes.len(), notes.get(source("chat"))), (1, Some("Anna, in May")));
        notes.copy("sources/chat", "sources/chat-2");
        assert_eq!(names(&notes), ["sources/chat-2/win_rate", "sources/chat/win_rate"]);
        // What begins alike is another thing.
        notes.forget("sources/chat");
        assert_eq!(names(&notes), ["sources/chat-2/win_rate"]);
        notes.put(source("chat-2"), "");
        assert!(notes.is_empty());
    }

    #[test]
    fn rows_move_up() {
        let role = RoleKey::new("ae").unwrap();
        let mut notes = InputNotes::default();
        for row in 0..3 {
            notes.put(InputId::Seat(row, SeatField::People), &row.to_string());
            notes.put(InputId::Segment(role, row, SegmentField::Accounts), &row.to_string());
        }
        notes.put(InputId::Role(role, RoleField::Base), "stays");
        notes.remove_row("team", 1);
        assert_eq!(notes.get(InputId::Seat(0, SeatField::People)), Some("0"));
        assert_eq!(notes.get(InputId::Seat(1, SeatField::People)), Some("2"));
        assert_eq!(notes.len(), 6);
        notes.remove_row("roles/ae/segments", 0);
        assert_eq!(notes.get(InputId::Segment(role, 1, SegmentField::Accounts)), Some("2"));
        assert_eq!(notes.get(InputId::Role(role, RoleField::Base)), Some("stays"));
        assert_eq!(notes.len(), 5);
    }
}
