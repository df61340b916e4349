//! The people of one role over the months: who starts, ramps up, leaves and is replaced (model §5).

use std::collections::VecDeque;

use super::model::RoleModel;
use crate::calc::Numeric;

/// People of a role by their months in the job, at the beginning of a month.
pub(super) struct Cohorts<'a, N> {
    role: &'a RoleModel<N>,
    /// People in their first, second, … month; the last are at full output.
    by_tenure: Vec<N>,
    /// Those who left, month by month, whose seats are still empty.
    empty: VecDeque<N>,
    /// Output that today's shared seats lose to switching, in people at full output.
    lost: N,
}

/// The people of a month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Staffed<N> {
    /// Who is paid.
    pub paid: N,
    /// The same in equivalents of full output.
    pub ramped: N,
    /// Who starts in the place of those who left.
    pub backfills: N,
    /// Who leaves at the month's end.
    pub leavers: N,
}

impl<'a, N: Numeric> Cohorts<'a, N> {
    /// Today's people.
    pub fn today(role: &'a RoleModel<N>) -> Self {
        let zero = N::number(0.0);
        let empty = std::iter::repeat_n(zero, role.months_to_fill + 1).collect();
        Self { role, by_tenure: role.today.clone(), empty, lost: role.lost_to_switching }
    }

    /// Nobody.
    pub fn nobody(role: &'a RoleModel<N>) -> Self {
        let zero = N::number(0.0);
        let by_tenure = vec![zero; role.ramp.len() + 1];
        let empty = std::iter::repeat_n(zero, role.months_to_fill + 1).collect();
        Self { role, by_tenure, empty, lost: zero }
    }

    /// Of today's people those who start later, by month.
    pub fn joining(&self) -> &'a [(usize, N)] {
        &self.role.joining
    }

    /// Lets a month pass, at the beginning of which these people start.
    pub fn pass(&mut self, starters: N) -> Staffed<N> {
        let role = self.role;
        let backfills = match role.leaving {
            Some(_) => self.empty.pop_front().unwrap_or(N::number(0.0)),
            None => N::number(0.0),
        };
        let mut joining = starters;
        if backfills.value() != 0.0 {
            joining = joining + backfills;
        }
        if let Some(first) = self.by_tenure.first_mut().filter(|_| joining.value() != 0.0) {
            *first = if first.value() == 0.0 { joining } else { *first + joining };
        }
        let paid = N::total_of_nonzero(&self.by_tenure);
        let mut ramped = self.output();
        if self.lost.value() != 0.0 {
            ramped = ramped - self.lost;
        }
        let mut leavers = N::number(0.0);
        if let Some(leaving) = role.leaving {
            leavers = paid * leaving;
            let stay = N::number(1.0) - leaving;
            for people in self.by_tenure.iter_mut().filter(|people| people.value() != 0.0) {
                *people = *people * stay;
            }
            self.lost = self.lost * stay;
            self.empty.push_back(leavers);
        }
        self.age();
        Staffed { paid, ramped, backfills, leavers }
    }

    fn output(&self) -> N {
        let ramping =
            self.by_tenure.iter().zip(&self.role.ramp).filter(|(of, _)| of.value() != 0.0);
        let full = self.by_tenure.last().copied();
        let parts = ramping.map(|(people, share)| *people * *share).chain(full);
        let mut parts = parts.filter(|part| part.value() != 0.0);
        let Some(first) = parts.next() else { return N::number(0.0) };
        parts.fold(first, |sum, part| sum + part)
    }

    /// Everybody is a month longer in the job.
    fn age(&mut self) {
        let last = self.by_tenure.len().saturating_sub(1);
        for tenure in (1..=last).rev() {
            let Some(younger) = self.by_tenure.get(tenure - 1).copied() else { continue };
            if let Some(slot) = self.by_tenure.get_mut(tenure) {
                *slot = match (tenure == last, slot.value() == 0.0, younger.value() == 0.0) {
                    (true, false, true) => *slot,
                    (true, false, false) => *slot + younger,
                    _ => younger,
                };
            }
        }
        if let Some(first) = self.by_tenure.first_mut().filter(|_| last > 0) {
            *first = N::number(0.0);
        }
    }
}
