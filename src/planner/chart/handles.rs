//! Small pictures with handles: what one sees is what one drags.

use super::{Frame, Rect, sound};

/// Bars for weights; the height stands for `top`, or for the largest weight where that is more.
/// None vanishes, so that each can be taken hold of.
pub fn weight_bars(weights: &[f64], top: f64, frame: Frame, share: f64, least: f64) -> Vec<Rect> {
    let largest = weights.iter().copied().map(sound).fold(sound(top), f64::max);
    let bar = |(place, weight): (usize, &f64)| {
        let (left, slot) = frame.slot(place, weights.len());
        let part = if largest > 0.0 { sound(*weight) / largest } else { 0.0 };
        let height = (frame.height * part).max(least.min(frame.height));
        let y = frame.top + frame.height - height;
        [left + slot * (1.0 - share) / 2.0, y, slot * share, height]
    };
    weights.iter().enumerate().map(bar).collect()
}

/// The corners of a curve of shares of 1: a corner in the middle of each month.
pub fn share_curve(shares: &[f64], frame: Frame) -> Vec<(f64, f64)> {
    let corner = |(place, share): (usize, &f64)| {
        let (left, slot) = frame.slot(place, shares.len());
        (left + slot / 2.0, frame.top + frame.height * (1.0 - sound(*share).min(1.0)))
    };
    shares.iter().enumerate().map(corner).collect()
}

/// What a place in a picture's height stands for: `down` is 0 at the upper edge and 1 at the lower
/// one, `top` what the upper edge means, `step` how finely one drags.
pub fn value_at(down: f64, top: f64, step: f64) -> f64 {
    let up = 1.0 - down.clamp(0.0, 1.0);
    let value = ((up * top) / step).round() * step;
    // Without the dust of a division: 0.3, not 0.30000000000000004.
    let value = (value * 1e9).round() / 1e9;
    if value.is_finite() { value } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 0.0, top: 10.0, width: 100.0, height: 50.0 };

    #[test]
    fn a_weight_is_as_high_as_it_is_large() {
        let bars = weight_bars(&[1.0, 2.0, 0.0, f64::NAN], 2.0, FRAME, 0.5, 3.0);
        assert_eq!(bars[0], [6.25, 35.0, 12.5, 25.0]);
        assert_eq!(bars[1], [31.25, 10.0, 12.5, 50.0]);
        assert_eq!(bars[2], [56.25, 57.0, 12.5, 3.0]);
        assert_eq!(bars[3][3], 3.0);
        assert_eq!(weight_bars(&[1.0, 4.0], 2.0, FRAME, 0.5, 3.0)[0][3], 12.5);
        assert!(weight_bars(&[], 2.0, FRAME, 0.8, 3.0).is_empty());
        assert_eq!(weight_bars(&[0.0; 12], 0.0, FRAME, 0.8, 3.0)[11][3], 3.0);
    }

    #[test]
    fn a_curve_has_a_corner_a_month() {
        let corners = share_curve(&[0.0, 0.5, 1.0, 7.0], FRAME);
        assert_eq!(corners, [(12.5, 60.0), (37.5, 35.0), (62.5, 10.0), (87.5, 10.0)]);
        assert!(share_curve(&[f64::NAN], FRAME).iter().all(|(_, y)| *y == 60.0));
    }

    #[test]
    fn a_place_tells_its_value() {
        assert_eq!(value_at(0.0, 1.0, 0.05), 1.0);
        assert_eq!(value_at(0.7, 1.0, 0.05), 0.3);
        assert_eq!(value_at(0.51, 2.0, 0.1), 1.0);
        assert_eq!(value_at(2.0, 1.0, 0.05), 0.0);
        assert_eq!(value_at(-2.0, 1.0, 0.05), 1.0);
        assert_eq!(value_at(f64::NAN, 1.0, 0.05), 0.0);
        assert_eq!(value_at(0.5, 1.0, 0.0), 0.0);
    }
}
