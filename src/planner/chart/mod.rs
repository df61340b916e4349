//! Shapes of pictures: numbers in, rectangles and bands out. What they look like is the page's.

mod axis;
mod bars;
mod code;
mod columns;
mod crew;
mod curve;
mod flow;
mod frame;
mod gantt;
mod handles;
mod heat;
mod lines;
mod stacks;

pub use axis::{Axis, MonthLabel, axis, month_labels};
pub use bars::bars;
pub use code::code;
pub use columns::{Column, Columns, MonthMade, columns};
pub use crew::{Crew, crew};
pub use curve::{CurveShape, curve};
pub use flow::{Band, Flow, FlowLayout, Node, flow};
use frame::sound;
pub use frame::{Frame, Rect};
pub use gantt::{HireBars, HireSpan, Stretch, hire_bars, month_at};
pub use handles::{share_curve, value_at, weight_bars};
pub use heat::Heat;
pub use lines::{Lines, lines};
pub use stacks::{Layer, Pile, Staff, stacks};
