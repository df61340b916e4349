//! Reads the content of a link, as [`super::pack`] describes it.

use super::pack::{
    ORIGIN_BENCHMARK, ORIGIN_EXAMPLE, ORIGIN_NONE, ORIGIN_TYPED, POWERS, RAW, epoch, members_of,
};
use super::varint;
use super::vocabulary::{BENCHMARKS, NAMES};
use crate::document::form::{BENCHMARK, EXAMPLE, FROM, Member, OWN, Shape, VALUE};
use crate::document::json::{Value, object};
use crate::scenario::{Day, Month};

/// The document that the content holds; nothing where the content has another form, or goes on
/// after its end. `differences`: whether the items of lists are written by what tells them from
/// each other.
pub(super) fn unpack(content: &[u8], shape: &Shape, differences: bool) -> Option<Value> {
    let mut unpacker = Unpacker { bytes: content, names: Vec::new(), differences };
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
    differences: bool,
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
            Shape::Object(parts) => self.object(parts, None)?,
            Shape::List { of, most } => {
                let mut items: Vec<Value> = Vec::new();
                for _ in 0..self.count(*most)? {
                    items.push(match of {
                        Shape::Object(parts) if self.differences => {
                            self.object(parts, items.last())?
                        }
                        _ => self.value(of)?,
                    });
                }
                Value::List(items)
            }
            Shape::Row { most, .. } => {
                let mut items = Vec::new();
                for _ in 0..self.count(*most)? {
                    items.push(self.number()?);
                }
                Value::List(items)
            }
            Shape::Month => Value::Text(self.month()?.to_string()),
            Shape::Day => {
                let month = self.month()?;
                let number = u32::try_from(self.varint()?).ok()?;
                Value::Text(Day::new(month.year(), month.number(), number)?.to_string())
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
            Shape::Number(_) | Shape::PlainNumber(_) => self.number()?,
            // Its text is the same in all documents, and no link holds it.
            Shape::Mark(_) => return None,
        })
    }

    /// How many items there are. What repeats the item before takes hardly a byte, so that only
    /// this keeps a small content from becoming a large one.
    fn count(&mut self, most: usize) -> Option<usize> {
        self.place().filter(|count| *count <= most)
    }

    fn object(&mut self, parts: &[&'static [Member]], before: Option<&Value>) -> Option<Value> {
        let mut set = self.varint()? ^ before.map_or(0, |before| members_of(before, parts));
        let mut alike = if before.is_some() { self.varint()? } else { 0 };
        let mut fields = Vec::new();
        for member in parts.iter().copied().flatten() {
            let bit = 1 << member.number;
            if set & bit == 0 {
                continue;
            }
            set ^= bit;
            let mut former = before.and_then(|before| before.get(member.name));
            if former.is_some() {
                former = former.filter(|_| alike & 1 == 1);
                alike >>= 1;
            }
            let value = match former {
                Some(value) => value.clone(),
                None => self.value(&member.shape)?,
            };
            fields.push((member.name.to_string(), value));
        }
        (set == 0 && alike == 0).then_some(Value::Object(fields))
    }

    fn month(&mut self) -> Option<Month> {
        let code = i32::try_from(self.varint()?).ok()?;
        let months = if code % 2 == 0 { code / 2 } else { -(code / 2) - 1 };
        let month = epoch().plus(months);
        // Beyond the years that there are it would be another one.
        (month.since(epoch()) == months).then_some(month)
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
            ORIGIN_NONE => return Some(Value::Null),
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
