//! Hires on the calendar: vacancy open, start, ramping, at full output.

use super::Frame;

/// A hire, in months from the first of the picture; all may lie outside of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HireSpan {
    /// When the vacancy opens.
    pub open: i32,
    /// When the hire starts.
    pub start: i32,
    /// The first month at full output.
    pub full: i32,
}

/// Left edge and width.
pub type Stretch = (f64, f64);

/// What of a hire lies within the picture; what has no width isn't there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HireBars {
    pub open: Option<Stretch>,
    pub ramping: Option<Stretch>,
    pub full: Option<Stretch>,
    /// Where the hire starts, if that is in the picture.
    pub start: Option<f64>,
}

/// Lays a hire out over so many months.
pub fn hire_bars(span: HireSpan, months: usize, frame: Frame) -> HireBars {
    let last = i32::try_from(months).unwrap_or(i32::MAX);
    let x = |month: i32| {
        let (left, _) = frame.slot(usize::try_from(month.clamp(0, last)).unwrap_or(0), months);
        left
    };
    let stretch = |from: i32, to: i32| {
        let (left, right) = (x(from), x(to));
        (right > left).then_some((left, right - left))
    };
    // A hire without a ramp is at full output at once; none is before it starts.
    let full = span.full.max(span.start);
    HireBars {
        open: stretch(span.open, span.start),
        ramping: stretch(span.start, full),
        full: stretch(full, last),
        start: (0..last).contains(&span.start).then(|| x(span.start)),
    }
}

/// The month of the picture in which a place of its width lies, 0 at the left edge and 1 at the
/// right one; places outside count on.
pub fn month_at(share: f64, months: usize) -> i32 {
    // As casts go, NaN is month 0, and what is beyond is the last there is.
    (share * months as f64).floor() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 20.0, top: 0.0, width: 120.0, height: 10.0 };

    fn span(open: i32, start: i32, full: i32) -> HireSpan {
        HireSpan { open, start, full }
    }

    #[test]
    fn a_hire_runs_from_its_vacancy_to_the_end() {
        assert_eq!(
            hire_bars(span(1, 3, 6), 12, FRAME),
            HireBars {
                open: Some((30.0, 20.0)),
                ramping: Some((50.0, 30.0)),
                full: Some((80.0, 60.0)),
                start: Some(50.0),
            }
        );
    }

    #[test]
    fn what_lies_outside_is_cut() {
        // Opened before the first month, and still ramping in the last.
        let bars = hire_bars(span(-2, 1, 20), 12, FRAME);
        assert_eq!((bars.open, bars.full), (Some((20.0, 10.0)), None));
        assert_eq!(bars.ramping, Some((30.0, 110.0)));
        // A start before and one behind the picture.
        assert_eq!(hire_bars(span(-5, -3, 0), 12, FRAME).full, Some((20.0, 120.0)));
        let late = hire_bars(span(11, 14, 14), 12, FRAME);
        assert_eq!((late.open, late.start, late.full), (Some((130.0, 10.0)), None, None));
        assert_eq!(hire_bars(span(0, 0, 0), 0, FRAME).full, None);
        // Without time to fill and without ramp.
        let at_once = hire_bars(span(4, 4, 4), 12, FRAME);
        assert_eq!((at_once.open, at_once.ramping), (None, None));
    }

    #[test]
    fn a_place_tells_its_month() {
        for (share, month) in
            [(0.0, 0), (0.49, 5), (0.5, 6), (0.999, 11), (1.0, 12), (-0.01, -1), (f64::NAN, 0)]
        {
            assert_eq!(month_at(share, 12), month, "{share}");
        }
    }
}
