//! People drawn as people: a row of figures, the last filled as far as there is work for it.

/// A row of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Crew {
    /// How many people one figure stands for.
    pub people_per_figure: f64,
    /// How far each figure is filled, 0 to 1.
    pub fills: Vec<f64>,
}

/// The row for `people` who are busy for `busy` full-time equivalents, in at most `most` figures.
/// A larger crew is drawn with figures that stand for 2, 5, 10, 20, … people.
pub fn crew(people: f64, busy: f64, most: usize) -> Crew {
    let limit = most.max(1) as f64;
    if people.is_nan() || people <= 0.0 {
        return Crew { people_per_figure: 1.0, fills: Vec::new() };
    }
    let mut steps = [1.0, 2.0, 5.0].into_iter().cycle();
    let mut decade = 1.0;
    let mut people_per_figure = 1.0;
    while people / people_per_figure > limit && decade < 1e300 {
        let step = steps.next().unwrap_or(1.0);
        people_per_figure = step * decade;
        if step == 5.0 {
            decade *= 10.0;
        }
    }
    let figures = (people / people_per_figure).ceil().min(limit);
    let fills = (0..most)
        .map(|index| index as f64)
        .take_while(|index| *index < figures)
        .map(|index| (busy / people_per_figure - index).clamp(0.0, 1.0))
        .collect();
    Crew { people_per_figure, fills }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_figure_is_filled_as_far_as_it_has_work() {
        let row = crew(4.0, 3.6, 20);
        assert_eq!(row.people_per_figure, 1.0);
        assert_eq!(row.fills.len(), 4);
        assert!(row.fills[..3].iter().all(|fill| *fill == 1.0));
        assert!((row.fills[3] - 0.6).abs() < 1e-9);
        assert_eq!(crew(0.0, 0.0, 20).fills, Vec::<f64>::new());
        assert_eq!(crew(1.0, 1.2, 20).fills, vec![1.0]);
    }

    #[test]
    fn a_large_crew_is_drawn_with_fewer_figures() {
        let row = crew(45.0, 44.0, 20);
        assert_eq!(row.people_per_figure, 5.0);
        assert_eq!(row.fills.len(), 9);
        assert!((row.fills[8] - 0.8).abs() < 1e-9);
        assert_eq!(crew(200.0, 200.0, 20).people_per_figure, 10.0);
        for people in [21.0, 1e6, 1e41, f64::MAX] {
            assert!(crew(people, people, 20).fills.len() <= 20);
        }
        assert!(crew(f64::INFINITY, 1.0, 20).fills.len() <= 20);
    }
}
