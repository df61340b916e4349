//! The people of one role over the months: who starts, ramps up, leaves and is replaced (model §5).

use super::draft::Draft;
use crate::graph::Cell;
use crate::scenario::{
    Circumstance, Field, InputId, PolicyField, RampField, Role, RoleField, Seat, SeatField, WhatIf,
    stretched_ramp,
};

/// What becomes of the seats of those who leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leaving {
    /// They are empty until a replacement starts, who ramps up.
    Counted,
    /// They count as filled.
    Filled,
}

/// People of a role by their months in the job.
pub(super) struct Cohorts {
    ramp: FromMonth<Vec<Cell>>,
    /// Those who give the role all their time first, then those of each shared seat.
    groups: Vec<Group>,
}

/// What is one thing at first, and another from a month on, counted from the start of the horizon.
struct FromMonth<T> {
    first: T,
    then: Option<(i32, T)>,
}

impl<T> FromMonth<T> {
    /// What is so from the month on in which a what-if begins, where there is one.
    fn new(draft: &Draft<'_>, first: T, then: Option<(WhatIf, T)>) -> Self {
        let start = draft.scenario.timeline.start;
        Self { first, then: then.map(|(what_if, then)| (what_if.from.since(start), then)) }
    }

    fn at(&self, month: i32) -> &T {
        match &self.then {
            Some((from, then)) if month >= *from => then,
            Some(_) | None => &self.first,
        }
    }
}

/// People who leave, are replaced and lose output in the same way.
struct Group {
    /// At the beginning of a month, by months in the job; the last are at full output.
    by_tenure: Vec<Cell>,
    /// What switching between roles leaves of their output; `None`: all of it.
    output: Option<Cell>,
    /// Share of the people who leave in a month; `None`: nobody does.
    leaving: FromMonth<Option<Cell>>,
    /// Months that a seat stays empty.
    months_to_fill: usize,
    /// Who left in each month so far, the latest first.
    left: Vec<Cell>,
    /// Those who start later, by month.
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

impl Cohorts {
    /// Today's people. What is tried changes how those ramp up who start from then on, and how many
    /// leave.
    pub fn today(
        draft: &mut Draft<'_>,
        role: &Role,
        leaving: Leaving,
        what_if: Option<WhatIf>,
    ) -> Self {
        let ramp = ramps(draft, role, what_if);
        let longest =
            ramp.then.iter().map(|(_, then)| then.len()).fold(ramp.first.len(), usize::max);
        let group = |draft: &mut Draft<'_>, role| {
            let leaving = leaving_a_month(draft, role, leaving, what_if);
            Group::empty(draft, role, leaving, longest)
        };
        let mut full_time = group(draft, role);
        let now = draft.role(role, RoleField::PeopleNow);
        full_time.add(draft, usize::MAX, now);
        let mut groups = Vec::new();
        for (row, seat) in (0_u8..).zip(&draft.scenario.team) {
            let Some(people) = people_of_seat(draft, row, seat, role) else { continue };
            if seat.shares.len() == 1 {
                full_time.seat(draft, seat, people);
                continue;
            }
            let leader = leader(draft, seat).unwrap_or(role);
            let mut shared = group(draft, leader);
            shared.output = Some(output_of_seat(draft, seat));
            shared.seat(draft, seat, people);
            groups.push(shared);
        }
        groups.insert(0, full_time);
        Self { ramp, groups }
    }

    /// Lets a month pass, at the beginning of which these people are hired.
    pub fn pass(&mut self, draft: &mut Draft<'_>, month: usize, hired: Option<Cell>) -> Staffed {
        let (mut starters, mut backfills) = (Vec::from_iter(hired), Vec::new());
        let (mut paid, mut ramped, mut leavers) = (Vec::new(), Vec::new(), Vec::new());
        let mut hired = hired;
        for group in &mut self.groups {
            let joining = group.joining.iter().filter(|(start, _)| *start == month);
            let joining: Vec<Cell> = joining.map(|(_, people)| *people).collect();
            starters.extend(&joining);
            let replacing = group.backfills(draft);
            backfills.push(replacing);
            let all: Vec<Cell> =
                hired.take().into_iter().chain(joining).chain([replacing]).collect();
            let joined = draft.sum(&all);
            group.add(draft, 0, joined);
            let people = draft.sum(&group.by_tenure);
            paid.push(people);
            ramped.push(group.ramped(draft, &self.ramp, month));
            let leaving = *group.leaving.at(month as i32);
            let left = match leaving {
                Some(leaving) => draft.multiply(people, leaving),
                None => draft.zero(),
            };
            group.left.insert(0, left);
            leavers.push(left);
            group.age(draft, leaving);
        }
        Staffed {
            starters: draft.sum(&starters),
            backfills: draft.sum(&backfills),
            paid: draft.sum(&paid),
            ramped: draft.sum(&ramped),
            leavers: draft.sum(&leavers),
        }
    }
}

impl Group {
    /// Nobody yet, in seats that are left and filled as those of a role are.
    fn empty(
        draft: &mut Draft<'_>,
        role: &Role,
        leaving: FromMonth<Option<Cell>>,
        ramp: usize,
    ) -> Self {
        Self {
            by_tenure: vec![draft.zero(); ramp + 1],
            output: None,
            leaving,
            months_to_fill: role.months_to_fill(),
            left: Vec::new(),
            joining: Vec::new(),
        }
    }

    /// Adds people in this month of the job, the last where it is past that.
    fn add(&mut self, draft: &mut Draft<'_>, tenure: usize, people: Cell) {
        let tenure = tenure.min(self.by_tenure.len() - 1);
        if let Some(slot) = self.by_tenure.get_mut(tenure) {
            *slot = draft.add(*slot, people);
        }
    }

    /// Adds the people of a seat, now or when they start.
    fn seat(&mut self, draft: &mut Draft<'_>, seat: &Seat, people: Cell) {
        match months_in_job(draft, seat) {
            Tenure::Full => self.add(draft, usize::MAX, people),
            Tenure::Months(months) => self.add(draft, months, people),
            Tenure::StartsIn(months) => self.joining.push((months, people)),
        }
    }

    /// Who starts in the place of those who left as many months ago as a seat stays empty.
    fn backfills(&self, draft: &mut Draft<'_>) -> Cell {
        self.left.get(self.months_to_fill).copied().unwrap_or_else(|| draft.zero())
    }

    fn ramped(&self, draft: &mut Draft<'_>, ramp: &FromMonth<Vec<Cell>>, month: usize) -> Cell {
        let mut parts = Vec::with_capacity(self.by_tenure.len());
        for (tenure, people) in self.by_tenure.iter().enumerate() {
            let started = month as i32 - tenure as i32;
            parts.push(match ramp.at(started).get(tenure) {
                Some(share) => draft.multiply(*people, *share),
                None => *people,
            });
        }
        let ramped = draft.sum(&parts);
        match self.output {
            Some(output) => draft.multiply(ramped, output),
            None => ramped,
        }
    }

    /// Some leave, and everybody else is a month longer in the job.
    fn age(&mut self, draft: &mut Draft<'_>, leaving: Option<Cell>) {
        if let Some(leaving) = leaving {
            let one = draft.number(1.0);
            let stay = draft.subtract(one, leaving);
            for people in &mut self.by_tenure {
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

/// How long those of a seat are in the job when the horizon begins.
enum Tenure {
    /// Long enough to be at full output.
    Full,
    Months(usize),
    StartsIn(usize),
}

fn months_in_job(draft: &Draft<'_>, seat: &Seat) -> Tenure {
    let Some(started) = seat.started else { return Tenure::Full };
    let months = draft.scenario.timeline.start.since(started);
    match usize::try_from(months) {
        Ok(months) => Tenure::Months(months),
        Err(_) => Tenure::StartsIn(months.unsigned_abs() as usize),
    }
}

/// People of a role whom a seat makes: its people × the role's share of their time; nothing where
/// the role has none.
pub(super) fn people_of_seat(
    draft: &mut Draft<'_>,
    row: u8,
    seat: &Seat,
    role: &Role,
) -> Option<Cell> {
    let (_, share) = seat.shares.iter().find(|(key, _)| *key == role.key)?;
    let count = draft.entered(InputId::Seat(row, SeatField::People));
    let share = draft.number(*share);
    Some(draft.multiply(count, share))
}

/// What switching leaves of the output of somebody who has this seat:
/// `1 − min(1, loss × roles beyond the first)`.
pub(super) fn output_of_seat(draft: &mut Draft<'_>, seat: &Seat) -> Cell {
    let loss = draft.policy(PolicyField::SwitchingLoss);
    let roles = draft.number(seat.shares.len().saturating_sub(1) as f64);
    let loss = draft.multiply(loss, roles);
    let one = draft.number(1.0);
    let loss = draft.least(loss, one);
    draft.subtract(one, loss)
}

/// The role that has most of a shared seat's time: it is left and filled as that role's are.
fn leader<'a>(draft: &Draft<'a>, seat: &Seat) -> Option<&'a Role> {
    let mut shares = seat.shares.iter();
    let first = shares.next()?;
    let (key, _) = shares.fold(first, |most, other| if other.1 > most.1 { other } else { most });
    draft.scenario.role(*key)
}

/// Share of the people who leave in a month: a twelfth of the yearly attrition, which is leavers of
/// a year over the average headcount.
fn leaving_a_month(
    draft: &mut Draft<'_>,
    role: &Role,
    leaving: Leaving,
    what_if: Option<WhatIf>,
) -> FromMonth<Option<Cell>> {
    if leaving == Leaving::Filled || role.inputs.given(RoleField::Attrition).is_none() {
        return FromMonth { first: None, then: None };
    }
    let yearly = draft.role(role, RoleField::Attrition);
    let months = draft.number(12.0);
    let planned = draft.divide(yearly, months);
    let tried = what_if.zip(draft.tried(Circumstance::Attrition)).map(|(what_if, factor)| {
        let (tried, all) = (draft.multiply(planned, factor), draft.number(1.0));
        (what_if, Some(draft.least(tried, all)))
    });
    FromMonth::new(draft, Some(planned), tried)
}

/// Output in the first months in the job; full after them.
fn ramps(draft: &mut Draft<'_>, role: &Role, what_if: Option<WhatIf>) -> FromMonth<Vec<Cell>> {
    let ramp: Vec<Cell> = (RampField::ALL.iter().take(role.months_to_full()))
        .map(|field| match role.ramp.given(*field) {
            Some(_) => draft.entered(InputId::Ramp(role.key, *field)),
            None => draft.number(1.0),
        })
        .collect();
    let tried = what_if.filter(|what_if| what_if.circumstance == Circumstance::Ramp);
    let tried = tried.map(|what_if| (what_if, stretched_outputs(draft, &ramp, what_if.factor)));
    FromMonth::new(draft, ramp, tried)
}

/// A ramp that takes so many times as long: of each of its months the mean of what passes in it.
fn stretched_outputs(draft: &mut Draft<'_>, ramp: &[Cell], factor: f64) -> Vec<Cell> {
    let mut stretched = Vec::new();
    for parts in stretched_ramp(ramp.len(), factor) {
        let mut terms = Vec::with_capacity(parts.len());
        for (month, share) in parts {
            let share = draft.number(share);
            terms.push(match ramp.get(month) {
                Some(output) => draft.multiply(*output, share),
                None => share,
            });
        }
        stretched.push(draft.sum(&terms));
    }
    stretched
}

/// Today's people of a role at full output, month by month, as the search for hires counts them
/// (model §5, backward, 2): seats of leavers count as filled, except where the role would miss a
/// whole person or more on account of leavers. Of a number that is typed, or that follows from
/// other people, they always count as filled.
pub(super) fn there(draft: &mut Draft<'_>, role: &Role, months: usize) -> Vec<Cell> {
    let pass = |draft: &mut Draft<'_>, leaving| -> Vec<Cell> {
        let mut cohorts = Cohorts::today(draft, role, leaving, None);
        (0..months).map(|month| cohorts.pass(draft, month, None).ramped).collect()
    };
    let filled = pass(draft, Leaving::Filled);
    if !role.sizing.is_work() {
        return filled;
    }
    let counted = pass(draft, Leaving::Counted);
    let whole = draft.number(1.0);
    let mut there = Vec::with_capacity(months);
    for (filled, counted) in filled.into_iter().zip(counted) {
        let missing = draft.subtract(filled, counted);
        let counts = draft.is_at_least(missing, whole);
        there.push(draft.choose(counts, counted, filled));
    }
    there
}
