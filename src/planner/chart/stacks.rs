//! People of several roles in one pile a month.

use super::{Frame, Rect, sound};

/// People of a role in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Staff {
    /// Everybody who is paid.
    pub people: f64,
    /// How many there would be without the hires.
    pub today: f64,
    /// Those of them who are expected to leave at the month's end.
    pub leavers: f64,
}

/// A role's part of a month's pile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layer {
    /// The role's place.
    pub role: usize,
    /// Those who are there without the hires.
    pub present: Rect,
    /// The hires, on top of them.
    pub hired: Rect,
    /// Those who leave, within the uppermost of both.
    pub leavers: Rect,
}

/// A month's pile, the last role at the foot.
#[derive(Clone, Debug, PartialEq)]
pub struct Pile {
    pub layers: Vec<Layer>,
    pub people: f64,
    /// The upper edge.
    pub top: f64,
}

/// Piles roles up, month by month; `staff` is a row of months for each role, in the order in which
/// they are read from the top. A pile takes `share` of its month's width, and `seam` lies between
/// roles.
pub fn stacks(staff: &[Vec<Staff>], frame: Frame, share: f64, seam: f64) -> Vec<Pile> {
    let months = staff.iter().map(Vec::len).max().unwrap_or(0);
    let at = |role: &Vec<Staff>, month: usize| {
        let staff = role.get(month).copied().unwrap_or_default();
        let people = sound(staff.people);
        let part = |value| sound(value).min(people);
        Staff { people, today: part(staff.today), leavers: part(staff.leavers) }
    };
    let sum = |month: usize| staff.iter().map(|role| at(role, month).people).sum::<f64>();
    let largest = (0..months).map(sum).fold(0.0, f64::max);
    let room = (frame.height - seam * staff.len().saturating_sub(1) as f64).max(1.0);
    let height = |people: f64| if largest > 0.0 { people / largest * room } else { 0.0 };
    let pile = |month: usize| {
        let (left, slot) = frame.slot(month, months);
        let (x, width) = (left + slot * (1.0 - share) / 2.0, slot * share);
        let mut foot = frame.top + frame.height;
        let mut layers = Vec::with_capacity(staff.len());
        for (role, row) in staff.iter().enumerate().rev() {
            let Staff { people, today, leavers } = at(row, month);
            let hired = people - today;
            if people <= 0.0 {
                continue;
            }
            let top = foot - height(people);
            layers.push(Layer {
                role,
                present: [x, top + height(hired), width, height(today)],
                hired: [x, top, width, height(hired)],
                leavers: [x, top, width, height(leavers)],
            });
            foot = top - seam;
        }
        let top = layers.last().map_or(foot, |layer| {
            let [_, top, ..] = layer.hired;
            top
        });
        Pile { layers, people: sum(month), top }
    };
    (0..months).map(pile).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 0.0, top: 10.0, width: 100.0, height: 105.0 };

    #[test]
    fn roles_lie_on_each_other_and_hires_on_those_who_are_there() {
        let closers = vec![Staff { people: 4.0, today: 3.0, leavers: 0.5 }, Staff::default()];
        let support = vec![Staff { people: 6.0, today: 6.0, leavers: 0.0 }; 2];
        let piles = stacks(&[closers, support], FRAME, 0.5, 5.0);
        // 10 people in a room of 100, with a seam of 5.
        let [support, closers] = piles[0].layers[..] else { panic!("two roles") };
        assert_eq!((support.role, closers.role), (1, 0));
        assert_eq!(support.present, [12.5, 55.0, 25.0, 60.0]);
        assert_eq!(closers.present, [12.5, 20.0, 25.0, 30.0]);
        assert_eq!(closers.hired, [12.5, 10.0, 25.0, 10.0]);
        assert_eq!(closers.leavers, [12.5, 10.0, 25.0, 5.0]);
        assert_eq!((piles[0].people, piles[0].top), (10.0, 10.0));
        assert_eq!((piles[1].people, piles[1].top, piles[1].layers.len()), (6.0, 55.0, 1));
    }

    #[test]
    fn nobody_and_nonsense_draw_nothing_wild() {
        assert!(stacks(&[], FRAME, 0.8, 2.0).is_empty());
        assert_eq!(stacks(&[vec![Staff::default()]], FRAME, 0.8, 2.0)[0].top, 115.0);
        for wild in [f64::NAN, f64::INFINITY, -1.0, 1e300] {
            let staff = Staff { people: wild, today: wild, leavers: wild };
            for pile in stacks(&[vec![staff, Staff { people: 1.0, ..staff }]], FRAME, 0.8, 2.0) {
                for layer in pile.layers {
                    let rects = [layer.present, layer.hired, layer.leavers].concat();
                    assert!(rects.iter().all(|number| number.is_finite() && *number >= 0.0));
                }
            }
        }
    }
}
