//! Where a picture lies, and how months share its width.

/// Left, top, width, height.
pub type Rect = [f64; 4];

/// The part of a picture in which months stand side by side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Frame {
    /// Left edge and width of the month in this place, of so many.
    pub fn slot(self, place: usize, months: usize) -> (f64, f64) {
        let width = self.width / months.max(1) as f64;
        (self.left + width * place as f64, width)
    }
}

/// A quantity that can be drawn: finite, and 0 or more.
pub(super) fn sound(value: f64) -> f64 {
    // Pictures of more than that are all alike, and what is added up stays finite.
    if value.is_nan() { 0.0 } else { value.clamp(0.0, 1e290) }
}
