//! The screens. None of them knows another.

pub mod compare;
pub mod months;
pub mod plan;

use leptos::prelude::*;

use crate::state::Screen;

/// A screen whose code comes later: all but the first.
pub fn screen(screen: Screen) -> AnyView {
    match screen {
        Screen::Plan => ().into_any(),
        Screen::Months => months::months(),
        Screen::Compare => compare::compare(),
    }
}
