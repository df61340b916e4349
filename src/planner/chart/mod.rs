//! Shapes of pictures: numbers in, rectangles and bands out. What they look like is the page's.

mod crew;
mod flow;

pub use crew::{Crew, crew};
pub use flow::{Band, Flow, Node, flow};
