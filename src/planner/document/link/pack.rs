//! The content of a link: a document without its names.
//!
//! What a place holds is known from the form, so that only this is written, in bytes and varints:
//!
//! - an object: the set of its members, as a number with a bit for each, then their values;
//! - an object that follows another one in a list, in codec `2`: the set of the members that only
//!   one of both has; of those that both have the set of those that are alike, in the order of the
//!   members; then the values of the others;
//! - a list: how many items, then the items;
//! - text: how many bytes, then the bytes in UTF-8;
//! - a key or a currency: its place in the vocabulary, which goes on with the names in front of
//!   the content that are not in it;
//! - a choice: its place among the words; a duty: 0 and text, or 1 more than the place;
//! - a number: decimal digits × 64 + (power of ten + 7) × 4 + origin, and with [`RAW`] in the place
//!   of the power the eight bytes of the number instead of digits; after the origin
//!   [`ORIGIN_BENCHMARK`] 0 and the key, or 1 more than its place in the vocabulary; in a row
//!   [`ORIGIN_NONE`] alone where none is given;
//! - a month: how many months it comes after January 2026, twice, or before it, twice, less 1; a
//!   day: its month and its number.

use super::varint;
use super::vocabulary::{BENCHMARKS, NAMES};
use crate::document::form::{BENCHMARK, FROM, Member, OWN, Shape, VALUE};
use crate::document::json::Value;
use crate::document::number;
use crate::scenario::{Day, Month};

/// Added to the power of ten, so that it is not negative.
pub(super) const POWERS: i32 = 7;
/// In the place of the power: the number's own bytes follow.
pub(super) const RAW: u64 = 15;
pub(super) const ORIGIN_TYPED: u64 = 0;
pub(super) const ORIGIN_EXAMPLE: u64 = 1;
pub(super) const ORIGIN_BENCHMARK: u64 = 2;
pub(super) const ORIGIN_NONE: u64 = 3;

pub(super) fn pack(value: &Value, shape: &Shape) -> Vec<u8> {
    let mut packer = Packer { bytes: Vec::new(), names: Vec::new() };
    packer.value(value, shape);
    let mut bytes = Vec::with_capacity(packer.bytes.len() + 64);
    varint::write(&mut bytes, packer.names.len() as u64);
    for name in packer.names {
        text(&mut bytes, name);
    }
    bytes.extend(packer.bytes);
    bytes
}

fn text(bytes: &mut Vec<u8>, text: &str) {
    varint::write(bytes, text.len() as u64);
    bytes.extend(text.bytes());
}

struct Packer<'a> {
    bytes: Vec<u8>,
    /// Names that are not in the vocabulary, in the order in which they came.
    names: Vec<&'a str>,
}

impl<'a> Packer<'a> {
    fn varint(&mut self, number: usize) {
        varint::write(&mut self.bytes, number as u64);
    }

    fn text(&mut self, value: &Value) {
        text(&mut self.bytes, value.as_text().unwrap_or_default());
    }

    fn value(&mut self, value: &'a Value, shape: &Shape) {
        match shape {
            Shape::Object(parts) => self.object(value, parts, None),
            Shape::List { of, .. } => {
                self.varint(value.items().len());
                let mut before = None;
                for item in value.items() {
                    match of {
                        Shape::Object(parts) => self.object(item, parts, before),
                        _ => self.value(item, of),
                    }
                    before = Some(item);
                }
            }
            Shape::Row { .. } => {
                self.varint(value.items().len());
                value.items().iter().for_each(|item| self.number(item));
            }
            Shape::Month => self.month(value.as_text().and_then(|text| text.parse().ok())),
            Shape::Day => {
                let day = value.as_text().and_then(|text| text.parse::<Day>().ok());
                self.month(day.map(Day::month));
                self.varint(day.map_or(0, Day::number) as usize);
            }
            Shape::Text { .. } => self.text(value),
            Shape::YesNo => self.varint(usize::from(matches!(value, Value::YesNo(true)))),
            Shape::Currency | Shape::Key | Shape::RoleKey => {
                self.name(value.as_text().unwrap_or_default());
            }
            Shape::Choice(words) => self.varint(place(words, value).unwrap_or_default()),
            Shape::Duty(words) => match value.get(OWN) {
                Some(own) => {
                    self.varint(0);
                    self.text(own);
                }
                None => self.varint(place(words, value).map_or(0, |place| place + 1)),
            },
            Shape::Number(_) | Shape::PlainNumber(_) => self.number(value),
            Shape::Mark(_) => {}
        }
    }

    fn object(&mut self, value: &'a Value, parts: &[&'static [Member]], before: Option<&Value>) {
        let former = |member: &Member| before.and_then(|before| before.get(member.name));
        let members = || parts.iter().copied().flatten();
        let set = members_of(value, parts) ^ before.map_or(0, |before| members_of(before, parts));
        varint::write(&mut self.bytes, set);
        if before.is_some() {
            let both = members().filter_map(|it| Some((value.get(it.name)?, former(it)?)));
            let alike = both.zip(0..).fold(0_u64, |alike, ((now, former), place)| {
                alike | u64::from(now == former) << place
            });
            varint::write(&mut self.bytes, alike);
        }
        for member in members() {
            if let Some(value) = value.get(member.name)
                && former(member) != Some(value)
            {
                self.value(value, &member.shape);
            }
        }
    }

    fn month(&mut self, month: Option<Month>) {
        let months = month.map_or(0, |month| i64::from(month.since(epoch())));
        let code = if months < 0 { -2 * months - 1 } else { 2 * months };
        varint::write(&mut self.bytes, code.unsigned_abs());
    }

    fn name(&mut self, name: &'a str) {
        let mut known = NAMES.iter().copied().chain(self.names.iter().copied());
        let place = known.position(|known| known == name).unwrap_or_else(|| {
            self.names.push(name);
            NAMES.len() + self.names.len() - 1
        });
        self.varint(place);
    }

    fn number(&mut self, value: &Value) {
        if matches!(value, Value::Null) {
            return varint::write(&mut self.bytes, ORIGIN_NONE);
        }
        let from = value.get(FROM).and_then(Value::as_text).unwrap_or_default();
        let benchmark = from.strip_prefix(BENCHMARK);
        let origin = match benchmark {
            Some(_) => ORIGIN_BENCHMARK,
            None if from.is_empty() => ORIGIN_TYPED,
            None => ORIGIN_EXAMPLE,
        };
        let number = value.get(VALUE).unwrap_or(value).as_number().unwrap_or_default();
        match decimal(number) {
            Some((digits, power)) => {
                varint::write(&mut self.bytes, digits << 6 | power << 2 | origin);
            }
            None => {
                varint::write(&mut self.bytes, RAW << 2 | origin);
                self.bytes.extend(number.to_le_bytes());
            }
        }
        let Some(key) = benchmark else { return };
        let place = BENCHMARKS.iter().position(|known| *known == key);
        self.varint(place.map_or(0, |place| place + 1));
        if place.is_none() {
            text(&mut self.bytes, key);
        }
    }
}

/// The members that an object has, with a bit for each.
pub(super) fn members_of(value: &Value, parts: &[&[Member]]) -> u64 {
    let there = parts.iter().copied().flatten().filter(|it| value.get(it.name).is_some());
    there.fold(0, |set, member| set | 1 << member.number)
}

/// The month from which months are counted.
pub(super) fn epoch() -> Month {
    Month::new(2026, 1).unwrap_or(Month::DEFAULT)
}

fn place(words: &[&str], value: &Value) -> Option<usize> {
    words.iter().position(|word| value.as_text() == Some(word))
}

/// The number as decimal digits and a power of ten, to which [`POWERS`] is added; nothing where
/// that doesn't make the number exactly, or takes more room than its own bytes.
fn decimal(number: f64) -> Option<(u64, u64)> {
    /// More digits than this take more room.
    const MOST: u64 = 1 << 50;
    // The shortest plain digits that make the number again.
    let plain = number::print(number);
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut digits: u64 = [whole, fraction].concat().parse().ok()?;
    let mut power = POWERS.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    while power < 2 * POWERS && digits > 0 && digits.is_multiple_of(10) {
        digits /= 10;
        power += 1;
    }
    let power = u64::try_from(power).ok()?;
    // A sign, also that of the 0 below 0, is in none of the digits.
    (digits < MOST && !number.is_sign_negative()).then_some((digits, power))
}
