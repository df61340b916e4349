//! Version 1 of the scenario document.

pub(super) mod form;
mod read;

pub(super) use read::{read, read_document, scenario, whole};
