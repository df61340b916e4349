//! Reads the content of a link, as [`super::pack`] describes it.

use super::pack::{ORIGIN_BENCHMARK, ORIGIN_EXAMPLE, ORIGIN_TYPED, POWERS, RAW};
use super::varint;
use super::vocabulary::{BENCHMARKS, NAMES};
use crate::document::form::{BENCHMARK, EXAMPLE, FROM, OWN, Shape, VALUE};
use crate::document::json::{Value, object};

/// The document that the content holds; nothing where the content has another form, or goes on
/// after its end.
pub(super) fn unpack(content: &[u8], shape: &Shape) -> Option<Value> {
    let mut unpacker = Unpacker { bytes: content, names: Vec::new() };
    for _ in 0..unpacker.varint()? {
        let name = unpacker.text()?;
        unpacker.names.push(name);
    }
    let value = unpacker.value(shape)?;
    unpacker.bytes.is_empty().then_some(value)
}

struct Unpacker<'a> {
    /// What is not read yet.
    bytes: &'a [u8],
    /// Names that are not in the vocabulary.
    names: Vec<&'a str>,
}

impl<'a> Unpacker<'a> {
    fn varint(&mut self) -> Option<u64> {
        varint::read(&mut self.bytes)
    }

    fn place(&mut self) -> Option<usize> {
        usize::try_from(self.varint()?).ok()
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.place()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    fn value(&mut self, shape: &Shape) -> Option<Value> {
        Some(match shape {
            Shape::Object(members) => {
                let mut set = self.varint()?;
                let mut fields = Vec::new();
                for member in *members {
                    let bit = 1 << member.number;
                    if set & bit != 0 {
                        set ^= bit;
                        fields.push((member.name.to_string(), self.value(&member.shape)?));
                    }
                }
                if set != 0 {
                    return None;
                }
                Value::Object(fields)
            }
            Shape::List { of, .. } => {
                let mut items = Vec::new();
                // Every item takes a byte at least, so that this ends with the bytes.
                for _ in 0..self.varint()? {
                    items.push(self.value(of)?);
                }
                Value::List(items)
            }
            Shape::Text { .. } => Value::text(self.text()?),
            Shape::YesNo => match self.varint()? {
                0 => Value::YesNo(false),
                1 => Value::YesNo(true),
                _ => return None,
            },
            Shape::Currency | Shape::Key | Shape::RoleKey => {
                let place = self.place()?;
                let own = || self.names.get(place.checked_sub(NAMES.len())?);
                Value::text(NAMES.get(place).or_else(own)?)
            }
            Shape::Choice(words) => Value::text(words.get(self.place()?)?),
            Shape::Duty(words) => match self.place()?.checked_sub(1) {
                Some(place) => Value::text(words.get(place)?),
                None => object(vec![(OWN, Value::text(self.text()?))]),
            },
            Shape::Number(_) => self.number()?,
            // Its text is the same in all documents, and no link holds it.
            Shape::Mark(_) => return None,
        })
    }

    fn number(&mut self) -> Option<Value> {
        let head = self.varint()?;
        let (digits, power, origin) = (head >> 6, head >> 2 & 0xf, head & 3);
        let value = if power == RAW {
            Value::number(f64::from_le_bytes(self.take(8)?.try_into().ok()?))
        } else {
            let power = i32::try_from(power).ok()? - POWERS;
            Value::Number([digits.to_string(), power.to_string()].join("e"))
        };
        let from = match origin {
            ORIGIN_TYPED => return Some(value),
            ORIGIN_EXAMPLE => EXAMPLE.to_string(),
            ORIGIN_BENCHMARK => {
                let key = match self.place()?.checked_sub(1) {
                    Some(place) => BENCHMARKS.get(place)?,
                    None => self.text()?,
                };
                [BENCHMARK, key].concat()
            }
            _ => return None,
        };
        Some(object(vec![(VALUE, value), (FROM, Value::Text(from))]))
    }
}
