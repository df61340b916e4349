//! Whole numbers of any length.

use std::cmp::Ordering;

/// A whole number, its lowest 32 bits first.
#[derive(Clone, Default)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    /// How many bits it has, up to the highest that is set.
    pub fn bits(&self) -> u32 {
        let highest = self.0.iter().rposition(|part| *part != 0);
        highest.map_or(0, |place| 32 * (place as u32 + 1) - self.part(place).leading_zeros())
    }

    fn part(&self, place: usize) -> u32 {
        self.0.get(place).copied().unwrap_or(0)
    }

    pub fn multiply(&mut self, factor: u32) {
        self.multiply_and_add(factor, 0);
    }

    pub fn multiply_and_add(&mut self, factor: u32, more: u32) {
        let mut carry = u64::from(more);
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(factor);
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// Multiplies by a power of two.
    pub fn shift(&mut self, bits: u32) {
        for _ in 0..bits / 32 {
            self.0.insert(0, 0);
        }
        self.multiply(1 << (bits % 32));
    }

    pub fn add(&mut self, other: &Self) {
        let mut carry = 0;
        for place in 0..self.0.len().max(other.0.len()) {
            carry += u64::from(self.part(place)) + u64::from(other.part(place));
            match self.0.get_mut(place) {
                Some(part) => *part = carry as u32,
                None => self.0.push(carry as u32),
            }
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// Takes a number away that is at most as large.
    pub fn subtract(&mut self, other: &Self) {
        let mut borrow = 0;
        for (place, part) in self.0.iter_mut().enumerate() {
            let taken = u64::from(other.part(place)) + borrow;
            borrow = u64::from(taken > u64::from(*part));
            *part = (u64::from(*part) + (borrow << 32) - taken) as u32;
        }
    }

    pub fn compare(&self, other: &Self) -> Ordering {
        let places = (0..self.0.len().max(other.0.len())).rev();
        let mut parts = places.map(|place| self.part(place).cmp(&other.part(place)));
        parts.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }
}

impl From<u64> for Natural {
    fn from(number: u64) -> Self {
        Self(vec![number as u32, (number >> 32) as u32])
    }
}
