//! Version 2 of the scenario document: version 1, and the calendar.

pub(super) mod form;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use read::{read, read_document};
pub(super) use write::write;
