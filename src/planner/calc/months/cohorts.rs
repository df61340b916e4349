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
        let mut sum = N::number(0.0);
        for (tenure, people) in self.by_tenure.iter().enumerate() {
            if people.value() != 0.0 {
                let share = self.role.ramp.get(tenure);
                sum = plus(sum, share.map_or(*people, |share| *people * *share));
            }
        }
        sum
    }

    /// Everybody is a month longer in the job.
    fn age(&mut self) {
        if self.by_tenure.len() < 2 {
            return;
        }
        self.by_tenure.rotate_right(1);
        // What was at full output is first now, and belongs to those who have just come to it.
        let full = self.by_tenure.first_mut().map(|first| std::mem::replace(first, N::number(0.0)));
        if let (Some(full), Some(last)) = (full, self.by_tenure.last_mut()) {
            *last = plus(full, *last);
        }
    }
}

/// The sum, without what is nothing.
pub(super) fn plus<N: Numeric>(sum: N, more: N) -> N {
    match (sum.value() == 0.0, more.value() == 0.0) {
        (true, _) => more,
        (false, true) => sum,
        (false, false) => sum + more,
    }
}
