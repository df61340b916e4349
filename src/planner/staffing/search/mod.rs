//! Whom to hire and when, given what each role needs and what its work is worth.

mod alone;
mod crew;
mod together;

pub(super) use alone::{Hires, Need};
pub(super) use crew::{Crew, Stream};
pub(super) use together::together;

#[cfg(test)]
mod tests;
