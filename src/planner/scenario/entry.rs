//! A number that was entered, and where it came from.

use std::marker::PhantomData;

use super::{BenchmarkId, Field, FieldSpec};

/// Where an input's number came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The user typed it.
    Typed,
    /// An invented but plausible value of a preset.
    Example,
    /// A published value, with its source.
    Benchmark(BenchmarkId),
    /// The field's default; nothing was given.
    Default,
}

/// A number in force, within the bounds of its field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    pub value: f64,
    pub origin: Origin,
}

impl Entry {
    pub const fn typed(value: f64) -> Self {
        Self { value, origin: Origin::Typed }
    }

    pub const fn example(value: f64) -> Self {
        Self { value, origin: Origin::Example }
    }
}

/// The numbers given for the fields of one thing (the plan, a source, a role, …).
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

    /// What was given, in the order of the fields.
    pub fn in_order(&self) -> &[Option<Entry>] {
        &self.given
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
