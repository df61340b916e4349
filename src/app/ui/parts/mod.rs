//! Reusable parts: a value and a callback each.

mod disclosure;
mod fields;
mod figure;
mod icon;
mod menu;
mod slide;

pub use disclosure::{button, disclosure};
pub use fields::{Choice, NumberField, Read, check_field, number_field, select_field, text_field};
pub use figure::{Shown, figure};
pub use icon::{Icon, icon_button};
pub use menu::{Item, menu};
pub use slide::{Slide, drag, slide};
