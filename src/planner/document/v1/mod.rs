//! Version 1 of the scenario document.

pub(super) mod form;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use read::{read, read_document};
pub(super) use write::write;
