//! Lines over the months, one for each of several things.

use super::axis::{Axis, axis};
use super::{Frame, sound};

/// A picture of lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    pub axis: Axis,
    /// The stretches of each line, from left to right; apart where nothing applies between them.
    pub lines: Vec<Vec<Vec<(f64, f64)>>>,
}

/// Lays values out over the months, each in the middle of its month, from 0 up.
pub fn lines(rows: &[Vec<Option<f64>>], frame: Frame, most_ticks: usize) -> Lines {
    let months = rows.iter().map(Vec::len).max().unwrap_or(0);
    let values = rows.iter().flatten().flatten();
    let axis = axis(values.map(|value| sound(*value)).fold(0.0, f64::max), most_ticks);
    let spot = |place: usize, value: f64| {
        let (left, slot) = frame.slot(place, months);
        (left + slot / 2.0, frame.top + frame.height * (1.0 - sound(value) / axis.top))
    };
    let line = |row: &Vec<Option<f64>>| {
        let stretches = row.iter().enumerate().collect::<Vec<_>>();
        let stretches = stretches.split(|(_, value)| value.is_none()).filter(|it| !it.is_empty());
        let stretch = |stretch: &[(usize, &Option<f64>)]| {
            stretch.iter().filter_map(|(place, value)| Some(spot(*place, (**value)?))).collect()
        };
        stretches.map(stretch).collect()
    };
    Lines { lines: rows.iter().map(line).collect(), axis }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 0.0, top: 0.0, width: 80.0, height: 100.0 };

    #[test]
    fn lines_share_an_axis_and_are_apart_where_nothing_applies() {
        let rows = [
            vec![Some(0.0), Some(10.0), None, Some(5.0)],
            vec![Some(2.5), Some(2.5), Some(f64::NAN), Some(-1.0)],
        ];
        let picture = lines(&rows, FRAME, 2);
        assert_eq!(picture.axis.ticks, [0.0, 5.0, 10.0]);
        assert_eq!(
            picture.lines,
            [
                vec![vec![(10.0, 100.0), (30.0, 0.0)], vec![(70.0, 50.0)]],
                vec![vec![(10.0, 75.0), (30.0, 75.0), (50.0, 100.0), (70.0, 100.0)]],
            ]
        );
        assert_eq!(lines(&[], FRAME, 2).lines, Vec::<Vec<Vec<(f64, f64)>>>::new());
    }
}
