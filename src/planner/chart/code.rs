//! The squares of a code that is read by a camera.

use super::Rect;

/// The dark squares of a grid as rows of rectangles, within a white edge of so many squares.
///
/// Squares beside each other are one rectangle: gaps between them would be seen when it is drawn small.
pub fn code(size: usize, edge: usize, is_dark: impl Fn(usize, usize) -> bool) -> Vec<Rect> {
    let mut rects: Vec<Rect> = Vec::new();
    for row in 0..size {
        let mut run = 0;
        for column in 0..=size {
            if column < size && is_dark(row, column) {
                run += 1;
                continue;
            }
            if run > 0 {
                let left = column - run + edge;
                rects.push([left as f64, (row + edge) as f64, run as f64, 1.0]);
            }
            run = 0;
        }
    }
    rects
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_beside_each_other_are_one() {
        let grid = [[true, true, false], [false, false, false], [true, false, true]];
        let rects = code(3, 4, |row, column| grid[row][column]);
        assert_eq!(rects, [[4.0, 4.0, 2.0, 1.0], [4.0, 6.0, 1.0, 1.0], [6.0, 6.0, 1.0, 1.0]]);
        assert!(code(0, 4, |_, _| true).is_empty());
    }
}
