//! The people of one role over the months: who starts, ramps up, leaves and is replaced (model §5).

use super::draft::Draft;
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{Field, InputId, PolicyField, RampField, Role, RoleField, Seat, SeatField};

/// People of a role by their months in the job, at the beginning of a month.
pub(super) struct Cohorts<'a> {
    role: &'a Role,
    /// People in their first, second, … month; the last are at full output.
    by_tenure: Vec<Cell>,
    /// Output in the first months in the job; full after them.
    ramp: Vec<Cell>,
    /// Share of the people who leave in a month; `None`: nobody does.
    leaving: Option<Cell>,
    /// Who left in each month so far, the latest first.
    left: Vec<Cell>,
    /// Output that today's shared seats lose to switching, in people at full output.
    lost: Option<Cell>,
    /// Of today's people those who start later, by month.
    joining: Vec<(usize, Cell)>,
}

/// The people of a role in a month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Staffed {
    /// Who starts as planned.
    pub starters: Cell,
    /// Who starts in the place of those who left.
    pub backfills: Cell,
    /// Who is paid.
    pub paid: Cell,
    /// The same in equivalents of full output.
    pub ramped: Cell,
    /// Who leaves at the month's end.
    pub leavers: Cell,
}

impl<'a> Cohorts<'a> {
    /// Today's people.
    pub fn today(draft: &mut Draft<'_>, role: &'a Role) -> Self {
        let ramp: Vec<Cell> = (RampField::ALL.iter().take(role.ramp_months()))
            .map(|field| match role.ramp.given(*field) {
                Some(_) => draft.entered(InputId::Ramp(role.key, *field)),
                None => draft.number(1.0),
            })
            .collect();
        let mut cohorts = Self {
            role,
            by_tenure: vec![draft.zero(); ramp.len() + 1],
            ramp,
            leaving: leaving(draft, role),
            left: Vec::new(),
            lost: None,
            joining: Vec::new(),
        };
        let now = draft.role(role, RoleField::PeopleNow);
        cohorts.add(draft, usize::MAX, now);
        for (row, seat) in (0_u8..).zip(&draft.scenario.team) {
            cohorts.seat(draft, row, seat);
        }
        cohorts
    }

    /// Adds people in this month of the job, the last where it is past that.
    fn add(&mut self, draft: &mut Draft<'_>, tenure: usize, people: Cell) {
        let tenure = tenure.min(self.ramp.len());
        if let Some(slot) = self.by_tenure.get_mut(tenure) {
            *slot = draft.add(*slot, people);
        }
    }

    fn seat(&mut self, draft: &mut Draft<'_>, row: u8, seat: &Seat) {
        let Some((_, share)) = seat.shares.iter().find(|(key, _)| *key == self.role.key) else {
            return;
        };
        let count = draft.entered(InputId::Seat(row, SeatField::People));
        let share = draft.number(*share);
        let people = draft.multiply(count, share);
        let tenure = seat.started.map(|started| draft.scenario.timeline.start.since(started));
        match tenure.map(usize::try_from) {
            // Since a month that is still to come.
            Some(Err(_)) => {
                let month = tenure.map_or(0, i32::unsigned_abs) as usize;
                self.joining.push((month, people));
            }
            Some(Ok(months)) => self.add(draft, months, people),
            None => self.add(draft, usize::MAX, people),
        }
        if seat.shares.len() > 1 {
            let loss = draft.policy(PolicyField::SwitchingLoss);
            let roles = draft.number((seat.shares.len() - 1) as f64);
            let loss = draft.multiply(loss, roles);
            let one = draft.number(1.0);
            let loss = draft.least(loss, one);
            let lost = draft.multiply(people, loss);
            self.lost = Some(match self.lost {
                Some(others) => draft.add(others, lost),
                None => lost,
            });
        }
    }

    /// Lets a month pass, at the beginning of which these people are hired.
    pub fn pass(&mut self, draft: &mut Draft<'_>, month: usize, hired: Option<Cell>) -> Staffed {
        let place = Place::Role(self.role.key);
        let joining = self.joining.iter().filter(|(start, _)| *start == month);
        let starters: Vec<Cell> =
            hired.into_iter().chain(joining.map(|(_, people)| *people)).collect();
        let starters = draft.sum(&starters);
        let starters = draft.figure(Metric::Starters, place, starters);
        let backfills = self.backfills(draft);
        let backfills = draft.figure(Metric::Backfills, place, backfills);
        let joined = draft.add(starters, backfills);
        if let Some(first) = self.by_tenure.first_mut() {
            *first = draft.add(*first, joined);
        }
        let paid = draft.sum(&self.by_tenure);
        let paid = draft.figure(Metric::People, place, paid);
        let ramped = self.output(draft);
        let ramped = draft.figure(Metric::Ramped, place, ramped);
        let leavers = match self.leaving {
            Some(leaving) => draft.multiply(paid, leaving),
            None => draft.zero(),
        };
        let leavers = draft.figure(Metric::Leavers, place, leavers);
        self.left.insert(0, leavers);
        self.age(draft);
        Staffed { starters, backfills, paid, ramped, leavers }
    }

    /// Who starts in the place of those who left as many months ago as a vacancy stays open.
    fn backfills(&self, draft: &mut Draft<'_>) -> Cell {
        let zero = draft.zero();
        if self.leaving.is_none() {
            return zero;
        }
        let among: Vec<Cell> = self.left.iter().copied().chain([zero]).collect();
        let months = draft.role(self.role, RoleField::MonthsToFill);
        draft.pick(months, &among)
    }

    fn output(&self, draft: &mut Draft<'_>) -> Cell {
        let mut parts = Vec::with_capacity(self.by_tenure.len());
        for (tenure, people) in self.by_tenure.iter().enumerate() {
            parts.push(match self.ramp.get(tenure) {
                Some(share) => draft.multiply(*people, *share),
                None => *people,
            });
        }
        let output = draft.sum(&parts);
        match self.lost {
            Some(lost) => draft.subtract(output, lost),
            None => output,
        }
    }

    /// Some leave, and everybody else is a month longer in the job.
    fn age(&mut self, draft: &mut Draft<'_>) {
        if let Some(leaving) = self.leaving {
            let one = draft.number(1.0);
            let stay = draft.subtract(one, leaving);
            for people in self.by_tenure.iter_mut().chain(self.lost.as_mut()) {
                *people = draft.multiply(*people, stay);
            }
        }
        // Without a ramp everybody is at full output from the start.
        let [.., nearly, full] = *self.by_tenure.as_slice() else { return };
        self.by_tenure.truncate(self.by_tenure.len() - 2);
        self.by_tenure.insert(0, draft.zero());
        // Those who were at full output stay so, and the next have come to it.
        self.by_tenure.push(draft.add(full, nearly));
    }
}

/// Share of the people who leave in a month, so that it comes to the yearly attrition:
/// `1 − (1 − A)^(1/12)`.
fn leaving(draft: &mut Draft<'_>, role: &Role) -> Option<Cell> {
    role.inputs.given(RoleField::Attrition)?;
    let yearly = draft.role(role, RoleField::Attrition);
    let one = draft.number(1.0);
    let stay = draft.subtract(one, yearly);
    let month = draft.number(1.0 / 12.0);
    let stay = draft.power(stay, month);
    Some(draft.subtract(one, stay))
}
