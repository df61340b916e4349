//! The screens. None of them knows another.

pub mod months;
pub mod plan;
