//! Axes: round numbers up the side, months along the foot.

/// Round numbers from 0 up.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What the height of the picture stands for.
    pub top: f64,
    /// From 0 to the top, both included.
    pub ticks: Vec<f64>,
}

/// No scenario comes near these; between them no step is lost to rounding.
const TINIEST: f64 = 1e-300;
const HUGEST: f64 = 1e300;

/// An axis that reaches the largest value in at most so many steps of 1, 2 or 5 times a power of
/// ten. Where there is nothing to show it reaches from 0 to 1, with 0 alone written.
pub fn axis(largest: f64, most: usize) -> Axis {
    if largest.is_nan() || largest < TINIEST {
        return Axis { top: 1.0, ticks: vec![0.0] };
    }
    let largest = largest.min(HUGEST);
    let most = most.max(1);
    let least_step = largest / most as f64;
    let decade = 10_f64.powi(least_step.log10().floor() as i32);
    // What is a hair above a step is that step.
    let reaches = |step: &f64| *step * most as f64 >= largest * (1.0 - 1e-9);
    let step = [1.0, 2.0, 5.0, 10.0, 20.0].into_iter().map(|factor| factor * decade).find(reaches);
    let step = step.unwrap_or(largest);
    let steps = (largest / step - 1e-9).ceil().max(1.0);
    let ticks = (0..=most).map(|tick| tick as f64).take_while(|tick| *tick <= steps);
    Axis { top: steps * step, ticks: ticks.map(|tick| tick * step).collect() }
}

/// A month that is named under the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthLabel {
    /// From the first month of the picture, 0.
    pub index: usize,
    /// Whether its year is another than that of the name before it.
    pub new_year: bool,
}

/// The months to name, as many as find room: all, else every second, third, sixth or twelfth.
/// `first` is the number of the first month, 1 for January; `month_width` is the room of a month,
/// `name_width` that of a name.
pub fn month_labels(
    first: u32,
    months: usize,
    month_width: f64,
    name_width: f64,
) -> Vec<MonthLabel> {
    let fits = |every: &usize| month_width * *every as f64 >= name_width;
    let every = [1, 2, 3, 6].into_iter().find(fits).unwrap_or(12);
    let year = |index: usize| (first.saturating_sub(1) as usize + index) / 12;
    let label = |index: usize| MonthLabel {
        index,
        new_year: index.checked_sub(every).is_none_or(|before| year(before) != year(index)),
    };
    (0..months).step_by(every).map(label).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_few() {
        assert_eq!(axis(12.0, 4), Axis { top: 15.0, ticks: vec![0.0, 5.0, 10.0, 15.0] });
        assert_eq!(axis(10.0, 4).ticks, [0.0, 5.0, 10.0]);
        assert_eq!(axis(8.0, 4).ticks, [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(axis(9.0e6, 5).ticks, [0.0, 2e6, 4e6, 6e6, 8e6, 10e6]);
        assert_eq!(axis(1.0, 1).ticks, [0.0, 1.0]);
        // Three times a tenth is a hair above three tenths.
        assert_eq!(axis(0.1 + 0.1 + 0.1, 3).ticks.len(), 4);
    }

    #[test]
    fn nothing_tiny_and_huge_have_an_axis_too() {
        for nothing in [0.0, -5.0, f64::NAN, f64::NEG_INFINITY, f64::MIN_POSITIVE] {
            assert_eq!(axis(nothing, 4), Axis { top: 1.0, ticks: vec![0.0] });
        }
        for largest in [1e-299, 1e-9, 0.3, 7.0, 1e15, 1e299, f64::MAX, f64::INFINITY] {
            for most in 0..8 {
                let Axis { top, ticks } = axis(largest, most);
                assert!(top.is_finite() && top >= largest.min(HUGEST) * (1.0 - 1e-9));
                assert!(ticks.len() >= 2 && ticks.len() <= most.max(1) + 1, "{largest} {most}");
                assert!(ticks.iter().all(|tick| tick.is_finite() && *tick <= top * (1.0 + 1e-9)));
            }
        }
    }

    #[test]
    fn names_of_months_are_thinned_by_their_width() {
        let named = |months, width| -> Vec<usize> {
            month_labels(1, months, width, 30.0).iter().map(|label| label.index).collect()
        };
        assert_eq!(named(4, 30.0), [0, 1, 2, 3]);
        assert_eq!(named(5, 15.0), [0, 2, 4]);
        assert_eq!(named(12, 5.0), [0, 6]);
        assert_eq!(named(60, 1.0), [0, 12, 24, 36, 48]);
        assert_eq!(named(3, f64::NAN), [0]);
        assert_eq!(named(0, 30.0), Vec::<usize>::new());
    }

    #[test]
    fn the_first_name_and_every_other_year_say_the_year() {
        // November, December, January.
        let years = |every: f64| -> Vec<bool> {
            month_labels(11, 14, 30.0 / every, 30.0).iter().map(|label| label.new_year).collect()
        };
        assert_eq!(years(1.0)[..4], [true, false, true, false]);
        // November, May, November.
        assert_eq!(years(6.0), [true, true, false]);
    }
}
