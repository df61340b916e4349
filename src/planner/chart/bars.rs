//! Bars beside each other, each with longer ones behind it.

use super::frame::sound;

/// How far bars reach, as shares of the longest of all: for each row its values from the least to the
/// greatest, as a cost of a meeting booked, held, qualified.
pub fn bars(rows: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let longest = rows.iter().flatten().copied().map(sound).fold(0.0, f64::max);
    let share = |value: &f64| if longest > 0.0 { sound(*value) / longest } else { 0.0 };
    rows.iter().map(|row| row.iter().map(share).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_reaches_the_end() {
        assert_eq!(
            bars(&[vec![50.0, 100.0], vec![200.0, 400.0]]),
            [[0.125, 0.25], [0.5, 1.0]].map(Vec::from)
        );
    }

    #[test]
    fn nothing_and_nonsense_have_a_length() {
        assert_eq!(bars(&[]), Vec::<Vec<f64>>::new());
        assert_eq!(bars(&[vec![0.0], vec![]]), [vec![0.0], vec![]]);
        for wild in [f64::NAN, f64::INFINITY, -1.0, 1e300] {
            let shares = bars(&[vec![wild, 1.0]]);
            assert!(shares.iter().flatten().all(|share| (0.0..=1.0).contains(share)), "{shares:?}");
        }
    }
}
