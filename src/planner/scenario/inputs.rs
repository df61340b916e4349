//! The numbers that were given for the fields of one thing.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserializer, Serialize, Serializer};

use super::{Entry, Field, FieldSpec, Origin};

/// The numbers given for the fields of one thing (the plan, a source, a role, …).
///
/// In documents they stand beside the other fields of their thing, under the names of their fields
/// (object.rs reads them); those of numbered fields are a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs<F> {
    given: Vec<Option<Entry>>,
    fields: PhantomData<F>,
}

impl<F: Field> Default for Inputs<F> {
    fn default() -> Self {
        Self { given: vec![None; F::ALL.len()], fields: PhantomData }
    }
}

/// Not generic, so that the page holds it once.
fn entry(given: &[Option<Entry>], place: usize, spec: &FieldSpec) -> Option<Entry> {
    given.get(place).copied().flatten().or_else(|| {
        let value = spec.default?;
        Some(Entry { value, origin: Origin::Default })
    })
}

/// What is only the default is not given.
fn given(entry: Option<Entry>) -> Option<Entry> {
    entry.filter(|entry| entry.origin != Origin::Default)
}

fn fill(slots: &mut [Option<Entry>], entries: &[Option<Entry>]) {
    for (place, slot) in slots.iter_mut().enumerate() {
        *slot = given(entries.get(place).copied().flatten());
    }
}

impl<F: Field> Inputs<F> {
    /// What was given; `None` where the default is in force.
    pub fn given(&self, field: F) -> Option<Entry> {
        self.given.get(field.index()).copied().flatten()
    }

    /// Everything that was given.
    pub fn all_given(&self) -> impl Iterator<Item = Entry> + '_ {
        self.given.iter().copied().flatten()
    }

    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        self.given.iter().all(Option::is_none)
    }

    /// What was given, in the order of the fields.
    pub fn in_order(&self) -> &[Option<Entry>] {
        &self.given
    }

    /// The places of the fields, for whoever reads them from a document.
    pub(super) fn slots(&mut self) -> &mut [Option<Entry>] {
        &mut self.given
    }

    /// Gives these in the order of the fields, and takes back what was given for the others.
    pub fn put_in_order(&mut self, entries: &[Option<Entry>]) {
        fill(&mut self.given, entries);
    }

    /// What is in force: the given entry, else the default; `None` for an empty optional field.
    pub fn entry(&self, field: F) -> Option<Entry> {
        entry(&self.given, field.index(), field.spec())
    }

    /// The number in force; 0 for an empty optional field.
    pub fn value(&self, field: F) -> f64 {
        self.entry(field).map_or(0.0, |entry| entry.value)
    }

    /// Gives an entry, or with `None` takes it back.
    pub fn put(&mut self, field: F, entry: Option<Entry>) {
        if let Some(slot) = self.given.get_mut(field.index()) {
            *slot = given(entry);
        }
    }

    /// [`Self::put`] for building a thing in one expression.
    #[must_use]
    pub fn with(mut self, field: F, entry: Entry) -> Self {
        self.put(field, Some(entry));
        self
    }
}

/// A map from the names of the fields to what was given.
impl<F: Field> Serialize for Inputs<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, entry) in F::NAMES.iter().zip(&self.given) {
            if let Some(entry) = entry {
                map.serialize_entry(name, entry)?;
            }
        }
        map.end()
    }
}

/// Numbered fields as a list, with null for those that are not given, up to the last that is.
pub(super) mod row {
    use super::{
        Deserializer, Entry, Field, IgnoredAny, Inputs, PhantomData, SeqAccess, Serializer,
        Visitor, fmt,
    };

    pub fn serialize<F: Field, S: Serializer>(
        inputs: &Inputs<F>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let length = inputs.given.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        serializer.collect_seq(inputs.given.iter().take(length))
    }

    /// A list that is too long leaves one number more than there are fields, which
    /// [`crate::document`] refuses.
    pub fn deserialize<'de, F: Field, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Inputs<F>, D::Error> {
        let mut given = deserializer.deserialize_seq(Row { most: F::ALL.len() })?;
        given.resize(given.len().max(F::ALL.len()), None);
        Ok(Inputs { given, fields: PhantomData })
    }

    struct Row {
        most: usize,
    }

    impl<'de> Visitor<'de> for Row {
        type Value = Vec<Option<Entry>>;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("a sequence")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
            let mut given = Vec::new();
            while given.len() <= self.most {
                match items.next_element()? {
                    Some(entry) => given.push(entry),
                    None => return Ok(given),
                }
            }
            while items.next_element::<IgnoredAny>()?.is_some() {}
            Ok(given)
        }
    }
}
