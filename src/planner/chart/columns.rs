//! A column a month beside the line of the plan.

use super::axis::{Axis, axis};
use super::{Frame, Rect, sound};

/// What is planned and made in a month, in one unit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MonthMade {
    pub plan: f64,
    /// What is made in all.
    pub made: f64,
    /// What of it today's team would have made.
    pub base: f64,
}

/// A month's column: what today's team makes, what comes on top, and what is missing to the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    pub base: Rect,
    pub more: Rect,
    /// Nothing where the plan is made.
    pub gap: Option<Rect>,
}

/// A picture of columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    pub axis: Axis,
    pub columns: Vec<Column>,
    /// The corners of the plan's line, from left to right: level through each month.
    pub line: Vec<(f64, f64)>,
}

/// Lays months out side by side; a column takes `share` of its month's width. Gaps of less than a
/// thousandth of the plan are none.
pub fn columns(months: &[MonthMade], frame: Frame, share: f64, most_ticks: usize) -> Columns {
    let months: Vec<MonthMade> = months
        .iter()
        .map(|month| {
            let made = sound(month.made);
            MonthMade { plan: sound(month.plan), made, base: sound(month.base).min(made) }
        })
        .collect();
    let largest = months.iter().map(|month| month.plan.max(month.made)).fold(0.0, f64::max);
    let axis = axis(largest, most_ticks);
    let y = |value: f64| frame.top + frame.height * (1.0 - value / axis.top);
    let column = |(place, month): (usize, &MonthMade)| {
        let MonthMade { plan, made, base } = *month;
        let (left, slot) = frame.slot(place, months.len());
        let (x, width) = (left + slot * (1.0 - share) / 2.0, slot * share);
        let between = |low: f64, high: f64| [x, y(high), width, y(low) - y(high)];
        Column {
            base: between(0.0, base),
            more: between(base, made),
            gap: (made < plan * 0.999).then(|| between(made, plan)),
        }
    };
    let level = |(place, month): (usize, &MonthMade)| {
        let (left, slot) = frame.slot(place, months.len());
        [(left, y(month.plan)), (left + slot, y(month.plan))]
    };
    Columns {
        columns: months.iter().enumerate().map(column).collect(),
        line: months.iter().enumerate().flat_map(level).collect(),
        axis,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 10.0, top: 0.0, width: 200.0, height: 100.0 };

    #[test]
    fn a_gap_fills_what_is_missing_between_column_and_plan() {
        let months = [
            MonthMade { plan: 10.0, made: 7.5, base: 5.0 },
            MonthMade { plan: 5.0, made: 10.0, base: 10.0 },
        ];
        let picture = columns(&months, FRAME, 0.5, 2);
        assert_eq!(picture.axis.ticks, [0.0, 5.0, 10.0]);
        let [short, full] = picture.columns[..] else { panic!("two months") };
        assert_eq!(short.base, [35.0, 50.0, 50.0, 50.0]);
        assert_eq!(short.more, [35.0, 25.0, 50.0, 25.0]);
        assert_eq!(short.gap, Some([35.0, 0.0, 50.0, 25.0]));
        assert_eq!(full.base, [135.0, 0.0, 50.0, 100.0]);
        assert_eq!(full.more, [135.0, 0.0, 50.0, 0.0]);
        assert_eq!(full.gap, None);
        assert_eq!(picture.line, [(10.0, 0.0), (110.0, 0.0), (110.0, 50.0), (210.0, 50.0)]);
    }

    #[test]
    fn nothing_and_nonsense_stay_inside_the_frame() {
        assert!(columns(&[], FRAME, 0.6, 4).columns.is_empty());
        let wild = [f64::NAN, f64::INFINITY, -3.0, 0.0, 1e-30, 1e300];
        for plan in wild {
            for made in wild {
                let month = MonthMade { plan, made, base: made };
                let picture = columns(&[month, MonthMade::default()], FRAME, 0.6, 4);
                let rects = picture.columns.iter().flat_map(|column| {
                    [Some(column.base), Some(column.more), column.gap].into_iter().flatten()
                });
                for [x, y, width, height] in rects {
                    assert!((0.0..=210.0).contains(&x) && (0.0..=200.0).contains(&width));
                    assert!((-1e-6..=100.0 + 1e-6).contains(&y) && height >= -1e-6);
                    assert!(y + height <= 100.0 + 1e-6);
                }
                assert!(picture.line.iter().all(|(x, y)| x.is_finite() && y.is_finite()));
            }
        }
    }
}
