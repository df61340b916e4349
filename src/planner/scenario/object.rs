//! How objects of documents are read and written.
//!
//! The code that serde derives does most of it, but not all:
//!
//! - Numbers stand beside the other fields of their object. Derived code has `flatten` for that,
//!   which forgets the path of an error and half of the names that would have been allowed.
//! - It takes a list for an object.
//!
//! So the types derive with `#[serde(remote = "Self")]`, which makes the derived code a function of
//! their own (`Source::deserialize`) instead of the trait's, and [`object!`](object) implements the
//! trait: it puts [`Object`] in front of the derived code.

use std::fmt;

use serde::de::value::StringDeserializer;
use serde::de::{DeserializeSeed, Error, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, forward_to_deserialize_any};

use super::{Entry, Field, Inputs};

/// Implements `Serialize` and `Deserialize` by the code that was derived with
/// `#[serde(remote = "Self")]`. `object!(Kind, Fields)`: the numbers of the fields `Fields`, in the
/// member `inputs`, which derived code skips, are written after the other fields, and read from
/// wherever they stand.
macro_rules! object {
    ($kind:ident) => {
        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Self::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::deserialize($crate::scenario::object::Object::new(deserializer))
            }
        }
    };
    ($kind:ident, $field:ident) => {
        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                struct Derived<'a>(&'a $kind);
                impl serde::Serialize for Derived<'_> {
                    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                        $kind::serialize(self.0, out)
                    }
                }
                let both =
                    $crate::scenario::object::Both { fields: Derived(self), numbers: &self.inputs };
                serde::Serialize::serialize(&both, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut inputs = $crate::scenario::Inputs::<$field>::default();
                let numbers = $crate::scenario::object::Numbers::of(&mut inputs);
                let object = $crate::scenario::object::Object { deserializer, numbers };
                let read = Self::deserialize(object)?;
                Ok(Self { inputs, ..read })
            }
        }
    };
}
pub(crate) use object;

/// Reads a field that may be left out, but not be null.
pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Whether a field need not be written.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// What derived code writes, and numbers.
#[derive(Serialize)]
pub(crate) struct Both<'a, T: Serialize, F: Field> {
    #[serde(flatten)]
    pub fields: T,
    #[serde(flatten, bound = "")]
    pub numbers: &'a Inputs<F>,
}

/// The places of numbers that are being read. Not generic, so that the page holds the code once.
#[derive(Default)]
pub(crate) struct Numbers<'a> {
    slots: &'a mut [Option<Entry>],
    names: &'static [&'static str],
}

impl<'a> Numbers<'a> {
    pub fn of<F: Field>(inputs: &'a mut Inputs<F>) -> Self {
        Self { slots: inputs.slots(), names: F::NAMES }
    }
}

/// Reads an object for derived code, which sees only the fields that it knows.
pub(crate) struct Object<'a, D> {
    pub deserializer: D,
    pub numbers: Numbers<'a>,
}

impl<D> Object<'_, D> {
    pub fn new(deserializer: D) -> Self {
        Self { deserializer, numbers: Numbers::default() }
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Object<'_, D> {
    type Error = D::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserializer.deserialize_map(Fields { visitor, names, numbers: self.numbers })
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.deserializer.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// A visitor of derived code, to which a list is no object.
struct Fields<'a, V> {
    visitor: V,
    names: &'static [&'static str],
    numbers: Numbers<'a>,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Fields<'_, V> {
    type Value = V::Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(Members { map, names: self.names, numbers: self.numbers })
    }
}

/// The fields of an object; numbers are put into their places on the way.
struct Members<'a, A> {
    map: A,
    names: &'static [&'static str],
    numbers: Numbers<'a>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(name) = self.map.next_key::<String>()? {
            if self.names.contains(&name.as_str()) {
                let name: StringDeserializer<A::Error> = name.into_deserializer();
                return seed.deserialize(name).map(Some);
            }
            let names = self.numbers.names.iter().copied();
            match names.zip(&mut *self.numbers.slots).find(|(known, _)| *known == name) {
                Some((name, Some(_))) => return Err(Error::duplicate_field(name)),
                Some((_, slot)) => *slot = Some(self.map.next_value()?),
                None => return Err(self.unknown_field(&name)),
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

impl<'de, A: MapAccess<'de>> Members<'_, A> {
    /// In serde's words.
    fn unknown_field(&self, name: &str) -> A::Error {
        let allowed: Vec<String> =
            self.names.iter().chain(self.numbers.names).map(|name| format!("`{name}`")).collect();
        let allowed = allowed.join(", ");
        Error::custom(format_args!("unknown field `{name}`, expected one of {allowed}"))
    }
}
