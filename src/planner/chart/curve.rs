//! A small curve without axes: how one number follows another.

/// A curve within a picture, with y downwards.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveShape {
    /// Points one after the other; apart where nothing applies between them.
    pub stretches: Vec<Vec<(f64, f64)>>,
    /// Where it stands, if it applies there.
    pub dot: Option<(f64, f64)>,
}

/// The curve of points with rising x, from its left to its right end and from its least to its
/// greatest value. A curve of one value lies in the middle.
pub fn curve(
    points: &[(f64, Option<f64>)],
    now: (f64, Option<f64>),
    width: f64,
    height: f64,
) -> CurveShape {
    let ends = |values: &mut dyn Iterator<Item = f64>| {
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| {
            (least.min(value), most.max(value))
        })
    };
    let across = ends(&mut points.iter().map(|(x, _)| *x));
    let up = ends(&mut points.iter().filter_map(|(_, y)| *y));
    let part = |(least, most): (f64, f64), value: f64| {
        let part = (value - least) / (most - least);
        if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.5 }
    };
    let spot = |x: f64, y: f64| (part(across, x) * width, (1.0 - part(up, y)) * height);
    let mut stretches: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut is_apart = true;
    for (x, y) in points {
        let Some(y) = y else {
            is_apart = true;
            continue;
        };
        match stretches.last_mut().filter(|_| !is_apart) {
            Some(stretch) => stretch.push(spot(*x, *y)),
            None => stretches.push(vec![spot(*x, *y)]),
        }
        is_apart = false;
    }
    let dot = now.1.filter(|_| !points.is_empty()).map(|y| spot(now.0, y));
    CurveShape { stretches, dot }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_reaches_from_corner_to_corner_and_is_apart_where_nothing_applies() {
        let points = [(0.0, Some(1.0)), (1.0, Some(3.0)), (2.0, None), (4.0, Some(2.0))];
        let shape = curve(&points, (1.0, Some(3.0)), 80.0, 20.0);
        let expected = [vec![(0.0, 20.0), (20.0, 0.0)], vec![(80.0, 10.0)]];
        assert_eq!(shape.stretches, expected);
        assert_eq!(shape.dot, Some((20.0, 0.0)));
    }

    #[test]
    fn nothing_and_one_value_draw_as_well() {
        let none = CurveShape { stretches: Vec::new(), dot: None };
        assert_eq!(curve(&[], (0.0, Some(1.0)), 80.0, 20.0), none);
        assert_eq!(curve(&[(0.0, None)], (0.0, None), 80.0, 20.0), none);
        let flat = curve(&[(1.0, Some(5.0))], (1.0, Some(5.0)), 80.0, 20.0);
        assert_eq!((flat.stretches, flat.dot), (vec![vec![(40.0, 10.0)]], Some((40.0, 10.0))));
    }
}
